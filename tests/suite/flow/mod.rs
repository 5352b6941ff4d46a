//! Where the transfer is: through the calls that a page makes.

#[cfg(not(target_arch = "wasm32"))]
mod closure;
mod doubt;
mod life;
mod orders;
mod screens;
mod sessions;
mod stored;
mod time;

use super::support::{Json, value, with};
use bank131_checkout::api;
use serde_json::json;

/// The session of all tests, and one of another transfer.
const OURS: &str = "ps_1634163";
const OTHERS: &str = "ps_1634164";

fn start() -> Json {
    serde_json::to_value(api::start_transfer()).unwrap()
}

#[track_caller]
fn advance(state: &Json, event: &Json) -> Json {
    serde_json::to_value(api::advance(&value(state), &value(event)).unwrap()).unwrap()
}

/// The state after these events, from a new transfer.
#[track_caller]
fn after(events: &[Json]) -> Json {
    events.iter().fold(start(), |state, event| advance(&state, event))
}

/// The state after one more event.
#[track_caller]
fn then(events: &[Json], event: &Json) -> Json {
    advance(&after(events), event)
}

#[track_caller]
fn assert_phase(state: &Json, phase: &str) {
    assert_eq!(state["phase"], phase, "{state}");
}

/// That an event does not fit: nothing changes.
#[track_caller]
fn assert_ignored(events: &[Json], event: &Json) {
    let state = after(events);
    assert_eq!(advance(&state, event), state, "{event}");
}

fn a(kind: &str) -> Json {
    json!({ "type": kind })
}

fn at(mut event: Json, at: i64) -> Json {
    event["at"] = at.into();
    event
}

fn quoted() -> Json {
    let money = |amount: i64, currency: &str| json!({"amount": amount, "currency": currency});
    json!({
        "type": "quoted", "source": money(357_913, "RUB"), "destination": money(131_426, "TRY"),
        "total": money(357_913, "RUB"),
    })
}

/// A session in progress, as the readers tell it.
fn running(id: &str) -> Json {
    json!({"session_id": id, "status": "in_progress", "next_action": null, "outcome": "pending"})
}

fn asked(id: &str) -> Json {
    json!({"session_id": id, "status": "in_progress", "next_action": "confirm", "outcome": "pending"})
}

fn acting(id: &str) -> Json {
    let redirect = json!({"method": "POST", "url": "https://acs.example.com/", "params": {"PaReq": "eJxV"}});
    json!({
        "session_id": id, "status": "in_progress", "next_action": null, "outcome": "pending", "redirect": redirect,
    })
}

/// A session with a code to scan.
fn informing(id: &str) -> Json {
    with(running(id), "inform", json!({"qr_content": "https://qr.example.com/1"}))
}

fn over(id: &str, outcome: &str) -> Json {
    let status = if outcome == "succeeded" { "accepted" } else { "cancelled" };
    json!({"session_id": id, "status": status, "next_action": null, "outcome": outcome})
}

fn erring(id: &str) -> Json {
    json!({"session_id": id, "status": "error", "next_action": null, "outcome": "unknown"})
}

fn answer(session: Json) -> Json {
    json!({"type": "session", "session": session})
}

fn event(kind: &str, session: Json) -> Json {
    json!({"type": "bank_event", "event": {"type": kind, "session": session}})
}

fn ready() -> Json {
    event("ready_to_confirm", asked(OURS))
}

fn action() -> Json {
    event("action_required", acting(OURS))
}

fn finished(outcome: &str) -> Json {
    event("payment_finished", over(OURS, outcome))
}

fn failed(call: &str, reason: &str) -> Json {
    json!({"type": "call_failed", "call": call, "reason": reason})
}

/// Up to the phase of this name, by the shortest way.
fn to(phase: &str) -> Vec<Json> {
    let init = || answer(running(OURS));
    match phase {
        "draft" => vec![],
        "quoted" => vec![quoted()],
        "started" => vec![quoted(), a("starting")],
        "started, session known" => vec![quoted(), a("starting"), init()],
        "awaiting_confirmation" => vec![quoted(), a("starting"), init(), ready()],
        "expired" => vec![quoted(), at(a("starting"), 0), init(), ready(), at(a("tick"), 300_000)],
        "confirmed" => [to("awaiting_confirmation"), vec![a("confirming")]].concat(),
        "cancelling" => [to("awaiting_confirmation"), vec![a("cancelling")]].concat(),
        "action_required" => [to("confirmed"), vec![action()]].concat(),
        "action_required, returned" => [to("action_required"), vec![a("returned")]].concat(),
        "action_required, nothing to go to" => {
            [to("confirmed"), vec![event("action_required", running(OURS))]].concat()
        }
        "action_required, code to scan" => [to("confirmed"), vec![event("action_required", informing(OURS))]].concat(),
        "unknown_outcome" => [to("started"), vec![failed("init", "unknown")]].concat(),
        "unknown_outcome, session known" => [to("confirmed"), vec![failed("confirm", "unknown")]].concat(),
        "finished, succeeded" => [to("confirmed"), vec![finished("succeeded")]].concat(),
        "finished, failed" => [to("confirmed"), vec![finished("failed")]].concat(),
        "finished, cancelled" => [to("cancelling"), vec![finished("cancelled")]].concat(),
        _ => panic!("there is no way to {phase}"),
    }
}

/// Every phase and variant that has a screen of its own.
const PLACES: [&str; 17] = [
    "draft",
    "quoted",
    "started",
    "started, session known",
    "awaiting_confirmation",
    "confirmed",
    "cancelling",
    "action_required",
    "action_required, returned",
    "action_required, nothing to go to",
    "action_required, code to scan",
    "unknown_outcome",
    "unknown_outcome, session known",
    "expired",
    "finished, succeeded",
    "finished, failed",
    "finished, cancelled",
];
