//! Events: kept, asked about, and confirmed by an answer.

use super::{KEY, OTHERS, OURS, PLACES, acting, asked, erring, open_places, over, running, to, updated};
use crate::suite::support::{json as answer_of, value, with};
use bank131_checkout::api;
use serde_json::{Value as Json, json};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn reported(kind: &str, session: Json) -> Json {
    json!({"type": "bank_event", "event": {"type": kind, "session": session}})
}

/// What an event cannot change: the phase, and with it everything that is shown and allowed.
fn face(state: &Json) -> Json {
    json!([state["phase"], state["show"], state["yes"], state["no"], state["verdict"], state["session_id"]])
}

#[test]
fn an_event_alone_changes_nothing() {
    let sessions = [asked(OURS), acting(OURS), erring(OURS), over(OURS, "succeeded"), over(OURS, "failed")];
    for place in PLACES {
        for session in &sessions {
            for kind in ["ready_to_confirm", "action_required", "payment_finished", "payment_refunded", "tomorrow"] {
                let page = to(place);
                let before = face(&page.state);
                let after = page.hears(kind, updated(session.clone(), 40));
                assert_eq!(face(&after.state), before, "{kind} in {place}");
            }
        }
    }
}

#[test]
fn an_event_makes_the_page_ask_at_once() {
    let page = to("preparing").polls().polls();
    assert_eq!(page.state["poll_after_ms"], 4000);
    let page = page.hears("ready_to_confirm", updated(asked(OURS), 10));
    assert_eq!((&page.state["poll_after_ms"], &page.state["ask"]), (&json!(0), &json!("poll")));
    assert_eq!(page.polls().is("asking").state["poll_after_ms"], 1000);
}

#[test]
fn an_answer_to_an_earlier_question_does_not_confirm_an_event() {
    let before = to("preparing").ticket();
    let page = to("preparing").hears("ready_to_confirm", updated(asked(OURS), 10));
    let page = page.answered_to(before, "status", running(OURS)).is("preparing");
    page.polls().is("asking");
}

#[test]
fn terse_answers_confirm_an_event() {
    to("asking").shows("confirmation").may(&["confirm", "cancel", "poll"]);
    to("acting").shows("redirect").may(&["redirect", "poll"]);
}

#[test]
fn an_error_does_not_use_an_event_up() {
    let page = to("preparing").hears("ready_to_confirm", updated(asked(OURS), 10));
    page.answered("status", erring(OURS)).is("doubt").polls().is("asking");
    let page = to("deciding, yes").hears("action_required", updated(acting(OURS), 20));
    page.answered("status", erring(OURS)).is("doubt").polls().is("acting");
}

#[test]
fn an_answer_that_contradicts_an_event_leaves_it_waiting() {
    // The bank still waits for a decision, so it does not wait for 3-D Secure.
    let page = to("preparing").hears("action_required", updated(acting(OURS), 20));
    page.answered("status", asked(OURS)).is("preparing").polls().is("acting");
    // The bank waits for 3-D Secure, so it does not wait for a decision.
    let page = to("preparing").hears("ready_to_confirm", updated(asked(OURS), 10));
    page.answered("status", acting(OURS)).is("acting");
}

#[test]
fn an_event_of_a_session_that_has_ended_changes_nothing() {
    for kind in ["ready_to_confirm", "action_required", "payment_finished"] {
        let page = to("over, succeeded").hears(kind, updated(asked(OURS), 50)).is("over").may(&["new_transfer"]);
        assert_eq!(page.state["ask"], "nothing", "{kind}");
    }
}

#[test]
fn after_a_decision_the_question_is_not_shown_again() {
    for place in ["deciding, yes", "deciding, no", "doubt"] {
        let page = to(place).hears("ready_to_confirm", updated(asked(OURS), 40)).polls();
        assert!(!page.offers("confirm"), "{place}");
    }
}

#[test]
fn a_repeated_event_changes_nothing() {
    for (place, kind, session) in [
        ("asking", "ready_to_confirm", updated(asked(OURS), 10)),
        ("acting", "action_required", updated(acting(OURS), 20)),
    ] {
        to(place).ignores(reported(kind, session));
    }
    // An old event does not send a person to 3-D Secure again who has come back from it.
    to("acting, returned").ignores(reported("action_required", updated(acting(OURS), 20)));
}

#[test]
fn an_older_event_changes_nothing_and_a_newer_one_counts() {
    to("asking").ignores(reported("ready_to_confirm", updated(asked(OURS), 9)));
    let newer = to("asking").hears("ready_to_confirm", updated(asked(OURS), 11)).is("asking");
    // The person cannot agree to a price while the page asks about a newer one.
    let newer = newer.may(&["cancel", "poll"]);
    assert_eq!(newer.state["poll_after_ms"], 0);
    newer.clone().confirms().sends_nothing().is("asking");
    newer.polls().is("asking").may(&["confirm", "cancel", "poll"]);
}

#[test]
fn moments_are_compared_as_finely_as_they_are_printed() {
    let at = |moment: &str| with(asked(OURS), "updated_at", json!(moment));
    for newer in ["2026-11-22T01:00:10.000001Z", "2026-11-22T01:00:10.0000001Z", "2026-11-22T01:01:00Z"] {
        assert!(!to("asking").meets(reported("ready_to_confirm", at(newer))).offers("confirm"), "{newer}");
    }
    for older in ["2026-11-22T01:00:10Z", "2026-11-22T01:00:10.00000Z", "2026-11-22T01:00:09.999999Z"] {
        to("asking").ignores(reported("ready_to_confirm", at(older)));
    }
    for odd in [json!(null), json!(5), json!("two words")] {
        to("asking").ignores(reported("ready_to_confirm", with(asked(OURS), "updated_at", odd)));
    }
}

#[test]
fn events_of_another_session_are_not_kept() {
    for place in open_places().chain(["over, succeeded"]) {
        for kind in ["ready_to_confirm", "action_required", "payment_finished", "payment_refunded"] {
            to(place).ignores(reported(kind, updated(asked(OTHERS), 50)));
        }
    }
    for place in ["draft", "quoted"] {
        to(place).ignores(reported("ready_to_confirm", updated(asked(OURS), 10)));
    }
}

#[test]
fn an_event_before_the_answer_to_init_waits_for_its_session() {
    for place in ["starting", "unnamed"] {
        let early = to(place).hears("ready_to_confirm", updated(asked(OTHERS), 50));
        let early = early.hears("ready_to_confirm", updated(asked(OURS), 10)).is(place);
        let named = early.answered_to(to("starting").ticket(), "init", running(OURS)).is("preparing");
        // Init was sent before the event, so its answer says nothing about the event.
        assert_eq!(named.state["poll_after_ms"], 0);
        named.polls().is("asking");
    }
}

#[test]
fn more_events_than_any_transfer_has_are_not_kept() {
    let mut page = to("starting");
    for number in 0..40 {
        page = page.hears("ready_to_confirm", updated(asked(&format!("ps_{number}")), 10));
    }
    assert_eq!(page.state["heard"].as_array().unwrap().len(), 12);
}

#[test]
fn what_only_informs_takes_effect_with_a_final_answer_too() {
    let code = json!({"type": "bank_event", "event": {
        "type": "ready_to_confirm", "tcn_code": "592174-69412211", "session": updated(running(OURS), 30),
    }});
    let page = to("deciding, yes").meets(code.clone());
    assert_eq!(page.state.get("code"), None);
    let page = page.answered("status", over(OURS, "succeeded")).is("over");
    assert_eq!(page.state["code"], true);
    assert!(!page.state.to_string().contains("69412211"));
    let late = to("over, succeeded").meets(code).may(&["new_transfer", "poll"]);
    let late = late.answered("status", over(OURS, "succeeded")).may(&["new_transfer"]);
    assert_eq!((&late.state["code"], &late.state["verdict"]), (&json!(true), &json!("succeeded")));
}

#[test]
fn a_refund_is_reported_once_confirmed_and_keeps_the_verdict() {
    let page = to("over, succeeded").hears("payment_refunded", updated(over(OURS, "succeeded"), 50));
    assert_eq!((page.state.get("refunded"), &page.state["ask"]), (None, &json!("poll")));
    let page = page.answered("status", over(OURS, "succeeded")).shows("success");
    assert_eq!((&page.state["refunded"], &page.state["verdict"]), (&json!(true), &json!("succeeded")));
}

#[test]
fn a_refund_that_was_not_accepted_is_not_reported() {
    let sent = |status: &str| {
        let refund = json!({"id": "rf_1", "status": status, "amount_details": {"amount": 100, "currency": "rub"}});
        let payment = json!({"id": "pm_1", "status": "succeeded", "refunds": [refund]});
        let session = json!({
            "id": OURS, "status": "accepted", "updated_at": "2026-11-22T01:00:50Z", "acquiring_payments": [payment],
        });
        let read = api::read_event(&value(&json!({"type": "payment_refunded", "session": session})));
        json!({"type": "bank_event", "event": answer_of(read)["value"]})
    };
    let reported = |status: &str| {
        let page = to("over, succeeded").meets(sent(status)).answered("status", over(OURS, "succeeded"));
        page.state.get("refunded").cloned()
    };
    for status in ["in_progress", "declined", "error", "tomorrow"] {
        assert_eq!(reported(status), None, "{status}");
    }
    assert_eq!(reported("accepted"), Some(json!(true)));
}

#[test]
fn an_event_of_an_unknown_type_makes_the_page_ask() {
    for kind in ["ready_to_capture", "payment_reversed", "payment_finished", "unknown"] {
        let page = to("deciding, yes").hears(kind, updated(running(OURS), 30)).is("deciding");
        assert_eq!(page.state["poll_after_ms"], 0, "{kind}");
        assert_eq!(page.polls().state["poll_after_ms"], 2000, "{kind}");
    }
}

#[test]
fn a_state_keeps_no_other_part_of_an_event() {
    let page = to("acting");
    let kept = page.state.to_string();
    for secret in ["PaReq", "acs.example.com", "eJxV"] {
        assert!(!kept.contains(secret), "{kept}");
    }
    let keys: Vec<&str> = page.state.as_object().unwrap().keys().map(String::as_str).collect();
    let expected = [
        "v",
        "phase",
        "may",
        "show",
        "ask",
        "poll_after_ms",
        "ticket",
        "session_id",
        "attempt",
        "yes",
        "decision",
        "act",
        "deadline",
        "shown",
        "met",
        "since",
        "seq",
        "decided",
        "heard",
    ];
    assert_eq!(keys, expected);
    assert_eq!(page.state["attempt"]["key"], KEY);
}
