//! The readers of what the bank says: lenient, so that what it adds tomorrow breaks no page today.
//!
//! Each takes an object or its JSON text.

use super::answer::{Answer, Misuse};
use super::checks::run;
use super::options::Options;
use crate::bank::answer::event::{self, TransferCode};
use crate::bank::answer::{Reading, failure, session};
use crate::issue::{Issue, Problem};
use crate::value::{Record, Value, member_text, parse_json};
use std::borrow::Cow;

/// The message of a text.
pub(super) fn opened(message: &Value) -> Result<Cow<'_, Value>, Vec<Issue>> {
    match message {
        Value::Text(text) => match parse_json(text) {
            Ok(value) => Ok(Cow::Owned(value)),
            Err(problem) => Err(vec![Problem::from(problem).at("")]),
        },
        value => Ok(Cow::Borrowed(value)),
    }
}

fn read(message: &Value, reader: fn(&Value) -> Result<Reading, Vec<Issue>>) -> Answer {
    match opened(message).and_then(|message| reader(&message)) {
        Ok(Reading { value, warnings }) => {
            Answer::Ok { value: Value::Record(value), facts: Record::default(), warnings }
        }
        Err(issues) => Answer::invalid(issues),
    }
}

/// What a session tells: the answer of init, confirm, cancel and status, or the session by itself.
#[must_use]
pub fn read_session(answer: &Value) -> Answer {
    read(answer, session::read)
}

/// What the bank tells by itself. Of an event's text, `confirm_information_json` is the very text to be sent back.
#[must_use]
pub fn read_event(event: &Value) -> Answer {
    let mut answer = read(event, event::read);
    if let (Value::Text(text), Answer::Ok { value: Value::Record(value), .. }) = (event, &mut answer)
        && let Some(json) = member_text(text, "confirm_information")
    {
        value.set_text("confirm_information_json", json);
    }
    answer
}

/// What the bank refuses, and what to do about it. With `httpStatus` of 400 or more a page of HTML is a refusal too.
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

/// A transfer code from `tcn_code_encoded`: for the sender to see and pass on, never to log.
///
/// # Errors
/// [`Misuse`] for an option that does not exist.
pub fn decode_transfer_code(text: &Value, options: &Value) -> Result<Answer, Misuse> {
    run(text, Options::of_check(options, &[])?, &|input, _| {
        let code = TransferCode::decode(input.text()?)?;
        Ok(code.as_str().into())
    })
}
