//! What can happen to a transfer: the events that `advance` takes, and what it reads of the bank's messages.

use super::attempt::{Decision, Moment, Seq};
use super::label::Label;
use super::phase::{Act, Verdict};
use super::shown::Shown;
use super::word::vocabulary;

/// Something that happened, and when the page met it.
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
    /// `confirming`, `cancelling`: the person says yes or no to the session that they see.
    Decided(Decision, Label),
    /// `answer`: a request was answered with a session.
    Answer(Call, Ticket, Session),
    /// `call_failed`: a request was refused, or its answer is missing.
    CallFailed(Call, Ticket, Failure),
    /// `attempt`: the proxy's record of an attempt.
    Attempt {
        /// What was asked.
        to: Ticket,
        /// What the proxy knows.
        record: AttemptRecord,
        /// Whether this tab holds the decision lock.
        holds_lock: bool,
    },
    /// `bank_event`: the bank told something by itself.
    Told(Told),
    /// `yielded`: another tab holds the decision lock.
    Yielded,
    /// `returned`: the person is back from 3-D Secure.
    Returned,
    /// `resumed`: the page was loaded anew, with a stored state or with the id of a session.
    Resumed(Option<Label>),
    /// `tick`: time passed.
    Tick,
}

impl Event {
    /// The code of what went wrong.
    pub(super) const fn code(&self) -> Option<&Label> {
        match &self.kind {
            // A question that failed is not what led anywhere.
            EventKind::CallFailed(Call::Status | Call::LookUp, ..) => None,
            EventKind::Answer(_, _, Session { error, .. })
            | EventKind::CallFailed(_, _, Failure { code: error, .. })
            | EventKind::Attempt { record: AttemptRecord { error, .. }, .. } => error.as_ref(),
            _ => None,
        }
    }
}

vocabulary! {
    /// The requests about a session.
    pub enum Call {
        /// Starts it.
        Init = "init",
        /// Says yes.
        Confirm = "confirm",
        /// Says no.
        Cancel = "cancel",
        /// Asks the bank.
        Status = "status",
        /// Asks the proxy for its record of the attempt.
        LookUp = "look_up",
    }
}

/// What a request was about, so that its answer can be told from an older one's. A state hands it out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ticket {
    /// What this tab had met when it asked.
    pub seq: Seq,
    /// When it met it: no answer holds a rate longer than from then on.
    pub at: Moment,
    /// The attempt.
    pub key: Option<Label>,
    /// The session.
    pub session: Option<Label>,
}

/// What an answer tells of its session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Its id.
    pub id: Label,
    /// How far it is.
    pub news: News,
    /// The code of its error.
    pub error: Option<Label>,
}

/// How far a session is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// At work. What is missing proves nothing: no documented answer carries it.
    Running {
        /// The bank says that it waits for yes or no.
        asks: bool,
        /// What the person must act with.
        act: Option<Act>,
    },
    /// The bank's `error`, or a word that is not known here.
    Unclear,
    /// Session and items contradict each other.
    Contradicts,
    /// Settled.
    Over(Verdict),
}

/// An event of the bank. It may be late, repeated, forged or of another transfer: alone it moves nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Of which session.
    pub session: Label,
    /// What it says, one or more.
    pub facts: Vec<Fact>,
    /// When the bank had changed the session, in its own words.
    pub updated: Option<Label>,
}

/// What an event may say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    /// `ready_to_confirm`: the price is settled.
    Ready,
    /// `action_required`: the person must act.
    Action(Act),
    /// `payment_refunded`, with an accepted refund: the money went back.
    Refunded,
    /// A transfer code.
    Code,
    /// Anything else: worth asking.
    News,
}

impl Fact {
    /// Its word in the plain form.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Ready => "ready",
            Self::Action(_) => "action",
            Self::Refunded => "refunded",
            Self::Code => "code",
            Self::News => "news",
        }
    }

    /// All but an action, which has more to it.
    pub(super) fn of_word(word: &str) -> Option<Self> {
        [Self::Ready, Self::Refunded, Self::Code, Self::News].into_iter().find(|fact| fact.word() == word)
    }
}

/// A request that brought no session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// Whether somebody said no, or nobody said anything.
    pub reason: FailureReason,
    /// The code of the refusal.
    pub code: Option<Label>,
    /// The refusal itself says `"passed": false`: nothing was sent on to the bank.
    pub not_passed: bool,
}

vocabulary! {
    /// Why there is no session.
    pub enum FailureReason {
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

/// What became of an attempt, as the proxy knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AttemptState {
    /// No request with this key has arrived.
    Never,
    /// It was sent to the bank, which has not answered.
    Sending,
    /// The bank's answer is missing.
    Unknown,
    /// The bank, or the proxy, refused it for good.
    Refused,
    /// It was given up: no request with this key will ever be sent.
    Abandoned,
    /// It has a session.
    Started(Started),
}

/// A session by the proxy's record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Started {
    /// The bank's id.
    pub session: Label,
    /// A yes was passed on.
    pub yes: bool,
    /// A no was passed on.
    pub no: bool,
    /// How long the rate is still held.
    pub hold_ms: i64,
}
