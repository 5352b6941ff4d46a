//! The bank's calls but calculate and init, and the readers of what it says: a few lines each.

use super::exports::{Answered, answered, call};
use super::value::{from_js, message_from_js, to_js};
use crate::api;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("protocol.d.ts");

/// The request that agrees to the price of a transfer. `confirm_information` goes back exactly as it came: an object, or
/// JSON text, of which the body is made as text.
#[wasm_bindgen(js_name = "buildConfirm", unchecked_return_type = "Built<ConfirmBody>")]
pub fn build_confirm(
    #[wasm_bindgen(unchecked_param_type = "Draft<SessionId>")] session_id: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Kept | string | null | undefined")] confirm_information: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "BuildOptions")] options: &JsValue,
) -> Answered {
    answered(api::build_confirm(&from_js(session_id), &message_from_js(confirm_information), &from_js(options)))
}

/// The request that gives a transfer up.
#[wasm_bindgen(js_name = "buildCancel", unchecked_return_type = "Built<SessionCall>")]
pub fn build_cancel(
    #[wasm_bindgen(unchecked_param_type = "Draft<SessionId>")] session_id: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "BuildOptions")] options: &JsValue,
) -> Answered {
    call(api::build_cancel, session_id, options)
}

/// The request that asks where a transfer stands.
#[wasm_bindgen(js_name = "buildStatus", unchecked_return_type = "Built<SessionCall>")]
pub fn build_status(
    #[wasm_bindgen(unchecked_param_type = "Draft<SessionId>")] session_id: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "BuildOptions")] options: &JsValue,
) -> Answered {
    call(api::build_status, session_id, options)
}

/// The request for a public token, with which a page opens a widget.
#[wasm_bindgen(js_name = "buildWidgetToken", unchecked_return_type = "Built<WidgetToken>")]
pub fn build_widget_token(
    #[wasm_bindgen(unchecked_param_type = "Draft<WidgetToken>")] draft: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "BuildOptions")] options: &JsValue,
) -> Answered {
    call(api::build_widget_token, draft, options)
}

/// The request that asks what a token stands for.
#[wasm_bindgen(js_name = "buildTokenInfo", unchecked_return_type = "Built<TokenInfo>")]
pub fn build_token_info(
    #[wasm_bindgen(unchecked_param_type = "Draft<TokenInfo>")] draft: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "BuildOptions")] options: &JsValue,
) -> Answered {
    call(api::build_token_info, draft, options)
}

/// The request that forgets a saved card.
#[wasm_bindgen(js_name = "buildRecurrentDisable", unchecked_return_type = "Built<RecurrentDisable>")]
pub fn build_recurrent_disable(
    #[wasm_bindgen(unchecked_param_type = "Draft<Token>")] token: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "BuildOptions")] options: &JsValue,
) -> Answered {
    call(api::build_recurrent_disable, token, options)
}

/// Where each call goes by default, and the bank's hosts.
#[wasm_bindgen(js_name = "endpoints", unchecked_return_type = "Endpoints")]
pub fn endpoints() -> Answered {
    to_js(&api::endpoints())
}

/// What a session tells: the answer of init, confirm, cancel and status.
#[wasm_bindgen(js_name = "readSession", unchecked_return_type = "Answer<Session>")]
pub fn read_session(#[wasm_bindgen(unchecked_param_type = "BankMessage")] answer: &JsValue) -> Answered {
    to_js(&api::read_session(&message_from_js(answer)).into_value())
}

/// What the bank tells by itself: its webhooks, as the proxy relays them.
#[wasm_bindgen(js_name = "readEvent", unchecked_return_type = "Answer<BankEvent>")]
pub fn read_event(#[wasm_bindgen(unchecked_param_type = "BankMessage")] event: &JsValue) -> Answered {
    to_js(&api::read_event(&message_from_js(event)).into_value())
}

/// A list of what the bank reported, as the proxy keeps it: an array of events or of their texts, or its JSON text. An event
/// that cannot be read is left out, and a warning says why, at its place in the list.
#[wasm_bindgen(js_name = "readEvents", unchecked_return_type = "Answer<BankEvent[]>")]
pub fn read_events(
    #[wasm_bindgen(unchecked_param_type = "readonly BankMessage[] | string")] events: &JsValue,
) -> Answered {
    to_js(&api::read_events(&message_from_js(events)).into_value())
}

/// What the bank refuses, and what to do about it.
#[wasm_bindgen(js_name = "readError", unchecked_return_type = "Answer<BankFailure>")]
pub fn read_error(
    #[wasm_bindgen(unchecked_param_type = "BankMessage")] answer: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "ErrorOptions")] options: &JsValue,
) -> Answered {
    answered(api::read_error(&message_from_js(answer), &from_js(options)))
}

/// A transfer code from `tcn_code_encoded`: for the sender to see and pass on, never to log.
#[wasm_bindgen(js_name = "decodeTransferCode", unchecked_return_type = "Answer<string>")]
pub fn decode_transfer_code(
    #[wasm_bindgen(unchecked_param_type = "string | null | undefined")] text: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "CheckOptions")] options: &JsValue,
) -> Answered {
    call(api::decode_transfer_code, text, options)
}
