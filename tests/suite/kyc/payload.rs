//! The bytes that are signed. `properties/kyc_python.rs` compares ten thousand payloads with CPython itself.

use super::super::support::parsed;
use super::{body, draft};
use bank131_checkout::api::kyc_payload;
use bank131_checkout::value::{Number, Record, Value, parse_json};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// The problem of a payload: where, and which.
#[track_caller]
fn assert_refused(value: &Value, field: &str, code: &str) {
    let error = kyc_payload(value).expect_err("an error");
    assert_eq!((error.issue.field.as_str(), error.issue.code.as_ref()), (field, code));
}

fn list_of(value: Value) -> Value {
    Value::List(vec![value])
}

fn double(value: f64, text: &str) -> Value {
    Value::Number(Number { value, text: text.into() })
}

#[test]
fn numbers_that_json_does_not_have_are_refused() {
    assert_refused(&"[1, 1e400]".into(), "1", "kyc.not_finite");
    assert_refused(&r#"{"a": {"b": [-1e999]}}"#.into(), "a.b.0", "kyc.not_finite");
    assert_refused(&list_of(double(f64::NAN, "NaN")), "0", "kyc.not_finite");
    assert_refused(&list_of(double(f64::INFINITY, "Infinity")), "0", "kyc.not_finite");
    assert_refused(&list_of(double(f64::NEG_INFINITY, "-Infinity")), "0", "kyc.not_finite");
}

#[test]
fn an_integer_that_javascript_may_have_changed_is_refused_at_its_path() {
    let item = Value::Record(Record::from_iter([("n", Value::Foreign("integer beyond 2^53"))]));
    assert_refused(&Value::Record(Record::from_iter([("list", list_of(item))])), "list.0.n", "kyc.unsafe_integer");
}

#[test]
fn what_json_cannot_hold_is_refused_at_its_path() {
    for kind in ["function", "symbol", "half of a surrogate pair", "too deep or a cycle"] {
        assert_refused(&list_of(Value::Foreign(kind)), "0", "wrong_type");
    }
}

#[test]
fn what_is_neither_object_nor_text_is_refused() {
    for value in [Value::Null, Value::Flag(true), Value::Integer(1), double(1.5, "1.5"), Value::Foreign("function")] {
        assert_refused(&value, "", "wrong_type");
    }
}

#[test]
fn text_that_is_not_json_is_refused() {
    assert_refused(&"{'a': 1}".into(), "", "json.syntax");
    assert_refused(&"".into(), "", "json.syntax");
    assert_refused(&r#"{"a": "\ud800"}"#.into(), "", "json.surrogate");
}

#[test]
fn more_than_64_levels_are_refused() {
    let nested = |levels| (0..levels).fold(Value::Integer(1), |inner, _| list_of(inner));
    assert!(kyc_payload(&nested(64)).is_ok());
    let error = kyc_payload(&nested(65)).expect_err("an error");
    assert_eq!(error.issue.code, "json.too_large");
}

#[test]
fn a_text_that_was_cut_on_the_way_is_refused() {
    assert_refused(&list_of("a".repeat((1 << 20) + 1).into()), "0", "json.too_large");
}

#[test]
fn an_error_names_only_the_place_in_the_payload() {
    let error = kyc_payload(&r#"{"inn": "500100732259", "n": 1e999}"#.into()).expect_err("an error");
    assert_eq!(error.to_string(), "payload n: JSON has neither NaN nor infinities");
}

#[test]
fn the_bytes_are_those_of_cpython() {
    let file = parsed(include_str!("../../vectors/kyc_payload.json"));
    for case in file["cases"].as_array().unwrap() {
        let bytes = kyc_payload(&case["payload"].as_str().unwrap().into()).unwrap();
        assert_eq!(std::str::from_utf8(&bytes), Ok(case["bytes"].as_str().unwrap()), "{}", case["why"]);
    }
}

#[test]
fn a_value_gives_the_bytes_of_its_text() {
    let text = r#"{"b": [1.50, {"я": null}], "a": "😀"}"#;
    assert_eq!(kyc_payload(&parse_json(text).unwrap()), kyc_payload(&text.into()));
}

#[test]
fn a_big_integer_keeps_its_digits_and_a_large_double_its_exponent() {
    let digits = "-123456789012345678901234567890";
    assert_eq!(
        kyc_payload(&list_of(double(-1.234_567_890_123_456_8e29, digits))).unwrap(),
        format!("[{digits}]\r\n").as_bytes()
    );
    let value: Value = serde_json::from_str("[1e300, 9007199254740992.0]").unwrap();
    assert_eq!(kyc_payload(&value).unwrap(), b"[1e+300, 9007199254740992.0]\r\n");
}

#[test]
fn a_finished_body_starts_with_its_first_key_by_code_point() {
    let bytes = kyc_payload(&body(&draft()).to_string().into()).unwrap();
    assert!(
        bytes.starts_with(br#"{"address": "\u041d\u043e\u0432"#) && bytes.ends_with(b"\"}\r\n") && bytes.is_ascii()
    );
}
