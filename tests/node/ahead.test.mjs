// The default entry, compiled ahead: a call that comes in the middle is served at once, by the one instance there will be.
import assert from "node:assert/strict";
import { test } from "node:test";
import { used } from "./spy.mjs";
import * as checkout from "bank131-checkout";

test("a call during init() does not wait and does not make a second instance", async () => {
  const loading = checkout.init();
  assert.equal(checkout.checkInn("500100732259").status, "ok");
  await loading;
  assert.equal(checkout.checkInn("500100732259").status, "ok");
  assert.equal(used.Instance, 1);
});
