// What `init` of the slim entry rejects, gives up and starts again. Every failure leaves the entry as it was.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { after, afterEach, before, test } from "node:test";
import { checkInn, init } from "bank131-checkout/slim";
import { internals } from "../../dist/module.js";

const bytes = await readFile(new URL("../../dist/checkout_bg.wasm", import.meta.url));
const hashOf = (of) => `sha384-${createHash("sha384").update(of).digest("base64")}`;
let asked = 0;
const silent = createServer(() => { asked += 1; }); // takes a request and never answers
const hanging = () => `http://127.0.0.1:${silent.address().port}/`;

before(() => once(silent.listen(0, "127.0.0.1"), "listening"));
after(() => silent.close());
afterEach(() => assert.throws(() => checkInn("1"), { code: "ERR_NOT_INITIALIZED" }));

const refuses = (options, code) => assert.rejects(init(options), { name: "CheckoutError", code });

test("what is not an object of options is rejected before anything is loaded", async () => {
  for (const options of [null, "https://example.test/checkout_bg.wasm", 1, true, [], new URL(hanging()), () => 1, new Map()]) {
    await refuses(options, "ERR_OPTIONS");
  }
  await refuses({ integrty: hashOf(bytes) }, "ERR_OPTIONS");
  await refuses({ signal: {} }, "ERR_OPTIONS");
  await refuses({ signal: null }, "ERR_OPTIONS");
  for (const timeoutMs of [0, -1, NaN, "5", null]) await refuses({ source: hanging(), timeoutMs }, "ERR_OPTIONS");
  assert.equal(asked, 0);
});

test("an integrity that proves nothing is rejected before anything is loaded", async () => {
  const right = hashOf(bytes);
  const weak = [
    null, "", " ", 5, false, [right], "md5-rL0Y20zC+Fzt72VPzMSk2A==", "sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=", "sha384-", "none",
    "sha384-AAAA", "sha256-" + "A".repeat(64), right.slice(0, -1), `${right}A`, `${right} md5-x`, `${right}?opt`, right.toUpperCase(),
  ];
  for (const integrity of weak) await refuses({ source: hanging(), integrity }, "ERR_INTEGRITY_OPTION");
  assert.equal(asked, 0);
});

test("without a hash the shipped one applies, for every source", async () => {
  const changed = Buffer.from(bytes);
  changed[changed.length - 1] ^= 1;
  await refuses({ source: changed }, "ERR_INTEGRITY");
  await refuses({ source: new Response(changed) }, "ERR_INTEGRITY");
  await refuses({ source: bytes, integrity: hashOf("other") }, "ERR_INTEGRITY");
});

/** The module with the last letter of a name changed, wherever the module itself names it. */
function renamed(name) {
  const found = bytes.indexOf(`${String.fromCharCode(name.length)}${name}`, 0, "latin1");
  assert.ok(found > 0, name);
  const copy = Buffer.from(bytes);
  copy[found + name.length] = copy[found + name.length] === 0x5f ? 0x5a : 0x5f;
  return copy;
}

test("another valid module is rejected, whichever name it lacks or needs", async () => {
  const empty = Buffer.from("0061736d01000000", "hex");
  await refuses({ source: empty, integrity: hashOf(empty) }, "ERR_MODULE");
  await refuses({ source: new WebAssembly.Module(empty) }, "ERR_MODULE");
  await refuses({ source: { [Symbol.toStringTag]: "WebAssembly.Module" } }, "ERR_MODULE");
  const module = new WebAssembly.Module(bytes);
  const names = WebAssembly.Module.exports(module).map(({ name }) => name);
  assert.deepEqual(internals.filter((name) => !names.includes(name)), []);
  for (const name of [...internals, "check", "total", "./checkout_bg.js", WebAssembly.Module.imports(module)[0].name]) {
    await refuses({ source: new WebAssembly.Module(renamed(name)) }, "ERR_MODULE");
  }
});

test("a load that hangs times out, and does not block the next", async () => {
  const started = performance.now();
  await refuses({ source: hanging(), timeoutMs: 50 }, "ERR_TIMEOUT");
  await refuses({ source: new Promise(() => {}), timeoutMs: 50 }, "ERR_TIMEOUT");
  assert.ok(performance.now() - started < 5000);
});

test("a signal ends a load that hangs, and cancels its request", async () => {
  const giveUp = new AbortController();
  const requested = once(silent, "request");
  const loading = refuses({ source: hanging(), signal: giveUp.signal }, "ERR_ABORTED");
  const [request] = await requested;
  giveUp.abort();
  await Promise.all([loading, once(request.socket, "close")]);
  await assert.rejects(init({ signal: AbortSignal.abort("left") }), { code: "ERR_ABORTED", cause: "left" });
});

test("a caller that gives up leaves the load to the others, and a caller that comes later starts a new one", async () => {
  const giveUp = new AbortController();
  let fail;
  const source = new Promise((_, reject) => { fail = reject; });
  const first = refuses({ source, signal: giveUp.signal }, "ERR_ABORTED");
  const second = refuses({ timeoutMs: Infinity }, "ERR_LOAD"); // shares the first one's
  giveUp.abort();
  const third = refuses({ source: Buffer.from("new") }, "ERR_LOAD");
  await Promise.all([first, third]);
  fail(new Error("late"));
  await second;
});

test("a module that arrives after its load was given up is not used", async () => {
  let come;
  const source = new Promise((resolve) => { come = resolve; });
  await refuses({ source, timeoutMs: 10 }, "ERR_TIMEOUT");
  come(bytes);
  await new Promise((resolve) => setTimeout(resolve, 100));
});
