//! What the bank's answers mean.

use super::super::support::{Json, answered, assert_misuse, value};
use bank131_checkout::api::read_kyc;
use bank131_checkout::bank::kyc::{self, KycCall};
use serde_json::json;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[track_caller]
fn read_with(answer: &Json, options: &Json) -> Json {
    let answer = answered(read_kyc(&value(answer), &value(options)));
    assert_eq!((&answer["status"], &answer["warnings"]), (&json!("ok"), &json!([])));
    answer["value"].clone()
}

#[track_caller]
fn read(answer: &Json) -> Json {
    read_with(answer, &Json::Null)
}

fn error(code: &str) -> Json {
    json!({"status": "error", "error": {"code": code, "description": "Described"}})
}

/// Asserts the class and the field of a code.
#[track_caller]
fn assert_code(code: &str, class: &str, field: &str) {
    let message = "the bank refuses the check";
    let issue = json!({"code": format!("bank.{code}"), "field": field, "message": message, "params": {}});
    let expected =
        json!({"outcome": "refused", "code": code, "description": "Described", "class": class, "issues": [issue]});
    assert_eq!(read(&error(code)).to_string(), expected.to_string());
}

#[test]
fn each_code_of_the_document_has_its_class_and_field() {
    assert_code("invalid_sign", "integration", "signature");
    assert_code("passport_validation_failure", "fix_input", "passport_number");
    assert_code("inn_validation_failure", "fix_input", "inn");
    assert_code("request_not_found", "integration", "");
    assert_code("partner_project_not_found", "integration", "");
}

#[test]
fn an_unknown_code_is_kept() {
    assert_code("blacklisted", "contact_support", "");
}

#[test]
fn a_code_is_shown_short_and_on_one_line() {
    let code = read(&error(&"a\n".repeat(500)))["issues"][0]["code"].clone();
    assert_eq!(code, format!("bank.{}", "a".repeat(64)));
}

#[test]
fn an_error_without_a_code_is_refused_all_the_same() {
    for answer in
        [json!({"status": "error"}), json!({"status": "error", "error": {}}), json!({"status": "error", "error": null})]
    {
        let value = read(&answer);
        assert_eq!((&value["outcome"], &value["class"]), (&json!("refused"), &json!("contact_support")));
        assert_eq!(value["issues"][0]["code"], "bank.unknown");
        assert!(value.get("code").is_none());
    }
}

#[test]
fn an_error_without_a_status_is_an_error() {
    assert_eq!(read(&json!({"error": {"code": "invalid_sign"}}))["outcome"], "refused");
}

/// The bank's own example.
#[test]
fn a_person_checked_before_continues_with_that_checks_id() {
    let answer = json!({
        "status": "error",
        "error": {"code": "already_exists", "description": "Request with the same data already exists"},
        "data": {"id": "7"},
    });
    let expected = json!({
        "outcome": "already_exists",
        "id": "7",
        "code": "already_exists",
        "description": "Request with the same data already exists",
        "class": "check_status",
    });
    assert_eq!(read_with(&answer, &json!({"call": "check"})), expected);
    assert_eq!(read_with(&answer, &json!({"httpStatus": 422}))["outcome"], "already_exists");
}

#[test]
fn already_exists_without_an_id_needs_support() {
    assert_eq!(read(&error("already_exists"))["class"], "contact_support");
}

#[test]
fn an_id_may_be_a_number() {
    assert_eq!(read(&json!({"status": "pending", "data": {"id": 7}}))["id"], "7");
}

#[test]
fn a_good_status_means_verified() {
    for word in ["ok", "success"] {
        let expected = json!({"outcome": "verified", "id": "7"});
        assert_eq!(read(&json!({"status": word, "data": {"id": "7", "more": [1]}})), expected);
    }
}

#[test]
fn a_good_answer_to_the_check_itself_does_not_verify() {
    for word in ["ok", "success"] {
        let value = read_with(&json!({"status": word, "data": {"id": "7"}}), &json!({"call": "check"}));
        assert_eq!(value, json!({"outcome": "accepted", "id": "7", "retry_after_ms": 600_000}));
    }
}

#[test]
fn the_http_status_comes_before_the_words() {
    let ok = json!({"status": "ok"});
    assert_eq!(read_with(&ok, &json!({"httpStatus": 500}))["outcome"], "retry");
    assert_eq!(read_with(&ok, &json!({"httpStatus": 422}))["outcome"], "refused");
    assert_eq!(read_with(&error("invalid_sign"), &json!({"httpStatus": 503}))["outcome"], "retry");
}

#[test]
fn only_200_to_299_has_a_result() {
    for http_status in [0, 100, 199, 300, 302, 304, 399] {
        for answer in [json!({"status": "ok"}), json!({"status": "success"}), json!({"status": "pending"}), json!({})] {
            for call in ["check", "status"] {
                let value = read_with(&answer, &json!({"httpStatus": http_status, "call": call}));
                let expected = json!({"outcome": "unknown", "class": "check_status", "retry_after_ms": 600_000});
                assert_eq!(value, expected, "{http_status} {answer}");
            }
        }
    }
    for http_status in [200, 201, 202, 299] {
        let value = read_with(&json!({"status": "ok"}), &json!({"httpStatus": http_status}));
        assert_eq!(value, json!({"outcome": "verified"}), "{http_status}");
    }
}

#[test]
fn a_bank_that_cannot_answer_is_asked_again_later() {
    for http_status in [500, 502, 503, 504, 599, 429, 408] {
        let value = read_with(&Json::Null, &json!({"httpStatus": http_status}));
        assert_eq!(value, json!({"outcome": "retry", "class": "retry_later", "retry_after_ms": 5000}));
    }
}

#[test]
fn with_422_the_code_is_in_the_description() {
    let answer = |description: &str| json!({"status": "error", "error": {"code": "invalid_request", "description": description}});
    let read = |description: &str| read_with(&answer(description), &json!({"httpStatus": 422}));
    let body = read("request_body_validation_error");
    assert_eq!((&body["code"], &body["class"]), (&json!("request_body_validation_error"), &json!("fix_input")));
    assert_eq!(body["issues"][0]["code"], "bank.request_body_validation_error");
    let header = read("request_header_validation_error: x-partner-project");
    assert_eq!((&header["code"], &header["class"]), (&json!("request_header_validation_error"), &json!("integration")));
    assert_eq!(read("other")["code"], "invalid_request");
}

#[test]
fn a_code_of_its_own_comes_before_one_that_the_description_names() {
    let answer = json!({"error": {"code": "invalid_sign", "description": "request_body_validation_error"}});
    assert_eq!(read(&answer)["code"], "invalid_sign");
}

#[test]
fn pending_waits_from_ten_minutes_to_two_hours() {
    let waits: Vec<Json> = [0, 1, 2, 3, 4, 5, 100, 4_000_000_000_u32]
        .map(|attempt| read_with(&json!({"status": "pending"}), &json!({"attempt": attempt}))["retry_after_ms"].clone())
        .to_vec();
    assert_eq!(waits, [600_000, 1_200_000, 2_400_000, 4_800_000, 7_200_000, 7_200_000, 7_200_000, 7_200_000]);
}

#[test]
fn a_retry_waits_from_five_seconds_to_ten_minutes() {
    let waits: Vec<Json> = [0, 1, 6, 7, 31, 32]
        .map(|attempt| {
            read_with(&Json::Null, &json!({"httpStatus": 500, "attempt": attempt}))["retry_after_ms"].clone()
        })
        .to_vec();
    assert_eq!(waits, [5000, 10_000, 320_000, 600_000, 600_000, 600_000]);
}

#[test]
fn an_unknown_status_has_an_unknown_outcome() {
    for answer in [json!({"status": "checking"}), json!({}), json!(null), json!([]), json!(7), json!({"status": true})]
    {
        let value = read(&answer);
        assert_eq!((&value["outcome"], &value["class"]), (&json!("unknown"), &json!("check_status")), "{answer}");
    }
}

#[test]
fn json_text_is_read_as_the_object() {
    let text = r#"{"status":"ok","data":{"id":"7"}}"#;
    assert_eq!(read(&json!(text)), read(&json!({"status": "ok", "data": {"id": "7"}})));
}

#[test]
fn text_that_is_not_json_is_a_warning() {
    let answer = answered(read_kyc(&"<html>Bad Gateway</html>".into(), &value(&json!({"httpStatus": 502}))));
    assert_eq!((&answer["status"], &answer["value"]["outcome"]), (&json!("ok"), &json!("retry")));
    assert_eq!(answer["warnings"][0]["code"], "json.syntax");
    assert_eq!(answer["warnings"].as_array().unwrap().len(), 1);
}

#[test]
fn options_that_do_not_exist_are_misuse() {
    let call = |options: Json| read_kyc(&value(&json!({})), &value(&options));
    assert_misuse(call(json!({"http_status": 200})), "http_status", "unknown_field");
    assert_misuse(call(json!({"httpStatus": "200"})), "httpStatus", "wrong_type");
    assert_misuse(call(json!({"attempt": -1})), "attempt", "wrong_type");
    assert_misuse(call(json!({"call": "verify"})), "call", "choice.unknown");
}

#[test]
fn the_banks_words_are_not_in_debug() {
    let answer = json!({"status": "error", "error": {"code": "x", "description": "Ольга"}, "data": {"id": "id5791"}});
    let debug = format!("{:?}", kyc::read(&value(&answer), KycCall::Status, 200, 0));
    assert!(!debug.contains("Ольга") && !debug.contains("id5791"), "{debug}");
}
