//! The document's own requests: what goes in, what comes out, and which decision explains each difference.

use super::super::support::{Json, assert_issue, assert_misuse, at, parsed, today, value, without};
use super::{WAYS, body, build, build_with, cash, cash_as_documented, iban};
use bank131_checkout::api::build_init_payment;
use bank131_checkout::bank::call::init_payment::{PayoutName, PayoutType};
use bank131_checkout::words::Words;
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// The leaves of a JSON value by their dotted paths.
fn leaves(json: &Json, path: &str, found: &mut BTreeMap<String, Json>) {
    let step = |key: &str| if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
    match json {
        Json::Object(fields) if !fields.is_empty() => {
            fields.iter().for_each(|(key, field)| leaves(field, &step(key), found))
        }
        Json::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| leaves(item, &step(&index.to_string()), found))
        }
        leaf => drop(found.insert(path.to_owned(), leaf.clone())),
    }
}

/// The paths at which two values differ.
fn differences(before: &Json, after: &Json) -> BTreeSet<String> {
    let (mut old, mut new) = (BTreeMap::new(), BTreeMap::new());
    leaves(before, "", &mut old);
    leaves(after, "", &mut new);
    let paths: BTreeSet<String> = old.keys().chain(new.keys()).cloned().collect();
    paths.into_iter().filter(|path| old.get(path) != new.get(path)).collect()
}

#[test]
fn the_transfer_of_each_way_goes_out_as_decided() {
    for way in WAYS {
        assert_eq!(body(&(way.draft)()), way.body(), "{}", way.name);
    }
}

#[test]
fn each_difference_is_explained_and_each_transfer_names_its_source() {
    for way in WAYS {
        let file = parsed(way.sent);
        let explained: BTreeSet<String> = file["differences"].as_object().unwrap().keys().cloned().collect();
        assert_eq!(differences(&(way.draft)(), &way.body()), explained, "{}", way.name);
        assert!(file["source"].as_str().is_some_and(|source| !source.is_empty()), "{}", way.name);
    }
}

#[test]
fn every_way_has_its_transfer() {
    let types: Vec<Json> = WAYS.iter().map(|way| at(&way.body(), "payout_details_multi.0.type").clone()).collect();
    assert_eq!(types, PayoutType::words().collect::<Vec<_>>());
    let of_names = PayoutName::ALL.iter().map(|name| (name.word(), PayoutType::from(*name).word()));
    let names: BTreeSet<(&str, &str)> = WAYS.iter().map(|way| way.name).zip(PayoutType::words()).collect();
    assert_eq!(names, of_names.collect());
}

#[test]
fn the_transfer_for_cash_lacks_exactly_the_recipients_citizenship() {
    let field = "participant_details.recipient.citizenship_country_iso3";
    assert_issue(&build(&cash_as_documented()), field, "required", &json!({}));
}

#[test]
fn the_bodys_keys_stand_in_the_documents_order() {
    for way in WAYS {
        assert_eq!(body(&(way.draft)()).to_string(), way.body().to_string(), "{}", way.name);
    }
}

#[test]
fn what_went_out_goes_out_again_unchanged() {
    for way in WAYS {
        let first = body(&(way.draft)());
        assert_eq!(body(&first).to_string(), first.to_string(), "{}", way.name);
    }
}

#[test]
fn the_draft_is_read_in_any_order_of_keys() {
    fn reversed(json: &Json) -> Json {
        match json {
            Json::Object(fields) => fields.iter().rev().map(|(key, field)| (key.clone(), reversed(field))).collect(),
            Json::Array(items) => items.iter().map(reversed).collect(),
            leaf => leaf.clone(),
        }
    }
    assert_eq!(body(&reversed(&iban())).to_string(), body(&iban()).to_string());
}

#[test]
fn the_request_names_method_path_and_headers() {
    let answer = build(&iban());
    let keys: Vec<&str> = answer["request"].as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(keys, ["method", "path", "headers", "body"]);
    assert_eq!(at(&answer, "request.method"), "POST");
    assert_eq!(at(&answer, "request.path"), "/api/v2/bpa/session/multi/init/payment");
    assert_eq!(at(&answer, "request.headers"), &json!({"Content-Type": "application/json"}));
    assert_eq!(answer["warnings"].as_array().unwrap().len(), 1, "the series of the document's own passport");
}

#[test]
fn the_project_becomes_a_header() {
    let answer = build_with(&iban(), &json!({"project": "promo_2026"}));
    let headers = json!({"Content-Type": "application/json", "X-PARTNER-PROJECT": "promo_2026"});
    assert_eq!(at(&answer, "request.headers"), &headers);
}

#[test]
fn an_unknown_option_is_misuse() {
    let options = value(&json!({"corridor": []}));
    assert_misuse(build_init_payment(&value(&iban()), &options, today()), "corridor", "unknown_field");
}

#[test]
fn the_option_today_comes_before_the_clock() {
    let early = build_with(&iban(), &json!({"today": "2016-03-14"}));
    let reported: Vec<&str> =
        early["issues"].as_array().unwrap().iter().map(|issue| issue["code"].as_str().unwrap()).collect();
    assert_eq!(reported, ["age.under_18", "date.in_future"], "18 is reached on 2016-03-15, the passport is of 2020");
    assert_eq!(build_with(&iban(), &json!({"today": "2020-03-01"}))["status"], "ok", "on the day of issue");
}

#[test]
fn cash_takes_the_full_name_as_it_is_given() {
    assert_eq!(at(&body(&cash()), "participant_details.recipient.full_name"), "Mbape Galmatuk");
}

#[test]
fn cash_makes_the_full_name_of_first_and_last_name() {
    let draft = without(cash(), "participant_details.recipient.full_name");
    assert_eq!(body(&draft), body(&cash()));
}
