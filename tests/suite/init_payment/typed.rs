//! The typed records of Rust servers: they hold what the builder sends, and `Validate` runs the reader's own rules.

use super::super::support::{at, value, with};
use super::{build, iban};
use bank131_checkout::bank::call::calculate::{Amounts, Calculate, Side};
use bank131_checkout::bank::call::init_payment::{InitPayment, PayoutType};
use bank131_checkout::check::CurrencyCode;
use bank131_checkout::schema::{MinorUnits, Part};
use serde_json::json;
use validator::Validate;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn side(minor: Option<i64>, currency: &str) -> Option<Side> {
    Some(Side { amount: minor.map(MinorUnits), currency: CurrencyCode::parse(currency).ok() })
}

fn code_of(amounts: Amounts) -> String {
    let errors = Calculate { amounts: Some(amounts) }.validate().unwrap_err();
    let text = serde_json::to_string(&errors).unwrap();
    serde_json::from_str::<serde_json::Value>(&text).unwrap()["amounts"]["__all__"][0]["code"]
        .as_str()
        .unwrap()
        .to_owned()
}

#[test]
fn what_is_sent_reads_back_into_records_and_out_again() {
    let body = at(&build(&iban()), "request.body").clone();
    let transfer = InitPayment::of_value(&value(&body)).unwrap();
    let payouts = transfer.payout_details_multi.as_ref().unwrap();
    assert_eq!(payouts[0].r#type, Some(PayoutType::BankAccount));
    assert_eq!(serde_json::to_value(&transfer).unwrap(), body);
    assert!(transfer.validate().is_ok());
}

#[test]
fn validate_finds_what_the_reader_finds() {
    assert_eq!(code_of(Amounts { source: side(None, "RUB"), destination: side(None, "TRY") }), "amounts.exactly_one");
    assert_eq!(code_of(Amounts { source: side(Some(1), "USD"), destination: side(None, "TRY") }), "currency.pair");
}

#[test]
fn validate_finds_a_foreign_document_that_expires_before_its_issue() {
    let document = json!({"id_number": "U1234567", "issue_date": "2020-01-02", "id_expiration_date": "2020-01-01"});
    let body = at(&build(&iban()), "request.body").clone();
    let body = with(body, "participant_details.sender.documents_foreigner", document);
    let wrong = InitPayment::of_value(&value(&body)).unwrap();
    assert!(wrong.validate().unwrap_err().to_string().contains("expires before it was issued"));
    let expires = "participant_details.sender.documents_foreigner.id_expiration_date";
    let right = InitPayment::of_value(&value(&with(body, expires, json!("2020-01-02")))).unwrap();
    assert!(right.validate().is_ok());
}

#[test]
fn validate_looks_into_lists() {
    let body = at(&build(&iban()), "request.body").clone();
    let foreign = with(body, "payout_details_multi.0.country", json!("KGZ"));
    let transfer = InitPayment::of_value(&value(&foreign)).unwrap();
    assert!(transfer.validate().unwrap_err().to_string().contains("another country"));
}
