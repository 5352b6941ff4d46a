//! 3-D Secure and codes to scan.

use super::{OURS, acting, asked, informing, over, running, to, updated};
use crate::suite::support::with;
use serde_json::json;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn an_answer_with_a_redirect_or_a_code_asks_the_person_to_act() {
    for place in ["preparing", "asking", "deciding, yes", "lapsed", "doubt"] {
        to(place).answered("status", acting(OURS)).is("acting").shows("redirect");
        to(place).answered("status", informing(OURS)).is("acting").shows("inform");
    }
}

#[test]
fn the_address_may_come_after_the_event_that_requires_it() {
    let none = to("acting, nothing to go to").shows("progress");
    none.clone().answered("status", acting(OURS)).shows("redirect");
    let reported = none.hears("action_required", updated(acting(OURS), 30)).shows("progress").polls().shows("redirect");
    // An event that says less is older or terse.
    reported.hears("action_required", updated(running(OURS), 40)).polls().shows("redirect");
}

#[test]
fn an_address_outweighs_a_code() {
    let page = to("acting, code to scan").answered("status", acting(OURS)).shows("redirect");
    page.answered("status", informing(OURS)).shows("redirect");
}

#[test]
fn a_terse_answer_does_not_end_3d_secure() {
    to("acting").polls().is("acting").polls().is("acting");
    to("acting").answered("status", over(OURS, "succeeded")).is("over");
}

#[test]
fn a_bank_that_waits_for_a_decision_does_not_wait_for_3d_secure() {
    to("acting").answered("status", asked(OURS)).is("deciding");
    let acted = to("preparing").hears("action_required", updated(acting(OURS), 10)).polls().is("acting");
    acted.clone().hears("ready_to_confirm", updated(asked(OURS), 20)).polls().is("asking");
    acted.answered("status", asked(OURS)).is("preparing");
}

#[test]
fn a_person_who_came_back_is_not_sent_there_again_but_may_go() {
    let back = to("acting, returned").may(&["redirect", "poll"]);
    assert_eq!(back.state["ask"], "poll");
    let back = back.answered("status", acting(OURS)).shows("progress").may(&["redirect", "poll"]);
    assert_eq!(back.polls().state["ask"], "poll");
}

#[test]
fn a_person_who_came_back_before_the_page_knew_is_not_sent_there() {
    // The bank's own widget may redirect.
    let page = to("deciding, yes").says("returned").hears("action_required", updated(acting(OURS), 20)).polls();
    assert_eq!((&page.state["phase"], &page.state["ask"]), (&json!("acting"), &json!("poll")));
}

#[test]
fn coming_back_makes_the_next_poll_soon() {
    let polled = to("acting").polls().polls().polls();
    assert_eq!(polled.state["poll_after_ms"], 8000);
    assert_eq!(polled.says("returned").state["poll_after_ms"], 1000);
}

#[test]
fn a_value_that_is_not_an_address_or_a_code_is_not_offered() {
    for odd in [json!("https://example.com"), json!([]), json!(5), json!(true), json!(null)] {
        let session = with(with(running(OURS), "redirect", odd.clone()), "inform", odd);
        to("deciding, yes").answered("status", session.clone()).is("deciding");
        to("deciding, yes").hears("action_required", updated(session, 20)).polls().shows("progress");
    }
}

#[test]
fn an_unusable_address_offers_hand_over_at_once() {
    let odd = with(running(OURS), "redirect_unusable", json!(true));
    let page = to("deciding, yes").answered("status", odd.clone()).is("acting").may(&["poll", "hand_over"]);
    assert_eq!((&page.state["act"], &page.state["show"]), (&json!("unusable"), &json!("progress")));
    page.answered("status", acting(OURS)).may(&["redirect", "poll"]);
    to("deciding, yes").hears("action_required", updated(odd, 20)).polls().may(&["poll", "hand_over"]);
}
