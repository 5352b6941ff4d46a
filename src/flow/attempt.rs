//! One attempt to pay, and what was decided about its session.

use super::label::Label;
use crate::money::{MAX_MINOR, RATE_HOLD_MS};
use crate::words::words;

/// A moment of the page's clock: milliseconds since 1970.
pub type Moment = i64;

/// The place of a decision or an event in the order in which this state took them.
pub type Seq = u32;

/// One key, and what was sent with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// The page's idempotency key. Every repetition of the request carries it; another attempt has another one.
    pub key: Label,
    /// When the bank no longer holds the rate: five minutes after the first `starting`, or sooner.
    pub hold_until: Moment,
    /// What became of some request with this key is not known; a later refusal does not change that.
    pub lost_init: bool,
}

impl Attempt {
    pub(super) fn begin(key: Label, at: Moment) -> Self {
        Self { key, hold_until: later(at, RATE_HOLD_MS), lost_init: false }
    }
}

words! {
    /// What became of a decision that was sent.
    pub enum Fate as "TransferFate" {
        /// It was sent by the last decision.
        Sending = "sending",
        /// It was sent, and may yet arrive: it is never sent again.
        Doubtful = "doubtful",
    }
}

words! {
    /// What the person decides when the bank asks.
    pub enum Decision as "TransferDecision" {
        /// Pay this price.
        Confirm = "confirm",
        /// Cancel the transfer.
        Cancel = "cancel",
    }
}

/// The moment `by_ms` later, at most the largest that JavaScript holds exactly.
pub(super) fn later(at: Moment, by_ms: i64) -> Moment {
    at.saturating_add(by_ms).min(MAX_MINOR)
}
