// Phone numbers. The truth is Google's metadata, in its fullest form; the peers run with the form that pages can afford.
import { group, policy } from "./group.mjs";

const LONGEST = 20;

/**
 * Its subject. `plan` has `examples` (national numbers by alpha-2), `callingCode(alpha2)`, `callingCodes` (all of them),
 * `length(number)`, which says `TOO_SHORT`, `TOO_LONG` or `INVALID_LENGTH` of a wrong one, `others` (more valid numbers, of
 * each length that a country has) and `trunk(alpha2)`, what is dialled there before the national number.
 */
export function phoneSubject(plan) {
  const examples = Object.entries(plan.examples).map(([country, national]) => `+${plan.callingCode(country)}${national}`);
  // Countries that share a plan share an example.
  const numbers = [...new Set(examples)];
  const all = (change) => numbers.map((number) => change(number, plan)).filter(Boolean);
  const more = [...new Set(plan.others)].filter((number) => !numbers.includes(number));
  return {
    name: "phone",
    kind: "phone",
    source: "Google's metadata in libphonenumber-js/max (example mobile numbers, lengths, calling codes), which that peer is made of",
    groups: [
      group("accept", "each country's example mobile number", numbers),
      group("reject", "cut to fewer digits than its country has", all(cut)),
      group("reject", "lengthened to more digits than its country has", all(lengthened)),
      group("reject", "of every other length that its country does not have", [...new Set(numbers.flatMap((number) => otherLengths(number, plan)))]),
      group("accept", "other fixed and mobile numbers, of each length that the country has", more),
      group("reject", "a calling code that is not assigned", spareCodes(plan).map((code) => `+${code}12345678`)),
      policy("accept", "the examples in groups", numbers.map(grouped)),
      policy("accept", "the examples after a trunk zero", withTrunk(plan)),
    ],
  };
}

function cut(number, plan) {
  for (let length = number.length - 1; length > 4; length -= 1) {
    if (plan.length(number.slice(0, length)) === "TOO_SHORT") return number.slice(0, length);
  }
  return undefined;
}

function lengthened(number, plan) {
  for (let longer = `${number}0`; longer.length <= LONGEST; longer += "0") {
    if (plan.length(longer) === "TOO_LONG") return longer;
  }
  return undefined;
}

/** From one digit after the calling code on: cut, or lengthened by zeros. Those of `cut` and `lengthened` are left out. */
function otherLengths(number, plan) {
  const code = plan.callingCodes.find((known) => number.startsWith(`+${known}`));
  const lengths = Array.from({ length: LONGEST - code.length }, (_, at) => code.length + 2 + at);
  const others = lengths.map((length) => number.slice(0, length).padEnd(length, "0")).filter((other) => plan.length(other));
  return others.filter((other) => other !== cut(number, plan) && other !== lengthened(number, plan));
}

function withTrunk({ examples, callingCode, trunk }) {
  // Other trunk prefixes also begin national numbers: there the number without it is suggested.
  const dialled = Object.entries(examples).filter(([country]) => trunk(country).startsWith("0"));
  return [...new Set(dialled.map(([country, national]) => `+${callingCode(country)} ${trunk(country)} ${national}`))];
}

/** The beginnings of three digits under which no calling code is assigned. */
export function spareCodes({ callingCodes }) {
  const beginnings = Array.from({ length: 900 }, (_, index) => String(index + 100));
  return beginnings.filter((digits) => !callingCodes.some((code) => digits.startsWith(code)));
}

const grouped = (number) => number.replace(/^(\+\d{3})(\d{3})/, "$1 $2 ");
