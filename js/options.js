// The options of `init`. A wrong option is reported before anything is loaded.
import { checkoutError } from "./error.js";
import { cannotVerify, isHash } from "./integrity.js";

const PATIENCE_MS = 30_000;

/** The options, checked, with the default for the time-out. */
export function readOptions(given = {}) {
  if (Object.prototype.toString.call(given) !== "[object Object]") {
    throw misuse("init takes nothing or an object, as in `init({ source: url })`");
  }
  const { source, integrity, signal, timeoutMs = PATIENCE_MS, ...unknown } = given;
  if (Object.keys(unknown).length > 0) throw misuse("init has the options source, integrity, signal and timeoutMs only");
  if (integrity !== undefined && !isHash(integrity)) {
    throw cannotVerify("one hash is expected: sha256-, sha384- or sha512- and its Base64");
  }
  if (signal !== undefined && typeof signal?.addEventListener !== "function") {
    throw misuse("option signal: an AbortSignal is expected");
  }
  if (!(typeof timeoutMs === "number" && timeoutMs > 0)) throw misuse("option timeoutMs: a number above 0 is expected");
  return { source, integrity, signal, timeoutMs };
}

const misuse = (message) => checkoutError("ERR_OPTIONS", message);
