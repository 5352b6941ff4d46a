//! A partner's server in Rust: reads a transfer that a browser sent, sets what only the server knows, and checks the typed
//! record before it goes to the bank.
//!
//! `cargo run --example server`

use bank131_checkout::bank::call::init_payment::{self, InitPayment, PaymentOptions};
use bank131_checkout::check::{ADULT, CountryCode, Date, HttpsUrl};
use bank131_checkout::issue::{Issue, Problem};
use bank131_checkout::schema::{Part, Rules};
use bank131_checkout::value::parse_json;
use std::error::Error;
use validator::{Validate, ValidationError, ValidationErrors, ValidationErrorsKind};

/// What the browser sent: the transfer to an IBAN in Turkey of the bank's document.
const SENT: &str = include_str!("../tests/fixtures/init.request.iban-turkey.json");

#[expect(clippy::print_stdout, reason = "an example shows what it finds")]
fn main() -> Result<(), Box<dyn Error>> {
    // A real server takes the day on which the sender acts.
    let today = Date::new(2026, 11, 21).ok_or("not a day")?;
    let mut transfer = read(SENT, today).map_err(|issues| format!("refused: {issues:?}"))?;
    let return_url = HttpsUrl::parse("https://example.com/back")?;
    transfer.payment_options = Some(PaymentOptions { return_url: Some(return_url), recurrent: None });
    println!("as sent: {:?}", problems(&transfer));
    if let Some(payout) = transfer.payout_details_multi.iter_mut().flatten().next() {
        payout.country = Some(CountryCode::parse("KGZ")?);
    }
    println!("to another country: {:?}", problems(&transfer));
    Ok(())
}

/// The typed transfer of a JSON text, read by the rules that the page used.
fn read(text: &str, today: Date) -> Result<InitPayment, Vec<Issue>> {
    let draft = parse_json(text).map_err(|problem| vec![Problem::from(problem).at("")])?;
    let request = init_payment::build(&draft, &Rules { today, minimum_age: ADULT }, &[])?;
    Ok(InitPayment::of_value(request.body()).unwrap_or_default())
}

/// What is wrong with a record: each code at the bank's own path.
fn problems(transfer: &InitPayment) -> Vec<String> {
    let mut found = Vec::new();
    if let Err(errors) = transfer.validate() {
        collect(&errors, &mut found);
    }
    found
}

/// Errors are nested as the record is: by field, and by index in lists.
fn collect(errors: &ValidationErrors, found: &mut Vec<String>) {
    for kind in errors.errors().values() {
        match kind {
            ValidationErrorsKind::Struct(object) => collect(object, found),
            ValidationErrorsKind::List(items) => items.values().for_each(|item| collect(item, found)),
            ValidationErrorsKind::Field(errors) => found.extend(errors.iter().map(line)),
        }
    }
}

fn line(error: &ValidationError) -> String {
    let field = error.params.get("field").and_then(|field| field.as_str()).unwrap_or_default();
    format!("{field}: {}", error.code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_transfer_to_another_country_than_its_iban_is_found_by_its_path() {
        assert!(main().is_ok());
        let mut transfer = read(SENT, Date::new(2026, 11, 21).unwrap()).unwrap();
        assert_eq!(problems(&transfer), [""; 0]);
        transfer.payout_details_multi.as_mut().unwrap()[0].country = CountryCode::parse("KGZ").ok();
        let expected = ["payout_details_multi.0.bank_account.iban.account: iban.country_mismatch"];
        assert_eq!(problems(&transfer), expected);
    }
}
