//! `POST /api/v1/session/confirm`: confirms the price of a transfer.
//!
//! "The method should contain the `confirm_information` object as it is passed in the `ready_to_confirm` webhook": same
//! keys in the same order, same texts (`"0.3000"`), unknown fields included. So it is checked and never rewritten.

use super::endpoint::Call;
use super::request::Request;
use super::session::{SessionCall, draft};
use crate::issue::{Issue, Problem};
use crate::money::MAX_MINOR;
use crate::schema::{DraftProblem, Reader, Rules, displayed};
use crate::value::{Record, Value, View, parse_json};

const INFORMATION: &str = "confirm_information";

/// The call that confirms this session with what the bank sent, as an object or as JSON text.
///
/// From text, the body is made as text: `1.0` stays `1.0`, and 20 digits stay 20 digits. An object may have lost them when
/// it was parsed, so one with a number beyond 2^53 is refused.
///
/// # Errors
/// At `session_id` as [`cancel`](super::session::cancel); at `confirm_information`: missing, not an object (`"[]"`), not JSON
/// (`"{"`); within it: a function, a cycle, a `Date`, a key `__proto__`, a number that the object cannot hold exactly.
pub fn build(session_id: &Value, information: &Value) -> Result<Request, Vec<Issue>> {
    let mut reader = Reader::new(&Rules::TIMELESS);
    let mut body = reader.record(&draft(session_id), &SessionCall::SHAPE).unwrap_or_default();
    let mut path = INFORMATION.to_owned();
    if let Err(problem) = check(information, &mut path) {
        reader.report_at(&path, problem);
    }
    reader.finish(&SessionCall::SHAPE)?;
    let body = match information {
        Value::Text(text) => Value::Text(written(&body, text)),
        object => {
            body.set(INFORMATION, object.clone());
            Value::Record(body)
        }
    };
    Ok(Request::of_call(Call::Confirm, body))
}

fn check(information: &Value, path: &mut String) -> Result<(), Problem> {
    match information {
        absent if absent.is_absent() => Err(DraftProblem::Required.into()),
        Value::Record(_) => check_whole(information, path),
        Value::Text(text) => match parse_json(text)? {
            Value::Record(_) => Ok(()),
            other => Err(wrong_type("object", &other)),
        },
        other => Err(wrong_type("object", other)),
    }
}

/// It holds nothing that JSON cannot hold, whose digits an object may have lost, or that an object would lose. After a
/// problem, `path` ends at its place.
fn check_whole(value: &Value, path: &mut String) -> Result<(), Problem> {
    let depth = path.len();
    let mut step = |key: &str, value: &Value| {
        path.push('.');
        path.push_str(key);
        // Set in an object of JavaScript, this key is lost and its value becomes the prototype.
        if key == "__proto__" {
            return Err(wrong_type("JSON text", value));
        }
        check_whole(value, path)?;
        path.truncate(depth);
        Ok(())
    };
    match value {
        Value::Foreign(_) => Err(wrong_type("JSON value", value)),
        Value::Number(number) if !number.value.is_finite() => Err(wrong_type("JSON value", value)),
        Value::Number(number) if number.value.abs() > MAX_MINOR as f64 => Err(wrong_type("JSON text", value)),
        Value::Integer(number) if !(-MAX_MINOR..=MAX_MINOR).contains(number) => Err(wrong_type("JSON text", value)),
        Value::List(items) => items.iter().enumerate().try_for_each(|(index, item)| step(&index.to_string(), item)),
        Value::Record(record) => record.keys().try_for_each(|key| step(&displayed(key), record.get(key))),
        _ => Ok(()),
    }
}

fn wrong_type(expected: &'static str, value: &Value) -> Problem {
    DraftProblem::WrongType { expected, actual: value.kind() }.into()
}

/// The body as text, with the given JSON text in it unchanged.
fn written(body: &Record, information: &str) -> String {
    let mut text = String::from("{\"session_id\":\"");
    for ch in View(body).text("session_id").unwrap_or_default().chars() {
        if matches!(ch, '"' | '\\') {
            text.push('\\');
        }
        text.push(ch);
    }
    text.push_str("\",\"confirm_information\":");
    text.push_str(information.trim());
    text.push('}');
    text
}
