//! Following a transfer.

use super::answer::Misuse;
use super::options::Options;
use crate::bank::Value;
use crate::flow::{Event, State};
use crate::issue::Problem;

/// The parts of all events.
const PARTS: [&str; 11] =
    ["type", "at", "source", "destination", "total", "session", "event", "call", "reason", "code", "session_id"];

/// A transfer that the person has yet to describe.
#[must_use]
pub fn start_transfer() -> Value {
    State::start().to_value()
}

/// The state after an event. What the bank says is never refused; what the page itself says must be right.
///
/// # Errors
/// [`Misuse`] for a state that is none (`flow.state`), and for an event with an unknown part (`unknown_field`), of an
/// unknown type or with a part that is wrong (`flow.event`).
///
/// ```
/// use bank131_checkout::api::{advance, start_transfer};
/// use bank131_checkout::bank::parse_json;
/// let starting = parse_json(r#"{"type": "starting", "at": 1795309261000}"#).unwrap();
/// let started = advance(&start_transfer(), &starting).unwrap();
/// assert_eq!(started.as_record().unwrap().get("phase").as_text(), Some("started"));
/// assert!(advance(&started, &parse_json(r#"{"type": "begin"}"#).unwrap()).is_err());
/// ```
pub fn advance(state: &Value, event: &Value) -> Result<Value, Misuse> {
    let state = State::read(state).map_err(|problem| Misuse { issue: Problem::from(problem).at("state") })?;
    let read = || {
        Options::of_call(event, &PARTS)?;
        Event::read(event).map_err(|issue| Misuse { issue })
    };
    let event = read().map_err(|misuse| misuse.within("event"))?;
    Ok(state.advance(&event).to_value())
}
