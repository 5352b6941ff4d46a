// The passport check in JavaScript: what crosses exactly, what is rejected, and how a signature is made.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { runInNewContext } from "node:vm";
import { buildConfirm, buildKycCheck, buildKycStatus, kycDraft, kycPayload, readKyc } from "bank131-checkout";
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

test("what JSON.stringify leaves out is left out too", () => {
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

// JSON.stringify does not write any of these as an object of its own properties.
class Person { name = "Ольга"; }
const notPlain = {
  date: () => new Date(0), map: () => new Map([[1, 2]]), set: () => new Set([1]), boxed: () => new String("a"),
  bytes: () => new Uint8Array(2), error: () => new Error("x"), instance: () => new Person(), made: () => Object.create({ a: 1 }),
  json: () => new (class { toJSON() { return 1; } })(), regexp: () => /a/, promise: () => Promise.resolve(),
};
for (const [name, make] of Object.entries(notPlain)) {
  test(`an object that is not plain (${name}) is refused at its path`, () => {
    refused({ a: [{ b: make() }] }, "wrong_type", "a.0.b");
    refused({ [name]: make(), z: 1 }, "wrong_type", name);
    refused(make(), "wrong_type", "");
    const { issues } = buildConfirm("ps_1", { fx_rate: "0.3000", more: [make()] });
    assert.deepEqual(issues.map(({ code, field, params }) => [code, field, params]),
      [["wrong_type", "confirm_information.more.0", { expected: "JSON value", actual: "object that is not plain" }]]);
  });
}

test("a plain object with its own toJSON is refused at it", () => {
  refused({ a: { toJSON: () => 1 } }, "wrong_type", "a.toJSON");
});

test("objects without a prototype, of another window and in a proxy are plain", () => {
  const bare = Object.assign(Object.create(null), { a: 1 });
  for (const plain of [bare, runInNewContext("({ a: 1 })"), new Proxy({ a: 1 }, {}), Object.freeze({ a: 1 })]) {
    assert.equal(text({ b: plain }), '{"b": {"a": 1}}\r\n');
  }
  assert.equal(text(runInNewContext("[{ a: 1 }]")), '[{"a": 1}]\r\n');
});

test("a proxy that throws when its prototype is read is refused, and the module stays sound", () => {
  const throwing = (target) => new Proxy(target, { getPrototypeOf() { throw new Error("4242"); } });
  const second = () => Object.create(throwing({}), { a: { value: 1, enumerable: true } });
  for (let count = 0; count < 3000; count += 1) {
    refused({ a: throwing({ b: 1 }) }, "wrong_type", "a");
    refused({ a: second() }, "wrong_type", "a");
  }
  assert.equal(text({ a: 1 }), '{"a": 1}\r\n');
});

/** Numbers from a seed (mulberry32). */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Values as a program makes them: whole numbers beyond 2^53 are BigInt only. */
function maker(random) {
  const below = (limit) => Math.floor(random() * limit);
  const CHARS = ["a", "b", "Я", "ё", "😀", "\ufb01", '"', "\\", "/", "\n", "\u0000", "\u007f", "\u2028", "\uffff"];
  const string = () => Array.from({ length: below(6) }, () => CHARS[below(CHARS.length)]).join("");
  const bigint = () => BigInt.asIntN(1 + below(200), BigInt(Array.from({ length: 1 + below(60) }, () => 1 + below(9)).join("")));
  const double = () => {
    const made = new Float64Array(new Uint32Array([below(2 ** 32), below(2 ** 32)]).buffer)[0];
    return Number.isFinite(made) && !(Number.isInteger(made) && !Number.isSafeInteger(made)) ? made : below(1e6) / 1000;
  };
  const number = () => [below(100) - 50, below(2 ** 53), -0, double(), (below(2e6) - 1e6) / 10 ** below(12)][below(5)];
  const many = (make) => Array.from({ length: below(5) }, make);
  return function value(depth = 0) {
    const kinds = depth < 5 ? 9 : 6;
    switch (depth === 0 ? 6 + below(3) : below(kinds)) {
      case 0: return string();
      case 1: case 2: return bigint();
      case 3: case 4: return number();
      case 5: return [true, false, null][below(3)];
      case 6: return many(() => value(depth + 1));
      default: return Object.fromEntries(many(() => [string(), value(depth + 1)]));
    }
  };
}

/** JSON.stringify with the digits of BigInt. */
function stringify(value) {
  if (typeof value === "bigint") return value.toString();
  if (Array.isArray(value)) return `[${value.map(stringify)}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  return `{${Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}:${stringify(item)}`)}}`;
}

const SCRIPT = `
import json, sys
for line in sys.stdin.buffer:
    sys.stdout.buffer.write(bytes(json.dumps(json.loads(line), sort_keys=True) + '\\r\\n', encoding='utf-8'))
`;

test("1000 objects with BigInt have the bytes that python3 gives", () => {
  const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
  const value = maker(seeded(seed));
  const payloads = Array.from({ length: 1000 }, () => value());
  const input = payloads.map((payload) => `${stringify(payload)}\n`).join("");
  const { status, stdout, error } = spawnSync("python3", ["-c", SCRIPT], { input, encoding: "utf8", maxBuffer: 2 ** 26 });
  assert.equal(status, 0, `python3 is needed here: ${error}`);
  const expected = stdout.match(/.*\r\n/g);
  assert.equal(expected.length, payloads.length);
  payloads.forEach((payload, index) => assert.equal(text(payload), expected[index], `repeat with SEED=${seed}, payload ${index}`));
});

test("64 levels are signed, more are not", () => {
  const nested = (levels) => JSON.parse("[".repeat(levels) + "]".repeat(levels));
  assert.equal(text(nested(64)).length, 130);
  assert.throws(() => kycPayload(nested(65)), { code: "ERR_PAYLOAD" });
});

test("a check is signed without its signature, which is then added to the body", async () => {
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

test("a signer that fails or does not return text is an error", async () => {
  const { request } = buildKycCheck(await fixture("fixtures/kyc.check.json"), { today });
  for (const nothing of ["", " ", undefined, new Uint8Array(3)]) {
    await assert.rejects(signKycCheck(request, () => nothing), { name: "CheckoutError", code: "ERR_SIGNATURE" });
  }
  await assert.rejects(signKycCheck(request, () => Promise.reject(new Error("no token"))), { message: "no token" });
});

test("the status is requested by GET without a body", () => {
  const { request } = buildKycStatus("7", { project: "kyc" });
  assert.deepEqual([request.method, request.path, request.body], ["GET", "/api/v1.1/check/7", null]);
  assert.equal(buildKycStatus("7/../8").issues[0].code, "kyc.id");
});

test("an answer is read as an object and as text", () => {
  const answer = { status: "error", error: { code: "inn_validation_failure", description: "x" } };
  for (const given of [answer, JSON.stringify(answer)]) {
    const { value } = readKyc(given, { httpStatus: 200 });
    assert.deepEqual([value.outcome, value.class, value.issues[0].field], ["refused", "fix_input", "inn"]);
  }
  assert.equal(readKyc(undefined, { httpStatus: 503 }).value.outcome, "retry");
});

test("numbers of confirm_information go back as they came", () => {
  const text = '{"rate":1.0,"id":12345678901234,"list":[0.10,1E+2]}';
  const body = `{"session_id":"ps_1","confirm_information":${text}}`;
  assert.equal(buildConfirm("ps_1", text).request.body, body);
  const built = buildConfirm("ps_1", JSON.parse(text)).request.body;
  assert.equal(JSON.stringify(built), '{"session_id":"ps_1","confirm_information":{"rate":1,"id":12345678901234,"list":[0.1,100]}}');
});

test("a key __proto__ of confirm_information is refused in an object, and kept in JSON text", () => {
  const text = '{"fx_rate":"0.3000","more":{"__proto__":{"a":1}}}';
  const { issues } = buildConfirm("ps_1", JSON.parse(text));
  assert.deepEqual(issues.map(({ code, field, params }) => [code, field, params]),
    [["wrong_type", "confirm_information.more.__proto__", { expected: "JSON text", actual: "object" }]]);
  assert.ok(buildConfirm("ps_1", text).request.body.includes(text));
});

test("only HTTP 200 to 299 verifies a person", () => {
  const outcomes = [0, 199, 200, 299, 302, 399].map((httpStatus) => readKyc({ status: "ok" }, { httpStatus }).value.outcome);
  assert.deepEqual(outcomes, ["unknown", "unknown", "verified", "verified", "unknown", "unknown"]);
});

test("a sender becomes a draft", () => {
  const draft = kycDraft({ first_name: "Ольга", date_of_birth: "1998-03-15", middle_name: undefined }, { birthplace: "Уренгой" });
  assert.deepEqual([draft.first_name, draft.birthday, draft.birthplace, "patronymic" in draft], ["Ольга", "15.03.1998", "Уренгой", false]);
  assert.throws(() => kycDraft({}, 1), { name: "CheckoutError", code: "ERR_OPTIONS" });
});
