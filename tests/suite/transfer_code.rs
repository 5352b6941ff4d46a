//! The transfer code, with which the recipient gets the money.

use super::support::{Json, answered, assert_issue, assert_misuse, assert_value, value};
use bank131_checkout::api::decode_transfer_code;
use bank131_checkout::bank::answer::event::TransferCode;
use bank131_checkout::value::Value;
use serde_json::json;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[track_caller]
fn decode(encoded: &Json) -> Json {
    answered(decode_transfer_code(&value(encoded), &Value::Null))
}

#[test]
fn the_documents_codes_are_decoded() {
    assert_value(&decode(&json!("NTkyMTc0LTY5NDEyMjEx")), &json!("592174-69412211"));
    assert_value(&decode(&json!("MzU4MDctMjM1ODk=")), &json!("35807-23589"));
}

#[test]
fn padding_may_be_missing_and_blanks_around_do_not_matter() {
    assert_value(&decode(&json!("MzU4MDctMjM1ODk")), &json!("35807-23589"));
    assert_value(&decode(&json!(" \tNTkyMTc0LTY5NDEyMjEx\n")), &json!("592174-69412211"));
    assert_value(&decode(&json!("MQ==")), &json!("1"));
    assert_value(&decode(&json!("MQ")), &json!("1"));
    assert_value(&decode(&json!("QWItMDE=")), &json!("Ab-01"));
}

#[test]
fn what_is_not_base64_is_refused() {
    for (encoded, why) in [
        ("592174-69412211", "a hyphen"),
        ("MzU4MDctMjM1ODk==", "too much padding"),
        ("MQ=", "too little padding"),
        ("NTkyMTc0LTY5NDEyMjEx=", "padding where none belongs"),
        ("NTkyM", "one character more than bytes"),
        ("MR==", "bits left over"),
        ("NTky MTc0", "a blank within"),
        ("MzU4=MDc", "padding within"),
        ("====", "padding alone"),
        ("ＮＴky", "full-width letters"),
    ] {
        assert_issue(&decode(&json!(encoded)), "", "tcn_code.format", &json!({}));
        assert!(TransferCode::decode(encoded).is_err(), "{why}");
    }
}

#[test]
fn what_is_not_a_code_is_refused() {
    let long = "MTEx".repeat(22);
    for (encoded, why) in [
        ("8J+Yig==", "a smiley"),
        ("AAAA", "control characters"),
        ("PGI+", "a tag"),
        ("MSAx", "a blank"),
        (long.as_str(), "66 digits"),
    ] {
        assert_issue(&decode(&json!(encoded)), "", "tcn_code.format", &json!({}));
        assert!(TransferCode::decode(encoded).is_err(), "{why}");
    }
}

#[test]
fn an_empty_text_is_incomplete() {
    for empty in [json!(null), json!(""), json!(" ")] {
        assert_eq!(decode(&empty)["status"], "incomplete");
    }
    let params = json!({"expected": "string", "actual": "number"});
    assert_issue(&decode(&json!(5)), "", "wrong_type", &params);
}

#[test]
fn an_unknown_option_is_misuse() {
    assert_misuse(decode_transfer_code(&"MQ".into(), &value(&json!({"strict": true}))), "strict", "unknown_field");
}

#[test]
fn a_code_is_not_in_debug_and_not_in_the_issue() {
    assert_eq!(format!("{:?}", TransferCode::decode("NTkyMTc0LTY5NDEyMjEx").unwrap()), "TransferCode(..)");
    assert!(!decode(&json!("592174-69412211")).to_string().contains("69412211"));
}
