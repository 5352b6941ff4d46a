//! Amounts as people type them.

use super::support::{Json, answered, assert_misuse, assert_value, value};
use bank131_checkout::api::parse_amount;
use bank131_checkout::money::{Amount, AmountProblem, MAX_MINOR};
use serde_json::json;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

vectors! { vectors in "amount.json" by |case| parse_amount(&case.input, &case.currency, &case.options);
    amounts_of_every_country_are_read_to_minor_units = "ok",
    missing_digits_are_refused = "amount.unfinished",
    more_decimals_than_the_currency_has_are_refused = "amount.decimals",
    a_separator_of_two_meanings_is_refused = "amount.separator",
    negative_amounts_are_refused = "amount.negative",
    zero_is_refused = "amount.zero",
    more_than_javascript_holds_exactly_is_refused = "amount.too_large",
    other_characters_are_refused_at_their_position = "amount.character",
}

fn parse(text: &Json, currency: &Json) -> Result<bank131_checkout::api::Answer, bank131_checkout::api::Misuse> {
    parse_amount(&value(text), &value(currency), &value(&Json::Null))
}

#[test]
fn the_currency_is_read_in_any_case() {
    assert_value(&answered(parse(&json!("3579.12"), &json!("rub"))), &json!(357_912));
}

#[test]
fn an_unknown_currency_is_misuse() {
    assert_misuse(parse(&json!("1"), &json!("ZWL")), "currency", "currency.unknown");
}

#[test]
fn a_missing_currency_is_misuse() {
    let misuse = parse(&json!("1"), &Json::Null).expect_err("a misuse");
    assert_eq!(misuse.issue.field, "currency");
}

#[test]
fn an_amount_holds_0_to_2_to_the_53_less_1() {
    let amount = |minor| Amount::new(minor, super::support::currency("RUB")).map(|amount| amount.minor());
    assert_eq!((amount(0), amount(MAX_MINOR)), (Ok(0), Ok(9_007_199_254_740_991)));
    assert_eq!(amount(MAX_MINOR + 1), Err(AmountProblem::TooLarge));
    assert_eq!((amount(-1), amount(i64::MIN)), (Err(AmountProblem::Negative), Err(AmountProblem::Negative)));
}
