// Checks that bytes have a given hash.
import { checkoutError, loadError } from "./error.js";

// "Integrity metadata" of https://www.w3.org/TR/sri-2/, but only one hash, of full length: MD5, SHA-1 and the like
// prove nothing.
const HASH = /^sha(256-[A-Za-z\d+/]{43}=|384-[A-Za-z\d+/]{64}|512-[A-Za-z\d+/]{86}==)$/;

/** Whether a text is a hash that proves the bytes of a file. */
export const isHash = (text) => typeof text === "string" && HASH.test(text);

/** Whether this host can hash: Node can, and pages that were loaded by https or from localhost. */
export const canHash = () => Boolean(globalThis.crypto?.subtle);

/** Throws unless the bytes have this hash. */
export async function verify(bytes, hash, facts) {
  const digest = await crypto.subtle.digest(`SHA-${hash.slice(3, 6)}`, bytes);
  if (btoa(String.fromCharCode(...new Uint8Array(digest))) === hash.slice(7)) return;
  const reason = "its bytes have another hash: it was changed on the way, or belongs to another version";
  throw loadError(reason, undefined, facts, "ERR_INTEGRITY");
}

/** The error for a hash that cannot be compared with anything. */
export const cannotVerify = (reason) => checkoutError("ERR_INTEGRITY_OPTION", `option integrity: ${reason}`);
