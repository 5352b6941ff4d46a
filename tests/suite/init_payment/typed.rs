//! The typed records of Rust servers: they hold what the builder sends, and `Validate` runs the reader's own rules.

use super::super::support::{at, value, with};
use super::{build, iban};
use bank131_checkout::bank::call::calculate::{Amounts, Calculate, Side};
use bank131_checkout::bank::call::init_payment::{InitPayment, PayoutType, SenderPhone};
use bank131_checkout::check::CurrencyCode;
use bank131_checkout::schema::{MinorUnits, Part};
use serde_json::{Value as Json, json};
use validator::Validate;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn side(minor: Option<i64>, currency: &str) -> Option<Side> {
    Some(Side { amount: minor.map(MinorUnits), currency: CurrencyCode::parse(currency).ok() })
}

/// What `validate` finds, as JSON.
#[track_caller]
fn errors(record: &impl Validate) -> Json {
    serde_json::to_value(record.validate().unwrap_err()).unwrap()
}

fn errors_of(amounts: Amounts) -> Json {
    errors(&Calculate { amounts: Some(amounts) })
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
    let neither = errors_of(Amounts { source: side(None, "RUB"), destination: side(None, "TRY") });
    assert_eq!(at(&neither, "amounts.source.amount.0.code"), "amounts.exactly_one");
    let no_roubles = errors_of(Amounts { source: side(Some(1), "USD"), destination: side(None, "TRY") });
    assert_eq!(at(&no_roubles, "amounts.destination.currency.0.code"), "currency.pair");
}

#[test]
fn validate_finds_what_is_missing_and_nothing_that_follows_from_it() {
    let found = errors(&InitPayment::default());
    let fields: Vec<&String> = found.as_object().unwrap().keys().collect();
    assert_eq!(fields.len(), 4, "{fields:?}");
    for field in ["payment_details_multi", "payout_details_multi", "participant_details", "calculate"] {
        let params = json!({"field": field});
        let expected = json!([{"code": "required", "message": "a value is required", "params": params}]);
        assert_eq!(found[field], expected);
    }
    let without_number = SenderPhone::default();
    assert_eq!(errors(&without_number).as_object().unwrap().keys().collect::<Vec<_>>(), ["full_number"]);
}

#[test]
fn validate_finds_amounts_and_lists_out_of_their_limits() {
    let nothing = errors_of(Amounts { source: side(Some(0), "RUB"), destination: side(None, "TRY") });
    assert_eq!(at(&nothing, "amounts.source.amount.0.code"), "amount.zero");
    let mut transfer = InitPayment::of_value(&value(at(&build(&iban()), "request.body"))).unwrap();
    transfer.payment_details_multi = Some(Vec::new());
    let params = json!({"field": "payment_details_multi", "minimum": 1, "maximum": 20, "actual": 0});
    assert_eq!(at(&errors(&transfer), "payment_details_multi.0.params"), &params);
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
    let found = errors(&transfer);
    let account = at(&found, "payout_details_multi.0.bank_account.iban.account");
    assert_eq!(at(account, "0.code"), "iban.country_mismatch");
    assert_eq!(at(account, "0.params.field"), "payout_details_multi.0.bank_account.iban.account");
}
