// Makes src/check/tables/*.rs from data/*.json. `--check` compares instead of writing.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import path from "node:path";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const read = (name) => JSON.parse(readFileSync(path.join(root, "data", name), "utf8"));

const header = (source) => `// Made by scripts/tables.mjs; do not edit.\n// Source: ${source}\n\n`;

/** "4!n4!n12!c" → "4n4n12c"; the registry's structures have fixed lengths only. */
function structure(bban) {
  const runs = [...bban.matchAll(/(\d+)!([nac])/g)];
  if (runs.map((run) => run[0]).join("") !== bban) throw new Error(`unknown BBAN structure ${bban}`);
  return runs.map(([, length, kind]) => length + kind).join("");
}

/** "1-4" → [0, 4]; a missing identifier is an empty span. Positions count from the first character of the BBAN. */
function span(positions) {
  const found = /^(\d+)-(\d+)$/.exec(positions);
  return found ? [Number(found[1]) - 1, Number(found[2])] : [0, 0];
}

function iban() {
  const rows = Object.values(read("swift_registry_r102.json")).sort((a, b) => (a.cc < b.cc ? -1 : 1));
  const structures = rows.map((row) => structure(row.bban_structure));
  const width = Math.max(...structures.map((text) => text.length));
  const entries = rows.map((row, at) => {
    const places = [...span(row.bank_pos), ...span(row.branch_pos)].map((place) => String.fromCharCode(97 + place));
    return row.cc + places.join("") + structures[at].padEnd(width);
  });
  return (
    header("SWIFT IBAN registry release 102, June 2026 (data/swift_registry_r102.json)") +
    `/// The length of an entry.\n` +
    `pub(crate) const WIDTH: usize = ${width + 6};\n\n` +
    `/// Per country, sorted: alpha-2; where bank and branch identifiers start and end in the BBAN (\`a\` is 0); the runs of\n` +
    `/// the BBAN, a length and a class each. One text: a table of pointers would be twice as large.\n` +
    `pub(crate) static REGISTRY: &str = ${packed(entries, 4)};\n`
  );
}

/** A string literal, split into lines of whole entries. */
function packed(entries, perLine) {
  const lines = [];
  for (let i = 0; i < entries.length; i += perLine) lines.push(entries.slice(i, i + perLine).join(""));
  return `"\\\n${lines.join("\\\n")}"`;
}

function country() {
  const { source, current, withdrawn } = read("iso3166.json");
  return (
    header(source) +
    `/// Alpha-3 then alpha-2, five letters a country, sorted by alpha-3.\n` +
    `pub(crate) static CURRENT: &str = ${packed(current.map(([a3, a2]) => a3 + a2), 16)};\n\n` +
    `/// Alpha-3 codes of ISO 3166-3 that no country has any more.\n` +
    `pub(crate) static WITHDRAWN: &str = ${packed(withdrawn, 25)};\n`
  );
}

function currency() {
  const rows = read("iso4217.json").sort((a, b) => (a.code < b.code ? -1 : 1));
  return (
    header("ISO 4217, SIX List One of 2026-01-01 (data/iso4217.json)") +
    `/// Alphabetic code then its minor-unit digits, four characters a currency, sorted.\n` +
    `/// \`-\`: SIX gives none (metals, units of account, test codes).\n` +
    `pub(crate) static CURRENT: &str = ${packed(rows.map((row) => row.code + (row.minor_units ?? "-")), 20)};\n`
  );
}

/** 4 to 15 digits, a bit each, the longest first, four bits a letter of which `a` is 0: [9, 10] → "aga". */
function lengths(all) {
  const bits = all.reduce((sum, length) => sum | (1 << (length - 4)), 0);
  return [8, 4, 0].map((shift) => String.fromCharCode(97 + ((bits >> shift) & 15))).join("");
}

const everyLength = ([shortest, longest]) => Array.from({ length: longest - shortest + 1 }, (_, more) => shortest + more);

function rule({ operator, length, leading }) {
  if (!/^(\d|\[(\d(-\d)?)+\]| )+$/.test(leading)) throw new Error(`unknown leading digits ${leading}`);
  return `|${operator}${lengths(everyLength(length))}${leading.replaceAll(" ", ",")}`;
}

function phone() {
  const { source, codes } = read("calling_codes.json");
  const plans = new Map(read("phone_plans.json").plans.map((plan) => [plan.code, plan]));
  const lines = codes.map((row) => {
    const plan = plans.get(row.code);
    const areas = Object.entries(row.areas ?? {}).map(([country, leading]) => `.${country}${leading.replaceAll(" ", ",")}`);
    // The plan's lengths are the rules'; where no plan is known, those of the calling code.
    const digits = lengths(plan ? plan.rules.flatMap((of) => everyLength(of.length)) : row.length);
    const trunk = `${row.zero ? "-" : ""}${plan?.trunk ?? row.trunk ?? ""}`;
    const rules = plan ? plan.rules.map(rule) : [];
    return [row.code, digits, ...row.countries, ...areas, trunk || plan ? `|${trunk}` : "", ...rules].join("");
  });
  // Those with a plan come first: the search for a national form ends with them.
  const hasPlan = (line) => Number(line.split("|").length > 2);
  lines.sort((a, b) => hasPlan(b) - hasPlan(a));
  const byDigit = [...Array(10).keys()].map((digit) => lines.filter((line) => line.startsWith(digit)).join(";"));
  return (
    header(`${source} (data/calling_codes.json); the countries' numbering plans (data/phone_plans.json)`) +
    `/// By the first digit; per calling code, parted by \`;\`: the code; how many digits national numbers have (a bit each\n` +
    `/// for 15 to 4, four bits a letter of which \`a\` is 0); alpha-2 codes of its countries; behind dots a country and the\n` +
    `/// leading digits that are its own; behind \`|\` the trunk prefix, \`-\` before it where national numbers may begin with\n` +
    `/// 0; then, where the plan is known, its rules: digits of the operator's code, lengths, leading digits.\n` +
    `pub(crate) static NUMBERING: [&str; 10] = [${byDigit.map((text) => packed(text.match(/.{1,110}/g) ?? [""], 1)).join(", ")}];\n`
  );
}

const tables = { iban, country, currency, phone };
let stale = 0;
for (const [name, make] of Object.entries(tables)) {
  const file = path.join(root, "src", "check", "tables", `${name}.rs`);
  const made = execFileSync("rustfmt", ["--edition", "2024", "--emit", "stdout"], { input: make(), encoding: "utf8" });
  if (process.argv.includes("--check")) {
    const same = readFileSync(file, "utf8") === made;
    console.log(`${same ? "ok     " : "differs"} src/check/tables/${name}.rs`);
    if (!same) stale += 1;
  } else {
    writeFileSync(file, made);
    console.log(`wrote src/check/tables/${name}.rs`);
  }
}
if (stale > 0) {
  console.error("A table differs from its source: run `npm run tables` and commit the result.");
  process.exit(1);
}
