// Whether bytes are those that a hash names.
import { checkoutError, loadError } from "./error.js";

// "Integrity metadata" of https://www.w3.org/TR/sri-2/, but one hash of full length: MD5, SHA-1 and the like prove nothing.
const HASH = /^sha(256-[A-Za-z\d+/]{43}=|384-[A-Za-z\d+/]{64}|512-[A-Za-z\d+/]{86}==)$/;

/** Whether it names the bytes of a file beyond doubt. */
export const isHash = (text) => typeof text === "string" && HASH.test(text);

/** Whether this host can hash: Node, and pages that came by https or from localhost. */
export const canHash = () => Boolean(globalThis.crypto?.subtle);

/** Refuses bytes that are not those that `hash` names. */
export async function verify(bytes, hash, facts) {
  const digest = await crypto.subtle.digest(`SHA-${hash.slice(3, 6)}`, bytes);
  if (btoa(String.fromCharCode(...new Uint8Array(digest))) === hash.slice(7)) return;
  const reason = "its bytes are not those of the hash: it was changed on the way, or belongs to another version";
  throw loadError(reason, undefined, facts, "ERR_INTEGRITY");
}

/** A hash by which nothing can be verified. */
export const cannotVerify = (reason) => checkoutError("ERR_INTEGRITY_OPTION", `option integrity: ${reason}`);
