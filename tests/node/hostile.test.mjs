// Values that are not data: each gets an answer, no exception passes through the module, and nothing is left over in
// it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { buildCalculate, buildInitPayment, checkIban, checkInn } from "bank131-checkout";

const throwing = () => ({ get sender() { throw new Error("4242"); } });
const trapped = () => new Proxy([], { get() { throw new Error("4242"); } });

function revoked() {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

for (const [name, make] of Object.entries({ throwing, trapped, revoked })) {
  test(`3000 ${name} objects are answered, and the module stays sound`, () => {
    for (let count = 0; count < 3000; count += 1) {
      assert.equal(checkInn(make()).issues[0].code, "wrong_type");
      assert.equal(buildInitPayment({ calculate: make() }).status, "invalid");
      assert.throws(() => checkIban("TR", make()), { name: "CheckoutError", code: "ERR_OPTIONS" });
    }
    assert.equal(checkInn("500100732259").status, "ok");
  });
}

test("a throwing field is that field's problem", () => {
  const { issues } = buildInitPayment({ participant_details: { sender: throwing(), recipient: 1 } });
  const found = issues.filter(({ code }) => code === "wrong_type").map(({ field }) => field);
  assert.deepEqual(found, ["participant_details.sender", "participant_details.recipient"]);
});

test("cycles, functions, symbols, big integers and ten megabytes are answered at once", () => {
  const cycle = {};
  cycle.participant_details = cycle;
  const started = performance.now();
  assert.equal(buildInitPayment(cycle).status, "invalid");
  for (const value of [() => 1, Symbol("s"), 10n, NaN, -0, 2 ** 53, new Map(), new Date()]) {
    assert.equal(buildInitPayment({ calculate: value }).status, "invalid");
    assert.equal(checkInn(value).status, "invalid");
  }
  assert.equal(checkInn("1".repeat(10_000_000)).issues[0].code, "input.too_long");
  assert.ok(performance.now() - started < 2000);
});

test("a key named __proto__ is an unknown field like any other", () => {
  const draft = JSON.parse('{"__proto__": {"amounts": 1}, "constructor": 1, "toString": 2}');
  const { issues } = buildInitPayment(draft);
  const unknown = issues.filter(({ code }) => code === "unknown_field").map(({ field }) => field);
  assert.deepEqual(unknown, ["__proto__", "constructor", "toString"]);
  assert.throws(() => checkInn("1", JSON.parse('{"__proto__": {"final": true}}')), { code: "ERR_OPTIONS" });
});

test("amounts that are not whole minor units are reported as such", () => {
  const code = (amount) => {
    const sides = { source: { amount, currency: "RUB" }, destination: { amount: null, currency: "TRY" } };
    return buildCalculate({ amounts: sides }).issues?.[0].code;
  };
  assert.deepEqual([NaN, 1.5, Infinity].map(code), ["amount.not_integer", "amount.not_integer", "amount.too_large"]);
  assert.deepEqual([-0, -1, 2 ** 53, "1", 10n].map(code),
    ["amount.zero", "amount.negative", "amount.too_large", "wrong_type", "wrong_type"]);
  assert.equal(code(2 ** 53 - 1), undefined);
});

test("ten thousand unknown keys do not take seconds", () => {
  const draft = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`unknown${index}`, index]));
  const started = performance.now();
  const { issues } = buildInitPayment(draft);
  assert.ok(performance.now() - started < 1000);
  assert.equal(issues.filter(({ code }) => code === "unknown_field").length, 20);
});

test("an option's name is shown short and on one line", () => {
  assert.throws(() => checkInn("1", { ["a\n".repeat(500)]: 1 }), ({ message }) => message.length < 200 && !message.includes("\n"));
});

test("nothing typed is in an issue or in a thrown error", () => {
  const marker = "4242SECRET";
  assert.ok(!JSON.stringify(checkInn(marker)).includes(marker));
  assert.throws(() => checkInn("1", { field: 1, final: marker }), ({ message }) => !message.includes(marker));
});
