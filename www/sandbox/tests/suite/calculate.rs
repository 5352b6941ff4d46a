//! `POST /api/v1/bpa/calculate`.

use super::{CALCULATE, example, post, post_text, sandbox};
use serde_json::{Value, json};

fn question(source: Value, destination: Value, currency: &str) -> Value {
    json!({"amounts": {
        "source": {"amount": source, "currency": "RUB"},
        "destination": {"amount": destination, "currency": currency},
    }})
}

/// The document's answer, with the sum that the document defines instead of the figure that it prints.
fn with_payment(mut answer: Value, payment: i64) -> Value {
    answer["amounts"]["payment"]["amount"] = payment.into();
    answer
}

#[tokio::test]
async fn the_documents_direct_example_is_answered_byte_for_byte_except_its_payment() {
    let answer = post(&sandbox(), CALCULATE, &example!("calculate.request.direct-rub-try")).await;
    let expected = with_payment(example!("calculate.response.direct-rub-try"), 357_913);
    assert_eq!(answer.ok(), expected);
    assert_eq!(answer.text(), expected.to_string());
}

#[tokio::test]
async fn the_documents_indirect_example_is_answered_byte_for_byte_except_its_payment() {
    let answer = post(&sandbox(), CALCULATE, &example!("calculate.request.indirect-rub-uzs")).await;
    let expected = with_payment(example!("calculate.response.indirect-rub-uzs"), 357_912);
    assert_eq!(answer.ok(), expected);
    assert_eq!(answer.text(), expected.to_string());
}

#[tokio::test]
async fn a_large_transfer_has_fees_that_add_up() {
    let answer = post(&sandbox(), CALCULATE, &question(json!(20_000_000), Value::Null, "TRY")).await.ok();
    let amount = |name: &str| answer["amounts"][name]["amount"].as_i64().unwrap();
    assert_eq!(amount("destination"), 7_344_031);
    assert_eq!(amount("source"), 20_000_000);
    assert_eq!((amount("transfer_fee"), amount("sms_fee")), (200_000, 5_000));
    assert_eq!(amount("payment"), 20_205_000);
}

#[tokio::test]
async fn currencies_are_answered_in_upper_case() {
    let answer = post(&sandbox(), CALCULATE, &question(json!(357_912), Value::Null, "try")).await.ok();
    assert_eq!(answer["exchanges"]["destination"], json!({"amount": null, "currency": "TRY"}));
}

#[tokio::test]
async fn roubles_may_be_the_destination() {
    let draft = json!({"amounts": {
        "source": {"amount": 10_000, "currency": "USD"},
        "destination": {"amount": null, "currency": "RUB"},
    }});
    let answer = post(&sandbox(), CALCULATE, &draft).await.ok();
    assert_eq!(answer["amounts"]["destination"], json!({"amount": 921_314, "currency": "RUB"}));
    assert_eq!(answer["amounts"]["payment"], json!({"amount": 10_000, "currency": "USD"}));
}

#[tokio::test]
async fn refusals_name_the_field_and_the_constraint() {
    let sandbox = sandbox();
    let unknown = json!({"amounts": {"source": {"ammount": 1}}});
    for (draft, description) in [
        (question(Value::Null, Value::Null, "TRY"), "amounts.source.amount.not_blank"),
        (question(json!(1), json!(1), "TRY"), "amounts.destination.amount.exactly_one"),
        (question(json!("357912"), Value::Null, "TRY"), "amounts.source.amount.wrong_type"),
        (question(json!(-1), Value::Null, "TRY"), "amounts.source.amount.negative"),
        (question(json!(0.5), Value::Null, "TRY"), "amounts.source.amount.not_integer"),
        (question(json!(1), Value::Null, "USD"), "amounts.source.amount.too_small"),
        (question(Value::Null, json!(9_007_199_254_740_991_i64), "USD"), "amounts.destination.amount.too_large"),
        (question(json!(9_007_199_254_740_991_i64), Value::Null, "TRY"), "amounts.source.amount.too_large"),
        (question(json!(1), Value::Null, "ZWL"), "amounts.destination.currency.unknown"),
        (question(json!(1), Value::Null, "RUB"), "amounts.destination.currency.pair"),
        (question(json!(1), Value::Null, "JPY"), "amounts.destination.currency.not_supported"),
        (json!({}), "amounts.not_blank"),
        (json!({"amounts": u64::MAX}), "amounts.wrong_type"),
        (unknown, "amounts.source.currency.not_blank"),
    ] {
        post(&sandbox, CALCULATE, &draft).await.invalid(description);
    }
}

#[tokio::test]
async fn a_body_that_is_not_a_json_object_is_answered_as_in_the_document() {
    let sandbox = sandbox();
    for body in ["", "{", "[]", "null", "\u{1}", &"[".repeat(60_000)] {
        let answer = post_text(&sandbox, CALCULATE, body.to_owned()).await;
        assert_eq!(answer.json(), example!("calculate.response.error"));
        assert_eq!(answer.status, 400);
    }
}
