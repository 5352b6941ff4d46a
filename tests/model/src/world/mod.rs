//! The world around the reducer: bank, proxy, network, tabs, person, time.

pub mod bank;
pub mod check;
pub mod deliver;
pub mod end;
pub mod net;
pub mod person;
pub mod proxy;
pub mod tab;
pub mod time;

use crate::client::Client;
use crate::memory::Memory;
use crate::quick::QuickMap;
use crate::setup::Setup;
use crate::words::{Face, Note, Sid};
use bank::{Bank, Move};
use net::{Message, Net, Way};
use proxy::Attempt;
use std::sync::RwLock;
use tab::Tab;
use time::Span;

/// One state of the whole.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct World {
    /// The bank's sessions.
    pub bank: Bank,
    /// The proxy's record of each key, and when it began.
    pub attempts: Vec<Attempt>,
    /// What is under way.
    pub net: Net,
    /// The tabs.
    pub tabs: Vec<Tab>,
    /// What went wrong: nothing follows.
    pub fault: Option<crate::fault::Fault>,
}

/// One thing that happens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// The person, in a tab.
    Quote(usize),
    /// Back to the form.
    Edit(usize),
    /// Starts.
    Start(usize),
    /// Confirms this session, which the screen showed.
    Confirm(usize, Sid),
    /// Cancels.
    Cancel(usize, Sid),
    /// The same click again.
    Again(usize),
    /// The same init again.
    Retry(usize),
    /// Abandons the attempt.
    Abandon(usize),
    /// Begins again.
    NewTransfer(usize),
    /// Is done with 3-D Secure, there.
    PassThreeDs(Sid),
    /// Comes back from it.
    Return(usize),
    /// The page asks the bank, and gets this answer.
    Poll(usize, Face),
    /// The page asks the proxy; whether it holds the lock.
    LookUp(usize, bool),
    /// The clock ticks.
    Tick(usize),
    /// The page is loaded again, with what a tab has stored.
    Reload(usize, usize),
    /// The page is loaded again, by the session's id alone.
    Forget(usize),
    /// A tab opens.
    Open(usize),
    /// Another tab holds the lock.
    Yield(usize),
    /// A message arrives.
    Deliver(Message, Way),
    /// The page no longer waits; the message may still arrive.
    TimeOut(Message),
    /// An answer of no weight is lost.
    Lose(Message),
    /// The proxy no longer waits for the bank.
    GiveUp(Message),
    /// An event comes, or comes again.
    Event(usize, Sid, Note),
    /// The bank goes on.
    Bank(Sid, Move),
    /// Time passes.
    Pass(Span),
}

/// The model: a world of this set-up around a client.
#[derive(Debug)]
pub struct Around {
    /// What may happen.
    pub setup: Setup,
    /// The client and what it has answered.
    pub memory: Memory,
    /// Which ends were found to be stuck.
    ends: RwLock<QuickMap<World, bool>>,
}

impl Around {
    /// A world of this set-up around a client.
    #[must_use]
    pub fn new(client: Box<dyn Client>, setup: Setup) -> Self {
        Self { setup, memory: Memory::of(client), ends: RwLock::default() }
    }
}
