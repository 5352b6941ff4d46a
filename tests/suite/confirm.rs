//! The request that confirms a transfer.

use super::support::{Json, answered, assert_issue, assert_issues, at, parsed, value};
use bank131_checkout::api::build_confirm;
use bank131_checkout::value::{Number, Record, Value};
use serde_json::json;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const NONE: Value = Value::Null;
const CONFIRM: &str = include_str!("../fixtures/confirm.request.json");
const EVENT: &str = include_str!("../fixtures/webhook.ready_to_confirm.json");

#[track_caller]
fn build(session_id: &Json, information: &Json) -> Json {
    built(session_id, value(information))
}

#[track_caller]
fn built(session_id: &Json, information: Value) -> Json {
    answered(build_confirm(&value(session_id), &information, &NONE))
}

#[track_caller]
fn body(session_id: &str, information: &str) -> String {
    at(&build(&json!(session_id), &json!(information)), "request.body").as_str().unwrap().to_owned()
}

#[test]
fn confirm_information_of_the_event_is_sent_as_documented() {
    let body = build(&json!("ps_1"), &parsed(EVENT)["confirm_information"]);
    assert_eq!(at(&body, "request.body").to_string(), parsed(CONFIRM).to_string());
}

#[test]
fn an_object_keeps_the_order_of_its_keys_its_texts_and_unknown_fields() {
    let information = r#"{"zeta":[[1,{"b":"","a":null}],true],"fx_rate":"0.3000","exchanges":{},"alpha":0.1}"#;
    let body = build(&json!("ps_1"), &parsed(information));
    let expected = format!(r#"{{"session_id":"ps_1","confirm_information":{information}}}"#);
    assert_eq!(at(&body, "request.body").to_string(), expected);
}

#[test]
fn a_text_is_sent_unchanged() {
    let information = "{\n  \"fx_rate\" : 1.0, \"id\": 12345678901234567890,\"a\":1e2, \"a\": \"\\u0416 Ж\" }";
    let expected = format!(r#"{{"session_id":"ps_1","confirm_information":{information}}}"#);
    assert_eq!(body("ps_1", information), expected);
}

#[test]
fn a_texts_outer_blanks_are_left_out() {
    assert_eq!(body(" ps_1 ", "\r\n\t {} "), r#"{"session_id":"ps_1","confirm_information":{}}"#);
}

#[test]
fn a_session_id_is_escaped_in_a_text() {
    let body = parsed(&body(r#"ps"\1"#, r#"{"a":1}"#));
    assert_eq!(body, json!({"session_id": r#"ps"\1"#, "confirm_information": {"a": 1}}));
}

#[test]
fn missing_information_is_refused() {
    for absent in [json!(null), json!(""), json!(" \n")] {
        assert_issue(&build(&json!("ps_1"), &absent), "confirm_information", "required", &json!({}));
    }
}

#[test]
fn information_that_is_not_an_object_is_refused() {
    for (other, kind) in [(json!([]), "array"), (json!(1), "number"), (json!(true), "boolean")] {
        let params = json!({"expected": "object", "actual": kind});
        assert_issue(&build(&json!("ps_1"), &other), "confirm_information", "wrong_type", &params);
        let text = json!(other.to_string());
        assert_issue(&build(&json!("ps_1"), &text), "confirm_information", "wrong_type", &params);
    }
}

#[test]
fn a_text_that_is_not_json_is_refused_at_its_position() {
    let params = json!({"position": 7});
    assert_issue(
        &build(&json!("ps_1"), &json!(r#"{"a":1,}"#)),
        "confirm_information",
        "json.syntax",
        &json!({"position": 8}),
    );
    assert_issue(&build(&json!("ps_1"), &json!(r#"{"a":1"#)), "confirm_information", "json.syntax", &params);
    assert_issue(
        &build(&json!("ps_1"), &json!(r#"{"a":"\ud800"}"#)),
        "confirm_information",
        "json.surrogate",
        &json!({}),
    );
}

#[test]
fn what_json_cannot_hold_is_refused_where_it_is() {
    let inner = Record::from_iter([("rate", Value::Foreign("function"))]);
    let information = Record::from_iter([("exchanges", Value::List(vec![NONE, Value::Record(inner)]))]);
    let params = json!({"expected": "JSON value", "actual": "function"});
    let answer = built(&json!("ps_1"), Value::Record(information));
    assert_issue(&answer, "confirm_information.exchanges.1.rate", "wrong_type", &params);
}

#[test]
fn nan_and_infinities_are_refused() {
    let rate = Value::Number(Number { value: f64::NAN, text: "NaN".into() });
    let answer = built(&json!("ps_1"), Value::Record(Record::from_iter([("rate", rate)])));
    let params = json!({"expected": "JSON value", "actual": "number"});
    assert_issue(&answer, "confirm_information.rate", "wrong_type", &params);
}

#[test]
fn a_number_whose_digits_an_object_may_have_lost_is_refused_in_an_object_only() {
    let params = json!({"expected": "JSON text", "actual": "number"});
    for number in ["9007199254740992", "-9007199254740992", "12345678901234567890", "1e300"] {
        let text = format!(r#"{{"id":{number}}}"#);
        assert_issue(&build(&json!("ps_1"), &parsed(&text)), "confirm_information.id", "wrong_type", &params);
        assert!(body("ps_1", &text).ends_with(&format!("{text}}}")));
    }
    assert_eq!(build(&json!("ps_1"), &json!({"id": 9_007_199_254_740_991_i64}))["status"], "ok");
}

#[test]
fn a_key_that_an_object_of_javascript_loses_is_refused_in_an_object_only() {
    for (text, field, kind) in [
        (r#"{"fx_rate":"0.3000","__proto__":{"a":1}}"#, "confirm_information.__proto__", "object"),
        (r#"{"exchanges":[{"__proto__":"1"}]}"#, "confirm_information.exchanges.0.__proto__", "string"),
        (r#"{"__proto__":null}"#, "confirm_information.__proto__", "null"),
    ] {
        let params = json!({"expected": "JSON text", "actual": kind});
        assert_issue(&build(&json!("ps_1"), &parsed(text)), field, "wrong_type", &params);
        assert_eq!(body("ps_1", text), format!(r#"{{"session_id":"ps_1","confirm_information":{text}}}"#));
    }
    assert_eq!(build(&json!("ps_1"), &json!({"constructor": 1, "proto": 2}))["status"], "ok");
}

#[test]
fn an_object_that_is_not_plain_is_refused_where_it_is() {
    let params = json!({"expected": "JSON value", "actual": "object that is not plain"});
    let information = Record::from_iter([("date", Value::Foreign("object that is not plain"))]);
    let answer = built(&json!("ps_1"), Value::Record(information));
    assert_issue(&answer, "confirm_information.date", "wrong_type", &params);
}

#[test]
fn numbers_go_back_as_they_came() {
    let text = r#"{"rate":1.0,"id":12345678901234,"list":[0.10,-1.50,1E+2]}"#;
    assert_eq!(body("ps_1", text), format!(r#"{{"session_id":"ps_1","confirm_information":{text}}}"#));
    let built = build(&json!("ps_1"), &json!({"rate": 1, "id": 12_345_678_901_234_i64, "list": [0.1, -1.5, 100]}));
    let expected =
        r#"{"session_id":"ps_1","confirm_information":{"rate":1,"id":12345678901234,"list":[0.1,-1.5,100]}}"#;
    assert_eq!(at(&built, "request.body").to_string(), expected);
}

#[test]
fn both_problems_are_reported_at_once() {
    let expected = [("session_id", "required"), ("confirm_information", "wrong_type")];
    assert_issues(&build(&json!(" "), &json!(5)), &expected);
}
