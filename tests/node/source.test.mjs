// Every kind of source, good and bad, against a server that answers as servers do.
import assert from "node:assert/strict";
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

test("a compiled module is taken as it is", async () => {
  const module = await WebAssembly.compile(bytes);
  assert.equal(await compile(module), module);
});

test("a refused address tells status and address", () => {
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

test("integrity is never silently skipped", async () => {
  for (const source of [bytes, file, await fetch(at("/right"))]) {
    await refuses(source, { code: "ERR_LOAD", message: /integrity/ }, { integrity: "sha384-AAAA" });
  }
});
