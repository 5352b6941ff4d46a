//! All problems at once, each at its path, in the document's order of fields; none hides another.

use super::super::support::{Json, assert_issue, assert_issues, parsed, today, with};
use super::{build, iban};
use bank131_checkout::api::build_init_payment;
use bank131_checkout::value::Value;
use serde_json::json;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const WRONG: &str = include_str!("../../fixtures/init.request.wrong.json");

/// Field, code and parameters of each issue.
fn reported(answer: &Json) -> Vec<Json> {
    let issues = answer["issues"].as_array().unwrap();
    issues.iter().map(|issue| json!([issue["field"], issue["code"], issue["params"]])).collect()
}

#[test]
fn every_mistake_is_reported_in_the_documents_order() {
    let fixture = parsed(WRONG);
    let expected = fixture["issues"].as_array().unwrap();
    let reported = reported(&build(&fixture["draft"]));
    for (index, expected) in expected.iter().enumerate() {
        assert_eq!(reported.get(index), Some(expected), "issue {index}");
    }
    assert_eq!(reported.len(), expected.len());
}

#[test]
fn an_empty_draft_requires_every_mandatory_object() {
    let expected = [
        ("payment_details_multi", "required"),
        ("payout_details_multi", "required"),
        ("participant_details", "required"),
        ("calculate", "required"),
    ];
    assert_issues(&build(&json!({})), &expected);
}

#[test]
fn a_draft_that_is_not_an_object_is_refused() {
    for (draft, kind) in [(json!(null), "null"), (json!("{}"), "string"), (json!([]), "array"), (json!(5), "number")] {
        assert_issue(&build(&draft), "", "wrong_type", &json!({"expected": "object", "actual": kind}));
    }
}

#[test]
fn a_draft_that_json_cannot_hold_is_refused() {
    let answer = build_init_payment(&Value::Foreign("function"), &Value::Null, today()).unwrap();
    let params = json!({"expected": "object", "actual": "function"});
    assert_issue(&super::super::support::json(answer), "", "wrong_type", &params);
}

/// Every path of a draft, leaves and all that holds them.
fn paths(json: &Json, path: &str, found: &mut Vec<String>) {
    let fields: Vec<(String, &Json)> = match json {
        Json::Object(fields) => fields.iter().map(|(key, field)| (key.clone(), field)).collect(),
        Json::Array(items) => items.iter().enumerate().map(|(index, item)| (index.to_string(), item)).collect(),
        _ => Vec::new(),
    };
    for (key, field) in fields {
        let path = if path.is_empty() { key } else { format!("{path}.{key}") };
        paths(field, &path, found);
        found.push(path);
    }
}

/// A value of another type than the given one.
fn of_another_type(json: &Json) -> Json {
    if json.is_boolean() { json!("true") } else { json!(false) }
}

#[test]
fn a_wrong_type_at_any_path_is_reported_there() {
    let mut all = Vec::new();
    paths(&iban(), "", &mut all);
    assert!(all.len() > 50);
    for path in all {
        let old = super::at(&iban(), &path).clone();
        let answer = build(&with(iban(), &path, of_another_type(&old)));
        assert!(reported(&answer).iter().any(|issue| issue[0] == path && issue[1] == "wrong_type"), "{path}: {answer}");
    }
}

#[test]
fn a_wrong_type_at_any_leaf_hides_no_other_mistake() {
    let wrong = "participant_details.sender.tax_reference";
    let mut all = Vec::new();
    paths(&iban(), "", &mut all);
    let apart = |path: &String| !wrong.starts_with(&format!("{path}."));
    for path in all.into_iter().filter(apart) {
        let draft = with(with(iban(), wrong, json!("123456789012")), &path, json!(false));
        let answer = build(&draft);
        assert!(reported(&answer).iter().any(|issue| issue[0] == wrong), "{path} hides another: {answer}");
    }
}

#[test]
fn an_unknown_key_in_any_object_is_reported_there() {
    let mut all = vec![String::new()];
    paths(&iban(), "", &mut all);
    for path in all.iter().filter(|path| path.is_empty() || super::at(&iban(), path).is_object()) {
        let field = if path.is_empty() { "ammount".to_owned() } else { format!("{path}.ammount") };
        assert_issue(&build(&with(iban(), &field, json!(1))), &field, "unknown_field", &json!({}));
    }
}

#[test]
fn a_mistake_in_one_item_hides_none_in_the_next() {
    let payment = iban()["payment_details_multi"][0].clone();
    let draft = with(iban(), "payment_details_multi", json!([5, payment, {"type": "cash"}]));
    let expected = [("payment_details_multi.0", "wrong_type"), ("payment_details_multi.2.type", "choice.unknown")];
    assert_issues(&build(&draft), &expected);
}

#[test]
fn a_rule_about_a_refused_field_is_not_reported_too() {
    let field = "participant_details.recipient.first_name";
    assert_issues(&build(&with(iban(), field, json!(5))), &[(field, "wrong_type")]);
}

#[test]
fn a_key_of_any_length_is_shown_short() {
    let key = "x".repeat(1000);
    let answer = build(&with(iban(), &key, json!(1)));
    assert_eq!(answer["issues"][0]["field"].as_str().unwrap().len(), 64);
}
