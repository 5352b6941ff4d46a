//! Where is the transfer now? A pure reducer over answers, events, time, and the person's decisions.
//!
//! ```text
//!  draft ⇄ quoted ──starting──► starting ──answer to init──► preparing ──ready_to_confirm──► asking
//!            ▲                     │   ▲                         │                             │ confirming, cancelling
//!            │ refused,            │   │ same key again          │ five minutes                ▼
//!            │ abandoned           ▼   │                         ▼                          deciding ⇄ acting (3-D Secure)
//!            └────────────────── unnamed ──the proxy's record──► lapsed ──cancelling──► …      │
//!                                                                                              ▼
//!                                  from any phase with a session, by an answer:               over
//!
//!  doubt: the answer to yes or no is lost, the bank says `error` (not final) or contradicts itself. It polls.
//!  watching: known by the id alone, or in another tab's hands. It polls, and decides nothing.
//! ```
//!
//! The rules, each of which a model of bank, network, tabs, person and time holds the reducer to (`tests/model`):
//!
//! 1. **An event alone moves nothing.** It is kept, the newest of its kind by `updated_at`, and makes the page ask for the
//!    status; it takes effect with the first answer to a question asked after it, of the same session, that runs and does
//!    not contradict it. What only informs (a refund, the transfer code) is taken with a final answer too.
//! 2. **Every answer says what it answers**, by the [`Ticket`] of the state that asked. One asked before the last decision,
//!    of another attempt or of another session changes nothing.
//! 3. **One yes.** Only `asking` can confirm, and only what was never decided. A lost yes is never sent again: the status is
//!    asked to its end. Only the answer to that very request that says `"passed": false` takes it back.
//! 4. **Only `over` leads to another transfer**, and only `not_charged` says that nothing was charged: there session and
//!    items agree. What contradicts itself is in doubt.
//! 5. **What to send is in the state**, in the one step that decided: a second click finds nothing. Yes and no name the
//!    session that the person saw.
//! 6. **Who knows only the id watches**, until the proxy's record says what was decided and this tab holds the lock.
//! 7. **Back to the quote** only where the key was never taken and never will be: a refusal before there is a session, with
//!    no request of this key lost, or the proxy's word that it is refused or abandoned.
//! 8. **Time only shortens** what is held. Every event says when it was met; the reducer reads no clock.
//!
//! A missing `next_action` or redirect in an answer proves nothing: no documented answer has them, only events do.
//!
//! Sources: the bank's document "Money transfers without opening an account", main scenario; its pages on webhooks,
//! errors (the session's `error` is not final) and `transfer-without-widget` (the rate is held five minutes at most); for
//! the hour that 3-D Secure may take, Smart Glocal's page on `action_required`, whose API is the same.

mod advance;
mod attempt;
mod course;
mod heard;
mod input;
mod label;
mod listen;
mod news;
mod parts;
mod phase;
mod plain;
mod reading;
mod screen;
mod shown;
mod state;

pub use advance::{ACTION_MS, START_MS};
pub use attempt::{Attempt, Decision, Fate, Moment, Seq};
pub use course::Course;
pub use input::{
    AttemptRecord, AttemptState, AttemptStateName, Event, EventKind, Failure, FailureReason, Started, Ticket,
    TransferCall,
};
pub use label::Label;
pub use news::Fact;
pub use phase::{Act, Phase, PhaseName, Verdict, Way, Why};
pub use screen::{HAND_OVER_MS, Next, Show, Step};
pub use shown::Shown;
pub use state::{FlowProblem, Send, State};
