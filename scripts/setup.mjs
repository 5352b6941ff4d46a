// Makes the machine ready: uses what is there, installs what is missing, and reports what it does. Safe to run twice.
// `--tests` adds what only the tests need: rustfmt, clippy, Chromium.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ensureBrowser } from "./lib/browser.mjs";
import { isMain, main, must, npm, root, Stop } from "./lib/run.mjs";
import { ensureRust, ensureWasmTools } from "./lib/tools.mjs";

const OLDEST_NODE = [20, 19];

export async function setup({ tests = false } = {}) {
  console.log("Set-up");
  checkNode();
  await ensureRust(report, { tests });
  await ensureWasmTools(report);
  await ensureNodeModules();
  if (tests) await ensureBrowser(report);
}

function report(state, what) {
  console.log(`  ${state.padEnd(10)} ${what}`);
}

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
    throw new Stop(`Node ${OLDEST_NODE.join(".")} or newer is needed; this is ${process.versions.node}.`);
  }
  report("ok", `node ${process.versions.node}`);
}

// `npm ci` wipes and reinstalls, so it runs only when the lock is not the one that was installed.
async function ensureNodeModules() {
  const stamp = join(root, "node_modules", ".installed-lock");
  const lock = createHash("sha256").update(readFileSync(join(root, "package-lock.json"))).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return report("ok", "npm packages");
  const [command, args] = npm("ci", "--no-audit", "--no-fund");
  const env = { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1" };
  await must(command, args, "npm could not install the packages of package-lock.json: see above.", { env, quiet: true });
  writeFileSync(stamp, lock);
  report("installed", "npm packages");
}

if (isMain(import.meta.url)) main(() => setup({ tests: process.argv.includes("--tests") }));
