// Errors are recognized by `name` and `code`, never by class: a page may have two copies of the package.

/** A real Error with a stable code; `facts` are the properties that go with it. */
export function checkoutError(code, message, cause, facts) {
  const error = new Error(message, cause === undefined ? undefined : { cause });
  return Object.assign(error, { name: "CheckoutError", code }, facts);
}

/** The bytes are there, but this host does not run them. */
export function compileError(cause) {
  const help = "a Content-Security-Policy must allow 'wasm-unsafe-eval', and some browser modes switch WebAssembly off";
  return checkoutError("ERR_COMPILE", `WebAssembly cannot be started here (${cause?.name}): ${help}`, cause);
}

/** The bytes did not arrive; `code` says more if the reason is known. */
export function loadError(reason, cause, facts, code = "ERR_LOAD") {
  return checkoutError(code, `checkout_bg.wasm could not be loaded: ${reason}`, cause, facts);
}
