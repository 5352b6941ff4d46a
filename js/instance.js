// The only owner of the WebAssembly instance: the entries hand it bytes or an address, nobody else touches the glue's state.
import * as glue from "./checkout_bg.js";
import { checkoutError, compileError } from "./error.js";
import { compile } from "./source.js";

let ready = false;
let inlineBytes; // () => Uint8Array, registered by the default entry
let loading;

// Importing compiles nothing: the glue meets this stand-in, whose first use instantiates or says what to do.
glue.__wbg_set_wasm(new Proxy({}, { get: (_, name) => firstUse()[name] }));

/** Lets the first call instantiate by itself, from the bytes that `decode` returns. */
export function registerInline(decode) {
  inlineBytes = decode;
}

/** Loads once: all callers share one promise. A failure is forgotten, so that the next call tries again. */
export function load(source, options) {
  loading ??= start(source, options).catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function start(source, options) {
  if (ready) return;
  const module = await compile(source ?? inlineBytes?.(), options);
  if (!ready) instantiate(module); // a call may have come while this one was compiling
}

function firstUse() {
  if (inlineBytes) return instantiate(compileNow(inlineBytes()));
  throw checkoutError("ERR_NOT_INITIALIZED", "bank131-checkout is not loaded yet: `await init()` before the first call");
}

function compileNow(bytes) {
  try {
    return new WebAssembly.Module(bytes);
  } catch (cause) {
    throw compileError(cause);
  }
}

function instantiate(module) {
  try {
    const { exports } = new WebAssembly.Instance(module, { "./checkout_bg.js": glue });
    glue.__wbg_set_wasm(exports);
    exports.__wbindgen_start?.();
    ready = true;
    return exports;
  } catch (cause) {
    throw compileError(cause);
  }
}
