// The fields of the form: where each goes in the bank's request, how it is checked, what the browser may fill in.

import {
  checkBirthDate, checkCountry, checkDivisionCode, checkDocumentNumber, checkExpiryDate, checkIban, checkInn,
  checkIssueDate, checkName, checkPassport, checkPhone, checkPostalCode, checkText, parseAmount, requirements,
} from "bank131-checkout";
import type { Answer, InputKind } from "bank131-checkout";
import { decimal } from "../text/money";
import type { FieldName, SectionName } from "../text/names";

/** The answer of every check of the form: the canonical text, and the printed form where there is one. */
export type Checked = Answer<string, { print?: string }>;
export type Check = (input: string, options: { field: string; final: boolean }, other: Other) => Checked;
/** The canonical text of another field, if it was accepted. */
export type Other = (name: FieldName) => string | undefined;

export interface Field {
  name: FieldName;
  section: SectionName;
  /** The bank's own dotted path, which its errors and the package's issues name. */
  path: string;
  check: Check;
  control?: "country" | "amount";
  /** The currency of an amount. */
  currency?: string;
  width?: "half" | "third";
  /** Groups and separators that appear while the person types. */
  format?: InputKind;
  /** Asked only of citizens of Russia, or only of the others. */
  document?: "russian" | "foreign";
  /** Other fields that its check reads. */
  follows?: readonly FieldName[];
  autocomplete: string;
  inputmode?: "numeric" | "decimal" | "tel";
  autocapitalize?: "words" | "characters" | "sentences";
}

const SENDER = "participant_details.sender";
const DOCUMENT = `${SENDER}.identity_document`;
const FOREIGN = `${SENDER}.documents_foreigner`;
const ADDRESS = `${SENDER}.address.structured_address`;
const RECIPIENT = "participant_details.recipient";

/** An amount, typed as a decimal: its canonical text is the number of minor units. */
function amount(currency: string): Check {
  return (input, options) => {
    const answer = parseAmount(input, currency, options);
    if (answer.status !== "ok") return answer;
    return { ...answer, value: String(answer.value), print: decimal({ amount: answer.value, currency }) };
  };
}

// Browsers fill in two-letter codes; the bank wants three.
const country: Check = (input, options) => checkCountry(input, { ...options, alpha2: true });
const name: Check = (input, options) => checkName(input, { ...options, script: "any" });
const latinName: Check = (input, options) => checkName(input, { ...options, script: "latin" });
const turkishIban: Check = (input, options) => checkIban(input, { ...options, country: "TUR" });
const passport: Check = (input, options, other) =>
  checkPassport(input, { ...options, issueDate: other("issue_date"), birthDate: other("date_of_birth") });
const passportIssue: Check = (input, options, other) =>
  checkIssueDate(input, { ...options, birthDate: other("date_of_birth") });
const foreignIssue: Check = (input, options) => checkIssueDate(input, options);
const foreignExpiry: Check = (input, options, other) =>
  checkExpiryDate(input, { ...options, issueDate: other("foreign_issue_date") });

const DATE = { inputmode: "numeric", format: "date" } as const;
const RUSSIAN = { section: "passport", document: "russian" } as const;
const OTHER = { section: "passport", document: "foreign" } as const;

export const FIELDS: readonly Field[] = [
  { name: "source", section: "amount", path: "calculate.amounts.source.amount", check: amount("RUB"),
    control: "amount", currency: "RUB", autocomplete: "off", inputmode: "decimal", width: "half" },
  { name: "destination", section: "amount", path: "calculate.amounts.destination.amount", check: amount("TRY"),
    control: "amount", currency: "TRY", autocomplete: "off", inputmode: "decimal", width: "half" },

  { name: "last_name", section: "sender", path: `${SENDER}.last_name`, check: name,
    autocomplete: "family-name", autocapitalize: "words", width: "half" },
  { name: "first_name", section: "sender", path: `${SENDER}.first_name`, check: name,
    autocomplete: "given-name", autocapitalize: "words", width: "half" },
  { name: "middle_name", section: "sender", path: `${SENDER}.middle_name`, check: name,
    autocomplete: "additional-name", autocapitalize: "words", width: "half" },
  { name: "date_of_birth", section: "sender", path: `${SENDER}.date_of_birth`, check: checkBirthDate,
    autocomplete: "bday", ...DATE, width: "half" },
  { name: "citizenship", section: "sender", path: `${SENDER}.citizenship_country_iso3`, check: country,
    control: "country", autocomplete: "off", width: "half" },
  { name: "phone", section: "sender", path: `${SENDER}.contacts.phone.full_number`, check: checkPhone,
    autocomplete: "tel", inputmode: "tel", format: "phone", width: "half" },
  { name: "inn", section: "sender", path: `${SENDER}.tax_reference`, check: checkInn,
    autocomplete: "off", inputmode: "numeric", format: "inn", width: "half" },

  { name: "passport", ...RUSSIAN, path: `${DOCUMENT}.id_number`, check: passport, follows: ["issue_date", "date_of_birth"],
    autocomplete: "off", inputmode: "numeric", format: "passport", width: "half" },
  { name: "issue_date", ...RUSSIAN, path: `${DOCUMENT}.issue_date`, check: passportIssue, follows: ["date_of_birth"],
    autocomplete: "off", ...DATE, width: "half" },
  { name: "division_code", ...RUSSIAN, path: `${DOCUMENT}.division_code`, check: checkDivisionCode,
    autocomplete: "off", inputmode: "numeric", format: "division_code", width: "half" },
  { name: "issued_by", ...RUSSIAN, path: `${DOCUMENT}.issued_by`, check: checkText,
    autocomplete: "off", autocapitalize: "sentences" },
  { name: "foreign_number", ...OTHER, path: `${FOREIGN}.id_number`, check: checkDocumentNumber,
    autocomplete: "off", autocapitalize: "characters", width: "half" },
  { name: "foreign_issue_date", ...OTHER, path: `${FOREIGN}.issue_date`, check: foreignIssue,
    autocomplete: "off", ...DATE, width: "half" },
  { name: "foreign_expiry_date", ...OTHER, path: `${FOREIGN}.id_expiration_date`, check: foreignExpiry,
    follows: ["foreign_issue_date"], autocomplete: "off", ...DATE, width: "half" },

  { name: "country", section: "address", path: `${ADDRESS}.country_iso3`, check: country,
    control: "country", autocomplete: "country", width: "half" },
  { name: "postal_code", section: "address", path: `${ADDRESS}.postal_code`, check: checkPostalCode,
    autocomplete: "postal-code", inputmode: "numeric", width: "half" },
  { name: "state", section: "address", path: `${ADDRESS}.state`, check: checkText,
    autocomplete: "address-level1", autocapitalize: "words", width: "half" },
  { name: "city", section: "address", path: `${ADDRESS}.city`, check: checkText,
    autocomplete: "address-level2", autocapitalize: "words", width: "half" },
  { name: "street", section: "address", path: `${ADDRESS}.street`, check: checkText,
    autocomplete: "address-line1", autocapitalize: "words" },
  { name: "building", section: "address", path: `${ADDRESS}.building`, check: checkText,
    autocomplete: "off", width: "third" },
  { name: "flat", section: "address", path: `${ADDRESS}.flat`, check: checkText,
    autocomplete: "address-line2", width: "third" },

  { name: "recipient_first_name", section: "recipient", path: `${RECIPIENT}.first_name`, check: latinName,
    autocomplete: "section-recipient given-name", autocapitalize: "words", width: "half" },
  { name: "recipient_last_name", section: "recipient", path: `${RECIPIENT}.last_name`, check: latinName,
    autocomplete: "section-recipient family-name", autocapitalize: "words", width: "half" },
  { name: "recipient_citizenship", section: "recipient", path: `${RECIPIENT}.citizenship_country_iso3`, check: country,
    control: "country", autocomplete: "off", width: "half" },
  { name: "iban", section: "recipient", path: "payout_details_multi.0.bank_account.iban.account", check: turkishIban,
    autocomplete: "off", autocapitalize: "characters", format: "iban" },
];

/** The citizenship that is assumed until the sender chooses one. */
export const RUSSIAN_CITIZEN = "RUS";

/** The paths that the bank requires from a sender of this citizenship, and both amounts, one of which follows from the other. */
export function mandatoryPaths(citizenship: string): ReadonlySet<string> {
  const answer = requirements({ payout: "iban", country: "TUR", citizenship });
  const asked = answer.status === "ok" ? answer.value.filter(({ mandatory }) => mandatory) : [];
  const amounts = FIELDS.filter(({ control }) => control === "amount");
  return new Set([...asked.map(({ field }) => field), ...amounts.map(({ path }) => path)]);
}

/** Paths that the bank names and the form does not have, each with the field that is nearest. */
const NEAREST: Readonly<Record<string, FieldName>> = {
  "calculate": "source",
  "calculate.amounts": "source",
  [`${RECIPIENT}.full_name`]: "recipient_last_name",
  [`${SENDER}.full_name`]: "last_name",
  [DOCUMENT]: "passport",
  [FOREIGN]: "foreign_number",
  [`${SENDER}.contacts.phone`]: "phone",
  "payout_details_multi.0.bank_account.iban": "iban",
};

/** The field that a path of the bank belongs to, if the form has it. */
export function fieldAt(path: string): FieldName | undefined {
  const plain = path.replace(/\[(\d+)\]/g, ".$1");
  return FIELDS.find((field) => field.path === plain)?.name ?? NEAREST[plain];
}
