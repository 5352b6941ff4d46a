//! Sessions, as they are read.

use super::support::{Json, assert_issue, assert_issues, at, json, parsed, value, with, without};
use bank131_checkout::api::read_session;
use bank131_checkout::bank::answer::{Outcome, SessionStatus};
use serde_json::json;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// An answer of the document and what must be read of it.
macro_rules! golden {
    ($name:literal) => {
        (
            include_str!(concat!("../fixtures/", $name, ".json")),
            include_str!(concat!("../fixtures/", $name, ".read.json")),
        )
    };
}

const GOLDEN: [(&str, &str); 6] = [
    golden!("confirm.response"),
    golden!("cancel.response"),
    golden!("status.response"),
    golden!("init.response.iban-turkey"),
    golden!("init.response.cash-turkey"),
    golden!("init.response.card-kyrgyzstan"),
];

#[track_caller]
fn answer(message: &Json) -> Json {
    json(read_session(&value(message)))
}

/// What is read of a message that gives no warning.
#[track_caller]
fn read(message: &Json) -> Json {
    let answer = answer(message);
    assert_eq!((&answer["status"], &answer["warnings"]), (&json!("ok"), &json!([])), "{answer}");
    answer["value"].clone()
}

/// A session with one payment and one payout, as in the answer to a status call.
fn session(status: &str, payment: &str, payout: &str) -> Json {
    json!({"status": "ok", "session": {
        "id": "ps_1",
        "status": status,
        "acquiring_payments": [{"id": "pm_1", "status": payment}],
        "payments": [{"id": "po_1", "status": payout}],
    }})
}

fn with_payment(key: &str, part: Json) -> Json {
    with(session("in_progress", "pending", "pending"), &format!("session.acquiring_payments.0.{key}"), part)
}

fn with_redirect(redirect: Json) -> Json {
    with_payment("customer_interaction", json!({"type": "redirect", "redirect": redirect}))
}

#[test]
fn the_documents_answers_are_read_exactly() {
    for (message, expected) in GOLDEN {
        assert_eq!(read(&parsed(message)).to_string(), parsed(expected).to_string());
    }
}

#[test]
fn text_object_and_the_session_by_itself_are_read_the_same_way() {
    for (message, expected) in GOLDEN {
        assert_eq!(read(&json!(message)), parsed(expected));
        assert_eq!(read(&parsed(message)["session"]), parsed(expected));
    }
}

#[test]
fn the_names_of_the_second_version_are_read_the_same_way() {
    let rename = |text: &str| {
        text.replace("\"acquiring_payments\"", "\"payment_list\"")
            .replace("\"payments\"", "\"payout_list\"")
            .replace("\"payment_method\"", "\"payout_details\"")
    };
    for (message, expected) in GOLDEN {
        assert_eq!(read(&parsed(&rename(message))), parsed(expected));
    }
}

#[test]
fn people_are_left_out() {
    for (message, _) in GOLDEN {
        let read = read(&parsed(message)).to_string();
        for word in ["Пахмутова", "Akulov", "Ivanov", "participant", "123456789", "+79", "token"] {
            assert!(!read.contains(word), "{word}");
        }
    }
}

#[test]
fn an_answer_without_a_session_is_refused() {
    for message in [json!({}), json!({"session": {}}), json!({"session": {"id": ""}}), json!({"id": 7})] {
        assert_issue(&answer(&message), "session.id", "required", &json!({}));
    }
}

#[test]
fn what_is_not_an_object_is_refused() {
    for (message, kind) in [(json!(null), "null"), (json!([]), "array"), (json!(1), "number"), (json!("[]"), "array")] {
        assert_issue(&answer(&message), "", "wrong_type", &json!({"expected": "object", "actual": kind}));
    }
    assert_issue(&answer(&json!("<html>")), "", "json.syntax", &json!({"position": 1}));
}

#[test]
fn a_refusal_in_place_of_a_session_gives_its_issues() {
    let refusal = parsed(include_str!("../fixtures/init.response.error.json"));
    assert_issues(&answer(&refusal), &[("participant_details.recipient.full_name", "bank.not_blank")]);
    let refusal = json!({"status": "error", "error": {"code": "insufficient_funds", "description": "no"}});
    assert_issues(&answer(&refusal), &[("", "bank.insufficient_funds")]);
    for refusal in [json!({"status": "error"}), json!({"error": "boom"})] {
        assert_issues(&answer(&refusal), &[("", "bank.unknown")]);
    }
}

#[test]
fn the_outcome_follows_from_the_session_and_its_items() {
    for (status, payment, payout, outcome) in [
        ("created", "pending", "pending", "pending"),
        ("in_progress", "succeeded", "in_progress", "pending"),
        ("in_progress", "failed", "in_progress", "pending"),
        ("accepted", "succeeded", "succeeded", "succeeded"),
        ("succeeded", "succeeded", "succeeded", "succeeded"),
        ("accepted", "succeeded", "in_progress", "pending"),
        ("accepted", "pending", "succeeded", "pending"),
        ("accepted", "succeeded", "failed", "unknown"),
        ("accepted", "failed", "in_progress", "unknown"),
        ("accepted", "succeeded", "refunded", "unknown"),
        ("accepted", "refunded", "pending", "unknown"),
        ("cancelled", "failed", "pending", "failed"),
        ("cancelled", "failed", "failed", "failed"),
        ("cancelled", "in_progress", "failed", "pending"),
        ("cancelled", "pending", "in_progress", "pending"),
        ("cancelled", "succeeded", "failed", "unknown"),
        ("canceled", "pending", "pending", "cancelled"),
        ("cancelled", "succeeded", "succeeded", "unknown"),
        ("cancelled", "failed", "succeeded", "unknown"),
        ("error", "failed", "failed", "unknown"),
        ("error", "succeeded", "succeeded", "unknown"),
        ("settled", "succeeded", "succeeded", "unknown"),
    ] {
        let read = read(&session(status, payment, payout));
        assert_eq!(read["outcome"], outcome, "session {status}, items {payment} and {payout}");
    }
}

#[test]
fn an_accepted_session_succeeded_if_no_item_contradicts_it() {
    let accepted = session("accepted", "succeeded", "succeeded");
    for list in ["session.payments", "session.acquiring_payments"] {
        assert_eq!(read(&without(accepted.clone(), list))["outcome"], "succeeded");
        assert_eq!(read(&with(accepted.clone(), list, json!([])))["outcome"], "succeeded");
    }
    let bare = without(without(accepted, "session.payments"), "session.acquiring_payments");
    assert_eq!(read(&bare)["outcome"], "succeeded");
    for lists in [json!([]), json!({}), json!([null])] {
        assert_eq!(read(&with(bare.clone(), "session.payments", lists))["outcome"], "succeeded");
    }
}

#[test]
fn a_status_in_either_spelling_keeps_the_banks_own_word() {
    for (raw, status) in
        [("canceled", "cancelled"), ("succeeded", "accepted"), ("settled", "unknown"), ("Accepted", "unknown")]
    {
        let read = read(&session(raw, "pending", "pending"));
        assert_eq!((&read["status"], &read["raw_status"]), (&json!(status), &json!(raw)));
    }
}

#[test]
fn a_missing_status_is_unknown() {
    for message in [
        without(session("", "pending", "pending"), "session.status"),
        with(session("", "", ""), "session.status", json!(5)),
    ] {
        let read = read(&message);
        assert_eq!(
            (&read["status"], &read["raw_status"], &read["outcome"]),
            (&json!("unknown"), &json!(""), &json!("unknown"))
        );
    }
}

#[test]
fn a_word_of_a_status_is_read_back_by_its_name() {
    for word in ["created", "in_progress", "accepted", "cancelled", "error", "unknown"] {
        assert_eq!(SessionStatus::of_word(word).word(), word);
    }
    for word in ["pending", "succeeded", "failed", "cancelled", "unknown"] {
        assert_eq!(Outcome::of_word(word).word(), word);
    }
}

#[test]
fn an_unknown_next_action_is_none_and_keeps_the_banks_own_word() {
    for (raw, known) in [("confirm", json!("confirm")), ("capture", json!("capture")), ("sign", json!(null))] {
        let read = read(&with(session("in_progress", "", ""), "session.next_action", json!(raw)));
        assert_eq!(read["next_action"], known);
        assert_eq!(read.get("raw_next_action"), (raw == "sign").then(|| json!(raw)).as_ref());
    }
}

#[test]
fn an_unknown_status_of_an_item_keeps_the_banks_own_word() {
    let read = read(&session("in_progress", "refunded", "failed"));
    assert_eq!(read["payments"], json!([{"id": "pm_1", "status": "unknown", "raw_status": "refunded"}]));
    assert_eq!(read["payouts"], json!([{"id": "po_1", "status": "failed", "raw_status": "failed"}]));
}

#[test]
fn listed_refunds_are_read_with_the_banks_own_word() {
    for (raw, status) in [
        ("in_progress", "in_progress"),
        ("accepted", "accepted"),
        ("declined", "declined"),
        ("error", "error"),
        ("succeeded", "unknown"),
    ] {
        let refund = json!({
            "id": "rf_1", "status": raw, "amount_details": {"amount": 100, "currency": "rub"}, "is_chargeback": false,
        });
        let read = read(&with_payment("refunds", json!([refund, null, {"amount_details": {"amount": -1}}])));
        let expected = json!([
            {"id": "rf_1", "status": status, "raw_status": raw, "amount": {"amount": 100, "currency": "RUB"}},
            {"id": "", "status": "unknown", "raw_status": ""},
        ]);
        assert_eq!(at(&read, "payments.0.refunds"), &expected);
        assert_eq!(at(&read, "payouts.0").get("refunds"), None);
    }
}

#[test]
fn refunds_that_are_not_a_list_are_left_out() {
    for refunds in [json!(null), json!({}), json!("declined")] {
        assert_eq!(at(&read(&with_payment("refunds", refunds)), "payments.0").get("refunds"), None);
    }
    assert_eq!(at(&read(&with_payment("refunds", json!([]))), "payments.0.refunds"), &json!([]));
}

#[test]
fn a_value_that_is_not_an_amount_is_left_out() {
    for amount in [json!("100"), json!(1.5), json!(-1), json!(9_007_199_254_740_992_i64), json!(null)] {
        let read = read(&with_payment("amount_details", json!({"amount": amount, "currency": "rub"})));
        assert_eq!(at(&read, "payments.0").get("amount"), None);
    }
    let read = read(&with_payment("amount_details", json!({"amount": 0, "currency": "rub"})));
    assert_eq!(at(&read, "payments.0.amount"), &json!({"amount": 0, "currency": "RUB"}));
}

#[test]
fn only_the_ends_of_a_card_number_are_shown() {
    let card =
        json!({"brand": "mir", "last4": "4242424242424242", "bin": "4242424242424242", "number": "4242424242424242"});
    let read = read(&with_payment("payment_details", json!({"type": "card", "card": card})));
    assert_eq!(at(&read, "payments.0.card"), &json!({"brand": "mir"}));
}

#[test]
fn a_card_is_found_under_each_of_its_names() {
    for key in ["payment_details", "payment_method", "payout_details"] {
        let read = read(&with_payment(key, json!({"type": "card", "card": {"last4": "4242", "bin": "22022022"}})));
        assert_eq!(at(&read, "payments.0.card"), &json!({"last4": "4242", "bin": "22022022"}));
    }
}

#[test]
fn a_saved_card_is_active_unless_the_bank_denies_it() {
    for (recurrent, is_active) in [
        (json!({"token": "6a6a29c4", "created_at": "2024-08-08T10:10:27+03:00"}), true),
        (json!({"token": "6a6a29c4", "finished_at": "2020-01-01T00:00:00Z", "is_active": true}), true),
        (json!({"token": "6a6a29c4", "is_active": false}), false),
    ] {
        let read = read(&with_payment("recurrent", recurrent));
        assert_eq!(at(&read, "payments.0.recurrent"), &json!({"token": "6a6a29c4", "is_active": is_active}));
    }
    assert_eq!(at(&read(&with_payment("recurrent", json!({"is_active": true}))), "payments.0").get("recurrent"), None);
}

#[test]
fn refusals_of_an_item_and_of_the_session_are_distinguished() {
    let refusal = |code: &str| json!({"code": code, "description": "text"});
    let message =
        with(with_payment("error", refusal("insufficient_funds")), "session.error", refusal("session_cancelled"));
    let read = read(&message);
    let reported =
        |path: &str| (at(&read, &format!("{path}.code")).clone(), at(&read, &format!("{path}.class")).clone());
    assert_eq!(reported("payments.0.error"), (json!("insufficient_funds"), json!("other_card")));
    assert_eq!(reported("error"), (json!("session_cancelled"), json!("retry_later")));
}

#[test]
fn a_redirect_by_post_has_its_inputs_as_texts() {
    let params = json!({"MD": "a", "count": 7, "rate": 0.1, "flag": true, "none": null, "list": [], "object": {}});
    let redirect = json!({"url": "https://example.com/3ds?x=1", "method": "post", "params": params});
    let expected = json!({
        "method": "POST",
        "url": "https://example.com/3ds?x=1",
        "params": {"MD": "a", "count": "7", "rate": "0.1", "flag": "true"},
    });
    assert_eq!(read(&with_redirect(redirect))["redirect"], expected);
}

#[test]
fn a_redirect_by_get_has_no_inputs() {
    for method in [json!("GET"), json!("get")] {
        let redirect = json!({"url": "https://example.com/3ds?x=1", "method": method, "params": {"x": "1"}});
        let expected = json!({"method": "GET", "url": "https://example.com/3ds?x=1", "params": {}});
        assert_eq!(read(&with_redirect(redirect))["redirect"], expected);
    }
}

#[test]
fn a_redirect_of_unknown_method_with_inputs_is_a_form() {
    for method in [json!(null), json!("PUT"), json!(""), json!(5)] {
        for (params, expected) in
            [(json!({"PaReq": "x"}), "POST"), (json!({}), "GET"), (json!(null), "GET"), (json!([]), "GET")]
        {
            let redirect = json!({"url": "https://example.com/3ds", "method": method, "params": params});
            let read = read(&with_redirect(redirect))["redirect"].clone();
            assert_eq!(read["method"], expected, "{method} {params}");
            assert_eq!(read["params"], if expected == "POST" { params } else { json!({}) });
        }
    }
}

#[test]
fn an_address_in_two_parts_is_put_together() {
    let qs = json!({"a b": "c&d=e", "имя": "ы", "n": 7, "flag": true, "plain": "-._~", "none": null, "list": []});
    let query = "a%20b=c%26d%3De&%D0%B8%D0%BC%D1%8F=%D1%8B&n=7&flag=true&plain=-._~";
    for (base, url) in [
        ("https://example.com/3ds", format!("https://example.com/3ds?{query}")),
        ("https://example.com", format!("https://example.com?{query}")),
        ("https://example.com/?x=1", format!("https://example.com/?x=1&{query}")),
        ("https://example.com/?", format!("https://example.com/?{query}")),
        ("https://example.com/#top", format!("https://example.com/?{query}#top")),
    ] {
        for other in [json!(null), json!(""), json!(5)] {
            let redirect = json!({"url": other, "base_url": base, "method": "GET", "qs": qs});
            assert_eq!(read(&with_redirect(redirect))["redirect"]["url"], json!(url));
        }
    }
    let bare = json!({"base_url": "https://example.com/3ds", "qs": []});
    assert_eq!(at(&read(&with_redirect(bare)), "redirect.url"), "https://example.com/3ds");
    let whole = json!({"url": "https://a.example.com/?x=1", "base_url": "https://b.example.com", "qs": {"x": "2"}});
    assert_eq!(at(&read(&with_redirect(whole)), "redirect.url"), "https://a.example.com/?x=1");
}

#[test]
fn a_redirect_that_cannot_be_used_is_always_a_warning() {
    let insecure = |interaction: Json| {
        let answer = answer(&with_payment("customer_interaction", interaction.clone()));
        assert_eq!((&answer["status"], answer["value"].get("redirect")), (&json!("ok"), None), "{interaction}");
        assert_eq!(at(&answer, "warnings.0.code"), "redirect.insecure", "{interaction}");
        assert_eq!(at(&answer, "warnings.0.field"), "customer_interaction.redirect.url");
    };
    for redirect in [
        json!({}),
        json!([]),
        json!("https://example.com"),
        json!({"url": 5}),
        json!({"qs": {"a": "1"}}),
        json!({"base_url": "http://example.com", "qs": {}}),
        json!({"base_url": "", "qs": {"https://example.com": ""}}),
        json!({"url": "http://example.com", "base_url": "https://example.com"}),
    ] {
        insecure(json!({"type": "redirect", "redirect": redirect}));
        insecure(json!({ "redirect": redirect }));
    }
    insecure(json!({"type": "redirect"}));
    insecure(json!({"type": "redirect", "redirect": null}));
}

#[test]
fn only_https_addresses_are_redirects() {
    for url in ["http://example.com", "javascript:alert(1)", "//example.com", "https://user@example.com", "data:,x", ""]
    {
        let answer = answer(&with_redirect(json!({"url": url, "method": "GET"})));
        assert_eq!(answer["status"], "ok");
        assert_eq!(answer["value"].get("redirect"), None);
        assert_eq!(at(&answer, "warnings.0.code"), "redirect.insecure");
        assert_eq!(at(&answer, "warnings.0.field"), "customer_interaction.redirect.url");
    }
}

#[test]
fn a_payouts_redirect_is_found_too_and_the_first_one_counts() {
    let interaction = |url: &str| json!({"type": "redirect", "redirect": {"url": url}});
    let message = with(
        session("in_progress", "", ""),
        "session.payments.0.customer_interaction",
        interaction("https://b.example.com"),
    );
    assert_eq!(at(&read(&message), "redirect.url"), "https://b.example.com");
    let message =
        with(message, "session.acquiring_payments.0.customer_interaction", interaction("https://a.example.com"));
    assert_eq!(at(&read(&message), "redirect.url"), "https://a.example.com");
}

#[test]
fn a_code_to_scan_is_kept() {
    let inform = json!({"type": "inform", "inform": {"qr": {"content": "https://qr.example.com/1", "img": "x"}}});
    let read = read(&with_payment("customer_interaction", inform));
    assert_eq!(read["inform"], json!({"qr_content": "https://qr.example.com/1"}));
    assert_eq!(read.get("redirect"), None);
}

#[test]
fn a_transfer_code_is_decoded_in_each_of_its_places() {
    let plain = session("in_progress", "", "");
    for path in ["details", "session.details"] {
        let message = with(plain.clone(), path, json!({"tcn_code_encoded": "MzU4MDctMjM1ODk="}));
        assert_eq!(read(&message)["tcn_code"], "35807-23589");
    }
    for path in ["tcn_code_encoded", "session.tcn_code_encoded"] {
        assert_eq!(read(&with(plain.clone(), path, json!("MzU4MDctMjM1ODk=")))["tcn_code"], "35807-23589");
    }
}

#[test]
fn a_transfer_code_that_cannot_be_decoded_is_a_warning() {
    let message = with(session("in_progress", "", ""), "details", json!({"tcn_code_encoded": "592174-69412211"}));
    let answer = answer(&message);
    assert_eq!(answer["value"].get("tcn_code"), None);
    assert_eq!(at(&answer, "warnings.0.code"), "tcn_code.format");
    assert_eq!(at(&answer, "warnings.0.field"), "details.tcn_code_encoded");
    assert!(!answer.to_string().contains("69412211"));
}

#[test]
fn wrong_lists_and_wrong_items_are_skipped() {
    let message = json!({"id": "ps_1", "acquiring_payments": {"0": 1}, "payments": [null, 5, [], {"id": 3}]});
    let read = read(&message);
    assert_eq!(read["payments"], json!([]));
    assert_eq!(read["payouts"], json!([{"id": "", "status": "unknown", "raw_status": ""}]));
}
