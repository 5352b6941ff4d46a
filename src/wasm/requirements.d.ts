/** How and where a transfer goes, before anything is filled in. */
export interface TransferWay {
  /** How the sender pays: with a card (the default), or with a saved one. */
  payment?: PaymentType | undefined;
  /** How the recipient gets the money. */
  payout: PayoutName;
  /** Where the money goes. */
  country: CountryCode;
  /** The sender's citizenship, `RUS` by default: a person who is not a citizen of Russia needs a foreign document. */
  citizenship?: CountryCode | undefined;
  /** Corridors that the bank has opened in addition to the documented ones. */
  corridors?: Corridor[] | undefined;
}
/** A field to ask for, in the document's order. */
export interface Requirement {
  /** The bank's dotted path, as in issues; the only item of a list is at `0`. */
  field: string;
  /** A request without it is refused. */
  mandatory: boolean;
  /** The builder fills it in where it can, such as the parts of a phone number whose plan is known: ask only if it is reported as missing. */
  derived: boolean;
  /** How it is checked; `token` comes from the bank's widget. */
  kind: RequirementKind;
  /** HTML's autofill token, or empty. */
  autocomplete: string;
}
