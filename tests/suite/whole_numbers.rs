//! A whole number is the same however JSON text writes it: `131426.0` is 131426, as JavaScript reads it.

use super::support::{assert_issue, at, json, parsed, value};
use bank131_checkout::api::{Answer, build_confirm, read_calculate, read_event, read_session, review_quote};
use bank131_checkout::value::{Value, parse_json};
use serde_json::json;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const CALCULATE: &str = include_str!("../fixtures/calculate.response.direct-rub-try.json");
const REQUEST: &str = include_str!("../fixtures/calculate.request.direct-rub-try.json");
const EVENT: &str = include_str!("../fixtures/webhook.ready_to_confirm.json");

/// Ways to write a whole number; JavaScript's `JSON.parse` gives one number for each row.
const WAYS: [fn(i64) -> String; 5] = [
    |number| format!("{number}.0"),
    |number| format!("{number}.000"),
    |number| format!("{number}e0"),
    |number| format!("{}E-1", number.saturating_mul(10)),
    |number| format!("{number}.0e+0"),
];

/// The text with each amount and quantity in one of these ways.
fn rewritten(text: &str, way: fn(i64) -> String) -> String {
    let mut lines = Vec::new();
    for line in text.lines() {
        let written = line.split_once(": ").filter(|(key, _)| key.contains("amount\"") || key.contains("quantity"));
        let number = written.and_then(|(_, number)| number.trim_end_matches(',').parse().ok());
        lines.push(match (written, number) {
            (Some((key, rest)), Some(number)) => {
                format!("{key}: {}{}", way(number), if rest.ends_with(',') { "," } else { "" })
            }
            _ => line.to_owned(),
        });
    }
    let rewritten = lines.join("\n");
    assert_ne!(rewritten, text);
    rewritten
}

#[track_caller]
fn assert_same(read: fn(&Value) -> Answer, text: &str) {
    let expected = json(read(&value(&parsed(text))));
    assert_eq!(expected["status"], "ok");
    for way in WAYS {
        assert_eq!(json(read(&Value::from(rewritten(text, way)))), expected, "{}", way(1));
    }
}

#[test]
fn the_answer_of_calculate_is_the_same() {
    assert_same(read_calculate, CALCULATE);
}

#[test]
fn a_session_is_the_same() {
    assert_same(read_session, EVENT);
}

#[test]
fn a_quote_is_reviewed_alike() {
    let request = value(&parsed(REQUEST));
    let expected = json(review_quote(&request, &value(&parsed(CALCULATE))));
    for way in WAYS {
        let answer = Value::from(rewritten(CALCULATE, way));
        assert_eq!(json(review_quote(&request, &answer)), expected);
        let request = parse_json(&rewritten(REQUEST, way)).unwrap();
        assert_eq!(json(review_quote(&request, &answer)), expected);
    }
}

#[test]
fn a_fraction_that_no_double_holds_is_not_whole() {
    let text = CALCULATE.replace("131426", "131426.00000000000000000001");
    assert_eq!(at(&json(read_calculate(&Value::from(text))), "value.destination.amount"), &json!(131_426));
}

#[test]
fn what_is_not_a_whole_number_does_not_become_one() {
    for (number, code) in [
        ("131426.5", "amount.not_integer"),
        ("131426.0000000001", "amount.not_integer"),
        ("-1.0", "amount.negative"),
        ("9007199254740992.0", "amount.too_large"),
        ("1e400", "amount.too_large"),
    ] {
        let text = CALCULATE.replace("131426", number);
        assert_issue(&json(read_calculate(&Value::from(text))), "amounts.destination.amount", code, &json!({}));
    }
    let answer = json(read_calculate(&Value::from(CALCULATE.replace("131426", "0.0"))));
    assert_issue(&answer, "amounts.destination.amount", "amount.zero", &json!({}));
}

#[test]
fn what_must_go_back_keeps_every_digit() {
    let kept = r#"{"amount": 131426.0, "more": [1.0, 1e2, 0.3000], "big": 12345678901234567890}"#;
    let event = json(read_event(&Value::from(format!(
        r#"{{"type": "ready_to_confirm", "session": {{"id": "ps_1"}}, "confirm_information": {kept}}}"#
    ))));
    assert_eq!(at(&event, "value.confirm_information_json"), kept);
    let built = json(build_confirm(&"ps_1".into(), &kept.into(), &Value::Null).unwrap());
    let body = built["request"]["body"].as_str().unwrap();
    assert!(body.contains(kept), "{body}");
}
