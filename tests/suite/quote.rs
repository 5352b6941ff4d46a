//! The answer to `calculate` as typed figures.

use super::support::{Json, assert_issue, assert_issues, assert_value, at, json, parsed, value, with, without};
use bank131_checkout::api::read_calculate;
use bank131_checkout::value::Value;
use serde_json::json;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn read(answer: &Json) -> Json {
    json(read_calculate(&value(answer)))
}

fn direct() -> Json {
    parsed(include_str!("../fixtures/calculate.response.direct-rub-try.json"))
}

fn indirect() -> Json {
    parsed(include_str!("../fixtures/calculate.response.indirect-rub-uzs.json"))
}

fn money(amount: i64, currency: &str) -> Json {
    json!({"amount": amount, "currency": currency})
}

/// An answer whose exchange is the only item of an array.
fn listed(answer: &Json) -> Json {
    with(answer.clone(), "exchanges", json!([at(answer, "exchanges")]))
}

#[test]
fn the_documents_direct_answer_is_read() {
    let expected = json!({
        "source": money(357_913, "RUB"),
        "destination": money(131_426, "TRY"),
        "payment": money(5_400, "RUB"),
        "transfer_fee": money(0, "RUB"),
        "sms_fee": money(0, "RUB"),
        "fx_rate": "2.7233",
        "quantity": 1,
        "sum": money(357_913, "RUB"),
    });
    assert_eq!(read(&direct()), json!({"status": "ok", "value": expected, "warnings": []}));
}

#[test]
fn the_documents_indirect_answer_is_read() {
    let expected = json!({
        "source": money(357_912, "RUB"),
        "destination": money(46_943_404, "UZS"),
        "payment": money(9_193, "RUB"),
        "transfer_fee": money(0, "RUB"),
        "sms_fee": money(0, "RUB"),
        "fx_rate": "76.2433",
        "quantity": 10_000,
        "sum": money(357_912, "RUB"),
    });
    assert_value(&read(&indirect()), &expected);
}

#[test]
fn the_documents_refusal_is_one_issue() {
    let refusal = parsed(include_str!("../fixtures/calculate.response.error.json"));
    assert_issue(&read(&refusal), "", "bank.invalid_request", &json!({}));
}

#[test]
fn a_refusal_is_recognized_by_its_status_or_its_error() {
    for (refusal, code) in [
        (json!({"status": "error"}), "bank.unknown"),
        (json!({"error": {}}), "bank.unknown"),
        (json!({"error": {"code": ""}}), "bank.unknown"),
        (json!({"error": {"code": 5}}), "bank.unknown"),
        (json!({"error": {"code": "limit_exceeded"}}), "bank.unknown"),
        (with(direct(), "error", json!({"code": "insufficient_funds"})), "bank.insufficient_funds"),
    ] {
        assert_issue(&read(&refusal), "", code, &json!({}));
    }
}

#[test]
fn an_error_of_null_is_not_a_refusal() {
    assert_eq!(read(&with(direct(), "error", Json::Null)), read(&direct()));
}

#[test]
fn both_fees_are_in_the_sum() {
    let answer =
        with(with(direct(), "amounts.transfer_fee.amount", json!(5_000)), "amounts.sms_fee.amount", json!(100));
    assert_eq!(at(&read(&answer), "value.sum"), &money(363_013, "RUB"));
}

#[test]
fn currencies_come_out_in_upper_case() {
    let answer =
        with(with(direct(), "amounts.source.currency", json!("rub")), "amounts.destination.currency", json!("Try"));
    assert_eq!(read(&answer), read(&direct()));
}

#[test]
fn the_rate_is_read_from_a_number_or_a_text() {
    assert_eq!(read(&with(direct(), "exchanges.rate.fx_rate", json!("2.7233"))), read(&direct()));
}

#[test]
fn a_rate_as_text_keeps_its_zeros() {
    let answer = with(direct(), "exchanges.rate.fx_rate", json!("2.70000"));
    assert_eq!(at(&read(&answer), "value.fx_rate"), "2.70000");
}

#[test]
fn the_exchange_may_be_the_item_of_an_array() {
    assert_eq!(read(&listed(&direct())), read(&direct()));
}

#[test]
fn unknown_fields_are_allowed() {
    let mut answer = direct();
    for path in ["status", "amounts.discount", "amounts.source.scale", "exchanges.id", "exchanges.rate.date"] {
        answer = with(answer, path, json!({"any": [1]}));
    }
    assert_eq!(read(&answer), read(&direct()));
}

#[test]
fn what_is_not_an_object_is_refused() {
    for (answer, actual) in
        [(json!("\"{}\""), "string"), (json!([]), "array"), (json!("[]"), "array"), (Json::Null, "null")]
    {
        assert_issue(&read(&answer), "", "wrong_type", &json!({"expected": "object", "actual": actual}));
    }
}

#[test]
fn every_missing_figure_is_reported() {
    let expected = [
        ("amounts.source", "required"),
        ("amounts.destination", "required"),
        ("amounts.payment", "required"),
        ("amounts.transfer_fee", "required"),
        ("amounts.sms_fee", "required"),
        ("exchanges.rate.fx_rate", "required"),
        ("exchanges.rate.quantity", "required"),
    ];
    assert_issues(&read(&json!({"exchanges": {}})), &expected);
}

#[test]
fn a_missing_figure_is_reported_at_its_path() {
    for path in [
        "amounts.source",
        "amounts.source.amount",
        "amounts.destination.currency",
        "amounts.payment.amount",
        "amounts.transfer_fee",
        "amounts.sms_fee.currency",
        "exchanges.rate.fx_rate",
        "exchanges.rate.quantity",
        "exchanges",
    ] {
        assert_issue(&read(&without(direct(), path)), path, "required", &json!({}));
    }
}

#[test]
fn a_figure_that_cannot_be_read_is_reported_at_its_path() {
    for (path, figure, code) in [
        ("amounts.source.amount", json!(0), "amount.zero"),
        ("amounts.destination.amount", json!(-1), "amount.negative"),
        ("amounts.payment.amount", json!(5400.5), "amount.not_integer"),
        ("amounts.sms_fee.amount", json!("0"), "wrong_type"),
        ("amounts.transfer_fee.amount", json!(9_007_199_254_740_992_i64), "amount.too_large"),
        ("amounts.source.currency", json!("RUBL"), "currency.length"),
        ("amounts.destination.currency", json!(5), "wrong_type"),
        ("exchanges.rate.fx_rate", json!("2,7233"), "rate.format"),
        ("exchanges.rate.fx_rate", json!(0), "rate.range"),
        ("exchanges.rate.fx_rate", json!([]), "wrong_type"),
        ("exchanges.rate.quantity", json!(0), "rate.quantity"),
        ("exchanges", json!(5), "wrong_type"),
        ("exchanges", json!([5]), "wrong_type"),
    ] {
        let at = if figure == json!([5]) { "exchanges.0" } else { path };
        assert_issues(&read(&with(direct(), path, figure)), &[(at, code)]);
    }
}

#[test]
fn a_rate_in_an_array_is_reported_at_its_path_there() {
    let answer = with(listed(&direct()), "exchanges.0.rate.fx_rate", json!("?"));
    assert_issue(&read(&answer), "exchanges.0.rate.fx_rate", "rate.format", &json!({}));
}

#[test]
fn two_exchanges_are_refused() {
    let exchange = at(&direct(), "exchanges").clone();
    let params = json!({"minimum": 1, "maximum": 1, "actual": 2});
    let answer = with(direct(), "exchanges", json!([exchange, exchange]));
    assert_issue(&read(&answer), "exchanges", "list.length", &params);
}

#[test]
fn neither_side_in_roubles_is_refused() {
    let answer = with(direct(), "amounts.source.currency", json!("USD"));
    assert_issue(&read(&answer), "amounts.destination.currency", "currency.pair", &json!({}));
}

#[test]
fn a_fee_in_another_currency_is_refused() {
    let answer = with(direct(), "amounts.sms_fee.currency", json!("USD"));
    assert_issue(&read(&answer), "amounts.sms_fee", "total.currency", &json!({"expected": "RUB"}));
}

#[test]
fn a_payment_in_another_currency_is_refused() {
    let answer = with(direct(), "amounts.payment.currency", json!("TRY"));
    let params = json!({"expected": "RUB", "actual": "TRY"});
    assert_issue(&read(&answer), "amounts.payment.currency", "quote.currency_mismatch", &params);
}

#[test]
fn a_sum_above_2_to_the_53_less_1_is_refused() {
    let answer = with(direct(), "amounts.source.amount", json!(9_007_199_254_740_991_i64));
    let answer = with(answer, "amounts.transfer_fee.amount", json!(1));
    assert_issue(&read(&answer), "amounts.transfer_fee", "amount.too_large", &json!({}));
}

#[test]
fn an_answer_may_come_as_its_json_text() {
    let text = Value::Text(direct().to_string());
    assert_eq!(json(read_calculate(&text)), read(&direct()));
    assert_issue(&json(read_calculate(&"{".into())), "", "json.syntax", &json!({"position": 2}));
}
