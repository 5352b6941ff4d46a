// The only owner of the WebAssembly instance: every call goes through here, and nothing else touches the glue's state.
import * as glue from "./checkout_bg.js";
import { checkoutError, compileError } from "./error.js";
import { internals } from "./module.js";
import { share } from "./wait.js";

let inlineBytes; // () => Uint8Array, registered by the default entry
let module; // compiled and ours; kept, so that a new instance can be made
let memory; // of the last instance
let sound = false; // there is an instance, and none of its calls was interrupted
let breach; // the error that interrupted a call
let depth = 0; // calls under way: a getter in a draft may call again

/** Lets the first call make an instance, from the bytes that `decode` returns. */
export function registerInline(decode) {
  inlineBytes = decode;
}

/** Loads once, with the first caller's `compile(signal)`: all callers share that load, and each waits as its options say. */
export async function load(compile, options) {
  if (!module) await share(async (signal) => adopt(await compile(signal), signal), options);
}

/**
 * A function of the glue, for export. It makes an instance if there is none.
 *
 * An error that is not ours (the stack is full, a trap) leaves the module in the middle of its work: part of its own stack
 * is lost, and its heap may be inconsistent. So no call uses that instance again; nothing else is lost with it.
 */
export function guard(call) {
  // No export has more arguments, and `...given` would be slower.
  return (a, b, c, d) => {
    if (!sound) begin();
    depth += 1;
    try {
      const answer = call(a, b, c, d);
      if (sound) return answer;
    } catch (error) {
      if (error?.name === "CheckoutError") throw error;
      // Before anything is called: with a full stack a call would throw again.
      if (sound) breach = error;
      sound = false;
      glue.__wbg_set_wasm(undefined); // A call that is still under way cannot go on.
    } finally {
      depth -= 1;
    }
    throw breach; // of this call, or of a call that a getter made and whose error the getter caught
  };
}

function begin() {
  if (depth > 0) throw breach;
  module ??= compileNow();
  instantiate();
}

function compileNow() {
  if (!inlineBytes) {
    throw checkoutError("ERR_NOT_INITIALIZED", "bank131-checkout is not loaded yet: `await init()` before the first call");
  }
  try {
    return new WebAssembly.Module(inlineBytes());
  } catch (cause) {
    // The stack is full (Firefox: InternalError): the host could compile it, and the next call tries again.
    throw /^(Range|Internal)Error$/.test(cause?.name) ? cause : compileError(cause);
  }
}

function adopt(compiled, { aborted }) {
  // No caller waits for it any more, or a call made an instance while this one was compiling.
  if (aborted || module) return;
  if (!isOurs(compiled)) {
    throw checkoutError("ERR_MODULE", "this WebAssembly module is not of this version of bank131-checkout");
  }
  module = compiled;
  try {
    instantiate();
  } catch (cause) {
    module = undefined;
    throw compileError(cause);
  }
}

function isOurs(compiled) {
  try {
    const exported = new Set(WebAssembly.Module.exports(compiled).map(({ name }) => name));
    const functions = Object.keys(glue).filter((name) => !name.startsWith("__"));
    const imported = WebAssembly.Module.imports(compiled);
    return [...functions, ...internals].every((name) => exported.has(name)) &&
      imported.every(({ module, name }) => module === "./checkout_bg.js" && name in glue);
  } catch {
    return false; // It only claims to be a module.
  }
}

function instantiate() {
  // Detaches the old memory, so that the glue notices that its views are stale.
  memory?.grow(0);
  const { exports } = new WebAssembly.Instance(module, { "./checkout_bg.js": glue });
  ({ memory } = exports);
  glue.__wbg_set_wasm(exports);
  exports.__wbindgen_start();
  sound = true;
}
