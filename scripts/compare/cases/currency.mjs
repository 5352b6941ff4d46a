// Currencies: every text of three capital letters. The truth is ISO 4217 as SIX publishes it.
import { codes, group, policy } from "./group.mjs";

// Withdrawn in the last years, and still in many lists.
const STALE = ["ANG", "BGN", "CUC", "HRK", "SLL", "ZWL"];

/** Its subject: `list` is data/iso4217.json. */
export function currencySubject(list) {
  const all = new Set(list.map(({ code }) => code));
  const payable = list.filter(({ minor_units: digits }) => digits !== null).map(({ code }) => code);
  const unpayable = list.filter(({ minor_units: digits }) => digits === null).map(({ code }) => code);
  return {
    name: "currency",
    kind: "currency",
    source: "ISO 4217, SIX List One of 2026-01-01: all 17,576 texts of three capital letters",
    groups: [
      group("accept", "in List One, with minor units", payable),
      group("reject", `withdrawn: ${STALE.join(" ")}`, STALE),
      group("reject", "not in List One", codes(3).filter((code) => !all.has(code) && !STALE.includes(code))),
      policy("reject", "in List One without minor unit: metals, units of account, `XXX`", unpayable),
      policy("accept", "lower case", payable.map((code) => code.toLowerCase())),
    ],
  };
}
