//! The first reducer, as its page used it: a request is sent if the new phase is the one of that request, and answers
//! do not name their question.

use super::{Client, NOW, Verdict, View, json, limit};
use crate::first;
use crate::words::{Call, Face, Happening, Note, Said, Send, Ticket};
use serde_json::{Value, json};

/// See the module.
#[derive(Debug)]
pub struct First;

impl Client for First {
    fn start(&self) -> Value {
        first::start_transfer()
    }

    fn advance(&self, state: &Value, event: &Value) -> Result<Value, String> {
        first::advance(state, event)
    }

    fn word(&self, _state: &Value, happening: &Happening) -> Value {
        let mut event = word(happening);
        event["at"] = NOW.into();
        event
    }

    /// As its documentation said: "send if the phase is then …".
    fn send(&self, before: &Value, happening: &Happening, after: &Value) -> Option<Send> {
        let is_then = |phase: &str| after["phase"] == phase;
        match *happening {
            Happening::Starting(key) => is_then("started").then_some(Send::Init(key)),
            Happening::Confirming(_) => {
                json::session_of(&before["session_id"]).filter(|_| is_then("confirmed")).map(Send::Confirm)
            }
            Happening::Cancelling(_) => {
                json::session_of(&before["session_id"]).filter(|_| is_then("cancelling")).map(Send::Cancel)
            }
            _ => None,
        }
    }

    fn view(&self, state: &Value) -> View {
        let verdict = match state["show"].as_str() {
            Some("success") => Some(Verdict::Succeeded),
            Some("failure" | "cancelled") => Some(Verdict::NotCharged),
            _ => None,
        };
        let moments = ["rate_held_until", "deadline"].iter().filter_map(|name| state[name].as_i64());
        View { moments: moments.map(|moment| moment - NOW).collect(), ..View::read(state, Ticket::default(), verdict) }
    }

    fn tidy(&self, mut state: Value, by_ms: i64, _rank: &dyn Fn(u32) -> u32) -> Value {
        json::drop(&mut state, &["polls", "poll_after_ms", "error", "started_at"]);
        for name in ["rate_held_until", "deadline"] {
            json::change(&mut state, name, |moment| limit(moment, by_ms));
        }
        state
    }

    fn forged(&self) -> Vec<Value> {
        let at = NOW;
        vec![
            json!({"type": "bank_event", "at": at, "event": {"type": "ready_to_confirm", "session": "ps_1"}}),
            json!({"type": "bank_event", "at": at, "event": {"type": "ready_to_confirm", "session": {"session_id": 1}}}),
            json!({"type": "session", "at": at, "session": {"id": "ps_1", "status": "in_progress"}}),
            json!({"type": "session", "at": at, "session": {"session_id": 1, "status": 5}}),
            json!({"type": "tick"}),
        ]
    }
}

fn word(happening: &Happening) -> Value {
    match *happening {
        Happening::Quoted => json!({"type": "quoted", "total": {"amount": 357_913, "currency": "RUB"}}),
        Happening::Edited => json!({"type": "edited"}),
        Happening::Starting(_) => json!({"type": "starting"}),
        Happening::Confirming(_) => json!({"type": "confirming"}),
        Happening::Cancelling(_) => json!({"type": "cancelling"}),
        Happening::Answer(_, _, said) => json!({"type": "session", "session": session(said)}),
        Happening::Failed(call, _, why) => {
            let reason = if why.code().is_some() { "refused" } else { "unknown" };
            json!({"type": "call_failed", "call": call_word(call), "reason": reason, "code": why.code()})
        }
        Happening::Event(note, said) => {
            let name = match note {
                Note::Ready => "ready_to_confirm",
                Note::Action => "action_required",
                Note::Finished => "payment_finished",
            };
            json!({"type": "bank_event", "event": {"type": name, "session": session(said)}})
        }
        Happening::Returned => json!({"type": "returned"}),
        Happening::Resumed(id) => json!({"type": "resumed", "session_id": id.map(json::session)}),
        // It knows no proxy's record and no lock.
        Happening::Record(..) | Happening::Yielded | Happening::Tick => json!({"type": "tick"}),
    }
}

pub(super) const fn call_word(call: Call) -> &'static str {
    match call {
        Call::Init => "init",
        Call::Confirm => "confirm",
        Call::Cancel => "cancel",
        Call::Status | Call::LookUp | Call::Abandon => "status",
    }
}

/// A session as its readers returned it.
fn session(said: Said) -> Value {
    let (status, outcome) = match said.face {
        Face::Running | Face::Asked | Face::Acting => ("in_progress", "pending"),
        Face::Succeeded => ("accepted", "succeeded"),
        Face::Bare | Face::AcceptedFailed => ("accepted", "unknown"),
        Face::Failed => ("cancelled", "failed"),
        Face::Cancelled | Face::CancelledSucceeded => ("cancelled", "cancelled"),
        Face::Error => ("error", "unknown"),
    };
    let mut session = json!({"session_id": json::session(said.id), "status": status, "outcome": outcome});
    match said.face {
        Face::Asked => session["next_action"] = "confirm".into(),
        Face::Acting => session["redirect"] = json!({"method": "GET", "url": "https://acs.example.com/"}),
        _ => {}
    }
    session
}
