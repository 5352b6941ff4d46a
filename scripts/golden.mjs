// Pins the generated TypeScript interface, so that it does not change by accident. `--update` accepts the built one.
import { copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "./build.mjs";
import { isMain, main, root, Stop } from "./lib/run.mjs";

const PINNED = "tests/golden/checkout.d.ts";
const SHOWN_LINES = 20;

const built = join(root, "dist", "checkout.d.ts");
const pinned = join(root, PINNED);

/** Whether the built interface is the pinned one; prints what differs. */
export function isInterfacePinned() {
  const differences = diff(lines(pinned), lines(built));
  if (differences.length === 0) return true;
  console.log(`dist/checkout.d.ts is not ${PINNED} (\`npm run golden\` accepts it):`);
  console.log(differences.slice(0, SHOWN_LINES).join("\n"));
  if (differences.length > SHOWN_LINES) console.log(`… ${differences.length - SHOWN_LINES} more`);
  return false;
}

const lines = (path) => (existsSync(path) ? readFileSync(path, "utf8").split(/\r?\n/) : []);

// Enough to see what changed: the lines that only one side has, or a remark if only their order or number differs.
function diff(old, current) {
  if (old.join("\n") === current.join("\n")) return [];
  const gone = old.filter((line) => !current.includes(line)).map((line) => `- ${line}`);
  const added = current.filter((line) => !old.includes(line)).map((line) => `+ ${line}`);
  return gone.length + added.length > 0 ? [...gone, ...added] : ["(the same lines in another order or number)"];
}

async function compareOrUpdate() {
  await build();
  if (process.argv.includes("--update")) {
    mkdirSync(dirname(pinned), { recursive: true });
    copyFileSync(built, pinned);
    console.log(`${PINNED} now holds the built interface: read the change in \`git diff\`.`);
  } else if (!isInterfacePinned()) {
    throw new Stop("The interface changed.");
  }
}

if (isMain(import.meta.url)) main(compareOrUpdate);
