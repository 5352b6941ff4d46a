//! The end: reported by an answer, and kept.

use super::{OURS, PLACES, contradicting, erring, open_places, over, running, to};
use crate::suite::support::{json as answer_of, value, with};
use bank131_checkout::api;
use serde_json::{Value as Json, json};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const ENDS: [(&str, &str, &str); 3] = [
    ("succeeded", "succeeded", "success"),
    ("failed", "not_charged", "not_charged"),
    ("cancelled", "cancelled", "cancelled"),
];

#[test]
fn an_answer_ends_every_open_phase() {
    for place in open_places() {
        for (outcome, verdict, show) in ENDS {
            let page = to(place).answered("status", over(OURS, outcome)).is("over").shows(show).may(&["new_transfer"]);
            assert_eq!(page.state["verdict"], verdict, "{place}");
        }
    }
}

#[test]
fn an_end_stays() {
    for place in PLACES.iter().filter(|place| place.starts_with("over")) {
        for session in [running(OURS), erring(OURS), contradicting(OURS), over(OURS, "succeeded"), over(OURS, "failed")]
        {
            let page = to(place);
            let before = page.state["verdict"].clone();
            assert_eq!(page.answered("status", session).is("over").state["verdict"], before);
        }
        for kind in ["yielded", "returned", "resumed", "edited"] {
            to(place).ignores(json!({ "type": kind }));
        }
        to(place).after_minutes(75).is("over").may(&["new_transfer"]);
    }
}

#[test]
fn nothing_ends_before_the_start() {
    for place in ["draft", "quoted"] {
        to(place).ignores(json!({
            "type": "answer", "call": "status", "to": to(place).ticket(), "session": over(OURS, "succeeded"),
        }));
    }
}

#[test]
fn the_banks_error_and_what_is_not_known_are_not_final() {
    let unheard = json!({"session_id": OURS, "status": "unknown", "outcome": "unknown"});
    for session in [erring(OURS), with(erring(OURS), "outcome", json!("failed")), unheard] {
        for place in open_places().filter(|place| *place != "watching") {
            let page = to(place).answered("status", session.clone()).is("doubt").may(&["poll"]);
            assert_eq!(page.state["why"], "bank_error", "{place}");
            page.answered("status", over(OURS, "succeeded")).is("over");
        }
    }
}

#[test]
fn after_the_banks_error_the_transfer_goes_on_where_it_was() {
    for (place, phase) in [
        ("preparing", "preparing"),
        ("asking", "asking"),
        ("deciding, yes", "deciding"),
        ("deciding, no", "deciding"),
        ("lapsed", "lapsed"),
    ] {
        for session in [erring(OURS), contradicting(OURS)] {
            to(place).answered("status", session).is("doubt").polls().is(phase);
        }
    }
}

#[test]
fn the_banks_code_for_a_failure_is_kept() {
    let session = with(over(OURS, "failed"), "error", json!({"code": "insufficient_funds", "class": "other_card"}));
    assert_eq!(to("deciding, yes").answered("status", session).state["error"], "insufficient_funds");
    let odd = with(over(OURS, "failed"), "error", json!({"code": "Mbape Galmatuk", "description": "Mbape Galmatuk"}));
    assert_eq!(to("deciding, yes").answered("status", odd).state.get("error"), None);
}

/// A session as the bank sends it, read by this package's reader.
fn read(status: &str, payments: &[&str], payouts: &[&str]) -> Json {
    let items =
        |statuses: &[&str]| statuses.iter().map(|status| json!({"id": "i_1", "status": status})).collect::<Vec<_>>();
    let sent = json!({"id": OURS, "status": status, "payment_list": items(payments), "payout_list": items(payouts)});
    answer_of(api::read_session(&value(&sent)))["value"].clone()
}

#[test]
fn nothing_was_charged_only_if_session_and_items_agree() {
    for (payments, payouts, phase) in [
        (&["failed"] as &[&str], &["failed"] as &[&str], "over"),
        (&["failed"], &[], "over"),
        (&["failed"], &["failed", "failed"], "over"),
        (&[], &[], "over"),
        (&[], &["failed"], "over"),
        (&["succeeded"], &["succeeded"], "doubt"),
        (&["succeeded"], &["failed"], "doubt"),
        (&["failed"], &["succeeded"], "doubt"),
        (&["failed", "succeeded"], &["failed"], "doubt"),
        (&["tomorrow"], &["failed"], "doubt"),
        (&["in_progress"], &["failed"], "deciding"),
        (&["failed"], &["pending"], "over"),
        (&["pending"], &["pending"], "over"),
        (&["failed", "in_progress"], &["failed"], "deciding"),
    ] {
        let page = to("deciding, no").answered("status", read("cancelled", payments, payouts)).is(phase);
        let agrees = phase == "over" && payments.contains(&"failed");
        assert_eq!(page.state["show"] == "not_charged", agrees, "{payments:?} {payouts:?}");
    }
}

#[test]
fn the_money_was_sent_if_no_item_contradicts_it() {
    for status in ["accepted", "succeeded"] {
        for (payments, payouts, phase) in [
            (&["succeeded"] as &[&str], &["succeeded"] as &[&str], "over"),
            // A list that is missing in an answer proves nothing.
            (&[], &[], "over"),
            (&["succeeded"], &[], "over"),
            (&["succeeded"], &["in_progress"], "deciding"),
            (&["succeeded"], &["failed"], "doubt"),
            (&["failed"], &[], "doubt"),
            (&["succeeded"], &["tomorrow"], "doubt"),
        ] {
            to("deciding, yes").answered("status", read(status, payments, payouts)).is(phase);
        }
    }
}
