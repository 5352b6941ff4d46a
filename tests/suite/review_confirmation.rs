//! Does the bank ask to confirm what the person has accepted?

use super::support::{Json, answered, assert_issue, assert_issues, assert_misuse, at, parsed, value, with, without};
use bank131_checkout::api::{read_calculate, review_confirmation};
use bank131_checkout::value::Value;
use serde_json::json;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn money(amount: i64, currency: &str) -> Json {
    json!({"amount": amount, "currency": currency})
}

/// A quote to which the document's confirmation agrees: 10.00 RUB to 3.00 TRY at a fee of 1.00 RUB.
fn accepted() -> Json {
    json!({
        "source": money(1_000, "RUB"),
        "destination": money(300, "TRY"),
        "payment": money(1_100, "RUB"),
        "transfer_fee": money(90, "RUB"),
        "sms_fee": money(10, "RUB"),
        "fx_rate": "3.3333",
        "quantity": 1,
        "sum": money(1_100, "RUB"),
    })
}

/// The document's `confirm_information`.
fn confirm_information() -> Json {
    at(&parsed(include_str!("../fixtures/confirm.request.json")), "confirm_information").clone()
}

/// The document's `confirm_information` with another figure.
#[track_caller]
fn confirming(path: &str, figure: Json) -> Json {
    with(confirm_information(), &format!("exchanges.0.{path}"), figure)
}

/// 2.97 TRY at 0.2970 instead of 3.00 at 0.3000.
fn one_per_cent_less() -> Json {
    with(confirming("destination.amount", json!(297)), "exchanges.0.fx_rate", json!("0.2970"))
}

fn review_by(accepted: &Json, confirmed: &Json, policy: &Json) -> Json {
    answered(review_confirmation(&value(accepted), &value(confirmed), &value(policy)))
}

fn review(confirmed: &Json) -> Json {
    review_by(&accepted(), confirmed, &Json::Null)
}

#[track_caller]
fn differences(review: &Json) -> Vec<Json> {
    at(review, "value.differences").as_array().unwrap().clone()
}

#[track_caller]
fn fields(review: &Json) -> Vec<String> {
    differences(review).iter().map(|difference| difference["field"].as_str().unwrap().to_owned()).collect()
}

#[track_caller]
fn agrees_again(confirmed: &Json, policy: Json) -> bool {
    at(&review_by(&accepted(), confirmed, &policy), "value.agree_again").as_bool().unwrap()
}

#[test]
fn the_documents_confirmation_is_as_accepted() {
    let expected = json!({
        "source": money(1_000, "RUB"),
        "destination": money(300, "TRY"),
        "commission": money(100, "RUB"),
        "fx_rate": "0.3000",
        "total": money(1_100, "RUB"),
        "differences": [],
        "agree_again": false,
    });
    assert_eq!(review(&confirm_information()), json!({"status": "ok", "value": expected, "warnings": []}));
}

#[test]
fn every_figure_that_differs_is_reported_in_minor_units_and_per_mille() {
    let confirmed = with(one_per_cent_less(), "exchanges.0.commission.amount", json!(101));
    let difference = |field: &str, accepted: i64, confirmed: i64, difference: i64, per_mille: i64| {
        json!({
            "field": field,
            "accepted": accepted,
            "confirmed": confirmed,
            "difference": difference,
            "per_mille": per_mille,
            "tolerated": false,
        })
    };
    let rate =
        json!({"field": "fx_rate", "accepted": "3.3333", "confirmed": "0.2970", "per_mille": -10, "tolerated": false});
    let expected = [
        difference("destination", 300, 297, -3, -10),
        difference("commission", 100, 101, 1, 1),
        difference("total", 1_100, 1_101, 1, 1),
        rate,
    ];
    assert_eq!(differences(&review(&confirmed)), expected);
}

#[test]
fn a_source_that_differs_is_reported_with_its_total() {
    let confirmed = confirming("source.amount", json!(1_001));
    assert_eq!(fields(&review(&confirmed)), ["source", "total"]);
}

#[test]
fn a_fee_moved_into_the_source_keeps_the_total_and_is_reported() {
    let confirmed = with(confirming("source.amount", json!(1_001)), "exchanges.0.commission.amount", json!(99));
    assert_eq!(fields(&review(&confirmed)), ["source", "commission"]);
    assert!(agrees_again(&confirmed, json!("exact")));
}

#[test]
fn less_to_pay_is_another_sum_too() {
    assert!(agrees_again(&confirming("commission.amount", json!(0)), Json::Null));
}

#[test]
fn a_commission_is_measured_by_the_total() {
    let free = with(with(accepted(), "transfer_fee.amount", json!(0)), "sms_fee.amount", json!(0));
    let free = with(free, "payment.amount", json!(1_000));
    let review = review_by(&free, &confirm_information(), &Json::Null);
    let per_mille: Vec<_> = differences(&review).iter().map(|difference| difference["per_mille"].clone()).collect();
    assert_eq!((fields(&review), per_mille), (vec!["commission".into(), "total".into()], vec![json!(100), json!(100)]));
}

#[test]
fn thousandths_are_rounded_away_from_zero() {
    let of = |source: i64| differences(&review(&confirming("source.amount", json!(source))))[1]["per_mille"].clone();
    assert_eq!((of(1_001), of(999)), (json!(1), json!(-1)), "1 of 1100 is 0.91 per mille");
}

#[test]
fn a_payment_that_was_not_the_sum_is_compared_too() {
    // The person saw 54.00 and 3579.13, so both are compared with what is to be confirmed.
    let odd = with(accepted(), "payment.amount", json!(54));
    let review = review_by(&odd, &confirm_information(), &Json::Null);
    assert_eq!(fields(&review), ["payment"]);
    assert_eq!(at(&review, "value.agree_again"), &json!(true));
}

#[test]
fn a_confirmed_payment_that_was_not_the_sum_differs_from_the_sum() {
    let odd = with(accepted(), "payment.amount", json!(1_200));
    let review = review_by(&odd, &confirming("commission.amount", json!(200)), &Json::Null);
    assert_eq!(fields(&review), ["commission", "total"]);
}

#[test]
fn the_documents_answers_are_never_confirmed_unseen() {
    for answer in [
        include_str!("../fixtures/calculate.response.direct-rub-try.json"),
        include_str!("../fixtures/calculate.response.indirect-rub-uzs.json"),
    ] {
        let quote =
            serde_json::to_value(read_calculate(&value(&parsed(answer))).into_value()).unwrap()["value"].clone();
        let currency = quote["destination"]["currency"].clone();
        let confirmed = with(
            confirming("source", quote["source"].clone()),
            "exchanges.0.destination",
            quote["destination"].clone(),
        );
        let rate = if currency == "TRY" { "0.3672" } else { "131.1591" };
        let confirmed =
            with(with(confirmed, "exchanges.0.fx_rate", json!(rate)), "exchanges.0.commission.amount", json!(0));
        let review = review_by(&quote, &confirmed, &Json::Null);
        assert_eq!(fields(&review), ["payment"], "{review}");
    }
}

#[test]
fn rates_in_opposite_directions_are_equal_if_one_rate_prints_both() {
    let of = |accepted_rate: &str, quantity: i64, confirmed_rate: &str| {
        let accepted = with(with(accepted(), "fx_rate", json!(accepted_rate)), "quantity", json!(quantity));
        fields(&review_by(&accepted, &confirming("fx_rate", json!(confirmed_rate)), &Json::Null))
    };
    assert_eq!(of("3.3333", 1, "0.3000"), [""; 0]);
    assert_eq!(of("333.33", 100, "0.3000"), [""; 0]);
    // 1 / 0.30005 is 3.33278 and 1 / 0.29995 is 3.33389.
    assert_eq!(of("3.3328", 1, "0.3000"), [""; 0]);
    assert_eq!(of("3.3339", 1, "0.3000"), [""; 0]);
    assert_eq!(of("3.3327", 1, "0.3000"), ["fx_rate"]);
    assert_eq!(of("3.3340", 1, "0.3000"), ["fx_rate"]);
    assert_eq!(of("3.3339", 1, "0.300000"), ["fx_rate"]);
}

#[test]
fn rates_in_one_direction_are_compared_as_they_are() {
    let accepted = |fx_rate: &str| {
        let accepted = with(with(accepted(), "source", money(100, "USD")), "destination", money(8_114, "RUB"));
        let fees = ["payment", "transfer_fee", "sms_fee"];
        let amounts = [100, 0, 0];
        let accepted = fees
            .into_iter()
            .zip(amounts)
            .fold(accepted, |accepted, (fee, amount)| with(accepted, fee, money(amount, "USD")));
        with(accepted, "fx_rate", json!(fx_rate))
    };
    let confirmed = with(confirming("source", money(100, "USD")), "exchanges.0.destination", money(8_114, "RUB"));
    let confirmed =
        with(with(confirmed, "exchanges.0.fx_rate", json!("81.1400")), "exchanges.0.commission", money(0, "USD"));
    let of = |fx_rate: &str| differences(&review_by(&accepted(fx_rate), &confirmed, &Json::Null));
    assert_eq!(of("81.1401"), [Json::Null; 0], "81.14005 prints both");
    assert_eq!(of("81.1402")[0]["per_mille"], -1);
    assert_eq!(of("80.3366")[0]["per_mille"], 10);
}

#[test]
fn differences_within_a_tolerance_per_mille_pass() {
    assert!(!agrees_again(&one_per_cent_less(), json!({"tolerancePerMille": 10})));
    assert!(agrees_again(&one_per_cent_less(), json!({"tolerancePerMille": 9})));
}

#[test]
fn differences_within_a_tolerance_in_minor_units_pass() {
    assert!(!agrees_again(&one_per_cent_less(), json!({"toleranceMinor": 3})));
    assert!(agrees_again(&one_per_cent_less(), json!({"toleranceMinor": 2})));
}

#[test]
fn of_two_tolerances_both_must_hold() {
    let policy = |per_mille: i64, minor: i64| json!({"tolerancePerMille": per_mille, "toleranceMinor": minor});
    assert!(!agrees_again(&one_per_cent_less(), policy(10, 3)));
    assert!(agrees_again(&one_per_cent_less(), policy(9, 3)));
    assert!(agrees_again(&one_per_cent_less(), policy(10, 2)));
}

#[test]
fn what_is_not_tolerated_is_named() {
    let confirmed = with(one_per_cent_less(), "exchanges.0.commission.amount", json!(101));
    let review = review_by(&accepted(), &confirmed, &json!({"tolerancePerMille": 1}));
    let tolerated: Vec<_> = differences(&review).iter().map(|difference| difference["tolerated"].clone()).collect();
    assert_eq!(tolerated, [json!(false), json!(true), json!(true), json!(false)]);
}

#[test]
fn a_policy_without_tolerances_is_exact() {
    for policy in [Json::Null, json!("exact"), json!({}), json!({"toleranceMinor": 0}), json!({"tolerancePerMille": 0})]
    {
        assert!(agrees_again(&confirming("source.amount", json!(1_001)), policy.clone()), "{policy}");
        assert!(!agrees_again(&confirm_information(), policy.clone()), "{policy}");
    }
}

#[test]
fn the_rate_is_held_for_five_minutes_from_the_start() {
    let policy = json!({"startedAtMs": 1_795_305_600_000_i64});
    let review = review_by(&accepted(), &confirm_information(), &policy);
    assert_eq!(at(&review, "value.deadline_ms"), &json!(1_795_305_900_000_i64));
    assert!(agrees_again(&one_per_cent_less(), policy), "a time is not a tolerance");
}

#[test]
fn a_policy_that_does_not_exist_is_misuse() {
    let of = |policy: Json| review_confirmation(&value(&accepted()), &value(&confirm_information()), &value(&policy));
    assert_misuse(of(json!("lax")), "policy", "choice.unknown");
    assert_misuse(of(json!(5)), "", "wrong_type");
    assert_misuse(of(json!({"tolerance": 5})), "tolerance", "unknown_field");
    assert_misuse(of(json!({"tolerancePerMille": 0.5})), "tolerancePerMille", "wrong_type");
    assert_misuse(of(json!({"toleranceMinor": -1})), "toleranceMinor", "wrong_type");
    assert_misuse(of(json!({"startedAtMs": "2026-11-21"})), "startedAtMs", "wrong_type");
}

#[test]
fn amounts_that_do_not_agree_with_their_rate_are_refused() {
    // 1000 kopecks at 0.29995 to 0.30005 are 299.95 to 300.05 kuruş, the coarser unit.
    let params = json!({"distance": 1, "currency": "TRY"});
    for (destination, right) in [(298, false), (299, true), (301, true), (302, false)] {
        let review = review(&confirming("destination.amount", json!(destination)));
        if right {
            assert_eq!(review["status"], "ok", "{destination}");
        } else {
            assert_issue(&review, "exchanges.0.fx_rate", "rate.inconsistent", &params);
        }
    }
}

#[test]
fn the_rate_of_the_quotes_direction_is_refused() {
    let review = review(&confirming("fx_rate", json!("3.3333")));
    assert_issue(&review, "exchanges.0.fx_rate", "rate.inconsistent", &json!({"distance": 909, "currency": "RUB"}));
}

#[test]
fn other_currencies_are_refused() {
    let confirmed = with(confirming("destination.currency", json!("USD")), "exchanges.0.source.currency", json!("KZT"));
    let confirmed = with(confirmed, "exchanges.0.commission.currency", json!("KZT"));
    let expected = [
        ("exchanges.0.source.currency", "quote.currency_mismatch"),
        ("exchanges.0.destination.currency", "quote.currency_mismatch"),
    ];
    assert_issues(&review(&confirmed), &expected);
    let params = json!({"expected": "RUB", "actual": "KZT"});
    assert_eq!(at(&review(&confirmed), "issues.0.params"), &params);
}

#[test]
fn a_commission_in_another_currency_is_refused() {
    let review = review(&confirming("commission.currency", json!("USD")));
    assert_issue(&review, "exchanges.0.commission", "total.currency", &json!({"expected": "RUB"}));
}

#[test]
fn a_total_above_2_to_the_53_less_1_is_refused() {
    let review = review(&confirming("commission.amount", json!(9_007_199_254_740_991_i64)));
    assert_issue(&review, "exchanges.0.commission", "amount.too_large", &json!({}));
}

#[test]
fn a_sum_that_cannot_be_read_is_not_confirmed() {
    for (path, code, figure) in [
        ("source.amount", "wrong_type", json!("1000")),
        ("source.amount", "amount.zero", json!(0)),
        ("destination.amount", "amount.not_integer", json!(0.5)),
        ("destination.amount", "required", Json::Null),
        ("commission.amount", "amount.negative", json!(-1)),
        ("commission", "required", Json::Null),
        ("source.currency", "currency.unknown", json!("RUX")),
        ("fx_rate", "rate.format", json!("0,3000")),
        ("fx_rate", "rate.range", json!("0.0000")),
        ("fx_rate", "required", json!("")),
    ] {
        assert_issues(&review(&confirming(path, figure)), &[(&format!("exchanges.0.{path}"), code)]);
    }
}

#[test]
fn every_missing_figure_is_reported() {
    let expected = [
        ("exchanges.source", "required"),
        ("exchanges.destination", "required"),
        ("exchanges.commission", "required"),
        ("exchanges.fx_rate", "required"),
    ];
    assert_issues(&review(&json!({"exchanges": {}})), &expected);
}

#[test]
fn a_confirmation_without_an_exchange_or_with_two_is_refused() {
    let exchange = at(&confirm_information(), "exchanges.0").clone();
    let length = |actual: i64| json!({"minimum": 1, "maximum": 1, "actual": actual});
    assert_issue(&review(&json!({"exchanges": []})), "exchanges", "list.length", &length(0));
    assert_issue(&review(&json!({"exchanges": [exchange, exchange]})), "exchanges", "list.length", &length(2));
    assert_issue(&review(&json!({})), "exchanges", "required", &json!({}));
    assert_issue(&review(&Json::Null), "", "wrong_type", &json!({"expected": "object", "actual": "null"}));
}

#[test]
fn the_exchange_may_be_an_object_as_in_the_table() {
    let exchange = at(&confirm_information(), "exchanges.0").clone();
    assert_eq!(review(&json!({"exchanges": exchange})), review(&confirm_information()));
}

#[test]
fn unknown_fields_lower_case_and_a_rate_as_number_are_allowed() {
    let confirmed = with(confirming("source.currency", json!("rub")), "exchanges.0.note", json!({"any": 1}));
    let confirmed = with(with(confirmed, "details", json!(1)), "exchanges.0.source.scale", json!(2));
    assert_eq!(review(&confirmed), review(&confirm_information()));
    let confirmed = with(confirmed, "exchanges.0.fx_rate", json!(0.3));
    assert_eq!(at(&review(&confirmed), "value.differences"), &json!([]));
}

#[test]
fn problems_of_the_accepted_quote_have_their_own_path() {
    let of = |accepted: Json| review_by(&accepted, &confirm_information(), &Json::Null);
    assert_issue(&of(without(accepted(), "fx_rate")), "accepted.fx_rate", "required", &json!({}));
    assert_issues(&of(with(accepted(), "source.amount", json!(0))), &[("accepted.source.amount", "amount.zero")]);
    assert_issue(&of(Json::Null), "accepted", "wrong_type", &json!({"expected": "object", "actual": "null"}));
}

#[test]
fn an_accepted_quote_may_carry_more_than_its_figures() {
    let kept = without(with(accepted(), "shown_at", json!(1)), "sum");
    assert_eq!(review_by(&kept, &confirm_information(), &Json::Null), review(&confirm_information()));
}

#[test]
fn what_is_to_be_confirmed_may_come_as_its_json_text() {
    let text = Value::Text(confirm_information().to_string());
    let review = answered(review_confirmation(&value(&accepted()), &text, &Value::Null));
    assert_eq!(review, review_by(&accepted(), &confirm_information(), &Json::Null));
}
