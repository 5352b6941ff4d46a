//! `/checkout/attempts/{key}`: what became of an attempt, and how it is given up.

use super::{Answer, INIT, call, events, example, id_of, post, post_with_key, sandbox, wait};
use axum::Router;
use serde_json::{Value, json};

async fn record(sandbox: &Router, key: &str) -> Value {
    call(sandbox, "GET", &format!("/checkout/attempts/{key}")).await.ok()
}

async fn abandon(sandbox: &Router, key: &str) -> Answer {
    call(sandbox, "POST", &format!("/checkout/attempts/{key}/abandon")).await
}

/// The record of a started attempt without the time that is left, and that time.
fn split_hold(mut record: Value) -> (Value, u64) {
    let hold = record.as_object_mut().unwrap().remove("hold_ms").unwrap();
    (record, hold.as_u64().unwrap())
}

#[tokio::test]
async fn an_unknown_key_is_never() {
    assert_eq!(record(&sandbox(), "key").await, json!({"key": "key", "state": "never"}));
}

#[tokio::test]
async fn a_started_attempt_names_its_session_and_the_time_that_the_rate_is_held() {
    let sandbox = sandbox();
    let draft = example!("init.request.iban-turkey");
    let session = id_of(&post_with_key(&sandbox, INIT, "key", &draft).await.ok());
    let (first, hold) = split_hold(record(&sandbox, "key").await);
    assert_eq!(first, json!({"key": "key", "state": "started", "session": session}));
    assert!(hold > 290_000 && hold <= 300_000);
    wait().await;
    assert!(split_hold(record(&sandbox, "key").await).1 <= hold - 700);
}

#[tokio::test]
async fn a_decision_is_recorded() {
    let sandbox = sandbox();
    let draft = example!("init.request.iban-turkey");
    for (key, call, decision) in [("a", "confirm", "yes"), ("b", "cancel", "no")] {
        let session = id_of(&post_with_key(&sandbox, INIT, key, &draft).await.ok());
        wait().await;
        let mut body = json!({"session_id": session});
        if call == "confirm" {
            body["confirm_information"] = events(&sandbox, &session).await[0]["confirm_information"].clone();
        }
        post(&sandbox, &format!("/api/v1/session/{call}"), &body).await.ok();
        let (record, _) = split_hold(record(&sandbox, key).await);
        assert_eq!(record, json!({"key": key, "state": "started", "session": session, decision: true}));
    }
}

#[tokio::test]
async fn a_refused_attempt_keeps_its_code() {
    let sandbox = sandbox();
    assert_eq!(post_with_key(&sandbox, INIT, "key", &json!({})).await.status, 400);
    let refused = json!({"key": "key", "state": "refused", "error": {"code": "invalid_request"}});
    assert_eq!(record(&sandbox, "key").await, refused);
    let answer = abandon(&sandbox, "key").await;
    assert_eq!((answer.status.as_u16(), answer.json()), (409, refused));
}

#[tokio::test]
async fn an_abandoned_key_starts_nothing() {
    let sandbox = sandbox();
    let abandoned = json!({"key": "key", "state": "abandoned"});
    for _ in 0..2 {
        assert_eq!(abandon(&sandbox, "key").await.ok(), abandoned);
    }
    let draft = example!("init.request.iban-turkey");
    for _ in 0..2 {
        let late = post_with_key(&sandbox, INIT, "key", &draft).await;
        late.refused(409, "attempt_abandoned", "The attempt was given up");
    }
    assert_eq!(record(&sandbox, "key").await, abandoned);
}

#[tokio::test]
async fn a_started_attempt_cannot_be_abandoned() {
    let sandbox = sandbox();
    let draft = example!("init.request.iban-turkey");
    let session = id_of(&post_with_key(&sandbox, INIT, "key", &draft).await.ok());
    let answer = abandon(&sandbox, "key").await;
    assert_eq!(answer.status.as_u16(), 409);
    assert_eq!(split_hold(answer.json()).0, json!({"key": "key", "state": "started", "session": session}));
    assert_eq!(id_of(&post_with_key(&sandbox, INIT, "key", &draft).await.ok()), session);
}

#[tokio::test]
async fn an_invalid_key_is_refused() {
    let sandbox = sandbox();
    let long = "k".repeat(129);
    for key in [long.as_str(), "a%20b", "%D0%BA"] {
        call(&sandbox, "GET", &format!("/checkout/attempts/{key}")).await.invalid("Invalid idempotency key");
        abandon(&sandbox, key).await.invalid("Invalid idempotency key");
    }
}
