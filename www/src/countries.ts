// The country list: the codes that the package accepts, with the browser's own names for them.

import { checkCountry } from "bank131-checkout";
import { el } from "./dom";
import { strings } from "./strings";

const OFTEN = ["RU", "TR", "KG", "KZ", "UZ", "TJ", "AM", "BY"];
const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** The options of a country select. Their values are two-letter codes, which is what browsers fill in. */
export function countryOptions(): HTMLElement[] {
  const names = new Intl.DisplayNames([document.documentElement.lang], { type: "region" });
  const option = (code: string) => el("option", { value: code }, names.of(code) ?? code);
  const rest = allCodes().filter((code) => !OFTEN.includes(code)).map(option);
  rest.sort((a, b) => a.text.localeCompare(b.text));
  return [
    el("option", { value: "" }, strings.chooseCountry),
    el("optgroup", { label: strings.oftenChosen }, ...OFTEN.map(option)),
    el("optgroup", { label: strings.allCountries }, ...rest),
  ];
}

function allCodes(): string[] {
  const pairs = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  return pairs.filter((pair) => checkCountry(pair, { alpha2: true, final: true }).status === "ok");
}
