//! Today's reducer, through its plain form, as the documented page uses it: what `send` says is sent, every request has
//! the state's ticket, and every answer is reported with it.

use super::first::call_word;
use super::{Client, MINUTE_MS, NOW, Verdict, View, json, limit, since};
use crate::words::{Face, Happening, Note, Record, Said, Send, Standing, Ticket};
use bank131_checkout::api;
use bank131_checkout::value::parse_json;
use serde_json::{Value, json};

/// See the module.
#[derive(Debug)]
pub struct Today;

type Theirs = bank131_checkout::value::Value;

fn theirs(value: &Value) -> Theirs {
    parse_json(&value.to_string()).expect("JSON")
}

fn ours(value: &Theirs) -> Value {
    serde_json::to_value(value).expect("JSON")
}

impl Client for Today {
    fn start(&self) -> Value {
        ours(&api::start_transfer())
    }

    fn advance(&self, state: &Value, event: &Value) -> Result<Value, String> {
        match api::advance(&theirs(state), &theirs(event)) {
            Ok(state) => Ok(ours(&state)),
            Err(misuse) => Err(misuse.issue.code.to_string()),
        }
    }

    fn word(&self, _state: &Value, happening: &Happening) -> Value {
        let mut event = word(happening);
        event["at"] = NOW.into();
        event
    }

    fn send(&self, _before: &Value, _happening: &Happening, after: &Value) -> Option<Send> {
        let send = after.get("send")?;
        let session = || json::session_of(&send["session_id"]).expect("a session");
        Some(match send["call"].as_str() {
            Some("init") => Send::Init(json::key_of(&send["key"]).expect("a key")),
            Some("confirm") => Send::Confirm(session()),
            Some("cancel") => Send::Cancel(session()),
            _ => panic!("what is sent: {send}"),
        })
    }

    fn view(&self, state: &Value) -> View {
        let verdict = state["verdict"].as_str().map(|word| match word {
            "succeeded" => Verdict::Succeeded,
            "not_charged" => Verdict::NotCharged,
            "cancelled" => Verdict::Cancelled,
            _ => panic!("how it ended: {word}"),
        });
        let moments = [&state["since"], &state["deadline"], &state["attempt"]["hold_until"]];
        let seqs = places(state).into_iter().filter_map(Value::as_u64);
        View {
            moments: moments.into_iter().filter_map(Value::as_i64).map(|moment| moment - NOW).collect(),
            seqs: seqs.map(|seq| seq.try_into().expect("few")).collect(),
            ..View::read(state, ticket(&state["ticket"]), verdict)
        }
    }

    fn tidy(&self, mut state: Value, by_ms: i64, rank: &dyn Fn(u32) -> u32) -> Value {
        json::drop(&mut state, &["send", "polls", "poll_after_ms", "error", "shown"]);
        // If nothing waits, it does not matter since when.
        let is_still = matches!(state["phase"].as_str(), Some("draft" | "quoted" | "over"));
        let longest_ms = if state["phase"] == "acting" { 60 * MINUTE_MS } else { 15 * MINUTE_MS };
        json::change(&mut state, "since", |moment| if is_still { NOW } else { since(moment, by_ms, longest_ms) });
        json::change(&mut state, "met", |moment| if is_still { NOW } else { since(moment, by_ms, 5 * MINUTE_MS) });
        if state["ticket"].is_object() {
            let met = state["met"].clone();
            state["ticket"]["at"] = met;
        }
        json::change(&mut state, "deadline", |moment| limit(moment, by_ms));
        if state["attempt"].is_object() {
            json::change(&mut state["attempt"], "hold_until", |moment| limit(moment, by_ms));
        }
        let rank = |seq: i64| rank(seq.try_into().expect("a place")).into();
        for name in ["seq", "decided"] {
            json::change(&mut state, name, rank);
        }
        for name in ["ticket", "yes", "no"] {
            if state[name].is_object() {
                json::change(&mut state[name], "seq", rank);
            }
        }
        for note in state["heard"].as_array_mut().into_iter().flatten() {
            json::change(note, "waits", rank);
        }
        if let Some(notes) = state["heard"].as_array_mut() {
            notes.sort_by_key(ToString::to_string);
        }
        if state["heard"].is_null() {
            json::drop(&mut state, &["heard"]);
        }
        state
    }

    fn forged(&self) -> Vec<Value> {
        let at = NOW;
        let to = json!({"seq": 0});
        let running = json!({"session_id": "ps_1", "status": "in_progress", "outcome": "pending"});
        vec![
            json!({"type": "tick"}),
            json!({"type": "bank_event", "at": at, "event": {"type": "ready_to_confirm", "session": "ps_1"}}),
            json!({"type": "bank_event", "at": at, "event": {"type": "ready_to_confirm", "session": {"session_id": 1}}}),
            json!({"type": "answer", "call": "status", "to": to, "at": at, "session": {"id": "ps_1", "status": "in_progress"}}),
            json!({"type": "answer", "call": "status", "to": to, "at": at, "session": {"session_id": 1, "status": 5}}),
            json!({"type": "answer", "call": "status", "to": 0, "at": at, "session": running}),
            json!({"type": "answer", "call": "status", "at": at, "session": running}),
            json!({"type": "call_failed", "call": "confirm", "to": to, "at": at, "reason": "refused", "passed": "no"}),
            json!({"type": "attempt", "to": to, "at": at, "record": {"key": "key_1", "state": "paid"}, "holds_lock": true}),
            json!({"type": "attempt", "to": to, "at": at, "record": [], "holds_lock": true}),
            json!({"type": "confirming", "at": at}),
            json!({"type": "starting", "at": at}),
        ]
    }
}

/// Every number that is a place in the order of decisions.
fn places(state: &Value) -> Vec<&Value> {
    let mut places =
        vec![&state["seq"], &state["decided"], &state["ticket"]["seq"], &state["yes"]["seq"], &state["no"]["seq"]];
    places.extend(state["heard"].as_array().into_iter().flatten().map(|note| &note["waits"]));
    places
}

fn ticket(ticket: &Value) -> Ticket {
    Ticket {
        is_old: ticket["at"].as_i64().is_some_and(|at| at < NOW),
        seq: ticket["seq"].as_u64().unwrap_or_default().try_into().expect("few"),
        key: json::key_of(&ticket["key"]),
        session: json::session_of(&ticket["session_id"]),
    }
}

fn to(ticket: Ticket) -> Value {
    let mut to = json!({"seq": ticket.seq, "at": NOW - if ticket.is_old { 5 * MINUTE_MS } else { 0 }});
    if let Some(key) = ticket.key {
        to["key"] = json::key(key).into();
    }
    if let Some(id) = ticket.session {
        to["session_id"] = json::session(id).into();
    }
    to
}

fn word(happening: &Happening) -> Value {
    match *happening {
        Happening::Quoted => json!({"type": "quoted", "total": {"amount": 357_913, "currency": "RUB"}}),
        Happening::Edited => json!({"type": "edited"}),
        Happening::Starting(key) => json!({"type": "starting", "key": json::key(key)}),
        Happening::Confirming(id) => json!({"type": "confirming", "session_id": json::session(id)}),
        Happening::Cancelling(id) => json!({"type": "cancelling", "session_id": json::session(id)}),
        Happening::Answer(call, ticket, said) => {
            json!({"type": "answer", "call": call_word(call), "to": to(ticket), "session": read_session(said)})
        }
        Happening::Failed(call, ticket, why) => {
            let reason = if why.code().is_some() { "refused" } else { "unknown" };
            let mut failed =
                json!({"type": "call_failed", "call": call_word(call), "to": to(ticket), "reason": reason});
            if let Some(code) = why.code() {
                failed["code"] = code.into();
            }
            if why == crate::words::Why::NotPassed {
                failed["passed"] = false.into();
            }
            failed
        }
        Happening::Record(ticket, record, holds_lock) => {
            json!({"type": "attempt", "to": to(ticket), "record": reported(record), "holds_lock": holds_lock})
        }
        Happening::Event(note, said) => json!({"type": "bank_event", "event": read_event(note, said)}),
        Happening::Yielded => json!({"type": "yielded"}),
        Happening::Returned => json!({"type": "returned"}),
        Happening::Resumed(None) => json!({"type": "resumed"}),
        Happening::Resumed(Some(id)) => json!({"type": "resumed", "session_id": json::session(id)}),
        Happening::Tick => json!({"type": "tick"}),
    }
}

fn reported(record: Record) -> Value {
    let state = match record.standing {
        Standing::Never => "never",
        Standing::Sending => "sending",
        Standing::Unknown => "unknown",
        Standing::Refused => "refused",
        Standing::Abandoned => "abandoned",
        Standing::Started => "started",
    };
    let mut reported = json!({"key": json::key(record.key), "state": state});
    if let Some(id) = record.session {
        reported["session"] = json::session(id).into();
        reported["hold_ms"] = if record.is_late { 0 } else { 300_000 }.into();
    }
    for (name, was_passed) in [("yes", record.yes), ("no", record.no)] {
        if was_passed {
            reported[name] = true.into();
        }
    }
    reported
}

/// The bank's own body, read by the crate's own reader.
fn read_session(said: Said) -> Value {
    value_of(api::read_session(&theirs(&raw(said))))
}

fn read_event(note: Note, said: Said) -> Value {
    let name = match note {
        Note::Ready => "ready_to_confirm",
        Note::Action => "action_required",
        Note::Finished => "payment_finished",
    };
    value_of(api::read_event(&theirs(&json!({"type": name, "session": raw(said)}))))
}

fn value_of(answer: api::Answer) -> Value {
    match answer {
        api::Answer::Ok { value, .. } => ours(&value),
        _ => panic!("the bank's own message is not read"),
    }
}

fn raw(said: Said) -> Value {
    let (status, payment, payout) = match said.face {
        Face::Running => ("in_progress", "in_progress", ""),
        Face::Asked => ("in_progress", "pending", ""),
        Face::Acting => ("in_progress", "pending", ""),
        Face::Succeeded => ("accepted", "succeeded", "succeeded"),
        Face::Bare => ("succeeded", "", ""),
        Face::Failed => ("cancelled", "failed", ""),
        Face::Cancelled => ("cancelled", "", ""),
        Face::Error => ("error", "in_progress", ""),
        Face::AcceptedFailed => ("accepted", "failed", ""),
        Face::CancelledSucceeded => ("cancelled", "succeeded", "succeeded"),
    };
    let mut session = json!({
        "id": json::session(said.id), "status": status,
        "created_at": "2026-11-25T02:03:00.000000Z", "updated_at": "2026-11-25T02:03:00.000000Z",
    });
    for (list, item) in [("payment_list", payment), ("payout_list", payout)] {
        if !item.is_empty() {
            session[list] = json!([{"id": "pm_1", "status": item, "created_at": "2026-11-25T02:03:00.000000Z"}]);
        }
    }
    match said.face {
        Face::Asked => session["next_action"] = "confirm".into(),
        Face::Acting => {
            let redirect = json!({"type": "redirect", "redirect": {"method": "GET", "url": "https://acs.example.com/", "base_url": "https://acs.example.com/"}});
            session["payment_list"][0]["customer_interaction"] = redirect;
        }
        _ => {}
    }
    session
}
