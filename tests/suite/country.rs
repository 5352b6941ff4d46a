//! Countries: every code of ISO 3166-1 and what is none.

use super::support::{Json, answered, assert_issue, assert_value, parsed, value};
use bank131_checkout::api::check_country;
use serde_json::json;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn data() -> Json {
    parsed(include_str!("../../data/iso3166.json"))
}

fn check(code: &Json, options: &Json) -> Json {
    answered(check_country(&value(code), &value(options)))
}

#[test]
fn every_country_of_iso_3166_is_accepted_with_its_alpha_2_code() {
    let countries = data()["current"].as_array().unwrap().clone();
    assert_eq!(countries.len(), 249);
    for country in countries {
        let answer = check(&country[0], &Json::Null);
        assert_value(&answer, &country[0]);
        assert_eq!(answer["country_alpha2"], country[1]);
    }
}

#[test]
fn every_alpha_2_code_is_accepted_with_the_option() {
    for country in data()["current"].as_array().unwrap() {
        assert_value(&check(&country[1], &json!({"alpha2": true})), &country[0]);
    }
}

#[test]
fn every_withdrawn_code_is_refused_as_withdrawn() {
    let withdrawn = data()["withdrawn"].as_array().unwrap().clone();
    assert_eq!(withdrawn.len(), 30);
    for code in withdrawn {
        assert_issue(&check(&code, &Json::Null), "", "country.withdrawn", &json!({}));
    }
}

#[test]
fn of_all_three_letter_codes_only_those_of_iso_3166_are_accepted() {
    let letters = || 'A'..='Z';
    let codes =
        letters().flat_map(|a| letters().flat_map(move |b| letters().map(move |c| String::from_iter([a, b, c]))));
    let accepted = codes.filter(|code| check(&json!(code), &Json::Null)["status"] == "ok");
    assert_eq!(accepted.count(), 249);
}
