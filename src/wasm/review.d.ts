/** The answer to `calculate`, typed. Its rate is for reference: the confirmation's rate counts. */
export interface Quote {
  source: Amount;
  destination: Amount;
  /** The bank's own total. Show it, and `sum` too if they differ. */
  payment: Amount;
  transfer_fee: Amount;
  sms_fee: Amount;
  /** As printed: roubles per `quantity` units of the foreign currency. */
  fx_rate: string;
  quantity: number;
  /** `source + transfer_fee + sms_fee`, as the bank defines `payment`. */
  sum: Amount;
}
/** By how many minor units the source exceeds the one asked for; missing if the destination was asked for. */
export type QuoteFacts = { source_above_asked?: number };

/** To which differences the person need not agree again: `"exact"`, to none, by default. Every limit that is given must hold. */
export type ConfirmationPolicy =
  | "exact"
  | {
      /** At most this many thousandths, a whole number. */
      tolerancePerMille?: number | undefined;
      /** At most this many minor units. */
      toleranceMinor?: number | undefined;
      /** When the session started, by `Date.now()`: the rate is held for five minutes from then at most. */
      startedAtMs?: number | undefined;
    };

/** What the bank asks to confirm, and how it differs from what was accepted. */
export interface ConfirmationReview {
  source: Amount;
  destination: Amount;
  commission: Amount;
  /** As printed: destination per source, the inverse of a quote's. */
  fx_rate: string;
  /** `source + commission`. */
  total: Amount;
  /** Only what differs. */
  differences: Difference[];
  /** A difference is not tolerated: show it, and ask the person. */
  agree_again: boolean;
  /** With `startedAtMs`: confirm before this moment. */
  deadline_ms?: number;
}

/** `per_mille` is relative to what was accepted (for a commission, to the total), and rounded away from zero. */
export type Difference = { per_mille: number; tolerated: boolean } & (
  | {
      /** `payment` only if the quote's own payment was not its sum. */
      field: "source" | "destination" | "commission" | "total" | "payment";
      accepted: number;
      confirmed: number;
      /** In minor units: confirmed minus accepted. */
      difference: number;
    }
  /** Both as printed, in opposite directions; `per_mille` is the least by which rates printed like this differ. */
  | { field: "fx_rate"; accepted: string; confirmed: string }
);
