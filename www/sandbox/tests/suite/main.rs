//! The sandbox as the page sees it.

#![cfg(test)]

mod access;
mod api;
mod attempt;
mod calculate;
mod card_bank;
mod decision;
mod init;
mod page;
#[cfg(unix)]
mod process;
mod status;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, HeaderValue, Request, StatusCode};
use bank131_sandbox::router;
use serde_json::Value;
use std::path::PathBuf;
use std::time::Duration;
use tower::ServiceExt;

const CALCULATE: &str = "/api/v1/bpa/calculate";
const INIT: &str = "/api/v2/bpa/session/multi/init/payment";
const STATUS: &str = "/api/v1/session/status";

/// An example of the document, by its name in `tests/fixtures`.
macro_rules! example {
    ($name:literal) => {
        serde_json::from_str::<serde_json::Value>(include_str!(concat!("../fixtures/", $name, ".json"))).unwrap()
    };
}
use example;

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: Vec<u8>,
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }

    fn json(&self) -> Value {
        assert_eq!(self.header("content-type"), "application/json");
        serde_json::from_slice(&self.body).unwrap()
    }

    /// The JSON of a success.
    #[track_caller]
    fn ok(&self) -> Value {
        assert_eq!(self.status, StatusCode::OK, "{}", self.text());
        self.json()
    }

    /// Asserts a refusal in the bank's shape.
    #[track_caller]
    fn refused(&self, status: u16, code: &str, description: &str) {
        let error = serde_json::json!({"status": "error", "error": {"code": code, "description": description}});
        assert_eq!(self.json(), error);
        assert_eq!(self.status, status);
    }

    #[track_caller]
    fn invalid(&self, description: &str) {
        self.refused(400, "invalid_request", description);
    }

    /// Asserts the refusal of a decision, which reports that nothing was passed on.
    #[track_caller]
    fn not_passed(&self, status: u16, code: &str, description: &str) {
        let mut error = serde_json::json!({"status": "error", "error": {"code": code, "description": description}});
        error["passed"] = false.into();
        assert_eq!(self.json(), error);
        assert_eq!(self.status, status);
    }
}

const PORT: u16 = 8131;
const HOST: &str = "127.0.0.1:8131";

/// A new sandbox without a page.
fn sandbox() -> Router {
    router(PathBuf::from("no such folder"), PORT)
}

/// Sends a request to this server, unless it names another host.
async fn send(sandbox: &Router, mut request: Request<Body>) -> Answer {
    request.headers_mut().entry("host").or_insert(HeaderValue::from_static(HOST));
    let (parts, body) = sandbox.clone().oneshot(request).await.unwrap().into_parts();
    let body = to_bytes(body, usize::MAX).await.unwrap();
    Answer { status: parts.status, headers: parts.headers, body: body.into() }
}

async fn call(sandbox: &Router, method: &str, path: &str) -> Answer {
    send(sandbox, Request::builder().method(method).uri(path).body(Body::empty()).unwrap()).await
}

async fn post_text(sandbox: &Router, path: &str, body: impl Into<Body>) -> Answer {
    let request = Request::post(path).header("content-type", "application/json");
    send(sandbox, request.body(body.into()).unwrap()).await
}

async fn post(sandbox: &Router, path: &str, body: &Value) -> Answer {
    post_text(sandbox, path, body.to_string()).await
}

async fn post_with_key(sandbox: &Router, path: &str, key: &str, body: &Value) -> Answer {
    let request =
        Request::post(path).header("X-PARTNER-IDEMPOTENCY-KEY", key).header("content-type", "application/json");
    send(sandbox, request.body(body.to_string().into()).unwrap()).await
}

/// The id of the session in an answer.
#[track_caller]
fn id_of(answer: &Value) -> String {
    answer["session"]["id"].as_str().unwrap().to_owned()
}

/// Starts a transfer and returns its id.
async fn started(sandbox: &Router, scenario: &str) -> String {
    let request = Request::post(INIT).header("content-type", "application/json").header("X-SANDBOX-SCENARIO", scenario);
    let body = example!("init.request.iban-turkey").to_string();
    id_of(&send(sandbox, request.body(body.into()).unwrap()).await.ok())
}

async fn events(sandbox: &Router, id: &str) -> Value {
    call(sandbox, "GET", &format!("/proxy/events/{id}")).await.ok()
}

/// Waits longer than the pretend bank takes for either step.
async fn wait() {
    tokio::time::sleep(Duration::from_millis(700)).await;
}
