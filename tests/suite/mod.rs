//! What the crate promises, written once and run on two hosts: natively and in the browser.
//!
//! Data is compiled in, for the browser has no files. In each file `test` is the host's own attribute.

#[macro_use]
mod vectors;
mod support;

mod amount;
mod answers;
mod bank_error;
mod calculate;
mod calls;
mod checks;
mod codes;
mod confirm;
mod country;
mod currency;
mod date;
#[cfg(not(target_arch = "wasm32"))]
mod documents;
mod endpoint;
mod estimate;
mod event;
mod flow;
#[cfg(not(target_arch = "wasm32"))]
mod hosts;
mod iban;
mod init_payment;
mod json;
mod kyc;
mod passport;
mod phone;
mod privacy;
mod quote;
mod redirect;
mod requirements;
mod review_confirmation;
mod review_quote;
mod session;
mod total;
mod transfer_code;
mod typing;
mod whole_numbers;
