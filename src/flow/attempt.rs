//! One attempt to pay, and what was decided about its session.

use super::label::Label;
use super::word::vocabulary;
use crate::money::{MAX_MINOR, RATE_HOLD_MS};

/// A moment of the page's clock: milliseconds since 1970.
pub type Moment = i64;

/// The place of a decision or an event in the order in which this state met them.
pub type Seq = u32;

/// One key, and what was sent with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// The page's idempotency key. Every copy of this request carries it; another attempt has another one.
    pub key: Label,
    /// When the bank no longer holds the rate: five minutes after the first `starting`, or sooner.
    pub hold_until: Moment,
    /// Of some request with this key nobody knows what became: a later refusal does not take it back.
    pub lost_init: bool,
}

impl Attempt {
    pub(super) fn begin(key: Label, at: Moment) -> Self {
        Self { key, hold_until: later(at, RATE_HOLD_MS), lost_init: false }
    }

    /// No message and no clock makes a hold longer.
    pub(super) fn shorten(&mut self, at: Moment, left_ms: i64) {
        self.hold_until = self.hold_until.min(later(at, left_ms));
    }
}

/// What became of a yes, or of a no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// It was never sent.
    Never,
    /// It was sent by this decision.
    Sending(Seq),
    /// It was sent, and may yet arrive: it is never sent again.
    Doubtful(Seq),
}

impl Fate {
    /// The request is lost, or was refused by who may have passed it on.
    pub(super) const fn lose(&mut self) {
        if let Self::Sending(seq) = *self {
            *self = Self::Doubtful(seq);
        }
    }

    /// The answer to this very request, asked at `asked`, says that nothing was passed on.
    pub(super) const fn take_back(&mut self, asked: Seq) -> bool {
        let is_this = matches!(*self, Self::Sending(seq) if asked >= seq);
        if is_this {
            *self = Self::Never;
        }
        is_this
    }

    /// The proxy's record knows of one.
    pub(super) fn learn(&mut self, was_passed: bool, seq: Seq) {
        if was_passed && *self == Self::Never {
            *self = Self::Doubtful(seq);
        }
    }
}

vocabulary! {
    /// What a person says to the price.
    pub enum Decision {
        /// Confirm.
        Yes = "confirm",
        /// Cancel.
        No = "cancel",
    }
}
/// A session that belongs to this attempt: named by an answer to its own init, or by the proxy's record of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bound {
    /// The attempt.
    pub attempt: Attempt,
    /// The bank's id.
    pub session: Label,
    /// What became of the yes.
    pub yes: Fate,
    /// What became of the no.
    pub no: Fate,
}

impl Bound {
    pub(super) const fn new(attempt: Attempt, session: Label) -> Self {
        Self { attempt, session, yes: Fate::Never, no: Fate::Never }
    }

    /// What was decided, as far as anybody knows.
    pub(super) fn decision(&self) -> Option<Decision> {
        match (self.yes, self.no) {
            (Fate::Never, Fate::Never) => None,
            (Fate::Never, _) => Some(Decision::No),
            _ => Some(Decision::Yes),
        }
    }

    pub(super) const fn fate(&mut self, decision: Decision) -> &mut Fate {
        match decision {
            Decision::Yes => &mut self.yes,
            Decision::No => &mut self.no,
        }
    }
}

/// A session to which neither yes nor no was ever sent: only such a one may be confirmed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undecided(Bound);

impl Undecided {
    /// # Errors
    /// Gives it back with the decision that was sent.
    pub(super) fn of(bound: Bound) -> Result<Self, (Bound, Decision)> {
        match bound.decision() {
            None => Ok(Self(bound)),
            Some(decision) => Err((bound, decision)),
        }
    }

    /// The session and its attempt.
    #[must_use]
    pub const fn bound(&self) -> &Bound {
        &self.0
    }

    pub(super) const fn attempt_mut(&mut self) -> &mut Attempt {
        &mut self.0.attempt
    }

    pub(super) const fn is_late(&self, at: Moment) -> bool {
        at >= self.0.attempt.hold_until
    }

    /// Decides: from here on it is no longer undecided.
    pub(super) fn decide(self, decision: Decision, seq: Seq) -> Bound {
        let mut bound = self.0;
        *bound.fate(decision) = Fate::Sending(seq);
        bound
    }
}

/// A moment that JavaScript holds exactly.
pub(super) fn later(at: Moment, by_ms: i64) -> Moment {
    at.saturating_add(by_ms).min(MAX_MINOR)
}
