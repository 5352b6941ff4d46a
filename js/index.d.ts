export * from "./checkout.js";

/** Compiles before the first call, off the main thread. Never required here: otherwise the first call compiles. */
export function init(): Promise<void>;
