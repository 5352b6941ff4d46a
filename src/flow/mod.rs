//! Where is the transfer now? A pure reducer over the bank's answers and events, time, and the person's decisions.
//!
//! ```text
//!            quoted          starting             ready_to_confirm                confirming
//!  draft ◄──────────► quoted ────────► started ────────────────────► awaiting_      ────────► confirmed ─┐
//!            edited      ▲                │  │                        confirmation                │      │
//!                        └────────────────┘  │                           │  │ five minutes       │      │ action_required
//!                          init refused      │            cancelling     │  ▼                    │      ▼
//!                                            │   cancelling ◄────────────┴─ expired              │   action_required
//!                                            │       │                         │                 │      │
//!                                            │       │                         │                 │      │ returned: poll
//!                                            ▼       ▼                         ▼                 ▼      ▼
//!                 finished (succeeded | failed | cancelled): when the bank says so, from any phase after quoted
//!
//!  unknown_outcome: from any of them, when the answer to init, confirm or cancel is lost, when the page was reloaded
//!  meanwhile, or when the bank says `error`, which is not final. Never repeated blindly: an answer to `status` leads back
//!  to started, awaiting_confirmation, confirmed, cancelling, action_required, expired or finished. Without a session
//!  there is no status to ask: then init is repeated, with the same idempotency key.
//! ```
//!
//! - What is settled stays: nothing leaves `finished`. (One exception is no exception: a session known from an event
//!   alone gives way when the answer to init names another, see [`State::advance`].)
//! - An event that does not fit the phase changes nothing: it is late, a duplicate, or of another transfer.
//! - The same event twice leaves the same state as once, but for the poll counter: an answer that leads nowhere makes the
//!   next poll later each time.
//! - Whoever must act is sent to an address only where the session carries one; an address or a code that the person is
//!   shown is the page's to keep, not the state's.
//! - The bank's word leads forward only. A message that says less than is known is an older one.
//! - The reducer reads no clock. Each event may carry the moment at which the page met it.
//! - A [`State`] holds the session's id and amounts, never a name, a number of a document or card, or a token.
//!
//! Sources: the bank's document "Money transfers without opening an account", main scenario; its pages on webhooks,
//! errors (the session's `error` is not final) and `transfer-without-widget` (the rate is held five minutes at most); for
//! the hour that 3-D Secure may take, Smart Glocal's page on `action_required`, whose API is the same.

mod advance;
mod event;
mod label;
mod parts;
mod phase;
mod shown;
mod state;

pub use advance::ACTION_MS;
pub use event::{Action, Call, Event, EventKind, Failure, News, Outcome, Session};
pub use label::Label;
pub use phase::Phase;
pub use shown::Shown;
pub use state::{FlowProblem, State};
