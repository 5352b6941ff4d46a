//! What can happen to a transfer: the events that `advance` takes.

use super::attempt::{Decision, Moment, Seq};
use super::label::Label;
use super::shown_amounts::Shown;
use crate::bank::answer::{BankEvent, Session};
use crate::words::words;

/// Something that happened, and when, by the page's clock.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// The page's clock.
    pub at: Moment,
    /// What.
    pub kind: EventKind,
}

/// What happened.
#[derive(Clone, Debug, PartialEq)]
pub enum EventKind {
    /// `quoted`: the bank has said what it would cost, and the person sees it.
    Quoted(Shown),
    /// `edited`: the person went back to the form.
    Edited,
    /// `starting`: the person starts the transfer under this key, or sends the same one again.
    Starting(Label),
    /// `confirming`, `cancelling`: what the person decides about the session that they see.
    Decided(Decision, Label),
    /// `answer`: a request was answered with a session.
    Answer(TransferCall, Ticket, Session),
    /// `call_failed`: a request was refused, or its answer is missing.
    CallFailed(TransferCall, Ticket, Failure),
    /// `attempt`: the proxy's record of an attempt.
    Attempt {
        /// What was asked.
        to: Ticket,
        /// What the proxy knows.
        record: AttemptRecord,
        /// Whether this tab holds the decision lock.
        holds_lock: bool,
    },
    /// `bank_event`: the bank reported something by itself. It may be late, repeated, forged or of another transfer.
    BankEvent(BankEvent),
    /// `yielded`: another tab holds the decision lock.
    Yielded,
    /// `returned`: the person is back from 3-D Secure.
    Returned,
    /// `resumed`: the page was loaded again, with a stored state or with the id of a session.
    Resumed(Option<Label>),
    /// `tick`: time passed.
    Tick,
}

impl Event {
    /// The code of what went wrong.
    pub(super) fn code(&self) -> Option<Label> {
        match &self.kind {
            // A question that failed changes nothing.
            EventKind::CallFailed(TransferCall::Status | TransferCall::LookUp, ..) => None,
            EventKind::Answer(_, _, session) => session.error().and_then(|error| Label::of_text(&error.code)),
            EventKind::CallFailed(_, _, failure) => failure.code.clone(),
            EventKind::Attempt { record, .. } => record.error.clone(),
            _ => None,
        }
    }
}

words! {
    /// The requests about a session; `look_up` asks the proxy for its record of the attempt.
    pub enum TransferCall {
        /// Starts it.
        Init = "init",
        /// Confirms it.
        Confirm = "confirm",
        /// Cancels it.
        Cancel = "cancel",
        /// Asks the bank for its status.
        Status = "status",
        /// Asks the proxy for its record of the attempt.
        LookUp = "look_up",
    }
}

/// What a request was about, so that its answer is not confused with an older one. Every state has one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ticket {
    /// How many decisions and events this tab had taken when it asked.
    pub seq: Seq,
    /// When the last of them happened: the hold that an answer reports is counted from here.
    pub at: Moment,
    /// The attempt.
    pub key: Option<Label>,
    /// The session.
    pub session: Option<Label>,
}

/// A request that brought no session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// Whether the request was refused, or its answer is missing.
    pub reason: FailureReason,
    /// The code of the refusal.
    pub code: Option<Label>,
    /// The refusal itself says `"passed": false`: nothing was passed on to the bank.
    pub not_passed: bool,
}

words! {
    /// Why there is no session.
    pub enum FailureReason as "TransferFailure" {
        /// An answer with an error.
        Refused = "refused",
        /// No answer: a time-out, a broken connection, a gateway's page.
        Unknown = "unknown",
    }
}

/// The proxy's record of an attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttemptRecord {
    /// Its key.
    pub key: Label,
    /// What became of it.
    pub state: AttemptState,
    /// The code of its error.
    pub error: Option<Label>,
}

words! {
    /// What became of an attempt, as the proxy knows it.
    pub enum AttemptStateName as "AttemptState" {
        /// No request with this key has arrived.
        Never = "never",
        /// It was sent to the bank, which has not answered.
        Sending = "sending",
        /// The bank's answer is missing.
        Unknown = "unknown",
        /// The bank, or the proxy, refused it for good.
        Refused = "refused",
        /// It was abandoned: no request with this key will ever be sent.
        Abandoned = "abandoned",
        /// It has a session.
        Started = "started",
    }
}

/// What became of an attempt, with its session if it has one. The names say what each means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AttemptState {
    /// [`AttemptStateName::Never`].
    Never,
    /// [`AttemptStateName::Sending`].
    Sending,
    /// [`AttemptStateName::Unknown`].
    Unknown,
    /// [`AttemptStateName::Refused`].
    Refused,
    /// [`AttemptStateName::Abandoned`].
    Abandoned,
    /// [`AttemptStateName::Started`].
    Started(Started),
}

/// A session, as the proxy's record has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Started {
    /// The bank's id.
    pub session: Label,
    /// A confirm was passed on.
    pub confirmed: bool,
    /// A cancel was passed on.
    pub cancelled: bool,
    /// How long the rate is still held.
    pub hold_ms: i64,
}
