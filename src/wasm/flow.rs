//! Following a transfer.

use super::error::thrown;
use super::exports::Answered;
use super::value::{from_js, to_js};
use crate::api;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(typescript_custom_section)]
const FLOW: &str = r#"
export type TransferPhase =
  | "draft" | "quoted" | "started" | "awaiting_confirmation" | "confirmed" | "cancelling" | "action_required"
  | "unknown_outcome" | "expired" | "finished";

/** Where a transfer is. Plain: keep it with JSON.stringify, and go on after a reload or 3-D Secure. */
export interface TransferState {
  /** The version of this form. */
  v: 1;
  phase: TransferPhase;
  /** What the page may do next. `retry` sends init once more, with the same idempotency key. */
  may: ("edit" | "quote" | "start" | "confirm" | "cancel" | "redirect" | "poll" | "retry" | "new_transfer")[];
  /** What the page must show. `inform` is a code for the sender to scan: `session.inform`. */
  show:
    | "form" | "quote" | "waiting" | "confirmation" | "redirect" | "inform" | "progress"
    | "success" | "failure" | "cancelled" | "outcome_unknown" | "rate_expired";
  /** What the page should do next. */
  ask: "poll" | "redirect" | "ask_person" | "nothing";
  /** How long to wait before asking for the status; there while `may` has `poll`. */
  poll_after_ms?: number;
  session_id?: string;
  /** How it ended; there when `finished`. */
  outcome?: "succeeded" | "failed" | "cancelled";
  /** The money went back later. */
  refunded?: true;
  /** The bank's code for what led into this phase. */
  error?: string;
  /** What the quote said. */
  shown?: { source?: Amount; destination?: Amount; total?: Amount };
  /** When the request to start was sent. */
  started_at?: number;
  /** When the bank no longer holds the rate. */
  rate_held_until?: number;
  /** When the bank stops waiting for 3-D Secure. */
  deadline?: number;
  /** In `action_required`: what the session carries for the person. Its content is not kept. */
  action?: "redirect" | "inform";
  /** The reducer's own memory. */
  sent?: "confirm" | "cancel";
  early?: true;
  lost?: true;
  returned?: true;
  polls?: number;
}

/** What the reducer reads of a session, as the readers of the bank's messages answer it. */
export interface TransferSession {
  session_id?: string | null | undefined;
  status?: string | null | undefined;
  next_action?: string | null | undefined;
  outcome?: string | null | undefined;
  redirect?: object | null | undefined;
  inform?: object | null | undefined;
  payments?: TransferItem[] | null | undefined;
  payouts?: TransferItem[] | null | undefined;
  error?: { code?: string | null | undefined } | null | undefined;
}

/** Of a payment or payout, only whether its refunds were accepted. */
export interface TransferItem { refunds?: { status?: string | null | undefined }[] | null | undefined }

/** What happened; `at` is when the page met it, in milliseconds since 1970: `Date.now()`. */
export type TransferEvent = { at?: number | undefined } & (
  /** The person sees what it would cost. */
  | { type: "quoted"; source?: Amount | undefined; destination?: Amount | undefined; total?: Amount | undefined }
  /** The person went back to the form. */
  | { type: "edited" }
  /** A request is being sent. Say so first; send if the phase is then `started`, `confirmed`, `cancelling`. */
  | { type: "starting" | "confirming" | "cancelling" }
  /** The answer to init, status, confirm or cancel. */
  | { type: "session"; session: TransferSession }
  /** An event of the bank. */
  | { type: "bank_event"; event: { type?: string | undefined; session?: TransferSession | null | undefined } }
  /** A request was refused by the bank, or nobody knows what became of it. */
  | { type: "call_failed"; call: "init" | "confirm" | "cancel" | "status"; reason: "refused" | "unknown"; code?: string | undefined }
  /** The person is back from 3-D Secure. */
  | { type: "returned" }
  /** The page was loaded anew: with a stored state, or with a new one and the id of a session. */
  | { type: "resumed"; session_id?: string | undefined }
  /** Time passed. */
  | { type: "tick" }
);
"#;

/// A transfer that the person has yet to describe.
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
    api::advance(&from_js(state), &from_js(event)).map_err(|misuse| thrown(&misuse)).and_then(|state| to_js(&state))
}
