//! What do we send? One file per call of the bank.

pub mod calculate;
mod card;
pub mod confirm;
mod endpoint;
pub mod init_payment;
pub mod recurrent_disable;
mod request;
pub mod session;
pub mod token_info;
pub mod widget_token;

pub use card::{Token, TokenizedCard};
pub(crate) use endpoint::KYC_CHECK_V2;
pub use endpoint::{Call, HOSTS, Method};
pub use request::{PROJECT_HEADER, Request, RequestOptions};
pub use session::{SessionCall, SessionId};
