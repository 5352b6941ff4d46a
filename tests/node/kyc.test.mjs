// The passport check as JavaScript meets it: what crosses exactly, what is refused, and who signs.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { buildKycCheck, buildKycStatus, kycDraft, kycPayload, readKyc } from "bank131-checkout";
import { signKycCheck } from "bank131-checkout/kyc";

const fixture = async (path) => JSON.parse(await readFile(new URL(`../${path}`, import.meta.url), "utf8"));
const text = (payload) => new TextDecoder().decode(kycPayload(payload));
const today = "2026-11-21";

test("the bytes of JSON text are CPython's", async () => {
  const { cases } = await fixture("vectors/kyc_payload.json");
  for (const { why, payload, bytes } of cases) assert.equal(text(payload), bytes, why);
});

test("an object gives the bytes of its JSON", () => {
  const payload = { b: [true, null, 0.1, -1.5, 1e-7, 5e-324], "😀": "\u007f", "\ufb01": "Ёлка", a: { d: 1, c: -0 } };
  assert.ok(kycPayload(payload) instanceof Uint8Array);
  assert.equal(text(payload), text(JSON.stringify(payload)));
});

test("what JSON.stringify leaves out is left out", () => {
  assert.equal(text({ a: undefined, b: [undefined] }), '{"b": [null]}\r\n');
});

test("big integers keep every digit", () => {
  assert.equal(text({ n: [2n ** 64n, -(10n ** 30n), 7n] }), '{"n": [18446744073709551616, -1000000000000000000000000000000, 7]}\r\n');
});

const refused = (payload, reason, field) =>
  assert.throws(() => kycPayload(payload), { name: "CheckoutError", code: "ERR_PAYLOAD", reason, field });

test("a number that may have lost its last digits is refused at its path", () => {
  assert.equal(text([2 ** 53 - 1]), "[9007199254740991]\r\n");
  refused({ list: [{ n: 2 ** 53 }] }, "kyc.unsafe_integer", "list.0.n");
  refused([-1e21], "kyc.unsafe_integer", "0");
});

test("what JSON does not have is refused at its path", () => {
  for (const value of [NaN, Infinity, -Infinity]) refused({ a: [value] }, "kyc.not_finite", "a.0");
  const cycle = {};
  cycle.again = cycle;
  for (const value of [() => 1, Symbol("s"), "\ud800", { "\udc00": 1 }, cycle]) {
    assert.throws(() => kycPayload({ a: value }), { code: "ERR_PAYLOAD", reason: "wrong_type" });
  }
  for (const value of [undefined, null, 1, true, 10n, () => 1]) refused(value, "wrong_type", "");
  for (const value of ["{", "'a'"]) refused(value, "json.syntax", "");
});

test("64 levels are signed, more are not", () => {
  const nested = (levels) => JSON.parse("[".repeat(levels) + "]".repeat(levels));
  assert.equal(text(nested(64)).length, 130);
  assert.throws(() => kycPayload(nested(65)), { code: "ERR_PAYLOAD" });
});

test("a check is signed without its signature, which then stands in the body", async () => {
  const draft = { ...await fixture("fixtures/kyc.check.json"), signature: "old" };
  const { request } = buildKycCheck(draft, { today });
  const { signature: _, ...unsigned } = request.body;
  let signed;
  const result = await signKycCheck(request, async (bytes) => {
    signed = bytes;
    return "MIIB+/=";
  });
  assert.deepEqual(signed, kycPayload(JSON.stringify(unsigned)));
  assert.deepEqual(result, { ...request, body: { ...unsigned, signature: "MIIB+/=" } });
  assert.equal(request.body.signature, "old", "the request itself is left as it was");
  assert.deepEqual(buildKycCheck(result.body, { today }).request.body, result.body);
});

test("a signature of real length goes through the builder", async () => {
  const draft = { ...await fixture("fixtures/kyc.check.json"), signature: "A".repeat(5000) };
  assert.equal(buildKycCheck(draft, { today }).request.body.signature.length, 5000);
});

test("a signer that fails or gives no text is an error", async () => {
  const { request } = buildKycCheck(await fixture("fixtures/kyc.check.json"), { today });
  for (const nothing of ["", " ", undefined, new Uint8Array(3)]) {
    await assert.rejects(signKycCheck(request, () => nothing), { name: "CheckoutError", code: "ERR_SIGNATURE" });
  }
  await assert.rejects(signKycCheck(request, () => Promise.reject(new Error("no token"))), { message: "no token" });
});

test("a status is asked by GET without a body", () => {
  const { request } = buildKycStatus("7", { project: "kyc" });
  assert.deepEqual([request.method, request.path, request.body], ["GET", "/api/v1.1/check/7", null]);
  assert.equal(buildKycStatus("7/../8").issues[0].code, "kyc.id");
});

test("an answer is read as an object and as text", () => {
  const answer = { status: "error", error: { code: "inn_validation_failure", description: "x" } };
  for (const given of [answer, JSON.stringify(answer)]) {
    const { value } = readKyc(given, { http_status: 200 });
    assert.deepEqual([value.outcome, value.class, value.issues[0].field], ["refused", "fix_input", "inn"]);
  }
  assert.equal(readKyc(undefined, { http_status: 503 }).value.outcome, "retry");
});

test("a sender becomes a draft", () => {
  const draft = kycDraft({ first_name: "Ольга", date_of_birth: "1998-03-15", middle_name: undefined }, { birthplace: "Уренгой" });
  assert.deepEqual([draft.first_name, draft.birthday, draft.birthplace, "patronymic" in draft], ["Ольга", "15.03.1998", "Уренгой", false]);
  assert.throws(() => kycDraft({}, 1), { name: "CheckoutError", code: "ERR_OPTIONS" });
});
