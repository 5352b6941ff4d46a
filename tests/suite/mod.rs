//! What the crate promises, written once and run on two hosts: natively and in the browser.
//!
//! Data is compiled in, for the browser has no files. In each file `test` is the host's own attribute.

#[macro_use]
mod vectors;
mod support;

mod amount;
mod answers;
mod bank_error;
mod birth_date;
mod calculate;
mod calls;
mod codes;
mod confirm;
mod country;
mod currency;
mod date;
mod division_code;
mod document_number;
mod email_url_text;
mod endpoint;
mod estimate;
mod event;
mod expiry_date;
mod flow;
mod iban;
mod init_payment;
mod inn;
mod issue_date;
mod json;
mod kyc;
mod name;
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
