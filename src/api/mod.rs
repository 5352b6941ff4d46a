//! What may a page ask? One function per JavaScript call: a dynamic value in, a tagged [`Answer`] out.
//!
//! Wrong input gets an answer, never an error. [`Misuse`] is for mistakes of the page's own code, such as unknown
//! options.

mod answer;
mod check_table;
mod checks;
mod every_check;
mod flow;
mod kyc;
mod money;
mod options;
mod readers;
mod requests;
mod requirements;
mod review;
mod typing;

pub use crate::bank::call::init_payment::PayoutName;
pub use answer::{Answer, Misuse};
#[cfg(target_arch = "wasm32")]
pub(crate) use check_table::every_check;
pub use checks::Clock;
pub use every_check::*;
pub use flow::{advance, start_transfer};
pub use kyc::{PayloadError, build_kyc_check, build_kyc_status, kyc_draft, kyc_payload, read_kyc};
pub use money::{DecimalInput, EstimateInput, Money, RateInput, TotalInput, estimate, parse_amount, total};
pub use readers::{decode_transfer_code, read_error, read_event, read_events, read_session};
pub use requests::{
    SavedCardPlace, build_calculate, build_cancel, build_confirm, build_init_payment, build_recurrent_disable,
    build_status, build_token_info, build_widget_token, endpoints,
};
pub use requirements::requirements;
pub use review::{read_calculate, review_confirmation, review_quote};
pub use typing::format_input;
