//! The bank's calls but calculate and init: a few lines each.

use super::exports::{Answered, answered};
use super::value::{from_js, message_from_js, to_js};
use crate::api;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** What the bank calls a transfer: `ps_1`. */
export type SessionId = string;
export type TokenType = "card" | "public_token" | "recurrent_token";
export type InfoCardType = "encrypted_card" | "tokenized_card";
export type WidgetLocale = "en" | "ru";

/** An object of the bank, kept as it came. */
export type Kept = { [key: string]: unknown };
/** The body of `confirm`: a string where `confirm_information` was given as JSON text. */
export type ConfirmBody = { session_id: SessionId; confirm_information: Kept } | string;

/** Where each call goes by default, and the bank's hosts, which the proxy calls. */
export interface Endpoints {
  hosts: Record<"live" | "demo" | "kyc_live" | "kyc_demo", string>;
  calls: Record<CallName, { method: "GET" | "POST"; path: string }>;
}
export type CallName =
  | "calculate" | "init_payment" | "confirm" | "cancel" | "status"
  | "token" | "token_info" | "recurrent_disable" | "kyc_check" | "kyc_status";
"#;

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
    answered(api::build_cancel(&from_js(session_id), &from_js(options)))
}

/// The request that asks where a transfer stands.
#[wasm_bindgen(js_name = "buildStatus", unchecked_return_type = "Built<SessionCall>")]
pub fn build_status(
    #[wasm_bindgen(unchecked_param_type = "Draft<SessionId>")] session_id: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "BuildOptions")] options: &JsValue,
) -> Answered {
    answered(api::build_status(&from_js(session_id), &from_js(options)))
}

/// The request for a public token, with which a page opens a widget.
#[wasm_bindgen(js_name = "buildWidgetToken", unchecked_return_type = "Built<WidgetToken>")]
pub fn build_widget_token(
    #[wasm_bindgen(unchecked_param_type = "Draft<WidgetToken>")] draft: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "BuildOptions")] options: &JsValue,
) -> Answered {
    answered(api::build_widget_token(&from_js(draft), &from_js(options)))
}

/// The request that asks what a token stands for.
#[wasm_bindgen(js_name = "buildTokenInfo", unchecked_return_type = "Built<TokenInfo>")]
pub fn build_token_info(
    #[wasm_bindgen(unchecked_param_type = "Draft<TokenInfo>")] draft: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "BuildOptions")] options: &JsValue,
) -> Answered {
    answered(api::build_token_info(&from_js(draft), &from_js(options)))
}

/// The request that forgets a saved card.
#[wasm_bindgen(js_name = "buildRecurrentDisable", unchecked_return_type = "Built<RecurrentDisable>")]
pub fn build_recurrent_disable(
    #[wasm_bindgen(unchecked_param_type = "Draft<Token>")] token: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "BuildOptions")] options: &JsValue,
) -> Answered {
    answered(api::build_recurrent_disable(&from_js(token), &from_js(options)))
}

/// Where each call goes by default, and the bank's hosts.
#[wasm_bindgen(js_name = "endpoints", unchecked_return_type = "Endpoints")]
pub fn endpoints() -> JsValue {
    to_js(&api::endpoints())
}
