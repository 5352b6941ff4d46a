//! The request that asks what a transfer would cost.

use super::support::{Json, answered, assert_issue, assert_issues, assert_misuse, at, parsed, value, with, without};
use bank131_checkout::api::build_calculate;
use serde_json::json;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn build(draft: &Json) -> Json {
    answered(build_calculate(&value(draft), &value(&Json::Null)))
}

fn direct() -> Json {
    parsed(include_str!("../fixtures/calculate.request.direct-rub-try.json"))
}

fn indirect() -> Json {
    parsed(include_str!("../fixtures/calculate.request.indirect-rub-uzs.json"))
}

#[test]
fn the_documents_direct_request_goes_out_as_it_came() {
    assert_eq!(at(&build(&direct()), "request.body"), &direct());
}

#[test]
fn the_documents_indirect_request_goes_out_as_it_came() {
    assert_eq!(at(&build(&indirect()), "request.body"), &indirect());
}

#[test]
fn the_request_names_method_path_and_headers() {
    let expected = json!({
        "status": "ok",
        "request": {
            "method": "POST",
            "path": "/api/v1/bpa/calculate",
            "headers": {"Content-Type": "application/json"},
            "body": direct(),
        },
        "warnings": [],
    });
    assert_eq!(build(&direct()), expected);
}

#[test]
fn the_bodys_keys_stand_in_the_documents_order() {
    let draft =
        parsed(r#"{"amounts": {"destination": {"currency": "TRY"}, "source": {"currency": "RUB", "amount": 1}}}"#);
    let body = r#"{"amounts":{"source":{"amount":1,"currency":"RUB"},"destination":{"amount":null,"currency":"TRY"}}}"#;
    assert_eq!(at(&build(&draft), "request.body").to_string(), body);
}

#[test]
fn the_project_becomes_a_header() {
    let answer = answered(build_calculate(&value(&direct()), &value(&json!({"project": "promo_2026"}))));
    let headers = json!({"Content-Type": "application/json", "X-PARTNER-PROJECT": "promo_2026"});
    assert_eq!(at(&answer, "request.headers"), &headers);
}

#[test]
fn a_project_that_cannot_be_a_header_is_misuse() {
    let build = |project: &str| build_calculate(&value(&direct()), &value(&json!({"project": project})));
    assert_misuse(build("a b"), "project", "choice.unknown");
    assert_misuse(build("a\r\nX-PARTNER-SIGN: b"), "project", "choice.unknown");
    assert_misuse(build("проект"), "project", "choice.unknown");
}

#[test]
fn an_unknown_option_is_misuse() {
    let options = value(&json!({"today": "2026-11-21"}));
    assert_misuse(build_calculate(&value(&direct()), &options), "today", "unknown_field");
}

#[test]
fn a_lower_case_currency_goes_out_in_upper_case() {
    let draft = with(direct(), "amounts.destination.currency", json!("try"));
    assert_eq!(at(&build(&draft), "request.body"), &direct());
}

#[test]
fn a_missing_amount_goes_out_as_null() {
    let draft = without(direct(), "amounts.destination.amount");
    assert_eq!(at(&build(&draft), "request.body"), &direct());
}

#[test]
fn an_empty_amount_goes_out_as_null() {
    let draft = with(direct(), "amounts.destination.amount", json!(""));
    assert_eq!(at(&build(&draft), "request.body"), &direct());
}

#[test]
fn both_amounts_are_refused() {
    let draft = with(direct(), "amounts.destination.amount", json!(131_426));
    assert_issue(&build(&draft), "amounts.destination.amount", "amounts.exactly_one", &json!({}));
}

#[test]
fn neither_amount_is_refused() {
    let draft = with(direct(), "amounts.source.amount", json!(null));
    assert_issue(&build(&draft), "amounts.source.amount", "amounts.exactly_one", &json!({}));
}

#[test]
fn neither_side_in_roubles_is_refused() {
    let draft = with(direct(), "amounts.source.currency", json!("USD"));
    assert_issue(&build(&draft), "amounts.destination.currency", "currency.pair", &json!({}));
}

#[test]
fn both_sides_in_roubles_are_refused() {
    let draft = with(direct(), "amounts.destination.currency", json!("RUB"));
    assert_issue(&build(&draft), "amounts.destination.currency", "currency.pair", &json!({}));
}

#[test]
fn currencies_that_the_document_does_not_list_are_taken() {
    let draft = with(direct(), "amounts.destination.currency", json!("AMD"));
    assert_eq!(build(&draft)["status"], "ok");
}

#[test]
fn roubles_may_be_the_side_that_arrives() {
    let draft =
        with(with(direct(), "amounts.destination.currency", json!("RUB")), "amounts.source.currency", json!("USD"));
    assert_eq!(at(&build(&draft), "request.body"), &draft);
}

#[test]
fn amounts_that_are_not_positive_whole_numbers_are_refused() {
    for (amount, code) in [
        (json!(0), "amount.zero"),
        (json!(-1), "amount.negative"),
        (json!(-1.5), "amount.negative"),
        (json!(1.5), "amount.not_integer"),
        (json!(9_007_199_254_740_992_i64), "amount.too_large"),
        (json!(1e300), "amount.too_large"),
        (json!(i64::MAX), "amount.too_large"),
    ] {
        assert_issue(
            &build(&with(direct(), "amounts.source.amount", amount)),
            "amounts.source.amount",
            code,
            &json!({}),
        );
    }
}

#[test]
fn the_largest_amount_that_javascript_holds_is_taken() {
    let draft = with(direct(), "amounts.source.amount", json!(9_007_199_254_740_991_i64));
    assert_eq!(at(&build(&draft), "request.body"), &draft);
}

#[test]
fn a_whole_number_written_as_a_float_is_taken() {
    let draft = with(direct(), "amounts.source.amount", json!(357_912.0));
    assert_eq!(at(&build(&draft), "request.body.amounts.source.amount"), &json!(357_912));
}

#[test]
fn an_amount_beyond_64_bits_is_refused_as_any_other() {
    let draft = with(direct(), "amounts.source.amount", json!(u64::MAX));
    assert_issue(&build(&draft), "amounts.source.amount", "amount.too_large", &json!({}));
}

#[test]
fn an_amount_as_text_is_refused() {
    let draft = with(direct(), "amounts.source.amount", json!("357912"));
    let params = json!({"expected": "number", "actual": "string"});
    assert_issue(&build(&draft), "amounts.source.amount", "wrong_type", &params);
}

#[test]
fn every_problem_is_reported_at_once_in_order() {
    let source = json!({"amount": "1", "curency": "RUB"});
    let draft = json!({"ammounts": 1, "amounts": {"extra": 1, "destination": [], "source": source}});
    let expected = [
        ("amounts.source.amount", "wrong_type"),
        ("amounts.source.currency", "required"),
        ("amounts.source.curency", "unknown_field"),
        ("amounts.destination", "wrong_type"),
        ("amounts.extra", "unknown_field"),
        ("ammounts", "unknown_field"),
    ];
    assert_issues(&build(&draft), &expected);
}

#[test]
fn an_empty_draft_requires_amounts() {
    assert_issue(&build(&json!({})), "amounts", "required", &json!({}));
}

#[test]
fn a_draft_that_is_not_an_object_is_refused() {
    for (draft, kind) in
        [(json!(null), "null"), (json!("{}"), "string"), (json!([]), "array"), (json!(true), "boolean")]
    {
        assert_issue(&build(&draft), "", "wrong_type", &json!({"expected": "object", "actual": kind}));
    }
}
