//! Quotes and confirmations.

use super::exports::{Answered, answered};
use super::value::{from_js, message_from_js, to_js};
use crate::api;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(typescript_custom_section)]
const REVIEWS: &str = r#"
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
"#;

/// The answer of `calculate` as typed figures, read leniently.
#[wasm_bindgen(js_name = "readCalculate", unchecked_return_type = "Answer<Quote>")]
pub fn read_calculate(#[wasm_bindgen(unchecked_param_type = "unknown")] answer: &JsValue) -> Answered {
    to_js(&api::read_calculate(&message_from_js(answer)).into_value())
}

/// Whether an answer of `calculate` is to this request (its body) and agrees with itself.
#[wasm_bindgen(js_name = "reviewQuote", unchecked_return_type = "Answer<Quote, QuoteFacts>")]
pub fn review_quote(
    #[wasm_bindgen(unchecked_param_type = "Draft<Calculate>")] request: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "unknown")] answer: &JsValue,
) -> Answered {
    to_js(&api::review_quote(&from_js(request), &message_from_js(answer)).into_value())
}

/// Whether the bank asks to confirm what the person accepted, or they must agree again.
#[wasm_bindgen(js_name = "reviewConfirmation", unchecked_return_type = "Answer<ConfirmationReview>")]
pub fn review_confirmation(
    #[wasm_bindgen(unchecked_param_type = "Quote", js_name = "acceptedQuote")] accepted: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "unknown")] confirm_information: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "ConfirmationPolicy")] policy: &JsValue,
) -> Answered {
    answered(api::review_confirmation(&from_js(accepted), &message_from_js(confirm_information), &from_js(policy)))
}
