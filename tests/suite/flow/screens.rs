//! What each phase allows, shows and asks for, word for word.

use super::{OURS, PLACES, to, updated};
use bank131_checkout::flow::{Next, PhaseName, Show, Step};
use bank131_checkout::words::Words;
use serde_json::json;
use std::collections::BTreeSet;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const SCREENS: [(&str, &[&str], &str, &str); 19] = [
    ("draft", &["edit", "quote"], "form", "ask_person"),
    ("quoted", &["edit", "quote", "start"], "quote", "ask_person"),
    ("starting", &[], "waiting", "nothing"),
    ("unnamed", &["look_up", "retry", "abandon"], "outcome_unknown", "look_up"),
    ("unnamed, taken", &["look_up", "abandon"], "outcome_unknown", "look_up"),
    ("preparing", &["poll"], "waiting", "poll"),
    ("asking", &["confirm", "cancel", "poll"], "confirmation", "ask_person"),
    ("deciding, yes", &["poll"], "progress", "poll"),
    ("deciding, no", &["poll"], "progress", "poll"),
    ("acting", &["redirect", "poll"], "redirect", "redirect"),
    ("acting, returned", &["redirect", "poll"], "progress", "poll"),
    ("acting, nothing to go to", &["poll"], "progress", "poll"),
    ("acting, code to scan", &["poll"], "inform", "poll"),
    ("lapsed", &["cancel", "poll"], "rate_expired", "poll"),
    ("doubt", &["poll"], "outcome_unknown", "poll"),
    ("watching", &["poll", "look_up"], "watching", "poll"),
    ("over, succeeded", &["new_transfer"], "success", "nothing"),
    ("over, not_charged", &["new_transfer"], "not_charged", "nothing"),
    ("over, cancelled", &["new_transfer"], "cancelled", "nothing"),
];

#[test]
fn each_phase_names_what_the_page_may_do_must_show_and_should_do_next() {
    for (place, may, show, ask) in SCREENS {
        let state = to(place).state;
        let reported = json!({"may": state["may"], "show": state["show"], "ask": state["ask"]});
        assert_eq!(reported, json!({"may": may, "show": show, "ask": ask}), "{place}");
    }
}

#[test]
fn the_table_has_every_place_and_no_place_twice() {
    assert_eq!(SCREENS.map(|(place, ..)| place), PLACES);
    for place in PLACES {
        assert_eq!(to(place).state["phase"], place.split(',').next().unwrap());
    }
}

#[test]
fn the_table_of_screens_has_every_word_of_the_lists() {
    let said = |words: &mut dyn Iterator<Item = &'static str>| words.collect::<BTreeSet<_>>();
    let phases = said(&mut SCREENS.iter().map(|(place, ..)| place.split(',').next().unwrap()));
    let shows = said(&mut SCREENS.iter().map(|(_, _, show, _)| *show));
    assert_eq!(phases, PhaseName::words().collect());
    assert_eq!(shows, Show::words().collect());
    let mut steps = said(&mut SCREENS.iter().flat_map(|(_, may, ..)| may.iter().copied()));
    steps.insert("hand_over");
    assert_eq!(steps, Step::words().collect());
    assert_eq!(said(&mut SCREENS.iter().map(|(.., ask)| *ask)), Next::words().collect());
}

#[test]
fn the_documents_have_every_event() {
    const DOCS: &str = include_str!("../../../docs/transfer.md");
    const TYPES: &str = include_str!("../../../src/wasm/flow.d.ts");
    let events = TYPES.split_once("export type TransferEvent =").unwrap().1;
    for kind in events.split("type: \"").skip(1).map(|rest| rest.split_once('"').unwrap().0) {
        assert!(DOCS.contains(&format!("`{kind}`")), "{kind}");
    }
}

#[test]
fn a_state_has_a_pause_exactly_if_it_asks() {
    for place in PLACES {
        let page = to(place);
        assert_eq!(page.state.get("poll_after_ms").is_some(), page.offers("poll") || page.offers("look_up"), "{place}");
    }
}

#[test]
fn pauses_double_up_to_half_a_minute_and_restart_with_the_phase() {
    let mut page = to("preparing");
    let mut pauses = Vec::new();
    for _ in 0..8 {
        pauses.push(page.state["poll_after_ms"].clone());
        page = page.polls();
    }
    assert_eq!(pauses, [1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000].map(|ms| json!(ms)));
    page = page.hears("ready_to_confirm", updated(super::asked(OURS), 10)).polls();
    assert_eq!(page.is("asking").state["poll_after_ms"], 1000);
}

#[test]
fn a_failed_poll_delays_the_next_one_and_changes_nothing_else() {
    for place in PLACES {
        for page in
            [to(place).loses("status"), to(place).refused("status", "internal_error"), to(place).loses("look_up")]
        {
            let (mut before, mut after) = (super::without_send(&to(place).state), page.state);
            let is_asked = matches!(before["phase"].as_str(), Some("draft" | "quoted" | "over" | "starting"));
            if let (Some(pause), false) = (before["poll_after_ms"].as_i64(), is_asked) {
                assert_eq!(after["poll_after_ms"], pause.checked_mul(2).unwrap(), "{place}");
            }
            for key in ["polls", "poll_after_ms"] {
                drop([before.as_object_mut().unwrap().remove(key), after.as_object_mut().unwrap().remove(key)]);
            }
            assert_eq!(after, before, "{place}");
        }
    }
}
