import type { BankRequest } from "./checkout.js";

/** Signs bytes with CryptoPro and gives the signature as text: a browser plug-in's call, or one to the proxy. */
export type Sign = (bytes: Uint8Array) => string | Promise<string>;

/**
 * The same request with `body.signature`, made by `sign` of what the bank's document has signed: the body without
 * `signature`, as `kycPayload` gives it.
 *
 * @example
 * import { buildKycCheck } from "bank131-checkout";
 * import { signKycCheck } from "bank131-checkout/kyc";
 * const built = buildKycCheck(draft);
 * if (built.status === "ok") send(await signKycCheck(built.request, (bytes) => plugin.sign(bytes)));
 */
export function signKycCheck<Body>(
  request: BankRequest<Body>,
  sign: Sign,
): Promise<BankRequest<Body & { signature: string }>>;
