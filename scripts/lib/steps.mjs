// The steps of `npm test`. Each returns how many tests passed and failed, by its own runner's count.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { build } from "../build.mjs";
import { isInterfacePinned } from "../golden.mjs";
import { checkSizes } from "../size.mjs";
import { findBrowser } from "./browser.mjs";
import { cargoCounts, nodeCounts, playwrightCounts } from "./counts.mjs";
import { buildPage } from "./page.mjs";
import { must, root, run, tool } from "./run.mjs";
import { toolsEnv } from "./tools.mjs";

export const STEPS = [
  { name: "fmt", title: "Rust formatting", run: () => commands(["cargo", ["fmt", "--all", "--check"]]) },
  { name: "clippy", title: "Rust lints, native and wasm32", run: clippy },
  { name: "docs", title: "Rust documentation", run: docs },
  { name: "tables", title: "Generated tables are what their data gives", run: () => commands([process.execPath, ["scripts/tables.mjs", "--check"]]) },
  { name: "native", title: "Rust tests, native", run: native },
  { name: "build", title: "The package", run: buildPackage },
  { name: "golden", title: "The public interface is the pinned one", needsBuild: true, run: golden },
  { name: "size", title: "Size limits", needsBuild: true, run: size },
  { name: "browser", title: "Rust tests in Chromium", run: browser },
  { name: "types", title: "TypeScript", needsBuild: true, run: types },
  { name: "node", title: "The JavaScript face", needsBuild: true, run: () => nodeTests("tests/node") },
  { name: "package", title: "The packed package, installed and run", needsBuild: true, run: () => nodeTests("tests/package") },
  { name: "e2e", title: "The demo checkout, end to end", needsBuild: true, run: endToEnd },
];

const LINTS = ["--", "-D", "warnings"];

function clippy() {
  const wasm = ["-p", "bank131-checkout", "--lib", "--test", "browser", "--target", "wasm32-unknown-unknown"];
  return commands(["cargo", ["clippy", "--workspace", "--all-targets", ...LINTS]], ["cargo", ["clippy", ...wasm, ...LINTS]]);
}

function docs() {
  return commands(["cargo", ["doc", "--workspace", "--no-deps"], { RUSTDOCFLAGS: "-D warnings" }]);
}

async function native() {
  return counted(await run("cargo", ["test", "--workspace", "--no-fail-fast"], { env: testEnv() }), cargoCounts);
}

async function buildPackage() {
  await build();
  return { passed: 1, failed: 0 };
}

async function golden() {
  return isInterfacePinned() ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function size() {
  const { measured, over } = await checkSizes();
  return { passed: measured - over, failed: over };
}

async function browser() {
  const driver = findBrowser().chromedriver;
  const args = ["test", "--mode", "no-install", "--headless", "--chrome", "--chromedriver", driver, "--", "--test", "browser"];
  return counted(await run("wasm-pack", args, { env: testEnv({ WASM_BINDGEN_TEST_WEBDRIVER_JSON: writeCapabilities() }) }), cargoCounts);
}

// The settings of webdriver.json, for the browser that was found.
function writeCapabilities() {
  const path = join(root, "target", "webdriver.json");
  const capabilities = JSON.parse(readFileSync(join(root, "webdriver.json"), "utf8"));
  capabilities["goog:chromeOptions"].binary = findBrowser().chrome;
  mkdirSync(join(root, "target"), { recursive: true });
  writeFileSync(path, JSON.stringify(capabilities));
  return path;
}

// tsc does not say what it checked, so a project counts as one check. The page is its own project: it must not see
// Node's types.
function types() {
  const project = (config) => tool("typescript/bin/tsc", "--noEmit", "--pretty", "false", "-p", config);
  return commands(project("tsconfig.json"), project("www/tsconfig.json"));
}

async function nodeTests(folder) {
  const files = readdirSync(join(root, folder)).filter((name) => name.endsWith(".test.mjs")).map((name) => `${folder}/${name}`);
  if (files.length === 0) return { passed: 0, failed: 0 };
  return counted(await run(process.execPath, ["--test", "--test-reporter=spec", ...files], { env: testEnv() }), nodeCounts);
}

// As `npm start` does, the release sandbox serves the built page.
async function endToEnd() {
  await buildPage();
  await must("cargo", ["build", "--release", "-p", "bank131-sandbox"], "The sandbox did not build: see above.", { env: testEnv() });
  const args = ["@playwright/test/cli.js", "test", "-c", "tests/e2e/playwright.config.ts", "--reporter=list"];
  return counted(await run(...tool(...args), { env: testEnv() }), playwrightCounts);
}

const testEnv = (more) => {
  const { chrome, chromedriver } = findBrowser();
  return { ...toolsEnv(), CHROME_PATH: chrome, CHROMEDRIVER: chromedriver, ...more };
};

const counted = ({ ok, output }, counts) => verdict(ok, counts(stripVTControlCharacters(output)));

// A runner that exits with an error has failed, whatever it counted.
const verdict = (ok, { passed, failed }) => ({ passed, failed: ok ? failed : Math.max(failed, 1) });

/** Commands without a count of their own: each is one check. */
async function commands(...list) {
  const results = [];
  for (const [command, args, more] of list) results.push((await run(command, args, { env: testEnv(more) })).ok);
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed };
}
