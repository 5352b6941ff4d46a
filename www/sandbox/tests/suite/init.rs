//! `POST /api/v2/bpa/session/multi/init/payment`.

use super::{INIT, example, id_of, post, post_text, post_with_key, sandbox};
use serde_json::Value;
use std::collections::HashSet;

fn recipient(draft: &mut Value) -> &mut Value {
    &mut draft["participant_details"]["recipient"]
}

fn sender(draft: &mut Value) -> &mut Value {
    &mut draft["participant_details"]["sender"]
}

/// A prefix and 26 random characters.
fn is_random(id: &Value, prefix: &str) -> bool {
    let rest = id.as_str().and_then(|id| id.strip_prefix(prefix)).unwrap_or_default();
    rest.len() == 26 && rest.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
}

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

#[tokio::test]
async fn the_documents_iban_example_starts_a_session_of_the_documents_shape() {
    let answer = post(&sandbox(), INIT, &example!("init.request.iban-turkey")).await.ok();
    let documented = example!("init.response.iban-turkey");
    assert_eq!(answer["status"], "ok");
    assert_eq!(keys(&answer), keys(&documented));
    assert_eq!(keys(&answer["session"]), keys(&documented["session"]));
    for list in ["acquiring_payments", "payments"] {
        assert_eq!(keys(&answer["session"][list][0]), keys(&documented["session"][list][0]));
    }
    let session = &answer["session"];
    let [payment, payout] = [&session["acquiring_payments"][0], &session["payments"][0]];
    for (item, prefix) in [(session, "ps_"), (payment, "pm_"), (payout, "po_")] {
        assert_eq!(item["status"], "in_progress");
        assert!(is_random(&item["id"], prefix), "{}", item["id"]);
    }
}

#[tokio::test]
async fn times_are_printed_as_in_the_document() {
    let answer = post(&sandbox(), INIT, &example!("init.request.iban-turkey")).await.ok();
    let documented = example!("init.response.iban-turkey");
    let pattern = |time: &Value| time.as_str().unwrap().replace(|ch: char| ch.is_ascii_digit(), "0");
    for key in ["created_at", "updated_at"] {
        assert_eq!(pattern(&answer["session"][key]), pattern(&documented["session"][key]));
    }
}

#[tokio::test]
async fn the_session_repeats_the_request_in_canonical_form() {
    let answer = post(&sandbox(), INIT, &example!("init.request.iban-turkey")).await.ok();
    let [payment, payout] = [&answer["session"]["acquiring_payments"][0], &answer["session"]["payments"][0]];
    assert_eq!(payment["payment_details"], example!("init.request.iban-turkey")["payment_details_multi"][0]);
    assert_eq!(payout["payment_method"]["bank_account"]["iban"]["account"], "TR330006100519786457841326");
    assert_eq!(payout["payment_method"]["country"], "TUR");
    for item in [payment, payout] {
        assert_eq!(item["calculate"], example!("init.request.iban-turkey")["calculate"]);
        let sender = &item["participant_details"]["sender"];
        assert_eq!(sender["identity_document"]["id_number"], "8008579120");
        assert_eq!(sender["contacts"]["phone"]["operator_code"], "937");
        assert_eq!(item["participant_details"]["recipient"]["last_name"], "Bayındır");
    }
}

/// The builder is stricter than the bank, whose own example of a cash transfer lacks the recipient's citizenship.
#[tokio::test]
async fn the_documents_three_examples_are_accepted_byte_for_byte() {
    let sandbox = sandbox();
    for (example, kind) in [
        (include_str!("../fixtures/init.request.iban-turkey.json"), "bank_account"),
        (include_str!("../fixtures/init.request.cash-turkey.json"), "moneysend"),
        (include_str!("../fixtures/init.request.card-kyrgyzstan.json"), "card"),
    ] {
        let answer = post_text(&sandbox, INIT, example).await.ok();
        assert_eq!(answer["session"]["payments"][0]["payment_method"]["type"], kind);
    }
}

#[tokio::test]
async fn a_missing_citizenship_is_not_made_up() {
    let sandbox = sandbox();
    let mut draft = example!("init.request.cash-turkey");
    let recipient_of = |answer: Value| answer["session"]["payments"][0]["participant_details"]["recipient"].clone();
    let without = recipient_of(post(&sandbox, INIT, &draft).await.ok());
    assert_eq!(without.get("citizenship_country_iso3"), None);
    recipient(&mut draft)["citizenship_country_iso3"] = "KGZ".into();
    assert_eq!(recipient_of(post(&sandbox, INIT, &draft).await.ok())["citizenship_country_iso3"], "KGZ");
    recipient(&mut draft)["citizenship_country_iso3"] = "XXX".into();
    assert_eq!(post(&sandbox, INIT, &draft).await.status, 400);
    recipient(&mut draft)["first_name"] = "".into();
    recipient(&mut draft)["citizenship_country_iso3"] = "".into();
    post(&sandbox, INIT, &draft).await.invalid("participant_details.recipient.first_name.not_blank");
}

#[tokio::test]
async fn the_documents_card_example_starts_a_session() {
    let answer = post(&sandbox(), INIT, &example!("init.request.card-kyrgyzstan")).await.ok();
    assert_eq!(answer["session"]["payments"][0]["payment_method"]["card"]["type"], "tokenized_card");
}

#[tokio::test]
async fn a_wrong_digit_in_the_inn_is_refused() {
    let sandbox = sandbox();
    let mut draft = example!("init.request.iban-turkey");
    for (inn, constraint) in [("500100732269", "checksum_11"), ("500100732258", "checksum_12")] {
        sender(&mut draft)["tax_reference"] = inn.into();
        let answer = post(&sandbox, INIT, &draft).await;
        answer.invalid(&format!("participant_details.sender.tax_reference.{constraint}"));
        assert!(!answer.text().contains(inn));
    }
    sender(&mut draft)["tax_reference"] = "500100732259".into();
    post(&sandbox, INIT, &draft).await.ok();
}

#[tokio::test]
async fn an_unknown_key_is_refused() {
    let mut draft = example!("init.request.iban-turkey");
    recipient(&mut draft)["surname"] = "Bayındır".into();
    let answer = post(&sandbox(), INIT, &draft).await;
    answer.invalid("participant_details.recipient.surname.unknown_field");
}

#[tokio::test]
async fn a_missing_field_is_reported_in_the_words_of_the_documents_error() {
    let mut draft = example!("init.request.iban-turkey");
    recipient(&mut draft)["first_name"] = "".into();
    let answer = post(&sandbox(), INIT, &draft).await;
    let mut expected = example!("init.response.error");
    expected["error"]["description"] = "participant_details.recipient.first_name.not_blank".into();
    assert_eq!(answer.json(), expected);
    assert_eq!(answer.text(), expected.to_string());
    assert_eq!(answer.status, 400);
}

#[tokio::test]
async fn only_the_first_problem_is_reported() {
    let mut draft = example!("init.request.iban-turkey");
    sender(&mut draft)["date_of_birth"] = "2020-01-01".into();
    draft["payout_details_multi"][0]["bank_account"]["iban"]["account"] = "TR330006100519786457841327".into();
    let answer = post(&sandbox(), INIT, &draft).await;
    answer.invalid("payout_details_multi.0.bank_account.iban.account.checksum");
}

#[tokio::test]
async fn the_same_key_with_the_same_request_is_the_same_session() {
    let sandbox = sandbox();
    let draft = example!("init.request.iban-turkey");
    let first = post_with_key(&sandbox, INIT, "key-1", &draft).await.ok();
    assert_eq!(post_with_key(&sandbox, INIT, "key-1", &draft).await.ok(), first);
    let second = post_with_key(&sandbox, INIT, "key-2", &draft).await.ok();
    assert_ne!(id_of(&first), id_of(&second));
}

#[tokio::test]
async fn the_same_key_with_another_request_is_refused() {
    let sandbox = sandbox();
    let mut draft = example!("init.request.iban-turkey");
    post_with_key(&sandbox, INIT, "key", &draft).await.ok();
    draft["calculate"]["amounts"]["source"]["amount"] = 357_913.into();
    let description = "The idempotency key belongs to another request";
    post_with_key(&sandbox, INIT, "key", &draft).await.refused(409, "idempotency_key_params_mismatch", description);
}

#[tokio::test]
async fn a_refused_request_uses_up_its_key() {
    let sandbox = sandbox();
    let mut draft = example!("init.request.iban-turkey");
    recipient(&mut draft)["first_name"] = "".into();
    for _ in 0..2 {
        let refused = post_with_key(&sandbox, INIT, "key", &draft).await;
        refused.invalid("participant_details.recipient.first_name.not_blank");
    }
    let corrected = example!("init.request.iban-turkey");
    let description = "The idempotency key belongs to another request";
    post_with_key(&sandbox, INIT, "key", &corrected).await.refused(409, "idempotency_key_params_mismatch", description);
    post_with_key(&sandbox, INIT, "another", &corrected).await.ok();
}

#[tokio::test]
async fn a_key_that_is_empty_or_long_is_refused() {
    let draft = example!("init.request.iban-turkey");
    for key in ["", &"k".repeat(129)] {
        post_with_key(&sandbox(), INIT, key, &draft).await.invalid("Invalid idempotency key");
    }
}

#[tokio::test]
async fn every_payment_and_payout_has_its_own_id() {
    let sandbox = sandbox();
    let mut draft = example!("init.request.iban-turkey");
    let payout = draft["payout_details_multi"][0].clone();
    draft["payout_details_multi"].as_array_mut().unwrap().push(payout);
    let mut ids = HashSet::new();
    for _ in 0..2 {
        let session = &post(&sandbox, INIT, &draft).await.ok()["session"];
        let items = ["acquiring_payments", "payments"].map(|list| session[list].as_array().unwrap().clone());
        ids.extend(items.concat().iter().map(|item| item["id"].as_str().unwrap().to_owned()));
    }
    assert_eq!(ids.len(), 6);
}
