// Amounts as text. They are integers of the smallest unit everywhere; the page does no arithmetic on decimals.

import { checkCurrency } from "bank131-checkout";
import type { Amount } from "bank131-checkout";
import { strings } from "./strings";

const NBSP = "\u00a0";

/** `357912` kopecks as `3 579.12`, or `3 579,12` in Russian. */
export function decimal({ amount, currency }: Amount): string {
  const digits = minorUnits(currency);
  const text = String(Math.abs(amount)).padStart(digits + 1, "0");
  const whole = grouped(text.slice(0, text.length - digits));
  const fraction = digits === 0 ? "" : `${strings.decimalPoint}${text.slice(-digits)}`;
  return `${amount < 0 ? "−" : ""}${whole}${fraction}`;
}

/** `3 579.12 RUB`. */
export function money(amount: Amount): string {
  return `${decimal(amount)}${NBSP}${amount.currency}`;
}

/** `10000` as `10 000`. */
export function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, NBSP);
}

/** `−13.01 TRY`, `+13.01 TRY`. */
export function difference(amount: Amount): string {
  return `${amount.amount > 0 ? "+" : ""}${money(amount)}`;
}

/** A rate with at least the four decimals that the bank prints: JSON drops trailing zeros. */
export function rateText(rate: string): string {
  const [whole = "0", fraction = ""] = rate.split(".");
  return `${whole}${strings.decimalPoint}${fraction.padEnd(4, "0")}`;
}

function minorUnits(currency: string): number {
  const answer = checkCurrency(currency);
  return answer.status === "ok" ? answer.minor_units : 2;
}
