export * from "./checkout.js";

/** Compiles ahead of the first call, off the main thread. Never required here: the first call does it otherwise. */
export function init(): Promise<void>;
