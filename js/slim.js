// The slim entry: the module is a file of its own, loaded by `init()`.
import { load } from "./instance.js";

export * from "./exports.js";

/** Loads the module; required before the first call. Without a source: the file beside this one. */
export async function init({ source, integrity } = {}) {
  await load(source ?? new URL("./checkout_bg.wasm", import.meta.url), { integrity });
}
