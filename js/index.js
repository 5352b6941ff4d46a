// The default entry: the module travels inside as text and compiles itself at the first call.
import { load, registerInline } from "./instance.js";
import base64 from "./wasm-inline.js";

export * from "./exports.js";

registerInline(() => Uint8Array.fromBase64?.(base64) ?? Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)));

/** Compiles ahead of the first call, off the main thread. Never required here. */
export function init() {
  return load();
}
