// A plain page: no bundler, an import map, and a strict Content-Security-Policy.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { test } from "node:test";
import { ANSWER, ASK, consumer } from "./consumer.mjs";
import { html, resultOf } from "./page.mjs";

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".json": "application/json", ".wasm": "application/wasm" };
const DIST = "/node_modules/bank131-checkout/dist";
const IMPORT_MAP = JSON.stringify({
  imports: { "bank131-checkout": `${DIST}/index.js`, "bank131-checkout/slim": `${DIST}/slim.js` },
});
// An import map is an inline script: the policy names its hash.
const MAP_HASH = `'sha256-${createHash("sha256").update(IMPORT_MAP).digest("base64")}'`;
const STRICT = `default-src 'self'; script-src 'self' 'wasm-unsafe-eval' ${MAP_HASH}`;
const WITHOUT_WASM = `default-src 'self'; script-src 'self' ${MAP_HASH}`;

const DEFAULT = `import { checkIban, checkInn } from "bank131-checkout";
try { document.body.dataset.result = ${ASK}; } catch (error) { document.body.dataset.result = error.code; }`;
const slim = (options) => `import { checkIban, checkInn, init } from "bank131-checkout/slim";
const hashes = await (await fetch("${DIST}/integrity.json")).json();
init(${options}).then(() => ${ASK}, (error) => error.code).then((result) => { document.body.dataset.result = result; });`;

test("the default entry works under a strict policy", (t) => leaves(t, DEFAULT, STRICT, ANSWER));

test("the slim entry works under a strict policy", (t) => leaves(t, slim(""), STRICT, ANSWER));

test("the slim entry loads the file that integrity.json describes", (t) =>
  leaves(t, slim('{ integrity: hashes["checkout_bg.wasm"] }'), STRICT, ANSWER));

test("the slim entry refuses a file of another hash", (t) =>
  leaves(t, slim(`{ integrity: "sha384-${"A".repeat(64)}" }`), STRICT, "ERR_LOAD"));

test("a policy that forbids WebAssembly gives a code to act on", async (t) => {
  await leaves(t, DEFAULT, WITHOUT_WASM, "ERR_COMPILE");
  await leaves(t, slim(""), WITHOUT_WASM, "ERR_COMPILE");
});

async function leaves(t, script, policy, expected) {
  const page = html("/main.js", `<script type="importmap">${IMPORT_MAP}</script>`);
  const { folder } = await consumer(t, { "index.html": page, "main.js": script });
  const address = await serve(t, folder, policy);
  assert.equal(await resultOf(address), expected);
}

async function serve(t, folder, policy) {
  const server = createServer(async ({ url }, response) => {
    const path = url === "/" ? "/index.html" : url;
    const body = await readFile(join(folder, path)).catch(() => undefined);
    const headers = { "content-type": TYPES[extname(path)] ?? "text/plain", "content-security-policy": policy };
    response.writeHead(body ? 200 : 404, headers).end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => server.close());
  return `http://127.0.0.1:${server.address().port}/`;
}
