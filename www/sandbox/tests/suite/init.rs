//! `POST /api/v2/bpa/session/multi/init/payment`.

use super::{INIT, example, post, post_with_key, sandbox};
use serde_json::{Value, json};

fn recipient(draft: &mut Value) -> &mut Value {
    &mut draft["participant_details"]["recipient"]
}

fn sender(draft: &mut Value) -> &mut Value {
    &mut draft["participant_details"]["sender"]
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
    assert_eq!((&session["id"], &session["status"]), (&json!("ps_1"), &json!("in_progress")));
    let [payment, payout] = [&session["acquiring_payments"][0], &session["payments"][0]];
    assert_eq!((&payment["id"], &payment["status"]), (&json!("pm_1"), &json!("in_progress")));
    assert_eq!((&payout["id"], &payout["status"]), (&json!("po_1"), &json!("in_progress")));
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
async fn the_session_tells_the_request_in_canonical_form() {
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

#[tokio::test]
async fn the_documents_cash_example_is_refused_until_the_citizenship_is_given() {
    let sandbox = sandbox();
    let mut draft = example!("init.request.cash-turkey");
    let field = "participant_details.recipient.citizenship_country_iso3";
    post(&sandbox, INIT, &draft).await.invalid(&format!("{field}.not_blank"));

    recipient(&mut draft)["citizenship_country_iso3"] = "TUR".into();
    let answer = post(&sandbox, INIT, &draft).await.ok();
    assert_eq!(answer["session"]["payments"][0]["payment_method"], draft["payout_details_multi"][0]);
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
async fn a_missing_field_is_told_in_the_words_of_the_documents_error() {
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
async fn only_the_first_problem_is_told() {
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
    assert_eq!((&first["session"]["id"], &second["session"]["id"]), (&json!("ps_1"), &json!("ps_2")));
}

#[tokio::test]
async fn the_same_key_with_another_request_is_refused() {
    let sandbox = sandbox();
    let mut draft = example!("init.request.iban-turkey");
    post_with_key(&sandbox, INIT, "key", &draft).await.ok();
    draft["calculate"]["amounts"]["source"]["amount"] = 357_913.into();
    let description = "The idempotency key belongs to another request";
    post_with_key(&sandbox, INIT, "key", &draft).await.refused(400, "idempotency_key_params_mismatch", description);
}

#[tokio::test]
async fn a_refused_request_does_not_use_up_its_key() {
    let sandbox = sandbox();
    let mut draft = example!("init.request.cash-turkey");
    assert_eq!(post_with_key(&sandbox, INIT, "key", &draft).await.status, 400);
    recipient(&mut draft)["citizenship_country_iso3"] = "TUR".into();
    post_with_key(&sandbox, INIT, "key", &draft).await.ok();
}

#[tokio::test]
async fn a_key_that_is_empty_or_long_is_refused() {
    let draft = example!("init.request.iban-turkey");
    for key in ["", &"k".repeat(129)] {
        post_with_key(&sandbox(), INIT, key, &draft).await.invalid("Invalid idempotency key");
    }
}

#[tokio::test]
async fn every_payment_and_payout_has_an_id_of_its_own() {
    let sandbox = sandbox();
    let mut draft = example!("init.request.iban-turkey");
    let payout = draft["payout_details_multi"][0].clone();
    draft["payout_details_multi"].as_array_mut().unwrap().push(payout);
    for expected in [json!(["pm_1", "po_1", "po_2"]), json!(["pm_2", "po_3", "po_4"])] {
        let session = &post(&sandbox, INIT, &draft).await.ok()["session"];
        let items = ["acquiring_payments", "payments"].map(|list| session[list].as_array().unwrap().clone());
        let ids: Value = items.concat().iter().map(|item| item["id"].clone()).collect();
        assert_eq!(ids, expected);
    }
}
