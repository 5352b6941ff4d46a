// The price card: what the recipient gets, what it costs, and every warning about the bank's figures.

import type { Issue, Quote } from "bank131-checkout";
import { text } from "bank131-checkout/messages/text";
import { el, facts, hidden, setText } from "../page/dom";
import { button } from "../page/notice";
import { grouped, money, rateText } from "../text/money";
import { catalogue, strings } from "../text/strings";
import type { QuoteState } from "./quote";

const words = () => strings.quote;

type Of<Kind extends QuoteState["kind"]> = Extract<QuoteState, { kind: Kind }>;

export class QuoteView {
  private readonly body = el("div", { class: "quote-body" });
  // On the page before any price, so that a new price is read out.
  private readonly status = hidden("", { role: "status" });
  readonly element = el("section", { class: "quote", "aria-labelledby": "quote-title", "data-quote": "empty" },
    el("h2", { id: "quote-title" }, words().title), this.body, this.status);

  constructor(private readonly retry: () => void) {
    this.show({ kind: "empty" });
  }

  show(state: QuoteState): void {
    this.element.dataset["quote"] = state.kind;
    this.body.setAttribute("aria-busy", String(state.kind === "loading"));
    switch (state.kind) {
      case "empty":
        this.plain(el("p", { class: "quiet" }, words().empty), "");
        break;
      case "loading":
        this.plain(skeleton(), words().loading);
        break;
      case "failed":
        this.plain(this.failure(state), words()[state.reason]);
        break;
      case "ready":
        this.body.replaceChildren(...ready(state));
        setText(this.status, words().ready(money(state.quote.destination), money(state.quote.sum)));
    }
  }

  private plain(content: HTMLElement, status: string): void {
    this.body.replaceChildren(content);
    setText(this.status, status);
  }

  private failure({ reason, issues }: Of<"failed">): HTMLElement {
    const lines = [words()[reason], ...sentences(issues)].map((line) => el("p", {}, line));
    return el("div", { class: "notice warning" }, ...lines, button(words().retry, "secondary", this.retry));
  }
}

function ready({ quote, above, warnings }: Of<"ready">): HTMLElement[] {
  const hero = el("p", { class: "hero" }, el("span", {}, words().theyGet), el("strong", {}, `≈ ${money(quote.destination)}`));
  const lines = facts([
    [words().rate, rateLine(quote)],
    [words().youSend, money(quote.source)],
    [words().transferFee, money(quote.transfer_fee)],
    [words().smsFee, money(quote.sms_fee)],
  ], "lines");
  const sum = facts([[words().total, money(quote.sum)]], "lines total");
  const more = { amount: above, currency: quote.source.currency };
  const rounded = above > 0 ? [el("p", { class: "quiet" }, words().rounded(money(more)))] : [];
  const notices = warnings.map((issue) => el("p", { class: "notice warning" }, warningText(issue, quote)));
  return [hero, lines, sum, ...rounded, ...notices, el("p", { class: "quiet" }, words().note)];
}

/** Roubles per a number of foreign units. The rate of a confirmation is the other way round, so the two are never shown as one figure. */
export function rateLine({ fx_rate, quantity, source, destination }: Quote): string {
  return words().rateLine(rateText(fx_rate), source.currency, grouped(String(quantity)), destination.currency);
}

/** The package's sentence, with both numbers where the bank's total is not the sum. */
function warningText(issue: Issue, { payment, sum }: Quote): string {
  const both = issue.code === "payment.mismatch" ? ` ${words().twoSums(money(payment), money(sum))}` : "";
  return text(issue, catalogue) + both;
}

/** The package's sentences about a failure, each once. */
function sentences(issues: readonly Issue[]): string[] {
  return [...new Set(issues.map((issue) => text(issue, catalogue)))];
}

function skeleton(): HTMLElement {
  const bars = ["wide", "", "", "", "wide"].map((size) => el("span", { class: `bar ${size}` }));
  return el("div", { class: "skeleton", "aria-hidden": "true" }, ...bars);
}
