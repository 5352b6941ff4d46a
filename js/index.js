// The default entry: it contains the module as text, and compiles it at the first call.
import { decode } from "./byte-text.js";
import { load, registerInline } from "./instance.js";
import { compileBytes } from "./source.js";
import inlined from "./wasm-inline.js";

export * from "./exports.js";

// `inlined` is used once: a bundler that replaces the name with the text would otherwise write the text twice.
const inline = () => decode(inlined);

registerInline(inline);

/** Compiles before the first call, off the main thread. Never required here. */
export function init() {
  return load(() => compileBytes(inline()));
}
