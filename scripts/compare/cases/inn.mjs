// INNs of persons. The truth is the tax service's own rule for the two check digits; the numbers are made up.
import { dice, group, policy, replaced } from "./group.mjs";

// Order MMV-7-6/435 of 29.06.2012. The weights of the 11th digit are those of the 12th without the first.
const WEIGHTS = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
const COMPANY_WEIGHTS = WEIGHTS.slice(2);

const SUBSTITUTED = 20;
const MADE = 500;

function withCheckDigit(digits, weights = WEIGHTS.slice(-digits.length)) {
  const sum = [...digits].reduce((sum, digit, at) => sum + Number(digit) * weights[at], 0);
  return digits + String((sum % 11) % 10);
}

export function innSubject(roll = dice()) {
  const tens = Array.from({ length: MADE }, () => Array.from({ length: 10 }, () => roll(10)).join(""));
  const inns = tens.map((ten) => withCheckDigit(withCheckDigit(ten)));
  const nines = tens.map((ten) => ten.slice(0, 9));
  return {
    name: "INN of a person",
    kind: "inn",
    source: "the tax service's check digits (order MMV-7-6/435); the numbers are made up",
    groups: [
      group("accept", "both check digits right", inns),
      group("reject", "one digit mistyped, at every place", inns.slice(0, SUBSTITUTED).flatMap(substitutions)),
      group("reject", "the 11th digit wrong, the 12th consistent with it", inns.flatMap(withWrongEleventh)),
      group("reject", "the 12th digit wrong", inns.map((inn) => replaced(inn, 11, next(inn[11])))),
      group("reject", "a digit too many or too few", inns.slice(0, 50).flatMap((inn) => [`${inn}0`, inn.slice(0, 11)])),
      group("reject", "a letter O for a zero", inns.filter((inn) => inn.includes("0")).map((inn) => inn.replace("0", "O"))),
      group("reject", "Arabic-Indic digits", inns.slice(0, 50).map((inn) => digitsFrom(inn, 0x660))),
      policy("reject", "ten digits: the INN of a company", nines.map((nine) => withCheckDigit(nine, COMPANY_WEIGHTS))),
      policy("reject", "twelve zeros, which the tax service never gives out", ["0".repeat(12)]),
      policy("accept", "full-width digits", inns.slice(0, 50).map((inn) => digitsFrom(inn, 0xff10))),
      policy("accept", "in groups of four", inns.slice(0, 50).map((inn) => inn.replace(/\d{4}(?=\d)/g, "$& "))),
    ],
  };
}

const next = (digit) => String((Number(digit) + 1) % 10);

function substitutions(inn) {
  return [...inn].flatMap((digit, at) => [..."0123456789"].filter((other) => other !== digit)
    .map((other) => replaced(inn, at, other)));
}

const withWrongEleventh = (inn) => withCheckDigit(inn.slice(0, 10) + next(inn[10]));

const digitsFrom = (inn, zero) => [...inn].map((digit) => String.fromCodePoint(zero + Number(digit))).join("");
