//! The network: a set of messages under way. A message that never arrives stays in it for ever, so that losses need no
//! step of their own; the page may stop waiting for it at any time.

use crate::words::{Call, Key, Record, Said, Sid, Ticket, Why};
use std::collections::BTreeSet;

/// No tab waits for it any more.
pub const NOBODY: usize = 9;

/// Everything under way.
pub type Net = BTreeSet<Message>;

/// A request, or its answer.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Message {
    /// The tab that waits.
    pub tab: usize,
    /// The call.
    pub call: Call,
    /// The attempt.
    pub key: Key,
    /// The session.
    pub session: Sid,
    /// The ticket, or what of it counts.
    pub to: Ticket,
    /// The page has stopped waiting.
    pub is_reported: bool,
    /// Where it is.
    pub leg: Leg,
}

/// Where a message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Leg {
    /// From the page to the proxy.
    Out,
    /// From the proxy to the bank, and the proxy waits.
    Held,
    /// From the proxy to the bank, and the proxy no longer waits.
    Beyond,
    /// Back to the page.
    Back(Reply),
}

/// What comes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Reply {
    /// A session.
    Said(Said),
    /// No session.
    Failed(Why),
    /// The proxy's record; whether the tab holds the lock.
    Record(Record, bool),
}

/// What happens to a request when it arrives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// It is carried out and answered.
    Through,
    /// The proxy waits for the bank.
    Held,
    /// The proxy passes it on and does not wait.
    Beyond,
    /// The bank refuses it for a reason of its own.
    Refused,
    /// The proxy refuses it and passes nothing on.
    NotPassed,
}
