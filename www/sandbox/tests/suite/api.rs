//! What all calls have in common.

use super::{CALCULATE, INIT, STATUS, call, post_text, sandbox};
use bank131_sandbox::MAX_BODY;

#[tokio::test]
async fn other_paths_are_404_in_the_banks_shape() {
    let sandbox = sandbox();
    for path in ["/api", "/api/", "/api/v1", "/api/v1/bpa/calculate/", "/api/%2e%2e/x"] {
        for method in ["GET", "POST"] {
            call(&sandbox, method, path).await.refused(404, "invalid_request", "No such method");
        }
    }
}

#[tokio::test]
async fn other_methods_are_405_in_the_banks_shape() {
    let sandbox = sandbox();
    for path in [CALCULATE, INIT, STATUS] {
        for method in ["GET", "PUT", "DELETE", "OPTIONS"] {
            let answer = call(&sandbox, method, path).await;
            answer.refused(405, "invalid_request", "Only POST is allowed");
            assert_eq!(answer.header("allow"), "POST");
        }
    }
}

#[tokio::test]
async fn a_body_over_the_limit_is_413_and_one_at_the_limit_is_read() {
    let sandbox = sandbox();
    for path in [CALCULATE, INIT, STATUS] {
        let over = post_text(&sandbox, path, " ".repeat(MAX_BODY + 1)).await;
        over.refused(413, "invalid_request", "Request is too large");
        let padded = format!("{{}}{}", " ".repeat(MAX_BODY - 2));
        assert_eq!(post_text(&sandbox, path, padded).await.status, 400);
    }
}

#[tokio::test]
async fn answers_are_not_stored() {
    assert_eq!(post_text(&sandbox(), STATUS, "{}").await.header("cache-control"), "no-store");
}
