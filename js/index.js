// The default entry: the module travels inside as text and compiles itself at the first call.
import { decode } from "./byte-text.js";
import { load, registerInline } from "./instance.js";
import { compileBytes } from "./source.js";
import inlined from "./wasm-inline.js";

export * from "./exports.js";

// `inlined` is named once: a bundler that puts the text where its name was would write it twice.
const inline = () => decode(inlined);

registerInline(inline);

/** Compiles ahead of the first call, off the main thread. Never required here. */
export function init() {
  return load(() => compileBytes(inline()));
}
