//! The body of version 2.0.

use super::super::support::{Json, assert_issue, assert_issues, at, value, with, without};
use super::build_with;
use bank131_checkout::bank::kyc::KycCheckV2;
use bank131_checkout::schema::Part;
use serde_json::json;
use validator::Validate;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn resident() -> Json {
    json!({
        "type": "FL_RESIDENT",
        "last_name": "Пахмутова",
        "first_name": "Ольга",
        "patronymic": "Семёновна",
        "birthday": "15.03.1998",
        "birthplace": "г. Новый Уренгой",
        "citizenship": "RU",
        "inn": "500100732259",
        "phone_number": "+79376151530",
        "e-mail": "olga@example.com",
        "documents": [{"type": "PASSPORT_RF", "number": "8008579120", "pages": [2, 3, 1.5], "more": {"b": 1, "a": null}}],
    })
}

fn foreigner() -> Json {
    let draft = with(with(resident(), "type", json!("FL_NONRESIDENT")), "citizenship", json!("KG"));
    with(draft, "documents", json!([{"type": "FOREIGN_PASSPORT"}, {"type": "VISA"}]))
}

#[track_caller]
fn build(draft: &Json) -> Json {
    build_with(draft, &json!({"version": "2.0"}))
}

#[track_caller]
fn body(draft: &Json) -> Json {
    let answer = build(draft);
    assert_eq!(answer["status"], "ok", "{answer}");
    at(&answer, "request.body").clone()
}

#[track_caller]
fn assert_refused(field: &str, wrong: Json, code: &str, params: &Json) {
    assert_issue(&build(&with(resident(), field, wrong)), field, code, params);
}

#[test]
fn every_mandatory_field_is_required() {
    for field in resident().as_object().unwrap().keys().filter(|key| *key != "patronymic") {
        assert_issue(&build(&without(resident(), field)), field, "required", &json!({}));
    }
}

#[test]
fn fields_of_the_other_version_are_unknown() {
    assert_refused("passport_number", json!("8008579120"), "unknown_field", &json!({}));
    assert_refused("create_participant", json!(true), "unknown_field", &json!({}));
}

#[test]
fn an_unknown_type_is_refused() {
    let params = json!({"allowed": "FL_RESIDENT, FL_NONRESIDENT"});
    assert_refused("type", json!("UL"), "choice.unknown", &params);
}

#[test]
fn a_residents_number_is_an_inn() {
    assert_refused("inn", json!("500100732258"), "inn.checksum_12", &json!({}));
    assert_refused("inn", json!("U1234567"), "inn.character", &json!({"position": 1}));
}

#[test]
fn the_number_of_any_other_person_has_6_to_14_letters_and_digits() {
    let inn = |number: &str| build(&with(foreigner(), "inn", json!(number)));
    let params = json!({"minimum": 6, "maximum": 14});
    for wrong in ["1", "12345", "123456789012345", "1".repeat(21).as_str()] {
        assert_issue(&inn(wrong), "inn", "tax_number.length", &params);
    }
    assert_issue(&inn("12345/6"), "inn", "tax_number.character", &json!({"position": 6}));
    assert_issue(&inn("4242 4242 4242 4242"), "inn", "pan.present", &json!({"position": 1}));
    assert_eq!(at(&inn("u 12-34 56"), "request.body.inn"), "U123456");
    assert_eq!(at(&inn("12345678901234"), "request.body.inn"), "12345678901234");
}

#[test]
fn a_country_goes_out_in_two_letters() {
    assert_eq!(body(&with(foreigner(), "citizenship", json!("kgz")))["citizenship"], "KG");
    assert_refused("citizenship", json!("РФ"), "country.character", &json!({"position": 1}));
    assert_refused("citizenship", json!("XX"), "country.user_assigned", &json!({}));
}

#[test]
fn the_e_mail_is_read_under_both_names() {
    let renamed = with(without(resident(), "e-mail"), "email", json!(" olga@example.com"));
    assert_eq!(body(&renamed).to_string(), body(&resident()).to_string());
    assert_refused("email", json!("a@b"), "unknown_field", &json!({}));
    assert_refused("e-mail", json!("a@"), "email.unfinished", &json!({}));
}

#[test]
fn documents_pass_through_unchanged() {
    assert_eq!(body(&resident()).to_string(), resident().to_string());
    assert_eq!(body(&foreigner()).to_string(), foreigner().to_string());
}

#[test]
fn documents_that_are_not_objects_are_refused() {
    let of = |actual: &str, expected: &str| json!({"expected": expected, "actual": actual});
    assert_refused("documents", json!([]), "required", &json!({}));
    assert_refused("documents", json!({"type": "PASSPORT_RF"}), "wrong_type", &of("object", "array"));
    assert_refused("documents", json!("PASSPORT_RF"), "wrong_type", &of("string", "array"));
    let draft = with(resident(), "documents", json!([{}, "PASSPORT_RF", null]));
    assert_issues(&build(&draft), &[("documents.1", "wrong_type"), ("documents.2", "wrong_type")]);
}

fn documents(draft: Json, types: &[&str]) -> Json {
    let documents: Vec<Json> = types.iter().map(|name| json!({"type": name})).collect();
    build(&with(draft, "documents", json!(documents)))
}

#[test]
fn a_resident_has_a_russian_passport_and_nothing_else() {
    for wrong in [&["FOREIGN_PASSPORT"][..], &["VISA"], &["PASSPORT_RF", "VISA"], &["passport_rf"], &[""]] {
        assert_issue(&documents(resident(), wrong), "documents", "kyc.documents", &json!({}));
    }
    for untyped in [json!([{}]), json!([{"type": "PASSPORT_RF"}, {"type": 1}]), json!([{"type": null}])] {
        assert_refused("documents", untyped, "kyc.documents", &json!({}));
    }
    assert_eq!(documents(resident(), &["PASSPORT_RF", "PASSPORT_RF"])["status"], "ok");
}

#[test]
fn any_other_person_has_a_foreign_passport_and_another_document_that_is_not_russian() {
    for wrong in [
        &["PASSPORT_RF"][..],
        &["FOREIGN_PASSPORT"],
        &["VISA"],
        &["VISA", "RESIDENCE_PERMIT"],
        &["FOREIGN_PASSPORT", "FOREIGN_PASSPORT"],
        &["FOREIGN_PASSPORT", "PASSPORT_RF"],
        &["FOREIGN_PASSPORT", "PASSPORT_RF", "VISA"],
    ] {
        assert_issue(&documents(foreigner(), wrong), "documents", "kyc.documents", &json!({}));
    }
    for right in [&["VISA", "FOREIGN_PASSPORT"][..], &["FOREIGN_PASSPORT", "VISA", "MIGRATION_CARD"]] {
        assert_eq!(documents(foreigner(), right)["status"], "ok");
    }
}

#[test]
fn the_documents_of_citizens_of_belarus_are_left_to_the_bank() {
    for citizenship in ["BY", "blr"] {
        let draft = with(foreigner(), "citizenship", json!(citizenship));
        assert_eq!(documents(draft, &["PASSPORT_BY"])["status"], "ok", "{citizenship}");
    }
}

#[test]
fn documents_are_not_compared_with_an_unknown_type_or_citizenship() {
    assert_issues(&documents(with(resident(), "type", json!("UL")), &["VISA"]), &[("type", "choice.unknown")]);
    assert_issues(&documents(without(foreigner(), "citizenship"), &["VISA"]), &[("citizenship", "required")]);
}

#[test]
fn a_signature_is_sent_as_it_came_and_last() {
    let signed = with(resident(), "signature", json!("MIIB+/=\n".repeat(1000)));
    assert_eq!(body(&signed).to_string(), signed.to_string());
    assert_refused("signature", json!(1), "wrong_type", &json!({"expected": "string", "actual": "number"}));
}

#[test]
fn dates_phones_and_ages_are_checked_as_in_the_other_version() {
    assert_refused("birthday", json!("2008-11-22"), "age.under_18", &json!({"minimum": 18, "age": 17}));
    assert_eq!(body(&with(resident(), "birthday", json!("1998-03-15")))["birthday"], "15.03.1998");
    assert_eq!(body(&with(foreigner(), "phone_number", json!("+996 555 123456")))["phone_number"], "+996555123456");
}

#[test]
fn the_request_names_its_path() {
    assert_eq!(at(&build(&resident()), "request.path"), "/api/v2.0/check");
}

#[test]
fn problems_are_reported_in_the_documents_order() {
    let spoilt = json!({"documents": 1, "e-mail": "a", "citizenship": "1", "type": "FL_RESIDENT", "extra": 1});
    let expected = [
        ("last_name", "required"),
        ("first_name", "required"),
        ("birthday", "required"),
        ("birthplace", "required"),
        ("citizenship", "country.character"),
        ("inn", "required"),
        ("phone_number", "required"),
        ("e-mail", "email.unfinished"),
        ("documents", "wrong_type"),
        ("extra", "unknown_field"),
    ];
    assert_issues(&build(&spoilt), &expected);
}

#[test]
fn what_is_sent_reads_back_into_the_record_and_out_again() {
    let check = KycCheckV2::of_value(&value(&resident())).unwrap();
    assert_eq!(serde_json::to_value(&check).unwrap(), resident());
    assert!(check.validate().is_ok());
}
