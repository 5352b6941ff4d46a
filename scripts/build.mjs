// Builds dist/, which npm ships, from the crate and js/: one .wasm, its glue, and the entries.
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { encode } from "./lib/byte-text.mjs";
import { shortenImports } from "./lib/imports.mjs";
import { isMain, main, must, probe, root, Stop, tool } from "./lib/run.mjs";
import { toolsEnv } from "./lib/tools.mjs";

const INPUTS = ["Cargo.toml", "Cargo.lock", "js", "package-lock.json", "scripts/build.mjs", "scripts/lib/byte-text.mjs", "scripts/lib/imports.mjs", "src"];
// The features that every browser since 2022 has. A module that needs more would fail there, so the build fails here.
const FEATURES = new Set([
  "bulk-memory", "bulk-memory-opt", "call-indirect-overlong", "multivalue", "mutable-globals", "nontrapping-fptoint",
  "reference-types", "sign-ext",
]);

const dist = join(root, "dist");
const pkg = join(root, "target", "pkg");
const stamp = join(root, "target", "build-stamp");

/** Builds dist/, unless it is up to date. */
export async function build() {
  const inputs = hashInputs();
  if (isFresh(inputs)) return console.log("dist/ is up to date");
  rmSync(stamp, { force: true });
  await compileCrate();
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  const wasm = await optimise();
  copyFiles();
  writeGenerated(wasm);
  writeFileSync(stamp, stampOf(inputs));
  console.log(`dist/ built: checkout_bg.wasm has ${wasm.length} bytes`);
}

// A stamp has the hashes of the sources and of the result, so that an edited dist/ is built again too.
const isFresh = (inputs) => existsSync(stamp) && existsSync(dist) && readFileSync(stamp, "utf8") === stampOf(inputs);
const stampOf = (inputs) => `${inputs}\n${hashFiles([dist])}\n`;

function hashInputs() {
  const compiler = probe("rustc", ["--version"], toolsEnv());
  return `${compiler} ${hashFiles(INPUTS.map((path) => join(root, path)))}`;
}

function hashFiles(paths) {
  const hash = createHash("sha256");
  for (const file of paths.flatMap(filesUnder)) hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

function filesUnder(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).sort().flatMap((name) => filesUnder(join(path, name)));
}

// The standard library is compiled too: without panic texts, source locations and Debug output, which are of no use in
// a page, the module is 2 KB of brotli smaller. It has its own target folder, since these flags would rebuild
// everything else.
const STD = ["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"];
// Functions of a few instructions are smaller where they are called.
const INLINE = "-Cllvm-args=-inline-threshold=15";
const STD_FLAGS = ["-Zunstable-options", "-Cpanic=immediate-abort", "-Zlocation-detail=none", "-Zfmt-debug=none"];

async function compileCrate() {
  const out = ["--target", "bundler", "--no-pack", "--out-dir", "target/pkg", "--out-name", "checkout"];
  const args = ["build", root, "--mode", "no-install", "--release", ...out];
  const withStd = knowsStdFlags();
  if (!withStd) console.log("This Rust does not know the flags for a smaller module: it will be some kilobytes larger.");
  const std = withStd ? ["--", ...STD] : [];
  await must("wasm-pack", [...args, ...std], "The crate did not build: see above.", { env: buildEnv(withStd) });
}

// They are unstable, so another Rust may lack them.
function knowsStdFlags() {
  return Boolean(probe("rustc", [...STD_FLAGS, "--print", "cfg"], { ...toolsEnv(), RUSTC_BOOTSTRAP: "1" }));
}

// Panic texts contain source paths: without the remap the bytes would depend on the machine that built them.
function buildEnv(withStd) {
  const env = toolsEnv();
  const flags = [`--remap-path-prefix=${env.CARGO_HOME}=cargo`, INLINE, ...(withStd ? STD_FLAGS : [])];
  return {
    ...env,
    CARGO_ENCODED_RUSTFLAGS: flags.join("\x1f"),
    CARGO_TARGET_DIR: join(root, "target", "wasm"),
    ...(withStd ? { RUSTC_BOOTSTRAP: "1" } : {}),
  };
}

// wasm-opt enables what the target features section lists, which is exactly what the module uses, and then drops the
// section.
async function optimise() {
  const input = join(pkg, "checkout_bg.wasm");
  const output = join(dist, "checkout_bg.wasm");
  refuseUnknownFeatures(readFileSync(input));
  const strip = ["--strip-debug", "--strip-producers", "--strip-target-features"];
  // Large functions with one caller stay functions (fewer locals each), and those of a module stay together: 3 KB of brotli.
  // Flattened code is optimised better: half a kilobyte. --low-memory-unused holds, since the first kilobyte of memory
  // is the end of the stack.
  const passes = [
    "--flatten", "--rereloop", "-Oz", "-Oz", "--low-memory-unused", "--always-inline-max-function-size=5",
    "--one-caller-inline-max-function-size=12", "--reorder-functions-by-name",
  ];
  const [command, args] = tool("binaryen/bin/wasm-opt", input, ...passes, ...strip, "-o", output);
  await must(command, args, "wasm-opt failed: see above.");
  const { wasm, glue } = shortenImports(readFileSync(output), readFileSync(join(pkg, "checkout_bg.js"), "utf8"));
  writeFileSync(output, wasm);
  write("checkout_bg.js", glue);
  return wasm;
}

// The section: a count, then per feature a prefix byte, a length and the name.
function refuseUnknownFeatures(bytes) {
  const [section] = WebAssembly.Module.customSections(new WebAssembly.Module(bytes), "target_features");
  if (!section) throw new Stop("The module lists no target features: `strip` in Cargo.toml must stay \"debuginfo\".");
  const content = Buffer.from(section);
  for (let at = 1; at < content.length; at += 2 + content[at + 1]) {
    const name = content.toString("latin1", at + 2, at + 2 + content[at + 1]);
    if (!FEATURES.has(name)) throw new Stop(`The module uses the WebAssembly feature "${name}", which scripts/build.mjs does not allow.`);
  }
}

function copyFiles() {
  cpSync(join(root, "js"), dist, { recursive: true });
  cpSync(join(pkg, "checkout.d.ts"), join(dist, "checkout.d.ts"));
  for (const language of languages()) write(`messages/${language}.d.ts`, catalogueTypes(language));
}

// Each file in js/messages/ is the catalogue of one language, but `text.js`, which fills its sentences in.
function languages() {
  const scripts = readdirSync(join(root, "js", "messages")).filter((name) => name.endsWith(".js") && name !== "text.js");
  return scripts.map((name) => basename(name, ".js"));
}

function catalogueTypes(language) {
  const name = readFileSync(join(root, "js", "messages", `${language}.js`), "utf8").match(/^\/\/ (.+) sentences for people/)?.[1];
  if (!name) throw new Stop(`js/messages/${language}.js must begin with "// <its language> sentences for people".`);
  return `import type { Catalogue } from "./text.js";

/** ${name} sentences for people, by issue code. */
declare const catalogue: Catalogue;
export default catalogue;
`;
}

function writeGenerated(wasm) {
  const integrity = `sha384-${createHash("sha384").update(wasm).digest("base64")}`;
  const names = publicNames().filter((name) => name !== "check");
  write("integrity.json", `${JSON.stringify({ "checkout_bg.wasm": integrity }, null, 2)}\n`);
  write("wasm-inline.js", `export default ${JSON.stringify(encode(wasm))};\n`);
  write("module.js", `export const integrity = "${integrity}";\nexport const internals = ${JSON.stringify(internalNames([...names, "check"]))};\n`);
  const guarded = names.map((name) => `export const ${name} = /* @__PURE__ */ guard(glue.${name});\n`);
  const checks = checkNames().map((name, number) => `export const ${name} = (input, options) => check(${number}, input, options);\n`);
  const lines = [...guarded, "const check = /* @__PURE__ */ guard(glue.check);\n", ...checks];
  write("exports.js", `import * as glue from "./checkout_bg.js";\nimport { guard } from "./instance.js";\n${lines.join("")}`);
}

// The checks share one export of the module, which numbers them in the order of their declarations.
function checkNames() {
  const declared = readFileSync(join(pkg, "checkout.d.ts"), "utf8").matchAll(/^export function (check\w+)\(input/gm);
  return Array.from(declared, ([, name]) => name);
}

// wasm-bindgen's own loader lists the public exports; the glue exports its internals too.
function publicNames() {
  const loader = readFileSync(join(pkg, "checkout.js"), "utf8");
  const list = loader.match(/export \{([^}]*)\} from "\.\/checkout_bg\.js"/)?.[1];
  if (!list) throw new Stop("target/pkg/checkout.js has no export list: wasm-bindgen's output has changed.");
  return list.split(",").map((name) => name.trim()).filter(Boolean);
}

// The other exports that the glue uses: a module that lacks one of them is another module.
function internalNames(names) {
  const used = readFileSync(join(pkg, "checkout_bg.js"), "utf8").matchAll(/\bwasm\.(\w+)/g);
  return [...new Set(["__wbindgen_start", ...Array.from(used, ([, name]) => name)])].filter((name) => !names.includes(name));
}

const write = (name, text) => writeFileSync(join(dist, name), text);

if (isMain(import.meta.url)) main(build);
