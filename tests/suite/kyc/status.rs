//! The call that asks for the result of a check.

use super::super::support::{Json, answered, assert_issue, assert_misuse, value};
use bank131_checkout::api::build_kyc_status;
use serde_json::json;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn build(id: &Json, options: &Json) -> Json {
    answered(build_kyc_status(&value(id), &value(options)))
}

#[test]
fn an_id_that_a_path_could_take_for_its_own_is_refused() {
    let long = "7".repeat(129);
    for id in ["", " ", "7/../8", "..", "7?x=1", "7#a", "7%2f8", "7 8", "7\r\n", "семь", "7\u{0}", "７", long.as_str()]
    {
        assert_issue(&build(&json!(id), &Json::Null), "id", "kyc.id", &json!({}));
    }
}

#[test]
fn an_id_that_is_not_text_is_refused() {
    for (id, kind) in [(json!(7), "number"), (json!(null), "null"), (json!(["7"]), "array")] {
        let params = json!({"expected": "string", "actual": kind});
        assert_issue(&build(&id, &Json::Null), "id", "wrong_type", &params);
    }
}

#[test]
fn the_request_has_the_id_in_its_path_and_no_body() {
    let expected = json!({
        "status": "ok",
        "request": {
            "method": "GET",
            "path": "/api/v1.1/check/7",
            "headers": {"X-PARTNER-PROJECT": "your_project_name"},
            "body": null,
        },
        "warnings": [],
    });
    assert_eq!(build(&json!("7"), &json!({"project": "your_project_name"})), expected);
}

#[test]
fn letters_digits_hyphens_and_underscores_are_taken() {
    let answer = build(&json!("a0_Z-9"), &json!({"version": "2.0"}));
    assert_eq!(answer["request"]["path"], "/api/v2.0/check/a0_Z-9");
}

#[test]
fn options_that_do_not_exist_are_misuse() {
    let call = |options: Json| build_kyc_status(&value(&json!("7")), &value(&options));
    assert_misuse(call(json!({"today": "2026-11-21"})), "today", "unknown_field");
    assert_misuse(call(json!({"version": "3"})), "version", "choice.unknown");
}

#[test]
fn a_path_of_the_page_keeps_the_id() {
    let answer = build(&json!("7"), &json!({"path": "/api/v2/check"}));
    assert_eq!(answer["request"]["path"], "/api/v2/check/7");
}
