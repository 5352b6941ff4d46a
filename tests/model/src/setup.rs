//! What a run allows to happen.

use crate::fault::Fault;

/// How the bank reads a key that it has seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// The first answer again.
    Again,
    /// `idempotency_key_already_exists`, without a session.
    Exists,
    /// `idempotency_key_not_supported`: init is refused.
    Unsupported,
    /// The key is ignored: a second session.
    Ignored,
}

/// What is between page and bank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proxy {
    /// Passes everything on and keeps nothing, as the first page's did.
    Relay,
    /// Keeps the record of attempts; a burnt key stays burnt.
    Records,
}

/// How another tab is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opens {
    /// With what the first has stored.
    Copy,
    /// With a form of its own.
    Fresh,
}

/// See the module.
#[derive(Clone, Debug)]
pub struct Setup {
    /// Its name.
    pub name: &'static str,
    /// Tabs, one or two.
    pub tabs: usize,
    /// How the second opens.
    pub opens: Opens,
    /// Tabs read each other's stored state when they are loaded again; there are no locks then, to keep the space
    /// small.
    pub shared_store: bool,
    /// Attempts in all.
    pub keys: u8,
    /// Sessions at the bank in all.
    pub sessions: usize,
    /// The proxy.
    pub proxy: Proxy,
    /// Questions of a tab under way at a time; with 0 each is answered at once.
    pub questions: usize,
    /// The bank's reading of keys.
    pub reading: Reading,
    /// Answers are as terse as the documents' own: only events say what to confirm and where to go.
    pub terse: bool,
    /// Requests and answers are lost, or late.
    pub losses: bool,
    /// Messages may also be lost without the page ever learning of it.
    pub silence: bool,
    /// The proxy stops waiting for the bank: what became of init or a decision is unknown there too.
    pub gives_up: bool,
    /// The bank refuses requests for reasons of its own (`authentication_error`).
    pub refusals: bool,
    /// The proxy refuses decisions before they are sent on.
    pub not_passed: bool,
    /// The bank answers `error` now and then.
    pub doubt: bool,
    /// The bank contradicts itself now and then.
    pub contradicts: bool,
    /// A paid session is reported as `succeeded` without items.
    pub bare: bool,
    /// Events of `ps_0` come again.
    pub old_events: bool,
    /// The person clicks twice.
    pub double_clicks: bool,
    /// The person cancels.
    pub cancels: bool,
    /// The page is loaded again with its stored state.
    pub reloads: bool,
    /// The page is loaded again by the session's id alone.
    pub forgets: bool,
    /// Payments need 3-D Secure.
    pub three_ds: bool,
    /// The faults that are looked for; nothing else stops a path.
    pub watch: &'static [Fault],
}

impl Setup {
    /// One tab, one attempt, nothing goes wrong.
    #[must_use]
    pub const fn calm(name: &'static str, watch: &'static [Fault]) -> Self {
        Self {
            name,
            tabs: 1,
            opens: Opens::Copy,
            shared_store: false,
            keys: 1,
            sessions: 1,
            proxy: Proxy::Records,
            questions: 1,
            reading: Reading::Again,
            terse: true,
            losses: false,
            silence: false,
            gives_up: false,
            refusals: false,
            not_passed: false,
            doubt: false,
            contradicts: false,
            bare: false,
            old_events: false,
            double_clicks: false,
            cancels: false,
            reloads: false,
            forgets: false,
            three_ds: false,
            watch,
        }
    }
}
