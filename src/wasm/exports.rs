//! What the page imports: a few lines each.

use super::error::thrown;
pub(super) use super::value::Answered;
use super::value::{from_js, to_js};
use crate::api::{self, Answer, Misuse};
use crate::check::Date;
use crate::value::Value;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

pub(super) fn answered(answer: Result<Answer, Misuse>) -> Answered {
    answer.map_err(|misuse| thrown(&misuse)).and_then(|answer| to_js(&answer.into_value()))
}

/// The local date: what day it is where the person is.
pub(super) fn clock() -> Date {
    let now = js_sys::Date::new_0();
    let narrow = |part: u32| i8::try_from(part).unwrap_or(1);
    let year = i16::try_from(now.get_full_year()).unwrap_or(0);
    Date::new(year, narrow(now.get_month().saturating_add(1)), narrow(now.get_date())).unwrap_or(Date::EPOCH)
}

/// A call of an input or a draft, and options.
pub(super) fn call(
    function: fn(&Value, &Value) -> Result<Answer, Misuse>,
    input: &JsValue,
    options: &JsValue,
) -> Answered {
    answered(function(&from_js(input), &from_js(options)))
}

/// Minor units of an amount as typed: `3 579,12` roubles are 357912 kopecks.
#[wasm_bindgen(js_name = "parseAmount", unchecked_return_type = "Answer<number>")]
pub fn parse_amount(
    #[wasm_bindgen(unchecked_param_type = "string | null | undefined")] text: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "CurrencyCode")] currency: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "CheckOptions")] options: &JsValue,
) -> Answered {
    answered(api::parse_amount(&from_js(text), &from_js(currency), &from_js(options)))
}

/// `source + transfer_fee + sms_fee`.
#[wasm_bindgen(js_name = "total", unchecked_return_type = "Answer<Amount>")]
pub fn total(#[wasm_bindgen(unchecked_param_type = "Draft<TotalInput>")] parts: &JsValue) -> Answered {
    to_js(&api::total(&from_js(parts)).into_value())
}

/// What a transfer would cost at a known rate.
#[wasm_bindgen(js_name = "estimate", unchecked_return_type = "Answer<Estimate>")]
pub fn estimate(#[wasm_bindgen(unchecked_param_type = "Draft<EstimateInput>")] input: &JsValue) -> Answered {
    to_js(&api::estimate(&from_js(input)).into_value())
}

/// The request that asks what a transfer would cost.
#[wasm_bindgen(js_name = "buildCalculate", unchecked_return_type = "Built<Calculate>")]
pub fn build_calculate(
    #[wasm_bindgen(unchecked_param_type = "Draft<Calculate>")] draft: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "BuildOptions")] options: &JsValue,
) -> Answered {
    answered(api::build_calculate(&from_js(draft), &from_js(options)))
}

/// The request that starts a transfer.
#[wasm_bindgen(js_name = "buildInitPayment", unchecked_return_type = "Built<InitPayment>")]
pub fn build_init_payment(
    #[wasm_bindgen(unchecked_param_type = "Draft<InitPayment>")] draft: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "InitPaymentOptions")] options: &JsValue,
) -> Answered {
    answered(api::build_init_payment(&from_js(draft), &from_js(options), clock()))
}
