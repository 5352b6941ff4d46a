//! The document's own requests: what goes in, what comes out, and which decision explains each difference.

use super::super::support::{Json, assert_issue, assert_misuse, at, parsed, today, value, without};
use super::{body, build, build_with, card, cash, cash_as_documented, iban};
use bank131_checkout::api::build_init_payment;
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn sent(file: &str) -> Json {
    parsed(file)["body"].clone()
}

const IBAN_SENT: &str = include_str!("../../fixtures/init.request.iban-turkey.sent.json");
const CASH_SENT: &str = include_str!("../../fixtures/init.request.cash-turkey.sent.json");
const CARD_SENT: &str = include_str!("../../fixtures/init.request.card-kyrgyzstan.sent.json");

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

/// That exactly those paths differ which a row of the decisions explains.
#[track_caller]
fn assert_explained(before: &Json, file: &str) {
    let file = parsed(file);
    let explained: BTreeSet<String> = file["differences"].as_object().unwrap().keys().cloned().collect();
    assert_eq!(differences(before, &file["body"]), explained);
}

#[test]
fn the_transfer_to_an_iban_goes_out_as_decided() {
    assert_eq!(body(&iban()), sent(IBAN_SENT));
}

#[test]
fn each_difference_of_the_transfer_to_an_iban_is_explained() {
    assert_explained(&iban(), IBAN_SENT);
}

#[test]
fn the_transfer_to_a_card_goes_out_as_decided() {
    assert_eq!(body(&card()), sent(CARD_SENT));
}

#[test]
fn each_difference_of_the_transfer_to_a_card_is_explained() {
    assert_explained(&card(), CARD_SENT);
}

#[test]
fn the_transfer_for_cash_lacks_exactly_the_recipients_citizenship() {
    let field = "participant_details.recipient.citizenship_country_iso3";
    assert_issue(&build(&cash_as_documented()), field, "required", &json!({}));
}

#[test]
fn the_transfer_for_cash_with_a_citizenship_goes_out_as_decided() {
    assert_eq!(body(&cash()), sent(CASH_SENT));
}

#[test]
fn each_difference_of_the_transfer_for_cash_is_explained() {
    assert_explained(&cash(), CASH_SENT);
}

#[test]
fn the_bodys_keys_stand_in_the_documents_order() {
    for (draft, file) in [(iban(), IBAN_SENT), (cash(), CASH_SENT), (card(), CARD_SENT)] {
        assert_eq!(body(&draft).to_string(), sent(file).to_string());
    }
}

#[test]
fn what_went_out_goes_out_again_unchanged() {
    for draft in [iban(), cash(), card()] {
        let first = body(&draft);
        assert_eq!(body(&first).to_string(), first.to_string());
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
    let told: Vec<&str> =
        early["issues"].as_array().unwrap().iter().map(|issue| issue["code"].as_str().unwrap()).collect();
    assert_eq!(told, ["age.under_18", "date.in_future"], "18 is reached on 2016-03-15, the passport is of 2020");
    assert_eq!(build_with(&iban(), &json!({"today": "2020-03-01"}))["status"], "ok", "on the day of issue");
}

#[test]
fn cash_takes_the_full_name_as_it_is_given() {
    assert_eq!(at(&body(&cash()), "participant_details.recipient.full_name"), "Mbape Galmatuk");
}

#[test]
fn cash_makes_the_full_name_of_first_and_last_name() {
    let draft = without(cash(), "participant_details.recipient.full_name");
    assert_eq!(body(&draft), sent(CASH_SENT));
}
