//! Sequences that ended badly with the first reducer, each the shortest that a model found.

use super::{
    KEY, OTHER_KEY, OTHERS, OURS, Page, asked, contradicting, erring, over, record, running, started, to, updated,
};
use serde_json::json;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn a_copy_of_a_page_that_another_tab_has_confirmed_offers_no_new_transfer() {
    // Both tabs have the same stored state; the other one confirms.
    let copy = to("asking").polls().after_minutes(5).is("lapsed").shows("rate_expired");
    assert!(!copy.offers("confirm") && !copy.offers("new_transfer"));
    let copy = copy.polls().is("lapsed");
    assert!(!copy.offers("new_transfer"));
    copy.answered("status", over(OURS, "succeeded")).shows("success");
}

#[test]
fn a_repeated_event_of_an_earlier_transfer_names_no_session() {
    let reported = to("starting").hears("ready_to_confirm", updated(asked(OTHERS), 5)).is("starting");
    assert_eq!(reported.state.get("session_id"), None);
    let reported = reported.answered("init", running(OURS)).polls().is("preparing");
    assert_eq!(reported.state["session_id"], OURS);
    assert!(!reported.offers("confirm"));
}

#[test]
fn the_repeated_end_of_an_earlier_transfer_ends_nothing() {
    to("starting")
        .hears("payment_finished", updated(over(OTHERS, "succeeded"), 5))
        .refused("init", "invalid_request")
        .is("quoted")
        .shows("quote");
}

#[test]
fn a_double_click_sends_once() {
    let page = to("quoted").starts(KEY).sends(json!({"call": "init", "key": KEY}));
    let page = page.starts(KEY).sends_nothing().starts(OTHER_KEY).sends_nothing().is("starting");
    assert_eq!(page.state["attempt"]["key"], KEY);
    to("asking")
        .confirms()
        .sends(json!({"call": "confirm", "session_id": OURS}))
        .confirms()
        .sends_nothing()
        .is("deciding");
    to("asking").cancels().sends(json!({"call": "cancel", "session_id": OURS})).cancels().sends_nothing();
    to("asking").confirms().cancels().sends_nothing().is("deciding");
}

#[test]
fn a_refused_repetition_does_not_take_the_first_request_back() {
    for code in ["authentication_error", "idempotency_key_params_mismatch", "invalid_request"] {
        let again = to("unnamed").starts(KEY).sends(json!({"call": "init", "key": KEY})).refused("init", code);
        let again = again.is("unnamed");
        assert!(!again.offers("start") && !again.offers("new_transfer"), "{code}");
    }
}

#[test]
fn a_lost_confirm_is_never_followed_by_a_new_transfer_or_a_second_confirm() {
    let lost = to("doubt").answered("status", asked(OURS)).is("doubt");
    assert!(!lost.offers("confirm") && !lost.offers("cancel"));
    let late = lost.after_minutes(5).answered("status", asked(OURS)).is("doubt").shows("outcome_unknown");
    assert!(!late.offers("confirm") && !late.offers("new_transfer"));
    // The bank's own time-out is an end like any other end.
    late.answered("status", over(OURS, "failed")).shows("not_charged").may(&["new_transfer"]);
}

#[test]
fn a_lost_cancel_neither_expires_nor_leads_to_a_confirm() {
    let lost = to("deciding, no").loses("cancel").is("doubt").after_minutes(5).is("doubt");
    let lost = lost.answered("status", asked(OURS)).is("doubt").hears("ready_to_confirm", updated(asked(OURS), 50));
    let lost = lost.answered("status", asked(OURS));
    assert!(!lost.offers("confirm") && !lost.offers("new_transfer"));
}

#[test]
fn a_session_that_contradicts_its_items_is_in_doubt_and_says_nothing_about_a_charge() {
    let odd = to("deciding, yes").answered("status", contradicting(OURS)).is("doubt").shows("outcome_unknown");
    assert_eq!(odd.state["why"], "contradiction");
    odd.after_minutes(15).may(&["poll", "hand_over"]);
}

#[test]
fn a_key_that_the_bank_keeps_refusing_as_known_leaves_a_way_out() {
    let taken = to("unnamed").starts(KEY).refused("init", "idempotency_key_already_exists");
    let taken = taken.is("unnamed").may(&["look_up", "abandon"]);
    assert_eq!(taken.state["way"], "taken");
    taken.clone().after_minutes(15).may(&["look_up", "abandon", "hand_over"]);
    taken.clone().learns(started()).is("preparing");
    taken.learns(record("abandoned")).is("quoted");
}

#[test]
fn a_tab_that_opens_while_init_runs_can_find_the_session() {
    let copy = to("starting").says("resumed").is("unnamed").may(&["look_up", "retry", "abandon"]);
    copy.clone().learns(record("sending")).is("unnamed");
    copy.learns(started()).is("preparing");
}

#[test]
fn no_new_transfer_is_offered_before_the_end() {
    for place in super::PLACES.iter().filter(|place| !place.starts_with("over")) {
        for page in [to(place), to(place).after_minutes(5), to(place).after_minutes(75)] {
            assert!(!page.offers("new_transfer"), "{place}");
        }
    }
}

#[test]
fn a_late_event_after_five_minutes_asks_for_nothing() {
    let late = to("preparing").after_minutes(5).is("lapsed");
    let late = late.hears("ready_to_confirm", updated(asked(OURS), 10)).polls().is("lapsed");
    assert!(!late.offers("confirm"));
}

#[test]
fn resuming_by_the_id_does_not_start_five_new_minutes() {
    let watching = to("watching").hears("ready_to_confirm", updated(asked(OURS), 10)).polls().is("watching");
    assert!(!watching.offers("confirm"));
    let left = json!({"key": KEY, "state": "started", "session": OURS, "hold_ms": 20_000});
    let page = watching.learns(left).is("preparing").polls().is("asking");
    page.after_ms(20_000).is("lapsed");
}

#[test]
fn resuming_by_the_id_after_a_confirm_cannot_confirm_again() {
    let said = json!({"key": KEY, "state": "started", "session": OURS, "hold_ms": 200_000, "yes": true});
    let page = to("watching").learns(said).is("deciding").hears("ready_to_confirm", updated(asked(OURS), 10)).polls();
    assert!(!page.is("deciding").offers("confirm"));
}

#[test]
fn the_banks_error_during_a_confirm_brings_no_second_confirm() {
    let page = to("deciding, yes").answered("status", erring(OURS)).is("doubt").answered("status", asked(OURS));
    assert!(!page.clone().is("deciding").offers("confirm"));
    page.hears("ready_to_confirm", updated(asked(OURS), 30)).answered("status", asked(OURS)).is("deciding");
}

#[test]
fn an_answer_to_a_question_from_before_the_confirm_resolves_nothing() {
    let before = to("asking").ticket();
    let page = to("asking").confirms().loses("confirm").is("doubt");
    page.clone().answered_to(before, "status", over(OURS, "failed")).is("doubt");
    page.answered("status", over(OURS, "failed")).is("over");
}

#[test]
fn an_answer_of_the_previous_attempt_does_not_name_the_next_ones_session() {
    let first = to("starting");
    let ticket = first.ticket();
    let second = first.refused("init", "invalid_request").quotes().starts(OTHER_KEY).is("starting");
    second.answered_to(ticket, "init", running(OTHERS)).is("starting");
}

#[test]
fn starting_without_a_quote_is_a_mistake_of_the_page() {
    let starting = json!({"type": "starting", "key": KEY});
    assert_eq!(Page::new().tries(starting.clone()), Err("event flow.no_quote".to_owned()));
    assert_eq!(to("over, succeeded").tries(starting), Err("event flow.no_quote".to_owned()));
}

#[test]
fn a_start_without_an_answer_has_a_way_out() {
    to("starting").after_ms(119_999).is("starting").may(&[]);
    to("starting").after_minutes(2).is("unnamed").may(&["look_up", "retry", "abandon"]);
    to("starting").after_minutes(2).after_minutes(15).may(&["look_up", "retry", "abandon", "hand_over"]);
}

#[test]
fn an_event_or_answer_of_another_inner_shape_is_a_mistake_of_the_page() {
    let page = to("preparing");
    for event in [json!({}), json!({"type": "ready_to_confirm"}), json!({"session": {"id": OURS}}), json!(5)] {
        let reported = json!({"type": "bank_event", "event": event});
        assert_eq!(page.tries(reported), Err("event.event flow.event".to_owned()), "{event}");
    }
    for session in [json!({"id": OURS}), json!({"session_id": OURS}), json!({"session_id": OURS, "status": "accepted"})]
    {
        let answer = json!({"type": "answer", "call": "status", "to": page.ticket(), "session": session});
        assert_eq!(page.tries(answer), Err("event.session flow.event".to_owned()), "{session}");
    }
}
