//! What the bank reports unasked: its webhooks, as the proxy relays them to the page.
//!
//! They may come more than once, late and in any order, and the bank may add fields and types.

pub use super::transfer_code::{TransferCode, TransferCodeProblem};

use super::reading::{Reading, root};
use super::session::{self, Session};
use crate::issue::{Issue, Problem};
use crate::schema::{DraftProblem, answer, read_answer};
use crate::value::{Record, Value, View, parse_json_keeping};
use crate::words::words;

words! {
    /// What happened.
    ///
    /// Source: the bank's PHP SDK, which knows these five.
    pub enum EventType {
        else
        /// The bank's own word is not known here.
        Unknown = "unknown",
        /// The price is settled: confirm or cancel.
        ReadyToConfirm = "ready_to_confirm",
        /// The sender must do something: 3DS.
        ActionRequired = "action_required",
        /// The transfer is over.
        PaymentFinished = "payment_finished",
        /// The money went back.
        PaymentRefunded = "payment_refunded",
        /// The money is held: capture or cancel.
        ReadyToCapture = "ready_to_capture",
    }
}

answer! {
    /// An event that the bank reports.
    pub struct BankEvent {
        /// What happened.
        always kind "type": EventType from "type",
        /// The bank's own word.
        always raw_type: String from "type",
        /// The session that it is about.
        object session: Session,
        /// To look at. An object may have lost digits (`1.0`), so send the text back if there is one.
        optional confirm_information: Value as "Kept" from "confirm_information",
        /// Its exact text, if the event was given as JSON text: pass it to `buildConfirm`, and nothing is lost.
        optional confirm_information_json: String,
        /// The transfer code: shown to the sender, never logged.
        optional tcn_code: String,
    }
}

/// The member that goes back to the bank as it came, and the name of its exact text.
pub(crate) const KEPT: (&str, &str) = ("confirm_information", "confirm_information_json");

/// Reads an event. `confirm_information` is kept as it came, since it goes back unchanged.
///
/// # Errors
/// As [`session::read`].
pub fn read(event: &Value) -> Result<Reading<BankEvent>, Vec<Issue>> {
    let root = root(event)?;
    let Reading { value: session, warnings } = session::read_in(root)?;
    let mut read = read_answer(root, BankEvent::SHAPE);
    if let Some(code) = session.tcn_code() {
        read.set_text("tcn_code", code);
    }
    read.set("session", Value::Record(session.into_record()));
    Ok(Reading { value: BankEvent::of_record(read), warnings })
}

/// Reads an event from its JSON text, and keeps the exact text of `confirm_information`.
///
/// # Errors
/// As [`read`], and [`JsonProblem`](crate::value::JsonProblem) for text that is not JSON.
pub fn read_json(text: &str) -> Result<Reading<BankEvent>, Vec<Issue>> {
    read_kept(&parse(text)?)
}

/// Reads a list of events, or its JSON text: the events that can be read, in their order. For each of the others a
/// warning says why, at its place in the list: `2.session.id`.
///
/// # Errors
/// - wrong_type: not a list, `{}`
/// - [`JsonProblem`](crate::value::JsonProblem): text that is not JSON
pub fn read_list(events: &Value) -> Result<Reading<Vec<BankEvent>>, Vec<Issue>> {
    match events {
        Value::Text(text) => read_each(&parse(text)?, read_kept),
        events => read_each(events, read),
    }
}

type Read = fn(&Value) -> Result<Reading<BankEvent>, Vec<Issue>>;

fn read_each(events: &Value, read: Read) -> Result<Reading<Vec<BankEvent>>, Vec<Issue>> {
    let Value::List(list) = events else {
        let problem = DraftProblem::WrongType { expected: "array", actual: events.kind() };
        return Err(vec![Problem::from(problem).at("")]);
    };
    let mut reading = Reading { value: Vec::new(), warnings: Vec::new() };
    for (index, event) in list.iter().enumerate() {
        let read = match event {
            Value::Text(text) => read_json(text),
            event => read(event),
        };
        let issues = match read {
            Ok(read) => {
                reading.value.push(read.value);
                read.warnings
            }
            Err(issues) => issues,
        };
        for issue in issues {
            reading.warnings.push(issue.within(&index.to_string()));
        }
    }
    Ok(reading)
}

fn parse(text: &str) -> Result<Value, Vec<Issue>> {
    parse_json_keeping(text, KEPT.0, KEPT.1).map_err(|problem| vec![Problem::from(problem).at("")])
}

fn read_kept(event: &Value) -> Result<Reading<BankEvent>, Vec<Issue>> {
    let mut reading = read(event)?;
    if let Some(text) = View(event.as_record().unwrap_or(&Record::EMPTY)).text(KEPT.1) {
        let mut read = reading.value.into_record();
        read.set_text(KEPT.1, text);
        reading.value = BankEvent::of_record(read);
    }
    Ok(reading)
}
