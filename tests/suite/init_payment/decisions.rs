//! Where the bank's document contradicts itself: both forms in, one form out. One test per row and form.

use super::super::support::{Json, assert_issues, at, with, without};
use super::{body, build, card, cash, iban};
use serde_json::json;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const SENDER: &str = "participant_details.sender";
const RECIPIENT: &str = "participant_details.recipient";
const CARD: &str = "payout_details_multi.0.card";

fn sender(field: &str) -> String {
    format!("{SENDER}.{field}")
}

fn recipient(field: &str) -> String {
    format!("{RECIPIENT}.{field}")
}

/// That this field goes out so.
#[track_caller]
fn assert_sent(draft: &Json, path: &str, expected: &Json) {
    assert_eq!(at(&body(draft), path), expected);
}

/// That two drafts go out alike.
#[track_caller]
fn assert_alike(draft: &Json, other: &Json) {
    assert_eq!(body(draft), body(other));
}

#[test]
fn id_number_goes_out_without_its_space() {
    assert_sent(&iban(), &sender("identity_document.id_number"), &json!("8008579120"));
}

#[test]
fn id_number_without_a_space_is_taken() {
    let draft = with(iban(), &sender("identity_document.id_number"), json!("8008579120"));
    assert_alike(&draft, &iban());
}

#[test]
fn iban_goes_out_in_electronic_form() {
    let account = "payout_details_multi.0.bank_account.iban.account";
    assert_sent(&iban(), account, &json!("TR330006100519786457841326"));
}

#[test]
fn id_type_in_english_goes_out_in_russian() {
    let english = json!("Passport of a citizen of the Russian Federation");
    assert_alike(&with(iban(), &sender("identity_document.id_type"), english), &iban());
}

#[test]
fn id_type_that_is_not_said_goes_out_in_russian() {
    assert_alike(&without(iban(), &sender("identity_document.id_type")), &iban());
}

#[test]
fn card_type_bank_card_goes_out_as_tokenized_card() {
    assert_eq!(card()["payout_details_multi"][0]["card"]["type"], "bank_card");
    assert_sent(&card(), &format!("{CARD}.type"), &json!("tokenized_card"));
}

#[test]
fn card_type_tokenized_card_is_taken() {
    assert_alike(&with(card(), &format!("{CARD}.type"), json!("tokenized_card")), &card());
}

#[test]
fn card_type_bank_card_of_the_sender_goes_out_as_tokenized_card() {
    let draft = with(card(), "payment_details_multi.0.card.type", json!("bank_card"));
    assert_alike(&draft, &card());
}

#[test]
fn a_card_number_in_place_of_a_token_is_refused() {
    let number = json!({"type": "bank_card", "bank_card": {"number": "4242424242424242"}});
    let expected = [
        ("payout_details_multi.0.card.type", "choice.unknown"),
        ("payout_details_multi.0.card.tokenized_card", "required"),
        ("payout_details_multi.0.card.bank_card", "unknown_field"),
    ];
    assert_issues(&build(&with(card(), CARD, number)), &expected);
}

#[test]
fn full_name_for_cash_takes_the_middle_name_too() {
    let named = without(with(cash(), &recipient("middle_name"), json!("Oğlu")), &recipient("full_name"));
    assert_sent(&named, &recipient("full_name"), &json!("Mbape Galmatuk Oğlu"));
}

#[test]
fn full_name_for_cash_is_made_of_tidy_names() {
    let spaced = with(cash(), &recipient("first_name"), json!(" Mbape\u{a0} "));
    assert_alike(&without(spaced, &recipient("full_name")), &cash());
}

#[test]
fn a_full_name_that_was_not_given_is_never_reported_as_wrong() {
    let draft = without(with(cash(), &recipient("first_name"), json!("Мбапе")), &recipient("full_name"));
    assert_issues(&build(&draft), &[(&recipient("first_name"), "name.not_latin")]);
}

#[test]
fn full_name_is_not_made_for_an_iban() {
    assert_eq!(at(&body(&iban()), RECIPIENT).get("full_name"), None);
}

#[test]
fn full_name_for_an_iban_goes_out_when_given() {
    let draft = with(iban(), &recipient("full_name"), json!("Yusuf Bayındır"));
    assert_sent(&draft, &recipient("full_name"), &json!("Yusuf Bayındır"));
}

#[test]
fn who_has_one_name_gives_it_as_both_and_once_as_the_full_name() {
    for draft in [cash(), iban()] {
        let mut draft = draft;
        for key in ["first_name", "last_name", "full_name"] {
            draft = with(draft, &recipient(key), json!("Suharto"));
        }
        let sent = body(&draft);
        for key in ["first_name", "last_name", "full_name"] {
            assert_eq!(at(&sent, &recipient(key)), "Suharto");
        }
        let halved = without(draft, &recipient("first_name"));
        assert_issues(&build(&halved), &[(&recipient("first_name"), "required")]);
    }
}

#[test]
fn a_cards_recipient_needs_no_name() {
    assert_eq!(at(&body(&card()), RECIPIENT), &json!({"citizenship_country_iso3": "KGZ"}));
}

#[test]
fn the_senders_phone_goes_out_with_the_parts_of_its_plan() {
    let phone = json!({
        "full_number": "+79376151530", "country_iso3": "RUS", "operator_code": "937", "short_number": "6151530",
    });
    assert_sent(&iban(), &sender("contacts.phone"), &phone);
}

#[test]
fn the_senders_phone_in_national_form_goes_out_in_international_form() {
    let draft = with(iban(), &sender("contacts.phone.full_number"), json!("8 (937) 615-15-30"));
    assert_alike(&draft, &iban());
}

#[test]
fn the_recipients_phone_goes_out_with_the_parts_of_its_plan() {
    let draft = with(iban(), &recipient("contacts"), json!({"phone": {"full_number": "+90 532 123 45 67"}}));
    let phone = json!({
        "full_number": "+905321234567", "country_iso3": "TUR", "operator_code": "532", "short_number": "1234567",
    });
    assert_sent(&draft, &recipient("contacts.phone"), &phone);
}

#[test]
fn the_recipients_phone_of_an_unknown_plan_needs_no_parts() {
    let phone = json!({"phone": {"full_number": "+437775555555"}});
    assert_sent(&with(iban(), &recipient("contacts"), phone.clone()), &recipient("contacts"), &phone);
}

#[test]
fn documents_foreigner_takes_an_id_type_and_an_issuer() {
    let visa = json!({
        "id_type": "Виза", "id_number": "U1234567", "issue_date": "2020-01-01", "issued_by": "OVD Kazani",
        "id_expiration_date": "2030-01-01",
    });
    let draft = with(iban(), &sender("documents_foreigner"), visa.clone());
    assert_sent(&draft, &sender("documents_foreigner"), &visa);
}

#[test]
fn source_of_money_as_text_goes_out_as_an_object() {
    let draft = with(iban(), &sender("source_of_money"), json!("salary"));
    assert_sent(&draft, &sender("source_of_money"), &json!({"source": "salary"}));
}

#[test]
fn source_of_money_as_an_object_is_taken() {
    let source = json!({"source": "salary", "description": "salary transfers"});
    let draft = with(iban(), &sender("source_of_money"), source.clone());
    assert_sent(&draft, &sender("source_of_money"), &source);
}

#[test]
fn system_type_for_an_iban_is_added() {
    assert_alike(&without(iban(), "payout_details_multi.0.system_type"), &iban());
}

#[test]
fn moneysend_for_cash_is_added() {
    assert_alike(&without(cash(), "payout_details_multi.0.moneysend"), &cash());
}

/// The parts of the sender's address.
fn address() -> Json {
    at(&iban(), &sender("address.structured_address")).clone()
}

#[test]
fn an_address_flat_in_the_sender_goes_out_structured() {
    let mut draft = without(iban(), &sender("address"));
    for (key, part) in address().as_object().unwrap() {
        draft = with(draft, &sender(key), part.clone());
    }
    assert_alike(&draft, &iban());
}

#[test]
fn an_address_flat_in_address_goes_out_structured() {
    assert_alike(&with(iban(), &sender("address"), address()), &iban());
}

#[test]
fn a_second_city_is_refused() {
    let mut draft = with(iban(), "participant_details.sender.address", address());
    draft = with(draft, "participant_details.sender.city", json!("Other"));
    let issues = build(&draft);
    assert_eq!(issues["issues"][0]["code"], "unknown_field", "{issues}");
}

#[test]
fn an_address_in_two_forms_is_refused() {
    let draft = with(iban(), &sender("city"), json!("Уренгой"));
    assert_issues(&build(&draft), &[(&sender("city"), "unknown_field")]);
    let draft = with(iban(), &sender("address.city"), json!("Уренгой"));
    assert_issues(&build(&draft), &[(&sender("address.city"), "unknown_field")]);
}

#[test]
fn a_russian_postal_code_goes_out_as_six_digits() {
    let draft = with(iban(), &sender("address.structured_address.postal_code"), json!("192 300"));
    assert_alike(&draft, &iban());
}

#[test]
fn a_russian_postal_code_goes_out_as_six_digits_whatever_the_case_of_its_country() {
    let draft = with(iban(), &sender("address.structured_address.country_iso3"), json!("rus"));
    let draft = with(draft, &sender("address.structured_address.postal_code"), json!("192 300"));
    assert_alike(&draft, &iban());
}

#[test]
fn a_foreign_postal_code_goes_out_as_it_is() {
    let code = sender("address.structured_address.postal_code");
    let draft = with(iban(), &sender("address.structured_address.country_iso3"), json!("GBR"));
    assert_sent(&with(draft, &code, json!("SW1A 1AA")), &code, &json!("SW1A 1AA"));
}

#[test]
fn tokens_of_31_and_33_characters_go_out_as_they_are() {
    let body = body(&card());
    assert_eq!(at(&body, "payment_details_multi.0.card.tokenized_card.token"), "6e9f60d7cb764803e153a2fdb04e5d17c");
    assert_eq!(at(&body, "payout_details_multi.0.card.tokenized_card.token"), "839d41cf716afcb01d581d2827e4472");
}

#[test]
fn a_lower_case_currency_goes_out_in_upper_case() {
    assert_alike(&with(iban(), "calculate.amounts.destination.currency", json!("try")), &iban());
}

#[test]
fn a_lower_case_country_goes_out_in_upper_case() {
    assert_alike(&with(iban(), "payout_details_multi.0.country", json!("tur")), &iban());
}

#[test]
fn a_date_in_russian_form_goes_out_as_the_bank_wants_it() {
    assert_alike(&with(iban(), &sender("date_of_birth"), json!("15.03.1998")), &iban());
}

#[test]
fn empty_text_and_null_are_absent() {
    let bare = without(iban(), &sender("middle_name"));
    for nothing in [json!(""), json!(null), json!(" \u{a0}\t"), json!("\u{200b}")] {
        assert_alike(&with(iban(), &sender("middle_name"), nothing), &bare);
    }
}

#[test]
fn an_empty_object_of_an_optional_field_that_is_null_is_absent() {
    let bare = without(iban(), &sender("contacts"));
    assert_alike(&with(iban(), &sender("contacts"), json!(null)), &bare);
}
