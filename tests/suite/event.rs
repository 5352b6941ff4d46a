//! Events that the bank reports.

use super::support::{Json, answered, assert_issue, assert_issues, at, json, parsed, value, with, without};
use bank131_checkout::api::{build_confirm, read_event, read_events};
use bank131_checkout::bank::answer::event::EventType;
use bank131_checkout::value::Value;
use serde_json::json;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

macro_rules! golden {
    ($name:literal) => {
        (
            include_str!(concat!("../fixtures/", $name, ".json")),
            include_str!(concat!("../fixtures/", $name, ".read.json")),
        )
    };
}

const GOLDEN: [(&str, &str); 3] =
    [golden!("webhook.ready_to_confirm"), golden!("webhook.action_required"), golden!("webhook.payment_finished")];
const READY: &str = GOLDEN[0].0;

#[track_caller]
fn answer(event: &Json) -> Json {
    json(read_event(&value(event)))
}

#[track_caller]
fn read(event: &Json) -> Json {
    let answer = answer(event);
    assert_eq!((&answer["status"], &answer["warnings"]), (&json!("ok"), &json!([])), "{answer}");
    answer["value"].clone()
}

#[test]
fn the_documented_events_are_read_exactly() {
    for (event, expected) in GOLDEN {
        assert_eq!(read(&parsed(event)).to_string(), parsed(expected).to_string());
        let mut of_text = read(&json!(event));
        let kept = of_text.as_object_mut().unwrap().shift_remove("confirm_information_json");
        assert_eq!(of_text.to_string(), parsed(expected).to_string());
        assert_eq!(kept.map(|text| parsed(text.as_str().unwrap())), parsed(event).get("confirm_information").cloned());
    }
}

#[test]
fn each_documented_type_is_known_by_its_name() {
    for word in ["ready_to_confirm", "action_required", "payment_finished", "payment_refunded", "ready_to_capture"] {
        assert_eq!(read(&with(parsed(READY), "type", json!(word)))["type"], word);
        assert_eq!(EventType::of_word(word).word(), word);
    }
}

#[test]
fn an_unknown_type_keeps_the_banks_own_word_and_the_session() {
    let read = read(&with(parsed(READY), "type", json!("payment_delayed")));
    assert_eq!((&read["type"], &read["raw_type"]), (&json!("unknown"), &json!("payment_delayed")));
    assert_eq!(at(&read, "session.session_id"), "ps_1");
}

#[test]
fn a_missing_type_is_unknown() {
    for event in [without(parsed(READY), "type"), with(parsed(READY), "type", json!(7))] {
        let read = read(&event);
        assert_eq!((&read["type"], &read["raw_type"]), (&json!("unknown"), &json!("")));
    }
}

#[test]
fn an_event_without_a_session_is_refused() {
    for event in [json!({"type": "ready_to_confirm"}), json!({"type": "x", "session": null})] {
        assert_issue(&answer(&event), "session.id", "required", &json!({}));
    }
    assert_issues(&answer(&json!(["ready_to_confirm"])), &[("", "wrong_type")]);
}

#[test]
fn confirm_information_is_kept_as_it_came() {
    let information = r#"{"zeta":[[1,{"b":"","a":null}],true],"fx_rate":"0.3000","alpha":0.1}"#;
    let read = read(&with(parsed(READY), "confirm_information", parsed(information)));
    assert_eq!(read["confirm_information"].to_string(), information);
}

#[test]
fn what_was_read_is_confirmed_as_it_came() {
    let read = read(&parsed(READY));
    let session_id = value(at(&read, "session.session_id"));
    let answer = answered(build_confirm(&session_id, &value(&read["confirm_information"]), &Value::Null));
    let expected = parsed(include_str!("../fixtures/confirm.request.json"));
    assert_eq!(at(&answer, "request.body").to_string(), expected.to_string());
}

#[test]
fn an_event_without_confirm_information_has_none() {
    let read = read(&parsed(GOLDEN[1].0));
    assert_eq!((read.get("confirm_information"), read.get("tcn_code")), (None, None));
}

#[test]
fn a_warning_about_the_session_is_a_warning_about_the_event() {
    let event = with(parsed(READY), "details", json!({"tcn_code_encoded": "?"}));
    assert_eq!(at(&answer(&event), "warnings.0.code"), "tcn_code.format");
}

#[test]
fn an_event_given_as_text_keeps_the_exact_text_of_confirm_information() {
    let information = r#"{ "r": 1.0, "q": 0.12345678901234567890, "z": -0.0, "2": 1, "1": 1, "__proto__": {"a": 1} }"#;
    let text = format!(
        r#"{{"type": "ready_to_confirm", "confirm_information": {information} , "session": {{"id": "ps_1"}}}}"#
    );
    let answer = json(read_event(&Value::Text(text)));
    assert_eq!(at(&answer, "value.confirm_information_json"), information);
}

#[test]
fn an_event_given_as_an_object_has_no_such_text() {
    let event = json!({"type": "ready_to_confirm", "confirm_information": {"a": 1}, "session": {"id": "ps_1"}});
    let answer = json(read_event(&value(&event)));
    assert_eq!(at(&answer, "value.confirm_information"), &json!({"a": 1}));
    assert!(answer["value"].get("confirm_information_json").is_none());
}

#[test]
fn a_message_cannot_forge_a_name_that_the_reader_uses() {
    let text = r#"{"confirm_information_json": "{}", "session": {"id": "ps_1"}}"#;
    for event in [Value::from(text), value(&parsed(text))] {
        assert!(json(read_event(&event))["value"].get("confirm_information_json").is_none());
    }
    let text = r#"{"confirm_information": {"a": 1.0}, "confirm_information_json": "{}", "session": {"id": "ps_1"}}"#;
    let answer = json(read_event(&text.into()));
    assert_eq!(at(&answer, "value.confirm_information_json"), r#"{"a": 1.0}"#);
}

#[test]
fn a_list_is_read_event_by_event_as_an_array_as_texts_and_as_one_text() {
    let events: Vec<Json> = GOLDEN.iter().map(|(event, _)| parsed(event)).collect();
    let expected: Json = GOLDEN.iter().map(|(_, read)| parsed(read)).collect();
    let of_objects = json(read_events(&value(&Json::from(events.clone()))));
    assert_eq!(of_objects, json!({"status": "ok", "value": expected, "warnings": []}));
    let texts: Vec<String> = events.iter().map(Json::to_string).collect();
    let of_texts = json(read_events(&value(&json!(texts))));
    let of_text = json(read_events(&Json::from(events).to_string().as_str().into()));
    assert_eq!(of_texts, of_text);
    for (index, event) in texts.iter().enumerate() {
        assert_eq!(of_text["value"][index], json(read_event(&event.as_str().into()))["value"]);
    }
    assert!(at(&of_text, "value.0.confirm_information_json").is_string());
}

#[test]
fn an_event_that_cannot_be_read_is_left_out_and_a_warning_names_its_place() {
    let list = json!([parsed(READY), {"type": "ready_to_confirm"}, 7, "{", parsed(GOLDEN[1].0)]);
    let answer = json(read_events(&value(&list)));
    assert_eq!(answer["value"].as_array().unwrap().len(), 2);
    let fields: Vec<_> = answer["warnings"].as_array().unwrap().iter().map(|issue| issue["field"].clone()).collect();
    assert_eq!(fields, ["1.session.id", "2", "3"].map(Json::from));
    assert_eq!(at(&answer, "warnings.2.code"), "json.syntax");
}

#[test]
fn what_is_not_a_list_is_refused() {
    for (input, code) in [
        (json!({}), "wrong_type"),
        (json!(null), "wrong_type"),
        (json!("{}"), "wrong_type"),
        (json!("["), "json.syntax"),
    ] {
        assert_issues(&json(read_events(&value(&input))), &[("", code)]);
    }
    assert_eq!(json(read_events(&value(&json!([])))), json!({"status": "ok", "value": [], "warnings": []}));
}
