//! What came back? One file per message of the bank, each read leniently.

pub mod confirm_information;
mod customer_interaction;
pub mod event;
pub mod failure;
mod item;
pub mod quote;
mod reading;
pub mod session;
pub mod transfer_code;

pub use customer_interaction::RedirectProblem;
pub use item::{ItemStatus, RefundStatus};
pub use reading::Reading;
pub(crate) use reading::issues_value;
