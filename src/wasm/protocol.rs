//! The bank's calls except calculate and init, and the readers of its messages.

use super::exports::{Answered, answered, call};
use super::value::{from_js, message_from_js, to_js};
use crate::api;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("protocol.d.ts");

/// The request that confirms a transfer. `confirm_information` goes back exactly as it came: as an object, or as JSON
/// text, which makes the body text too.
#[wasm_bindgen(js_name = "buildConfirm", unchecked_return_type = "Built<ConfirmBody>")]
pub fn build_confirm(
    #[wasm_bindgen(unchecked_param_type = "Draft<SessionId>")] session_id: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Kept | string | null | undefined")] confirm_information: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "BuildOptions")] options: &JsValue,
) -> Answered {
    answered(api::build_confirm(&from_js(session_id), &message_from_js(confirm_information), &from_js(options)))
}

/// The request that cancels a transfer.
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

/// The request for the public token with which a page opens a widget.
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

/// The default path of each call, and the bank's hosts.
#[wasm_bindgen(js_name = "endpoints", unchecked_return_type = "Endpoints")]
pub fn endpoints() -> Answered {
    to_js(&api::endpoints())
}

/// Reads a session: the answer to init, confirm, cancel or status.
#[wasm_bindgen(js_name = "readSession", unchecked_return_type = "Answer<Session>")]
pub fn read_session(#[wasm_bindgen(unchecked_param_type = "BankMessage")] answer: &JsValue) -> Answered {
    to_js(&api::read_session(&message_from_js(answer)).into_value())
}

/// Reads an event: a webhook of the bank, as the proxy relays it.
#[wasm_bindgen(js_name = "readEvent", unchecked_return_type = "Answer<BankEvent>")]
pub fn read_event(#[wasm_bindgen(unchecked_param_type = "BankMessage")] event: &JsValue) -> Answered {
    to_js(&api::read_event(&message_from_js(event)).into_value())
}

/// Reads a list of events, as the proxy keeps them: an array of events or of their texts, or its JSON text. An event
/// that cannot be read is left out, and a warning says why, at its place in the list.
#[wasm_bindgen(js_name = "readEvents", unchecked_return_type = "Answer<BankEvent[]>")]
pub fn read_events(
    #[wasm_bindgen(unchecked_param_type = "readonly BankMessage[] | string")] events: &JsValue,
) -> Answered {
    to_js(&api::read_events(&message_from_js(events)).into_value())
}

/// Reads a refusal of the bank, and what to do about it.
#[wasm_bindgen(js_name = "readError", unchecked_return_type = "Answer<BankFailure>")]
pub fn read_error(
    #[wasm_bindgen(unchecked_param_type = "BankMessage")] answer: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "ErrorOptions")] options: &JsValue,
) -> Answered {
    answered(api::read_error(&message_from_js(answer), &from_js(options)))
}

/// Decodes `tcn_code_encoded` to the transfer code: the sender sees it and passes it on; never log it.
#[wasm_bindgen(js_name = "decodeTransferCode", unchecked_return_type = "Answer<string>")]
pub fn decode_transfer_code(
    #[wasm_bindgen(unchecked_param_type = "string | null | undefined")] text: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "CheckOptions")] options: &JsValue,
) -> Answered {
    call(api::decode_transfer_code, text, options)
}
