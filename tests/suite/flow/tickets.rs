//! To which question an answer belongs.

use super::{OTHER_KEY, OTHERS, OURS, asked, erring, open_places, over, running, to};
use crate::suite::support::{with, without};
use serde_json::{Value as Json, json};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn answer(to: &Json, session: &Json) -> Json {
    json!({"type": "answer", "call": "status", "to": to, "session": session})
}

#[test]
fn an_answer_about_another_session_changes_nothing() {
    for place in open_places() {
        for session in [running(OTHERS), asked(OTHERS), erring(OTHERS), over(OTHERS, "succeeded")] {
            to(place).ignores(answer(&to(place).ticket(), &session));
        }
        let ticket = with(to(place).ticket(), "session_id", json!(OTHERS));
        to(place).ignores(answer(&ticket, &over(OURS, "succeeded")));
    }
}

#[test]
fn an_answer_of_another_attempt_changes_nothing() {
    for place in open_places() {
        let ticket = with(to(place).ticket(), "key", json!(OTHER_KEY));
        to(place).ignores(answer(&ticket, &over(OURS, "succeeded")));
    }
}

#[test]
fn an_answer_to_what_was_asked_before_the_last_decision_changes_nothing() {
    let early = to("asking").ticket();
    for session in [running(OURS), asked(OURS), erring(OURS), over(OURS, "succeeded"), over(OURS, "failed")] {
        for place in ["deciding, yes", "deciding, no", "doubt", "acting"] {
            to(place).ignores(answer(&early, &session));
        }
    }
    let lost = json!({"type": "call_failed", "call": "status", "to": early, "reason": "unknown"});
    to("deciding, yes").ignores(lost);
    let record = json!({"type": "attempt", "to": early, "record": with(super::started(), "no", json!(true))});
    to("deciding, yes").ignores(record);
}

#[test]
fn an_answer_to_what_was_asked_after_the_last_decision_counts_however_late() {
    let asked_at = to("deciding, yes").ticket();
    let page = to("acting").says("returned");
    page.answered_to(asked_at, "status", over(OURS, "succeeded")).is("over");
}

#[test]
fn a_ticket_is_part_of_every_answer() {
    let page = to("preparing");
    let session = running(OURS);
    let calls = [
        json!({"type": "answer", "call": "status", "session": session}),
        json!({"type": "answer", "call": "status", "session": session, "to": {}}),
        json!({"type": "answer", "call": "status", "session": session, "to": without(page.ticket(), "at")}),
        json!({"type": "answer", "call": "status", "session": session, "to": {"seq": "1"}}),
        json!({"type": "answer", "call": "status", "session": session, "to": with(page.ticket(), "key", json!(5))}),
        json!({"type": "call_failed", "call": "status", "reason": "unknown"}),
        json!({"type": "attempt", "record": super::started()}),
    ];
    for call in calls {
        assert_eq!(page.tries(call.clone()), Err("event.to flow.event".to_owned()), "{call}");
    }
    let without_call = without(answer(&page.ticket(), &session), "call");
    assert_eq!(page.tries(without_call), Err("event.call flow.event".to_owned()));
}
