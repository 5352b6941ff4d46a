// Signing a passport check. The key is not here: a CryptoPro plug-in, or the proxy, makes the signature.
import { checkoutError } from "./error.js";
import { kycPayload } from "./exports.js";

/**
 * The same request with `body.signature`, made by `sign` of the body's canonical bytes.
 *
 * @template Body
 * @param {import("./checkout.js").BankRequest<Body>} request
 * @param {import("./kyc.js").Sign} sign
 * @returns {Promise<import("./checkout.js").BankRequest<Body & { signature: string }>>}
 */
export async function signKycCheck(request, sign) {
  // "Take the request body", sign it, then "specify the signature in the signature field": it does not sign itself.
  const { signature: _, ...body } = request.body;
  const signature = await sign(kycPayload(body));
  if (typeof signature !== "string" || signature.trim() === "") {
    throw checkoutError("ERR_SIGNATURE", "`sign` must give the signature as text");
  }
  return { ...request, body: { ...body, signature } };
}
