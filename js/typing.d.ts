import type { formatInput, InputKind } from "./checkout.js";

/**
 * Shows the printed form of a text input at once, and then while a person types. Inputs without a caret (`type` email,
 * number, date) are left alone. Separators count for `maxlength`. With the slim entry, call it after `init()`.
 *
 * @example
 * import { formatInput } from "bank131-checkout";
 * import { formatField } from "bank131-checkout/typing";
 * const stop = formatField(document.querySelector("#iban"), "iban", formatInput);
 *
 * @returns the function that stops it.
 */
export function formatField(input: HTMLInputElement, kind: InputKind, format: typeof formatInput): () => void;
