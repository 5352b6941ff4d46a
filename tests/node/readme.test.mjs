// README and docs/ stay true: every snippet runs, and its results are those that its comments promise.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { ENTRIES } from "../../scripts/size.mjs";
import { keeps, promised, withPromises } from "./promises.mjs";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const read = (path) => readFileSync(join(root, path), "utf8");
const documents = ["README.md", ...readdirSync(join(root, "docs")).filter((name) => name.endsWith(".md")).map((name) => `docs/${name}`)];

/** The snippets of one language: each with the document and its number there. */
function snippets(language) {
  const fence = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, "gm");
  return documents.flatMap((path) => [...read(path).matchAll(fence)].map(([, code], at) => ({ path, number: at + 1, code })));
}

// Inside the package, so that a snippet imports the package by its public name.
const folder = join(root, "target", "snippets");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const fileOf = ({ path, number }, extension) => join(folder, `${path.replaceAll(/\W/g, "-")}-${number}.${extension}`);

function runnable(code) {
  const local = code.replaceAll('"node_modules/bank131-checkout/', JSON.stringify(root).slice(0, -1) + "/");
  return `import { keeps } from ${JSON.stringify(new URL("promises.mjs", import.meta.url))};\n${withPromises(local)}`;
}

for (const snippet of snippets("js")) {
  test(`${snippet.path}: snippet ${snippet.number} runs and keeps its promises`, async () => {
    const file = fileOf(snippet, "mjs");
    writeFileSync(file, runnable(snippet.code));
    await import(pathToFileURL(file));
  });
}

test("the documents have snippets, and most of them promise exact values", () => {
  const codes = snippets("js").map(({ code }) => code);
  assert.ok(codes.length >= 9, `${codes.length} snippets`);
  const comments = codes.flatMap((code) => [...code.matchAll(/^\S.*; \/\/ (.+)$/gm)].map(([, comment]) => comment));
  const exact = comments.filter((comment) => promised(comment));
  assert.ok(exact.length >= 35, `${exact.length} of ${comments.length} comments have a value`);
});

test("TypeScript snippets compile", () => {
  const files = snippets("ts").map((snippet) => {
    const file = fileOf(snippet, "ts");
    writeFileSync(file, snippet.code);
    return file;
  });
  assert.ok(files.length >= 1);
  const options = ["--noEmit", "--strict", "--target", "es2022", "--module", "esnext", "--moduleResolution", "bundler", "--types", ""];
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  const { status, stdout } = spawnSync(process.execPath, [tsc, ...options, "--ignoreConfig", ...files], { cwd: folder, encoding: "utf8" });
  assert.equal(status, 0, stdout);
});

test("a promise is kept by its exact value only", () => {
  keeps("ok", '"ok": all is well');
  keeps({ text: "a", caret: 1, gone: undefined }, '{"text": "a", "caret": 1}');
  keeps(undefined, "undefined: nothing to send");
  for (const [actual, comment] of [["no", '"ok"'], [undefined, '"ok"'], ["", "true"], [1, "undefined"], [2, "1"], [[], "[1]"]]) {
    assert.throws(() => keeps(actual, comment), assert.AssertionError, comment);
  }
});

test("a promise in prose needs a result", () => {
  keeps("ps_1", "the name of the session");
  for (const nothing of [undefined, null, "", [], {}]) {
    assert.throws(() => keeps(nothing, "what is wrong and what to do"), assert.AssertionError);
  }
});

test("a value that is promised where nothing compares it is an error", () => {
  assert.throws(() => withPromises("const a = 1; // 1"), /none is compared/);
  assert.throws(() => promised("{minimum: 1}"), /begins like JSON and is not/);
});

test("README's commands are the package's scripts", () => {
  const { scripts } = JSON.parse(read("package.json"));
  const named = documents.flatMap((path) => [...read(path).matchAll(/`(?:\w+=\d+ )?npm (?:run )?(\w+)\b/g)].map(([, name]) => name));
  assert.ok(["start", "test", "size", "compare"].every((name) => named.includes(name)), named.join());
  for (const name of named) assert.ok(name === "install" || scripts[name], name);
});

test("docs/codes.md lists every code that is thrown", () => {
  const under = (path) => readdirSync(join(root, path), { recursive: true }).map((name) => join(path, name));
  const sources = [...under("js"), ...under("src")].filter((path) => /\.(js|rs)$/.test(path));
  const codes = (text) => [...new Set(text.match(/\bERR_[A-Z_]+\b/g))].sort();
  const listed = [...read("docs/codes.md").matchAll(/^\| `(ERR_\w+)` \|/gm)].map(([, code]) => code);
  assert.deepEqual(listed.sort(), codes(sources.map(read).join("\n")));
});

test("docs/limits.md names the limits of scripts/size.mjs", () => {
  assert.equal(ENTRIES.length, 2);
  for (const { limit } of ENTRIES) assert.ok(read("docs/limits.md").includes(` ${limit.toLocaleString("en")} bytes`), `${limit}`);
});

test("package.json, Cargo.toml and README describe the package in the same words", () => {
  const { description } = JSON.parse(read("package.json"));
  assert.ok(description.length > 20);
  assert.equal(read("Cargo.toml").match(/^description = "(.+)"$/m)?.[1], description);
  assert.ok(read("README.md").includes(`\n${description}.\n`));
});
