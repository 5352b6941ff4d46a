// The default entry: the module travels inside as text and compiles itself at the first call.
import { load, registerInline } from "./instance.js";
import { compileBytes } from "./source.js";
import base64 from "./wasm-inline.js";

export * from "./exports.js";

// `base64` is named once: a bundler that puts the text where its name was would write it twice.
const inline = () => decode(base64);
const decode = (text) => Uint8Array.fromBase64?.(text) ?? Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

registerInline(inline);

/** Compiles ahead of the first call, off the main thread. Never required here. */
export function init() {
  return load(() => compileBytes(inline()));
}
