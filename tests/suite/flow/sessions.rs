//! Whose session it is, and what is read of it.

use super::{
    OTHERS, OURS, PLACES, a, action, advance, after, answer, asked, assert_ignored, assert_phase, at, event, finished,
    over, ready, running, then, to,
};
use serde_json::{Value as Json, json};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn messages_about_another_transfer_change_nothing() {
    for place in PLACES.iter().filter(|place| !matches!(**place, "started" | "unknown_outcome")) {
        for session in [running(OTHERS), asked(OTHERS), over(OTHERS, "succeeded")] {
            assert_ignored(&to(place), &answer(session.clone()));
            assert_ignored(&to(place), &event("payment_finished", session));
        }
    }
}

#[test]
fn an_event_before_the_answer_to_init_is_heard() {
    let state = then(&to("started"), &ready());
    assert_phase(&state, "awaiting_confirmation");
    assert_eq!((&state["session_id"], &state["early"]), (&json!(OURS), &json!(true)));
    let state = advance(&state, &answer(running(OURS)));
    assert_phase(&state, "awaiting_confirmation");
    assert_eq!(state.get("early"), None);
}

#[test]
fn the_answer_to_init_outdoes_an_early_event_of_another_transfer() {
    // The end of the transfer before reaches the page while this one starts.
    let stray = event("payment_finished", over(OTHERS, "succeeded"));
    for early in [stray, event("ready_to_confirm", asked(OTHERS)), event("action_required", running(OTHERS))] {
        let state = then(&[to("started"), vec![early]].concat(), &answer(running(OURS)));
        assert_eq!(state, after(&to("started, session known")));
    }
}

#[test]
fn what_the_answer_to_init_says_is_heard_when_it_outdoes_an_event() {
    let early = [to("started"), vec![event("payment_finished", over(OTHERS, "failed"))]].concat();
    assert_phase(&then(&early, &answer(asked(OURS))), "awaiting_confirmation");
}

#[test]
fn a_decision_makes_an_early_session_the_transfers_own() {
    let decided = [to("started"), vec![ready(), a("confirming")]].concat();
    assert_ignored(&decided, &answer(running(OTHERS)));
}

#[test]
fn the_start_and_its_rate_are_kept_when_an_answer_outdoes_an_event() {
    let early = vec![super::quoted(), at(a("starting"), 1000), event("ready_to_confirm", asked(OTHERS))];
    let state = then(&early, &answer(running(OURS)));
    let kept = json!([1000, 301_000, 131_426]);
    assert_eq!(json!([state["started_at"], state["rate_held_until"], state["shown"]["destination"]["amount"]]), kept);
}

#[test]
fn a_session_without_an_id_is_the_known_one_and_none_where_none_is_known() {
    let nameless = json!({"status": "in_progress", "next_action": "confirm", "outcome": "pending"});
    assert_phase(&then(&to("started, session known"), &answer(nameless.clone())), "awaiting_confirmation");
    for place in ["started", "unknown_outcome"] {
        assert_ignored(&to(place), &answer(nameless.clone()));
        assert_ignored(&to(place), &event("payment_finished", over("", "succeeded")));
    }
}

#[test]
fn an_id_that_is_none_is_not_kept() {
    let long = "p".repeat(129);
    for id in ["Ольга Пахмутова", "4242 4242", "", long.as_str()] {
        assert_ignored(&to("started"), &answer(running(id)));
    }
    assert_ignored(&to("started"), &answer(json!({"session_id": 1_634_163, "status": "in_progress"})));
    assert_eq!(then(&to("started"), &answer(running(&"p".repeat(128))))["session_id"], "p".repeat(128));
}

#[test]
fn what_is_unknown_in_a_session_is_work_in_progress() {
    let sessions = [
        json!({"session_id": OURS}),
        json!({"session_id": OURS, "status": "unknown", "next_action": "sign", "outcome": "pending"}),
        json!({"session_id": OURS, "status": "accepted", "next_action": null}),
        json!({"session_id": OURS, "status": 5, "next_action": [], "outcome": {}, "redirect": "https://example.com"}),
        json!({"session_id": OURS, "status": "in_progress", "next_action": "capture", "error": null, "more": 1}),
    ];
    for session in sessions {
        for place in ["confirmed", "cancelling", "awaiting_confirmation"] {
            assert_phase(&then(&to(place), &answer(session.clone())), place);
        }
    }
}

#[test]
fn an_accepted_session_alone_is_no_success() {
    let session = json!({"session_id": OURS, "status": "accepted", "next_action": null, "outcome": "pending"});
    assert_phase(&then(&to("confirmed"), &event("payment_finished", session)), "confirmed");
}

#[test]
fn a_cancelled_session_without_an_outcome_is_cancelled() {
    let state = then(&to("cancelling"), &answer(json!({"session_id": OURS, "status": "cancelled"})));
    assert_eq!(state["outcome"], "cancelled");
}

#[test]
fn an_outcome_that_the_readers_do_not_know_is_unknown() {
    let session = json!({"session_id": OURS, "status": "accepted", "next_action": null, "outcome": "unknown"});
    assert_phase(&then(&to("confirmed"), &event("payment_finished", session)), "unknown_outcome");
}

#[test]
fn a_question_outweighs_a_redirect_that_lingers() {
    let mut session = super::acting(OURS);
    session["next_action"] = json!("confirm");
    assert_phase(&then(&to("started, session known"), &answer(session)), "awaiting_confirmation");
}

#[test]
fn the_type_of_an_event_outweighs_a_session_that_is_behind() {
    let running_event = |kind: &str| event(kind, running(OURS));
    assert_phase(&then(&to("started, session known"), &running_event("ready_to_confirm")), "awaiting_confirmation");
    assert_phase(&then(&to("confirmed"), &event("action_required", asked(OURS))), "action_required");
}

#[test]
fn the_end_in_a_session_outweighs_the_type_of_its_event() {
    for kind in ["ready_to_confirm", "action_required", "payment_refunded", "unknown"] {
        assert_phase(&then(&to("confirmed"), &event(kind, over(OURS, "succeeded"))), "finished");
    }
}

#[test]
fn an_event_without_a_session_is_heard_where_the_session_is_known() {
    let bare = json!({"type": "bank_event", "event": {"type": "ready_to_confirm"}});
    assert_phase(&then(&to("started, session known"), &bare), "awaiting_confirmation");
    assert_ignored(&to("started"), &bare);
    assert_ignored(&to("started"), &json!({"type": "bank_event", "event": {"type": 5, "session": []}}));
}

#[test]
fn no_redirect_and_nothing_of_its_target_is_kept() {
    let state = then(&to("confirmed"), &action());
    let kept = state.to_string();
    assert!(!kept.contains("PaReq") && !kept.contains("acs.example.com"), "{kept}");
}

#[test]
fn nothing_of_a_session_is_kept_but_its_id_and_its_error() {
    let mut session = over(OURS, "failed");
    for (key, secret) in [("tcn_code", "592174-69412211"), ("token", "6e9f60d7cb76"), ("full_name", "Mbape Galmatuk")] {
        session[key] = json!(secret);
    }
    session["error"] = json!({"code": "Mbape Galmatuk", "description": "Mbape Galmatuk"});
    let state = then(&to("confirmed"), &event("payment_finished", session));
    let keys: Vec<&str> = state.as_object().unwrap().keys().map(String::as_str).collect();
    let expected = ["v", "phase", "may", "show", "ask", "session_id", "outcome", "shown", "sent"];
    assert_eq!(keys, expected);
}

#[test]
fn a_failure_without_a_code_has_none() {
    let state: Json = then(&to("confirmed"), &finished("failed"));
    assert_eq!(state.get("error"), None);
}
