//! What the crate promises, told once and run on two hosts: natively and in the browser.
//!
//! Data is compiled in, for the browser has no files. In each file `test` is the host's own attribute.

#[macro_use]
mod vectors;
mod support;

mod amount;
mod answers;
mod birth_date;
mod calculate;
mod codes;
mod country;
mod currency;
mod date;
mod division_code;
mod email_url_text;
mod estimate;
mod flow;
mod iban;
mod init_payment;
mod inn;
mod name;
mod passport;
mod phone;
mod privacy;
mod total;
