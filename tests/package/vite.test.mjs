// A Vite project without plugins or configuration: its build and its development server, in Chromium.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { build, createServer, preview } from "vite";
import { encode } from "../../scripts/lib/byte-text.mjs";
import { ANSWER, ASK, consumer } from "./consumer.mjs";
import { html, resultOf } from "./page.mjs";

const APPS = {
  "bank131-checkout": {
    wasmFiles: 0,
    wasmTexts: 1,
    script: `import { checkIban, checkInn } from "bank131-checkout";
document.body.dataset.result = ${ASK};`,
  },
  "bank131-checkout/slim": {
    wasmFiles: 1,
    wasmTexts: 0,
    script: `import { checkIban, checkInn, init } from "bank131-checkout/slim";
init().then(() => { document.body.dataset.result = ${ASK}; });`,
  },
};
// The page's script without the module's text.
const CODE_LIMIT = 32 * 1024;
const HOST = "127.0.0.1";

for (const [entry, { script, wasmFiles, wasmTexts }] of Object.entries(APPS)) {
  const app = (t) => consumer(t, { "index.html": html("/main.js"), "main.js": script });
  const options = ({ folder }) => ({ root: folder, configFile: false, logLevel: "warn", clearScreen: false });

  test(`vite build of ${entry}`, async (t) => {
    const installed = await app(t);
    const made = options(installed);
    const { output } = await build(made);
    const { text } = encode(await readFile(join(installed.installed, "dist", "checkout_bg.wasm")));
    const scripts = output.map(({ code }) => code ?? "").join("\n");
    assert.equal(scripts.split(text).length - 1, wasmTexts, "how often the module's text is in the page's script");
    assert.ok(scripts.length < wasmTexts * text.length + CODE_LIMIT, `${scripts.length} characters of script`);
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
