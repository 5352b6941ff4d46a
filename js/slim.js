// The slim entry: the module is a file of its own, loaded by `init()`.
import { load } from "./instance.js";
import { integrity as shipped } from "./module.js";
import { readOptions } from "./options.js";
import { compile } from "./source.js";

export * from "./exports.js";

/** Loads the module; required before the first call. The default source is the file next to this one. */
export async function init(options) {
  const { source = new URL("./checkout_bg.wasm", import.meta.url), integrity, ...waiting } = readOptions(options);
  await load((signal) => compile(source, { integrity, shipped, signal }), waiting);
}
