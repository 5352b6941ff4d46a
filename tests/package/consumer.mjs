// A fresh folder outside the repository with the packed package installed, as a user has it.
import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { npm, root, run } from "../../scripts/lib/run.mjs";

const TEMPORARY = join(tmpdir(), "bank131-checkout-");
let tarball;

/** What every consumer asks, and the only right answer. */
export const ASK = 'JSON.stringify([checkIban("TR 33 0006 1005 1978 6457 8413 26").value, checkInn("500100732259").value])';
export const ANSWER = JSON.stringify(["TR330006100519786457841326", "500100732259"]);

/** Installs the packed package into a new folder and writes `files` there; the folder is removed when the test ends. */
export async function consumer(t, files = {}) {
  const folder = await mkdtemp(TEMPORARY);
  t.after(() => rm(folder, { recursive: true, force: true }));
  await writeFiles(folder, { "package.json": '{ "name": "consumer", "private": true, "type": "module" }', ...files });
  tarball ??= pack();
  await runNpm(folder, "install", "--offline", "--no-audit", "--no-fund", await tarball);
  return { folder, installed: join(folder, "node_modules", "bank131-checkout") };
}

// Once per test file.
async function pack() {
  const folder = await mkdtemp(TEMPORARY);
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  await runNpm(root, "pack", "--ignore-scripts", "--pack-destination", folder);
  const [name] = await readdir(folder);
  return join(folder, name);
}

const writeFiles = (folder, files) =>
  Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));

async function runNpm(cwd, ...args) {
  const [command, all] = npm(...args);
  const { ok, output } = await run(command, all, { cwd, quiet: true });
  assert.ok(ok, output);
}
