//! The bank's refusals, and what to do about them.

use super::support::{Json, answered, assert_issue, assert_misuse, parsed, value};
use bank131_checkout::api::read_error;
use bank131_checkout::bank::answer::failure::{BankFailure, FailureClass};
use serde_json::json;
use std::collections::BTreeSet;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// The bank's page of error codes, July 2024, by class.
const DOCUMENTED: &str = "3DS_error, account_not_found, activity_count_exceeded, authentication_error, \
    authorization_error, bank_card_expired, capture_timeout, card_number_does_not_exist, confirm_timeout, \
    declined_by_issuer_bank, format_error_amount, format_error_description, format_error_full_name, \
    format_error_phone_number, format_error_recipient_bank_id, idempotency_key_already_exists, \
    idempotency_key_not_supported, idempotency_key_params_mismatch, identification_error, incorrect_card_data, \
    incorrect_phone_number, insufficient_funds, insufficient_wallet_balance, internal_error, invalid_account, \
    invalid_recipient_full_name, invalid_request, invalid_transaction, not_permitted_by_issuer_bank, \
    not_permitted_to_card, npd_service_internal_error, operation_rejected, provider_exceeds_amount_limit, \
    provider_foreign_transfer_prohibited, provider_internal_error, provider_issuer_unavailable, provider_timeout, \
    qr_expired, recipient_full_name_not_specified, refund_amount_too_large, routing_internal_error, \
    session_cancelled, session_cancelled_by_partner, session_lock_failed, session_wrong_state, suspected_fraud, \
    taxpayer_already_bound, taxpayer_income_exceeds_amount_limit, taxpayer_not_bound, taxpayer_unknown, \
    wallet_internal_error";
/// The two codes added since.
const ADDED: [&str; 2] = ["amount_less_allowed_provider", "binding_is_deactivated"];

#[track_caller]
fn read(answer: &Json, options: &Json) -> Json {
    answered(read_error(&value(answer), &value(options)))
}

#[track_caller]
fn failure(code: &str, description: &str) -> Json {
    let answer = json!({"status": "error", "error": {"code": code, "description": description}});
    let read = read(&answer, &json!(null));
    assert_eq!(read["status"], "ok", "{read}");
    read["value"].clone()
}

/// Field and code of each issue.
fn reported(failure: &Json) -> Vec<(String, String)> {
    let text = |issue: &Json, key: &str| issue[key].as_str().unwrap().to_owned();
    failure["issues"].as_array().unwrap().iter().map(|issue| (text(issue, "field"), text(issue, "code"))).collect()
}

#[track_caller]
fn assert_issues(description: &str, expected: &[(&str, &str)]) {
    let reported = reported(&failure("invalid_request", description));
    let reported: Vec<_> = reported.iter().map(|(field, code)| (field.as_str(), code.as_str())).collect();
    assert_eq!(reported, expected, "{description}");
}

#[test]
fn the_documents_refusals_are_read_exactly() {
    for (answer, expected) in [
        (
            include_str!("../fixtures/init.response.error.json"),
            include_str!("../fixtures/init.response.error.read.json"),
        ),
        (
            include_str!("../fixtures/calculate.response.error.json"),
            include_str!("../fixtures/calculate.response.error.read.json"),
        ),
    ] {
        let expected = parsed(expected).to_string();
        for message in [parsed(answer), json!(answer), parsed(answer)["error"].clone()] {
            assert_eq!(read(&message, &json!({"httpStatus": 400}))["value"].to_string(), expected);
        }
    }
}

#[test]
fn only_documented_codes_have_a_class() {
    let documented: BTreeSet<&str> = DOCUMENTED.split(", ").chain(ADDED).collect();
    assert_eq!(documented.len(), 53);
    assert_eq!(BankFailure::known_codes().collect::<BTreeSet<_>>(), documented);
    assert_eq!(BankFailure::known_codes().count(), documented.len());
}

#[test]
fn each_class_is_one_of_those_declared() {
    let classes: BTreeSet<&str> =
        BankFailure::known_codes().filter_map(FailureClass::of_code).map(FailureClass::word).collect();
    let declared =
        ["check_status", "contact_support", "do_not_retry", "fix_input", "integration", "other_card", "retry_later"];
    assert_eq!(classes, declared.into_iter().collect());
}

#[test]
fn the_banks_own_advice_decides_the_class() {
    for (code, class) in [
        ("invalid_request", "fix_input"),
        ("bank_card_expired", "fix_input"),
        ("card_number_does_not_exist", "fix_input"),
        ("provider_exceeds_amount_limit", "fix_input"),
        ("provider_foreign_transfer_prohibited", "other_card"),
        ("insufficient_funds", "other_card"),
        ("3DS_error", "retry_later"),
        ("internal_error", "retry_later"),
        ("provider_timeout", "retry_later"),
        ("capture_timeout", "check_status"),
        ("idempotency_key_already_exists", "check_status"),
        ("suspected_fraud", "do_not_retry"),
        ("operation_rejected", "do_not_retry"),
        ("session_lock_failed", "do_not_retry"),
        ("authentication_error", "integration"),
        ("authorization_error", "integration"),
        ("identification_error", "contact_support"),
    ] {
        assert_eq!(failure(code, "")["class"], class, "{code}");
    }
}

#[test]
fn an_unknown_code_is_kept_and_is_a_matter_for_support() {
    for code in ["brand_new_code", "Insufficient_funds", "fix_input", "insufficient_funds other_card"] {
        let failure = failure(code, "text");
        assert_eq!((&failure["code"], &failure["class"]), (&json!(code), &json!("contact_support")));
        assert_eq!(reported(&failure), [(String::new(), "bank.unknown".to_owned())]);
    }
}

#[test]
fn a_code_without_a_field_is_one_issue_without_a_field() {
    assert_eq!(
        reported(&failure("insufficient_funds", "a.b.not_blank")),
        [(String::new(), "bank.insufficient_funds".into())]
    );
    assert_eq!(reported(&failure("3DS_error", "")), [(String::new(), "bank.3ds_error".into())]);
    assert_eq!(BankFailure::issue_code("3DS_error"), "bank.3ds_error");
}

#[test]
fn a_description_that_names_fields_becomes_their_issues() {
    assert_issues(
        "participant_details.sender.first_name.not_blank",
        &[("participant_details.sender.first_name", "bank.not_blank")],
    );
    assert_issues("session_id.not_blank", &[("session_id", "bank.not_blank")]);
    assert_issues("payout_details_multi[0].country.invalid", &[("payout_details_multi.0.country", "bank.invalid")]);
    assert_issues("payout_details_multi.0.country.too_short", &[("payout_details_multi.0.country", "bank.too_short")]);
}

#[test]
fn several_fields_become_several_issues() {
    let expected = [("a.b", "bank.not_blank"), ("c", "bank.not_null")];
    for description in [
        "a.b.not_blank, c.not_null",
        "a.b.not_blank;c.not_null",
        "a.b.not_blank\nc.not_null\n",
        "a.b.not_blank, and, c.not_null",
    ] {
        assert_issues(description, &expected);
    }
}

#[test]
fn a_constraint_that_is_not_a_word_is_an_invalid_field() {
    assert_issues("recipient.full_name.NotBlank", &[("recipient.full_name", "bank.invalid")]);
    assert_issues("recipient.full_name.This value is too long.", &[("recipient.full_name", "bank.invalid")]);
}

#[test]
fn a_sentence_after_a_field_is_an_invalid_field() {
    let full_name = [("participant_details.recipient.full_name", "bank.invalid")];
    assert_issues("participant_details.recipient.full_name: This value should not be blank.", &full_name);
    assert_issues("participant_details.recipient.full_name: This value is too long, much too long.", &full_name);
    assert_issues("participant_details.recipient.full_name:", &full_name);
    assert_issues("payout_details_multi[0].country: Wrong", &[("payout_details_multi.0.country", "bank.invalid")]);
    assert_issues("payout_details_multi[0]: Wrong", &[("payout_details_multi.0", "bank.invalid")]);
    assert_issues("payout_details_multi.0: Wrong", &[("payout_details_multi.0", "bank.invalid")]);
}

#[test]
fn a_word_of_a_path_may_have_a_hyphen_and_a_constraint_has_none() {
    assert_issues("contacts.e-mail.not_blank", &[("contacts.e-mail", "bank.not_blank")]);
    assert_issues("contacts.e-mail: Wrong", &[("contacts.e-mail", "bank.invalid")]);
    assert_issues("contacts.e-mail", &[("contacts.e-mail", "bank.invalid")]);
}

#[test]
fn a_description_that_names_no_field_is_an_issue_without_a_field() {
    for description in [
        "",
        "Invalid request",
        "Invalid request.",
        "e.g. this",
        "timeout",
        "timeout: try again",
        "e-mail",
        "https://example.com/a.b: no",
        "Ivan Ivanov.not_blank",
        "anna@example.com",
        "+7.937",
        "..",
        ", ;",
    ] {
        assert_issues(description, &[("", "bank.invalid_request")]);
    }
}

#[test]
fn at_most_64_fields_are_reported() {
    let description = "a.b.not_blank,".repeat(1000);
    assert_eq!(reported(&failure("invalid_request", &description)).len(), 64);
}

#[test]
fn what_is_not_a_refusal_is_not_read_as_one() {
    for message in [json!({"status": "ok"}), json!({"error": {}}), json!({"error": " "}), json!({"code": 5})] {
        assert_issue(&read(&message, &json!(null)), "error.code", "required", &json!({}));
        assert_issue(&read(&message, &json!({"httpStatus": 200})), "error.code", "required", &json!({}));
    }
    assert_issue(&read(&json!("<html>"), &json!(null)), "", "json.syntax", &json!({"position": 1}));
    let params = json!({"expected": "object", "actual": "array"});
    assert_issue(&read(&json!([]), &json!(null)), "", "wrong_type", &params);
}

#[test]
fn a_refusal_without_a_code_is_a_matter_for_support() {
    for (message, description) in [
        (json!({"status": "error"}), ""),
        (json!({"status": "error", "error": null}), ""),
        (json!({"status": "error", "error": {}}), ""),
        (json!({"status": "error", "error": []}), ""),
        (json!({"error": "boom"}), "boom"),
        (json!({"status": "error", "error": "boom"}), "boom"),
    ] {
        for options in [json!(null), json!({"httpStatus": 200})] {
            let failure = read(&message, &options)["value"].clone();
            let told_of = (&failure["code"], &failure["description"], &failure["class"]);
            assert_eq!(told_of, (&json!(""), &json!(description), &json!("contact_support")), "{message}");
            assert_eq!(reported(&failure), [(String::new(), "bank.unknown".to_owned())]);
        }
        assert_eq!(read(&message, &json!({"httpStatus": 502}))["value"]["class"], "check_status");
    }
}

#[test]
fn without_a_code_the_http_status_decides_the_class() {
    for (status, class) in [
        (400, "integration"),
        (401, "integration"),
        (404, "integration"),
        (408, "check_status"),
        (429, "retry_later"),
        (500, "check_status"),
        (502, "check_status"),
        (504, "check_status"),
    ] {
        for message in [json!("<html>502</html>"), json!(null), json!({}), json!([1])] {
            let read = read(&message, &json!({"httpStatus": status}));
            let expected = json!({"code": "", "description": "", "class": class});
            let mut value = read["value"].clone();
            assert_eq!(reported(&value), [(String::new(), "bank.unknown".to_owned())]);
            value.as_object_mut().unwrap().remove("issues");
            assert_eq!(value, expected, "{status}");
        }
    }
}

#[test]
fn a_code_counts_more_than_the_http_status() {
    let answer = json!({"error": {"code": "insufficient_funds", "description": ""}});
    assert_eq!(read(&answer, &json!({"httpStatus": 500}))["value"]["class"], "other_card");
    let answer = json!({"error": {"code": "brand_new", "description": ""}});
    assert_eq!(read(&answer, &json!({"httpStatus": 500}))["value"]["class"], "contact_support");
}

#[test]
fn a_description_without_a_code_is_kept() {
    let answer = json!({"status": "error", "error": {"description": "text"}});
    let value = read(&answer, &json!(null))["value"].clone();
    assert_eq!((&value["code"], &value["description"]), (&json!(""), &json!("text")));
    assert_eq!(value["class"], "contact_support");
}

#[test]
fn a_value_that_is_not_an_http_status_is_misuse() {
    for status in [json!("400"), json!(-1), json!(400.5)] {
        assert_misuse(
            read_error(&value(&json!({})), &value(&json!({"httpStatus": status}))),
            "httpStatus",
            "wrong_type",
        );
    }
    assert_misuse(read_error(&value(&json!({})), &value(&json!({"status": 400}))), "status", "unknown_field");
}

#[test]
fn the_description_is_in_no_issue_and_not_in_debug() {
    let failure = failure("invalid_request", "value Пахмутова is wrong, sender.first_name.Пахмутова");
    assert!(failure["description"].as_str().unwrap().contains("Пахмутова"));
    assert!(!failure["issues"].to_string().contains("Пахмутова"));
    let refusal = json!({"error": {"code": "invalid_request", "description": "Пахмутова"}});
    let read = bank131_checkout::bank::answer::failure::read(&value(&refusal), None).unwrap();
    assert_eq!(format!("{read:?}"), "BankFailure(..)");
}
