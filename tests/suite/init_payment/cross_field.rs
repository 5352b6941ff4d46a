//! The rules between fields. Each test breaks one rule and nothing else.

use super::super::support::{Json, assert_issue, assert_issues, with, without};
use super::{WAYS, Way, body, build, card, cash, iban};
use serde_json::json;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const SENDER: &str = "participant_details.sender";
const RECIPIENT: &str = "participant_details.recipient";
const TOKEN: &str = "6e9f60d7cb764803e153a2fdb04e5d17c";

fn sender(field: &str) -> String {
    format!("{SENDER}.{field}")
}

fn recipient(field: &str) -> String {
    format!("{RECIPIENT}.{field}")
}

/// That a draft is refused for one reason without parameters.
#[track_caller]
fn assert_only(draft: &Json, field: &str, code: &str) {
    assert_issue(&build(draft), field, code, &json!({}));
}

fn saved_card() -> Json {
    let saved = json!({"type": "recurrent", "recurrent": {"token": TOKEN, "initiator": "client"}});
    with(iban(), "payment_details_multi.0", saved)
}

#[test]
fn a_saved_card_without_return_url_is_refused() {
    assert_only(&saved_card(), "payment_options.return_url", "required");
    let options = json!({"recurrent": true});
    assert_only(&with(saved_card(), "payment_options", options), "payment_options.return_url", "required");
}

#[test]
fn a_saved_card_with_return_url_goes_out() {
    let options = json!({"return_url": "https://example.com/back"});
    let draft = with(saved_card(), "payment_options", options.clone());
    assert_eq!(body(&draft)["payment_options"], options);
}

#[test]
fn a_payment_by_card_without_card_is_refused() {
    let draft = without(iban(), "payment_details_multi.0.card");
    assert_only(&draft, "payment_details_multi.0.card", "required");
}

#[test]
fn a_payment_by_card_with_a_saved_card_is_refused() {
    let saved = json!({"token": TOKEN, "initiator": "client"});
    let draft = with(iban(), "payment_details_multi.0.recurrent", saved);
    assert_only(&draft, "payment_details_multi.0.recurrent", "unexpected_field");
}

#[test]
fn a_payment_by_saved_card_without_it_is_refused() {
    let options = json!({"return_url": "https://example.com/back"});
    let draft = with(with(iban(), "payment_options", options), "payment_details_multi.0", json!({"type": "recurrent"}));
    assert_only(&draft, "payment_details_multi.0.recurrent", "required");
}

#[test]
fn a_payment_by_saved_card_with_a_card_is_refused() {
    let card = iban()["payment_details_multi"][0]["card"].clone();
    let draft = with(saved_card(), "payment_options", json!({"return_url": "https://example.com/back"}));
    let draft = with(draft, "payment_details_multi.0.card", card);
    assert_only(&draft, "payment_details_multi.0.card", "unexpected_field");
}

/// What the payout of a way has besides its type and country, as it goes out.
fn details(way: &Way) -> Vec<(String, Json)> {
    let payout = way.body()["payout_details_multi"][0].as_object().unwrap().clone();
    payout.into_iter().filter(|(key, _)| !["type", "country"].contains(&key.as_str())).collect()
}

#[test]
fn a_payout_without_what_its_type_needs_is_refused() {
    // The builder fills these in: they have one value each.
    const FILLED_IN: [&str; 2] = ["moneysend", "system_type"];
    for way in WAYS {
        for (field, _) in details(way).into_iter().filter(|(field, _)| !FILLED_IN.contains(&field.as_str())) {
            let path = format!("payout_details_multi.0.{field}");
            assert_only(&without((way.draft)(), &path), &path, "required");
        }
    }
}

#[test]
fn a_payout_with_what_belongs_to_another_type_is_refused() {
    for (field, detail) in WAYS.iter().filter(|way| way.name != "cash").flat_map(details) {
        let path = format!("payout_details_multi.0.{field}");
        assert_only(&with(cash(), &path, detail), &path, "unexpected_field");
    }
}

#[test]
fn an_empty_moneysend_with_another_type_is_refused() {
    let path = "payout_details_multi.0.moneysend";
    assert_only(&with(card(), path, json!({})), path, "unexpected_field");
}

#[test]
fn an_iban_of_another_country_than_the_payout_is_refused() {
    let account = "payout_details_multi.0.bank_account.iban.account";
    let draft = with(iban(), account, json!("DE89370400440532013000"));
    assert_issue(&build(&draft), account, "iban.country_mismatch", &json!({"expected": "TR"}));
}

#[test]
fn a_russian_without_any_document_is_refused() {
    assert_only(&without(iban(), &sender("identity_document")), &sender("identity_document"), "required");
}

#[test]
fn a_russian_with_a_foreign_document_only_goes_out() {
    let document = json!({"id_number": "U1234567", "issue_date": "2020-01-01"});
    let draft = without(with(iban(), &sender("documents_foreigner"), document), &sender("identity_document"));
    assert_eq!(build(&draft)["status"], "ok");
}

#[test]
fn a_foreigner_without_a_foreign_document_is_refused() {
    let draft = with(iban(), &sender("citizenship_country_iso3"), json!("KAZ"));
    assert_only(&draft, &sender("documents_foreigner"), "required");
}

#[test]
fn of_a_foreigner_without_any_document_only_the_foreign_one_is_required() {
    let draft = with(iban(), &sender("citizenship_country_iso3"), json!("KAZ"));
    assert_only(&without(draft, &sender("identity_document")), &sender("documents_foreigner"), "required");
}

#[test]
fn a_foreigner_with_a_foreign_document_goes_out() {
    let document = json!({"id_number": "N 1234567", "issue_date": "2020-01-01", "id_expiration_date": "2030-01-01"});
    let draft = with(iban(), &sender("citizenship_country_iso3"), json!("KAZ"));
    let draft = without(with(draft, &sender("documents_foreigner"), document), &sender("identity_document"));
    assert_eq!(body(&draft)["participant_details"]["sender"]["documents_foreigner"]["id_number"], "N1234567");
}

#[test]
fn a_passport_issued_before_the_14th_birthday_is_refused() {
    let issued = sender("identity_document.issue_date");
    let params = json!({"minimum": 14});
    assert_issue(&build(&with(iban(), &issued, json!("2012-03-14"))), &issued, "document.issued_before_14", &params);
}

#[test]
fn a_passport_issued_on_the_14th_birthday_goes_out() {
    let draft = with(iban(), &sender("identity_document.issue_date"), json!("2012-03-15"));
    assert_eq!(build(&draft)["status"], "ok");
}

#[test]
fn a_russian_postal_code_of_another_length_is_refused() {
    let code = sender("address.structured_address.postal_code");
    let params = json!({"expected": 6, "actual": 5});
    assert_issue(&build(&with(iban(), &code, json!("19230"))), &code, "postal_code.length", &params);
}

#[test]
fn a_russian_postal_code_with_a_letter_is_refused_at_its_position() {
    let code = sender("address.structured_address.postal_code");
    assert_issue(
        &build(&with(iban(), &code, json!("19230A"))),
        &code,
        "postal_code.character",
        &json!({"position": 6}),
    );
}

#[test]
fn parameters_of_rules_stand_in_their_declared_order() {
    let draft = with(iban(), &sender("address.structured_address.postal_code"), json!("19230"));
    for _ in 0..16 {
        assert_eq!(build(&draft)["issues"][0]["params"].to_string(), r#"{"expected":6,"actual":5}"#);
    }
}

#[test]
fn names_that_cash_and_iban_need_are_required() {
    for name in ["first_name", "last_name"] {
        assert_only(&without(iban(), &recipient(name)), &recipient(name), "required");
        assert_only(&without(cash(), &recipient(name)), &recipient(name), "required");
    }
}

#[test]
fn parts_that_do_not_make_up_the_senders_number_are_refused() {
    for (part, wrong) in [("country_iso3", "KAZ"), ("operator_code", "917"), ("short_number", "3846383")] {
        let draft = with(iban(), &sender(&format!("contacts.phone.{part}")), json!(wrong));
        assert_only(&draft, &sender("contacts.phone.full_number"), "phone.parts_mismatch");
    }
}

#[test]
fn parts_that_do_not_make_up_the_recipients_number_are_refused() {
    let phone = json!({"full_number": "+437775555555", "operator_code": "777", "short_number": "5555556"});
    let draft = with(iban(), &recipient("contacts"), json!({ "phone": phone }));
    assert_only(&draft, &recipient("contacts.phone.full_number"), "phone.parts_mismatch");
}

#[test]
fn a_number_with_the_calling_code_of_another_country_is_refused() {
    // The document's own mistake: an Austrian number cut 3 + 7 and called Turkish.
    let phone = json!({
        "full_number": "+43523452345", "country_iso3": "TUR", "operator_code": "352", "short_number": "3452345",
    });
    let draft = with(iban(), &recipient("contacts"), json!({ "phone": phone }));
    assert_only(&draft, &recipient("contacts.phone.full_number"), "phone.parts_mismatch");
}

#[test]
fn a_refused_number_of_the_sender_is_reported_without_its_parts() {
    let draft = with(iban(), &sender("contacts.phone.full_number"), json!("937"));
    assert_only(&draft, &sender("contacts.phone.full_number"), "phone.prefix");
}

#[test]
fn parts_that_leave_digits_unexplained_are_refused() {
    let phone = json!({"full_number": "+437775555555", "operator_code": "5", "short_number": "5"});
    let draft = with(iban(), &recipient("contacts"), json!({ "phone": phone }));
    assert_only(&draft, &recipient("contacts.phone.full_number"), "phone.parts_mismatch");
}

#[test]
fn a_senders_number_of_an_unknown_plan_needs_its_parts() {
    let draft = with(iban(), &sender("contacts.phone.full_number"), json!("+437775555555"));
    let expected =
        ["country_iso3", "operator_code", "short_number"].map(|part| sender(&format!("contacts.phone.{part}")));
    assert_issues(&build(&draft), &expected.each_ref().map(|field| (field.as_str(), "required")));
}

#[test]
fn a_senders_number_of_an_unknown_plan_with_its_parts_goes_out() {
    let phone = json!({
        "full_number": "+437775555555", "country_iso3": "AUT", "operator_code": "777", "short_number": "5555555",
    });
    let draft = with(iban(), &sender("contacts.phone"), phone.clone());
    assert_eq!(body(&draft)["participant_details"]["sender"]["contacts"]["phone"], phone);
}

#[test]
fn both_amounts_are_refused() {
    let field = "calculate.amounts.destination.amount";
    assert_only(&with(iban(), field, json!(131_426)), field, "amounts.exactly_one");
}

#[test]
fn neither_amount_is_refused() {
    let field = "calculate.amounts.source.amount";
    assert_only(&with(iban(), field, json!(null)), field, "amounts.exactly_one");
}

#[test]
fn neither_side_in_roubles_is_refused() {
    let draft = with(iban(), "calculate.amounts.source.currency", json!("USD"));
    assert_only(&draft, "calculate.amounts.destination.currency", "currency.pair");
}
