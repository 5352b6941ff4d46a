//! Following a transfer.

use super::error::thrown;
use super::exports::Answered;
use super::value::{from_js, to_js};
use crate::api;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(typescript_custom_section)]
const FLOW: &str = r#"
/** Where a transfer is. */
export type TransferPhase =
  /** The person fills in the form. */
  | "draft"
  /** The bank has said what it would cost. */
  | "quoted"
  /** Init is under way. */
  | "starting"
  /** What became of init is not known: look the attempt up at the proxy, send the same key again, or abandon it. */
  | "unnamed"
  /** The session has a name; the bank prepares it. */
  | "preparing"
  /** The bank waits for yes or no. The only phase that can confirm. */
  | "asking"
  /** Yes or no was sent, and the bank carries it out. */
  | "deciding"
  /** The person must go through 3-D Secure or scan a code, or has come back from it. */
  | "acting"
  /** The rate is no longer held, and neither yes nor no was sent from here. */
  | "lapsed"
  /** What became of it is not known here; the bank knows. */
  | "doubt"
  /** Known by its id alone, or in the hands of another tab: it is followed, and not decided. */
  | "watching"
  /** Settled. */
  | "over";

/** What a page may do next. */
export type TransferStep =
  /** Back to the form: say `edited`. */
  | "edit"
  /** Ask for a price, and say `quoted`. */
  | "quote"
  /** Start the transfer: say `starting` with a new key. */
  | "start"
  /** Say yes: `confirming`, with the session that the person sees. */
  | "confirm"
  /** Say no: `cancelling`. */
  | "cancel"
  /** Send the person to 3-D Secure. */
  | "redirect"
  /** Ask the bank for the status, and for its events. */
  | "poll"
  /** Ask the proxy for its record of the attempt. */
  | "look_up"
  /** Send init once more: say `starting` with the same key. */
  | "retry"
  /** Give the attempt up at the proxy, and say `attempt` with the record that it answers. */
  | "abandon"
  /** Tell the person whom to ask, with the number of the session or else of the attempt. */
  | "hand_over"
  /** Forget this one, and begin with `startTransfer()`. */
  | "new_transfer";

/** What a page must show. */
export type TransferScreen =
  /** The form. */
  | "form"
  /** The form, with the price. */
  | "quote"
  /** The transfer is being prepared. */
  | "waiting"
  /** What the bank will take, and the question. */
  | "confirmation"
  /** The way to 3-D Secure. */
  | "redirect"
  /** A code to scan: `session.inform`. */
  | "inform"
  /** The transfer is under way. */
  | "progress"
  /** The rate is no longer held. Whether something was paid this page does not know yet. */
  | "rate_expired"
  /** Nobody here knows what became of it: do not pay again. */
  | "outcome_unknown"
  /** The transfer goes on elsewhere, and is followed here. */
  | "watching"
  /** The money went. */
  | "success"
  /** It did not, and nothing was charged. */
  | "not_charged"
  /** It was cancelled. Whether something was charged the bank has not said. */
  | "cancelled";

/** Where a transfer is. Plain: keep it with JSON.stringify, and go on after a reload or 3-D Secure. */
export interface TransferState {
  /** The version of this form. */
  v: 2;
  phase: TransferPhase;
  may: TransferStep[];
  show: TransferScreen;
  /** What comes next: the person's move, a question to the bank or to the proxy, 3-D Secure, or nothing. */
  ask: "ask_person" | "poll" | "look_up" | "redirect" | "nothing";
  /** How long to wait before asking for the status, or for the record where `may` has no `poll`. There in every phase that asks. */
  poll_after_ms?: number;
  /** What to send now. Only the state of the very step that decided has it: a second click finds none. */
  send?: TransferSend;
  /** Take it along with every request, and hand it back with what came of it. */
  ticket: TransferTicket;
  session_id?: string;
  /** The attempt: its key, and when the bank no longer holds the rate. */
  attempt?: { key: string; hold_until: number; lost_init?: true };
  /** What became of a yes or no, to the end; missing where it was never sent. */
  yes?: TransferFate;
  no?: TransferFate;
  /** In `unnamed`: what is known of init. The bank has taken the key; it has not reached the proxy; the proxy does not know. */
  way?: "ask" | "taken" | "never" | "unknown";
  /** What was said, as far as anybody knows. */
  decision?: "confirm" | "cancel";
  /** In `acting`: with what; its content is not kept. The bank has given nothing yet, or an address that leads nowhere. */
  act?: "wait" | "unusable" | "inform" | "redirect";
  /** In `acting`: when the bank stops waiting for it. */
  deadline?: number;
  /** In `doubt`: why. */
  why?: "lost" | "bank_error" | "contradiction" | "overdue";
  /** In `over`: how it ended. */
  verdict?: "succeeded" | "not_charged" | "cancelled";
  /** The money went back later. */
  refunded?: true;
  /** The bank has told a transfer code. It is the page's to keep. */
  code?: true;
  /** The bank's or the proxy's code for what led here. */
  error?: string;
  /** What the quote said. */
  shown?: { source?: Amount; destination?: Amount; total?: Amount };
  /** The reducer's own memory. */
  met?: number;
  since?: number;
  seq?: number;
  decided?: number;
  polls?: number;
  returned?: true;
  stuck?: true;
  heard?: object[];
}

/** A request to send. */
export type TransferSend = { call: "init"; key: string } | { call: "confirm" | "cancel"; session_id: string };

/** What a request was about, and when. */
export interface TransferTicket { seq: number; at: number; key?: string; session_id?: string }

/** Sent, or sent and perhaps lost. */
export type TransferFate = "sending" | "doubtful";

/** What the reducer reads of an answered session: give it what `readSession` answers. */
export interface TransferSession {
  session_id: string;
  status: string;
  outcome: string;
  next_action?: string | null | undefined;
  redirect?: object | null | undefined;
  redirect_unusable?: boolean | undefined;
  inform?: object | null | undefined;
  error?: { code?: string | null | undefined } | null | undefined;
}

/** What the reducer reads of an event: give it what `readEvent` answers. */
export interface TransferNews {
  type?: string | undefined;
  tcn_code?: string | null | undefined;
  session: {
    session_id: string;
    updated_at?: string | null | undefined;
    redirect?: object | null | undefined;
    redirect_unusable?: boolean | undefined;
    inform?: object | null | undefined;
    payments?: TransferItem[] | null | undefined;
    payouts?: TransferItem[] | null | undefined;
  };
}

/** Of a payment or payout, only whether its refunds were accepted. */
export interface TransferItem { refunds?: { status?: string | null | undefined }[] | null | undefined }

/** The proxy's record of an attempt: `GET /checkout/attempts/{key}`. */
export interface AttemptRecord {
  key: string;
  state: "never" | "sending" | "unknown" | "refused" | "abandoned" | "started";
  session?: string | null | undefined;
  /** There, and not `false`, where one was passed on to the bank. */
  yes?: unknown;
  no?: unknown;
  /** How long the rate is still held, counted from when the record was asked for. Without it the hold is over. */
  hold_ms?: number | null | undefined;
  error?: { code?: string | null | undefined } | null | undefined;
}

/** What happened. */
export type TransferEvent = {
  /** When the page met it, in milliseconds since 1970: `Date.now()`. */
  at: number;
} & (
  /** The person sees what it would cost. */
  | { type: "quoted"; source?: Amount | undefined; destination?: Amount | undefined; total?: Amount | undefined }
  /** The person went back to the form. */
  | { type: "edited" }
  /** The person starts the transfer under a new key, or, in `unnamed`, under the same one again. */
  | { type: "starting"; key: string }
  /** The person says yes, or no, to the session that they see. */
  | { type: "confirming" | "cancelling"; session_id: string }
  /** A request was answered with a session. */
  | { type: "answer"; call: Exclude<TransferCall, "look_up">; to: TransferTicket; session: TransferSession }
  /**
   * A request brought no session: it was refused, with the code of the error, or nobody knows what became of it.
   * `passed: false` is the error body's own word that nothing was sent on to the bank.
   */
  | {
      type: "call_failed"; call: TransferCall; to: TransferTicket; reason: "refused" | "unknown";
      code?: string | undefined; passed?: false | undefined;
    }
  /** The proxy's record of an attempt. `holds_lock`: this tab holds the decision lock, or there is no other tab. */
  | { type: "attempt"; to: TransferTicket; record: AttemptRecord; holds_lock?: boolean | undefined }
  /** An event of the bank. Alone it moves nothing: ask for the status at once. */
  | { type: "bank_event"; event: TransferNews }
  /** Another tab holds the decision lock. */
  | { type: "yielded" }
  /** The person is back from 3-D Secure. */
  | { type: "returned" }
  /** The page was loaded anew: with a stored state, or with a new one and the id of a session. */
  | { type: "resumed"; session_id?: string | undefined }
  /** Time passed. */
  | { type: "tick" }
);

/** The requests about a session; `look_up` asks the proxy for its record of the attempt. */
export type TransferCall = "init" | "confirm" | "cancel" | "status" | "look_up";
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
