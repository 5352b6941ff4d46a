// A call that ends with an error of the host (the stack is full, a trap) leaves its instance unsound. The next call
// gets another.
import assert from "node:assert/strict";
import { test } from "node:test";
import { used } from "./spy.mjs";
import { buildInitPayment, checkIban, checkInn, checkName, parseAmount } from "bank131-checkout";
import * as glue from "../../dist/checkout_bg.js";

const IBAN = "TR330006100519786457841326";

function isWell() {
  assert.equal(checkIban(IBAN).value, IBAN);
  assert.deepEqual(checkName("Щукина", { script: "latin" }).suggestions, ["Shchukina"]);
  assert.equal(parseAmount("3 579,12", "RUB").value, 357912);
  assert.throws(() => checkInn("1", { no: 1 }), { name: "CheckoutError", code: "ERR_OPTIONS" });
}

/** Calls in the deepest frame of the stack, then in the one above, and so on until there is room; returns how often it failed. */
function fromTheEndOfTheStack(call) {
  let failed = 0;
  const down = () => {
    try {
      down();
    } catch (error) {
      failed += 1;
      assert.equal(error.name, "RangeError");
      call();
    }
  };
  down();
  return failed;
}

const CALLS = {
  "a check": () => checkIban(IBAN),
  "a check that finds much": () => checkName("Щукина 1", { script: "latin" }),
  "a call that is misused": () => assert.throws(() => checkInn("1", { no: 1 }), { name: "CheckoutError" }),
  "a draft": () => buildInitPayment({ participant_details: { sender: { first_name: "Ольга" } } }),
};
for (const [name, call] of Object.entries(CALLS)) {
  test(`1000 RangeErrors at the end of the stack: ${name}`, () => {
    for (let failed = 0; failed < 1000;) {
      failed += fromTheEndOfTheStack(call);
      assert.equal(checkIban(IBAN).value, IBAN);
    }
    isWell();
  });
}

test("a getter that fills the stack also fails the call around it, even if the getter catches the error", () => {
  const filling = { get first_name() { fromTheEndOfTheStack(() => checkIban(IBAN)); return "Ольга"; } };
  const build = (deeper) => (deeper > 0 ? build(deeper - 1) : buildInitPayment({ participant_details: { sender: filling } }));
  let spoiled = 0;
  // From different depths, so that the stack ends in different places of the module.
  for (let depth = 0; depth < 200; depth += 1) {
    try {
      const { issues } = build(depth);
      assert.deepEqual(issues.filter(({ field }) => field.endsWith("sender.first_name")), []);
    } catch (error) {
      assert.equal(error.name, "RangeError");
      spoiled += 1;
    }
    assert.equal(checkIban(IBAN).value, IBAN);
  }
  assert.ok(spoiled > 0);
  isWell();
});

test("getters may call again, and be misused", () => {
  const calling = { get first_name() { assert.throws(() => checkInn("1", { no: 1 })); return checkName("Ольга").value; } };
  const before = used.Instance;
  const { issues } = buildInitPayment({ participant_details: { sender: calling } });
  assert.deepEqual(issues.filter(({ field }) => field.endsWith("sender.first_name")), []);
  assert.equal(used.Instance, before);
});

test("an error of the host in the middle of a call is thrown as it is, and the next call answers rightly", (t) => {
  const failing = t.mock.method(TextEncoder.prototype, "encodeInto", () => { throw new TypeError("no memory"); });
  const before = used.Instance;
  for (let count = 0; count < 100; count += 1) assert.throws(() => checkName("Щукина"), { name: "TypeError", message: "no memory" });
  failing.mock.restore();
  isWell();
  assert.equal(used.Instance, before + 100);
});

test("a new instance is made only after one became unsound", () => {
  isWell();
  const before = used.Instance;
  for (let count = 0; count < 100; count += 1) isWell();
  assert.equal(used.Instance, before);
  assert.equal(used.Module, 1);
});

test("no function has more arguments than are passed on", () => {
  const functions = Object.entries(glue).filter(([name]) => !name.startsWith("__"));
  assert.deepEqual(functions.filter(([, { length }]) => length > 4).map(([name]) => name), []);
});
