//! Single fields of a transfer: each is checked by its own check, at its own path.

use super::super::support::{Json, assert_issue, at, with, without};
use super::{WAYS, body, build, cash, iban};
use serde_json::json;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const SENDER: &str = "participant_details.sender";
const RECIPIENT: &str = "participant_details.recipient";

/// That the IBAN transfer with this value is refused at exactly this field.
#[track_caller]
fn assert_refused(path: &str, wrong: Json, code: &str, params: &Json) {
    assert_issue(&build(&with(iban(), path, wrong)), path, code, params);
}

#[test]
fn every_mandatory_field_is_required() {
    for path in [
        "payment_details_multi",
        "payment_details_multi.0.type",
        "payment_details_multi.0.card.type",
        "payment_details_multi.0.card.tokenized_card",
        "payment_details_multi.0.card.tokenized_card.token",
        "payout_details_multi",
        "payout_details_multi.0.type",
        "payout_details_multi.0.bank_account.iban",
        "payout_details_multi.0.bank_account.iban.account",
        "payout_details_multi.0.country",
        "participant_details",
        "participant_details.sender",
        "participant_details.sender.citizenship_country_iso3",
        "participant_details.sender.first_name",
        "participant_details.sender.last_name",
        "participant_details.sender.address",
        "participant_details.sender.address.structured_address.country_iso3",
        "participant_details.sender.address.structured_address.city",
        "participant_details.sender.address.structured_address.building",
        "participant_details.sender.date_of_birth",
        "participant_details.sender.contacts.phone.full_number",
        "participant_details.sender.identity_document.id_number",
        "participant_details.sender.identity_document.issue_date",
        "participant_details.recipient",
        "participant_details.recipient.citizenship_country_iso3",
        "calculate",
        "calculate.amounts",
        "calculate.amounts.source",
        "calculate.amounts.source.currency",
        "calculate.amounts.destination",
        "calculate.amounts.destination.currency",
    ] {
        let answer = build(&without(iban(), path));
        let reported = answer["issues"].as_array().unwrap();
        let required = reported.iter().any(|issue| issue["field"] == path && issue["code"] == "required");
        assert!(required, "{path}: {answer}");
    }
}

#[test]
fn every_optional_field_may_be_missing() {
    for path in [
        "participant_details.sender.middle_name",
        "participant_details.sender.address.structured_address.postal_code",
        "participant_details.sender.address.structured_address.state",
        "participant_details.sender.address.structured_address.street",
        "participant_details.sender.address.structured_address.flat",
        "participant_details.sender.contacts",
        "participant_details.sender.contacts.phone",
        "participant_details.sender.identity_document.division_code",
        "participant_details.sender.identity_document.issued_by",
    ] {
        let body = body(&without(iban(), path));
        assert_eq!(body.pointer(&format!("/{}", path.replace('.', "/"))), None, "{path}");
    }
}

#[test]
fn a_wrong_inn_is_refused() {
    assert_refused("participant_details.sender.tax_reference", json!("123456789012"), "inn.checksum_11", &json!({}));
}

#[test]
fn a_right_inn_goes_out_bare() {
    let path = format!("{SENDER}.tax_reference");
    assert_eq!(at(&body(&with(iban(), &path, json!("5001 0073 2259"))), &path), "500100732259");
}

#[test]
fn a_sender_under_18_is_refused() {
    let params = json!({"minimum": 18, "age": 17});
    assert_refused("participant_details.sender.date_of_birth", json!("2008-11-22"), "age.under_18", &params);
}

#[test]
fn a_recipient_under_18_is_refused() {
    let params = json!({"minimum": 18, "age": 17});
    assert_refused("participant_details.recipient.date_of_birth", json!("2008-11-22"), "age.under_18", &params);
}

#[test]
fn a_travel_passport_is_refused() {
    let path = "participant_details.sender.identity_document.id_number";
    assert_refused(path, json!("65 1234567"), "passport.travel", &json!({}));
}

#[test]
fn an_unfinished_value_is_refused_in_a_request() {
    let path = "participant_details.sender.identity_document.division_code";
    assert_refused(path, json!("213"), "division_code.length", &json!({"expected": 6, "actual": 3}));
}

#[test]
fn an_issue_date_in_the_future_is_refused() {
    let path = "participant_details.sender.identity_document.issue_date";
    assert_refused(path, json!("2026-11-22"), "date.in_future", &json!({}));
}

#[test]
fn another_identity_document_is_refused() {
    let params = json!({"allowed": "Паспорт гражданина Российской Федерации"});
    let path = "participant_details.sender.identity_document.id_type";
    assert_refused(path, json!("Водительское удостоверение"), "choice.unknown", &params);
}

/// The IBAN transfer with a foreign document next to the passport.
fn with_visa(field: &str, wrong: Json) -> Json {
    let visa = json!({"id_number": "U1234567", "issue_date": "2020-01-01", "id_expiration_date": "2030-01-01"});
    with(
        with(iban(), "participant_details.sender.documents_foreigner", visa),
        &format!("{SENDER}.documents_foreigner.{field}"),
        wrong,
    )
}

#[test]
fn a_foreign_document_that_has_expired_is_refused() {
    let path = format!("{SENDER}.documents_foreigner.id_expiration_date");
    for last in ["2026-11-20", "2026-11-21"] {
        let answer = build(&with_visa("id_expiration_date", json!(last)));
        assert_issue(&answer, &path, "date.in_past", &json!({}));
    }
}

#[test]
fn a_foreign_documents_number_of_another_length_is_refused() {
    let path = format!("{SENDER}.documents_foreigner.id_number");
    for (number, actual) in [("A1", 2), ("123456789012345678901", 21)] {
        let params = json!({"minimum": 3, "maximum": 20, "actual": actual});
        assert_issue(&build(&with_visa("id_number", json!(number))), &path, "document_number.length", &params);
    }
}

#[test]
fn a_foreign_documents_number_with_another_character_is_refused_at_its_position() {
    let path = format!("{SENDER}.documents_foreigner.id_number");
    let answer = build(&with_visa("id_number", json!("AB/123")));
    assert_issue(&answer, &path, "document_number.character", &json!({"position": 3}));
}

#[test]
fn a_recipient_in_cyrillic_is_refused() {
    let path = "participant_details.recipient.first_name";
    assert_refused(path, json!("Юсуф"), "name.not_latin", &json!({"position": 1}));
}

#[test]
fn a_card_number_in_free_text_is_refused() {
    for field in ["address.structured_address.street", "identity_document.issued_by"] {
        let path = format!("{SENDER}.{field}");
        assert_refused(&path, json!("4242 4242 4242 4242"), "pan.present", &json!({"position": 1}));
    }
}

#[test]
fn a_card_number_as_a_token_or_a_documents_number_is_refused() {
    let token = "payment_details_multi.0.card.tokenized_card.token";
    for number in ["4242424242424242", " 4242-4242-4242-4242", "4242 4242 4242 4242", "4242/4242/4242/4242"] {
        let position = if number.starts_with(' ') { 2 } else { 1 };
        assert_refused(token, json!(number), "pan.present", &json!({ "position": position }));
    }
    let answer = build(&with_visa("id_number", json!("4242 4242 4242 4242")));
    let path = format!("{SENDER}.documents_foreigner.id_number");
    assert_issue(&answer, &path, "pan.present", &json!({"position": 1}));
}

#[test]
fn a_card_number_in_an_address_of_mail_or_web_is_refused() {
    let path = format!("{SENDER}.contacts.email");
    assert_refused(&path, json!("4242424242424242@example.com"), "pan.present", &json!({"position": 1}));
    let options = json!({"return_url": "https://example.com/4242424242424242"});
    let draft = with(iban(), "payment_options", options);
    assert_issue(&build(&draft), "payment_options.return_url", "pan.present", &json!({"position": 21}));
}

#[test]
fn a_hexadecimal_token_and_a_uuid_are_never_taken_for_a_card_number() {
    let path = "payment_details_multi.0.card.tokenized_card.token";
    let digits = "4242424242424242".repeat(3);
    let of_length = |length| digits.get(..length).unwrap();
    for token in [
        of_length(31),
        of_length(32),
        of_length(33),
        "42424242-4242-4242-4242-424242424242",
        "4242424242424242a424242424242424",
        "a4242424242424242",
    ] {
        assert_eq!(build(&with(iban(), path, json!(token)))["status"], "ok", "{token}");
    }
}

#[test]
fn a_return_url_without_https_is_refused() {
    let draft = with(iban(), "payment_options", json!({"return_url": "http://example.com"}));
    assert_issue(&build(&draft), "payment_options.return_url", "url.not_https", &json!({}));
}

#[test]
fn payment_options_go_out() {
    let options = json!({"return_url": "https://example.com/back", "recurrent": true});
    assert_eq!(body(&with(iban(), "payment_options", options.clone()))["payment_options"], options);
}

#[test]
fn a_token_with_spaces_within_is_refused() {
    let path = "payment_details_multi.0.card.tokenized_card.token";
    assert_refused(path, json!("6e9f 60d7"), "text.control_character", &json!({"position": 5}));
}

#[test]
fn a_tokens_position_counts_the_blanks_before_it() {
    let path = "payment_details_multi.0.card.tokenized_card.token";
    assert_refused(path, json!("  6e9f 60d7"), "text.control_character", &json!({"position": 7}));
}

#[test]
fn a_payout_type_of_another_name_is_refused() {
    let types = WAYS.iter().map(|way| way.body()["payout_details_multi"][0]["type"].as_str().unwrap().to_owned());
    let params = json!({"allowed": types.collect::<Vec<_>>().join(", ")});
    let answer = build(&with(cash(), "payout_details_multi.0.type", json!("cash")));
    assert_issue(&answer, "payout_details_multi.0.type", "choice.unknown", &params);
}

#[test]
fn an_empty_list_is_refused() {
    let params = json!({"minimum": 1, "maximum": 20, "actual": 0});
    assert_refused("payment_details_multi", json!([]), "list.length", &params);
}

#[test]
fn a_list_of_21_is_refused() {
    let payments = vec![iban()["payment_details_multi"][0].clone(); 21];
    let params = json!({"minimum": 1, "maximum": 20, "actual": 21});
    assert_refused("payment_details_multi", json!(payments), "list.length", &params);
}

#[test]
fn what_is_in_moneysend_is_refused() {
    let draft = with(cash(), "payout_details_multi.0.moneysend", json!({"code": "1"}));
    assert_issue(&build(&draft), "payout_details_multi.0.moneysend.code", "unknown_field", &json!({}));
}

#[test]
fn the_recipient_is_not_asked_for_more_than_the_table() {
    let field = format!("{RECIPIENT}.passport");
    assert_issue(&build(&with(iban(), &field, json!("1"))), &field, "unknown_field", &json!({}));
}
