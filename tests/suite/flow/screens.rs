//! What each phase allows, shows and asks for, word for word.

use super::{PLACES, a, after, answer, at, running, to};
use crate::suite::flow::OURS;
use bank131_checkout::flow::Phase;
use serde_json::json;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const SCREENS: [(&str, &[&str], &str, &str); 17] = [
    ("draft", &["edit", "quote"], "form", "ask_person"),
    ("quoted", &["edit", "quote", "start"], "quote", "ask_person"),
    ("started", &[], "waiting", "nothing"),
    ("started, session known", &["poll"], "waiting", "poll"),
    ("awaiting_confirmation", &["confirm", "cancel", "poll"], "confirmation", "ask_person"),
    ("confirmed", &["poll"], "progress", "poll"),
    ("cancelling", &["poll"], "progress", "poll"),
    ("action_required", &["redirect", "poll"], "redirect", "redirect"),
    ("action_required, returned", &["redirect", "poll"], "progress", "poll"),
    ("action_required, nothing to go to", &["poll"], "progress", "poll"),
    ("action_required, code to scan", &["poll"], "inform", "poll"),
    ("unknown_outcome", &["retry"], "outcome_unknown", "ask_person"),
    ("unknown_outcome, session known", &["poll"], "outcome_unknown", "poll"),
    ("expired", &["cancel", "new_transfer", "poll"], "rate_expired", "poll"),
    ("finished, succeeded", &["new_transfer"], "success", "nothing"),
    ("finished, failed", &["new_transfer"], "failure", "nothing"),
    ("finished, cancelled", &["new_transfer"], "cancelled", "nothing"),
];

#[test]
fn each_phase_names_what_the_page_may_do_must_show_and_should_do_next() {
    for (place, may, show, ask) in SCREENS {
        let state = after(&to(place));
        let told = json!({"may": state["may"], "show": state["show"], "ask": state["ask"]});
        assert_eq!(told, json!({"may": may, "show": show, "ask": ask}), "{place}");
    }
}

#[test]
fn the_table_has_every_phase_and_no_place_twice() {
    assert_eq!(SCREENS.map(|(place, ..)| place), PLACES);
    let phases = Phase::ALL.map(Phase::word);
    for place in PLACES {
        let (phase, outcome) = place.split_once(", ").unwrap_or((place, ""));
        assert!(phases.contains(&phase), "{phase}");
        let state = after(&to(place));
        assert_eq!(state["phase"], phase);
        assert_eq!(state["outcome"].as_str().unwrap_or_default(), if phase == "finished" { outcome } else { "" });
    }
    assert!(phases.iter().all(|phase| PLACES.iter().any(|place| place.split(',').next() == Some(*phase))));
}

#[test]
fn a_pause_between_polls_is_told_exactly_where_a_poll_is_allowed() {
    for place in PLACES {
        let state = after(&to(place));
        let may_poll = state["may"].as_array().unwrap().contains(&json!("poll"));
        assert_eq!(state.get("poll_after_ms").is_some(), may_poll, "{place}");
    }
}

#[test]
fn pauses_between_polls_double_up_to_half_a_minute_and_start_anew_with_the_phase() {
    let mut events = to("started, session known");
    let mut pauses = Vec::new();
    for _ in 0..8 {
        pauses.push(after(&events)["poll_after_ms"].clone());
        events.push(answer(running(OURS)));
    }
    assert_eq!(pauses, [1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000].map(|ms| json!(ms)));
    events.push(super::ready());
    assert_eq!(after(&events)["poll_after_ms"], 1000);
}

#[test]
fn a_poll_that_fails_makes_the_next_one_later_and_changes_nothing_else() {
    for place in PLACES {
        for reason in ["refused", "unknown"] {
            let (mut before, mut state) =
                (after(&to(place)), super::then(&to(place), &super::failed("status", reason)));
            if let Some(pause) = before["poll_after_ms"].as_i64() {
                assert_eq!(state["poll_after_ms"], pause.saturating_mul(2), "{place}");
            }
            for key in ["polls", "poll_after_ms"] {
                drop([before.as_object_mut().unwrap().remove(key), state.as_object_mut().unwrap().remove(key)]);
            }
            assert_eq!(state, before, "{place}");
        }
    }
}

#[test]
fn neither_time_nor_events_of_the_bank_count_as_polls() {
    let state = super::then(&to("started, session known"), &at(a("tick"), 1000));
    assert_eq!(state["poll_after_ms"], 1000);
    let again = super::then(&to("awaiting_confirmation"), &super::ready());
    assert_eq!(again["poll_after_ms"], 1000);
}
