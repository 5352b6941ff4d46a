// Separate accents, compared with the platform's own NFC.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkName } from "bank131-checkout";

const letters = (first, last) => Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at));
const composed = (list) => list.filter((letter) => letter.normalize("NFD") !== letter && letter.normalize("NFC") === letter);

function valueOf(text) {
  const answer = checkName(text);
  assert.equal(answer.status, "ok", JSON.stringify(text));
  return answer.value;
}

// Only today's alphabets: the old letter of Moldovan is left out.
const known = composed([
  ...letters(0xc0, 0x17e), ..."ƠơƯưȘșȚț", ...letters(0x1ea0, 0x1ef9),
  ...letters(0x400, 0x45f), ...letters(0x4d0, 0x4f9),
]);

test("every letter of the alphabets here is composed as NFC has it", () => {
  assert.ok(known.length > 300, `${known.length}`);
  for (const letter of known) {
    assert.equal(valueOf(letter.normalize("NFD")), letter, letter);
    assert.equal(valueOf(letter), letter);
  }
});

test("what is composed is canonically what was typed, whatever the accents and their order", () => {
  const bases = [..."aAbeEgiIkoOuUyYzаАгиИкуУчЖж"];
  const accents = [...letters(0x300, 0x30f), "\u031b", "\u0323", "\u0326", "\u0327", "\u0328"];
  for (const base of bases) {
    for (const first of accents) {
      for (const second of ["", ...accents]) {
        const value = valueOf(base + first + second);
        assert.equal(value.normalize("NFC"), (base + first + second).normalize("NFC"));
      }
    }
  }
});
