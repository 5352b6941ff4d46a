//! Confirm and cancel: sent once, and taken back only by an answer that says so.

use super::{OTHERS, OURS, PLACES, acting, asked, erring, over, running, to, updated};
use serde_json::json;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn only_what_is_asked_is_confirmed() {
    for place in PLACES {
        assert_eq!(to(place).offers("confirm"), place == "asking", "{place}");
        if place != "asking" {
            to(place).ignores(json!({"type": "confirming", "session_id": OURS}));
        }
    }
}

#[test]
fn only_what_is_asked_or_has_lapsed_is_cancelled() {
    for place in PLACES {
        let is_open = matches!(place, "asking" | "lapsed");
        assert_eq!(to(place).offers("cancel"), is_open, "{place}");
        if is_open {
            to(place).cancels().is("deciding").sends(json!({"call": "cancel", "session_id": OURS}));
        } else {
            to(place).ignores(json!({"type": "cancelling", "session_id": OURS}));
        }
    }
}

#[test]
fn a_decision_about_another_session_is_not_sent() {
    for kind in ["confirming", "cancelling"] {
        to("asking").ignores(json!({"type": kind, "session_id": OTHERS}));
        let nameless = to("asking").tries(json!({ "type": kind }));
        assert_eq!(nameless, Err("event.session_id flow.event".to_owned()));
    }
}

#[test]
fn the_answer_to_a_decision_is_not_the_end() {
    // The document's own example answers a cancel like this: in_progress, pending.
    for (place, call) in [("deciding, yes", "confirm"), ("deciding, no", "cancel")] {
        to(place).answered(call, running(OURS)).is("deciding").shows("progress");
        to(place).answered(call, over(OURS, "failed")).is("over");
    }
}

#[test]
fn a_lost_or_refused_decision_is_in_doubt_and_never_sent_again() {
    for (place, call, fate) in [("deciding, yes", "confirm", "yes"), ("deciding, no", "cancel", "no")] {
        for page in [to(place).loses(call), to(place).refused(call, "session_wrong_state"), to(place).says("resumed")] {
            let page = page.is("doubt").may(&["poll"]);
            assert_eq!(page.state[fate], "doubtful");
            let page = page.answered("status", asked(OURS)).is("doubt");
            // A bank that no longer says that it waits may have received the decision.
            let page = page.polls().is("deciding");
            assert_eq!(page.state[fate], "doubtful", "what was lost is never found again");
        }
    }
}

#[test]
fn only_the_answer_to_that_very_request_takes_it_back() {
    for (place, call) in [("deciding, yes", "confirm"), ("deciding, no", "cancel")] {
        let page = to(place).held_back(call).is("asking").may(&["confirm", "cancel", "poll"]);
        assert_eq!(page.state["error"], "hold_over");
        assert_eq!((page.state.get("yes"), page.state.get("no")), (None, None));
        page.confirms().is("deciding").sends(json!({"call": "confirm", "session_id": OURS}));
        to(place).after_minutes(5).held_back(call).is("lapsed");
        // A status with the same words, or the answer to another request, does not.
        to(place).held_back("status").is("deciding");
        let other = if call == "confirm" { "cancel" } else { "confirm" };
        assert!(!to(place).held_back(other).offers("confirm"));
    }
}

#[test]
fn an_earlier_refusal_to_pass_a_decision_on_does_not_count_now() {
    let first = to("deciding, yes").ticket();
    let again = to("deciding, yes").held_back("confirm").confirms().is("deciding");
    again.ignores(json!({
        "type": "call_failed", "call": "confirm", "to": first, "reason": "refused", "code": "hold_over", "passed": false,
    }));
}

#[test]
fn a_doubtful_confirm_is_not_taken_back() {
    for page in [to("doubt"), to("deciding, yes").says("resumed")] {
        let page = page.held_back("confirm").is("doubt");
        assert_eq!(page.state["yes"], "doubtful");
        let page = page.hears("ready_to_confirm", updated(asked(OURS), 40)).answered("status", asked(OURS));
        assert!(!page.offers("confirm"));
    }
}

#[test]
fn a_decision_that_is_not_passed_on_in_doubt_waits_for_the_bank() {
    let page = to("deciding, yes").answered("status", erring(OURS)).is("doubt").held_back("confirm").is("doubt");
    assert_eq!(page.state.get("yes"), None);
    page.polls().is("asking");
}

#[test]
fn passed_is_false_or_missing() {
    let page = to("deciding, yes");
    let failed = |passed| {
        json!({
            "type": "call_failed", "call": "confirm", "to": page.ticket(), "reason": "refused", "passed": passed,
        })
    };
    for odd in [json!(true), json!("false"), json!(0)] {
        assert_eq!(page.tries(failed(odd.clone())), Err("event.passed flow.event".to_owned()), "{odd}");
    }
}

#[test]
fn the_decision_is_in_the_state_until_the_end() {
    let gave_up = to("over, not_charged");
    assert_eq!(gave_up.state["decision"], "cancel");
    assert_eq!((gave_up.state.get("yes"), &gave_up.state["no"]), (None, &json!("sending")));
    let failed = to("deciding, yes").answered("status", over(OURS, "failed"));
    assert_eq!((failed.state.get("no"), &failed.state["yes"]), (None, &json!("sending")));
}

#[test]
fn a_confirm_of_another_tab_that_is_carried_out_is_not_asked_for_again() {
    // Another tab has confirmed: the bank is at 3-D Secure.
    let page = to("asking").hears("action_required", updated(acting(OURS), 20)).polls().is("acting");
    let page = page.polls().is("acting").answered("status", erring(OURS)).is("doubt").polls();
    assert!(!page.is("preparing").offers("confirm"));
}
