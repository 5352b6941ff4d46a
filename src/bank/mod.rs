//! What do we send? One file per call of the bank: the request as data, never sent from here.
//!
//! A draft is a dynamic [`Value`] in the bank's own shape. [`Reader`] turns it into typed records made of checked
//! values and judges what one field cannot know of another; [`Request`] is the proof that both found nothing. The
//! records implement `validator::Validate` with the same cross-field rules.
//!
//! Source of shapes and names: the bank's document "Money transfers without opening an account".

pub mod calculate;
pub mod init_payment;
mod leaves;
mod reader;
pub(crate) mod record;
mod request;
mod rule;
mod shape;
mod value;

pub use leaves::{ExpiryDate, FeeUnits, IssueDate, LatinName, MinorUnits, PhoneDigits, Token};
pub use reader::{Check, DraftProblem, Leaf, Part, Reader, Rules};
pub use request::{PROJECT_HEADER, Request};
pub use rule::Broken;
pub(crate) use shape::bare;
pub use shape::{Field, Kind, Presence, Shape};
pub use value::{Number, Record, Value};
