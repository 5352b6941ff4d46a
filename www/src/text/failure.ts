// A refusal of the bank in words: what is wrong, what to do about it, and the bank's own code for customer support.

import type { BankFailure } from "bank131-checkout";
import { text } from "bank131-checkout/messages/text";
import { catalogue, strings } from "./strings";

/** Pass `advises` only where the transfer is known to have ended, or not to have begun. */
export function failureLines({ code, class: kind, issues }: BankFailure, advises = true): string[] {
  const { advice, bankCode } = strings.failure;
  const sentences = new Set(issues.map((issue) => text(issue, catalogue)));
  return [...sentences, ...(advises ? [advice[kind]] : []), ...(code === "" ? [] : [bankCode(code)])];
}
