//! What may a page ask? One function per JavaScript call: a dynamic value in, a tagged [`Answer`] out.
//!
//! Bad input is an answer, never an error. [`Misuse`] is for options that do not exist, which no person can have typed.

mod answer;
mod checks;
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
pub use checks::{
    check_birth_date, check_country, check_currency, check_date, check_division_code, check_document_number,
    check_email, check_expiry_date, check_iban, check_inn, check_issue_date, check_name, check_passport, check_phone,
    check_postal_code, check_text, check_url,
};
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
