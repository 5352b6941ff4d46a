export * from "./checkout.js";

/** Where the module comes from: an address, an answer of `fetch`, the bytes, or the compiled module. */
export type Source = string | URL | Response | ArrayBuffer | ArrayBufferView | WebAssembly.Module;

/** How `init` loads the module. */
export interface InitOptions {
  /** Without it: the file `checkout_bg.wasm` beside the entry. */
  source?: Source | Promise<Source> | undefined;
  /**
   * The hash that the module's bytes must have: one, `sha256-`, `sha384-` or `sha512-` and its Base64. Without it the one that
   * the package was built with (`bank131-checkout/integrity.json`), so only a module of your own build needs another.
   */
  integrity?: string | undefined;
  /** Ends the waiting with `ERR_ABORTED`. A load that nobody waits for any more is broken off. */
  signal?: AbortSignal | undefined;
  /** How long to wait, 30000 by default, before it ends with `ERR_TIMEOUT`. The next call then loads anew. */
  timeoutMs?: number | undefined;
}

/** Loads the module; required before the first call. Idempotent; after a failure the next call tries again. */
export function init(options?: InitOptions): Promise<void>;
