//! Quotes and confirmations.

use super::exports::{Answered, answered};
use super::value::{from_js, message_from_js, to_js};
use crate::api;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(typescript_custom_section)]
const REVIEWS: &str = include_str!("review.d.ts");

/// Reads the answer to `calculate` leniently, as typed figures.
#[wasm_bindgen(js_name = "readCalculate", unchecked_return_type = "Answer<Quote>")]
pub fn read_calculate(#[wasm_bindgen(unchecked_param_type = "unknown")] answer: &JsValue) -> Answered {
    to_js(&api::read_calculate(&message_from_js(answer)).into_value())
}

/// Whether an answer to `calculate` belongs to this request (its body) and agrees with itself.
#[wasm_bindgen(js_name = "reviewQuote", unchecked_return_type = "Answer<Quote, QuoteFacts>")]
pub fn review_quote(
    #[wasm_bindgen(unchecked_param_type = "Draft<Calculate>")] request: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "unknown")] answer: &JsValue,
) -> Answered {
    to_js(&api::review_quote(&from_js(request), &message_from_js(answer)).into_value())
}

/// Whether the bank asks to confirm what the person accepted, or the person must agree again.
#[wasm_bindgen(js_name = "reviewConfirmation", unchecked_return_type = "Answer<ConfirmationReview>")]
pub fn review_confirmation(
    #[wasm_bindgen(unchecked_param_type = "Quote", js_name = "acceptedQuote")] accepted: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "unknown")] confirm_information: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "ConfirmationPolicy")] policy: &JsValue,
) -> Answered {
    answered(api::review_confirmation(&from_js(accepted), &message_from_js(confirm_information), &from_js(policy)))
}
