// Switches for the pretend bank, which only a demo has.

import { strings } from "../text/strings";
import { el } from "./dom";

const SCENARIO_HEADER = "X-SANDBOX-SCENARIO";

/** Kept here, because the view is built again when the language changes. */
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

/** The headers that carry the choice to the pretend bank. */
export function demoHeaders(): Record<string, string> {
  return rateChanges ? { [SCENARIO_HEADER]: "rate_changes" } : {};
}
