//! Events from their plain form. What the page says must be right; what the bank says is read leniently, but for the
//! shape that this package's own readers give it.

use super::attempt::Decision;
use super::input::{
    AttemptRecord, AttemptState, Call, Event, EventKind, Fact, Failure, FailureReason, News, Session, Started, Ticket,
    Told,
};
use super::label::Label;
use super::parts::Parts;
use super::phase::{Act, Verdict};
use super::shown::Shown;
use super::state::FlowProblem;
use crate::issue::{Issue, Problem};
use crate::value::{Value, View};

impl Event {
    /// From its plain form.
    ///
    /// # Errors
    /// [`FlowProblem::Event`] at the part that is wrong: `type` for `{"type": "conform"}`, `at` where it is missing,
    /// `session` where it is not what `readSession` answers.
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

/// Reading goes on behind what is wrong: the parts remember it.
fn read_kind(parts: &mut Parts<'_>) -> EventKind {
    match parts.text("type").unwrap_or_default() {
        "quoted" => EventKind::Quoted(Shown::read(parts)),
        "edited" => EventKind::Edited,
        "starting" => EventKind::Starting(parts.needed("key")),
        "confirming" => EventKind::Decided(Decision::Yes, parts.needed("session_id")),
        "cancelling" => EventKind::Decided(Decision::No, parts.needed("session_id")),
        "answer" => EventKind::Answer(read_call(parts), read_ticket(parts), read_session(parts)),
        "call_failed" => EventKind::CallFailed(read_call(parts), read_ticket(parts), read_failure(parts)),
        "attempt" => EventKind::Attempt {
            to: read_ticket(parts),
            record: read_record(parts),
            holds_lock: parts.flag("holds_lock"),
        },
        "bank_event" => EventKind::Told(read_told(parts)),
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

fn read_call(parts: &mut Parts<'_>) -> Call {
    parts.word("call", Call::of_word).unwrap_or(Call::Status)
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
    let reason = parts.word("reason", FailureReason::of_word).unwrap_or(FailureReason::Unknown);
    let not_passed = matches!(parts.record.get("passed"), Value::Flag(false));
    if parts.flag("passed") {
        // No answer has it: that something was passed on is never said so.
        parts.refuse("passed");
    }
    Failure { reason, code: label(parts.record, "code"), not_passed }
}

/// As `readSession` answers it.
fn read_session(parts: &mut Parts<'_>) -> Session {
    let mut inner = parts.required("session");
    let news = News::read(inner.record);
    if news.is_none() {
        inner.refuse("outcome");
    }
    let session = Session {
        id: inner.needed("session_id"),
        news: news.unwrap_or(News::Unclear),
        error: label(inner.record, "error.code"),
    };
    parts.take_over(&inner, "session");
    session
}

impl News {
    /// Of a session's `error` the bank says that it is not final, whatever stands beside it.
    fn read(session: View<'_>) -> Option<Self> {
        Some(match (session.text("status")?, session.text("outcome")?) {
            ("error" | "unknown", _) => Self::Unclear,
            (_, "unknown") => Self::Contradicts,
            (_, "succeeded") => Self::Over(Verdict::Succeeded),
            (_, "failed") => Self::Over(Verdict::NotCharged),
            (_, "cancelled") => Self::Over(Verdict::Cancelled),
            (_, "pending") => {
                let act = read_act(session);
                Self::Running { asks: session.is("next_action", "confirm"), act: (act > Act::Wait).then_some(act) }
            }
            _ => return None,
        })
    }
}

fn read_act(session: View<'_>) -> Act {
    let has = |key| session.get(key).as_record().is_some();
    if has("redirect") {
        Act::Redirect
    } else if has("inform") {
        Act::Inform
    } else if matches!(session.get("redirect_unusable"), Value::Flag(true)) {
        Act::Unusable
    } else {
        Act::Wait
    }
}

/// As `readEvent` answers it; unknown types say that there is something to ask about.
fn read_told(parts: &mut Parts<'_>) -> Told {
    let mut event = parts.required("event");
    let mut inner = event.required("session");
    let session = inner.record;
    let mut facts = vec![match event.record.text("type").unwrap_or_default() {
        "ready_to_confirm" => Fact::Ready,
        "action_required" => Fact::Action(read_act(session)),
        "payment_refunded" if is_refunded(session) => Fact::Refunded,
        _ => Fact::News,
    }];
    if event.record.has("tcn_code") {
        facts.push(Fact::Code);
    }
    let updated = label(session, "updated_at");
    let told = Told { session: inner.needed("session_id"), facts, updated };
    event.take_over(&inner, "session");
    parts.take_over(&event, "event");
    told
}

/// Whether money went back: a refund was accepted, or none is listed that says otherwise.
fn is_refunded(session: View<'_>) -> bool {
    let mut is_listed = false;
    for list in ["payments", "payouts"] {
        for refund in session.items(list).flat_map(|item| item.items("refunds")) {
            if refund.is("status", "accepted") {
                return true;
            }
            is_listed = true;
        }
    }
    !is_listed
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
    match parts.text("state").unwrap_or_default() {
        "never" => AttemptState::Never,
        "sending" => AttemptState::Sending,
        "unknown" => AttemptState::Unknown,
        "refused" => AttemptState::Refused,
        "abandoned" => AttemptState::Abandoned,
        "started" => AttemptState::Started(Started {
            session: parts.needed("session"),
            yes: was_passed(parts.record.get("yes")),
            no: was_passed(parts.record.get("no")),
            hold_ms: parts.moment("hold_ms").unwrap_or(0),
        }),
        _ => {
            parts.refuse("state");
            AttemptState::Unknown
        }
    }
}

/// Whatever the proxy tells of a decision: that it passed it on.
const fn was_passed(told: &Value) -> bool {
    !matches!(told, Value::Null | Value::Flag(false))
}

fn label(record: View<'_>, path: &str) -> Option<Label> {
    record.text(path).and_then(Label::of_text)
}
