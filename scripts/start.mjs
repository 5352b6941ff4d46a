// The demo checkout with its sandbox bank: set-up, build, serve, open. PORT chooses the port, `--no-open` opens no
// browser.
import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { build } from "./build.mjs";
import { buildPage } from "./lib/page.mjs";
import { main, onWindows, root, Stop } from "./lib/run.mjs";
import { toolsEnv } from "./lib/tools.mjs";
import { setup } from "./setup.mjs";

const DEFAULT_PORT = "8131";
const HOST = "127.0.0.1";

async function start() {
  const port = choosePort();
  await refuseTakenPort(port);
  await setup();
  await build();
  await buildPage();
  await serve(port);
}

function choosePort() {
  const port = process.env.PORT ?? DEFAULT_PORT;
  if (/^\d+$/.test(port) && Number(port) >= 1 && Number(port) <= 65535) return port;
  throw new Stop(`PORT must be a number from 1 to 65535, not "${port}".`);
}

// Before the build, not after it.
function refuseTakenPort(port) {
  return new Promise((resolve, reject) => {
    const trial = createServer();
    trial.once("error", (error) => reject(new Stop(portProblem(port, error.code))));
    trial.listen(Number(port), HOST, () => trial.close(resolve));
  });
}

function portProblem(port, code) {
  const reason = { EADDRINUSE: "is taken", EACCES: "may not be used without more rights" }[code] ?? `cannot be used (${code})`;
  return `Port ${port} ${reason}: choose another one with PORT=${Number(port) + 1} npm start.`;
}

// Ends when the sandbox ends, and passes on the signals that end it.
function serve(port) {
  const args = ["run", "--release", "-p", "bank131-sandbox", "--", "--port", port, "--page", "www/dist"];
  const sandbox = spawn("cargo", args, { cwd: root, env: toolsEnv(), stdio: ["ignore", "pipe", "inherit"] });
  announceWhenListening(sandbox.stdout);
  let asked = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      asked = true;
      sandbox.kill(signal);
    });
  }
  return new Promise((resolve, reject) => {
    sandbox.on("error", () => reject(new Stop("cargo could not be started: run `npm run setup`.")));
    sandbox.on("close", () => (asked ? resolve() : reject(new Stop("The sandbox stopped by itself: see above."))));
  });
}

function announceWhenListening(output) {
  let text = "";
  let announced = false;
  output.setEncoding("utf8").on("data", (chunk) => {
    process.stdout.write(chunk);
    if (announced) return;
    text += chunk;
    const address = text.match(/listening on (http:\/\/\S+)\s/)?.[1];
    if (!address) return;
    announced = true;
    console.log(`\nThe checkout is at ${address} (Ctrl-C ends it)`);
    openInBrowser(address);
  });
}

// Only a convenience: without a display or an opener, the printed address is enough.
function openInBrowser(address) {
  if (process.argv.includes("--no-open")) return;
  const [command, ...args] = opener(address);
  if (!command) return;
  const child = spawn(command, args, { stdio: "ignore", detached: true });
  child.on("error", () => {});
  child.unref();
}

function opener(address) {
  if (process.platform === "darwin") return ["open", address];
  if (onWindows) return ["cmd", "/c", "start", "", address];
  return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? ["xdg-open", address] : [];
}

main(start);
