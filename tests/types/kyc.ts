// The passport check. Checked by `npm run check`; never run.
import { buildKycCheck, buildKycStatus, kycDraft, kycPayload, readKyc } from "bank131-checkout";
import { signKycCheck } from "bank131-checkout/kyc";

export async function check(): Promise<Response | undefined> {
  const sender = { first_name: "Ольга", last_name: "Пахмутова", date_of_birth: "1998-03-15" };
  const built = buildKycCheck(kycDraft(sender, { birthplace: "Уренгой" }), { today: "2026-01-01", project: "kyc" });
  buildKycCheck({ type: "FL_NONRESIDENT", documents: [{ type: "FOREIGN_PASSPORT" }] }, { version: "2.0" });
  // @ts-expect-error there is no such version
  buildKycCheck({}, { version: "3.0" });
  // @ts-expect-error neither version has such a field
  buildKycCheck({ frist_name: "Ольга" });
  if (built.status === "invalid") return undefined;
  const { path, body } = await signKycCheck(built.request, async (bytes: Uint8Array) => `${bytes.length}`);
  const signature: string = body.signature;
  return fetch(path, { method: "POST", body: JSON.stringify(body), headers: { "X-Length": `${signature.length}` } });
}

export function status(id: string): null | undefined {
  const built = buildKycStatus(id, { version: "1.1" });
  return built.status === "ok" ? built.request.body : undefined;
}

export function outcome(answer: unknown): number | undefined {
  const read = readKyc(answer, { httpStatus: 200, attempt: 3, call: "check" });
  // @ts-expect-error there is no such call
  readKyc(answer, { call: "cancel" });
  return read.status === "ok" && read.value.outcome === "pending" ? read.value.retry_after_ms : undefined;
}

export function payload(): number {
  // @ts-expect-error bytes are not text
  const text: string = kycPayload({ a: 1n });
  return kycPayload('{"a": 1.0}').length + text.length;
}
