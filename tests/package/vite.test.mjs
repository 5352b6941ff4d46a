// A Vite project without plugin and without configuration: its build and its development server, in Chromium.
import assert from "node:assert/strict";
import { test } from "node:test";
import { build, createServer, preview } from "vite";
import { ANSWER, ASK, consumer } from "./consumer.mjs";
import { html, resultOf } from "./page.mjs";

const APPS = {
  "bank131-checkout": {
    wasmFiles: 0,
    script: `import { checkIban, checkInn } from "bank131-checkout";
document.body.dataset.result = ${ASK};`,
  },
  "bank131-checkout/slim": {
    wasmFiles: 1,
    script: `import { checkIban, checkInn, init } from "bank131-checkout/slim";
init().then(() => { document.body.dataset.result = ${ASK}; });`,
  },
};
const HOST = "127.0.0.1";

for (const [entry, { script, wasmFiles }] of Object.entries(APPS)) {
  const app = (t) => consumer(t, { "index.html": html("/main.js"), "main.js": script });
  const options = ({ folder }) => ({ root: folder, configFile: false, logLevel: "warn", clearScreen: false });

  test(`vite build of ${entry}`, async (t) => {
    const made = options(await app(t));
    const { output } = await build(made);
    assert.equal(output.filter(({ fileName }) => fileName.endsWith(".wasm")).length, wasmFiles);
    const server = await preview({ ...made, preview: { host: HOST, port: 0 } });
    t.after(() => server.close());
    assert.equal(await resultOf(server.resolvedUrls.local[0]), ANSWER);
  });

  test(`vite development server with ${entry}`, async (t) => {
    const server = await createServer({ ...options(await app(t)), server: { host: HOST, port: 0 } });
    t.after(() => server.close());
    await server.listen();
    assert.equal(await resultOf(server.resolvedUrls.local[0]), ANSWER);
  });
}
