// The default entry, compiled before the first call: a call during the compilation is answered at once, by the only
// instance.
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
