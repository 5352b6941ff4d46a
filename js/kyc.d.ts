import type { BankRequest } from "./checkout.js";

/** Signs bytes with CryptoPro and returns the signature as text: a call of a browser plug-in, or of the proxy. */
export type Sign = (bytes: Uint8Array) => string | Promise<string>;

/**
 * The same request with `body.signature`, which `sign` makes from what the bank's document wants signed: the body
 * without `signature`, as the bytes of `kycPayload`.
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
