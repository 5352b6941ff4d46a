// The Rust tools: which versions, where they are, and how they are installed.
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { must, probe, root, Stop } from "./run.mjs";

const TARGET = "wasm32-unknown-unknown";
const WASM_PACK = "0.15.1";

/** The environment in which cargo, wasm-pack and wasm-bindgen are found. */
export function toolsEnv() {
  const cargoHome = process.env.CARGO_HOME ?? join(homedir(), ".cargo");
  const folders = [...rustTools().map(binFolder), process.env.PATH, join(cargoHome, "bin")];
  return { ...process.env, PATH: folders.join(delimiter), CARGO_HOME: cargoHome };
}

/** Cargo, and rustfmt and clippy where tests need them. */
export async function ensureRust(report, { tests }) {
  const cargo = probe("cargo", ["--version"], toolsEnv());
  // rustup itself fails where rust-toolchain.toml names something that it cannot install.
  if (!cargo && probe("rustup", ["--version"], toolsEnv())) throw new Stop("rustup cannot run what rust-toolchain.toml names: run `cargo --version` to see why.");
  if (!cargo) throw new Stop("Rust is missing: install it with rustup (https://rustup.rs), then run this again.");
  report("ok", cargo);
  await ensureTarget(report);
  await ensureStdSource(report);
  if (!tests) return;
  await ensureComponent(report, "rustfmt", "fmt");
  await ensureComponent(report, "clippy", "clippy");
}

async function ensureTarget(report) {
  const installed = () => existsSync(probe("rustc", ["--print", "target-libdir", "--target", TARGET], toolsEnv()) ?? "");
  if (installed()) return report("ok", TARGET);
  const sentence = `The Rust target ${TARGET} is missing: run \`rustup target add ${TARGET}\`, or install your system's package for it.`;
  // Installed explicitly: not every machine lets rustup install targets by itself.
  await must("rustup", ["target", "add", TARGET], sentence, { env: toolsEnv() });
  if (!installed()) throw new Stop(sentence);
  report("installed", TARGET);
}

// scripts/build.mjs compiles the standard library along.
async function ensureStdSource(report) {
  const sysroot = probe("rustc", ["--print", "sysroot"], toolsEnv()) ?? "";
  const installed = () => existsSync(join(sysroot, "lib", "rustlib", "src", "rust", "library", "Cargo.lock"));
  if (installed()) return report("ok", "rust-src");
  const sentence = "rust-src is missing: run `rustup component add rust-src`, or install your system's package for it.";
  await must("rustup", ["component", "add", "rust-src"], sentence, { env: toolsEnv() });
  if (!installed()) throw new Stop(sentence);
  report("installed", "rust-src");
}

async function ensureComponent(report, component, subcommand) {
  if (probe("cargo", [subcommand, "--version"], toolsEnv())) return report("ok", component);
  const sentence = `${component} is missing: run \`rustup component add ${component}\`.`;
  await must("rustup", ["component", "add", component], sentence, { env: toolsEnv() });
  report("installed", component);
}

/** wasm-pack and wasm-bindgen, each in exactly the version wanted: on PATH, in the cache folder, or built there now. */
export async function ensureWasmTools(report) {
  for (const wanted of rustTools()) {
    const found = () => probe(wanted.name, ["--version"], toolsEnv())?.split(" ").at(1) === wanted.version;
    if (found()) {
      report("ok", `${wanted.name} ${wanted.version}`);
      continue;
    }
    report("building", `${wanted.name} ${wanted.version} (once, some minutes)`);
    await must("cargo", installArguments(wanted), `${wanted.name} ${wanted.version} could not be built: see above.`, { env: toolsEnv() });
    report("installed", `${wanted.name} ${wanted.version}`);
  }
}

const installArguments = ({ crate, version, locked, folder }) =>
  ["install", crate, "--version", version, ...(locked ? ["--locked"] : []), "--root", folder];

function rustTools() {
  const bindgen = wasmBindgenVersion();
  return [
    { name: "wasm-pack", crate: "wasm-pack", version: WASM_PACK, locked: true },
    // Not --locked: its lock file may name crates that a registry mirror does not carry.
    { name: "wasm-bindgen", crate: "wasm-bindgen-cli", version: bindgen, locked: false },
  ].map((wanted) => ({ ...wanted, folder: join(toolsHome(), `${wanted.name}-${wanted.version}`) }));
}

const binFolder = ({ folder }) => join(folder, "bin");

function toolsHome() {
  const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache");
  return process.env.BANK131_TOOLS ?? join(cache, "bank131-checkout");
}

// The command-line tool and the crate must have exactly the same version.
function wasmBindgenVersion() {
  const lock = readFileSync(join(root, "Cargo.lock"), "utf8");
  const version = lock.match(/^name = "wasm-bindgen"\r?\nversion = "([^"]+)"/m)?.[1];
  if (!version) throw new Stop("Cargo.lock names no wasm-bindgen: run `cargo generate-lockfile`.");
  return version;
}
