//! What the sender pays in all.

use super::support::{Json, assert_issue, assert_issues, assert_value, json, value, with, without};
use bank131_checkout::api::total;
use serde_json::json;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn of(input: &Json) -> Json {
    json(total(&value(input)))
}

fn rub(amount: i64) -> Json {
    json!({"amount": amount, "currency": "RUB"})
}

fn parts() -> Json {
    json!({"source": rub(357_913), "transfer_fee": rub(5_000), "sms_fee": rub(100)})
}

#[test]
fn source_and_both_fees_are_added() {
    assert_value(&of(&parts()), &rub(363_013));
}

#[test]
fn fees_may_be_zero() {
    let parts = with(with(parts(), "transfer_fee.amount", json!(0)), "sms_fee.amount", json!(0));
    assert_value(&of(&parts), &rub(357_913));
}

#[test]
fn currencies_are_compared_in_any_case() {
    assert_value(&of(&with(parts(), "sms_fee.currency", json!("rub"))), &rub(363_013));
}

#[test]
fn the_largest_total_is_2_to_the_53_less_1() {
    let parts = with(parts(), "source.amount", json!(9_007_199_254_735_891_i64));
    assert_value(&of(&parts), &rub(9_007_199_254_740_991));
}

#[test]
fn a_total_above_2_to_the_53_less_1_is_refused_where_it_overflows() {
    let parts = with(parts(), "source.amount", json!(9_007_199_254_735_892_i64));
    assert_issue(&of(&parts), "sms_fee", "amount.too_large", &json!({}));
}

#[test]
fn a_total_that_overflows_at_the_first_fee_is_reported_there() {
    let parts = with(parts(), "source.amount", json!(9_007_199_254_740_991_i64));
    assert_issue(&of(&parts), "transfer_fee", "amount.too_large", &json!({}));
}

#[test]
fn a_fee_in_another_currency_is_refused() {
    let parts = with(parts(), "transfer_fee.currency", json!("USD"));
    assert_issue(&of(&parts), "transfer_fee", "total.currency", &json!({"expected": "RUB"}));
}

#[test]
fn a_missing_part_is_required() {
    assert_issue(&of(&without(parts(), "sms_fee")), "sms_fee", "required", &json!({}));
}

#[test]
fn a_negative_fee_is_refused() {
    assert_issue(&of(&with(parts(), "sms_fee.amount", json!(-1))), "sms_fee.amount", "amount.negative", &json!({}));
}

#[test]
fn a_fraction_of_a_minor_unit_is_refused() {
    assert_issue(&of(&with(parts(), "sms_fee.amount", json!(0.5))), "sms_fee.amount", "amount.not_integer", &json!({}));
}

#[test]
fn an_amount_as_text_is_refused() {
    let params = json!({"expected": "number", "actual": "string"});
    assert_issue(&of(&with(parts(), "source.amount", json!("357913"))), "source.amount", "wrong_type", &params);
}

#[test]
fn every_problem_is_reported_at_once_in_order() {
    let input = json!({"sms_fee": [], "source": {"amount": -1, "currency": "RUBL", "ammount": 1}, "fee": 1});
    let expected = [
        ("source.amount", "amount.negative"),
        ("source.currency", "currency.length"),
        ("source.ammount", "unknown_field"),
        ("transfer_fee", "required"),
        ("sms_fee", "wrong_type"),
        ("fee", "unknown_field"),
    ];
    assert_issues(&of(&input), &expected);
}

#[test]
fn what_is_not_an_object_is_refused() {
    assert_issue(&of(&json!(5)), "", "wrong_type", &json!({"expected": "object", "actual": "number"}));
}
