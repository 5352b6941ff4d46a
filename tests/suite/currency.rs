//! Currencies: every code of ISO 4217 with its minor units.

use super::support::{Json, answered, assert_issue, assert_value, parsed, value};
use bank131_checkout::api::check_currency;
use serde_json::json;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn check(code: &Json) -> Json {
    answered(check_currency(&value(code), &value(&Json::Null)))
}

#[test]
fn every_currency_of_iso_4217_has_the_minor_units_of_the_list() {
    let list = parsed(include_str!("../../data/iso4217.json"));
    assert_eq!(list.as_array().unwrap().len(), 178);
    for currency in list.as_array().unwrap() {
        let answer = check(&currency["code"]);
        if currency["minor_units"].is_null() {
            assert_issue(&answer, "", "currency.no_minor_unit", &json!({}));
        } else {
            assert_value(&answer, &currency["code"]);
            assert_eq!(answer["minor_units"], currency["minor_units"]);
        }
    }
}

#[test]
fn of_all_three_letter_codes_only_those_of_iso_4217_are_accepted() {
    let letters = || 'A'..='Z';
    let codes =
        letters().flat_map(|a| letters().flat_map(move |b| letters().map(move |c| String::from_iter([a, b, c]))));
    let accepted = codes.filter(|code| check(&json!(code))["status"] == "ok").count();
    let list = parsed(include_str!("../../data/iso4217.json"));
    let payable = list.as_array().unwrap().iter().filter(|currency| currency["minor_units"].is_number()).count();
    assert_eq!(accepted, payable);
}
