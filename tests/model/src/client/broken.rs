//! Clients with one flaw each, made from today's: the model must catch every one.

use super::{Client, Today, View};
use crate::words::{Call, Happening, Key, Send, Sid, Why};
use serde_json::Value;

/// What is wrong with a client.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// After a loss it sends init again, with a new key and without asking what became of the first.
    NewKey,
    /// After a lost answer to the confirm it sends the confirm again.
    YesAgain,
    /// It takes every answer, whatever its ticket.
    AnyTicket,
    /// It sends what a click asks for, without looking at `send`.
    EveryClick,
    /// It takes the end from an event.
    EventEnds,
    /// It offers another transfer when the five minutes are over.
    LapsedIsOver,
    /// It reads no record and never says whom to ask, so that a lost init is never found again.
    NoRecord,
}

impl Flaw {
    /// All flaws.
    pub const ALL: [Self; 7] = [
        Self::NewKey,
        Self::YesAgain,
        Self::AnyTicket,
        Self::EveryClick,
        Self::EventEnds,
        Self::LapsedIsOver,
        Self::NoRecord,
    ];
}

/// Today's client with a flaw.
#[derive(Debug)]
pub struct Broken(pub Flaw);

impl Client for Broken {
    fn start(&self) -> Value {
        Today.start()
    }

    fn advance(&self, state: &Value, event: &Value) -> Result<Value, String> {
        let mut state = state.clone();
        if self.0 == Flaw::NewKey && state["phase"] == "unnamed" && event["type"] == "starting" {
            state = Today.advance(&Today.start(), &Today.word(&state, &Happening::Quoted))?;
        }
        if self.0 == Flaw::EventEnds && event["event"]["type"] == "payment_finished" && state["session_id"].is_string()
        {
            state = serde_json::json!({
                "v": 2, "phase": "over", "session_id": event["event"]["session"]["session_id"], "verdict": "succeeded",
            });
        }
        let mut after = Today.advance(&state, event)?;
        if self.0 == Flaw::LapsedIsOver && after["phase"] == "lapsed" {
            after["may"].as_array_mut().expect("steps").push("new_transfer".into());
        }
        if self.0 == Flaw::NoRecord {
            after["may"].as_array_mut().expect("steps").retain(|step| step != "hand_over");
        }
        Ok(after)
    }

    fn word(&self, state: &Value, happening: &Happening) -> Value {
        let ticket = Today.view(state).ticket;
        let happening = match *happening {
            Happening::Answer(call, _, said) if self.0 == Flaw::AnyTicket => Happening::Answer(call, ticket, said),
            Happening::Failed(call, _, why) if self.0 == Flaw::AnyTicket => Happening::Failed(call, ticket, why),
            Happening::Record(..) if self.0 == Flaw::NoRecord => Happening::Tick,
            other => other,
        };
        Today.word(state, &happening)
    }

    fn send(&self, before: &Value, happening: &Happening, after: &Value) -> Option<Send> {
        let session = || Today.view(after).session;
        match (self.0, *happening) {
            (Flaw::YesAgain, Happening::Failed(Call::Confirm, _, Why::Unknown)) => session().map(Send::Confirm),
            (Flaw::EveryClick, Happening::Starting(key)) => Some(Send::Init(key)),
            (Flaw::EveryClick, Happening::Confirming(id)) => Some(Send::Confirm(id as Sid)),
            (Flaw::EveryClick, Happening::Cancelling(id)) => Some(Send::Cancel(id)),
            _ => Today.send(before, happening, after),
        }
    }

    fn view(&self, state: &Value) -> View {
        Today.view(state)
    }

    fn tidy(&self, state: Value, by_ms: i64, rank: &dyn Fn(u32) -> u32) -> Value {
        Today.tidy(state, by_ms, rank)
    }

    fn forged(&self) -> Vec<Value> {
        Today.forged()
    }

    fn retry_key(&self, key: Key, fresh: Key) -> Key {
        if self.0 == Flaw::NewKey { fresh } else { key }
    }
}
