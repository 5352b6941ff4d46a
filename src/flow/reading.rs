//! Events from their plain form. What the page says must be right; what the bank says is read leniently, but for the
//! shape that this package's own readers give it.

use super::attempt::Decision;
use super::input::{
    AttemptRecord, AttemptState, Call, Event, EventKind, Fact, Failure, FailureReason, News, Session, Started, Ticket,
    Told,
};
use super::instant::Instant;
use super::label::Label;
use super::parts::Parts;
use super::phase::{Act, Verdict};
use super::shown::Shown;
use super::state::FlowProblem;
use crate::bank::{Value, View};
use crate::issue::{Issue, Problem};

impl Event {
    /// From its plain form.
    ///
    /// # Errors
    /// [`FlowProblem::Event`] at the part that is wrong: `type` for `{"type": "conform"}`, `at` where it is missing,
    /// `session` where it is not what `readSession` answers.
    pub fn read(value: &Value) -> Result<Self, Issue> {
        let wrong = |part: &'static str| Problem::from(FlowProblem::Event).at(part);
        let mut parts = Parts::of(View(value.as_record().ok_or_else(|| wrong(""))?));
        let kind = read_kind(&mut parts);
        let at = parts.moment("at");
        let part = parts.wrong.unwrap_or(if at.is_none() { "at" } else { "type" });
        match (at, kind) {
            (Some(at), Some(kind)) if parts.wrong.is_none() => Ok(Self { at, kind }),
            _ => Err(wrong(part)),
        }
    }
}

/// `None` where something that must be there is not.
fn read_kind(parts: &mut Parts<'_>) -> Option<EventKind> {
    Some(match parts.text("type")? {
        "quoted" => EventKind::Quoted(Shown::read(parts)),
        "edited" => EventKind::Edited,
        "starting" => EventKind::Starting(parts.needed("key")?),
        "confirming" => EventKind::Decided(Decision::Yes, parts.needed("session_id")?),
        "cancelling" => EventKind::Decided(Decision::No, parts.needed("session_id")?),
        "answer" => {
            let call = parts.word("call", Call::of_word)?;
            EventKind::Answer(call, read_ticket(parts)?, read_session(parts)?)
        }
        "call_failed" => {
            let call = parts.word("call", Call::of_word)?;
            EventKind::CallFailed(call, read_ticket(parts)?, read_failure(parts)?)
        }
        "attempt" => {
            let (to, record) = (read_ticket(parts)?, read_record(parts));
            if record.is_none() {
                parts.refuse("record");
            }
            EventKind::Attempt { to, record: record?, holds_lock: parts.flag("holds_lock") }
        }
        "bank_event" => EventKind::Told(read_told(parts)?),
        "yielded" => EventKind::Yielded,
        "returned" => EventKind::Returned,
        "resumed" => EventKind::Resumed(parts.label("session_id")),
        "tick" => EventKind::Tick,
        _ => return None,
    })
}

fn read_ticket(parts: &mut Parts<'_>) -> Option<Ticket> {
    let mut inner = parts.required("to")?;
    let ticket = Ticket { seq: inner.seq("seq"), key: inner.label("key"), session: inner.label("session_id") };
    if !inner.record.has("seq") {
        inner.refuse("seq");
    }
    parts.take_over(&inner, "to");
    Some(ticket)
}

fn read_failure(parts: &mut Parts<'_>) -> Option<Failure> {
    let reason = parts.word("reason", FailureReason::of_word)?;
    let not_passed = parts.record.get("passed") == &Value::Flag(false);
    if parts.flag("passed") {
        // No answer has it: that something was passed on is never said so.
        parts.refuse("passed");
    }
    Some(Failure { reason, code: label(parts.record, "code"), not_passed })
}

/// As `readSession` answers it.
fn read_session(parts: &mut Parts<'_>) -> Option<Session> {
    let session = parts.required("session")?.record;
    let id = label(session, "session_id");
    let news = News::read(session);
    if id.is_none() || news.is_none() {
        parts.refuse("session");
    }
    Some(Session { id: id?, news: news?, error: label(session, "error.code") })
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
    } else {
        Act::Wait
    }
}

/// As `readEvent` answers it; unknown types say that there is something to ask about.
fn read_told(parts: &mut Parts<'_>) -> Option<Told> {
    let event = parts.required("event")?.record;
    let session = event.get("session").as_record().map(View);
    let Some((session, id)) = session.and_then(|session| Some((session, label(session, "session_id")?))) else {
        parts.refuse("event");
        return None;
    };
    let mut facts = Vec::new();
    match event.text("type").unwrap_or_default() {
        "ready_to_confirm" => facts.push(Fact::Ready),
        "action_required" => facts.push(Fact::Action(read_act(session))),
        "payment_refunded" if is_refunded(session) => facts.push(Fact::Refunded),
        _ => facts.push(Fact::News),
    }
    if event.has("tcn_code") {
        facts.push(Fact::Code);
    }
    Some(Told { session: id, facts, updated: session.text("updated_at").and_then(Instant::of_text) })
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
fn read_record(parts: &mut Parts<'_>) -> Option<AttemptRecord> {
    let mut inner = parts.required("record")?;
    let (key, state) = (inner.needed("key")?, read_state(&mut inner)?);
    inner.wrong.is_none().then(|| AttemptRecord { key, state, error: label(inner.record, "error.code") })
}

fn read_state(parts: &mut Parts<'_>) -> Option<AttemptState> {
    Some(match parts.text("state")? {
        "never" => AttemptState::Never,
        "sending" => AttemptState::Sending,
        "unknown" => AttemptState::Unknown,
        "refused" => AttemptState::Refused,
        "abandoned" => AttemptState::Abandoned,
        "started" => AttemptState::Started(Started {
            session: parts.needed("session")?,
            yes: was_passed(parts.record.get("yes")),
            no: was_passed(parts.record.get("no")),
            hold_ms: parts.moment("hold_ms").unwrap_or(0),
        }),
        _ => return None,
    })
}

/// Whatever the proxy tells of a decision: that it passed it on.
const fn was_passed(told: &Value) -> bool {
    !matches!(told, Value::Null | Value::Flag(false))
}

fn label(record: View<'_>, path: &str) -> Option<Label> {
    record.text(path).and_then(Label::of_text)
}
