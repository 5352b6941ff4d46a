// How answers cross. V8 of Node 20 aborts ("unreachable code") when it leaves optimised code into which a call was inlined
// whose only result is an object, so no export has such a result.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import * as checkout from "bank131-checkout";
import { resultsOf } from "./wasm.mjs";

const fixture = (name) => new URL(`../fixtures/${name}`, import.meta.url);
// The checks of single fields share one export.
const functions = Object.keys(checkout).filter((name) => name !== "init").map((name) => (/^check[A-Z]/.test(name) ? "check" : name));

test("no export of the module has an object as its only result", async () => {
  const results = resultsOf(await readFile(new URL("../../dist/checkout_bg.wasm", import.meta.url)));
  assert.deepEqual(functions.filter((name) => !results[name]), []);
  const lone = Object.entries(results).filter(([, types]) => types.length === 1 && types[0] === "externref");
  assert.deepEqual(lone.map(([name]) => name), []);
  assert.deepEqual(results.readSession, ["i32", "i32", "i32"]);
});

test("a whole number of the bank's text that no double holds crosses as the nearest, and within the text as it is", async () => {
  const event = await readFile(fixture("webhook.ready_to_confirm.json"), "utf8");
  const big = event.replace('"confirm_information": {', '"confirm_information": { "big": 9007199254740993, "list": [-9007199254740993],');
  const { value } = checkout.readEvent(big);
  assert.deepEqual([value.confirm_information.big, value.confirm_information.list], [2 ** 53, [-(2 ** 53)]]);
  assert.match(value.confirm_information_json, /"big": 9007199254740993, "list": \[-9007199254740993\]/);
});

test("an event that is larger than any draft reaches the transfer whole", () => {
  const { advance, startTransfer } = checkout;
  let state = advance(startTransfer(), { type: "quoted", at: 1 });
  state = advance(state, { type: "starting", at: 1, key: "3f1c9a" });
  const event = { type: "ready_to_confirm", confirm_information: { list: new Array(5000).fill(1) }, session: { session_id: "ps_1" } };
  state = advance(state, { type: "bank_event", at: 1, event });
  assert.equal(state.heard[0].session_id, "ps_1");
});

const RUB = '{ amount: 357912, currency: "RUB" }';
const AMOUNTS = `{ source: ${RUB}, destination: { amount: null, currency: "TRY" } }`;
const read = (name) => `JSON.parse(readFileSync(new URL(${JSON.stringify(fixture(name))}), "utf8"))`;
// What each function answers rightly, and the call if it has other arguments than `x`.
const ASKED = {
  advance: ['{ type: "edited", at: 1 }', 'advance(startTransfer(), { type: x ? "edited" : "tick", at: 1 })'],
  checkInn: ['"500100732259"'],
  endpoints: ["1"],
  estimate: [`{ amounts: ${AMOUNTS}, rate: { fx_rate: 2.7233, quantity: 1 } }`],
  readCalculate: [read("calculate.response.direct-rub-try.json")],
  readError: [read("init.response.error.json")],
  readEvent: [read("webhook.ready_to_confirm.json")],
  readSession: [read("init.response.iban-turkey.json")],
  reviewQuote: [read("calculate.response.direct-rub-try.json"), `reviewQuote({ amounts: ${AMOUNTS} }, x)`],
  startTransfer: ["1"],
  total: [`{ source: ${RUB}, transfer_fee: ${RUB}, sms_fee: ${RUB} }`],
};

// At a module's top level, as here, Node 20.20.2 aborted for readSession, readEvent and reviewQuote each time.
const loop = (name, [right, call = `${name}(x)`]) => `
import { readFileSync } from "node:fs";
import { ${name === "advance" ? "advance, startTransfer" : name} } from "bank131-checkout";
const right = ${right};
const few = [right, JSON.stringify(right), null, right, "", right, "{", 5, {}];
const list = Array.from({ length: 500 }, (_, index) => few[(index * 7) % few.length]);
for (let round = 0; round < 60; round += 1) {
  const answers = list.map((x) => { const a = ${call}; return a.status === "ok" ? { v: a.value } : { i: 1 }; });
}`;

for (const [name, asked] of Object.entries(ASKED)) {
  // In its own process, since an abort would end it.
  test(`a hot loop of ${name} runs to its end`, () => {
    const args = ["--input-type=module", "-e", loop(name, asked)];
    const { status, signal, stderr } = spawnSync(process.execPath, args, { cwd: import.meta.dirname, encoding: "utf8" });
    assert.deepEqual({ status, signal }, { status: 0, signal: null }, stderr);
  });
}
