// What is in the package, and whether npm and TypeScript find it.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { run, tool } from "../../scripts/lib/run.mjs";
import { ANSWER, ASK, consumer } from "./consumer.mjs";

const ALLOWED = /^(package\.json|README\.md|CHANGELOG\.md|LICENSE-(APACHE|MIT)|dist\/[\w/-]+\.(js|d\.ts|wasm|json))$/;
const REQUIRED = [
  "README.md", "CHANGELOG.md", "LICENSE-APACHE", "LICENSE-MIT",
  "dist/index.js", "dist/kyc.js", "dist/slim.js", "dist/typing.js", "dist/checkout_bg.wasm",
];

test("the package contains what it must and nothing else, with one .wasm", async (t) => {
  const { installed } = await consumer(t);
  const entries = await readdir(installed, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(installed.length + 1).replaceAll("\\", "/"));
  assert.deepEqual(files.filter((file) => !ALLOWED.test(file)), []);
  assert.deepEqual(REQUIRED.filter((file) => !files.includes(file)), []);
  assert.equal(files.filter((file) => file.endsWith(".wasm")).length, 1);
  const catalogues = files.filter((file) => file.startsWith("dist/messages/") && file.endsWith(".js"));
  assert.deepEqual(catalogues.filter((file) => !files.includes(file.replace(/\.js$/, ".d.ts"))), [], "each has its types");
});

test("publint finds no problems", async (t) => {
  const { installed } = await consumer(t);
  const { messages } = await publint({ pkgDir: installed, strict: true, pack: false });
  const manifest = JSON.parse(await readFile(join(installed, "package.json"), "utf8"));
  assert.deepEqual(messages.map((message) => formatMessage(message, manifest)), []);
});

test("Node imports it", async (t) => {
  const script = [
    'import { checkIban, checkInn } from "bank131-checkout";',
    'import hash from "bank131-checkout/integrity.json" with { type: "json" };',
    `console.log(${ASK}, Object.keys(hash).length);`,
  ].join("\n");
  const { folder } = await consumer(t, { "main.js": script });
  const { ok, output } = await run(process.execPath, ["--no-warnings", "main.js"], { cwd: folder, quiet: true });
  assert.ok(ok, output);
  assert.equal(output.trim(), `${ANSWER} 1`);
});

for (const [module, moduleResolution] of [["esnext", "bundler"], ["nodenext", "nodenext"], ["node16", "node16"]]) {
  test(`TypeScript finds the types under moduleResolution ${moduleResolution}`, async (t) => {
    const script = [
      'import { checkIban, formatInput } from "bank131-checkout";',
      'import { checkInn, init, type InitOptions } from "bank131-checkout/slim";',
      'import { formatField } from "bank131-checkout/typing";',
      'import { signKycCheck } from "bank131-checkout/kyc";',
      'import en from "bank131-checkout/messages/en";',
      'const options: InitOptions = { integrity: "sha384-x", source: new URL("https://example.test/checkout_bg.wasm") };',
      "export const loaded: Promise<void> = init(options);",
      'export const statuses: ["ok" | "incomplete" | "invalid", string] = [checkIban("").status, checkInn("").status];',
      "export const sentence: string | undefined = en.required;",
      'export const stop: () => void = formatField(document.createElement("input"), "iban", formatInput);',
      "export const sign: typeof signKycCheck = signKycCheck;",
    ].join("\n");
    const { folder } = await consumer(t, { "main.ts": script });
    const flags = ["--noEmit", "--strict", "--exactOptionalPropertyTypes", "--target", "es2022", "--lib", "es2022,dom"];
    const [command, args] = tool("typescript/bin/tsc", ...flags, "--module", module, "--moduleResolution", moduleResolution, "main.ts");
    const { ok, output } = await run(command, args, { cwd: folder, quiet: true });
    assert.ok(ok, output);
  });
}
