// Every text that the page shows in English, but the sentences of the issues: those come from the package's catalogue.

import type { FieldName, SectionName } from "../fields";

interface FieldWords {
  label: string;
  hint?: string;
  placeholder?: string;
}

const DATE = { hint: "Year, month, day: YYYY-MM-DD", placeholder: "YYYY-MM-DD" };

export const en = {
  documentTitle: "Transfer abroad — demo checkout",
  language: "English",
  decimalPoint: ".",
  brand: "Transfer abroad",
  demo: "Demo checkout",
  noMoney: "No money moves here",
  title: "Send money to Turkey",
  intro: "From a card of a Russian bank to a bank account in Turkey. You see the price before you send.",
  example: "Fill in the documented example",
  footer: "Every field is checked in your browser, by WebAssembly, with bank131-checkout.",
  unsupported: "This checkout could not start: the browser has WebAssembly switched off, or the page was not loaded whole.",

  sections: {
    amount: { title: "Amount", note: "Type either one: the other follows from the rate." },
    sender: { title: "Sender", note: "As in the sender's passport." },
    passport: { title: "Passport", note: "The internal passport of the Russian Federation." },
    address: { title: "Address", note: "Where the sender is registered." },
    recipient: { title: "Recipient", note: "In Latin letters, as the recipient's bank knows them." },
    card: { title: "Card", note: "The card that pays for the transfer." },
  } satisfies Record<SectionName, { title: string; note?: string }>,

  fields: {
    source: { label: "You send", placeholder: "0.00" },
    destination: { label: "They get", placeholder: "0.00" },
    last_name: { label: "Last name" },
    first_name: { label: "First name" },
    middle_name: { label: "Middle name" },
    date_of_birth: { label: "Date of birth", ...DATE },
    citizenship: { label: "Citizenship" },
    phone: { label: "Phone", hint: "With the country code: +7 …", placeholder: "+7" },
    inn: { label: "INN", hint: "12 digits" },
    passport: { label: "Series and number", hint: "4 digits and 6 digits" },
    issue_date: { label: "Date of issue", ...DATE },
    division_code: { label: "Division code", hint: "6 digits, such as 213-432" },
    issued_by: { label: "Issued by" },
    country: { label: "Country" },
    postal_code: { label: "Postal code" },
    state: { label: "Region" },
    city: { label: "City or town" },
    street: { label: "Street" },
    building: { label: "Building" },
    flat: { label: "Flat" },
    recipient_first_name: { label: "First name" },
    recipient_last_name: { label: "Last name" },
    recipient_citizenship: { label: "Citizenship" },
    iban: { label: "IBAN", hint: "26 characters, beginning with TR" },
  } satisfies Record<FieldName, FieldWords> as Record<FieldName, FieldWords>,

  optional: "optional",
  chooseCountry: "Choose a country",
  oftenChosen: "Often chosen",
  allCountries: "All countries",
  suggestion: (value: string) => `Use ${value}`,
  states: {
    neutral: "",
    incomplete: "Not finished yet",
    ok: "Looks right",
    warning: "Please check",
    invalid: "Needs correction",
  },
  calculated: "Worked out from the other amount",

  card: {
    title: "The bank's card window opens here",
    text: "The card number is typed into the bank's own widget and never reaches this page. In this demo the sample token of the bank's document stands for a card.",
    token: (end: string) => `Demo token ending in ${end}`,
  },

  quote: {
    title: "Your transfer",
    empty: "Type an amount to see the rate, the fees and the total.",
    loading: "Getting today's price…",
    theyGet: "They get about",
    youSend: "You send",
    rate: "Rate",
    rateLine: (rate: string, currency: string, quantity: string, foreign: string) =>
      `${rate} ${currency} per ${quantity} ${foreign}`,
    transferFee: "Transfer fee",
    smsFee: "SMS to the recipient",
    total: "Total to pay",
    note: "The bank fixes the rate when the transfer starts, and you confirm the final amount.",
    rounded: (amount: string) => `The bank rounds: ${amount} more than you typed.`,
    mismatch: (payment: string, sum: string) =>
      `The bank names ${payment} as the payment, but the lines above add up to ${sum}. Ask before you pay.`,
    notAdded: "The lines above cannot be added up. Ask before you pay.",
    ready: (theyGet: string, total: string) => `They get about ${theyGet}. The total to pay is ${total}.`,
    unreachable: "The price could not be loaded: the server does not answer.",
    declined: "The bank did not give a price for this amount.",
    retry: "Try again",
  },

  send: "Send transfer",
  sending: "Sending…",
  sum: "Total to pay",

  summary: {
    title: (count: number) => (count === 1 ? "One thing to put right" : `${count} things to put right`),
    refused: "The bank asks to correct this",
    foreignDocument: "Citizens of other countries need one more document, which this demo form does not ask for.",
  },

  outcome: {
    declinedTitle: "The bank declined the transfer",
    declined: "Nothing was charged, and what you typed is still here. Change what the bank names, or try again later.",
    bankSays: (code: string, description: string) => `The bank's answer: ${code}${description ? ` — ${description}` : ""}`,
    unreachableTitle: "The server could not be reached",
    unreachable: "Nothing you typed was lost. Most likely the transfer has not started. When you are online again, press “Send transfer” once more: it counts as the same attempt, so it cannot be made twice.",
    unknownTitle: "It is not known yet whether the transfer started",
    unknown: "The answer did not arrive, and nothing you typed was lost. Please do not start it again elsewhere: check this attempt first. Checking cannot make a second transfer.",
    check: "Check this attempt",
    duplicateTitle: "The bank already has this transfer",
    duplicate: "An earlier press of the button did arrive, and the bank is working on it. Please do not send it again; check in a minute.",
    changedTitle: "An earlier attempt is still open",
    changed: "You changed the details after an attempt whose outcome is not known. Sending now could make two transfers.",
    checkFirst: "Check the earlier attempt",
    sendAnyway: "Send the changed transfer",
    acceptedTitle: "The transfer has started",
    accepted: "The bank is preparing it. Next, you will be asked to confirm the final amount.",
    session: "Transfer number",
    theyGet: "They get about",
    total: "Total to pay",
    status: "Status",
    statuses: { created: "Created", in_progress: "In progress", accepted: "Completed", cancelled: "Cancelled", error: "Being looked into" } as Record<string, string>,
    warnings: "Worth a second look",
    another: "Start another transfer",
  },

  developer: {
    title: "For developers: the request",
    note: "Built by buildInitPayment from what the form holds. The partner's server signs it and passes it to the bank.",
    body: "Body",
    answer: "Answer",
    waiting: "Not answered yet",
    none: "No answer arrived",
  },
};
