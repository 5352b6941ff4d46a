//! A page's reducer, and how a page uses it: how each event is written, and what is sent when.

mod broken;
mod first;
mod json;
mod today;

pub use broken::{Broken, Flaw};
pub use first::First;
pub use today::Today;

use crate::words::{Happening, Key, Send, Sid, Ticket};
use serde_json::Value;

/// The moment of every event: only differences count, so time passes by moving the stored moments back.
pub const NOW: i64 = 1_795_600_000_000;

/// How a transfer ended, as the page shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The money was sent.
    Succeeded,
    /// "Nothing was charged".
    NotCharged,
    /// Cancelled, without a word about a charge.
    Cancelled,
}

/// A step that a page may offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Show a price.
    Quote,
    /// Go back to the form.
    Edit,
    /// Start.
    Start,
    /// Confirm.
    Confirm,
    /// Cancel.
    Cancel,
    /// Go to 3-D Secure.
    Redirect,
    /// Ask the bank.
    Poll,
    /// Ask the proxy.
    LookUp,
    /// The same init again.
    Retry,
    /// Abandon the attempt.
    Abandon,
    /// Say whom the person can ask.
    HandOver,
    /// Begin another transfer.
    NewTransfer,
}

const STEPS: [(&str, Step); 12] = [
    ("quote", Step::Quote),
    ("edit", Step::Edit),
    ("start", Step::Start),
    ("confirm", Step::Confirm),
    ("cancel", Step::Cancel),
    ("redirect", Step::Redirect),
    ("poll", Step::Poll),
    ("look_up", Step::LookUp),
    ("retry", Step::Retry),
    ("abandon", Step::Abandon),
    ("hand_over", Step::HandOver),
    ("new_transfer", Step::NewTransfer),
];

/// What a state shows and offers, whichever reducer made it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// The reducer's own word.
    pub phase: String,
    may: u16,
    /// The reducer's own word.
    pub show: String,
    /// The session that the state names.
    pub session: Option<Sid>,
    /// The ticket of a request made now.
    pub ticket: Ticket,
    /// The end, if it is one.
    pub verdict: Option<Verdict>,
    /// The moments that the state keeps, as distances from now.
    pub moments: Vec<i64>,
    /// The places in the order of decisions that the state keeps.
    pub seqs: Vec<u32>,
}

impl View {
    /// Whether the page offers it.
    #[must_use]
    pub const fn may(&self, step: Step) -> bool {
        self.may & (1 << step as u16) != 0
    }

    /// From a state's plain form: what both reducers write the same way.
    #[must_use]
    pub fn read(state: &Value, ticket: Ticket, verdict: Option<Verdict>) -> Self {
        let words = state["may"].as_array().into_iter().flatten().filter_map(Value::as_str);
        let step = |word| STEPS.iter().find(|(known, _)| *known == word).map(|(_, step)| 1 << *step as u16);
        Self {
            phase: state["phase"].as_str().unwrap_or_default().to_owned(),
            may: words.map(|word| step(word).unwrap_or_else(|| panic!("an unknown step: {word}"))).sum(),
            show: state["show"].as_str().unwrap_or_default().to_owned(),
            session: json::session_of(&state["session_id"]),
            ticket,
            verdict,
            moments: Vec::new(),
            seqs: Vec::new(),
        }
    }
}

/// A page with one of the reducers.
pub trait Client: std::marker::Send + Sync {
    /// A new transfer.
    fn start(&self) -> Value;

    /// The reducer.
    ///
    /// # Errors
    /// The code of a misuse.
    fn advance(&self, state: &Value, event: &Value) -> Result<Value, String>;

    /// The event for a happening.
    fn word(&self, state: &Value, happening: &Happening) -> Value;

    /// What the page sends after this step.
    fn send(&self, before: &Value, happening: &Happening, after: &Value) -> Option<Send>;

    /// What it shows and offers.
    fn view(&self, state: &Value) -> View;

    /// Leaves out what changes no step, moves the moments by `by_ms`, renumbers the places.
    fn tidy(&self, state: Value, by_ms: i64, rank: &dyn Fn(u32) -> u32) -> Value;

    /// Events with a wrong inner shape: each must be refused.
    fn forged(&self) -> Vec<Value>;

    /// The key of a retry; `fresh` is one that was never used.
    fn retry_key(&self, key: Key, _fresh: Key) -> Key {
        key
    }
}

/// A limit that has passed stays passed.
#[must_use]
pub fn limit(moment: i64, by_ms: i64) -> i64 {
    (moment + by_ms).max(NOW)
}

/// A minute.
pub const MINUTE_MS: i64 = 60_000;

/// How long something has lasted: not at all, some minutes, a quarter of an hour, an hour; not longer than anything
/// waits.
#[must_use]
pub fn since(moment: i64, by_ms: i64, longest_ms: i64) -> i64 {
    match NOW - moment - by_ms {
        ..=0 => NOW,
        lasts if lasts < 15 * MINUTE_MS => NOW - 5 * MINUTE_MS.min(longest_ms),
        lasts if lasts < 60 * MINUTE_MS => NOW - (15 * MINUTE_MS).min(longest_ms),
        _ => NOW - (60 * MINUTE_MS).min(longest_ms),
    }
}
