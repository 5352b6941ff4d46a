// What became of an attempt to start a transfer: a notice next to the button.

import type { BankFailure } from "bank131-checkout";
import { el } from "../page/dom";
import { icon } from "../page/icons";
import type { IconName } from "../page/icons";
import { button } from "../page/notice";
import { failureLines } from "../text/failure";
import { strings } from "../text/strings";

const words = () => strings.outcome;

interface Notice {
  kind: "declined" | "given_up" | "unpriced";
  title: string;
  text: string | string[];
  actions?: { label: string; run: () => void }[];
}

export class OutcomeView {
  // An empty alert region, on the page from the start.
  readonly element = el("div", { class: "outcome", role: "alert" });

  clear(): void {
    this.element.replaceChildren();
    delete this.element.dataset["outcome"];
  }

  declined(failure: BankFailure): void {
    this.show({ kind: "declined", title: words().declinedTitle, text: [words().declined, ...failureLines(failure)] });
  }

  /** The person has not seen a price yet. */
  unpriced(ask: () => void): void {
    this.show({ kind: "unpriced", title: words().unpricedTitle, text: words().unpriced, actions: [{ label: words().askPrice, run: ask }] });
  }

  /** The person has cancelled the attempt. */
  givenUp(): void {
    this.show({ kind: "given_up", title: words().givenUpTitle, text: words().givenUp });
  }

  private show({ kind, title, text, actions = [] }: Notice): void {
    const buttons = actions.map(({ label, run }) => button(label, "secondary", run));
    this.element.dataset["outcome"] = kind;
    this.element.replaceChildren(el("div", { class: `notice ${kind === "declined" ? "invalid" : "warning"}` },
      icon(ICONS[kind]), el("div", {}, el("h2", {}, title), ...[text].flat().map((line) => el("p", {}, line)),
        ...(buttons.length > 0 ? [el("div", { class: "actions" }, ...buttons)] : []))));
  }
}

const ICONS: Record<Notice["kind"], IconName> = {
  declined: "invalid",
  given_up: "ok",
  unpriced: "warning",
};
