//! From `ready_to_confirm` to the end: confirm, cancel, and the events that the proxy relays.

use super::{STATUS, call, events, post, post_text, sandbox, started, wait};
use axum::Router;
use serde_json::{Value, json};

const CONFIRM: &str = "/api/v1/session/confirm";
const CANCEL: &str = "/api/v1/session/cancel";

/// A transfer that waits for its decision: its id, and the information to confirm.
async fn pending(sandbox: &Router, scenario: &str) -> (String, Value) {
    let id = started(sandbox, scenario).await;
    wait().await;
    let information = events(sandbox, &id).await[0]["confirm_information"].clone();
    (id, information)
}

#[tokio::test]
async fn a_confirmed_transfer_succeeds() {
    let sandbox = sandbox();
    let (id, information) = pending(&sandbox, "").await;
    let relayed = events(&sandbox, &id).await;
    let exchange = json!({
        "id": relayed[0]["session"]["acquiring_payments"][0]["id"],
        "source": {"amount": 357_913, "currency": "RUB"},
        "destination": {"amount": 131_426, "currency": "TRY"},
        "fx_rate": "0.3672",
        "commission": {"amount": 0, "currency": "RUB"},
    });
    assert_eq!(information, json!({"exchanges": [exchange]}));
    let body = json!({"session_id": id, "confirm_information": information});
    let answer = post(&sandbox, CONFIRM, &body).await.ok();
    assert_eq!(answer["session"]["status"], "in_progress");
    wait().await;
    let relayed = events(&sandbox, &id).await;
    assert_eq!(relayed[1]["type"], "payment_finished");
    assert_eq!(relayed[1]["session"]["status"], "accepted");
    assert_eq!(relayed[1]["session"]["acquiring_payments"][0]["status"], "succeeded");
    assert_eq!(post(&sandbox, CONFIRM, &body).await.ok()["session"]["status"], "accepted");
}

#[tokio::test]
async fn other_information_cannot_be_confirmed() {
    let sandbox = sandbox();
    let (id, mut information) = pending(&sandbox, "").await;
    information["exchanges"][0]["fx_rate"] = "0.3673".into();
    let body = json!({"session_id": id, "confirm_information": information});
    let (status, code) = (400, "invalid_request");
    post(&sandbox, CONFIRM, &body).await.not_passed(status, code, "confirm_information.changed");
    let without = post(&sandbox, CONFIRM, &json!({"session_id": id})).await;
    without.not_passed(status, code, "confirm_information.not_blank");
    post_text(&sandbox, CONFIRM, "{").await.not_passed(status, code, "Invalid request");
}

#[tokio::test]
async fn a_cancelled_transfer_fails_and_cannot_be_confirmed() {
    let sandbox = sandbox();
    let (id, information) = pending(&sandbox, "").await;
    let question = json!({"session_id": id});
    post(&sandbox, CANCEL, &question).await.ok();
    wait().await;
    assert_eq!(post(&sandbox, STATUS, &question).await.ok()["session"]["status"], "cancelled");
    let body = json!({"session_id": id, "confirm_information": information});
    let refused = post(&sandbox, CONFIRM, &body).await;
    refused.not_passed(400, "session_wrong_state", "The session does not wait for this");
}

#[tokio::test]
async fn before_the_bank_asks_there_are_no_events_and_no_decision() {
    let sandbox = sandbox();
    let id = started(&sandbox, "").await;
    assert_eq!(events(&sandbox, &id).await, json!([]));
    let refused = post(&sandbox, CANCEL, &json!({"session_id": id})).await;
    refused.not_passed(400, "session_wrong_state", "The session does not wait for this");
}

#[tokio::test]
async fn the_demo_may_choose_another_rate_at_the_confirmation() {
    let (_, information) = pending(&sandbox(), "rate_changes").await;
    let exchange = &information["exchanges"][0];
    assert_eq!(exchange["destination"]["amount"], 130_125);
    assert_eq!(exchange["fx_rate"], "0.3636");
}

/// An event has the time of the step that it reports, so the later of two events is the newer one.
#[tokio::test]
async fn updated_at_advances_with_each_step_and_an_event_keeps_its_own() {
    let sandbox = sandbox();
    let (id, information) = pending(&sandbox, "").await;
    let question = json!({"session_id": id});
    let waiting = post(&sandbox, STATUS, &question).await.ok();
    let body = json!({"session_id": id, "confirm_information": information});
    let decided = post(&sandbox, CONFIRM, &body).await.ok();
    wait().await;
    let done = post(&sandbox, STATUS, &question).await.ok();
    let updated = |session: &Value| session["updated_at"].as_str().unwrap().to_owned();
    let moments = [&waiting, &decided, &done].map(|answer| updated(&answer["session"]));
    let created = waiting["session"]["created_at"].as_str().unwrap().to_owned();
    assert!(created < moments[0] && moments[0] < moments[1] && moments[1] < moments[2]);
    let relayed = events(&sandbox, &id).await;
    assert_eq!([0, 1].map(|event| updated(&relayed[event]["session"])), [moments[0].clone(), moments[2].clone()]);
    assert_eq!(post(&sandbox, STATUS, &question).await.ok(), done);
}

#[tokio::test]
async fn an_unknown_session_has_no_events_and_no_decision() {
    let sandbox = sandbox();
    call(&sandbox, "GET", "/proxy/events/ps_9").await.invalid("session_id.not_found");
    for (body, description) in
        [(json!({"session_id": "ps_9"}), "session_id.not_found"), (json!({"session": "ps_9"}), "session.unknown_field")]
    {
        post(&sandbox, CANCEL, &body).await.not_passed(400, "invalid_request", description);
    }
}
