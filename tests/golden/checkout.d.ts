/* tslint:disable */
/* eslint-disable */

/** A problem of one field. */
export interface Issue {
    /** Stable and dotted: `iban.checksum`. */
    code: string;
    /** The bank's own dotted path: `participant_details.recipient.full_name`. */
    field: string;
    /** One English clause for developers, without personal data. */
    message: string;
    /** Numbers and names for translated messages. */
    params: Record<string, string | number>;
}

/** What a check answers: right (with what follows from it), a prefix of something right, or wrong. */
export type Answer<T, Facts = {}> =
| ({ status: "ok"; value: T; warnings: Issue[] } & Facts)
| { status: "incomplete"; issues: Issue[] }
| { status: "invalid"; issues: Issue[]; suggestions?: string[] };

/** A request as data, or every reason why there is none. */
export type Built<Body> =
| { status: "ok"; request: BankRequest<Body>; warnings: Issue[] }
| { status: "invalid"; issues: Issue[] };

/** What the proxy signs and forwards. */
export interface BankRequest<Body> {
    method: "GET" | "POST";
    path: string;
    headers: Record<string, string>;
    body: Body;
}

/** A request while it is being filled in: everything may be missing, null or not yet right. */
export type Draft<T> = T extends string
    ? string | null | undefined
    : T extends number
    ? number | null | undefined
    : T extends boolean
    ? boolean | null | undefined
    : T extends (infer Item)[]
    ? Draft<Item>[] | null | undefined
    : { [Key in keyof T]?: Draft<T[Key]> } | null | undefined;

/** Options of every check. */
export interface CheckOptions {
    /** The `field` that issues carry. */
    field?: string | undefined;
    /** The input is finished (on blur): what is incomplete is invalid. */
    final?: boolean | undefined;
}
export interface CountryOptions extends CheckOptions {
    /** Takes alpha-2 too, which browsers fill in. */
    alpha2?: boolean | undefined;
}
export interface IbanOptions extends CheckOptions {
    /** Takes only an IBAN of this country. */
    country?: CountryCode | undefined;
}
export interface PhoneOptions extends CheckOptions {
    /** Takes only a number of this country, where its numbering plan is known. */
    country?: CountryCode | undefined;
}
export interface NameOptions extends CheckOptions {
    /** `any` one script by default. */
    script?: ScriptName | undefined;
}
export interface BirthDateOptions extends CheckOptions {
    /** The day on which the person acts; the local date by default. */
    today?: CivilDate | undefined;
    /** Full years needed; 18 by default. */
    minimumAge?: number | undefined;
}
export interface BuildOptions {
    /** Sent as `X-PARTNER-PROJECT`: the bank chooses a promotional rate by it. */
    project?: string | undefined;
}
export interface InitPaymentOptions extends BuildOptions {
    /** The day on which the sender acts; the local date by default. */
    today?: CivilDate | undefined;
    /** Corridors that the bank has opened besides the documented ones. */
    corridors?: Corridor[] | undefined;
}
export interface Corridor { country: CountryCode; payout: PayoutType; currency: CurrencyCode }

export type CountryFacts = { alpha2: string };
export type CurrencyFacts = { minor_units: number };
export type IbanFacts = { country: string; country_iso3: string; print: string; bank: string; branch: string };
export type BirthDateFacts = { age: number };
export type PassportFacts = { print: string };
/** The parts are there where the country's numbering plan is known. */
export type PhoneFacts = { country_iso3?: string; operator_code?: string; short_number?: string };

/** Minor units of one currency. */
export interface Amount { amount: number; currency: string }
/** The least and the most, in minor units. */
export interface AmountRange { minimum: number; maximum: number }
/** An estimate, never a quote: the bank's own rounding is not published. */
export interface Estimate {
    source: Amount;
    destination: Amount;
    source_range: AmountRange;
    destination_range: AmountRange;
    direction: "direct" | "indirect";
    rounding: RoundingName;
}

/** ISO 3166-1 alpha-3: `TUR`. */
export type CountryCode = string;
/** ISO 4217: `TRY`. */
export type CurrencyCode = string;
/** `YYYY-MM-DD`. */
export type CivilDate = string;
export type BirthDate = CivilDate;
export type IssueDate = CivilDate;
export type ExpiryDate = CivilDate;
export type DivisionCode = string;
export type DocumentNumber = string;
export type Email = string;
export type HttpsUrl = string;
export type Iban = string;
export type Inn = string;
export type LatinName = string;
export type Passport = string;
export type PersonName = string;
export type Phone = string;
export type PhoneDigits = string;
export type FreeText = string;
export type Token = string;
/** A whole number of minor units, at most 2^53 − 1. */
export type MinorUnits = number;
export type WholeNumber = number;
export type Quantity = number;
/** A decimal number or its text. */
export type DecimalInput = number | string;
export type Moneysend = {};
export type CardType = "tokenized_card";
export type PaymentType = "card" | "recurrent";
export type Initiator = "client";
export type PayoutType = "card" | "bank_account" | "moneysend";
export type SystemType = "iban";
export type IdentityDocumentType = "Паспорт гражданина Российской Федерации";
export type ScriptName = "latin" | "cyrillic" | "any";
export type RoundingName = "bank131" | "half_up" | "half_even" | "up" | "down";


/**
 * A Russian passport.
 */
export interface IdentityDocument {
    /**
     * What it is.
     */
    id_type?: IdentityDocumentType;
    /**
     * Series and number, sent without spaces.
     */
    id_number?: Passport;
    /**
     * Day of issue.
     */
    issue_date?: IssueDate;
    /**
     * Code of the issuing division.
     */
    division_code?: DivisionCode;
    /**
     * Name of the issuing division.
     */
    issued_by?: FreeText;
}

/**
 * A card as the widget's token.
 */
export interface Card {
    /**
     * How card data is passed on.
     */
    type?: CardType;
    /**
     * The token.
     */
    tokenized_card?: TokenizedCard;
}

/**
 * A card saved before.
 */
export interface SavedCard {
    /**
     * The saved token.
     */
    token?: Token;
    /**
     * Who starts the payment.
     */
    initiator?: Initiator;
}

/**
 * A foreign document.
 */
export interface ForeignDocument {
    /**
     * What it is; in the examples only.
     */
    id_type?: FreeText;
    /**
     * Number.
     */
    id_number?: DocumentNumber;
    /**
     * Day of issue.
     */
    issue_date?: IssueDate;
    /**
     * Who issued it; in the examples only.
     */
    issued_by?: FreeText;
    /**
     * Last day.
     */
    id_expiration_date?: ExpiryDate;
}

/**
 * A phone number with all its parts, which are derived where the numbering plan is known and required elsewhere.
 */
export interface SenderPhone {
    /**
     * `+<country code><number>`.
     */
    full_number?: Phone;
    /**
     * Country of the number.
     */
    country_iso3?: CountryCode;
    /**
     * Operator's code.
     */
    operator_code?: PhoneDigits;
    /**
     * Number without the operator's code.
     */
    short_number?: PhoneDigits;
}

/**
 * A phone number, with its parts where they are known.
 */
export interface RecipientPhone {
    /**
     * `+<country code><number>`.
     */
    full_number?: Phone;
    /**
     * Country of the number.
     */
    country_iso3?: CountryCode;
    /**
     * Operator's code.
     */
    operator_code?: PhoneDigits;
    /**
     * Number without the operator's code.
     */
    short_number?: PhoneDigits;
}

/**
 * A transfer, from whom, to whom, by which ways and how much.
 */
export interface InitPayment {
    /**
     * Parameters of the payment.
     */
    payment_options?: PaymentOptions;
    /**
     * How the sender pays.
     */
    payment_details_multi?: PaymentDetails[];
    /**
     * How the recipient gets the money.
     */
    payout_details_multi?: PayoutDetails[];
    /**
     * The people.
     */
    participant_details?: ParticipantDetails;
    /**
     * How much.
     */
    calculate?: Calculate;
}

/**
 * An account by IBAN.
 */
export interface IbanAccount {
    /**
     * In electronic form.
     */
    account?: Iban;
}

/**
 * An account.
 */
export interface BankAccount {
    /**
     * By IBAN.
     */
    iban?: IbanAccount;
}

/**
 * An address by its parts.
 */
export interface StructuredAddress {
    /**
     * Country.
     */
    country_iso3?: CountryCode;
    /**
     * Postal code; six digits in Russia.
     */
    postal_code?: FreeText;
    /**
     * State or region.
     */
    state?: FreeText;
    /**
     * Locality.
     */
    city?: FreeText;
    /**
     * Street.
     */
    street?: FreeText;
    /**
     * Building.
     */
    building?: FreeText;
    /**
     * Flat.
     */
    flat?: FreeText;
}

/**
 * An address.
 */
export interface Address {
    /**
     * By its parts.
     */
    structured_address?: StructuredAddress;
}

/**
 * An amount of money.
 */
export interface Money {
    /**
     * Minor units.
     */
    amount?: WholeNumber;
    /**
     * ISO 4217.
     */
    currency?: CurrencyCode;
}

/**
 * How to reach the recipient.
 */
export interface RecipientContacts {
    /**
     * E-mail.
     */
    email?: Email;
    /**
     * Phone.
     */
    phone?: RecipientPhone;
}

/**
 * How to reach the sender.
 */
export interface SenderContacts {
    /**
     * E-mail.
     */
    email?: Email;
    /**
     * Phone.
     */
    phone?: SenderPhone;
}

/**
 * One side of the exchange.
 */
export interface Side {
    /**
     * Minor units (kopecks, kuruş); `null` on the side that is asked for.
     */
    amount?: MinorUnits | null;
    /**
     * ISO 4217.
     */
    currency?: CurrencyCode;
}

/**
 * One way to get the money. `system_type` and `country` stand beside `bank_account`, as in the example.
 */
export interface PayoutDetails {
    /**
     * Which way.
     */
    type?: PayoutType;
    /**
     * The recipient's card, for `card`.
     */
    card?: Card;
    /**
     * The recipient's account, for `bank_account`.
     */
    bank_account?: BankAccount;
    /**
     * Always empty, for `moneysend`.
     */
    moneysend?: Moneysend;
    /**
     * Always `iban`, for `bank_account`.
     */
    system_type?: SystemType;
    /**
     * Where the money goes.
     */
    country?: CountryCode;
}

/**
 * One way to pay.
 */
export interface PaymentDetails {
    /**
     * Which way.
     */
    type?: PaymentType;
    /**
     * The card, for `card`.
     */
    card?: Card;
    /**
     * The saved card, for `recurrent`.
     */
    recurrent?: SavedCard;
}

/**
 * Parameters of the payment.
 */
export interface PaymentOptions {
    /**
     * Where the sender comes back to; https.
     */
    return_url?: HttpsUrl;
    /**
     * Whether the card is to be saved.
     */
    recurrent?: boolean;
}

/**
 * The body of `calculate`, and the same object within a transfer.
 */
export interface Calculate {
    /**
     * What is exchanged.
     */
    amounts?: Amounts;
}

/**
 * The people.
 */
export interface ParticipantDetails {
    /**
     * Who sends.
     */
    sender?: Sender;
    /**
     * Who receives.
     */
    recipient?: Recipient;
}

/**
 * The rate of `calculate`: roubles per `quantity` foreign units.
 */
export interface RateInput {
    /**
     * A number or its text; read as the decimal that is printed.
     */
    fx_rate?: DecimalInput;
    /**
     * How many foreign units `fx_rate` buys.
     */
    quantity?: Quantity;
}

/**
 * The widget's token.
 */
export interface TokenizedCard {
    /**
     * The token.
     */
    token?: Token;
}

/**
 * What a total is made of.
 */
export interface TotalInput {
    /**
     * What is exchanged.
     */
    source?: Money;
    /**
     * The bank's fee.
     */
    transfer_fee?: Money;
    /**
     * The fee for the recipient's SMS.
     */
    sms_fee?: Money;
}

/**
 * What an estimate needs.
 */
export interface EstimateInput {
    /**
     * As in `calculate`: exactly one is given.
     */
    amounts?: Amounts;
    /**
     * As in the answer of `calculate`.
     */
    rate?: RateInput;
    /**
     * `bank131` by default.
     */
    rounding?: RoundingName;
}

/**
 * What is exchanged.
 */
export interface Amounts {
    /**
     * Written off from the sender.
     */
    source?: Side;
    /**
     * Paid to the recipient.
     */
    destination?: Side;
}

/**
 * Where the sender's money comes from.
 */
export interface SourceOfMoney {
    /**
     * Source: salary.
     */
    source?: FreeText;
    /**
     * More of it.
     */
    description?: FreeText;
}

/**
 * Who receives, as in the passport shown abroad.
 */
export interface Recipient {
    /**
     * Not in the table, demanded for cash: made of the others when it is missing.
     */
    full_name?: LatinName;
    /**
     * First name; required for cash and IBAN.
     */
    first_name?: LatinName;
    /**
     * Last name; required for cash and IBAN.
     */
    last_name?: LatinName;
    /**
     * Patronymic.
     */
    middle_name?: LatinName;
    /**
     * Country of citizenship.
     */
    citizenship_country_iso3?: CountryCode;
    /**
     * Date of birth, 18 years ago or more.
     */
    date_of_birth?: BirthDate;
    /**
     * E-mail and phone.
     */
    contacts?: RecipientContacts;
}

/**
 * Who sends.
 */
export interface Sender {
    /**
     * Country of citizenship.
     */
    citizenship_country_iso3?: CountryCode;
    /**
     * First name.
     */
    first_name?: PersonName;
    /**
     * Last name.
     */
    last_name?: PersonName;
    /**
     * Patronymic.
     */
    middle_name?: PersonName;
    /**
     * Address.
     */
    address?: Address;
    /**
     * INN.
     */
    tax_reference?: Inn;
    /**
     * Date of birth, 18 years ago or more.
     */
    date_of_birth?: BirthDate;
    /**
     * E-mail and phone.
     */
    contacts?: SenderContacts;
    /**
     * Russian passport.
     */
    identity_document?: IdentityDocument;
    /**
     * Document of somebody who is no citizen of Russia.
     */
    documents_foreigner?: ForeignDocument;
    /**
     * Where the money comes from. The flat table leaves its level open; the answers show it within the sender.
     */
    source_of_money?: SourceOfMoney;
}


/**
 * The request that asks what a transfer would cost.
 */
export function buildCalculate(draft: Draft<Calculate>, options?: BuildOptions): Built<Calculate>;

/**
 * The request that starts a transfer.
 */
export function buildInitPayment(draft: Draft<InitPayment>, options?: InitPaymentOptions): Built<InitPayment>;

/**
 * A date of birth, 18 or more full years ago.
 */
export function checkBirthDate(input: string | null | undefined, options?: BirthDateOptions): Answer<string, BirthDateFacts>;

/**
 * ISO 3166-1 alpha-3, in any case.
 */
export function checkCountry(input: string | null | undefined, options?: CountryOptions): Answer<string, CountryFacts>;

/**
 * ISO 4217, in any case.
 */
export function checkCurrency(input: string | null | undefined, options?: CheckOptions): Answer<string, CurrencyFacts>;

/**
 * A date, `YYYY-MM-DD` or `DD.MM.YYYY`.
 */
export function checkDate(input: string | null | undefined, options?: CheckOptions): Answer<string>;

/**
 * A passport's division code, `NNN-NNN`.
 */
export function checkDivisionCode(input: string | null | undefined, options?: CheckOptions): Answer<string>;

/**
 * An e-mail address as HTML's inputs take it.
 */
export function checkEmail(input: string | null | undefined, options?: CheckOptions): Answer<string>;

/**
 * An IBAN in electronic or print form, 89 countries.
 */
export function checkIban(input: string | null | undefined, options?: IbanOptions): Answer<string, IbanFacts>;

/**
 * A person's INN, both check digits.
 */
export function checkInn(input: string | null | undefined, options?: CheckOptions): Answer<string>;

/**
 * A name in letters of one script.
 */
export function checkName(input: string | null | undefined, options?: NameOptions): Answer<string>;

/**
 * Series and number of a Russian internal passport.
 */
export function checkPassport(input: string | null | undefined, options?: CheckOptions): Answer<string, PassportFacts>;

/**
 * A phone number in international form.
 */
export function checkPhone(input: string | null | undefined, options?: PhoneOptions): Answer<string, PhoneFacts>;

/**
 * A Russian postal code.
 */
export function checkPostalCode(input: string | null | undefined, options?: CheckOptions): Answer<string>;

/**
 * Free text without control characters and card numbers.
 */
export function checkText(input: string | null | undefined, options?: CheckOptions): Answer<string>;

/**
 * An https URL.
 */
export function checkUrl(input: string | null | undefined, options?: CheckOptions): Answer<string>;

/**
 * What a transfer would cost at a known rate.
 */
export function estimate(input: Draft<EstimateInput>): Answer<Estimate>;

/**
 * Minor units of an amount as typed: `3 579,12` roubles are 357912 kopecks.
 */
export function parseAmount(text: string | null | undefined, currency: CurrencyCode, options?: CheckOptions): Answer<number>;

/**
 * `source + transfer_fee + sms_fee`.
 */
export function total(parts: Draft<TotalInput>): Answer<Amount>;
