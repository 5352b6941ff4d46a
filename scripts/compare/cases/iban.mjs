// IBANs. The truth is the SWIFT registry: its examples are right, and what its structures or ISO 7064 rule out is
// wrong.
import { codes, group, LETTERS, policy, replaced } from "./group.mjs";

const NBSP = "\u00a0";
const ZERO_WIDTH_SPACE = "\u200b";
// Countries that the registry lacks, with the lengths that unofficial lists give them.
const UNOFFICIAL = {
  AO: 25, BF: 28, BJ: 28, CF: 27, CG: 27, CI: 28, CM: 27, CV: 25, DZ: 26, GA: 27, GQ: 27, GW: 25, IR: 26, KM: 27, MA: 28,
  MG: 27, ML: 28, MZ: 25, NE: 28, SN: 28, TD: 27, TG: 28,
};
const MADE_LENGTH = 22;

/** The remainder by 97 of the number that ISO 13616 makes of an IBAN: letters become 10 to 35, four characters move. */
export function remainder(iban) {
  const digits = [...iban.slice(4), ...iban.slice(0, 4)].map((ch) => parseInt(ch, 36)).join("");
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);
}

export function withCheckDigits(country, bban) {
  const digits = 98 - remainder(`${country}00${bban}`);
  return country + String(digits).padStart(2, "0") + bban;
}

/** Its subject: `registry` is data/swift_registry_r102.json, `alpha2` every country of ISO 3166-1. */
export function ibanSubject(registry, alpha2) {
  const rows = Object.values(registry);
  const electronic = rows.map((row) => row.electronic);
  const unofficial = Object.entries(UNOFFICIAL).map(([country, length]) => made(country, length));
  const without = alpha2.filter((country) => !registry[country] && !UNOFFICIAL[country]);
  const nowhere = codes(2).filter((code) => !registry[code] && !alpha2.includes(code));
  return {
    name: "IBAN",
    kind: "iban",
    source: "SWIFT IBAN registry, release 102 (June 2026): its 89 examples, and what its structures and ISO 7064 rule out",
    groups: [
      group("accept", "the registry's examples, electronic", electronic),
      group("reject", "a letter in place of a digit or a digit in place of a letter, check digits right", rows.flatMap(ofWrongClass)),
      group("reject", "a character too many or too few, check digits right", rows.flatMap(ofWrongLength)),
      group("reject", "check digits 00, 01 or 99 for 97, 98 or 02", rows.flatMap(withAlias)),
      group("reject", "a letter in the check digits, remainder 1", rows.flatMap(withLetterInCheckDigits)),
      group("reject", "one digit mistyped", electronic.flatMap(mistyped)),
      group("reject", "`@` after it, `#` or an emoji inside", electronic.flatMap(withJunk)),
      group("reject", "a country without IBANs, check digits right", without.map((country) => made(country, MADE_LENGTH))),
      group("reject", "two letters that are not a country, check digits right", nowhere.map((code) => made(code, MADE_LENGTH))),
      policy("accept", "the registry's examples as printed", rows.map((row) => row.print)),
      policy("accept", "the examples in lower case", electronic.map((iban) => iban.toLowerCase())),
      policy("accept", "the examples with a newline, a tab, no-break or zero-width spaces", rows.flatMap(pasted)),
      policy("reject", "countries on unofficial lists only, check digits right", unofficial),
    ],
  };
}

/** The classes of a BBAN's places: `2!n1!a` is n, n, a. */
export function classes(structure) {
  return [...structure.matchAll(/(\d+)!([nac])/g)].flatMap(([, length, kind]) => Array(Number(length)).fill(kind));
}

// The first and the last place of each class; `c` allows both.
function ofWrongClass({ cc, electronic, bban_structure: structure }) {
  const bban = electronic.slice(4);
  const places = classes(structure);
  const wrong = { n: "A", a: "0" };
  return ["n", "a"].flatMap((kind) => [...new Set([places.indexOf(kind), places.lastIndexOf(kind)])]
    .filter((at) => at >= 0)
    .map((at) => withCheckDigits(cc, replaced(bban, at, wrong[kind]))));
}

function ofWrongLength({ cc, electronic }) {
  return [`${electronic.slice(4)}0`, electronic.slice(4, -1)].map((bban) => withCheckDigits(cc, bban));
}

// 97 and 0, 98 and 1, 2 and 99 leave the same remainder: only the range 02 to 98 distinguishes them.
function withAlias({ cc, electronic }) {
  return [["97", "00"], ["98", "01"], ["02", "99"]].map(([right, alias]) => {
    const bban = variants(electronic.slice(4)).find((bban) => withCheckDigits(cc, bban).slice(2, 4) === right);
    return cc + alias + bban;
  });
}

// Read as 10 to 35, a letter among the check digits can still give the remainder 1.
function withLetterInCheckDigits({ cc, electronic }) {
  const pairs = [(letter) => `2${letter}`, (letter) => `${letter}2`];
  const candidates = (pair) => variants(electronic.slice(4)).flatMap((bban) => LETTERS.map((letter) => cc + pair(letter) + bban));
  return pairs.map((pair) => candidates(pair).find((iban) => remainder(iban) === 1));
}

// The BBAN with every choice of its last two digits, which keeps its structure.
function variants(bban) {
  const places = [...bban].flatMap((ch, at) => (/\d/.test(ch) ? [at] : [])).slice(-2);
  return Array.from({ length: 100 }, (_, number) => [...String(number).padStart(2, "0")])
    .map(([tens, ones]) => replaced(replaced(bban, places[0], tens), places[1], ones));
}

// Each digit of the BBAN replaced by the next one: a single substitution never keeps the remainder.
function mistyped(iban) {
  return [...iban].flatMap((ch, at) => (at >= 4 && /\d/.test(ch) ? [replaced(iban, at, String((Number(ch) + 1) % 10))] : []));
}

const withJunk = (iban) => [`${iban}@`, `${iban.slice(0, 4)}#${iban.slice(4)}`, `${iban.slice(0, 10)}😀${iban.slice(10)}`];

const pasted = ({ electronic, print }) => [
  `${electronic}\n`,
  `\t${electronic}`,
  print.replaceAll(" ", NBSP),
  electronic.slice(0, 8) + ZERO_WIDTH_SPACE + electronic.slice(8),
];

const made = (country, length) => withCheckDigits(country, "1234567890".repeat(4).slice(0, length - 4));
