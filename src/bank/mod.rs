//! What do we send, and what came back? One file per call or event of the bank. Requests are data, never sent from here.
//!
//! A draft is a dynamic [`Value`] in the bank's own shape. [`Reader`] walks it by its [`Shape`]: each field by its check,
//! then each object by its cross-field [`Rule`]s; [`Request`] is the proof that both found nothing. The records are the
//! same shapes as Rust structs, for servers in Rust; their `validator::Validate` runs the same rules.
//!
//! Incoming messages are read leniently, into one shape whichever of its own the bank used ([`Reading`]).
//!
//! Source of shapes and names: the bank's document "Money transfers without opening an account".

pub mod calculate;
pub mod cancel;
pub mod confirm;
pub mod confirm_information;
mod double;
mod endpoint;
pub mod error;
pub mod event;
pub mod init_payment;
mod interaction;
mod item;
mod json;
pub mod kyc;
mod leaves;
mod message;
mod part;
pub mod quote;
mod reader;
pub(crate) mod record;
pub mod recurrent;
mod request;
mod rule;
pub mod session;
mod session_call;
mod shape;
pub mod status;
pub mod token;
pub mod token_info;
mod transfer_code;
mod value;
mod word;

pub use crate::check::{ExpiryDate, IssueDate};
#[cfg(target_arch = "wasm32")]
pub(crate) use double::double_of;
pub use endpoint::{Call, HOSTS};
pub use interaction::RedirectProblem;
pub use item::{ItemStatus, RefundStatus};
pub use json::{JsonProblem, MAX_JSON, member_text, parse_json};
pub use leaves::{LatinName, MinorUnits, PhoneDigits, Quantity, Token, WholeNumber};
pub use message::Reading;
pub(crate) use message::issues_value;
pub use part::{Leaf, Part};
pub use reader::{DraftProblem, Reader, Rules};
pub(crate) use reader::{displayed, read};
pub use request::{PROJECT_HEADER, Request};
pub use rule::{Broken, Rule, View};
pub use session_call::{SessionCall, SessionId};
pub(crate) use shape::bare;
pub use shape::{Check, Field, Kind, Presence, Shape};
#[cfg(target_arch = "wasm32")]
pub(crate) use value::UNSAFE_INTEGER;
pub use value::{Number, Record, Value};
