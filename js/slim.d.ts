export * from "./checkout.js";

/** Where the module comes from: a URL, a response of `fetch`, the bytes, or the compiled module. */
export type Source = string | URL | Response | ArrayBuffer | ArrayBufferView | WebAssembly.Module;

/** How `init` loads the module. */
export interface InitOptions {
  /** By default the file `checkout_bg.wasm` next to the entry. */
  source?: Source | Promise<Source> | undefined;
  /**
   * The hash that the module's bytes must have: `sha256-`, `sha384-` or `sha512-` and its Base64. By default the hash
   * that the package was built with (`bank131-checkout/integrity.json`), so only a module that you built yourself needs
   * one.
   */
  integrity?: string | undefined;
  /** Ends the wait with `ERR_ABORTED`. A load for which no caller waits any more is cancelled. */
  signal?: AbortSignal | undefined;
  /** How long to wait before it ends with `ERR_TIMEOUT`, 30000 by default. The next call then loads again. */
  timeoutMs?: number | undefined;
}

/** Loads the module; required before the first call. Idempotent; after a failure the next call tries again. */
export function init(options?: InitOptions): Promise<void>;
