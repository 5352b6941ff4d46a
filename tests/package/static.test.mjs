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
// An import map is an inline script, so the policy names its hash.
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

const OTHER_HASH = `"sha384-${"A".repeat(64)}"`;

test("the slim entry refuses a file of another hash", (t) =>
  leaves(t, slim(`{ integrity: ${OTHER_HASH} }`), STRICT, "ERR_INTEGRITY"));

// An http: page has no crypto.subtle: there fetch compares, and reports only that nothing came.
test("a page without https compares too, by fetch", async (t) => {
  const insecure = ["--host-resolver-rules=MAP shop.test 127.0.0.1"];
  const at = (address) => address.replace("127.0.0.1", "shop.test");
  await leaves(t, slim(""), STRICT, ANSWER, insecure, at);
  await leaves(t, slim(`{ integrity: ${OTHER_HASH} }`), STRICT, "ERR_LOAD", insecure, at);
  await leaves(t, slim(`{ source: (await fetch("${DIST}/checkout_bg.wasm")), integrity: ${OTHER_HASH} }`), STRICT, "ERR_INTEGRITY_OPTION", insecure, at);
  await leaves(t, slim(`{ source: (await fetch("${DIST}/checkout_bg.wasm")) }`), STRICT, ANSWER, insecure, at);
});

// In Chromium the glue keeps its views of a memory until it is detached, and the stack differs from Node's.
const AT_THE_END_OF_THE_STACK = `import { checkIban, checkInn } from "bank131-checkout";
let failed = 0;
const down = () => { try { down(); } catch { failed += 1; checkIban("TR 33 0006 1005 1978 6457 8413 26"); } };
while (failed < 1000) down();
document.body.dataset.result = ${ASK};`;

test("calls answer rightly after 1000 errors at the end of the stack", (t) => leaves(t, AT_THE_END_OF_THE_STACK, STRICT, ANSWER));

test("a policy that forbids WebAssembly causes an error with a code", async (t) => {
  await leaves(t, DEFAULT, WITHOUT_WASM, "ERR_COMPILE");
  await leaves(t, slim(""), WITHOUT_WASM, "ERR_COMPILE");
});

async function leaves(t, script, policy, expected, args = [], at = (address) => address) {
  const page = html("/main.js", `<script type="importmap">${IMPORT_MAP}</script>`);
  const { folder } = await consumer(t, { "index.html": page, "main.js": script });
  const address = await serve(t, folder, policy);
  assert.equal(await resultOf(at(address), args), expected);
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
