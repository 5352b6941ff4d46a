// A refusal of the bank in words: what it is, what to do about it, and the bank's own code for the support.

import type { BankFailure } from "bank131-checkout";
import { text } from "bank131-checkout/messages/text";
import { catalogue, strings } from "./strings";

/** `advises` only where it is known that the transfer is at an end, or has not begun. */
export function failureLines({ code, class: kind, issues }: BankFailure, advises = true): string[] {
  const { advice, bankCode } = strings.failure;
  const sentences = new Set(issues.map((issue) => text(issue, catalogue)));
  return [...sentences, ...(advises ? [advice[kind]] : []), ...(code === "" ? [] : [bankCode(code)])];
}
