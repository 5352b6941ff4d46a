/** The answer of `calculate`, typed. Its rate is for reference: the one of the confirmation counts. */
export interface Quote {
  source: Amount;
  destination: Amount;
  /** The bank's own total. Show it, and `sum` where it is another number. */
  payment: Amount;
  transfer_fee: Amount;
  sms_fee: Amount;
  /** As printed: roubles per `quantity` units of the foreign currency. */
  fx_rate: string;
  quantity: number;
  /** `source + transfer_fee + sms_fee`, as the bank defines `payment`. */
  sum: Amount;
}
/** By how many minor units the source exceeds the one that was asked for; not there where the destination was. */
export type QuoteFacts = { source_above_asked?: number };

/** Which differences the person need not agree to again; `"exact"`, none, by default. What is given must all hold. */
export type ConfirmationPolicy =
  | "exact"
  | {
      /** At most so many thousandths, a whole number. */
      tolerancePerMille?: number | undefined;
      /** At most so many minor units. */
      toleranceMinor?: number | undefined;
      /** When the session started, by `Date.now()`: the rate is held for five minutes from then at most. */
      startedAtMs?: number | undefined;
    };

/** What the bank asks to confirm, and how it differs from what was accepted. */
export interface ConfirmationReview {
  source: Amount;
  destination: Amount;
  commission: Amount;
  /** As printed: destination per source, the other way round than a quote's. */
  fx_rate: string;
  /** `source + commission`. */
  total: Amount;
  /** Only what differs. */
  differences: Difference[];
  /** Some difference is not tolerated: show it, and ask the person. */
  agree_again: boolean;
  /** With `startedAtMs`: confirm before. */
  deadline_ms?: number;
}

/** `per_mille` is of what was accepted (a commission's of the total) and away from zero. */
export type Difference = { per_mille: number; tolerated: boolean } & (
  | {
      /** `payment` where the quote's own payment was not its sum. */
      field: "source" | "destination" | "commission" | "total" | "payment";
      accepted: number;
      confirmed: number;
      /** Minor units: confirmed less accepted. */
      difference: number;
    }
  /** Both as printed, in opposite directions; `per_mille` is the least by which such rates differ. */
  | { field: "fx_rate"; accepted: string; confirmed: string }
);
