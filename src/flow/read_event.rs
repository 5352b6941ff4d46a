//! Events from their plain form. What the page says must be right. What the bank says is read leniently, but must have
//! the shape that this package's own readers give it.

use super::attempt::Decision;
use super::event::{
    AttemptRecord, AttemptState, AttemptStateName, Event, EventKind, Failure, FailureReason, Started, Ticket,
    TransferCall,
};
use super::label::Label;
use super::object_reader::Parts;
use super::shown_amounts::Shown;
use super::state::FlowProblem;
use crate::bank::answer::{BankEvent, Outcome, Session};
use crate::issue::{Issue, Problem};
use crate::schema::AnswerPart;
use crate::value::{Value, View};
use crate::words::Words;

impl Event {
    /// From its plain form.
    ///
    /// # Errors
    /// [`FlowProblem::Event`] at the wrong part: `type` for `{"type": "conform"}`, `at` if it is missing, `session` if
    /// it is not what `readSession` answers.
    pub fn read(value: &Value) -> Result<Self, Issue> {
        let mut parts = Parts::of_value(value);
        let kind = read_kind(&mut parts);
        let at = parts.moment("at");
        if at.is_none() {
            parts.refuse("at");
        }
        match parts.wrong {
            None => Ok(Self { at: at.unwrap_or(0), kind }),
            Some(part) => Err(Problem::from(FlowProblem::Event).at(part)),
        }
    }
}

/// Reading goes on after a wrong part: `parts` remembers it.
fn read_kind(parts: &mut Parts<'_>) -> EventKind {
    match parts.text("type").unwrap_or_default() {
        "quoted" => EventKind::Quoted(Shown::read(parts)),
        "edited" => EventKind::Edited,
        "starting" => EventKind::Starting(parts.needed("key")),
        "confirming" => EventKind::Decided(Decision::Confirm, parts.needed("session_id")),
        "cancelling" => EventKind::Decided(Decision::Cancel, parts.needed("session_id")),
        "answer" => EventKind::Answer(read_call(parts), read_ticket(parts), read_session(parts)),
        "call_failed" => EventKind::CallFailed(read_call(parts), read_ticket(parts), read_failure(parts)),
        "attempt" => EventKind::Attempt {
            to: read_ticket(parts),
            record: read_record(parts),
            holds_lock: parts.flag("holds_lock"),
        },
        "bank_event" => EventKind::BankEvent(read_bank_event(parts)),
        "yielded" => EventKind::Yielded,
        "returned" => EventKind::Returned,
        "resumed" => EventKind::Resumed(parts.label("session_id")),
        "tick" => EventKind::Tick,
        _ => {
            parts.refuse("type");
            EventKind::Tick
        }
    }
}

fn read_call(parts: &mut Parts<'_>) -> TransferCall {
    parts.word("call").unwrap_or(TransferCall::Status)
}

fn read_ticket(parts: &mut Parts<'_>) -> Ticket {
    let mut inner = parts.required("to");
    let ticket = Ticket {
        seq: inner.seq("seq"),
        at: inner.moment("at").unwrap_or(0),
        key: inner.label("key"),
        session: inner.label("session_id"),
    };
    for part in ["seq", "at"] {
        if !inner.record.has(part) {
            inner.refuse(part);
        }
    }
    parts.take_over(&inner, "to");
    ticket
}

fn read_failure(parts: &mut Parts<'_>) -> Failure {
    let reason = parts.word("reason").unwrap_or(FailureReason::Unknown);
    let not_passed = matches!(parts.record.get("passed"), Value::Flag(false));
    if parts.flag("passed") {
        // No error body has it: only `false` says anything.
        parts.refuse("passed");
    }
    Failure { reason, code: label(parts.record, "code"), not_passed }
}

/// As `readSession` answers it.
fn read_session(parts: &mut Parts<'_>) -> Session {
    let session = Session::of_value(parts.record.get("session")).filter(is_whole);
    if session.is_none() {
        parts.refuse("session");
    }
    session.unwrap_or_default()
}

/// Whether a session has what `readSession` always gives.
fn is_whole(session: &Session) -> bool {
    let outcome = session.as_record().get("outcome").as_text();
    session.as_record().get("status").as_text().is_some()
        && outcome.and_then(Outcome::find).is_some()
        && Label::of_text(session.session_id()).is_some()
}

/// As `readEvent` answers it; an unknown type is a reason to ask for the status.
fn read_bank_event(parts: &mut Parts<'_>) -> BankEvent {
    let event = BankEvent::of_value(parts.record.get("event"));
    let event = event.filter(|event| Label::of_text(event.session().session_id()).is_some());
    if event.is_none() {
        parts.refuse("event");
    }
    event.unwrap_or_default()
}

/// As the proxy's `GET /checkout/attempts/{key}` answers it.
fn read_record(parts: &mut Parts<'_>) -> AttemptRecord {
    let mut inner = parts.required("record");
    let record = AttemptRecord {
        key: inner.needed("key"),
        state: read_state(&mut inner),
        error: label(inner.record, "error.code"),
    };
    parts.take_over(&inner, "record");
    record
}

fn read_state(parts: &mut Parts<'_>) -> AttemptState {
    match parts.word("state") {
        Some(AttemptStateName::Never) => AttemptState::Never,
        Some(AttemptStateName::Sending) => AttemptState::Sending,
        Some(AttemptStateName::Refused) => AttemptState::Refused,
        Some(AttemptStateName::Abandoned) => AttemptState::Abandoned,
        Some(AttemptStateName::Started) => AttemptState::Started(Started {
            session: parts.needed("session"),
            confirmed: was_passed(parts.record.get("yes")),
            cancelled: was_passed(parts.record.get("no")),
            hold_ms: parts.moment("hold_ms").unwrap_or(0),
        }),
        Some(AttemptStateName::Unknown) | None => AttemptState::Unknown,
    }
}

/// Whatever the proxy reports about a decision means that it was passed on.
const fn was_passed(reported: &Value) -> bool {
    !matches!(reported, Value::Null | Value::Flag(false))
}

fn label(record: View<'_>, path: &str) -> Option<Label> {
    record.text(path).and_then(Label::of_text)
}
