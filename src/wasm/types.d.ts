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
  method: HttpMethod;
  path: string;
  headers: Record<string, string>;
  /** An object, to be sent as JSON; a string is JSON already, to be sent as it is. */
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
export interface BuildOptions {
  /** Sent as `X-PARTNER-PROJECT`: the bank chooses a promotional rate by it. */
  project?: string | undefined;
  /** Another path than the default of `endpoints()`, absolute: the bank's newer pages drop `bpa`. */
  path?: string | undefined;
}
export interface InitPaymentOptions extends BuildOptions {
  /** The day on which the sender acts; the local date by default. */
  today?: CivilDate | undefined;
  /** Corridors that the bank has opened besides the documented ones. */
  corridors?: Corridor[] | undefined;
  /** Where the token of a saved card goes: next to `card` (`item`, by default), or in it. */
  savedCard?: SavedCardPlace | undefined;
}
export interface Corridor { country: CountryCode; payout: PayoutType; currency: CurrencyCode }

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
