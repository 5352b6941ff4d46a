// Every kind of source, good and bad, with a server that answers as servers do.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { compile } from "../../dist/source.js";

const file = new URL("../../dist/checkout_bg.wasm", import.meta.url);
const bytes = await readFile(file);
const answers = {
  "/right": [200, "application/wasm", bytes],
  "/other-type": [200, "application/octet-stream", bytes],
  "/type-with-parameter": [200, "application/wasm; charset=utf-8", bytes],
  "/damaged": [200, "application/wasm", bytes.subarray(0, -9)],
  "/fallback-page": [200, "text/html", "<!doctype html>"],
  "/lost": [404, "text/plain", "no"],
};
const server = createServer(({ url }, response) => {
  const [status, type, body] = answers[url];
  response.writeHead(status, { "content-type": type }).end(body);
});
const at = (path) => `http://127.0.0.1:${server.address().port}${path}`;

before(() => new Promise((resolve) => server.listen(0, "127.0.0.1", resolve)));
after(() => server.close());

const isModule = (module) => assert.ok(module instanceof WebAssembly.Module);
const refuses = (source, expected, options) => assert.rejects(compile(source, options), { name: "CheckoutError", ...expected });

test("addresses", async () => {
  for (const path of ["/right", "/other-type", "/type-with-parameter"]) {
    isModule(await compile(at(path)));
    isModule(await compile(new URL(at(path))));
  }
  isModule(await compile(file));
  isModule(await compile(file.href));
});

test("answers, and promises of them", async () => {
  isModule(await compile(fetch(at("/right"))));
  isModule(await compile(await fetch(at("/other-type"))));
});

test("bytes: a buffer, a view, a view into the middle of a buffer", async () => {
  const exact = new Uint8Array(bytes).buffer;
  isModule(await compile(exact));
  isModule(await compile(new DataView(exact)));
  const padded = new Uint8Array(bytes.length + 8);
  padded.set(bytes, 4);
  isModule(await compile(padded.subarray(4, -4)));
});

test("a compiled module is used as it is", async () => {
  const module = await WebAssembly.compile(bytes);
  assert.equal(await compile(module), module);
});

test("the error for a refused address has its status and address", () => {
  const facts = { code: "ERR_LOAD", status: 404, url: at("/lost") };
  return refuses(at("/lost"), { ...facts, message: `checkout_bg.wasm could not be loaded: HTTP 404 from ${at("/lost")}` });
});

test("an unreachable address, a failed promise and a lost file keep their cause", async () => {
  const hasCause = (error) => error.code === "ERR_LOAD" && error.cause instanceof Error;
  await assert.rejects(compile("http://127.0.0.1:1/"), hasCause);
  await assert.rejects(compile(Promise.reject(new TypeError("offline"))), hasCause);
  await assert.rejects(compile(new URL("./lost.wasm", import.meta.url)), hasCause);
});

test("a fallback page is not mistaken for a damaged module", async () => {
  await refuses(at("/fallback-page"), { code: "ERR_LOAD", url: at("/fallback-page"), message: /not WebAssembly/ });
  await refuses(at("/damaged"), { code: "ERR_COMPILE" });
});

test("anything else is refused", async () => {
  for (const source of [undefined, null, 5, {}, []]) await refuses(source, { code: "ERR_LOAD", message: /expected/ });
});

const hashOf = (algorithm, of = bytes) => `${algorithm}-${createHash(algorithm).update(of).digest("base64")}`;
const algorithms = ["sha256", "sha384", "sha512"];
const sources = () => [at("/right"), file, fetch(at("/other-type")), bytes, new Uint8Array(bytes).buffer];

test("every source with bytes is compared with the caller's hash, or else with the shipped one", async () => {
  for (const algorithm of algorithms) {
    const [right, wrong] = [hashOf(algorithm), hashOf(algorithm, "other")];
    for (const source of sources()) isModule(await compile(source, { integrity: right, shipped: wrong }));
    for (const source of sources()) await refuses(source, { code: "ERR_INTEGRITY" }, { integrity: wrong, shipped: right });
    for (const source of sources()) await refuses(source, { code: "ERR_INTEGRITY" }, { shipped: wrong });
  }
});

test("what is compiled is what was compared, even if the caller changes the bytes meanwhile", async (t) => {
  const given = new Uint8Array(bytes);
  const { digest } = crypto.subtle;
  t.mock.method(crypto.subtle, "digest", (...args) => {
    const result = digest.apply(crypto.subtle, args);
    given.fill(0);
    return result;
  });
  isModule(await compile(given, { integrity: hashOf("sha384") }));
  assert.equal(given[1], 0);
});

test("a compiled module has no bytes to compare: a hash for it is rejected, the shipped one does not apply", async () => {
  const module = await WebAssembly.compile(bytes);
  assert.equal(await compile(module, { shipped: hashOf("sha384") }), module);
  await refuses(module, { code: "ERR_INTEGRITY_OPTION" }, { integrity: hashOf("sha384") });
});

test("without crypto.subtle fetch compares; other sources are rejected if the caller gave a hash", async (t) => {
  const own = Object.getOwnPropertyDescriptor(globalThis, "crypto");
  Object.defineProperty(globalThis, "crypto", { value: {}, configurable: true });
  t.after(() => Object.defineProperty(globalThis, "crypto", own));
  const [right, wrong] = [hashOf("sha384"), hashOf("sha384", "other")];
  isModule(await compile(at("/right"), { shipped: right }));
  for (const hashes of [{ shipped: wrong }, { integrity: wrong, shipped: right }]) {
    await refuses(at("/right"), { code: "ERR_LOAD", message: /`integrity`/ }, hashes);
  }
  for (const source of [bytes, file, await fetch(at("/right"))]) {
    await refuses(source, { code: "ERR_INTEGRITY_OPTION" }, { integrity: right, shipped: right });
  }
  isModule(await compile(bytes, { shipped: wrong }));
});
