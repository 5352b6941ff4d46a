//! What came back? One file per message of the bank, each read leniently: what is unknown is kept, never thrown on.

pub mod confirm_information;
mod customer_interaction;
pub mod event;
pub mod failure;
mod item;
mod outcome;
pub mod quote;
mod reading;
pub mod session;
mod status;
pub mod transfer_code;

pub use customer_interaction::{Inform, Redirect, RedirectMethod, RedirectProblem};
pub use event::{BankEvent, EventType};
pub use item::{
    CardDigits, FirstDigits, ItemStatus, LastDigits, RecurrentToken, Refund, RefundStatus, SessionItem, ShownCard,
};
pub use outcome::Outcome;
pub use reading::Reading;
pub(crate) use reading::issues_value;
pub use session::{NextAction, OtherAction, Session};
pub use status::SessionStatus;
