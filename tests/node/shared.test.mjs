// Both entries on one page: one glue, one instance.
import assert from "node:assert/strict";
import { test } from "node:test";
import { used } from "./spy.mjs";
import * as slim from "bank131-checkout/slim";
import * as checkout from "bank131-checkout";

test("both entries export the same functions over one instance", async () => {
  assert.equal(slim.checkIban, checkout.checkIban);
  await slim.init();
  await checkout.init();
  assert.equal(slim.checkInn("500100732259").status, "ok");
  assert.equal(used.Instance, 1);
});
