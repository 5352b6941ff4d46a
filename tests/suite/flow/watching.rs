//! A transfer of which only the id is known, or that another tab decides.

use super::{KEY, OTHERS, OURS, PLACES, asked, over, running, started, to, updated};
use crate::suite::support::with;
use serde_json::json;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn a_page_that_knows_only_the_id_watches() {
    let page = to("watching").may(&["poll", "look_up"]).polls().is("watching");
    page.answered("status", asked(OURS)).is("watching").answered("status", over(OURS, "succeeded")).is("over");
}

#[test]
fn a_watcher_decides_once_it_holds_the_lock_and_has_read_the_record() {
    let page = to("watching");
    let reported = |holds_lock: bool| {
        json!({
            "type": "attempt", "to": page.ticket(), "record": started(), "holds_lock": holds_lock,
        })
    };
    page.clone().meets(reported(false)).is("watching");
    let page = page.clone().meets(reported(true)).is("preparing");
    assert_eq!(page.state["attempt"]["key"], KEY);
    page.hears("ready_to_confirm", updated(asked(OURS), 10)).polls().is("asking");
}

#[test]
fn a_record_without_a_hold_ends_the_hold() {
    let bare = json!({"key": KEY, "state": "started", "session": OURS});
    to("watching").learns(bare).is("lapsed").may(&["cancel", "poll"]);
}

#[test]
fn a_record_of_another_session_or_without_one_changes_nothing() {
    let ticket = to("watching").ticket();
    let other = with(started(), "session", json!(OTHERS));
    to("watching").ignores(json!({"type": "attempt", "to": ticket, "record": other, "holds_lock": true}));
    to("watching").ignores(json!({"type": "attempt", "to": ticket, "record": {"key": KEY, "state": "sending"}}));
}

#[test]
fn another_tab_that_decides_leaves_this_one_to_watch() {
    for place in ["preparing", "asking", "lapsed", "deciding, yes", "acting", "doubt"] {
        let page = to(place).says("yielded").is("watching");
        assert!(!page.offers("confirm") && !page.offers("cancel"), "{place}");
    }
    for place in ["draft", "quoted"] {
        to(place).ignores(json!({"type": "yielded"}));
    }
    to("starting").says("yielded").is("unnamed");
}

#[test]
fn a_confirm_that_this_tab_sent_is_not_forgotten_while_it_watches() {
    // The request was lost on its way: the proxy's record does not have it, and it may still arrive.
    for page in [to("doubt"), to("deciding, yes")] {
        let page = page.says("yielded").learns(started()).is("deciding");
        assert!(!page.hears("ready_to_confirm", updated(asked(OURS), 40)).polls().offers("confirm"));
    }
    to("asking").says("yielded").learns(started()).is("asking");
}

#[test]
fn an_id_resumes_a_new_page_only() {
    for place in PLACES.iter().skip(2) {
        let page = to(place).meets(json!({"type": "resumed", "session_id": OTHERS}));
        assert_ne!(page.state["session_id"], OTHERS, "{place}");
    }
    to("quoted").meets(json!({"type": "resumed", "session_id": OURS})).is("watching");
    to("draft").ignores(json!({"type": "resumed"}));
    let odd = to("draft").tries(json!({"type": "resumed", "session_id": "Ольга Пахмутова"}));
    assert_eq!(odd, Err("event.session_id flow.event".to_owned()));
}

#[test]
fn a_reloaded_page_loses_no_answer() {
    let lost = ["starting", "deciding, yes", "deciding, no", "acting"];
    for place in PLACES.iter().filter(|place| !lost.iter().any(|lost| place.starts_with(lost))) {
        to(place).ignores(json!({"type": "resumed"}));
    }
    let page = to("acting").says("resumed").is("acting");
    assert_eq!(page.state["yes"], "doubtful");
    let page = to("preparing").says("resumed").answered("status", running(OURS));
    page.is("preparing");
}
