//! What do we send? One file per call of the bank: the request as data, never sent from here.
//!
//! A draft is a dynamic [`Value`] in the bank's own shape. [`Reader`] walks it by its [`Shape`]: each field by its check,
//! then each object by its cross-field [`Rule`]s; [`Request`] is the proof that both found nothing. The records are the
//! same shapes as Rust structs, for servers in Rust; their `validator::Validate` runs the same rules.
//!
//! Source of shapes and names: the bank's document "Money transfers without opening an account".

pub mod calculate;
pub mod confirm_information;
pub mod init_payment;
mod json;
mod leaves;
mod part;
pub mod quote;
mod reader;
pub(crate) mod record;
mod request;
mod rule;
mod shape;
mod value;

pub use json::{JsonProblem, MAX_JSON, parse_json};
pub use leaves::{ExpiryDate, IssueDate, LatinName, MinorUnits, PhoneDigits, Quantity, Token, WholeNumber};
pub use part::{Leaf, Part};
pub use reader::{DraftProblem, Reader, Rules};
pub(crate) use reader::{displayed, read};
pub use request::{PROJECT_HEADER, Request};
pub use rule::{Broken, Rule, View};
pub(crate) use shape::bare;
pub use shape::{Check, Field, Kind, Presence, Shape};
pub use value::{Number, Record, Value};
