// What the bank will take next to what was shown, with the buttons to confirm or cancel. Nobody confirms a sum that was not shown.

import type { ConfirmationReview, Difference, Issue, Quote } from "bank131-checkout";
import { text } from "bank131-checkout/messages/text";
import { el } from "../page/dom";
import { icon } from "../page/icons";
import { actions, button, notice } from "../page/notice";
import { rateLine } from "../price/quote-view";
import { difference, money, rateText } from "../text/money";
import { catalogue, strings } from "../text/strings";
import type { Transfer } from "./transfer";

const words = () => strings.transfer.confirmation;

/** A difference of amounts, not of rates. */
type SumDifference = Extract<Difference, { difference: number }>;

type Sum = "source" | "destination" | "commission" | "total";
const SUMS: readonly Sum[] = ["destination", "source", "commission", "total"];

/** The figures, the question and the buttons; or why there is nothing to confirm. */
export function confirmation(transfer: Transfer): HTMLElement[] {
  const review = transfer.review();
  if (review === undefined) return [el("p", { class: "quiet", role: "status" }, words().loading), actions(cancelButton(transfer))];
  if (review.status !== "ok" || !transfer.quote) {
    const issues = review.status === "ok" ? [] : review.issues;
    return [notice("invalid", words().unclear, sentences(issues)), actions(cancelButton(transfer))];
  }
  const { value } = review;
  const changed = value.agree_again
    ? notice("warning", words().changed, changes(value))
    : el("p", { class: "same" }, icon("ok"), words().unchanged);
  return [changed, table(transfer.quote, value), ...decision(transfer, value)];
}

/** The buttons to confirm and to cancel. Where the figures have changed, confirming needs a new agreement. */
function decision(transfer: Transfer, review: ConfirmationReview): HTMLElement[] {
  // Not while the page asks for newer figures.
  if (!transfer.state.may.includes("confirm")) return [el("p", { class: "quiet", role: "status" }, words().loading), actions(cancelButton(transfer))];
  const confirm = button(words().confirm(money(review.total)), "primary", () => void transfer.confirm());
  const buttons = actions(confirm, cancelButton(transfer));
  if (!review.agree_again) return [buttons];
  const box = el("input", { type: "checkbox", id: "agree" });
  const update = () => {
    confirm.disabled = !box.checked;
  };
  box.checked = transfer.agreed;
  box.addEventListener("change", () => {
    transfer.agree(box.checked);
    update();
  });
  update();
  confirm.setAttribute("aria-describedby", "agree-label");
  const label = el("label", { class: "tick agree" }, box,
    el("span", { id: "agree-label" }, words().agree(money(review.total), money(review.destination))));
  return [label, buttons];
}

function cancelButton(transfer: Transfer): HTMLButtonElement {
  return button(strings.transfer.cancel, "secondary", () => void transfer.cancel());
}

/** One sentence for each change. */
function changes({ differences, source, destination }: ConfirmationReview): string[] {
  return differences.map((found) => {
    if (found.field === "fx_rate") return words().changes.fx_rate;
    const { currency } = found.field === "destination" ? destination : source;
    const by = money({ amount: Math.abs(found.difference), currency });
    return words().changes[found.field](by, found.difference > 0);
  });
}

function table(quote: Quote, review: ConfirmationReview): HTMLElement {
  const found = (field: SumDifference["field"]) => review.differences.find((one): one is SumDifference => one.field === field);
  const column = { role: "columnheader", scope: "col" };
  const head = el("tr", { role: "row" }, el("td"), el("th", column, words().shown), el("th", column, words().asked));
  const rows = SUMS.map((field) => sumRow(field, review, found(field)));
  const payment = found("payment");
  if (payment) rows.push(paymentRow(payment, review));
  const rate = review.differences.find((one) => one.field === "fx_rate");
  // The two rates run in opposite directions, so each is printed in its own.
  rows.push(row(words().rows.fx_rate, rateLine(quote), confirmedRate(review), rate && perMille(rate)));
  // The roles are explicit because browsers drop them where a phone's layout does not display the table as a table.
  return el("table", { class: "compare", role: "table" }, el("caption", { class: "visually-hidden" }, words().caption),
    el("thead", { role: "rowgroup" }, head), el("tbody", { role: "rowgroup" }, ...rows));
}

function sumRow(field: Sum, review: ConfirmationReview, found: SumDifference | undefined): HTMLElement {
  const confirmed = review[field];
  if (!found) return row(words().rows[field], money(confirmed), money(confirmed));
  const { currency } = confirmed;
  return row(words().rows[field], money({ amount: found.accepted, currency }), money(confirmed), changeOf(found, currency));
}

/** The bank's own payment, where it differed from the sum of the lines. */
function paymentRow(found: SumDifference, { total: { currency } }: ConfirmationReview): HTMLElement {
  const amount = (minor: number) => money({ amount: minor, currency });
  return row(words().rows.payment, amount(found.accepted), amount(found.confirmed), changeOf(found, currency));
}

/** `−13.01 TRY (−10 ‰)` */
function changeOf(found: SumDifference, currency: string): string {
  return `${difference({ amount: found.difference, currency })} (${perMille(found)})`;
}

function row(name: string, shown: string, asked: string, by?: string): HTMLElement {
  const change = by === undefined ? [] : [el("span", { class: "change" }, icon("warning"), by)];
  const cell = { role: "cell" };
  return el("tr", { role: "row" },
    el("th", { role: "rowheader", scope: "row" }, name), el("td", cell, shown), el("td", cell, asked, ...change));
}

function confirmedRate({ fx_rate, source, destination }: ConfirmationReview): string {
  return strings.quote.rateLine(rateText(fx_rate), destination.currency, "1", source.currency);
}

function perMille({ per_mille }: Difference): string {
  return `${per_mille > 0 ? "+" : per_mille < 0 ? "−" : ""}${Math.abs(per_mille)}\u00a0‰`;
}

function sentences(issues: readonly Issue[]): string[] {
  return [...new Set(issues.map((issue) => text(issue, catalogue)))];
}
