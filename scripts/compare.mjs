// Our answers next to those of the packages that people use instead, for the same public cases: how many are wrong, and
// how long they take. Prints Markdown; fails if one of ours is wrong.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "./build.mjs";
import { SEED } from "./compare/cases/group.mjs";
import { compared } from "./compare/answers.mjs";
import { ratios } from "./compare/speed.mjs";
import { subjects } from "./compare/subjects.mjs";
import { errorTable, groupTable, policyTable, speedTable } from "./compare/tables.mjs";
import { isMain, main, must, npm, root, Stop } from "./lib/run.mjs";

const folder = join(root, "scripts", "compare");
const OURS = "bank131-checkout";
const SHOWN = 5;

/** Compares, prints, and returns every wrong answer of ours. */
export async function compare() {
  await ensurePeers();
  const { PEERS, PLAN, WITH_REASONS } = await import("./compare/peers.mjs");
  const packages = { [OURS]: ourChecks(await import("bank131-checkout")), ...PEERS };
  const results = subjects(PLAN).map((subject) => compared(subject, packages));
  printAnswers(results, Object.keys(packages));
  printSpeed(results, { ...packages, ...WITH_REASONS });
  const groups = results.flatMap((subject) => subject.groups);
  return groups.flatMap(({ name, answers }) => answers[OURS].wrong.map((input) => ({ name, input })));
}

// As a field asks after the person has left it.
function ourChecks({ checkCountry, checkCurrency, checkIban, checkInn, checkPhone }) {
  const checks = { country: checkCountry, currency: checkCurrency, iban: checkIban, inn: checkInn, phone: checkPhone };
  const final = { final: true };
  return Object.fromEntries(Object.entries(checks).map(([kind, check]) => [kind, (text) => check(text, final).status === "ok"]));
}

// They are installed here, not with the other packages, since nothing else needs them.
async function ensurePeers() {
  const stamp = join(folder, "node_modules", ".installed-lock");
  const lock = createHash("sha256").update(readFileSync(join(folder, "package-lock.json"))).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  const [command, args] = npm("ci", "--ignore-scripts", "--no-audit", "--no-fund");
  await must(command, args, "npm could not install the packages of scripts/compare: see above.", { cwd: folder, quiet: true });
  writeFileSync(stamp, lock);
}

function printAnswers(results, names) {
  console.log(`${versions()}; Node ${process.versions.node}; made cases from seed ${SEED}.\n`);
  console.log("Wrong answers: false accepts / false rejections; - if a package has no such check.\n");
  console.log(errorTable(results, names));
  console.log(`\nWhat is right:\n\n${results.map(({ name, source }) => `- ${name}: ${source}`).join("\n")}`);
  console.log("\nWrong answers, case by case:");
  for (const subject of results) console.log(`\n${groupTable(subject, names)}`);
  console.log("\nWhere packages may differ, not counted above:");
  for (const subject of results) console.log(`\n${policyTable(subject, names)}`);
}

function printSpeed(results, packages) {
  console.log("\nTime per call, the fastest peer's being 1.00 (medians of many rounds; half of the inputs right, half wrong):\n");
  const times = results.map((subject) => ({ subject: subject.name, ...ratios(subject, OURS, packages) }));
  console.log(speedTable(times, Object.keys(packages)));
}

function versions() {
  const { dependencies } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return Object.entries(dependencies).map(([name, version]) => `${name} ${version}`).join(", ");
}

async function buildAndCompare() {
  await build();
  const wrong = await compare();
  if (wrong.length === 0) return;
  const shown = wrong.slice(0, SHOWN).map(({ name, input }) => `  ${JSON.stringify(input)} (${name})`);
  throw new Stop(`${OURS} gave ${wrong.length} wrong answers, such as:\n${shown.join("\n")}`);
}

if (isMain(import.meta.url)) main(buildAndCompare);
