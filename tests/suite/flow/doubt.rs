//! Lost answers: what was sent is never repeated blindly, and the bank resolves what nobody here knows.

use super::{
    OURS, PLACES, a, acting, action, advance, after, answer, asked, assert_ignored, assert_phase, at, erring, event,
    failed, finished, over, ready, running, start, then, to,
};
use serde_json::{Value as Json, json};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[track_caller]
fn assert_may(state: &Json, may: &[&str]) {
    assert_eq!(state["may"], json!(may), "{state}");
}

#[test]
fn a_lost_start_may_only_be_repeated() {
    let state = after(&to("unknown_outcome"));
    assert_may(&state, &["retry"]);
    let again = advance(&state, &a("starting"));
    assert_phase(&again, "started");
    assert_eq!(advance(&again, &answer(running(OURS)))["session_id"], OURS);
}

#[test]
fn a_start_that_the_bank_has_already_taken_is_no_refusal() {
    let mut refusal = failed("init", "refused");
    refusal["code"] = json!("idempotency_key_already_exists");
    assert_may(&then(&to("started"), &refusal), &["retry"]);
}

#[test]
fn a_lost_start_is_resolved_by_an_event_too() {
    for (news, phase) in [(ready(), "awaiting_confirmation"), (action(), "action_required")] {
        assert_phase(&then(&to("unknown_outcome"), &news), phase);
    }
    let polled = then(&to("unknown_outcome"), &event("unknown", running(OURS)));
    assert_phase(&polled, "unknown_outcome");
    assert_may(&polled, &["poll"]);
}

#[test]
fn a_start_whose_session_is_known_is_not_lost() {
    for reason in ["refused", "unknown"] {
        assert_ignored(&to("started, session known"), &failed("init", reason));
        assert_ignored(&to("awaiting_confirmation"), &failed("init", reason));
    }
    let early = [to("started"), vec![event("unknown", running(OURS))]].concat();
    assert_ignored(&early, &failed("init", "unknown"));
}

#[test]
fn a_refused_start_forgets_the_session_of_an_event() {
    let early = [to("started"), vec![event("unknown", running(OURS))]].concat();
    assert_eq!(then(&early, &failed("init", "refused")), after(&to("quoted")));
}

#[test]
fn a_confirm_or_cancel_without_a_session_in_its_answer_is_asked_about() {
    for (place, call) in [("confirmed", "confirm"), ("cancelling", "cancel")] {
        for reason in ["refused", "unknown"] {
            let state = then(&to(place), &failed(call, reason));
            assert_phase(&state, "unknown_outcome");
            assert_may(&state, &["poll"]);
        }
    }
}

#[test]
fn an_answer_to_status_resolves_a_lost_confirm() {
    let cases = [
        (answer(running(OURS)), "confirmed"),
        (answer(asked(OURS)), "awaiting_confirmation"),
        (answer(acting(OURS)), "action_required"),
        (answer(erring(OURS)), "unknown_outcome"),
        (answer(over(OURS, "failed")), "finished"),
    ];
    for (news, phase) in cases {
        assert_phase(&then(&to("unknown_outcome, session known"), &news), phase);
    }
}

#[test]
fn an_answer_to_status_resolves_a_lost_cancel() {
    let lost = [to("cancelling"), vec![failed("cancel", "unknown")]].concat();
    for (news, phase) in [(running(OURS), "cancelling"), (asked(OURS), "awaiting_confirmation")] {
        assert_phase(&then(&lost, &answer(news)), phase);
    }
}

#[test]
fn a_late_event_does_not_resolve_a_lost_confirm_but_what_follows_it_does() {
    let lost = to("unknown_outcome, session known");
    assert_ignored(&lost, &ready());
    assert_phase(&then(&lost, &action()), "action_required");
    assert_phase(&then(&lost, &finished("succeeded")), "finished");
}

#[test]
fn a_failure_that_is_told_late_is_no_doubt() {
    for place in ["action_required", "finished, succeeded"] {
        for reason in ["refused", "unknown"] {
            assert_ignored(&to(place), &failed("confirm", reason));
        }
    }
    assert_ignored(&to("finished, cancelled"), &failed("cancel", "unknown"));
    assert_ignored(&to("awaiting_confirmation"), &failed("confirm", "unknown"));
}

#[test]
fn a_confirm_thought_lost_that_arrived_after_all_is_followed() {
    let asked_again = [to("unknown_outcome, session known"), vec![answer(asked(OURS))]].concat();
    assert_phase(&after(&asked_again), "awaiting_confirmation");
    assert_ignored(&asked_again, &event("unknown", running(OURS)));
    assert_phase(&then(&asked_again, &answer(running(OURS))), "confirmed");
}

#[test]
fn after_a_lost_confirm_the_end_of_the_rate_offers_no_new_transfer_before_the_bank_has_spoken() {
    let asked_again = vec![
        at(a("starting"), 0),
        answer(running(OURS)),
        ready(),
        at(a("confirming"), 299_000),
        failed("confirm", "unknown"),
        at(answer(asked(OURS)), 299_500),
    ];
    assert_phase(&after(&asked_again), "awaiting_confirmation");
    let lapsed = then(&asked_again, &at(a("tick"), 300_000));
    assert_phase(&lapsed, "unknown_outcome");
    assert_may(&lapsed, &["poll"]);
    let expired = advance(&lapsed, &at(answer(asked(OURS)), 301_000));
    assert_phase(&expired, "expired");
    assert_phase(&advance(&expired, &answer(running(OURS))), "confirmed");
}

#[test]
fn an_older_answer_in_progress_takes_nothing_back() {
    for place in ["awaiting_confirmation", "cancelling", "action_required", "expired"] {
        let state = then(&to(place), &answer(running(OURS)));
        assert_phase(&state, place);
    }
    assert_phase(&then(&to("confirmed"), &answer(asked(OURS))), "confirmed");
    assert_phase(&then(&to("cancelling"), &answer(asked(OURS))), "cancelling");
    assert_phase(&then(&to("action_required"), &answer(asked(OURS))), "action_required");
}

#[test]
fn a_bank_that_acts_first_and_asks_later_is_followed_when_it_is_asked() {
    let acted = [to("started, session known"), vec![action()]].concat();
    assert_phase(&after(&acted), "action_required");
    assert_phase(&then(&acted, &ready()), "action_required");
    assert_phase(&then(&acted, &answer(asked(OURS))), "awaiting_confirmation");
}

#[test]
fn the_sessions_error_is_not_final() {
    for place in PLACES.iter().skip(2).take(12) {
        let state = then(&to(place), &answer(erring(OURS)));
        assert_phase(&state, "unknown_outcome");
        assert_may(&state, &["poll"]);
        assert_phase(&advance(&state, &finished("succeeded")), "finished");
    }
    for place in PLACES.iter().skip(14) {
        assert_ignored(&to(place), &answer(erring(OURS)));
    }
}

#[test]
fn an_error_is_not_final_whatever_stands_beside_it() {
    let session = json!({"session_id": OURS, "status": "error", "outcome": "failed", "next_action": "confirm"});
    assert_phase(&then(&to("confirmed"), &answer(session)), "unknown_outcome");
}

#[test]
fn only_an_answer_or_the_end_resolves_the_banks_own_doubt() {
    let doubt = [to("confirmed"), vec![answer(erring(OURS))]].concat();
    assert_ignored(&doubt, &action());
    assert_ignored(&doubt, &ready());
    assert_phase(&then(&doubt, &answer(running(OURS))), "confirmed");
}

#[test]
fn a_page_loaded_anew_asks_what_became_of_what_it_was_sending() {
    for (place, may) in [("started", "retry"), ("confirmed", "poll"), ("cancelling", "poll")] {
        let state = then(&to(place), &a("resumed"));
        assert_phase(&state, "unknown_outcome");
        assert_may(&state, &[may]);
    }
    let confirmed = [to("confirmed"), vec![a("resumed")]].concat();
    assert_phase(&then(&confirmed, &answer(asked(OURS))), "awaiting_confirmation");
    assert_phase(&then(&confirmed, &answer(running(OURS))), "confirmed");
}

#[test]
fn a_page_loaded_anew_loses_nothing_that_was_answered() {
    let sending = ["started", "confirmed", "cancelling"];
    for place in PLACES.iter().filter(|place| !sending.contains(place)) {
        assert_ignored(&to(place), &a("resumed"));
    }
}

#[test]
fn a_page_without_a_stored_state_goes_on_from_the_id() {
    let state = advance(&start(), &json!({"type": "resumed", "session_id": OURS}));
    assert_phase(&state, "unknown_outcome");
    assert_may(&state, &["poll"]);
    for (news, phase) in [(running(OURS), "started"), (asked(OURS), "awaiting_confirmation")] {
        assert_phase(&advance(&state, &answer(news)), phase);
    }
    assert_phase(&advance(&state, &finished("succeeded")), "finished");
}

#[test]
fn a_new_page_without_an_id_stays_a_draft() {
    assert_ignored(&[], &a("resumed"));
    assert_ignored(&[], &json!({"type": "resumed", "session_id": "Ольга Пахмутова"}));
}
