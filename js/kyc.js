// Signs a passport check. The key is not here: a CryptoPro plug-in or the proxy makes the signature.
import { checkoutError } from "./error.js";
import { kycPayload } from "./exports.js";

/**
 * The same request with `body.signature`, which `sign` makes from the body's canonical bytes.
 *
 * @template Body
 * @param {import("./checkout.js").BankRequest<Body>} request
 * @param {import("./kyc.js").Sign} sign
 * @returns {Promise<import("./checkout.js").BankRequest<Body & { signature: string }>>}
 */
export async function signKycCheck(request, sign) {
  // "Take the request body", sign it, then "specify the signature in the signature field": the signature is not signed
  // itself.
  const { signature: _, ...body } = request.body;
  const signature = await sign(kycPayload(body));
  if (typeof signature !== "string" || signature.trim() === "") {
    throw checkoutError("ERR_SIGNATURE", "`sign` must return a text");
  }
  return { ...request, body: { ...body, signature } };
}
