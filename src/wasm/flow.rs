//! Following a transfer.

use super::error::thrown;
use super::exports::Answered;
use super::value::{from_js, message_from_js, to_js};
use crate::api;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(typescript_custom_section)]
const FLOW: &str = include_str!("flow.d.ts");

/// A transfer about which the person has said nothing yet.
#[wasm_bindgen(js_name = "startTransfer", unchecked_return_type = "TransferState")]
pub fn start_transfer() -> Answered {
    to_js(&api::start_transfer())
}

/// The state after an event. An event that does not fit the phase changes nothing.
#[wasm_bindgen(js_name = "advance", unchecked_return_type = "TransferState")]
pub fn advance(
    #[wasm_bindgen(unchecked_param_type = "TransferState")] state: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "TransferEvent")] event: &JsValue,
) -> Answered {
    api::advance(&from_js(state), &message_from_js(event))
        .map_err(|misuse| thrown(&misuse))
        .and_then(|state| to_js(&state))
}
