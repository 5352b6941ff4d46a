//! What can happen to a transfer.

use super::parts::{self, Parts};
use serde_json::Value;

/// Something that happened, and when the page met it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Event {
    /// Milliseconds since 1970. Without it no time passes.
    pub(super) at: Option<i64>,
    /// What.
    pub(super) kind: EventKind,
}

/// What happened.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum EventKind {
    /// `quoted`: the bank has said what it would cost, and the person sees it.
    Quoted(Value),
    /// `edited`: the person went back to the form.
    Edited,
    /// `starting`: the request to start is being sent.
    Starting,
    /// `session`: an answer to init, status, confirm or cancel.
    Session(Session),
    /// `bank_event`: the bank sent an event about a session.
    Bank(Session),
    /// `bank_event` of the type `payment_refunded`: the money went back. Where the session lists refunds and none of them
    /// was accepted, it is like any other event.
    Refunded(Session),
    /// `confirming`: the person said yes, and the request is being sent.
    Confirming,
    /// `cancelling`: the person said no, and the request is being sent.
    Cancelling,
    /// `call_failed`: a request brought no session.
    CallFailed {
        /// Which one.
        call: Call,
        /// Whether the bank has taken it.
        failure: Failure,
        /// The bank's code.
        code: Option<String>,
    },
    /// `returned`: the person is back from 3-D Secure.
    Returned,
    /// `resumed`: the page was loaded anew. With a stored state, a request without an answer is lost; without one, the
    /// id of the session is enough to go on.
    Resumed(Option<String>),
    /// `tick`: time passed.
    Tick,
}

/// What a session tells of its transfer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Session {
    /// Its id.
    pub(super) id: Option<String>,
    /// How far it is.
    pub(super) news: News,
    /// The code of its error.
    pub(super) error: Option<String>,
}

/// How far a session is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum News {
    /// At work, and nothing to do.
    Running,
    /// The bank waits for yes or no.
    Asked,
    /// The person must act.
    Action(Action),
    /// An error after which the bank itself does not know.
    Uncertain,
    /// Settled.
    Over(Outcome),
}

/// What the bank gives the person to act with; the later ones say more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Action {
    /// Nothing yet.
    None,
    /// A code to scan.
    Inform,
    /// An address to go to.
    Redirect,
}

/// How a transfer ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// The money went.
    Succeeded,
    /// It did not.
    Failed,
    /// Somebody, or the bank's own time limit, said no.
    Cancelled,
}

/// The requests about a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Call {
    /// Starts it.
    Init,
    /// Says yes.
    Confirm,
    /// Says no.
    Cancel,
    /// Asks.
    Status,
}

/// Whether a request without a session in its answer was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Failure {
    /// The bank answered no.
    Refused,
    /// No answer: a time-out, a broken connection, a gateway's error.
    Unknown,
}

/// The types of events. One text with places: eleven comparisons would be twice its size.
const KINDS: &str = "quoted edited starting session bank_event confirming cancelling call_failed returned resumed tick";

impl Event {
    /// From its plain form.
    pub(super) fn read(value: &Value) -> Option<Self> {
        let mut parts = Parts::of(value);
        let event = Self { at: parts.moment("at"), kind: Self::kind(&mut parts) };
        (!parts.is_wrong).then_some(event)
    }

    fn kind(parts: &mut Parts<'_>) -> EventKind {
        let event = parts.record;
        let object = |key: &str| Some(&event[key]).filter(|value| value.is_object());
        match parts.word("type", KINDS) {
            Some(0) => return EventKind::Quoted(parts::shown(parts)),
            Some(1) => return EventKind::Edited,
            Some(2) => return EventKind::Starting,
            Some(3) => match object("session") {
                Some(session) => return EventKind::Session(Session::read(session)),
                None => parts.refuse(),
            },
            Some(4) => match object("event") {
                Some(event) => return bank_event(event),
                None => parts.refuse(),
            },
            Some(5) => return EventKind::Confirming,
            Some(6) => return EventKind::Cancelling,
            Some(7) => return call_failed(parts),
            Some(8) => return EventKind::Returned,
            Some(9) => return EventKind::Resumed(label(event, "session_id")),
            Some(10) => {}
            _ => parts.refuse(),
        }
        EventKind::Tick
    }

    /// The bank's code for what went wrong.
    pub(super) const fn error(&self) -> Option<&String> {
        match &self.kind {
            EventKind::CallFailed { code, .. } => code.as_ref(),
            EventKind::Session(session) | EventKind::Bank(session) | EventKind::Refunded(session) => {
                session.error.as_ref()
            }
            _ => None,
        }
    }
}

impl Call {
    pub(super) const ALL: [Self; 4] = [Self::Init, Self::Confirm, Self::Cancel, Self::Status];
    /// Their words, in the same order.
    pub(super) const WORDS: &str = "init confirm cancel status";
}

impl Action {
    /// The words of those that are something, in their order.
    pub(super) const WORDS: &str = "inform redirect";

    fn read(session: &Value) -> Self {
        let has = |key| session[key].is_object();
        if has("redirect") {
            Self::Redirect
        } else if has("inform") {
            Self::Inform
        } else {
            Self::None
        }
    }
}

impl Outcome {
    pub(super) const ALL: [Self; 3] = [Self::Succeeded, Self::Failed, Self::Cancelled];
    /// Their words, in the same order.
    pub(super) const WORDS: &str = "succeeded failed cancelled";
}

impl Session {
    fn read(session: &Value) -> Self {
        Self { id: label(session, "session_id"), news: News::read(session), error: label(session, "error.code") }
    }
}

impl News {
    /// Of a session's `error` the bank says that it is not final, whatever stands beside it.
    fn read(session: &Value) -> Self {
        let word = |key: &str| session[key].as_str().unwrap_or_default();
        match (word("status"), word("outcome")) {
            ("error", _) | (_, "unknown") => Self::Uncertain,
            (_, "succeeded") => Self::Over(Outcome::Succeeded),
            (_, "failed") => Self::Over(Outcome::Failed),
            (_, "cancelled") | ("cancelled", "") => Self::Over(Outcome::Cancelled),
            _ if session["next_action"] == "confirm" => Self::Asked,
            _ => match Action::read(session) {
                Action::None => Self::Running,
                action => Self::Action(action),
            },
        }
    }
}

/// The type of an event says what its session may not say yet; unknown types say nothing.
fn bank_event(event: &Value) -> EventKind {
    const NOBODY: Session = Session { id: None, news: News::Running, error: None };
    let told = Some(&event["session"]).filter(|session| session.is_object());
    let mut session = told.map_or(NOBODY, Session::read);
    let is_open = matches!(session.news, News::Running | News::Asked | News::Action(_));
    match event["type"].as_str().unwrap_or_default() {
        "ready_to_confirm" if is_open => session.news = News::Asked,
        "action_required" if is_open => session.news = News::Action(told.map_or(Action::None, Action::read)),
        "payment_refunded" if told.is_none_or(is_refunded) => return EventKind::Refunded(session),
        _ => {}
    }
    EventKind::Bank(session)
}

/// Whether money went back: a refund was accepted, or none is listed that says otherwise.
fn is_refunded(session: &Value) -> bool {
    let mut is_listed = false;
    for list in ["payments", "payouts"] {
        for refund in items(&session[list]).flat_map(|item| items(&item["refunds"])) {
            if refund["status"] == "accepted" {
                return true;
            }
            is_listed = true;
        }
    }
    !is_listed
}

fn call_failed(parts: &mut Parts<'_>) -> EventKind {
    let call = Call::ALL.get(parts.word("call", Call::WORDS).unwrap_or(usize::MAX)).copied();
    if call.is_none() {
        parts.refuse();
    }
    let failure = match parts.record["reason"].as_str() {
        Some("refused") => Failure::Refused,
        Some("unknown") => Failure::Unknown,
        _ => {
            parts.refuse();
            Failure::Unknown
        }
    };
    EventKind::CallFailed { call: call.unwrap_or(Call::Status), failure, code: label(parts.record, "code") }
}

fn label(record: &Value, path: &str) -> Option<String> {
    parts::text(record, path).and_then(parts::label)
}

fn items(list: &Value) -> impl Iterator<Item = &Value> {
    list.as_array().into_iter().flatten().filter(|item| item.is_object())
}
