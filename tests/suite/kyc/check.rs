//! The body of version 1.1.

use super::super::support::{
    Json, assert_issue, assert_issues, assert_misuse, at, parsed, today, value, with, without,
};
use super::{body, build, build_with, draft};
use bank131_checkout::api::build_kyc_check;
use bank131_checkout::bank::kyc::{KycCheck, KycCitizenship};
use bank131_checkout::schema::Part;
use serde_json::json;
use std::collections::BTreeSet;
use validator::Validate;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn sent() -> Json {
    parsed(include_str!("../../fixtures/kyc.check.sent.json"))
}

const FIXED: [(&str, &str); 6] = [
    ("identity_document", "Паспорт гражданина РФ"),
    ("citizenship", "РФ"),
    ("beneficial_owners", "ВБ отсутствует"),
    ("public_officials", "Нет"),
    ("migration_card", "-"),
    ("right_to_stay_in_rf", "-"),
];

#[track_caller]
fn assert_refused(field: &str, wrong: Json, code: &str, params: &Json) {
    assert_issue(&build(&with(draft(), field, wrong)), field, code, params);
}

#[track_caller]
fn assert_sent(field: &str, typed: Json, expected: &Json) {
    assert_eq!(&body(&with(draft(), field, typed))[field], expected);
}

#[test]
fn every_mandatory_field_is_required() {
    for field in draft().as_object().unwrap().keys().filter(|key| *key != "patronymic") {
        assert_issue(&build(&without(draft(), field)), field, "required", &json!({}));
        assert_issue(&build(&with(draft(), field, json!(null))), field, "required", &json!({}));
        assert_issue(&build(&with(draft(), field, json!(" \u{a0}"))), field, "required", &json!({}));
    }
}

#[test]
fn an_empty_draft_lacks_every_mandatory_field_in_the_documents_order() {
    let expected: Vec<(String, &str)> = draft()
        .as_object()
        .unwrap()
        .keys()
        .filter(|key| *key != "patronymic")
        .map(|key| (key.clone(), "required"))
        .collect();
    let expected: Vec<(&str, &str)> = expected.iter().map(|(field, code)| (field.as_str(), *code)).collect();
    assert_issues(&build(&json!({})), &expected);
}

#[test]
fn an_unknown_key_is_refused() {
    assert_refused("pasport_number", json!("8008579120"), "unknown_field", &json!({}));
}

#[test]
fn fixed_words_that_differ_are_refused() {
    for (field, word) in FIXED {
        assert_refused(field, json!("Да"), "choice.unknown", &json!({"allowed": word}));
        assert_refused(field, json!(word.to_lowercase() + "!"), "choice.unknown", &json!({"allowed": word}));
        assert_refused(field, json!(false), "wrong_type", &json!({"expected": "string", "actual": "boolean"}));
    }
}

#[test]
fn fixed_words_are_filled_in_and_taken() {
    for (field, word) in FIXED {
        assert_eq!(body(&draft())[field], word);
        assert_sent(field, json!(word), &json!(word));
        assert_sent(field, json!(""), &json!(word));
        assert_sent(field, json!(null), &json!(word));
    }
}

#[test]
fn other_wordings_of_the_banks_pages_become_the_one_that_is_sent() {
    assert_sent("identity_document", json!("Паспорт РФ"), &json!("Паспорт гражданина РФ"));
    assert_sent("identity_document", json!("Паспорт гражданина Российской Федерации"), &json!("Паспорт гражданина РФ"));
    assert_sent("citizenship", json!("RUS"), &json!("РФ"));
    assert_sent("beneficial_owners", json!("БВ отсутствует"), &json!("ВБ отсутствует"));
}

#[test]
fn a_wording_of_one_field_is_refused_in_another() {
    assert_refused("beneficial_owners", json!("Паспорт РФ"), "choice.unknown", &json!({"allowed": "ВБ отсутствует"}));
    assert_refused("citizenship", json!("TUR"), "choice.unknown", &json!({"allowed": "РФ"}));
}

#[test]
fn a_minor_is_refused() {
    assert_refused("birthday", json!("22.11.2008"), "age.under_18", &json!({"minimum": 18, "age": 17}));
    assert_eq!(
        build(&with(with(draft(), "birthday", json!("21.11.2008")), "issuer_date", json!("22.11.2022")))["status"],
        "ok"
    );
}

#[test]
fn the_option_today_comes_before_the_clock() {
    let answer = build_with(&draft(), &json!({"today": "2016-03-14"}));
    assert_issues(&answer, &[("birthday", "age.under_18"), ("issuer_date", "date.in_future")]);
    assert_eq!(build_with(&draft(), &json!({"today": "2020-03-01"}))["status"], "ok");
}

#[test]
fn what_is_not_a_date_is_refused() {
    for field in ["birthday", "issuer_date", "agent_contract_date"] {
        assert_refused(field, json!("31.02.2000"), "date.not_real", &json!({}));
        assert_refused(field, json!("2000/02/01"), "date.character", &json!({"position": 5}));
        assert_refused(field, json!("01.02.20"), "date.length", &json!({"expected": 10, "actual": 8}));
    }
    assert_refused("issuer_date", json!("22.11.2026"), "date.in_future", &json!({}));
}

#[test]
fn dates_go_out_with_dots_however_they_came() {
    for field in ["issuer_date", "agent_contract_date"] {
        assert_sent(field, json!("2021-04-05"), &json!("05.04.2021"));
        assert_sent(field, json!("05.04.2021"), &json!("05.04.2021"));
        assert_sent(field, json!(" 05 . 04 . 2021 "), &json!("05.04.2021"));
    }
}

#[test]
fn a_passport_from_before_the_age_of_14_is_refused() {
    assert_refused("issuer_date", json!("14.03.2012"), "document.issued_before_14", &json!({"minimum": 14}));
    assert_sent("issuer_date", json!("15.03.2012"), &json!("15.03.2012"));
}

#[test]
fn each_number_has_its_own_check() {
    assert_refused("inn", json!("500100732258"), "inn.checksum_12", &json!({}));
    assert_refused("inn", json!("7707083893"), "inn.company", &json!({}));
    assert_refused("inn", json!(500_100_732_259_i64), "wrong_type", &json!({"expected": "string", "actual": "number"}));
    assert_refused("passport_number", json!("651234567"), "passport.travel", &json!({}));
    assert_refused("issuer_code", json!("213-43"), "division_code.length", &json!({"expected": 6, "actual": 5}));
    assert_refused("postcode", json!("19230"), "postal_code.length", &json!({"expected": 6, "actual": 5}));
    assert_refused("phone_number", json!("937 615"), "phone.prefix", &json!({}));
    assert_refused("email", json!("olga@"), "email.unfinished", &json!({}));
}

#[test]
fn a_card_number_in_free_text_is_refused() {
    for field in ["birthplace", "issuer", "address", "agent_contract_number", "last_name", "email"] {
        assert_refused(field, json!("4242 4242 4242 4242"), "pan.present", &json!({"position": 1}));
    }
}

#[test]
fn a_body_goes_out_as_decided() {
    assert_eq!(body(&draft()).to_string(), sent()["body"].to_string(), "in the document's order");
}

#[test]
fn each_difference_is_explained() {
    let (before, after) = (draft(), sent());
    let keys: BTreeSet<&String> =
        before.as_object().unwrap().keys().chain(after["body"].as_object().unwrap().keys()).collect();
    let differing: BTreeSet<&String> =
        keys.into_iter().filter(|key| before.get(key) != after["body"].get(key)).collect();
    assert_eq!(differing, after["differences"].as_object().unwrap().keys().collect());
}

#[test]
fn a_sent_body_is_built_again_unchanged() {
    let first = body(&with(draft(), "create_participant", json!(true)));
    assert_eq!(body(&first).to_string(), first.to_string());
}

#[test]
fn a_patronymic_is_left_out_when_there_is_none() {
    assert!(body(&with(draft(), "patronymic", json!(""))).get("patronymic").is_none());
}

#[test]
fn create_participant_is_true_or_false_or_missing() {
    assert!(body(&draft()).get("create_participant").is_none());
    assert_sent("create_participant", json!(false), &json!(false));
    let params = json!({"expected": "boolean", "actual": "string"});
    assert_refused("create_participant", json!("true"), "wrong_type", &params);
}

#[test]
fn a_signature_is_sent_as_it_came_and_last() {
    let signature = "MIIB+/=\r\n".repeat(1000);
    let signed = body(&with(with(draft(), "signature", json!(signature)), "create_participant", json!(true)));
    assert_eq!(signed["signature"], signature);
    assert_eq!(signed.as_object().unwrap().keys().next_back().unwrap(), "signature");
}

#[test]
fn an_empty_signature_is_left_out() {
    for empty in [json!(null), json!(""), json!(" \n")] {
        assert!(body(&with(draft(), "signature", empty)).get("signature").is_none());
    }
}

#[test]
fn a_signature_that_is_not_base64_text_is_refused() {
    assert_refused("signature", json!([1]), "wrong_type", &json!({"expected": "string", "actual": "array"}));
    assert_refused("signature", json!("MIIB\u{0}"), "text.control_character", &json!({"position": 5}));
    assert_refused("signature", json!("подпись"), "text.control_character", &json!({"position": 1}));
    assert_refused("signature", json!("A".repeat(65_537)), "input.too_long", &json!({"maximum": 65_536}));
    assert_sent("signature", json!("A".repeat(65_536)), &json!("A".repeat(65_536)));
}

#[test]
fn a_wrong_signature_hides_no_other_problem() {
    let spoilt = with(with(draft(), "signature", json!(1)), "inn", json!("1"));
    assert_issues(&build(&spoilt), &[("inn", "inn.length"), ("signature", "wrong_type")]);
}

#[test]
fn a_draft_that_is_not_an_object_is_refused() {
    for (wrong, kind) in [(json!(null), "null"), (json!("{}"), "string"), (json!([]), "array")] {
        assert_issue(&build(&wrong), "", "wrong_type", &json!({"expected": "object", "actual": kind}));
    }
}

#[test]
fn the_request_names_method_path_and_headers() {
    let answer = build_with(&draft(), &json!({"project": "kyc_project"}));
    assert_eq!(at(&answer, "request.method"), "POST");
    assert_eq!(at(&answer, "request.path"), "/api/v1.1/check");
    let headers = json!({"Content-Type": "application/json", "X-PARTNER-PROJECT": "kyc_project"});
    assert_eq!(at(&answer, "request.headers"), &headers);
    assert_eq!(answer["warnings"], json!([]));
}

#[test]
fn options_that_do_not_exist_are_misuse() {
    let call = |options: Json| build_kyc_check(&value(&draft()), &value(&options), today());
    assert_misuse(call(json!({"minimumAge": 18})), "minimumAge", "unknown_field");
    assert_misuse(call(json!({"version": "1.0"})), "version", "choice.unknown");
    assert_misuse(call(json!({"version": 2})), "version", "wrong_type");
    assert_misuse(call(json!({"project": "a\r\nb"})), "project", "choice.unknown");
}

#[test]
fn what_is_sent_reads_back_into_the_record_and_out_again() {
    let sent = body(&with(draft(), "signature", json!("MIIB")));
    let check = KycCheck::of_value(&value(&sent)).unwrap();
    assert_eq!(check.citizenship, Some(KycCitizenship::Only));
    assert_eq!(serde_json::to_value(&check).unwrap(), sent);
    assert!(check.validate().is_ok());
}

#[test]
fn validate_finds_what_the_reader_finds() {
    let early = with(body(&draft()), "issuer_date", json!("14.03.2012"));
    let check = KycCheck::of_value(&value(&early)).unwrap();
    assert!(check.validate().unwrap_err().to_string().contains("before the age of 14"));
}

#[test]
fn nothing_that_was_typed_is_in_issues_or_debug() {
    let fields = draft();
    let spoilt: Json = fields
        .as_object()
        .unwrap()
        .iter()
        .map(|(key, text)| (key.clone(), json!(format!("{}\u{0}", text.as_str().unwrap()))))
        .collect();
    let shown = build(&spoilt).to_string();
    let check = KycCheck::of_value(&value(&body(&with(draft(), "signature", json!("MIIBSIGN"))))).unwrap();
    let debug = format!("{check:?}");
    assert_eq!(shown.matches("\"code\"").count(), fields.as_object().unwrap().len());
    for secret in
        ["Пахмутова", "Ольга", "5001", "8008", "579120", "Уренгой", "olga", "937", "15.03", "131-2026", "MIIB"]
    {
        assert!(!shown.contains(secret) && !debug.contains(secret), "{secret}");
    }
}
