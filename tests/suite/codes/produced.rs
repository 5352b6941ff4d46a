//! Each code that no check declares comes out of a call that a page can make: at its field, with its parameters and its
//! message.

use super::reason_of;
use crate::suite::support::{Json, json, parsed, today, value};
use bank131_checkout::api::{self, Answer, Check, Misuse};
use bank131_checkout::codes;
use bank131_checkout::issue::{Issue, Param};
use bank131_checkout::value::Value;
use serde_json::json;
use std::collections::BTreeSet;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const FILE: &str = include_str!("../../vectors/codes.json");

/// What a call reports, by the way in which it comes: `issue`, `warning` or `thrown`.
fn call(name: &str, arguments: &[Value]) -> Json {
    let argument = |index: usize| arguments.get(index).unwrap_or(&Value::Null);
    let (first, second, third) = (argument(0), argument(1), argument(2));
    match name {
        "advance" => thrown(&api::advance(first, second).unwrap_err().issue),
        "kycPayload" => thrown(&api::kyc_payload(first).unwrap_err().issue),
        "estimate" => reported(api::estimate(first)),
        "readSession" => reported(api::read_session(first)),
        "reviewQuote" => reported(api::review_quote(first, second)),
        "total" => reported(api::total(first)),
        "parseAmount" => reported(api::parse_amount(first, second, third).unwrap()),
        name => reported(with_options(name, first, second).unwrap()),
    }
}

/// The calls that take an input or a draft, and options.
fn with_options(name: &str, input: &Value, options: &Value) -> Result<Answer, Misuse> {
    let plain = match name {
        "buildCalculate" => api::build_calculate,
        "buildCancel" => api::build_cancel,
        "buildKycStatus" => api::build_kyc_status,
        "buildTokenInfo" => api::build_token_info,
        "buildWidgetToken" => api::build_widget_token,
        "checkInn" => api::check_inn,
        "decodeTransferCode" => api::decode_transfer_code,
        name => return on_the_day(name, input, options),
    };
    plain(input, options)
}

/// The calls that need to know what day it is.
fn on_the_day(name: &str, input: &Value, options: &Value) -> Result<Answer, Misuse> {
    let dated = match name {
        "buildInitPayment" => api::build_init_payment,
        "buildKycCheck" => api::build_kyc_check,
        name => panic!("no call is named {name}"),
    };
    dated(input, options, today())
}

fn reported(answer: Answer) -> Json {
    let answer = json(answer);
    json!({"issue": answer["issues"], "warning": answer["warnings"]})
}

fn thrown(issue: &Issue) -> Json {
    let params: serde_json::Map<String, Json> =
        issue.params.iter().map(|(name, param)| ((*name).to_owned(), param_json(param))).collect();
    json!({"thrown": [{"code": issue.code, "field": issue.field, "message": issue.message, "params": params}]})
}

fn param_json(param: &Param) -> Json {
    match param {
        Param::Number(number) => json!(number),
        Param::Text(text) => json!(text),
    }
}

/// An argument: JSON, or what the file's `source` says of `made_by` and `foreign`.
fn argument(json: &Json) -> Value {
    match (json.get("made_by"), json.get("foreign").and_then(Json::as_str), json) {
        (Some(_), ..) => api::start_transfer(),
        (_, Some("integer beyond 2^53"), _) => Value::Foreign("integer beyond 2^53"),
        (.., Json::Array(items)) => Value::List(items.iter().map(argument).collect()),
        _ => value(json),
    }
}

fn cases() -> Vec<Json> {
    parsed(FILE)["cases"].as_array().unwrap().clone()
}

#[test]
fn each_code_comes_from_its_call_with_its_field_params_and_message() {
    let mut failures = Vec::new();
    for case in cases() {
        let code = case["code"].as_str().unwrap();
        let arguments: Vec<Value> = case["arguments"].as_array().unwrap().iter().map(argument).collect();
        let all = call(case["call"].as_str().unwrap(), &arguments)[case["as"].as_str().unwrap()].take();
        let reported: Vec<&Json> = all.as_array().into_iter().flatten().filter(|issue| issue["code"] == code).collect();
        let message = reason_of(code).message();
        let expected = json!({"code": code, "field": case["field"], "message": message, "params": case["params"]});
        if reported != [&expected] {
            failures.push(format!("\nexpected {expected}\n     got {}", json!(reported)));
        }
    }
    assert!(failures.is_empty(), "{}", failures.concat());
}

/// The codes that a check declares are in its own vectors.
#[test]
fn there_is_one_case_for_each_code_that_no_check_declares() {
    let produced: Vec<String> = cases().iter().map(|case| case["code"].as_str().unwrap().to_owned()).collect();
    let unique: BTreeSet<&str> = produced.iter().map(String::as_str).collect();
    assert_eq!(produced.len(), unique.len());
    let of_checks: BTreeSet<&str> = Check::ALL
        .iter()
        .flat_map(|check| {
            check.problems().iter().flat_map(|problems| problems.reasons.iter().map(|reason| reason.code()))
        })
        .collect();
    let others = codes::all().into_iter().map(|reason| reason.code()).filter(|code| !of_checks.contains(code));
    let missing: Vec<&str> = others.filter(|code| !unique.contains(code)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
