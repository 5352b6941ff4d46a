//! The small calls: cancel, status, tokens, saved cards.

use super::support::{Json, answered, assert_issue, assert_issues, assert_misuse, at, parsed, today, value, with};
use bank131_checkout::api::{self, Answer, Misuse};
use bank131_checkout::bank::call::init_payment;
use bank131_checkout::bank::call::init_payment::nest_saved_card;
use bank131_checkout::schema::Rules;
use bank131_checkout::value::Value;
use serde_json::json;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const NONE: Value = Value::Null;
const TOKEN: &str = "6a6a29c4f0";

type Build = fn(&Value, &Value) -> Result<Answer, Misuse>;

#[track_caller]
fn build(build: Build, draft: &Json) -> Json {
    answered(build(&value(draft), &NONE))
}

#[track_caller]
fn assert_body(builder: Build, draft: &Json, body: &Json) {
    let answer = build(builder, draft);
    assert_eq!(answer["status"], "ok", "{answer}");
    assert_eq!(at(&answer, "request.body").to_string(), body.to_string());
}

#[test]
fn cancel_and_status_name_the_session_as_documented() {
    assert_body(api::build_cancel, &json!("ps_1"), &parsed(include_str!("../fixtures/cancel.request.json")));
    assert_body(api::build_status, &json!("ps_1"), &parsed(include_str!("../fixtures/status.request.json")));
}

#[test]
fn a_session_id_has_no_length_rule_and_loses_blanks_around_it() {
    let long = "ps_".repeat(100);
    assert_body(api::build_cancel, &json!(format!("\u{a0}{long}\n")), &json!({"session_id": long}));
    assert_body(api::build_status, &json!("7"), &json!({"session_id": "7"}));
    // The bank may give its sessions any id.
    assert_body(api::build_status, &json!("4242424242424242"), &json!({"session_id": "4242424242424242"}));
}

#[test]
fn what_is_not_a_session_id_is_refused() {
    for builder in [api::build_cancel, api::build_status] as [Build; 2] {
        for absent in [json!(null), json!(""), json!("  ")] {
            assert_issue(&build(builder, &absent), "session_id", "required", &json!({}));
        }
        let params = json!({"expected": "string", "actual": "number"});
        assert_issue(&build(builder, &json!(1)), "session_id", "wrong_type", &params);
        for (text, position) in [("ps 1", 3), ("ps_ё", 4), ("ps\u{0}", 3)] {
            let params = json!({"position": position});
            assert_issue(&build(builder, &json!(text)), "session_id", "text.control_character", &params);
        }
    }
}

fn payment_form() -> Json {
    json!({"acquiring_widget": {
        "session_id": "ps_123456",
        "success_return_url": "https://example.com/ok",
        "failure_return_url": "https://example.com/no",
        "locale": "en",
        "show_recurrent_checkbox": true,
        "success_on_hold": false,
    }})
}

#[test]
fn a_token_can_be_requested_for_either_widget() {
    let tokenize = json!({"tokenize_widget": {"access": true}});
    assert_body(api::build_widget_token, &tokenize, &tokenize);
    assert_body(api::build_widget_token, &payment_form(), &payment_form());
    let least = json!({"acquiring_widget": {"session_id": "ps_1"}});
    assert_body(api::build_widget_token, &least, &least);
}

#[test]
fn a_token_for_no_widget_or_for_both_is_refused() {
    assert_issue(&build(api::build_widget_token, &json!({})), "tokenize_widget", "required", &json!({}));
    let both = with(payment_form(), "tokenize_widget", json!({"access": true}));
    assert_issue(&build(api::build_widget_token, &both), "acquiring_widget", "unexpected_field", &json!({}));
}

#[test]
fn every_mistake_in_a_widgets_options_is_reported() {
    let draft = json!({"acquiring_widget": {
        "success_return_url": "http://example.com/ok",
        "locale": "tr",
        "show_recurrent_checkbox": "true",
        "succes_on_hold": true,
    }});
    let expected = [
        ("acquiring_widget.session_id", "required"),
        ("acquiring_widget.success_return_url", "url.not_https"),
        ("acquiring_widget.locale", "choice.unknown"),
        ("acquiring_widget.show_recurrent_checkbox", "wrong_type"),
        ("acquiring_widget.succes_on_hold", "unknown_field"),
    ];
    assert_issues(&build(api::build_widget_token, &draft), &expected);
    assert_issues(
        &build(api::build_widget_token, &json!({"tokenize_widget": true})),
        &[("tokenize_widget", "wrong_type")],
    );
}

#[test]
fn token_info_is_requested_in_each_documented_form() {
    for draft in [
        json!({"type": "recurrent_token", "recurrent_token": {"token": TOKEN}}),
        json!({"type": "public_token", "public_token": {"token": TOKEN}}),
        json!({"type": "card", "card": {"type": "encrypted_card", "encrypted_card": {"number_hash": TOKEN}}}),
        json!({"type": "card", "card": {"type": "tokenized_card", "tokenized_card": {"token": TOKEN}}}),
    ] {
        assert_body(api::build_token_info, &draft, &draft);
    }
}

#[test]
fn a_token_of_another_type_than_stated_is_refused() {
    let draft = json!({"type": "public_token", "recurrent_token": {"token": TOKEN}});
    let expected = [("public_token", "required"), ("recurrent_token", "unexpected_field")];
    assert_issues(&build(api::build_token_info, &draft), &expected);
    let allowed = json!({"allowed": "card, public_token, recurrent_token"});
    assert_issue(&build(api::build_token_info, &json!({"type": "token"})), "type", "choice.unknown", &allowed);
}

#[test]
fn a_card_number_is_not_a_token() {
    let draft = json!({"type": "card", "card": {"type": "bank_card", "bank_card": {"number": "4242424242424242"}}});
    let answer = build(api::build_token_info, &draft);
    assert_issues(&answer, &[("card.type", "choice.unknown"), ("card.bank_card", "unknown_field")]);
    assert!(!answer.to_string().contains("4242"));
}

#[test]
fn a_saved_card_is_forgotten_by_its_token() {
    assert_body(api::build_recurrent_disable, &json!(TOKEN), &json!({"recurrent": {"token": TOKEN}}));
}

#[test]
fn what_is_not_a_saved_cards_token_is_refused() {
    assert_issue(&build(api::build_recurrent_disable, &json!(null)), "recurrent.token", "required", &json!({}));
    let params = json!({"position": 3});
    assert_issue(
        &build(api::build_recurrent_disable, &json!("6a 6a")),
        "recurrent.token",
        "text.control_character",
        &params,
    );
}

/// The document's transfer to an IBAN, paid with a saved card.
fn by_saved_card() -> Json {
    let draft = parsed(include_str!("../fixtures/init.request.iban-turkey.json"));
    let saved = json!({"type": "recurrent", "recurrent": {"token": TOKEN, "initiator": "client"}});
    let draft = with(draft, "payment_options", json!({"return_url": "https://example.com/back"}));
    with(draft, "payment_details_multi.0", saved)
}

fn init(options: Json) -> Json {
    answered(api::build_init_payment(&value(&by_saved_card()), &value(&options), today()))
}

#[test]
fn a_saved_card_goes_next_to_card_by_default() {
    let expected = json!([{"type": "recurrent", "recurrent": {"token": TOKEN, "initiator": "client"}}]);
    for options in [json!(null), json!({"savedCard": "item"})] {
        assert_eq!(at(&init(options), "request.body.payment_details_multi"), &expected);
    }
}

#[test]
fn a_saved_card_goes_into_card_with_the_option() {
    let expected = json!([{"type": "card", "card": {"recurrent": {"token": TOKEN, "initiator": "client"}}}]);
    let nested = init(json!({"savedCard": "card"}));
    assert_eq!(at(&nested, "request.body.payment_details_multi"), &expected);
    let others = |answer: &Json| with(answer.clone(), "request.body.payment_details_multi", json!(null));
    assert_eq!(others(&nested), others(&init(json!(null))));
}

#[test]
fn another_place_for_a_saved_card_is_misuse() {
    let options = value(&json!({"savedCard": "payout"}));
    let result = api::build_init_payment(&value(&by_saved_card()), &options, today());
    assert_misuse(result, "savedCard", "choice.unknown");
}

#[test]
fn a_card_that_is_not_saved_stays_where_it_is() {
    let draft = parsed(include_str!("../fixtures/init.request.iban-turkey.json"));
    let rules = Rules { today: today(), minimum_age: 18 };
    let plain = init_payment::build(&value(&draft), &rules, &[]).unwrap();
    let mut nested = plain.clone();
    nest_saved_card(&mut nested);
    assert_eq!(nested, plain);
}
