//! From the sender of a transfer to the draft of a check.

use super::super::support::{Json, assert_issues, at, parsed, value, with, without};
use super::{body, build};
use bank131_checkout::api::kyc_draft;
use serde_json::json;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// The sender of the document's transfer to an IBAN, with what it leaves out.
fn sender() -> Json {
    let transfer = parsed(include_str!("../../fixtures/init.request.iban-turkey.json"));
    let sender = with(at(&transfer, "participant_details.sender").clone(), "tax_reference", json!("500100732259"));
    with(sender, "contacts.email", json!("olga@example.com"))
}

fn extra() -> Json {
    json!({
        "birthplace": "г. Новый Уренгой",
        "agent_contract_number": "131-2026",
        "agent_contract_date": "2026-02-01",
    })
}

#[track_caller]
fn converted(sender: &Json, extra: &Json) -> Json {
    serde_json::to_value(kyc_draft(&value(sender), &value(extra)).unwrap()).unwrap()
}

#[test]
fn a_sender_and_what_it_lacks_make_a_whole_check() {
    let sent = parsed(include_str!("../../fixtures/kyc.check.sent.json"))["body"].clone();
    assert_eq!(body(&converted(&sender(), &extra())), sent);
}

#[test]
fn without_more_exactly_what_a_sender_lacks_is_missing() {
    let missing =
        [("birthplace", "required"), ("agent_contract_number", "required"), ("agent_contract_date", "required")];
    assert_issues(&build(&converted(&sender(), &Json::Null)), &missing);
}

#[test]
fn a_foreigner_is_refused_by_version_1() {
    let sender = with(sender(), "citizenship_country_iso3", json!("KGZ"));
    assert_issues(&build(&converted(&sender, &extra())), &[("citizenship", "choice.unknown")]);
}

#[test]
fn wrong_values_are_left_to_the_builder() {
    let sender = with(with(sender(), "date_of_birth", json!("1998-02-30")), "contacts.phone.full_number", json!(7));
    let draft = converted(&sender, &extra());
    assert_eq!((&draft["birthday"], &draft["phone_number"]), (&json!("1998-02-30"), &json!(7)));
    assert_issues(&build(&draft), &[("birthday", "date.not_real"), ("phone_number", "wrong_type")]);
}

#[test]
fn dates_are_written_as_the_form_shows_them() {
    let draft = converted(&sender(), &Json::Null);
    assert_eq!((&draft["birthday"], &draft["issuer_date"]), (&json!("15.03.1998"), &json!("01.03.2020")));
}

#[test]
fn extra_fields_replace_those_of_the_sender() {
    let draft = converted(&sender(), &json!({"address": "другой адрес", "create_participant": true}));
    assert_eq!((&draft["address"], &draft["create_participant"]), (&json!("другой адрес"), &json!(true)));
}

#[test]
fn an_address_is_one_line_with_words_before_bare_numbers() {
    let line = |address: Json| converted(&with(sender(), "address", address), &Json::Null)["address"].clone();
    let structured = |parts: Json| line(json!({"structured_address": parts}));
    assert_eq!(structured(json!({"city": "Уренгой", "building": "1"})), "Уренгой, д. 1");
    assert_eq!(structured(json!({"city": "Уренгой", "building": "дом 1", "flat": " 31а "})), "Уренгой, дом 1, кв. 31а");
    assert_eq!(structured(json!({"state": "", "city": null, "street": "Мира"})), "Мира");
    assert_eq!(line(json!({"city": "Уренгой", "building": "1"})), "Уренгой, д. 1");
    assert_eq!(structured(json!({})), Json::Null);
}

#[test]
fn the_flat_address_of_an_answer_is_read_too() {
    let flat = json!({"city": "Уренгой", "street": "Мира", "building": "1", "postal_code": "192300"});
    let draft = converted(&flat, &Json::Null);
    assert_eq!((&draft["postcode"], &draft["address"]), (&json!("192300"), &json!("Уренгой, Мира, д. 1")));
}

#[test]
fn an_empty_sender_makes_a_draft_of_fixed_words() {
    for empty in [json!({}), json!(null), json!("sender")] {
        let draft = converted(&empty, &Json::Null);
        assert_eq!((draft.as_object().unwrap().len(), &draft["citizenship"]), (6, &json!("РФ")));
    }
}

#[test]
fn fields_that_are_empty_are_left_out() {
    let draft = converted(&with(sender(), "middle_name", json!("")), &Json::Null);
    assert!(draft.get("patronymic").is_none());
    assert!(converted(&without(sender(), "identity_document"), &Json::Null).get("issuer").is_none());
}

#[test]
fn extra_that_is_not_an_object_is_misuse() {
    let misuse = kyc_draft(&value(&sender()), &value(&json!("birthplace"))).unwrap_err();
    assert_eq!((misuse.issue.field.as_str(), misuse.issue.code.as_ref()), ("extra", "wrong_type"));
}
