// The other packages, each with the check that its own documentation names for the subject. Needs node_modules here.
import countries from "i18n-iso-countries";
import iban from "iban";
import { isValidIBAN, validateIBAN } from "ibantools";
import { parsePhoneNumber, validatePhoneNumberLength } from "libphonenumber-js/max";
import metadata from "libphonenumber-js/max/metadata";
import { getCountryCallingCode, isValidPhoneNumber } from "libphonenumber-js/min";
import examples from "libphonenumber-js/mobile/examples";
import russian from "ru-validation-codes";
import validator from "validator";
import * as z from "zod";
import { dice } from "./cases/group.mjs";

const zodIban = z.iban();
const zodCurrency = z.currencyCode();
const zodPhone = z.e164();

/** Per package: its checks, each as a function of a text that returns whether it is accepted. */
export const PEERS = {
  ibantools: { iban: (text) => isValidIBAN(text) },
  validator: {
    iban: (text) => validator.isIBAN(text),
    country: (text) => validator.isISO31661Alpha3(text),
    currency: (text) => validator.isISO4217(text),
    phone: (text) => validator.isMobilePhone(text, "any", { strictMode: true }),
  },
  zod: {
    iban: (text) => zodIban.safeParse(text).success,
    currency: (text) => zodCurrency.safeParse(text).success,
    phone: (text) => zodPhone.safeParse(text).success,
  },
  iban: { iban: (text) => iban.isValid(text) },
  "libphonenumber-js": { phone: (text) => isValidPhoneNumber(text) },
  // Its isValid() takes alpha-2 and numbers too.
  "i18n-iso-countries": { country: (text) => countries.alpha3ToAlpha2(text) !== undefined },
  "ru-validation-codes": { inn: (text) => russian.checkINN(text) },
};

/** Timed in addition: another call of a peer, which gives reasons, as ours does. */
export const WITH_REASONS = { "ibantools, `validateIBAN`": { iban: (text) => validateIBAN(text).valid } };

/** Google's numbering plans: the metadata that the page's form of the peer is cut from. */
export const PLAN = {
  examples,
  callingCode: getCountryCallingCode,
  callingCodes: [...Object.keys(metadata.country_calling_codes), ...Object.keys(metadata.nonGeographic)],
  length: (number) => validatePhoneNumberLength(number),
  others: Object.keys(metadata.countries).flatMap(otherNumbers),
  // The metadata's sixth place, a text where there is one.
  trunk: (country) => metadata.countries[country][5] || "",
};

// Germany's plan as notified to the ITU has 11; Google's metadata goes on to numbers longer than E.164 allows.
function longest(country) {
  return country === "DE" ? 11 : 15;
}

/** Made-up numbers of each length of a country, found by trying: fixed, mobile, personal or internet telephones. */
function otherNumbers(country) {
  const [code, , , lengths] = metadata.countries[country];
  const roll = dice(1 + Number(code));
  const digits = (length) => Array.from({ length }, () => roll(10)).join("");
  const kinds = ["FIXED_LINE", "MOBILE", "FIXED_LINE_OR_MOBILE", "PERSONAL_NUMBER", "VOIP"];
  const isOne = (number) => {
    const read = parsePhoneNumber(number);
    return read.number === number && kinds.includes(read.getType());
  };
  return lengths.filter((length) => length <= longest(country)).map((length) => {
    for (let tries = 0; tries < 200; tries += 1) {
      const number = `+${code}${digits(length)}`;
      if (isOne(number)) return number;
    }
    return undefined;
  }).filter(Boolean);
}
