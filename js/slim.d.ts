export * from "./checkout.js";

/** Where the module comes from: an address, an answer of `fetch`, the bytes, or the compiled module. */
export type Source = string | URL | Response | ArrayBuffer | ArrayBufferView | WebAssembly.Module;

/** How `init` loads the module. */
export interface InitOptions {
  /** Without it: the file `checkout_bg.wasm` beside the entry. */
  source?: Source | Promise<Source> | undefined;
  /** The hash that the fetched file must have, `sha384-…`: see `bank131-checkout/integrity.json`. Only with an address. */
  integrity?: string | undefined;
}

/** Loads the module; required before the first call. Idempotent; after a failure the next call tries again. */
export function init(options?: InitOptions): Promise<void>;
