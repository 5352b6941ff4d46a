// The country list: the codes that the package accepts, with the browser's own names for them.

import { checkCountry } from "bank131-checkout";
import { el } from "../page/dom";
import { strings } from "../text/strings";

interface Country {
  /** Two letters, which is what browsers fill in. */
  code: string;
  name: string;
}

const OFTEN = ["RU", "TR", "KG", "KZ", "UZ", "TJ", "AM", "BY"];
const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

let known: { lang: string; countries: readonly Country[] } | undefined;

/** The options of a country select. */
export function countryOptions(): HTMLElement[] {
  const { lang } = document.documentElement;
  if (known?.lang !== lang) known = { lang, countries: countries(lang) };
  const all = known.countries;
  const often = OFTEN.flatMap((code) => all.filter((country) => country.code === code));
  const rest = all.filter(({ code }) => !OFTEN.includes(code));
  return [
    el("option", { value: "" }, strings.chooseCountry),
    el("optgroup", { label: strings.oftenChosen }, ...often.map(option)),
    el("optgroup", { label: strings.allCountries }, ...rest.map(option)),
  ];
}

const option = ({ code, name }: Country) => el("option", { value: code }, name);

function countries(lang: string): Country[] {
  const names = new Intl.DisplayNames([lang], { type: "region" });
  const pairs = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  return pairs
    .filter((pair) => checkCountry(pair, { alpha2: true, final: true }).status === "ok")
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((a, b) => a.name.localeCompare(b.name, lang));
}
