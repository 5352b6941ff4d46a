//! A state as it is stored, and what is refused as the page's own mistake.

use super::{PLACES, a, advance, after, at, start, to};
use crate::suite::support::{Json, value, with, without};
use bank131_checkout::api::{self, Misuse};
use bank131_checkout::bank::Value;
use bank131_checkout::flow::{Event, FlowProblem, State};
use serde_json::json;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[track_caller]
fn refused(state: &Json, event: &Json) -> (String, String) {
    let Misuse { issue } = api::advance(&value(state), &value(event)).expect_err("a misuse");
    (issue.field, issue.code.into_owned())
}

#[track_caller]
fn assert_no_state(state: &Json) {
    assert_eq!(refused(state, &a("tick")), ("state".to_owned(), "flow.state".to_owned()), "{state}");
}

#[track_caller]
fn assert_no_event(event: &Json, part: &str, code: &str) {
    assert_eq!(refused(&start(), event), (part.to_owned(), code.to_owned()), "{event}");
}

#[test]
fn a_stored_state_is_read_back_unchanged() {
    for place in PLACES {
        let state = after(&to(place));
        let stored: Json = serde_json::from_str(&state.to_string()).unwrap();
        assert_eq!(advance(&stored, &a("tick")).to_string(), state.to_string(), "{place}");
    }
}

#[test]
fn every_member_of_a_state_survives_storing() {
    let full = json!({
        "v": 1, "phase": "action_required", "may": ["redirect", "poll"], "show": "progress", "ask": "poll",
        "poll_after_ms": 4000, "session_id": "ps_1", "error": "3DS_error",
        "shown": {"total": {"amount": 1, "currency": "RUB"}}, "started_at": 1, "rate_held_until": 300_001,
        "deadline": 3_600_002, "action": "redirect", "sent": "confirm", "polls": 2, "early": true, "returned": true, "refunded": true,
    });
    assert_eq!(advance(&full, &a("tick")).to_string(), full.to_string());
}

#[test]
fn what_follows_from_a_state_is_not_believed() {
    for place in PLACES {
        let state = after(&to(place));
        let mut forged = state.clone();
        for (key, lie) in [("may", json!(["confirm"])), ("show", json!("success")), ("ask", json!(5))] {
            forged[key] = lie;
        }
        forged["poll_after_ms"] = json!("soon");
        assert_eq!(advance(&forged, &a("tick")), state, "{place}");
        let bare = ["may", "show", "ask"].iter().fold(state.clone(), |state, key| without(state, key));
        assert_eq!(advance(&bare, &a("tick")), state, "{place}");
    }
}

#[test]
fn what_is_no_state_is_misuse() {
    for state in [json!(null), json!("draft"), json!([]), json!({}), json!({"phase": "draft"}), json!({"v": 1})] {
        assert_no_state(&state);
    }
}

#[test]
fn a_state_of_another_version_is_misuse() {
    for version in [json!(0), json!(2), json!("1"), json!(1.5), json!(null)] {
        assert_no_state(&with(start(), "v", version));
    }
}

#[test]
fn an_unknown_phase_is_misuse() {
    for phase in ["", "Draft", "draft ", "paid", "unknown"] {
        assert_no_state(&with(start(), "phase", json!(phase)));
    }
}

#[test]
fn a_phase_without_what_it_rests_on_is_misuse() {
    for place in PLACES {
        let state = after(&to(place));
        let needs_session =
            !matches!(state["phase"].as_str().unwrap(), "draft" | "quoted" | "started" | "unknown_outcome");
        if needs_session {
            assert_no_state(&without(state.clone(), "session_id"));
        }
        if state["phase"] == "finished" {
            assert_no_state(&without(state, "outcome"));
        } else {
            assert_no_state(&with(state, "outcome", json!("succeeded")));
        }
    }
    assert_no_state(&with(start(), "session_id", json!("ps_1")));
    for place in PLACES.iter().filter(|place| !place.starts_with("action_required")) {
        assert_no_state(&with(after(&to(place)), "action", json!("redirect")));
    }
}

#[test]
fn a_member_of_another_type_or_word_is_misuse() {
    let state = after(&to("action_required"));
    let wrong = [
        ("session_id", json!("Ольга Пахмутова")),
        ("session_id", json!(5)),
        ("outcome", json!("won")),
        ("error", json!({"code": "x"})),
        ("error", json!("with spaces")),
        ("shown", json!([])),
        ("shown", json!({"total": {"amount": 1.5, "currency": "RUB"}})),
        ("shown", json!({"total": {"amount": 1, "currency": "roubles"}})),
        ("shown", json!({"source": 5})),
        ("started_at", json!("2026-11-22")),
        ("rate_held_until", json!(-1)),
        ("deadline", json!(9_007_199_254_740_992_i64)),
        ("action", json!("none")),
        ("action", json!("")),
        ("action", json!({"url": "https://example.com"})),
        ("sent", json!("status")),
        ("sent", json!("")),
        ("polls", json!(-1)),
        ("early", json!("true")),
        ("lost", json!(1)),
        ("returned", json!({})),
        ("refunded", json!([])),
    ];
    for (key, wrong) in wrong {
        assert_no_state(&with(state.clone(), key, wrong));
    }
}

#[test]
fn more_polls_than_are_counted_are_the_most() {
    for polls in [5, 6, 255, 256, 9_007_199_254_740_991_i64] {
        let state = with(after(&to("confirmed")), "polls", json!(polls));
        assert_eq!(advance(&state, &a("tick"))["polls"], 5);
    }
}

#[test]
fn what_is_no_event_is_misuse() {
    for (event, kind) in [(json!("tick"), "string"), (json!([]), "array"), (json!(5), "number")] {
        assert_no_event(&event, "event", "wrong_type");
        assert!(!refused(&start(), &event).1.contains(kind));
    }
    assert_no_event(&json!(null), "event", "flow.event");
}

#[test]
fn an_event_of_an_unknown_type_is_misuse() {
    for kind in [json!("confirm"), json!("payment_finished"), json!(""), json!(null), json!(5)] {
        assert_no_event(&json!({ "type": kind }), "event.type", "flow.event");
    }
    assert_no_event(&json!({}), "event.type", "flow.event");
}

#[test]
fn an_unknown_part_of_an_event_is_misuse() {
    assert_no_event(&json!({"type": "tick", "time": 5}), "event.time", "unknown_field");
}

#[test]
fn a_part_of_an_event_that_is_missing_or_wrong_is_misuse() {
    let failed = |call: Json, reason: Json| json!({"type": "call_failed", "call": call, "reason": reason});
    let cases = [
        (json!({"type": "session"}), "event.session"),
        (json!({"type": "session", "session": "ps_1"}), "event.session"),
        (json!({"type": "bank_event", "session": {}}), "event.event"),
        (failed(json!("start"), json!("unknown")), "event.call"),
        (failed(json!(null), json!("unknown")), "event.call"),
        (failed(json!("init"), json!("timeout")), "event.reason"),
        (failed(json!("init"), json!(null)), "event.reason"),
        (json!({"type": "quoted", "source": 357_913}), "event.source"),
        (json!({"type": "quoted", "destination": {"amount": 1}}), "event.destination"),
        (json!({"type": "quoted", "total": {"amount": -1, "currency": "RUB"}}), "event.total"),
        (at(json!({"type": "tick"}), -1), "event.at"),
        (json!({"type": "tick", "at": "2026-11-22"}), "event.at"),
        (json!({"type": "tick", "at": 1.5}), "event.at"),
    ];
    for (event, part) in cases {
        assert_no_event(&event, part, "flow.event");
    }
}

#[test]
fn nothing_is_said_of_what_was_wrong() {
    let event = json!({"type": "Ольга", "session_id": "Пахмутова"});
    let misuse = api::advance(&value(&start()), &value(&event)).expect_err("a misuse");
    let message = "option event.type: the event is of no known type, or this part of it is missing or wrong";
    assert_eq!(misuse.to_string(), message);
    let misuse = api::advance(&Value::Null, &value(&event)).expect_err("a misuse");
    assert_eq!(misuse.to_string(), "option state: this is no state that advance has answered");
}

#[test]
fn a_state_and_an_event_are_silent_in_debug() {
    let state = State::read(&value(&after(&to("finished, succeeded")))).unwrap();
    assert!(!format!("{state:?}").contains("1634163"));
    let event = Event::read(&value(&super::ready())).unwrap();
    assert!(!format!("{event:?}").contains("1634163"));
}

#[test]
fn codes_name_the_two_mistakes() {
    assert_eq!(FlowProblem::CODES, [("flow.state", &[] as &[&str]), ("flow.event", &[])]);
}
