//! Stored states, and what is rejected as the page's own mistake.

use super::{OURS, PLACES, Page, to, without_send};
use crate::suite::support::{Json, value, with, without};
use bank131_checkout::api;
use bank131_checkout::flow::{Event, FlowProblem, State};
use bank131_checkout::value::Value;
use serde_json::json;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn page(state: Json) -> Page {
    Page { state, at: super::START }
}

#[track_caller]
fn assert_no_state(state: &Json) {
    let answer = page(state.clone()).tries(json!({"type": "tick"}));
    assert_eq!(answer, Err("state flow.state".to_owned()), "{state}");
}

#[track_caller]
fn assert_no_event(event: &Json, part: &str, code: &str) {
    let misuse = api::advance(&value(&Page::new().state), &value(event)).expect_err("a misuse");
    assert_eq!((misuse.issue.field.as_str(), misuse.issue.code.as_ref()), (part, code), "{event}");
}

#[test]
fn a_stored_state_is_read_back_unchanged_but_for_what_was_to_be_sent() {
    for place in PLACES {
        let Page { state, at } = to(place);
        let stored: Json = serde_json::from_str(&state.to_string()).unwrap();
        assert_eq!(
            Page { state: stored, at }.says("tick").state.to_string(),
            without_send(&state).to_string(),
            "{place}"
        );
    }
}

#[test]
fn every_member_of_a_state_survives_storing() {
    let full = json!({
        "v": 2, "phase": "acting", "may": ["redirect", "poll", "hand_over"], "show": "progress", "ask": "poll",
        "poll_after_ms": 4000, "ticket": {"seq": 9, "at": 1000, "key": "3f1c9a", "session_id": "ps_1"}, "session_id": "ps_1",
        "attempt": {"key": "3f1c9a", "hold_until": 300_001, "lost_init": true}, "yes": "doubtful",
        "no": "sending", "decision": "confirm", "act": "redirect", "deadline": 3_600_001, "refunded": true,
        "code": true, "error": "3DS_error", "shown": {"total": {"amount": 1, "currency": "RUB"}}, "met": 1000, "since": 1, "seq": 9,
        "decided": 5, "polls": 2, "returned": true, "stuck": true, "heard": [
            {"session_id": "ps_1", "fact": "action", "act": "redirect", "updated": "2026-11-22T01:00:10.000000Z", "waits": 8},
            {"session_id": "ps_1", "fact": "refunded", "holds": true},
            {"session_id": "ps_1", "fact": "code", "waits": 9, "holds": true},
        ],
    });
    let page = Page { state: full.clone(), at: 1000 };
    assert_eq!(page.says("tick").state.to_string(), full.to_string());
}

#[test]
fn what_follows_from_a_state_is_not_believed() {
    for place in PLACES {
        let at = to(place).at;
        let state = without_send(&to(place).state);
        let page = |state: Json| Page { state, at };
        let mut forged = state.clone();
        for (key, lie) in [
            ("may", json!(["confirm"])),
            ("show", json!("success")),
            ("ask", json!(5)),
            ("ticket", json!(1)),
            ("decision", json!("both")),
        ] {
            forged[key] = lie;
        }
        forged["poll_after_ms"] = json!("soon");
        forged["send"] = json!({"call": "confirm", "session_id": OURS});
        assert_eq!(page(forged).says("tick").state, state, "{place}");
        let bare = ["may", "show", "ask", "ticket"].iter().fold(state.clone(), |state, key| without(state, key));
        assert_eq!(page(bare).says("tick").state, state, "{place}");
    }
}

#[test]
fn what_is_not_a_state_is_misuse() {
    for state in [json!(null), json!("draft"), json!([]), json!({}), json!({"phase": "draft"}), json!({"v": 2})] {
        assert_no_state(&state);
    }
    for version in [json!(1), json!(3), json!("2"), json!(1.5), json!(null)] {
        assert_no_state(&with(Page::new().state, "v", version));
    }
    for phase in ["", "Draft", "draft ", "paid", "unknown", "started"] {
        assert_no_state(&with(Page::new().state, "phase", json!(phase)));
    }
}

#[test]
fn a_phase_without_its_parts_is_misuse() {
    for place in PLACES {
        let state = to(place).state;
        for part in ["attempt", "session_id", "way", "act", "why", "verdict"] {
            if state.get(part).is_some() {
                assert_no_state(&without(state.clone(), part));
            }
        }
    }
}

#[test]
fn no_stored_state_confirms_what_was_decided() {
    for place in ["preparing", "asking", "lapsed"] {
        for fate in ["yes", "no"] {
            for is in ["sending", "doubtful"] {
                assert_no_state(&with(to(place).state, fate, json!(is)));
            }
        }
    }
    assert_no_state(&without(to("deciding, yes").state, "yes"));
}

#[test]
fn a_member_of_another_type_or_word_is_misuse() {
    let state = to("acting").state;
    let wrong = [
        ("session_id", json!("Ольга Пахмутова")),
        ("session_id", json!(5)),
        ("attempt", json!([])),
        ("attempt", json!({"key": "a b", "hold_until": 1})),
        ("attempt", json!({"key": "a", "hold_until": -1})),
        ("attempt", json!({"key": "a", "hold_until": 1, "lost_init": 1})),
        ("yes", json!("never")),
        ("yes", json!({})),
        ("yes", json!(true)),
        ("error", json!({"code": "x"})),
        ("error", json!("with spaces")),
        ("shown", json!([])),
        ("shown", json!({"total": {"amount": 1.5, "currency": "RUB"}})),
        ("shown", json!({"source": 5})),
        ("act", json!("none")),
        ("since", json!("2026-11-22")),
        ("seq", json!(4_294_967_296_i64)),
        ("decided", json!(-1)),
        ("polls", json!(-1)),
        ("returned", json!({})),
        ("stuck", json!(1)),
        ("heard", json!({})),
        ("heard", json!([{"session_id": "ps_1", "fact": "paid"}])),
        ("heard", json!([{"fact": "ready"}])),
        ("heard", json!([{"session_id": "ps_1", "fact": "action"}])),
        ("heard", json!([5])),
    ];
    for (key, wrong) in wrong {
        assert_no_state(&with(state.clone(), key, wrong));
    }
    assert_no_state(&with(to("unnamed").state, "way", json!("out")));
    assert_no_state(&with(to("doubt").state, "why", json!("")));
    assert_no_state(&with(to("over, succeeded").state, "verdict", json!("won")));
}

#[test]
fn more_polls_than_are_counted_are_the_most() {
    for polls in [5, 6, 255, 256, 4_294_967_295_i64] {
        let state = with(to("deciding, yes").state, "polls", json!(polls));
        assert_eq!(page(state).says("tick").state["polls"], 5);
    }
}

#[test]
fn what_is_not_an_event_is_misuse() {
    for event in [json!("tick"), json!([]), json!(5)] {
        assert_no_event(&event, "event", "wrong_type");
    }
    assert_no_event(&json!(null), "event", "flow.event");
    for kind in [json!("confirm"), json!("session"), json!(""), json!(null), json!(5)] {
        assert_no_event(&json!({"type": kind, "at": 1}), "event.type", "flow.event");
    }
    assert_no_event(&json!({"type": "tick", "at": 1, "time": 5}), "event.time", "unknown_field");
}

#[test]
fn a_part_of_an_event_that_is_missing_or_wrong_is_misuse() {
    let to = json!({"seq": 0, "at": 0});
    let failed =
        |call: Json, reason: Json| json!({"type": "call_failed", "at": 1, "to": to, "call": call, "reason": reason});
    let record = |record: Json| json!({"type": "attempt", "at": 1, "to": to, "record": record});
    let cases = [
        (json!({"type": "starting", "at": 1}), "event.key"),
        (json!({"type": "starting", "at": 1, "key": "two words"}), "event.key"),
        (json!({"type": "answer", "at": 1, "to": to, "call": "status"}), "event.session"),
        (json!({"type": "answer", "at": 1, "to": to, "call": "status", "session": OURS}), "event.session"),
        (json!({"type": "bank_event", "at": 1}), "event.event"),
        (failed(json!("start"), json!("unknown")), "event.call"),
        (failed(json!(null), json!("unknown")), "event.call"),
        (failed(json!("init"), json!("timeout")), "event.reason"),
        (record(json!(null)), "event.record"),
        (record(json!({"key": "a"})), "event.record"),
        (record(json!({"state": "never"})), "event.record"),
        (record(json!({"key": "a", "state": "tomorrow"})), "event.record"),
        (record(json!({"key": "a", "state": "started"})), "event.record"),
        (record(json!({"key": "a", "state": "started", "session": "ps_1", "hold_ms": -5})), "event.record"),
        (with(record(json!({"key": "a", "state": "never"})), "holds_lock", json!("yes")), "event.holds_lock"),
        (json!({"type": "quoted", "at": 1, "destination": {"amount": 1}}), "event.destination"),
        (json!({"type": "quoted", "at": 1, "total": {"amount": -1, "currency": "RUB"}}), "event.total"),
    ];
    for (event, part) in cases {
        assert_no_event(&event, part, "flow.event");
    }
}

#[test]
fn an_error_does_not_repeat_the_wrong_value() {
    let event = json!({"type": "Ольга", "session_id": "Пахмутова", "at": 1});
    let misuse = api::advance(&value(&Page::new().state), &value(&event)).expect_err("a misuse");
    let message = "option event.type: the event has an unknown type, or this part of it is missing or wrong";
    assert_eq!(misuse.to_string(), message);
    let misuse = api::advance(&Value::Null, &value(&event)).expect_err("a misuse");
    assert_eq!(misuse.to_string(), "option state: this is not a state that advance returned");
}

#[test]
fn a_state_and_an_event_are_silent_in_debug() {
    for place in PLACES {
        let state = State::read(&value(&to(place).state)).unwrap();
        let said = format!("{state:?}");
        assert!(!said.contains("1634163") && !said.contains("3f1c9a"), "{said}");
    }
    let reported = json!({"type": "bank_event", "at": 1, "event": {"type": "x", "session": super::asked(OURS)}});
    let event = Event::read(&value(&reported)).unwrap();
    assert!(!format!("{event:?}").contains("1634163"));
}

#[test]
fn codes_name_the_mistakes() {
    let codes: Vec<&str> = FlowProblem::REASONS.iter().map(|reason| reason.code()).collect();
    assert_eq!(codes, ["flow.state", "flow.event", "flow.no_quote"]);
}
