// The slim entry: says what to do before init(), survives failed loads, loads once.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { used } from "./spy.mjs";
import * as slim from "bank131-checkout/slim";

const INN = "500100732259";
const file = new URL("../../dist/checkout_bg.wasm", import.meta.url);

test("a call before init() throws an error that says what to do", () => {
  const expected = { name: "CheckoutError", code: "ERR_NOT_INITIALIZED", message: /await init\(\)/ };
  assert.throws(() => slim.checkInn(INN), expected);
  assert.throws(() => slim.checkInn(INN), (error) => error instanceof Error);
});

test("a failed load rejects, and leaves the entry as it was", async () => {
  const lost = new URL("./no-such-file.wasm", import.meta.url);
  await assert.rejects(slim.init({ source: lost }), { name: "CheckoutError", code: "ERR_LOAD", url: lost.href });
  assert.throws(() => slim.checkInn(INN), { code: "ERR_NOT_INITIALIZED" });
});

test("a load that was given up can be started again at the same moment", async () => {
  const giveUp = new AbortController();
  const first = slim.init({ source: new Promise(() => {}), signal: giveUp.signal });
  giveUp.abort();
  const second = slim.init({ source: new Uint8Array(4) });
  await assert.rejects(first, { code: "ERR_ABORTED" });
  await assert.rejects(second, { code: "ERR_LOAD", message: /not WebAssembly/ });
});

test("callers at the same time share one load, whatever the source, and it compiles once", async () => {
  const bytes = readFile(file);
  const loads = [slim.init({ source: bytes }), slim.init(), slim.init({ source: file })];
  await Promise.all(loads);
  assert.equal(slim.checkInn(INN).status, "ok");
  assert.deepEqual(used, { Module: 0, Instance: 1, compile: 1 });
});

test("init() after success does nothing, even with another source", async () => {
  await slim.init({ source: "file:///never-read" });
  await assert.rejects(slim.init(null), { code: "ERR_OPTIONS" });
  assert.deepEqual(used, { Module: 0, Instance: 1, compile: 1 });
});
