// What only a demo has: switches for the pretend bank.

import { strings } from "../text/strings";
import { el } from "./dom";

const SCENARIO_HEADER = "X-SANDBOX-SCENARIO";

/** The choice outlives a view that is built again in another language. */
let rateChanges = false;

export function demoOptions(): HTMLElement {
  const { title, rateChanges: label, note } = strings.demoOptions;
  const box = el("input", { type: "checkbox", id: "rate-changes", "aria-describedby": "rate-changes-note" });
  box.checked = rateChanges;
  box.addEventListener("change", () => {
    rateChanges = box.checked;
  });
  return el("fieldset", { class: "demo-options" }, el("legend", {}, title),
    el("label", { class: "tick" }, box, el("span", {}, label)), el("p", { class: "quiet", id: "rate-changes-note" }, note));
}

/** The headers by which the pretend bank is told. */
export function demoHeaders(): Record<string, string> {
  return rateChanges ? { [SCENARIO_HEADER]: "rate_changes" } : {};
}
