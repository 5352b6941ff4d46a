// The default entry: nothing at import, everything at the first call, no `await` needed.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { used } from "./spy.mjs";
import * as checkout from "bank131-checkout";
import { decode } from "../../js/byte-text.js";

const dist = (name) => new URL(`../../dist/${name}`, import.meta.url);
const IBAN = "TR 33 0006 1005 1978 6457 8413 26";

test("importing compiles nothing", () => {
  assert.deepEqual(used, { Module: 0, Instance: 0, compile: 0 });
});

test("a host without WebAssembly gets an error that says so, and a later call tries again", () => {
  const { Module } = WebAssembly;
  WebAssembly.Module = function Refused() {
    throw new WebAssembly.CompileError("refused");
  };
  assert.throws(() => checkout.checkIban(IBAN), { name: "CheckoutError", code: "ERR_COMPILE", message: /wasm-unsafe-eval/ });
  WebAssembly.Module = Module;
});

test("the first call compiles once, in place", () => {
  assert.equal(checkout.checkIban(IBAN).value, "TR330006100519786457841326");
  assert.equal(checkout.checkIban(IBAN).status, "ok");
  assert.deepEqual(used, { Module: 1, Instance: 1, compile: 0 });
});

test("init() is allowed at any time and changes nothing", async () => {
  await Promise.all([checkout.init(), checkout.init()]);
  assert.deepEqual(used, { Module: 1, Instance: 1, compile: 0 });
});

test("every declared function is exported, and nothing of the glue", async () => {
  const declarations = await readFile(dist("checkout.d.ts"), "utf8");
  const declared = [...declarations.matchAll(/^export function (\w+)/gm)].map((match) => match[1]);
  assert.ok(declared.length > 0);
  assert.deepEqual(Object.keys(checkout).sort(), [...declared, "init"].sort());
});

test("the inlined bytes are the file's, and integrity.json is their hash", async () => {
  const [bytes, inline, integrity] = await Promise.all([
    readFile(dist("checkout_bg.wasm")),
    import(dist("wasm-inline.js")),
    readFile(dist("integrity.json"), "utf8"),
  ]);
  assert.deepEqual(Buffer.from(decode(inline.default)), bytes);
  const hash = createHash("sha384").update(bytes).digest("base64");
  assert.deepEqual(JSON.parse(integrity), { "checkout_bg.wasm": `sha384-${hash}` });
});

test("the module carries no names, no producers and no feature list", async () => {
  const module = await WebAssembly.compile(await readFile(dist("checkout_bg.wasm")));
  for (const section of ["name", "producers", "target_features"]) {
    assert.equal(WebAssembly.Module.customSections(module, section).length, 0, section);
  }
});
