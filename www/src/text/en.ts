// Every English text of the page except the sentences for issues, which come from the package's catalogue.

import type { FailureClass } from "bank131-checkout";
import type { FieldName, SectionName } from "./names";

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
  unsupported: "This checkout could not start: WebAssembly is switched off in the browser, or the page did not load completely.",

  sections: {
    amount: { title: "Amount", note: "Type either amount: the other follows from the rate." },
    sender: { title: "Sender", note: "As in the sender's passport." },
    passport: { title: "Identity document", note: "Citizens of Russia: the internal passport. Others: the passport of their country." },
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
    foreign_number: { label: "Document number", hint: "Letters and digits" },
    foreign_issue_date: { label: "Date of issue", ...DATE },
    foreign_expiry_date: { label: "Valid until", ...DATE },
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
  calculated: "Calculated from the other amount",

  card: {
    title: "The bank's card window opens here",
    text: "The card number is typed into the bank's own widget and never reaches this page. In this demo, the sample token from the bank's document stands for a card.",
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
      `${rate} ${currency} per ${quantity}\u00a0${foreign}`,
    transferFee: "Transfer fee",
    smsFee: "SMS to the recipient",
    total: "Total to pay",
    note: "The bank fixes the rate when the transfer starts, and you confirm the final amount.",
    rounded: (amount: string) => `The bank rounds: ${amount} more than you typed.`,
    twoSums: (payment: string, sum: string) => `The bank's total: ${payment}; added up: ${sum}.`,
    ready: (theyGet: string, total: string) => `They get about ${theyGet}. The total to pay is ${total}.`,
    unreachable: "The price could not be loaded: the server does not answer.",
    unreadable: "The bank's answer cannot be read. Please try again.",
    inconsistent: "The bank's figures do not agree, so they are not shown as a price.",
    declined: "The bank did not give a price for this amount.",
    retry: "Try again",
  },

  send: "Send transfer",
  sending: "Sending…",
  sum: "Total to pay",

  summary: {
    title: (count: number) => (count === 1 ? "One thing to fix" : `${count} things to fix`),
    refused: "The bank asks you to correct this",
  },

  outcome: {
    declinedTitle: "The bank declined the transfer",
    declined: "The transfer has not started, and what you typed is still here. Correct what the bank names, or try again later.",
    givenUpTitle: "The attempt was given up",
    givenUp: "It can no longer start a transfer. What you typed is still here, and you can send it as a new transfer.",
    unpricedTitle: "There is no price yet",
    unpriced: "Nothing is sent until you have seen the price. Wait for it, or ask for it again.",
    askPrice: "Ask for the price",
  },

  failure: {
    bankCode: (code: string) => `The bank's code: ${code}`,
    advice: {
      fix_input: "Correct what the bank names, then send again.",
      other_card: "You can pay with another card.",
      retry_later: "Please wait a little, then try again.",
      check_status: "The outcome is not certain: check it before you do anything else.",
      do_not_retry: "Please do not send it again.",
      contact_support: "Please contact support and give the transfer number.",
      integration: "The fault is on our side. Please contact support and give the transfer number.",
    } satisfies Record<FailureClass, string> as Record<FailureClass, string>,
    again: {
      fix_input: "Correct the details",
      other_card: "Pay with another card",
      retry_later: "Try again",
      check_status: "Back to the form",
      do_not_retry: "Back to the form",
      contact_support: "Back to the form",
      integration: "Back to the form",
    } satisfies Record<FailureClass, string> as Record<FailureClass, string>,
  },

  transfer: {
    session: "Transfer number",
    attempt: "Attempt number",
    theyGet: "They get",
    paid: "You pay",
    timeLeft: "Time left to confirm:",
    minutesLeft: (minutes: number) => (minutes === 1 ? "One minute left to confirm." : `${minutes} minutes left to confirm.`),
    warnings: "Worth a second look",
    refused: "The bank refused",
    reason: "What the bank says",
    check: "Check now",
    retry: "Send the same request again",
    abandon: "Give up this attempt",
    goOn: "Go to the card's bank",
    cancel: "Cancel the transfer",
    another: "Start another transfer",
    back: "Back to the form",
    screens: {
      waiting: { title: "The transfer has started", lines: ["The bank is preparing it. In a moment you will be asked to confirm the final amount. Nothing is charged before that."] },
      confirmation: { title: "Confirm the final amount", lines: ["Nothing is charged before you confirm."] },
      redirect: { title: "Your card's bank asks you to confirm", lines: ["Confirm the payment on the page of your card's bank, then come back here."] },
      inform: { title: "Your bank asks you to confirm", lines: ["Confirm the payment in your bank's app. This page keeps checking whether it has arrived."] },
      progress: { title: "The transfer is on its way", lines: ["You have confirmed it, and the bank is carrying it out. You may leave this page: the transfer goes on."] },
      cancelling: { title: "Cancelling the transfer", lines: ["The bank has been asked to cancel it."] },
      success: { title: "The transfer is complete", lines: ["The money has been sent to the recipient's account."] },
      not_charged: { title: "The transfer did not succeed", lines: ["The bank did not carry it out."] },
      cancelled: { title: "The transfer is cancelled", lines: ["The bank will not carry it out."] },
      outcome_unknown: { title: "The outcome is not known yet", lines: ["An answer was lost, or the bank itself is not certain. This page keeps asking the bank. Please do not start the transfer again before it is known."] },
      unnamed: { title: "It is not known yet whether the transfer started", lines: ["The answer did not arrive. This page keeps asking the server what became of your request. Please do not start the transfer again elsewhere before it is known."] },
      never: { title: "Your request has not arrived", lines: ["The server has not seen it, though it may still be on its way. You can send the same request again: it counts as the same attempt, so the transfer cannot be made twice. Or give up the attempt: then nothing starts, even if the request still arrives."] },
      watching: { title: "This transfer is open in another tab", lines: ["Confirm or cancel it there. This page shows its progress, and takes over when the other tab is closed."] },
      rate_expired: { title: "The rate is no longer held", lines: ["The five minutes for confirming have passed, so you can no longer confirm. This page keeps asking the bank how the transfer ends; you can also cancel it."] },
    },
    forgotten: "The page was reloaded and your details are not kept, so the request cannot be sent again from here.",
    notCharged: "Nothing was charged.",
    refunded: "The money has been sent back to the card.",
    handOver: {
      title: "This is taking too long: please contact us",
      lines: (number: string) => ["Write to support@example.com or call +7 000 000-00-00.", `Give this number: ${number}`, "Please do not pay again before we have answered."],
    },
    confirmation: {
      loading: "Asking the bank for the final figures…",
      unclear: "The bank's figures cannot be compared with those you were shown, so they cannot be confirmed here.",
      unchanged: "The bank's figures are exactly those you were shown.",
      changed: "The final figures differ from those you were shown",
      changes: {
        source: (by: string, more: boolean) => `The amount that you send is ${by} ${more ? "more" : "less"}.`,
        destination: (by: string, more: boolean) => `They get ${by} ${more ? "more" : "less"}.`,
        commission: (by: string, more: boolean) => `The fees are ${by} ${more ? "higher" : "lower"}.`,
        total: (by: string, more: boolean) => `You pay ${by} ${more ? "more" : "less"} in all.`,
        payment: (by: string, more: boolean) => `The total is ${by} ${more ? "more" : "less"} than the payment that the bank named with the price.`,
        fx_rate: "The exchange rate is different.",
      },
      caption: "What you were shown, and what the bank asks to confirm",
      shown: "You were shown",
      asked: "The bank asks",
      rows: {
        destination: "They get",
        source: "You send",
        commission: "Fees",
        total: "Total to pay: amount and fees",
        payment: "The bank's payment",
        fx_rate: "Rate",
      },
      agree: (total: string, theyGet: string) => `I have seen what changed, and I agree: I pay ${total}, they get ${theyGet}.`,
      confirm: (total: string) => `Confirm and pay ${total}`,
    },
  },

  demoOptions: {
    title: "Demo options",
    rateChanges: "Let the bank change the rate before I confirm",
    note: "Only here, with the pretend bank: the final rate is 1 % worse than the price shown.",
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

/** The texts that every language has. */
export type Strings = typeof en;
