//! Following a transfer.

use super::answer::Misuse;
use super::options::Options;
use crate::flow::{Event, State};
use crate::issue::Problem;
use crate::value::Value;

/// The parts of all events.
const PARTS: [&str; 16] = [
    "type",
    "at",
    "source",
    "destination",
    "total",
    "key",
    "session_id",
    "call",
    "to",
    "session",
    "reason",
    "code",
    "passed",
    "record",
    "holds_lock",
    "event",
];

/// A transfer about which the person has said nothing yet.
#[must_use]
pub fn start_transfer() -> Value {
    State::start().to_value()
}

/// The state after an event. What the bank says is never rejected; what the page itself says must be right.
///
/// # Errors
/// [`Misuse`] for a value that is not a state (`flow.state`); for an event with an unknown part (`unknown_field`), an
/// unknown type, or a part that is missing or wrong (`flow.event`); for `starting` without a quote (`flow.no_quote`).
///
/// ```
/// use bank131_checkout::api::{advance, start_transfer};
/// use bank131_checkout::value::parse_json;
/// let quoted = parse_json(r#"{"type": "quoted", "at": 1795309260000}"#).unwrap();
/// let starting = parse_json(r#"{"type": "starting", "key": "3f1c9a", "at": 1795309261000}"#).unwrap();
/// assert!(advance(&start_transfer(), &starting).is_err(), "nothing was quoted");
/// let started = advance(&advance(&start_transfer(), &quoted).unwrap(), &starting).unwrap();
/// assert_eq!(started.as_record().unwrap().get("phase").as_text(), Some("starting"));
/// ```
pub fn advance(state: &Value, event: &Value) -> Result<Value, Misuse> {
    let mut state = State::read(state).map_err(|problem| Misuse { issue: Problem::from(problem).at("state") })?;
    let read = || {
        Options::of_call(event, &PARTS)?;
        Event::read(event).map_err(|issue| Misuse { issue })
    };
    let event = read().map_err(|misuse| misuse.within("event"))?;
    state.meet(event).map_err(|problem| Misuse { issue: Problem::from(problem).at("event") })?;
    Ok(state.to_value())
}
