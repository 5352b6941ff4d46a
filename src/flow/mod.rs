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
//!  doubt: a confirm or a cancel has no answer, or the bank says `error` (not final) or contradicts itself. It polls.
//!  watching: only the id is known, or another tab decides. It polls, and decides nothing.
//! ```
//!
//! The rules, which a model of bank, network, tabs, person and time checks (`tests/model`):
//!
//! 1. **An event alone changes nothing.** The newest of each kind, by `updated_at`, is kept, and makes the page ask for
//!    the status. It takes effect with the first answer that was asked for after it, if that answer is about the same
//!    session, still running, and does not contradict it. What only informs (a refund, the transfer code) takes effect
//!    with a final answer too.
//! 2. **Every answer names its question**, by the [`Ticket`] of the state that asked. An answer to a question from
//!    before the last decision, or about another attempt or session, changes nothing.
//! 3. **One confirm.** Only `asking` can confirm, and only if nothing was decided before. A lost confirm is never sent
//!    again: the page asks for the status until the end. Only an answer to that very request with `"passed": false`
//!    takes it back.
//! 4. **Only `over` leads to another transfer**, and only `not_charged` says that nothing was charged: there the
//!    session and its items agree. A contradiction leads to `doubt`.
//! 5. **What to send is in the state**, only in the step that decided it: a second click finds nothing. A confirm or a
//!    cancel names the session that the person saw.
//! 6. **A tab that knows only the id watches**, until the proxy's record says what was decided and this tab holds the
//!    lock.
//! 7. **Back to the quote** only if the key was not used and never will be: init was refused before there was a
//!    session, and no request with this key was lost; or the proxy says that the attempt was refused or abandoned.
//! 8. **Time only shortens** what is held. Every event says when it happened; the reducer reads no clock.
//!
//! A missing `next_action` or redirect in an answer proves nothing: no documented answer has them, only events do.
//!
//! Sources: the bank's document "Money transfers without opening an account", main scenario; its pages on webhooks,
//! errors (the session's `error` is not final) and `transfer-without-widget` (the rate is held five minutes at most); for
//! the hour that 3-D Secure may take, Smart Glocal's page on `action_required`, whose API is the same.

mod advance;
mod answers;
mod attempt;
mod course;
mod event;
mod label;
mod meaning;
mod object_reader;
mod pending_events;
mod phase;
mod read_event;
mod screen;
mod shown_amounts;
mod state;
mod stored_form;

pub use advance::{ACTION_MS, START_MS};
pub use attempt::{Attempt, Decision, Fate, Moment, Seq};
pub use course::Course;
pub use event::{
    AttemptRecord, AttemptState, AttemptStateName, Event, EventKind, Failure, FailureReason, Started, Ticket,
    TransferCall,
};
pub use label::Label;
pub use meaning::Fact;
pub use phase::{Act, Phase, PhaseName, Verdict, Way, Why};
pub use screen::{HAND_OVER_MS, Next, Show, Step};
pub use shown_amounts::Shown;
pub use state::{FlowProblem, Send, State};
