// What became of an attempt to start a transfer: a notice beside the button.

import type { BankFailure } from "bank131-checkout";
import { el } from "./dom";
import { failureLines } from "./failure";
import { icon } from "./icons";
import type { IconName } from "./icons";
import { strings } from "./strings";

const words = () => strings.outcome;

export interface Action {
  label: string;
  run: () => void;
}

interface Notice {
  kind: "declined" | "unreachable" | "unknown" | "duplicate" | "changed" | "unpriced";
  title: string;
  text: string | string[];
  actions?: Action[];
}

export class OutcomeView {
  // An empty alert region, in the page from the start.
  readonly element = el("div", { class: "outcome", role: "alert" });

  clear(): void {
    this.element.replaceChildren();
    delete this.element.dataset["outcome"];
  }

  declined(failure: BankFailure): void {
    this.show({ kind: "declined", title: words().declinedTitle, text: [words().declined, ...failureLines(failure)] });
  }

  /** There is no price that the person has seen. */
  unpriced(ask: () => void): void {
    this.show({ kind: "unpriced", title: words().unpricedTitle, text: words().unpriced, actions: [{ label: words().askPrice, run: ask }] });
  }

  unreachable(): void {
    this.show({ kind: "unreachable", title: words().unreachableTitle, text: words().unreachable });
  }

  unknown(check: () => void): void {
    this.show({ kind: "unknown", title: words().unknownTitle, text: words().unknown, actions: [{ label: words().check, run: check }] });
  }

  duplicate(check: () => void): void {
    this.show({ kind: "duplicate", title: words().duplicateTitle, text: words().duplicate, actions: [{ label: words().check, run: check }] });
  }

  /** Another transfer is about to be sent while the outcome of one is not known. */
  changed(checkFirst: () => void, sendAnyway: () => void): void {
    const actions = [{ label: words().checkFirst, run: checkFirst }, { label: words().sendAnyway, run: sendAnyway }];
    this.show({ kind: "changed", title: words().changedTitle, text: words().changed, actions });
  }

  private show({ kind, title, text, actions = [] }: Notice): void {
    const buttons = actions.map(({ label, run }) => {
      const button = el("button", { type: "button", class: "secondary" }, label);
      button.addEventListener("click", run);
      return button;
    });
    this.element.dataset["outcome"] = kind;
    this.element.replaceChildren(el("div", { class: `notice ${kind === "declined" ? "invalid" : "warning"}` },
      icon(ICONS[kind]), el("div", {}, el("h2", {}, title), ...[text].flat().map((line) => el("p", {}, line)),
        ...(buttons.length > 0 ? [el("div", { class: "actions" }, ...buttons)] : []))));
  }
}

const ICONS: Record<Notice["kind"], IconName> = {
  declined: "invalid",
  unreachable: "warning",
  unknown: "unknown",
  duplicate: "warning",
  changed: "warning",
  unpriced: "warning",
};
