//! The bank's calls but calculate and init, and the readers of what it says: a few lines each.

use super::exports::{Answered, answered, call};
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

/** What a session tells, whichever names the bank used. Participants are left out: the answer itself has them. */
export interface Session {
  session_id: string;
  status: "created" | "in_progress" | "accepted" | "cancelled" | "error" | "unknown";
  /** The bank's own word. */
  raw_status: string;
  next_action: "confirm" | "capture" | null;
  /** The bank's own word, where it is none of those. */
  raw_next_action?: string;
  /** Of a session in `error`, too, nobody knows: ask for the status, and never pay again before it is known. */
  outcome: "pending" | "succeeded" | "failed" | "cancelled" | "unknown";
  created_at?: string;
  updated_at?: string;
  payments: SessionItem[];
  payouts: SessionItem[];
  redirect?: Redirect;
  /** The bank wants 3DS, but names no https address for it: nothing can be paid this way, so offer another card or the support. */
  redirect_unusable?: true;
  /** A code for the sender to scan. */
  inform?: { qr_content: string };
  /** The transfer code: shown to the sender, never logged. */
  tcn_code?: string;
  error?: BankFailure;
}

/** A payment or a payout. */
export interface SessionItem {
  id: string;
  status: "succeeded" | "in_progress" | "pending" | "failed" | "unknown";
  raw_status: string;
  amount?: Amount;
  card?: { brand?: string; last4?: string; bin?: string };
  /** A saved card. */
  recurrent?: { token: string; is_active: boolean };
  error?: BankFailure;
  /** There where the bank lists refunds; only an `accepted` one has gone back. */
  refunds?: Refund[];
}

/** Money on its way back. */
export interface Refund {
  id: string;
  status: "in_progress" | "accepted" | "declined" | "error" | "unknown";
  raw_status: string;
  amount?: Amount;
}

/** Where the sender goes for 3DS: by GET to the address, by POST with a form of these hidden inputs. Always https. */
export interface Redirect { method: "GET" | "POST"; url: string; params: Record<string, string> }

/** What the bank tells by itself. */
export interface BankEvent {
  type:
    | "ready_to_confirm" | "action_required" | "payment_finished" | "payment_refunded" | "ready_to_capture" | "unknown";
  /** The bank's own word. */
  raw_type: string;
  session: Session;
  /** To look at. An object may have lost digits (`1.0`): send the text back where there is one. */
  confirm_information?: Kept;
  /** The very text of it, where the event was given as JSON text: `buildConfirm` takes it, and nothing is lost. */
  confirm_information_json?: string;
  /** The transfer code: shown to the sender, never logged. */
  tcn_code?: string;
}

/** What to do about a refusal. Whether money may have moved only the session's status says. */
export type FailureClass =
  | "fix_input" | "other_card" | "retry_later" | "check_status" | "do_not_retry" | "contact_support" | "integration";

/** A refusal of the bank. */
export interface BankFailure {
  /** The bank's own code; empty where it gave none. */
  code: string;
  /** The bank's own text, which may repeat what was sent: never log it. */
  description: string;
  class: FailureClass;
  /** One per field that the bank names, or one for the whole. */
  issues: Issue[];
}

export interface ErrorOptions {
  /** The HTTP status that came along: from 400 on, whatever came is a refusal. */
  httpStatus?: number | undefined;
}

/** A message of the bank: an object, or its JSON text. */
export type BankMessage = object | string | null | undefined;
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
