//! From `ready_to_confirm` to the end: confirm, cancel, and what the proxy relays.

use super::{INIT, STATUS, call, example, post, sandbox, send};
use axum::Router;
use axum::http::Request;
use serde_json::{Value, json};
use std::time::Duration;

const CONFIRM: &str = "/api/v1/session/confirm";
const CANCEL: &str = "/api/v1/session/cancel";

/// Longer than the pretend bank takes for either step.
async fn wait() {
    tokio::time::sleep(Duration::from_millis(700)).await;
}

async fn events(sandbox: &Router) -> Value {
    call(sandbox, "GET", "/proxy/events/ps_1").await.ok()
}

/// A transfer that waits for its decision, and what is asked to be confirmed.
async fn pending(sandbox: &Router) -> Value {
    post(sandbox, INIT, &example!("init.request.iban-turkey")).await.ok();
    wait().await;
    events(sandbox).await[0]["confirm_information"].clone()
}

#[tokio::test]
async fn what_was_asked_is_confirmed_and_the_transfer_succeeds() {
    let sandbox = sandbox();
    let information = pending(&sandbox).await;
    let exchange = json!({
        "id": "pm_1",
        "source": {"amount": 357_913, "currency": "RUB"},
        "destination": {"amount": 131_426, "currency": "TRY"},
        "fx_rate": "0.3672",
        "commission": {"amount": 0, "currency": "RUB"},
    });
    assert_eq!(information, json!({"exchanges": [exchange]}));
    let body = json!({"session_id": "ps_1", "confirm_information": information});
    let answer = post(&sandbox, CONFIRM, &body).await.ok();
    assert_eq!(answer["session"]["status"], "in_progress");
    wait().await;
    let told = events(&sandbox).await;
    assert_eq!(told[1]["type"], "payment_finished");
    assert_eq!(told[1]["session"]["status"], "accepted");
    assert_eq!(told[1]["session"]["acquiring_payments"][0]["status"], "succeeded");
    assert_eq!(post(&sandbox, CONFIRM, &body).await.ok()["session"]["status"], "accepted");
}

#[tokio::test]
async fn other_information_is_not_confirmed() {
    let sandbox = sandbox();
    let mut information = pending(&sandbox).await;
    information["exchanges"][0]["fx_rate"] = "0.3673".into();
    let body = json!({"session_id": "ps_1", "confirm_information": information});
    post(&sandbox, CONFIRM, &body).await.invalid("confirm_information.changed");
    post(&sandbox, CONFIRM, &json!({"session_id": "ps_1"})).await.invalid("confirm_information.not_blank");
}

#[tokio::test]
async fn a_cancelled_transfer_fails_and_cannot_be_confirmed() {
    let sandbox = sandbox();
    let information = pending(&sandbox).await;
    let id = json!({"session_id": "ps_1"});
    post(&sandbox, CANCEL, &id).await.ok();
    wait().await;
    assert_eq!(post(&sandbox, STATUS, &id).await.ok()["session"]["status"], "cancelled");
    let body = json!({"session_id": "ps_1", "confirm_information": information});
    let refused = post(&sandbox, CONFIRM, &body).await;
    refused.refused(400, "session_wrong_state", "The session does not wait for this");
}

#[tokio::test]
async fn before_the_bank_asks_nothing_is_told_or_decided() {
    let sandbox = sandbox();
    post(&sandbox, INIT, &example!("init.request.iban-turkey")).await.ok();
    assert_eq!(events(&sandbox).await, json!([]));
    let refused = post(&sandbox, CANCEL, &json!({"session_id": "ps_1"})).await;
    refused.refused(400, "session_wrong_state", "The session does not wait for this");
}

#[tokio::test]
async fn the_demo_may_ask_for_another_rate_at_the_confirmation() {
    let sandbox = sandbox();
    let request = Request::post(INIT).header("X-SANDBOX-SCENARIO", "rate_changes");
    let body = example!("init.request.iban-turkey").to_string();
    send(&sandbox, request.body(body.into()).unwrap()).await.ok();
    wait().await;
    let exchange = &events(&sandbox).await[0]["confirm_information"]["exchanges"][0];
    assert_eq!(exchange["destination"]["amount"], 130_125);
    assert_eq!(exchange["fx_rate"], "0.3636");
}

#[tokio::test]
async fn an_unknown_session_has_no_events_and_no_decision() {
    let sandbox = sandbox();
    call(&sandbox, "GET", "/proxy/events/ps_9").await.invalid("session_id.not_found");
    post(&sandbox, CANCEL, &json!({"session_id": "ps_9"})).await.invalid("session_id.not_found");
    post(&sandbox, CANCEL, &json!({"session": "ps_9"})).await.invalid("session.unknown_field");
}
