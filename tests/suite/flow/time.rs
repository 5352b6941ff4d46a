//! Limits of time, by the moments that events carry.

use super::{
    OURS, a, acting, action, advance, after, answer, asked, assert_ignored, assert_phase, at, finished, ready, running,
    then, to,
};
use bank131_checkout::flow::ACTION_MS;
use bank131_checkout::money::RATE_HOLD_MS;
use serde_json::{Value as Json, json};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// 2026-11-22T01:00:00Z.
const START: i64 = 1_795_309_200_000;
const END: i64 = START + RATE_HOLD_MS;

fn started() -> Vec<Json> {
    vec![super::quoted(), at(a("starting"), START), answer(running(OURS))]
}

fn awaiting() -> Vec<Json> {
    [started(), vec![at(ready(), START + 20_000)]].concat()
}

#[test]
fn the_rate_is_held_five_minutes_from_the_start() {
    let state = after(&awaiting());
    assert_eq!((&state["started_at"], &state["rate_held_until"]), (&json!(START), &json!(START + 300_000)));
}

#[test]
fn confirmation_expires_at_the_end_of_the_rate_and_not_before() {
    assert_phase(&then(&awaiting(), &at(a("tick"), END - 1)), "awaiting_confirmation");
    assert_phase(&then(&awaiting(), &at(a("tick"), END)), "expired");
    assert_phase(&then(&awaiting(), &at(a("tick"), END + 1)), "expired");
}

#[test]
fn any_event_tells_the_time() {
    for event in [ready(), answer(asked(OURS)), answer(running(OURS)), super::quoted(), a("edited"), a("resumed")] {
        assert_phase(&then(&awaiting(), &at(event, END)), "expired");
    }
}

#[test]
fn a_yes_in_time_is_confirmed_however_late_its_answer() {
    let confirmed = [awaiting(), vec![at(a("confirming"), END - 1)]].concat();
    assert_phase(&after(&confirmed), "confirmed");
    for event in [a("tick"), answer(running(OURS)), ready()] {
        assert_phase(&then(&confirmed, &at(event, END + 60_000)), "confirmed");
    }
}

#[test]
fn a_yes_at_the_end_of_the_rate_is_too_late() {
    assert_phase(&then(&awaiting(), &at(a("confirming"), END)), "expired");
    assert_ignored(&[awaiting(), vec![at(a("tick"), END)]].concat(), &a("confirming"));
}

#[test]
fn a_no_is_never_too_late() {
    assert_phase(&then(&awaiting(), &at(a("cancelling"), END)), "cancelling");
}

#[test]
fn what_the_bank_settled_does_not_expire() {
    assert_phase(&then(&awaiting(), &at(finished("succeeded"), END)), "finished");
    assert_phase(&then(&awaiting(), &at(action(), END)), "action_required");
    assert_ignored(&to("finished, succeeded"), &at(a("tick"), END));
}

#[test]
fn a_question_that_comes_after_the_end_of_the_rate_has_expired() {
    assert_phase(&then(&started(), &at(ready(), END)), "expired");
    assert_phase(&then(&started(), &at(a("tick"), END)), "started");
}

#[test]
fn what_expired_stays_so_while_the_bank_waits() {
    let expired = [awaiting(), vec![at(a("tick"), END)]].concat();
    for event in [ready(), answer(asked(OURS)), answer(running(OURS)), at(a("tick"), START)] {
        assert_phase(&then(&expired, &event), "expired");
    }
    assert_eq!(then(&expired, &finished("cancelled"))["outcome"], "cancelled");
    assert_eq!(then(&expired, &finished("succeeded"))["outcome"], "succeeded");
}

#[test]
fn a_clock_that_is_set_back_does_not_prolong_the_rate() {
    let set_back = [awaiting(), vec![at(a("tick"), START - 3_600_000)]].concat();
    assert_eq!(after(&set_back)["rate_held_until"], START - 3_600_000 + RATE_HOLD_MS);
    assert_phase(&then(&set_back, &at(a("tick"), START - 3_300_000)), "expired");
}

#[test]
fn a_clock_that_goes_on_leaves_the_limits_where_they_are() {
    let mut events = awaiting();
    for minute in 0_i64..5 {
        events.push(at(a("tick"), minute.saturating_mul(60_000).saturating_add(START)));
    }
    assert_eq!(after(&events)["rate_held_until"], END);
}

#[test]
fn without_moments_nothing_expires() {
    let state = after(&to("awaiting_confirmation"));
    assert_eq!((state.get("started_at"), state.get("rate_held_until")), (None, None));
    assert_eq!(advance(&state, &a("tick")), state);
}

#[test]
fn without_a_moment_at_the_start_the_rate_counts_from_the_first_moment_told() {
    let state = then(&to("awaiting_confirmation"), &at(a("tick"), START));
    assert_eq!(state["rate_held_until"], END);
    assert_phase(&advance(&state, &at(a("tick"), END)), "expired");
}

#[test]
fn a_repeated_start_does_not_prolong_the_rate() {
    let lost = vec![super::quoted(), at(a("starting"), START), super::failed("init", "unknown")];
    let state = then(&lost, &at(a("starting"), START + 60_000));
    assert_eq!((&state["started_at"], &state["rate_held_until"]), (&json!(START), &json!(END)));
}

#[test]
fn a_new_start_after_a_refusal_counts_anew() {
    let refused = vec![super::quoted(), at(a("starting"), START), super::failed("init", "refused")];
    let state = then(&refused, &at(a("starting"), START + 60_000));
    assert_eq!(state["rate_held_until"], END + 60_000);
}

#[test]
fn three_d_secure_waits_an_hour_and_then_the_bank_is_asked() {
    let acting_since = [to("confirmed"), vec![at(action(), START)]].concat();
    assert_eq!(after(&acting_since)["deadline"], START + ACTION_MS);
    assert_phase(&then(&acting_since, &at(a("tick"), START + ACTION_MS - 1)), "action_required");
    let lapsed = then(&acting_since, &at(a("tick"), START + ACTION_MS));
    assert_eq!((&lapsed["phase"], &lapsed["ask"]), (&json!("unknown_outcome"), &json!("poll")));
    assert_eq!(advance(&lapsed, &finished("cancelled"))["outcome"], "cancelled");
}

#[test]
fn three_d_secure_that_the_bank_still_asks_for_gets_another_hour() {
    let acting_since = [to("confirmed"), vec![at(action(), START)]].concat();
    let later = START + ACTION_MS;
    let state = then(&acting_since, &at(answer(acting(OURS)), later));
    assert_phase(&state, "action_required");
    assert_eq!(state["deadline"], later + ACTION_MS);
    assert_phase(&then(&acting_since, &at(action(), later)), "unknown_outcome");
}

#[test]
fn a_repeated_event_does_not_prolong_three_d_secure() {
    let acting_since = [to("confirmed"), vec![at(action(), START)]].concat();
    assert_eq!(then(&acting_since, &at(action(), START + 60_000))["deadline"], START + ACTION_MS);
}

#[test]
fn the_last_moment_that_javascript_holds_is_no_overflow() {
    let state = then(&[at(a("starting"), 9_007_199_254_740_991)], &at(a("tick"), 9_007_199_254_740_991));
    assert_eq!(state["rate_held_until"], 9_007_199_254_740_991_i64);
}
