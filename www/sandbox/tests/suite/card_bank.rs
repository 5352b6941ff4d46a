//! 3-D Secure: the event that asks for the sender, the pretend card bank, and the way back.

use super::{Answer, STATUS, call, events, post, sandbox, send, started, wait};
use axum::Router;
use axum::http::Request;
use serde_json::{Value, json};

const PAGE: &str = "/sandbox/card-bank";

/// A confirmed transfer that waits for its sender: its id and the redirect.
async fn asked(sandbox: &Router, scenario: &str) -> (String, Value) {
    let id = started(sandbox, scenario).await;
    wait().await;
    let information = &events(sandbox, &id).await[0]["confirm_information"];
    let body = json!({"session_id": id, "confirm_information": information});
    post(sandbox, "/api/v1/session/confirm", &body).await.ok();
    wait().await;
    let relayed = events(sandbox, &id).await;
    assert_eq!(relayed[1]["type"], "action_required");
    let interaction = &relayed[1]["session"]["acquiring_payments"][0]["customer_interaction"];
    assert_eq!(interaction["type"], "redirect");
    (id, interaction["redirect"].clone())
}

async fn status(sandbox: &Router, id: &str) -> Value {
    post(sandbox, STATUS, &json!({"session_id": id})).await.ok()["session"].clone()
}

/// A form of another site, as its page sends it.
async fn form(sandbox: &Router, path: &str, body: &str) -> Answer {
    let request = Request::post(path)
        .header("content-type", "application/x-www-form-urlencoded")
        .header("origin", "https://acs.example.com")
        .header("sec-fetch-site", "cross-site")
        .header("sec-fetch-mode", "navigate");
    send(sandbox, request.body(body.to_owned().into()).unwrap()).await
}

#[tokio::test]
async fn the_sender_approves_and_comes_back_and_the_transfer_succeeds() {
    for (scenario, method) in [("three_d_secure", "POST"), ("three_d_secure_get", "GET")] {
        let sandbox = sandbox();
        let (id, redirect) = asked(&sandbox, scenario).await;
        assert_eq!(redirect["method"], method);
        let data = format!("MD={id}");
        let page = match method {
            "GET" => {
                call(
                    &sandbox,
                    "GET",
                    &format!("{PAGE}?{}", redirect["url"].as_str().unwrap().split_once('?').unwrap().1),
                )
                .await
            }
            _ => {
                form(&sandbox, PAGE, &format!("PaReq=x&MD={}&submit=1", redirect["params"]["MD"].as_str().unwrap()))
                    .await
            }
        };
        assert!(page.text().contains(&format!("name=\"MD\" value=\"{id}\"")), "{}", page.text());
        assert_eq!(status(&sandbox, &id).await["status"], "in_progress");
        assert_eq!(status(&sandbox, &id).await["acquiring_payments"][0].get("customer_interaction"), None);

        let answered = form(&sandbox, "/sandbox/card-bank/answer", &data).await;
        assert_eq!((answered.status.as_u16(), answered.header("location")), (303, "/checkout/return"));
        wait().await;
        assert_eq!(status(&sandbox, &id).await["status"], "accepted");
        let types: Vec<_> =
            events(&sandbox, &id).await.as_array().unwrap().iter().map(|event| event["type"].clone()).collect();
        assert_eq!(types, ["ready_to_confirm", "action_required", "payment_finished"]);
    }
}

#[tokio::test]
async fn a_field_may_be_named_like_a_function_of_the_form() {
    let (_, redirect) = asked(&sandbox(), "three_d_secure").await;
    assert_eq!((&redirect["params"]["submit"], &redirect["params"]["action"]), (&json!("1"), &json!("pay")));
}

#[tokio::test]
async fn the_way_back_accepts_every_form_and_leads_to_the_page() {
    let sandbox = sandbox();
    for answer in
        [form(&sandbox, "/checkout/return", "PaRes=x").await, call(&sandbox, "GET", "/checkout/return?x=1").await]
    {
        assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/"));
    }
}

#[tokio::test]
async fn without_a_transfer_that_waits_for_its_sender_there_is_no_page() {
    let sandbox = sandbox();
    let id = started(&sandbox, "three_d_secure").await;
    call(&sandbox, "GET", &format!("{PAGE}?MD={id}")).await.refused(
        400,
        "session_wrong_state",
        "The session does not wait for this",
    );
    for query in ["", "?MD=%22%3E", "?ID=x"] {
        call(&sandbox, "GET", &format!("{PAGE}{query}")).await.invalid("session_id.not_found");
    }
    form(&sandbox, "/sandbox/card-bank/answer", &format!("MD={id}")).await;
    wait().await;
    assert_eq!(status(&sandbox, &id).await["next_action"], "confirm");
}
