//! Requests from pages of other sites are refused, whatever name they use.

use super::{CALCULATE, HOST, INIT, STATUS, call, example, post, sandbox, send};
use axum::Router;
use axum::body::Body;
use axum::http::Request;

/// A request with these headers, as a page or a program sends it.
async fn asked(sandbox: &Router, method: &str, path: &str, headers: &[(&str, &str)]) -> super::Answer {
    let request = Request::builder().method(method).uri(path).header("content-type", "application/json");
    let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
    send(sandbox, request.body(Body::from("{}")).unwrap()).await
}

#[tokio::test]
async fn another_host_is_refused_everywhere() {
    let sandbox = sandbox();
    for host in [
        "attacker.example:8131",
        "attacker.example",
        "127.0.0.1",
        "127.0.0.1:80",
        "127.0.0.1:8132",
        "[::1]:8131",
        "127.0.0.1:8131.attacker.example",
        "",
    ] {
        for (method, path) in
            [("GET", "/"), ("POST", CALCULATE), ("GET", "/proxy/events/ps_1"), ("GET", "/checkout/return")]
        {
            let answer = asked(&sandbox, method, path, &[("host", host)]).await;
            answer.refused(403, "invalid_request", "Not the name of this server");
        }
    }
    let two = asked(&sandbox, "POST", CALCULATE, &[("host", HOST), ("host", "attacker.example")]).await;
    two.refused(403, "invalid_request", "Not the name of this server");
}

#[tokio::test]
async fn both_names_of_this_machine_are_accepted() {
    let sandbox = sandbox();
    for host in [HOST, "localhost:8131"] {
        asked(&sandbox, "POST", STATUS, &[("host", host)]).await.invalid("session_id.not_blank");
        let origin = format!("http://{host}");
        let own = asked(&sandbox, "POST", STATUS, &[("host", host), ("origin", &origin)]).await;
        own.invalid("session_id.not_blank");
    }
}

#[tokio::test]
async fn a_page_of_another_site_is_refused() {
    let sandbox = sandbox();
    let foreign = [
        ("origin", "https://attacker.example"),
        ("origin", "null"),
        ("origin", "http://localhost:8131"),
        ("origin", "http://127.0.0.1:3000"),
        ("origin", "https://127.0.0.1:8131"),
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
    ];
    for header in foreign {
        for (method, path) in [
            ("POST", INIT),
            ("POST", "/checkout/attempts/key/abandon"),
            ("GET", "/checkout/attempts/key"),
            ("GET", "/"),
        ] {
            let answer = asked(&sandbox, method, path, &[header]).await;
            answer.refused(403, "invalid_request", "Not from another site");
        }
    }
    let form = [("sec-fetch-site", "cross-site"), ("sec-fetch-mode", "navigate")];
    asked(&sandbox, "POST", "/", &form).await.refused(403, "invalid_request", "Not from another site");
    assert_eq!(asked(&sandbox, "GET", "/", &form).await.status, 404);
}

#[tokio::test]
async fn the_own_page_and_programs_that_are_not_browsers_are_answered() {
    let sandbox = sandbox();
    for headers in [
        &[][..],
        &[("sec-fetch-site", "none")],
        &[("sec-fetch-site", "same-origin"), ("origin", "http://127.0.0.1:8131")],
    ] {
        asked(&sandbox, "POST", STATUS, headers).await.invalid("session_id.not_blank");
    }
}

#[tokio::test]
async fn only_json_is_read() {
    let sandbox = sandbox();
    let body = example!("init.request.iban-turkey").to_string();
    for media_type in [
        "text/plain",
        "text/plain; charset=application/json",
        "application/x-www-form-urlencoded",
        "application/jsonp",
        "",
    ] {
        let request = Request::post(INIT).header("content-type", media_type);
        let answer = send(&sandbox, request.body(body.clone().into()).unwrap()).await;
        answer.refused(415, "invalid_request", "The body must be application/json");
    }
    send(&sandbox, Request::post(INIT).body(body.clone().into()).unwrap()).await.refused(
        415,
        "invalid_request",
        "The body must be application/json",
    );
    let request = Request::post(INIT).header("content-type", "Application/JSON; charset=utf-8");
    send(&sandbox, request.body(body.into()).unwrap()).await.ok();
}

#[tokio::test]
async fn no_answer_allows_another_origin() {
    let sandbox = sandbox();
    let answer = asked(&sandbox, "OPTIONS", INIT, &[("origin", "https://attacker.example")]).await;
    assert_eq!(answer.header("access-control-allow-origin"), "");
    post(&sandbox, STATUS, &serde_json::json!({})).await.invalid("session_id.not_blank");
    assert_eq!(call(&sandbox, "GET", "/proxy/events/ps_1").await.header("access-control-allow-origin"), "");
}
