//! The readers of the bank's messages: lenient, so that what the bank adds later does not break a page.
//!
//! Each takes an object or its JSON text.

use super::answer::{Answer, Misuse};
use super::checks::run;
use super::options::Options;
use crate::bank::answer::event::{self, BankEvent, TransferCode};
use crate::bank::answer::{Reading, failure, session};
use crate::issue::{Issue, Problem};
use crate::value::{Record, Value, parse_json};
use std::borrow::Cow;

/// A message, parsed if it is JSON text.
pub(super) fn opened(message: &Value) -> Result<Cow<'_, Value>, Vec<Issue>> {
    match message {
        Value::Text(text) => match parse_json(text) {
            Ok(value) => Ok(Cow::Owned(value)),
            Err(problem) => Err(vec![Problem::from(problem).at("")]),
        },
        value => Ok(Cow::Borrowed(value)),
    }
}

fn answered(reading: Result<Reading<Value>, Vec<Issue>>) -> Answer {
    match reading {
        Ok(Reading { value, warnings }) => Answer::Ok { value, facts: Record::default(), warnings },
        Err(issues) => Answer::invalid(issues),
    }
}

/// Reads a session: the answer to init, confirm, cancel or status, or the session by itself.
#[must_use]
pub fn read_session(answer: &Value) -> Answer {
    let reading = opened(answer).and_then(|answer| session::read(&answer));
    answered(reading.map(|reading| reading.map(|session| Value::Record(session.into_record()))))
}

/// Reads an event of the bank. From JSON text, `confirm_information_json` is the exact text to be sent back.
#[must_use]
pub fn read_event(event: &Value) -> Answer {
    let reading = match event {
        Value::Text(text) => event::read_json(text),
        event => event::read(event),
    };
    answered(reading.map(|reading| reading.map(event_value)))
}

/// Reads a list of events, as the proxy keeps them: an array of events or of their texts, or its JSON text. An event
/// that cannot be read is left out, and a warning says why.
#[must_use]
pub fn read_events(events: &Value) -> Answer {
    answered(event::read_list(events).map(|reading| reading.map(events_value)))
}

fn events_value(events: Vec<BankEvent>) -> Value {
    let mut list = Vec::with_capacity(events.len());
    for event in events {
        list.push(event_value(event));
    }
    Value::List(list)
}

fn event_value(event: BankEvent) -> Value {
    Value::Record(event.into_record())
}

/// Reads a refusal of the bank, and what to do about it. With an `httpStatus` of 400 or more, any answer is a refusal,
/// even a page of HTML.
///
/// # Errors
/// [`Misuse`] for an option that does not exist.
pub fn read_error(answer: &Value, options: &Value) -> Result<Answer, Misuse> {
    let http_status = Options::of_call(options, &["httpStatus"])?.count("httpStatus")?;
    let refused = http_status.is_some_and(|status| status >= 400);
    let read = match opened(answer) {
        Err(issues) if !refused => Err(issues),
        opened => failure::read(&opened.unwrap_or(Cow::Owned(Value::Null)), http_status),
    };
    Ok(read.map_or_else(Answer::invalid, |failure| Answer::ok(Value::Record(failure.to_record()))))
}

/// Decodes `tcn_code_encoded` to the transfer code: the sender sees it and passes it on; never log it.
///
/// # Errors
/// [`Misuse`] for an option that does not exist.
pub fn decode_transfer_code(text: &Value, options: &Value) -> Result<Answer, Misuse> {
    run(text, Options::of_check(options, &[])?, &|input, _| {
        let code = TransferCode::decode(input.text()?)?;
        Ok(code.as_str().into())
    })
}
