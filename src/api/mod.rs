//! What may a page ask? One function per JavaScript call: a dynamic value in, a tagged [`Answer`] out.
//!
//! Bad input is an answer, never an error. [`Misuse`] is for options that do not exist, which no person can have typed.

mod answer;
mod checks;
mod flow;
mod money;
mod options;
mod requests;

pub use answer::{Answer, Misuse};
pub use checks::{
    ScriptName, check_birth_date, check_country, check_currency, check_date, check_division_code, check_email,
    check_iban, check_inn, check_name, check_passport, check_phone, check_postal_code, check_text, check_url,
};
pub use flow::{advance, start_transfer};
pub use money::{
    DecimalInput, EstimateInput, Money, RateInput, RoundingName, TotalInput, estimate, parse_amount, total,
};
pub use requests::{build_calculate, build_init_payment};
