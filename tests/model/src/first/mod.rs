//! The first reducer, frozen: the one with the flags `early`, `lost`, `returned`, `sent`. The model must catch it, as the
//! proof that the model can fail. Nothing else may use it, and it is never mended.
//!
//! A plain port with JSON of `serde_json` instead of the crate's own, so that it stands alone. Left out: amounts are
//! kept as they come, without their currencies being checked.

mod advance;
mod event;
mod parts;
mod phase;
mod state;

use event::Event;
use serde_json::Value;
use state::State;

/// The parts of all events.
const PARTS: [&str; 11] =
    ["type", "at", "source", "destination", "total", "session", "event", "call", "reason", "code", "session_id"];

/// A transfer that the person has yet to describe.
#[must_use]
pub fn start_transfer() -> Value {
    State::start().to_value()
}

/// The state after an event.
///
/// # Errors
/// The code of what is wrong with the state or the event.
pub fn advance(state: &Value, event: &Value) -> Result<Value, String> {
    let state = State::read(state).ok_or("flow.state")?;
    let Value::Object(record) = event else { return Err("wrong_type".to_owned()) };
    if record.keys().any(|key| !PARTS.contains(&key.as_str())) {
        return Err("unknown_field".to_owned());
    }
    let event = Event::read(event).ok_or("flow.event")?;
    Ok(state.advance(&event).to_value())
}
