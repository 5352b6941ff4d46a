// The price card: what they get, what it costs, and every doubt about the bank's own figures.

import { total } from "bank131-checkout";
import type { Amount } from "bank131-checkout";
import { el, facts, hidden, setText } from "./dom";
import { grouped, money, rateText } from "./money";
import type { Quote, QuoteState } from "./quote";
import { strings } from "./strings";

const words = () => strings.quote;

export class QuoteView {
  private readonly body = el("div", { class: "quote-body" });
  // In the page before any price, so that a new one is read out.
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
        this.plain(this.failure(words()[state.reason]), words()[state.reason]);
        break;
      case "ready":
        this.body.replaceChildren(...ready(state.quote));
        setText(this.status, words().ready(money(state.quote.destination), money(toPay(state.quote))));
    }
  }

  private plain(content: HTMLElement, status: string): void {
    this.body.replaceChildren(content);
    setText(this.status, status);
  }

  private failure(text: string): HTMLElement {
    const button = el("button", { type: "button", class: "secondary" }, words().retry);
    button.addEventListener("click", this.retry);
    return el("div", { class: "notice warning" }, el("p", {}, text), button);
  }
}

/** What the sender pays: the sum of the lines, or the bank's own figure if they cannot be added up. */
export function toPay(quote: Quote): Amount {
  const sum = sumOf(quote);
  return sum.status === "ok" ? sum.value : quote.payment;
}

function sumOf({ source, transfer_fee, sms_fee }: Quote) {
  return total({ source, transfer_fee, sms_fee });
}

function ready(quote: Quote): HTMLElement[] {
  const hero = el("p", { class: "hero" }, el("span", {}, words().theyGet), el("strong", {}, `≈ ${money(quote.destination)}`));
  const lines = facts([
    [words().rate, rateLine(quote)],
    [words().youSend, money(quote.source)],
    [words().transferFee, money(quote.transfer_fee)],
    [words().smsFee, money(quote.sms_fee)],
  ], "lines");
  const sum = facts([[words().total, money(toPay(quote))]], "lines total");
  return [hero, lines, sum, ...doubts(quote), el("p", { class: "quiet" }, words().note)];
}

/** Roubles per so many units: the rate of a price is printed this way round, and never as one figure with the other. */
function rateLine({ rate, source, destination }: Quote): string {
  return words().rateLine(rateText(rate.fx_rate), source.currency, grouped(String(rate.quantity)), destination.currency);
}

function doubts(quote: Quote): HTMLElement[] {
  const { ask, source, payment } = quote;
  const found: HTMLElement[] = [];
  const asked = ask.source.amount;
  if (asked !== null && source.amount > asked) {
    const more = { amount: source.amount - asked, currency: source.currency };
    found.push(el("p", { class: "quiet" }, words().rounded(money(more))));
  }
  const sum = sumOf(quote);
  if (sum.status !== "ok") found.push(el("p", { class: "notice warning" }, words().notAdded));
  else if (sum.value.amount !== payment.amount || sum.value.currency !== payment.currency) {
    found.push(el("p", { class: "notice warning" }, words().mismatch(money(payment), money(sum.value))));
  }
  return found;
}

function skeleton(): HTMLElement {
  const bars = ["wide", "", "", "", "wide"].map((size) => el("span", { class: `bar ${size}` }));
  return el("div", { class: "skeleton", "aria-hidden": "true" }, ...bars);
}
