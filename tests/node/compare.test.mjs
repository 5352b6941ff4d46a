// The cases of `npm run compare`: whether they are what their names say, computed in another way, and our answers to
// them. The other packages are not needed.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkCountry, checkCurrency, checkIban, checkInn } from "bank131-checkout";
import { codes } from "../../scripts/compare/cases/group.mjs";
import { withCheckDigits } from "../../scripts/compare/cases/iban.mjs";
import { phoneSubject, spareCodes } from "../../scripts/compare/cases/phone.mjs";
import { compared, errorsOf } from "../../scripts/compare/answers.mjs";
import { subjects } from "../../scripts/compare/subjects.mjs";

// Two countries with one calling code, and numbers of four to six digits.
const PLAN = {
  examples: { AA: "12345", AB: "12345", BB: "54321" },
  callingCode: (country) => (country === "BB" ? "99" : "1"),
  callingCodes: ["1", "99"],
  length: (number) => {
    const national = number.replace(/^\+(1|99)/, "").length;
    if (national < 4) return "TOO_SHORT";
    return national > 6 ? "TOO_LONG" : undefined;
  },
  others: ["+11234", "+112345"],
  trunk: (country) => (country === "BB" ? "0" : "8"),
};

const ALL = subjects(PLAN);
const subjectOf = (kind) => ALL.find((subject) => subject.kind === kind);
const inputsOf = (kind, name) => subjectOf(kind).groups.find((group) => group.name.includes(name)).inputs;

/** ISO 7064 MOD 97-10 as one big number. */
function remainder(iban) {
  const moved = iban.slice(4) + iban.slice(0, 4);
  return BigInt(moved.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))) % 97n;
}

/** Both check digits of an INN, weights as the tax service's order prints them. */
function isInn(inn) {
  const digits = [...inn].map(BigInt);
  const control = (weights) => weights.reduce((sum, weight, at) => sum + weight * digits[at], 0n) % 11n % 10n;
  return control([7n, 2n, 4n, 10n, 3n, 5n, 9n, 4n, 6n, 8n]) === digits[10]
    && control([3n, 7n, 2n, 4n, 10n, 3n, 5n, 9n, 4n, 6n, 8n]) === digits[11];
}

test("every run has the same cases, each once in its group", () => {
  assert.deepEqual(subjects(PLAN), ALL);
  for (const { groups } of ALL) {
    for (const { name, inputs } of groups) {
      assert.ok(inputs.length > 0, name);
      assert.equal(new Set(inputs).size, inputs.length, name);
      assert.ok(inputs.every((input) => typeof input === "string" && !input.includes("undefined")), name);
    }
  }
});

test("check digits of IBANs run from 02 to 98 and leave 1", () => {
  const seen = new Set();
  for (let number = 0; number < 2000; number += 1) {
    const iban = withCheckDigits("TR", String(number).padStart(22, "0"));
    assert.equal(remainder(iban), 1n, iban);
    seen.add(iban.slice(2, 4));
  }
  assert.deepEqual([...seen].sort(), Array.from({ length: 97 }, (_, index) => String(index + 2).padStart(2, "0")));
});

test("right IBANs leave 1, and so do those that are wrong for another reason", () => {
  const wrongElsewhere = ["a letter in place", "too many", "00, 01 or 99", "letter in the check", "without IBANs", "not a country", "unofficial"];
  for (const name of ["examples, electronic", ...wrongElsewhere]) {
    for (const iban of inputsOf("iban", name)) assert.equal(remainder(iban), 1n, iban);
  }
  for (const iban of inputsOf("iban", "one digit mistyped")) assert.notEqual(remainder(iban), 1n, iban);
});

test("each of the 89 countries is in every group that applies to all IBANs", () => {
  for (const name of ["examples, electronic", "too many", "00, 01 or 99", "letter in the check", "mistyped", "inside", "printed"]) {
    assert.equal(new Set(inputsOf("iban", name).map((iban) => iban.slice(0, 2))).size, 89, name);
  }
  assert.ok(inputsOf("iban", "00, 01 or 99").every((iban) => ["00", "01", "99"].includes(iban.slice(2, 4))));
});

test("INNs are right or wrong by the order's own weights", () => {
  const twelve = (must) => subjectOf("inn").groups.filter((group) => group.counted && group.must === must)
    .flatMap(({ inputs }) => inputs).filter((inn) => /^\d{12}$/.test(inn));
  assert.deepEqual([twelve("accept").length, twelve("reject").length], [500, 3160]);
  assert.ok(twelve("accept").every(isInn));
  assert.ok(!twelve("reject").some(isInn));
});

test("all 17,576 texts of three capital letters are cases for countries and for currencies", () => {
  const capitals = (kind) => subjectOf(kind).groups.flatMap(({ inputs }) => inputs).filter((code) => /^[A-Z]{3}$/.test(code));
  for (const kind of ["country", "currency"]) assert.deepEqual(capitals(kind).sort(), codes(3), kind);
  assert.ok(inputsOf("country", "user-assigned").includes("XKK"));
  assert.equal(inputsOf("country", "in ISO 3166-1").length, 249);
});

test("phone numbers are cut and lengthened beyond their plan, and a shared example is asked once", () => {
  const inputs = phoneSubject(PLAN).groups.map((group) => group.inputs);
  assert.deepEqual(inputs.slice(0, 3), [["+112345", "+9954321"], ["+1123", "+99543"], ["+11234500", "+995432100"]]);
  const lengths = (number) => inputs[3].filter((input) => input.startsWith(number)).map((input) => input.length);
  assert.deepEqual(lengths("+11"), [3, 4, ...Array.from({ length: 12 }, (_, at) => 10 + at)]);
  assert.deepEqual(lengths("+995"), [4, 5, ...Array.from({ length: 11 }, (_, at) => 11 + at)]);
  assert.deepEqual([inputs[4], inputs.at(-1)], [["+11234"], ["+99 0 54321"]]);
  assert.equal(spareCodes(PLAN).length, 790);
});

test("a false accept, a false rejection and an exception are each a wrong answer, a policy is not", () => {
  const group = (must, counted, inputs) => ({ must, counted, inputs });
  const groups = [group("accept", true, ["a", "b"]), group("reject", true, ["c"]), group("reject", false, ["a"])];
  const check = (input) => {
    if (input === "b") throw new TypeError("b");
    return true;
  };
  const result = compared({ kind: "word", groups }, { peer: { word: check }, other: {} });
  assert.deepEqual(errorsOf("peer", result), { accepts: 1, rejections: 1 });
  assert.equal(errorsOf("other", result), undefined);
});

test("our package answers each case rightly", () => {
  const checks = { country: checkCountry, currency: checkCurrency, iban: checkIban, inn: checkInn };
  for (const [kind, check] of Object.entries(checks)) {
    const ours = { [kind]: (text) => check(text, { final: true }).status === "ok" };
    for (const { name, answers } of compared(subjectOf(kind), { ours }).groups) assert.deepEqual(answers.ours.wrong, [], name);
  }
});
