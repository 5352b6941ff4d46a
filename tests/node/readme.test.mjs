// README stays true: every snippet runs, and what its comments promise is what comes out.
import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const readme = readFileSync(join(root, "README.md"), "utf8");
const snippets = [...readme.matchAll(/```js\n([\s\S]*?)```/g)].map(([, code]) => code);

// `expression; // "promise"` becomes a comparison: of JSON where the comment begins with JSON, else of being there at all.
function withPromises(code) {
  return code.replace(/^(?!import|const|await)(.+); \/\/ (.+)$/gm, (_, expression, promise) => {
    const json = promise.match(/^(?:"[^"]*"|\d+|true|false|\{[^}]*\})/)?.[0];
    return json
      ? `assert.deepEqual(${expression}, ${json});`
      : `assert.ok(String(${expression}).length > 0, ${JSON.stringify(promise)});`;
  });
}

function runnable(code) {
  const local = code.replaceAll('"node_modules/bank131-checkout/', JSON.stringify(root).slice(0, -1) + "/");
  return `import assert from "node:assert/strict";\n${withPromises(local)}`;
}

test("README has snippets to run", () => assert.ok(snippets.length >= 4));

for (const [index, code] of snippets.entries()) {
  test(`README snippet ${index + 1} runs and keeps its promises`, async () => {
    // Inside the package, so that it imports itself by its public name.
    const folder = join(root, "target", "readme");
    mkdirSync(folder, { recursive: true });
    const file = join(folder, `snippet-${index + 1}.mjs`);
    writeFileSync(file, runnable(code));
    await import(`${pathToFileURL(file)}?${Date.now()}`);
  });
}

test("README's commands are the package's scripts", () => {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const named = [...readme.matchAll(/`(?:PORT=\d+ )?npm (?:run )?(start|test|size)\b/g)].map(([, name]) => name);
  assert.ok(named.length >= 3);
  for (const name of named) assert.ok(scripts[name], name);
});

test("README lists every code that is thrown", () => {
  const under = (folder) => readdirSync(join(root, folder), { recursive: true }).map((path) => join(folder, path));
  const sources = [...under("js"), ...under("src")].filter((path) => /\.(js|rs)$/.test(path));
  const codes = (text) => [...new Set(text.match(/\bERR_[A-Z_]+\b/g))].sort();
  const listed = [...readme.matchAll(/^\| `(ERR_\w+)` \|/gm)].map(([, code]) => code);
  assert.deepEqual(listed.sort(), codes(sources.map((path) => readFileSync(join(root, path), "utf8")).join("\n")));
});
