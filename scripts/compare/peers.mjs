// The packages beside ours, each by the check that its own documentation names for the subject. Needs node_modules here.
import countries from "i18n-iso-countries";
import iban from "iban";
import { isValidIBAN, validateIBAN } from "ibantools";
import { validatePhoneNumberLength } from "libphonenumber-js/max";
import metadata from "libphonenumber-js/max/metadata";
import { getCountryCallingCode, isValidPhoneNumber } from "libphonenumber-js/min";
import examples from "libphonenumber-js/mobile/examples";
import russian from "ru-validation-codes";
import validator from "validator";
import * as z from "zod";

const zodIban = z.iban();
const zodCurrency = z.currencyCode();
const zodPhone = z.e164();

/** Per package: what it checks, each as text in, accepted or not out. */
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

/** Timed besides: a peer's other call, which says why, as ours does. */
export const WITH_REASONS = { "ibantools, `validateIBAN`": { iban: (text) => validateIBAN(text).valid } };

/** Google's numbering plans: the metadata that the page's form of the peer is cut from. */
export const PLAN = {
  examples,
  callingCode: getCountryCallingCode,
  callingCodes: [...Object.keys(metadata.country_calling_codes), ...Object.keys(metadata.nonGeographic)],
  length: (number) => validatePhoneNumberLength(number),
};
