//! `POST /api/v1/session/status`.

use super::{INIT, STATUS, example, post, sandbox};
use serde_json::json;

#[tokio::test]
async fn a_started_session_is_answered_again() {
    let sandbox = sandbox();
    let started = post(&sandbox, INIT, &example!("init.request.iban-turkey")).await.ok();
    let mut question = example!("status.request");
    question["session_id"] = started["session"]["id"].clone();
    assert_eq!(post(&sandbox, STATUS, &question).await.ok(), started);
}

#[tokio::test]
async fn other_requests_are_refused() {
    let sandbox = sandbox();
    for (body, description) in [
        (json!({"session_id": "ps_1"}), "session_id.not_found"),
        (json!({"session_id": " "}), "session_id.not_blank"),
        (json!({}), "session_id.not_blank"),
        (json!({"session_id": 1}), "session_id.wrong_type"),
        (json!({"session": "ps_1"}), "session.unknown_field"),
        (json!("ps_1"), "Invalid request"),
    ] {
        post(&sandbox, STATUS, &body).await.invalid(description);
    }
}
