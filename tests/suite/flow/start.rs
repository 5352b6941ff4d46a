//! Starting, and what becomes of a start without an answer.

use super::{KEY, OTHER_KEY, OTHERS, OURS, PLACES, Page, asked, quoted, record, running, started, to};
use crate::suite::support::with;
use serde_json::json;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn a_new_transfer_is_a_draft() {
    let expected = json!({
        "v": 2, "phase": "draft", "may": ["edit", "quote"], "show": "form", "ask": "ask_person", "ticket": {"seq": 0, "at": 0},
    });
    assert_eq!(serde_json::to_value(bank131_checkout::api::start_transfer()).unwrap(), expected);
}

#[test]
fn a_quote_is_kept_as_shown() {
    let shown = json!({
        "source": {"amount": 357_913, "currency": "RUB"}, "destination": {"amount": 131_426, "currency": "TRY"},
        "total": {"amount": 357_913, "currency": "RUB"},
    });
    for place in PLACES.iter().filter(|place| !matches!(**place, "draft" | "watching")) {
        assert_eq!(to(place).state["shown"], shown, "{place}");
    }
}

#[test]
fn a_new_quote_replaces_the_one_before_until_the_start() {
    let other = json!({"type": "quoted", "total": {"amount": 100, "currency": "rub"}});
    let page = to("quoted").meets(other.clone());
    assert_eq!(page.state["shown"], json!({"total": {"amount": 100, "currency": "RUB"}}));
    for place in PLACES.iter().skip(2) {
        to(place).ignores(other.clone()).ignores(json!({"type": "edited"}));
    }
}

#[test]
fn editing_goes_back_to_an_empty_draft() {
    let page = to("quoted").says("edited").is("draft");
    assert_eq!(page.state.get("shown"), None);
}

#[test]
fn the_answer_to_init_names_the_session() {
    let page = to("preparing");
    assert_eq!((&page.state["session_id"], &page.state["attempt"]["key"]), (&json!(OURS), &json!(KEY)));
    assert_eq!(page.ticket(), json!({"seq": 1, "at": super::START, "key": KEY, "session_id": OURS}));
}

#[test]
fn only_init_names_a_session() {
    for call in ["status", "confirm", "cancel"] {
        to("starting").answered(call, running(OURS)).is("starting");
        to("unnamed").answered(call, running(OURS)).is("unnamed");
    }
}

#[test]
fn a_refusal_before_a_session_leads_back_to_the_quote_with_its_code() {
    let codes = [
        "invalid_request",
        "authentication_error",
        "idempotency_key_not_supported",
        "format_error_full_name",
        "transfer_open",
        "same_purpose",
        "owner_required",
        "too_many_requests",
    ];
    for code in codes {
        let page = to("starting").refused("init", code).is("quoted").may(&["edit", "quote", "start"]);
        assert_eq!(page.state["error"], code);
        let page = page.quotes();
        assert_eq!(page.state.get("error"), None, "a new quote clears the code");
        page.starts(OTHER_KEY).is("starting");
    }
}

#[test]
fn after_a_refusal_that_may_have_come_too_late_the_proxy_is_asked() {
    for code in ["internal_error", "provider_timeout", "session_lock_failed", "insufficient_funds", "tomorrow"] {
        let page = to("starting").refused("init", code).is("unnamed");
        assert_eq!((&page.state["error"], &page.state["ask"]), (&json!(code), &json!("look_up")), "{code}");
    }
    to("starting")
        .meets(json!({
            "type": "call_failed", "call": "init", "to": to("starting").ticket(), "reason": "refused",
        }))
        .is("unnamed");
}

#[test]
fn the_same_request_may_be_sent_again_and_another_may_not() {
    to("unnamed").starts(OTHER_KEY).is("unnamed").sends_nothing();
    let again = to("unnamed").starts(KEY).is("starting").sends(json!({"call": "init", "key": KEY}));
    assert_eq!(again.state["attempt"]["lost_init"], true);
    to("unnamed, taken").starts(KEY).is("unnamed").sends_nothing();
}

#[test]
fn a_late_answer_to_init_is_as_good_as_a_prompt_one() {
    let ticket = to("starting").ticket();
    to("unnamed").answered_to(ticket.clone(), "init", running(OURS)).is("preparing");
    to("unnamed").starts(KEY).answered_to(ticket, "init", running(OURS)).is("preparing");
}

#[test]
fn the_proxys_record_settles_what_became_of_a_start() {
    let ways = [("never", "never"), ("unknown", "unknown"), ("sending", "ask")];
    for (state, way) in ways {
        let page = to("unnamed").learns(record(state)).is("unnamed").may(&["look_up", "retry", "abandon"]);
        assert_eq!(page.state["way"], way);
    }
    for state in ["refused", "abandoned"] {
        let reported = with(record(state), "error", json!({"code": "invalid_request"}));
        for place in ["unnamed", "unnamed, taken", "starting"] {
            let page = to(place).learns(reported.clone()).is("quoted");
            assert_eq!(page.state["error"], "invalid_request");
        }
    }
    for place in ["unnamed", "unnamed, taken", "starting"] {
        let page = to(place).learns(started()).is("preparing");
        assert_eq!(page.state["session_id"], OURS);
    }
}

#[test]
fn a_key_that_has_not_arrived_yet_does_not_lead_back_to_the_quote() {
    // The first request may still be on its way: only a key that the proxy has abandoned will never be sent.
    let never = to("unnamed").learns(record("never"));
    assert!(!never.offers("start") && never.offers("abandon") && never.offers("retry"));
    to("starting").learns(record("never")).is("starting");
}

#[test]
fn a_record_of_another_attempt_or_session_changes_nothing() {
    let other = with(started(), "key", json!(OTHER_KEY));
    for place in ["starting", "unnamed", "preparing", "asking"] {
        to(place).ignores(json!({"type": "attempt", "to": to(place).ticket(), "record": other}));
    }
    let others = with(started(), "session", json!(OTHERS));
    to("asking").ignores(json!({"type": "attempt", "to": to("asking").ticket(), "record": others}));
}

#[test]
fn a_record_says_what_another_tab_has_decided() {
    for (member, decision) in [("yes", "confirm"), ("no", "cancel")] {
        for place in ["preparing", "asking", "lapsed", "unnamed"] {
            let page = to(place).learns(with(started(), member, json!("2026-11-22T01:00:20Z"))).is("deciding");
            assert_eq!(page.state["decision"], decision, "{place}");
        }
        let not_yet = with(started(), member, json!(false));
        to("asking").learns(not_yet).is("asking");
    }
}

#[test]
fn a_record_only_shortens_the_hold() {
    let left = |ms: i64| with(started(), "hold_ms", json!(ms));
    assert_eq!(to("asking").learns(left(1000)).state["attempt"]["hold_until"], super::START + 1000);
    assert_eq!(to("asking").learns(left(900_000)).state["attempt"]["hold_until"], super::START + 300_000);
    to("asking").learns(left(0)).is("lapsed");
    // The proxy's answer is as old as the question.
    let asked = to("watching").ticket();
    let late = json!({"type": "attempt", "to": asked, "record": left(60_000), "holds_lock": true});
    to("watching").after_minutes(1).meets(late).is("lapsed");
}

#[test]
fn what_the_answer_to_init_says_is_heard() {
    to("starting").answered("init", asked(OURS)).is("preparing");
    to("starting").answered("init", super::acting(OURS)).is("acting");
    to("starting").answered("init", super::erring(OURS)).is("doubt");
    to("starting").answered("init", super::over(OURS, "failed")).is("over");
}

#[test]
fn a_quote_with_a_part_that_is_wrong_is_a_mistake_of_the_page() {
    let wrong = with(quoted(), "source", json!(357_913));
    assert_eq!(Page::new().tries(wrong), Err("event.source flow.event".to_owned()));
}
