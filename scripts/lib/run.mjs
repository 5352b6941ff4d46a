// Child processes, and how every script ends.
import { spawn, spawnSync } from "node:child_process";
import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const onWindows = process.platform === "win32";

/** An error whose message already says what to do: printed without a stack. */
export class Stop extends Error {}

/** Whether a module is the script that was started. */
export function isMain(url) {
  return process.argv[1] !== undefined && fileURLToPath(url) === realpathSync(process.argv[1]);
}

/** Runs a script; on failure it prints one clear sentence. */
export function main(work) {
  work().catch((error) => {
    console.error(error instanceof Stop ? `\n${error.message}` : error);
    process.exitCode = 1;
  });
}

/** What a command prints, or undefined when it is missing or fails. */
export function probe(command, args, env = process.env) {
  const { status, stdout } = spawnSync(command, args, { cwd: root, env, encoding: "utf8", shell: needsShell(command) });
  return status === 0 ? stdout.trim() : undefined;
}

/** Runs a command; its output is shown while it runs (unless `quiet`) and returned. */
export function run(command, args, { env = process.env, cwd = root, quiet = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, shell: needsShell(command), stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const take = (stream) => (chunk) => {
      output += chunk;
      if (!quiet) stream.write(chunk);
    };
    child.stdout.setEncoding("utf8").on("data", take(process.stdout));
    child.stderr.setEncoding("utf8").on("data", take(process.stderr));
    child.on("error", (error) => resolve({ ok: false, output: `${output}${error.message}` }));
    child.on("close", (code) => resolve({ ok: code === 0, output }));
  });
}

/** Runs a command that must succeed; on failure shows its output, then the sentence. */
export async function must(command, args, sentence, options) {
  const { ok, output } = await run(command, args, options);
  if (ok) return output;
  if (options?.quiet) console.error(output);
  throw new Stop(sentence);
}

/** A tool of node_modules, run by this very Node. */
export const tool = (path, ...args) => [process.execPath, [`${root}node_modules/${path}`, ...args]];

/** npm: the one that started this script, or else the one on PATH. */
export function npm(...args) {
  const started = process.env.npm_execpath;
  return started?.endsWith(".js") ? [process.execPath, [started, ...args]] : ["npm", args];
}

// npm is a .cmd file on Windows.
const needsShell = (command) => onWindows && command === "npm";
