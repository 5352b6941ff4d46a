//! Time limits, by the moments in events.

use super::{OURS, PLACES, Page, START, asked, over, to, updated};
use bank131_checkout::flow::{ACTION_MS, HAND_OVER_MS, START_MS};
use bank131_checkout::money::RATE_HOLD_MS;
use serde_json::json;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn every_event_says_when_it_happened() {
    let page = Page::new();
    for at in [json!(null), json!(-1), json!("2026-11-22"), json!(1.5), json!(9_007_199_254_740_992_i64)] {
        let event = json!({"type": "tick", "at": at});
        let misuse = bank131_checkout::api::advance(
            &crate::suite::support::value(&page.state),
            &crate::suite::support::value(&event),
        );
        let issue = misuse.expect_err("a misuse").issue;
        assert_eq!((issue.field.as_str(), issue.code.as_ref()), ("event.at", "flow.event"), "{at}");
    }
}

#[test]
fn the_rate_is_held_for_five_minutes_after_the_start() {
    for place in ["starting", "preparing", "asking", "deciding, yes"] {
        assert_eq!(to(place).state["attempt"]["hold_until"], START + RATE_HOLD_MS, "{place}");
    }
}

#[test]
fn without_a_decision_a_transfer_lapses_at_the_end_of_the_hold_and_not_before() {
    for place in ["preparing", "asking"] {
        to(place).after_ms(RATE_HOLD_MS - 1).is(place);
        to(place).after_ms(RATE_HOLD_MS).is("lapsed");
    }
}

#[test]
fn a_confirm_at_the_end_of_the_hold_is_too_late_and_a_cancel_never_is() {
    let mut page = to("asking");
    page.at = START + RATE_HOLD_MS;
    page.clone().confirms().is("lapsed").sends_nothing();
    page.cancels().is("deciding");
}

#[test]
fn what_was_decided_in_time_does_not_lapse() {
    for place in ["deciding, yes", "deciding, no", "doubt", "acting", "watching"] {
        let page = to(place);
        let phase = page.state["phase"].as_str().unwrap().to_owned();
        page.after_ms(RATE_HOLD_MS).is(&phase);
    }
}

#[test]
fn a_clock_that_is_set_back_does_not_prolong_the_rate() {
    let back = to("asking").after_ms(-3_600_000).is("asking");
    assert_eq!(back.state["attempt"]["hold_until"], START - 3_600_000 + RATE_HOLD_MS);
    back.after_ms(RATE_HOLD_MS).is("lapsed");
}

#[test]
fn a_clock_that_goes_on_does_not_move_the_limits() {
    let mut page = to("asking");
    for _ in 0..4 {
        page = page.after_minutes(1).polls();
    }
    assert_eq!(page.state["attempt"]["hold_until"], START + RATE_HOLD_MS);
    page.after_minutes(1).is("lapsed");
}

#[test]
fn three_d_secure_is_waited_for_an_hour() {
    assert_eq!(to("acting").state["deadline"], START + ACTION_MS);
    to("acting").after_ms(ACTION_MS - 1).is("acting");
    let late = to("acting").after_ms(ACTION_MS).is("doubt");
    assert_eq!(late.state["why"], "overdue");
    // A terse answer does not say that it goes on.
    let late = late.polls().is("doubt");
    late.answered("status", over(OURS, "failed")).is("over");
}

#[test]
fn a_phase_that_begins_again_lasts_its_whole_time() {
    let mut page = to("acting");
    page.at = START + ACTION_MS;
    let again = page.answered("status", super::acting(OURS)).is("acting");
    again.after_ms(ACTION_MS - 1).is("acting");
    let mut page = to("starting");
    page.at = START + START_MS;
    page.starts(super::KEY).is("starting").after_ms(START_MS - 1).is("starting");
}

#[test]
fn a_start_waits_two_minutes() {
    to("starting").after_ms(START_MS - 1).is("starting");
    to("starting").after_ms(START_MS).is("unnamed");
    // The same request, sent again, waits as long.
    let again = to("starting").after_ms(START_MS).starts(super::KEY).is("starting");
    again.clone().after_ms(START_MS - 1).is("starting");
    again.after_ms(START_MS).is("unnamed");
}

#[test]
fn after_a_quarter_of_an_hour_in_one_phase_hand_over_is_offered() {
    for place in PLACES {
        let waits = ["unnamed", "unnamed, taken", "deciding, yes", "deciding, no", "lapsed", "doubt", "watching"];
        let page = to(place).after_ms(HAND_OVER_MS - 1);
        assert!(!page.offers("hand_over"), "{place}");
        let page = to(place).after_ms(HAND_OVER_MS);
        let is_acting = place.starts_with("acting");
        assert_eq!(page.offers("hand_over"), waits.contains(&place) || is_acting, "{place}");
    }
    let stuck = to("doubt").after_ms(HAND_OVER_MS).polls();
    assert!(!stuck.offers("hand_over"), "a new phase, a new quarter of an hour");
}

#[test]
fn a_question_after_the_end_of_the_hold_has_lapsed() {
    let page = to("preparing").hears("ready_to_confirm", updated(asked(OURS), 10));
    let mut late = page;
    late.at = START + RATE_HOLD_MS;
    late.answered("status", asked(OURS)).is("lapsed");
}

#[test]
fn the_largest_moment_overflows_nothing() {
    let mut page = to("quoted");
    page.at = 9_007_199_254_740_991;
    let page = page.starts(super::KEY);
    assert_eq!(page.state["attempt"]["hold_until"], 9_007_199_254_740_991_i64);
}
