// All subjects, made from the registries in data/ and from a numbering plan.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../lib/run.mjs";
import { countrySubject } from "./cases/country.mjs";
import { currencySubject } from "./cases/currency.mjs";
import { ibanSubject } from "./cases/iban.mjs";
import { innSubject } from "./cases/inn.mjs";
import { phoneSubject } from "./cases/phone.mjs";

const data = (name) => JSON.parse(readFileSync(join(root, "data", name), "utf8"));

export function subjects(plan) {
  const countries = data("iso3166.json");
  const alpha2 = countries.current.map(([, alpha2]) => alpha2);
  return [
    ibanSubject(data("swift_registry_r102.json"), alpha2),
    innSubject(),
    countrySubject(countries),
    currencySubject(data("iso4217.json")),
    phoneSubject(plan),
  ];
}
