//! The person's decisions and the bank's word, one after the other.

use super::{
    OURS, PLACES, a, acting, action, advance, after, answer, asked, assert_ignored, assert_phase, event, failed,
    finished, informing, over, quoted, ready, running, start, then, to,
};
use crate::suite::support::{Json, json as answer_of, value, with};
use bank131_checkout::api;
use serde_json::json;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn a_new_transfer_is_a_draft() {
    let expected = json!({"v": 1, "phase": "draft", "may": ["edit", "quote"], "show": "form", "ask": "ask_person"});
    assert_eq!(start(), expected);
}

#[test]
fn a_quote_is_kept_as_it_was_shown() {
    let shown = json!({
        "source": {"amount": 357_913, "currency": "RUB"}, "destination": {"amount": 131_426, "currency": "TRY"},
        "total": {"amount": 357_913, "currency": "RUB"},
    });
    assert_eq!(after(&to("quoted"))["shown"], shown);
    assert_eq!(after(&to("finished, succeeded"))["shown"], shown);
}

#[test]
fn a_new_quote_replaces_the_one_before() {
    let other = json!({"type": "quoted", "total": {"amount": 100, "currency": "rub"}});
    assert_eq!(then(&to("quoted"), &other)["shown"], json!({"total": {"amount": 100, "currency": "RUB"}}));
}

#[test]
fn a_quote_after_the_start_is_late_and_changes_nothing() {
    for place in PLACES.iter().skip(2) {
        assert_ignored(&to(place), &quoted());
    }
}

#[test]
fn editing_goes_back_to_an_empty_draft_before_the_start_and_not_after() {
    assert_eq!(then(&to("quoted"), &a("edited")), start());
    for place in PLACES.iter().skip(2) {
        assert_ignored(&to(place), &a("edited"));
    }
}

#[test]
fn a_transfer_starts_once() {
    for place in ["draft", "quoted"] {
        assert_phase(&then(&to(place), &a("starting")), "started");
    }
    for place in PLACES.iter().skip(2).filter(|place| **place != "unknown_outcome") {
        assert_ignored(&to(place), &a("starting"));
    }
}

#[test]
fn the_answer_to_init_names_the_session() {
    let state = after(&to("started, session known"));
    assert_eq!(state["session_id"], OURS);
    assert_phase(&state, "started");
}

#[test]
fn the_bank_asks_for_confirmation_by_an_event_or_by_an_answer() {
    for news in [ready(), answer(asked(OURS)), event("ready_to_confirm", running(OURS))] {
        assert_phase(&then(&to("started, session known"), &news), "awaiting_confirmation");
    }
}

#[test]
fn only_what_awaits_confirmation_is_confirmed() {
    assert_phase(&then(&to("awaiting_confirmation"), &a("confirming")), "confirmed");
    for place in PLACES.iter().filter(|place| **place != "awaiting_confirmation") {
        assert_ignored(&to(place), &a("confirming"));
    }
}

#[test]
fn what_awaits_confirmation_or_has_expired_is_cancelled() {
    for place in PLACES {
        match place {
            "awaiting_confirmation" | "expired" => {
                assert_phase(&then(&to(place), &a("cancelling")), "cancelling");
            }
            _ => assert_ignored(&to(place), &a("cancelling")),
        }
    }
}

#[test]
fn the_answer_to_cancel_is_not_the_end() {
    // As the document's own example answers: in_progress, pending.
    let state = then(&to("cancelling"), &answer(running(OURS)));
    assert_phase(&state, "cancelling");
    assert_eq!(advance(&state, &finished("cancelled"))["outcome"], "cancelled");
}

#[test]
fn three_d_secure_is_asked_for_by_an_event_or_by_an_answer_with_a_redirect() {
    let lean = event("action_required", json!({"session_id": OURS}));
    for news in [action(), answer(acting(OURS)), lean] {
        assert_phase(&then(&to("confirmed"), &news), "action_required");
    }
}

#[test]
fn a_code_to_scan_is_told_by_an_event_or_by_an_answer() {
    for news in [event("action_required", informing(OURS)), event("unknown", informing(OURS)), answer(informing(OURS))]
    {
        let state = then(&to("confirmed"), &news);
        assert_eq!(state, after(&to("action_required, code to scan")), "{news}");
        assert!(!state.to_string().contains("qr.example.com"), "{state}");
    }
}

#[test]
fn what_the_person_needs_to_act_may_come_after_the_news_that_they_must() {
    let none = to("action_required, nothing to go to");
    let told = |state: Json| (state["show"].clone(), state["ask"].clone(), state["action"].clone());
    assert_eq!(told(after(&none)), (json!("progress"), json!("poll"), json!(null)));
    for (session, show, ask, action) in
        [(acting(OURS), "redirect", "redirect", "redirect"), (informing(OURS), "inform", "poll", "inform")]
    {
        for news in [answer(session.clone()), event("action_required", session.clone())] {
            let state = then(&none, &news);
            assert_eq!(told(state.clone()), (json!(show), json!(ask), json!(action)), "{news}");
            // What says less is older.
            let again = advance(&state, &event("action_required", running(OURS)));
            assert_eq!(again, state, "{news}");
        }
    }
}

#[test]
fn an_address_outweighs_a_code_whichever_comes_first() {
    for pair in [[acting(OURS), informing(OURS)], [informing(OURS), acting(OURS)]] {
        let news = pair.map(|session| event("action_required", session));
        assert_eq!(after(&[to("confirmed"), news.to_vec()].concat()), after(&to("action_required")));
    }
}

#[test]
fn nothing_to_act_with_is_kept_once_the_phase_is_over() {
    for place in ["action_required", "action_required, code to scan"] {
        assert_eq!(then(&to(place), &finished("succeeded")).get("action"), None, "{place}");
    }
}

#[test]
fn what_only_looks_like_an_address_or_a_code_leads_nowhere() {
    for odd in [json!("https://example.com"), json!([]), json!(5), json!(true), json!(null)] {
        let session = with(with(running(OURS), "redirect", odd.clone()), "inform", odd);
        assert_phase(&then(&to("confirmed"), &answer(session.clone())), "confirmed");
        let state = then(&to("confirmed"), &event("action_required", session));
        assert_eq!(state, after(&to("action_required, nothing to go to")));
    }
}

#[test]
fn who_is_back_from_three_d_secure_is_not_sent_there_again() {
    let back = after(&to("action_required, returned"));
    for news in [action(), answer(acting(OURS)), answer(running(OURS)), a("returned")] {
        let state = advance(&back, &news);
        assert_eq!((&state["phase"], &state["ask"]), (&json!("action_required"), &json!("poll")), "{news}");
    }
}

#[test]
fn who_comes_back_before_the_page_knew_of_three_d_secure_is_not_sent_there() {
    // The bank's own widget redirects by itself.
    let state = then(&[to("confirmed"), vec![a("returned")]].concat(), &action());
    assert_eq!((&state["phase"], &state["ask"]), (&json!("action_required"), &json!("poll")));
}

#[test]
fn coming_back_makes_the_next_poll_soon() {
    let polled = [to("action_required"), vec![answer(acting(OURS)); 4]].concat();
    assert_eq!(after(&polled)["poll_after_ms"], 16_000);
    assert_eq!(then(&polled, &a("returned"))["poll_after_ms"], 1000);
}

#[test]
fn every_phase_after_the_start_is_settled_by_the_bank() {
    for place in PLACES.iter().skip(2).take(12) {
        for outcome in ["succeeded", "failed", "cancelled"] {
            for news in [finished(outcome), answer(over(OURS, outcome))] {
                let state = then(&to(place), &news);
                let told = (&state["phase"], &state["outcome"]);
                assert_eq!(told, (&json!("finished"), &json!(outcome)), "{place}");
            }
        }
    }
}

#[test]
fn nothing_is_settled_before_the_start() {
    for place in ["draft", "quoted"] {
        for news in [finished("succeeded"), answer(over(OURS, "succeeded")), ready(), action()] {
            assert_ignored(&to(place), &news);
        }
    }
}

#[test]
fn a_refund_is_told_and_leaves_the_outcome() {
    let refund = event("payment_refunded", over(OURS, "succeeded"));
    let state = then(&to("finished, succeeded"), &refund);
    assert_eq!((&state["outcome"], &state["refunded"]), (&json!("succeeded"), &json!(true)));
    assert_eq!(state["show"], "success");
    assert_eq!(advance(&state, &finished("succeeded")), state);
}

#[test]
fn a_refund_before_the_end_settles_nothing_by_itself() {
    let state = then(&to("confirmed"), &event("payment_refunded", running(OURS)));
    assert_phase(&state, "confirmed");
    let state = advance(&state, &finished("succeeded"));
    assert_eq!((&state["outcome"], &state["refunded"]), (&json!("succeeded"), &json!(true)));
}

fn refunded(payments: &[&str], payouts: &[&str]) -> Json {
    let items = |statuses: &[&str]| {
        let refunds: Vec<Json> = statuses.iter().map(|status| json!({"id": "rf_1", "status": status})).collect();
        json!([{"id": "pm_1"}, {"id": "pm_2", "refunds": refunds}])
    };
    let session = with(over(OURS, "succeeded"), "payments", items(payments));
    event("payment_refunded", with(session, "payouts", items(payouts)))
}

#[test]
fn a_refund_is_told_where_one_was_accepted_or_none_is_listed() {
    let none: &[&str] = &[];
    for (payments, payouts) in
        [(none, none), (&["accepted"], none), (none, &["accepted"]), (&["declined", "accepted"], none)]
    {
        let state = then(&to("finished, succeeded"), &refunded(payments, payouts));
        assert_eq!(state["refunded"], true, "{payments:?} {payouts:?}");
    }
}

#[test]
fn a_refund_that_was_not_accepted_is_not_told_as_refunded() {
    for status in ["in_progress", "declined", "error", "unknown", ""] {
        for news in [refunded(&[status], &[]), refunded(&[], &[status]), refunded(&[status, status], &[status])] {
            assert_ignored(&to("finished, succeeded"), &news);
            let state = then(&to("confirmed"), &news);
            assert_eq!((&state["phase"], state.get("refunded")), (&json!("finished"), None), "{news}");
        }
    }
}

#[test]
fn a_declined_refund_as_the_bank_sends_it_is_not_told_as_refunded() {
    let sent = |status: &str| {
        let refund = json!({"id": "rf_1", "status": status, "amount_details": {"amount": 100, "currency": "rub"}});
        let payment = json!({"id": "pm_1", "status": "succeeded", "refunds": [refund]});
        let session = json!({"id": OURS, "status": "accepted", "acquiring_payments": [payment]});
        let read = api::read_event(&value(&json!({"type": "payment_refunded", "session": session})));
        json!({"type": "bank_event", "event": answer_of(read)["value"]})
    };
    assert_ignored(&to("finished, succeeded"), &sent("declined"));
    assert_eq!(then(&to("finished, succeeded"), &sent("accepted"))["refunded"], true);
}

#[test]
fn the_refund_of_another_transfer_is_not_told() {
    assert_ignored(&to("finished, succeeded"), &event("payment_refunded", over(super::OTHERS, "succeeded")));
}

#[test]
fn the_banks_code_for_a_failure_is_kept() {
    let mut session = over(OURS, "failed");
    session["error"] = json!({"code": "insufficient_funds", "class": "retry"});
    let state = then(&to("confirmed"), &event("payment_finished", session));
    assert_eq!(state["error"], "insufficient_funds");
}

#[test]
fn a_refused_start_goes_back_to_the_quote_with_the_banks_code() {
    let mut refusal = failed("init", "refused");
    refusal["code"] = json!("invalid_request");
    let state = then(&to("started"), &refusal);
    assert_phase(&state, "quoted");
    assert_eq!((&state["error"], &state["shown"]), (&json!("invalid_request"), &after(&to("quoted"))["shown"]));
    assert_eq!(advance(&state, &quoted()), after(&to("quoted")), "a new quote clears the code");
    assert_phase(&advance(&state, &a("starting")), "started");
}

#[test]
fn a_refused_start_without_a_quote_goes_back_to_the_draft() {
    assert_eq!(then(&[a("starting")], &failed("init", "refused")), start());
}

#[test]
fn ready_to_capture_and_events_that_the_bank_may_invent_change_no_phase() {
    for place in PLACES {
        let state = after(&to(place));
        for kind in ["ready_to_capture", "payment_reversed", "unknown"] {
            assert_eq!(advance(&state, &event(kind, running(OURS)))["phase"], state["phase"], "{kind} in {place}");
        }
    }
}
