// The fields of the form: where each goes in the bank's request, how it is checked, what the browser may fill in.

import {
  checkBirthDate, checkCountry, checkDate, checkDivisionCode, checkIban, checkInn, checkName, checkPassport,
  checkPhone, checkPostalCode, checkText,
} from "bank131-checkout";
import type { Answer } from "bank131-checkout";
import { checkAmount } from "./money";

export type SectionName = "amount" | "sender" | "passport" | "address" | "recipient" | "card";

export type FieldName =
  | "source" | "destination"
  | "last_name" | "first_name" | "middle_name" | "date_of_birth" | "citizenship" | "phone" | "inn"
  | "passport" | "issue_date" | "division_code" | "issued_by"
  | "country" | "postal_code" | "state" | "city" | "street" | "building" | "flat"
  | "recipient_first_name" | "recipient_last_name" | "recipient_citizenship" | "iban";

/** What every check of the form answers: the canonical text, and the printed form where there is one. */
export type Checked = Answer<string, { print?: string }>;
export type Check = (input: string, options: { field: string; final: boolean }) => Checked;

export interface Field {
  name: FieldName;
  section: SectionName;
  /** The bank's own dotted path, which its errors and the package's issues name. */
  path: string;
  check: Check;
  control?: "country" | "amount";
  /** The currency of an amount. */
  currency?: string;
  optional?: true;
  width?: "half" | "third";
  /** Dashes that are set while digits are typed: after which digits. */
  dashes?: readonly number[];
  autocomplete: string;
  inputmode?: "numeric" | "decimal" | "tel";
  autocapitalize?: "words" | "characters" | "sentences";
}

const SENDER = "participant_details.sender";
const DOCUMENT = `${SENDER}.identity_document`;
const ADDRESS = `${SENDER}.address.structured_address`;
const RECIPIENT = "participant_details.recipient";

// Browsers fill in two-letter codes; the bank wants three.
const country: Check = (input, options) => checkCountry(input, { ...options, alpha2: true });
const name: Check = (input, options) => checkName(input, { ...options, script: "any" });
const latinName: Check = (input, options) => checkName(input, { ...options, script: "latin" });
const turkishIban: Check = (input, options) => checkIban(input, { ...options, country: "TUR" });

const DATE = { inputmode: "numeric", dashes: [4, 6] } as const;

export const FIELDS: readonly Field[] = [
  { name: "source", section: "amount", path: "calculate.amounts.source.amount", check: checkAmount("RUB"),
    control: "amount", currency: "RUB", autocomplete: "off", inputmode: "decimal", width: "half" },
  { name: "destination", section: "amount", path: "calculate.amounts.destination.amount", check: checkAmount("TRY"),
    control: "amount", currency: "TRY", autocomplete: "off", inputmode: "decimal", width: "half" },

  { name: "last_name", section: "sender", path: `${SENDER}.last_name`, check: name,
    autocomplete: "family-name", autocapitalize: "words", width: "half" },
  { name: "first_name", section: "sender", path: `${SENDER}.first_name`, check: name,
    autocomplete: "given-name", autocapitalize: "words", width: "half" },
  { name: "middle_name", section: "sender", path: `${SENDER}.middle_name`, check: name, optional: true,
    autocomplete: "additional-name", autocapitalize: "words", width: "half" },
  { name: "date_of_birth", section: "sender", path: `${SENDER}.date_of_birth`, check: checkBirthDate,
    autocomplete: "bday", ...DATE, width: "half" },
  { name: "citizenship", section: "sender", path: `${SENDER}.citizenship_country_iso3`, check: country,
    control: "country", autocomplete: "off", width: "half" },
  { name: "phone", section: "sender", path: `${SENDER}.contacts.phone.full_number`, check: checkPhone,
    autocomplete: "tel", inputmode: "tel", width: "half" },
  { name: "inn", section: "sender", path: `${SENDER}.tax_reference`, check: checkInn, optional: true,
    autocomplete: "off", inputmode: "numeric", width: "half" },

  { name: "passport", section: "passport", path: `${DOCUMENT}.id_number`, check: checkPassport,
    autocomplete: "off", inputmode: "numeric", width: "half" },
  { name: "issue_date", section: "passport", path: `${DOCUMENT}.issue_date`, check: checkDate,
    autocomplete: "off", ...DATE, width: "half" },
  { name: "division_code", section: "passport", path: `${DOCUMENT}.division_code`, check: checkDivisionCode,
    autocomplete: "off", inputmode: "numeric", dashes: [3], width: "half" },
  { name: "issued_by", section: "passport", path: `${DOCUMENT}.issued_by`, check: checkText,
    autocomplete: "off", autocapitalize: "sentences" },

  { name: "country", section: "address", path: `${ADDRESS}.country_iso3`, check: country,
    control: "country", autocomplete: "country", width: "half" },
  { name: "postal_code", section: "address", path: `${ADDRESS}.postal_code`, check: checkPostalCode, optional: true,
    autocomplete: "postal-code", inputmode: "numeric", width: "half" },
  { name: "state", section: "address", path: `${ADDRESS}.state`, check: checkText, optional: true,
    autocomplete: "address-level1", autocapitalize: "words", width: "half" },
  { name: "city", section: "address", path: `${ADDRESS}.city`, check: checkText,
    autocomplete: "address-level2", autocapitalize: "words", width: "half" },
  { name: "street", section: "address", path: `${ADDRESS}.street`, check: checkText, optional: true,
    autocomplete: "address-line1", autocapitalize: "words" },
  { name: "building", section: "address", path: `${ADDRESS}.building`, check: checkText,
    autocomplete: "off", width: "third" },
  { name: "flat", section: "address", path: `${ADDRESS}.flat`, check: checkText, optional: true,
    autocomplete: "address-line2", width: "third" },

  { name: "recipient_first_name", section: "recipient", path: `${RECIPIENT}.first_name`, check: latinName,
    autocomplete: "section-recipient given-name", autocapitalize: "words", width: "half" },
  { name: "recipient_last_name", section: "recipient", path: `${RECIPIENT}.last_name`, check: latinName,
    autocomplete: "section-recipient family-name", autocapitalize: "words", width: "half" },
  { name: "recipient_citizenship", section: "recipient", path: `${RECIPIENT}.citizenship_country_iso3`, check: country,
    control: "country", autocomplete: "off", width: "half" },
  { name: "iban", section: "recipient", path: "payout_details_multi.0.bank_account.iban.account", check: turkishIban,
    autocomplete: "off", autocapitalize: "characters" },
];

/** Paths that the bank names although the form asks otherwise: they land on the nearest field. */
const NEAREST: Readonly<Record<string, FieldName>> = {
  "calculate": "source",
  "calculate.amounts": "source",
  [`${RECIPIENT}.full_name`]: "recipient_last_name",
  [`${SENDER}.full_name`]: "last_name",
  [`${SENDER}.documents_foreigner`]: "citizenship",
  [`${SENDER}.contacts.phone`]: "phone",
  "payout_details_multi.0.bank_account.iban": "iban",
};

/** The field that a path of the bank belongs to, if the form has it. */
export function fieldAt(path: string): FieldName | undefined {
  const plain = path.replace(/\[(\d+)\]/g, ".$1");
  return FIELDS.find((field) => field.path === plain)?.name ?? NEAREST[plain];
}
