//! What messages contain: sessions, keys, tickets, and what answers and events say.

/// A session of the bank: 0 is `ps_0`, an old transfer that was paid; the model's own count from 1.
pub type Sid = u8;

/// A key of the page: they count from 1.
pub type Key = u8;

/// The old transfer whose events come again and again.
pub const OLD: Sid = 0;

/// The requests of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Call {
    /// Starts a transfer.
    Init,
    /// Confirms.
    Confirm,
    /// Cancels.
    Cancel,
    /// Asks the bank.
    Status,
    /// Asks the proxy for its record of the attempt.
    LookUp,
    /// Abandons the attempt, at the proxy.
    Abandon,
}

impl Call {
    /// It changes nothing at the bank.
    #[must_use]
    pub const fn is_question(self) -> bool {
        matches!(self, Self::Status | Self::LookUp | Self::Abandon)
    }
}

/// What a page keeps with a request and reports with its answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Ticket {
    /// The place in the order of decisions and events.
    pub seq: u32,
    /// Nothing had happened on the page for five minutes when it asked, or it has waited that long.
    pub is_old: bool,
    /// The attempt.
    pub key: Option<Key>,
    /// The session.
    pub session: Option<Sid>,
}

/// A session as an answer or event shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Said {
    /// Which session.
    pub id: Sid,
    /// How it looks.
    pub face: Face,
}

/// How a session looks from outside. Answers may be terse, in doubt, or contradict themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Face {
    /// `in_progress` and nothing else, as the documents' own answers are.
    Running,
    /// `in_progress` with `next_action: confirm`.
    Asked,
    /// `in_progress` with a redirect.
    Acting,
    /// `accepted`, all items `succeeded`.
    Succeeded,
    /// `succeeded` without items.
    Bare,
    /// `cancelled` with a failed payment.
    Failed,
    /// `cancelled` without items.
    Cancelled,
    /// `error`, which is not final.
    Error,
    /// Contradicts itself: `accepted` with a failed item.
    AcceptedFailed,
    /// Contradicts itself: `cancelled` with everything `succeeded`.
    CancelledSucceeded,
}

/// The bank's events.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Note {
    /// `ready_to_confirm`
    Ready,
    /// `action_required`
    Action,
    /// `payment_finished`
    Finished,
}

/// Why a request brought no session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Why {
    /// No answer, or one that says nothing.
    Unknown,
    /// `authentication_error`
    Authentication,
    /// `idempotency_key_already_exists`
    AlreadyExists,
    /// `idempotency_key_not_supported`
    NotSupported,
    /// `idempotency_key_params_mismatch`: the key was used up.
    Mismatch,
    /// `invalid_session_status`: the session is past that.
    Status,
    /// Refused by the proxy before anything was sent on: `"passed": false`.
    NotPassed,
}

impl Why {
    /// The code in the answer.
    #[must_use]
    pub const fn code(self) -> Option<&'static str> {
        match self {
            Self::Unknown => None,
            Self::Authentication => Some("authentication_error"),
            Self::AlreadyExists => Some("idempotency_key_already_exists"),
            Self::NotSupported => Some("idempotency_key_not_supported"),
            Self::Mismatch => Some("idempotency_key_params_mismatch"),
            Self::Status => Some("invalid_session_status"),
            Self::NotPassed => Some("too_many_requests"),
        }
    }
}

/// What the proxy knows about an attempt.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Standing {
    /// The key has not arrived.
    #[default]
    Never,
    /// Init is with the bank.
    Sending,
    /// The bank did not answer.
    Unknown,
    /// The bank refused it before any session: the key is burnt.
    Refused,
    /// The person abandoned it: the key is burnt.
    Abandoned,
    /// The bank named the session.
    Started,
}

/// The proxy's record of an attempt, as it answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Record {
    /// The key.
    pub key: Key,
    /// What became of it.
    pub standing: Standing,
    /// The session, if it has started.
    pub session: Option<Sid>,
    /// A confirm was passed on.
    pub yes: bool,
    /// A cancel was passed on.
    pub no: bool,
    /// The five minutes since init are over.
    pub is_late: bool,
}

/// What happens to a page. The client writes it as an event of its reducer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Happening {
    /// The quote is shown.
    Quoted,
    /// Back to the form.
    Edited,
    /// The person starts, or sends the same request again.
    Starting(Key),
    /// The person confirms the session that the screen showed.
    Confirming(Sid),
    /// The person cancels.
    Cancelling(Sid),
    /// An answer with a session.
    Answer(Call, Ticket, Said),
    /// An answer without one, or none.
    Failed(Call, Ticket, Why),
    /// The proxy's record; whether this tab holds the decision lock.
    Record(Ticket, Record, bool),
    /// An event of the bank.
    Event(Note, Said),
    /// Another tab holds the lock.
    Yielded,
    /// Back from 3-D Secure.
    Returned,
    /// Loaded again, with the stored state or by the session's id alone.
    Resumed(Option<Sid>),
    /// Time passed.
    Tick,
}

/// What a page sends after a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Send {
    /// Init under this key.
    Init(Key),
    /// Yes.
    Confirm(Sid),
    /// No.
    Cancel(Sid),
}
