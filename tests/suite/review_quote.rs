//! Is the answer to `calculate` what was asked for, and does it agree with itself?

use super::support::{Json, assert_issue, assert_issues, at, json, parsed, value, with, without};
use bank131_checkout::api::{read_calculate, review_quote};
use serde_json::json;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// A request and its answer.
type Exchange = (Json, Json);

/// 357912 RUB to TRY.
fn direct() -> Exchange {
    (
        parsed(include_str!("../fixtures/calculate.request.direct-rub-try.json")),
        parsed(include_str!("../fixtures/calculate.response.direct-rub-try.json")),
    )
}

/// RUB to 46943404 UZS.
fn indirect() -> Exchange {
    (
        parsed(include_str!("../fixtures/calculate.request.indirect-rub-uzs.json")),
        parsed(include_str!("../fixtures/calculate.response.indirect-rub-uzs.json")),
    )
}

fn review((request, answer): &Exchange) -> Json {
    json(review_quote(&value(request), &value(answer)))
}

/// The exchange with another figure in its answer.
#[track_caller]
fn answering((request, answer): Exchange, path: &str, figure: Json) -> Exchange {
    (request, with(answer, path, figure))
}

/// An exchange with these figures and without fees.
fn exchange(asked: (Json, Json), got: (i64, i64), pair: (&str, &str), rate: Json) -> Exchange {
    let sides = |source: Json, destination: Json| {
        json!({
            "source": {"amount": source, "currency": pair.0},
            "destination": {"amount": destination, "currency": pair.1},
        })
    };
    let mut amounts = sides(json!(got.0), json!(got.1));
    for (part, amount) in [("transfer_fee", 0), ("sms_fee", 0), ("payment", got.0)] {
        amounts[part] = json!({"amount": amount, "currency": pair.0});
    }
    let mut exchanges = sides(asked.0.clone(), asked.1.clone());
    exchanges["rate"] = rate;
    (json!({"amounts": sides(asked.0, asked.1)}), json!({"amounts": amounts, "exchanges": exchanges}))
}

#[track_caller]
fn assert_right(exchange: &Exchange) {
    assert_eq!(review(exchange)["status"], "ok", "{}", review(exchange));
}

#[track_caller]
fn assert_inconsistent(exchange: &Exchange, distance: i64, currency: &str) {
    let params = json!({"distance": distance, "currency": currency});
    assert_issue(&review(exchange), "exchanges.rate.fx_rate", "rate.inconsistent", &params);
}

/// Asserts that a right answer reports both numbers of a payment that is not the sum.
#[track_caller]
fn assert_payment_mismatch(answer: &Json, payment: i64, sum: i64) {
    let warning = json!({
        "code": "payment.mismatch",
        "field": "amounts.payment.amount",
        "message": "the payment is not the sum of source and fees",
        "params": {"payment": payment, "sum": sum},
    });
    assert_eq!((&answer["status"], &answer["warnings"]), (&json!("ok"), &json!([warning])), "{answer}");
    assert_eq!((at(answer, "value.payment.amount"), at(answer, "value.sum.amount")), (&json!(payment), &json!(sum)));
}

#[test]
fn the_documents_direct_answer_gives_both_numbers_of_its_payment() {
    assert_payment_mismatch(&review(&direct()), 5_400, 357_913);
}

#[test]
fn the_documents_indirect_answer_gives_both_numbers_of_its_payment() {
    assert_payment_mismatch(&review(&indirect()), 9_193, 357_912);
}

#[test]
fn a_payment_that_is_the_sum_gives_no_warning() {
    let (request, answer) = answering(direct(), "amounts.payment.amount", json!(357_913));
    let review = review(&(request, answer.clone()));
    let quote = at(&json(read_calculate(&value(&answer))), "value").clone();
    assert_eq!(review, json!({"status": "ok", "value": quote, "source_above_asked": 1, "warnings": []}));
}

#[test]
fn without_an_asked_source_there_is_no_excess() {
    assert!(review(&indirect()).get("source_above_asked").is_none());
}

#[test]
fn a_source_far_above_what_was_asked_is_stated() {
    // Cash in whole dollars: 4000.00 RUB asked, 50 USD at 80.1234.
    let rate = json!({"fx_rate": 80.1234, "quantity": 1});
    let exchange = exchange((json!(400_000), Json::Null), (400_617, 5_000), ("RUB", "USD"), rate);
    assert_eq!(review(&exchange)["source_above_asked"], 617);
}

#[test]
fn a_source_above_what_was_asked_by_more_than_a_unit_costs_is_refused() {
    // A hundred times what was asked for; the amounts agree with the rate.
    let (request, answer) = direct();
    let answer = with(answer, "amounts.source.amount", json!(35_791_300));
    let answer = with(answer, "amounts.destination.amount", json!(13_142_600));
    let params = json!({"expected": 357_912, "actual": 35_791_300});
    assert_issue(&review(&(request, answer)), "amounts.source.amount", "quote.amount_mismatch", &params);
}

#[test]
fn a_source_may_exceed_what_was_asked_by_the_price_of_one_unit_and_rounding() {
    let rate = json!({"fx_rate": 80.1234, "quantity": 1});
    let of = |source: i64, destination: i64| {
        exchange((json!(400_000), Json::Null), (source, destination), ("RUB", "USD"), rate.clone())
    };
    let assert_mismatch = |exchange: &Exchange, expected: i64, actual: i64| {
        let params = json!({"expected": expected, "actual": actual});
        assert_issue(&review(exchange), "amounts.source.amount", "quote.amount_mismatch", &params);
    };
    // A cent costs 80.12345 kopecks at most, and rounding adds less than one.
    assert_right(&of(400_081, 4_993));
    assert_mismatch(&of(400_082, 4_993), 400_000, 400_082);
    // An amount in whole dollars may have been rounded to these.
    let dollars = |asked| exchange((json!(asked), Json::Null), (400_617, 5_000), ("RUB", "USD"), rate.clone());
    assert_right(&dollars(392_604));
    assert_mismatch(&dollars(392_603), 392_603, 400_617);
}

#[test]
fn foreign_money_that_is_sent_may_exceed_what_was_asked_by_rounding_only() {
    // A kopeck costs 0.0125 cents: with rounding, less than two.
    let rate = json!({"fx_rate": 80.1234, "quantity": 1});
    let of = |source: i64| {
        let destination = source.checked_mul(801_234).unwrap().div_euclid(10_000);
        exchange((json!(10_000), Json::Null), (source, destination), ("USD", "RUB"), rate.clone())
    };
    assert_right(&of(10_001));
    let params = json!({"expected": 10_000, "actual": 10_002});
    assert_issue(&review(&of(10_002)), "amounts.source.amount", "quote.amount_mismatch", &params);
}

#[test]
fn for_large_sums_too_the_source_is_the_one_asked_for() {
    // The hidden digits of the rate would explain two million kopecks, which the person did not ask to send.
    let rate = json!({"fx_rate": 2.7233, "quantity": 1});
    let of = |source: i64| {
        exchange((json!(35_791_200_000_i64), Json::Null), (source, 13_142_584_364), ("RUB", "TRY"), rate.clone())
    };
    for right in [35_791_200_000, 35_791_200_003, 35_791_199_997] {
        assert_right(&of(right));
    }
    for wrong in [35_791_200_004, 35_791_300_000, 35_791_199_996, 35_791_100_000] {
        let params = json!({"expected": 35_791_200_000_i64, "actual": wrong});
        assert_issue(&review(&of(wrong)), "amounts.source.amount", "quote.amount_mismatch", &params);
    }
}

#[test]
fn a_source_below_what_was_asked_by_rounding_is_stated() {
    // 3579.12 RUB at 0.5 per yen are 7158.24 yen; 7158 yen cost 3579.00.
    let rate = json!({"fx_rate": 0.5, "quantity": 1});
    let exchange = exchange((json!(357_912), Json::Null), (357_900, 7_158), ("RUB", "JPY"), rate);
    assert_eq!(review(&exchange)["source_above_asked"], -12);
}

#[test]
fn a_source_below_what_was_asked_by_more_is_refused() {
    let rate = json!({"fx_rate": 0.5, "quantity": 1});
    let exchange = exchange((json!(357_912), Json::Null), (357_750, 7_155), ("RUB", "JPY"), rate);
    let params = json!({"expected": 357_912, "actual": 357_750});
    assert_issue(&review(&exchange), "amounts.source.amount", "quote.amount_mismatch", &params);
}

#[test]
fn another_destination_than_asked_for_is_refused() {
    let exchange = answering(indirect(), "amounts.destination.amount", json!(46_943_405));
    let params = json!({"expected": 46_943_404, "actual": 46_943_405});
    assert_issue(&review(&exchange), "amounts.destination.amount", "quote.amount_mismatch", &params);
}

#[test]
fn other_currencies_than_asked_for_are_refused() {
    let (request, _) = direct();
    let (_, answer) = indirect();
    let params = json!({"expected": "TRY", "actual": "UZS"});
    let review = review(&(request, answer));
    assert_issue(&review, "amounts.destination.currency", "quote.currency_mismatch", &params);
}

#[test]
fn the_pair_the_other_way_round_is_refused_at_both_sides() {
    let rate = json!({"fx_rate": 2.7233, "quantity": 1});
    let (_, answer) = exchange((json!(131_426), Json::Null), (131_426, 357_913), ("TRY", "RUB"), rate);
    let expected = [
        ("amounts.source.currency", "quote.currency_mismatch"),
        ("amounts.destination.currency", "quote.currency_mismatch"),
    ];
    assert_issues(&review(&(direct().0, answer)), &expected);
}

#[test]
fn the_late_answer_to_an_earlier_question_is_refused() {
    let (request, answer) = direct();
    let exchange = (with(request, "amounts.source.amount", json!(300_000)), answer);
    let params = json!({"expected": 300_000, "actual": 357_912});
    assert_issue(&review(&exchange), "exchanges", "quote.amount_mismatch", &params);
}

#[test]
fn the_answer_to_a_question_about_the_other_side_is_refused() {
    let rate = json!({"fx_rate": 2.7233, "quantity": 1});
    let (_, answer) = exchange((Json::Null, json!(131_426)), (357_913, 131_426), ("RUB", "TRY"), rate);
    let params = json!({"expected": "direct", "actual": "indirect"});
    assert_issue(&review(&(direct().0, answer)), "exchanges", "quote.direction_mismatch", &params);
}

#[test]
fn an_answer_that_does_not_repeat_the_question_is_right() {
    let (request, answer) = direct();
    let answer = without(without(answer, "exchanges.source"), "exchanges.destination");
    assert_right(&(request.clone(), answer.clone()));
    let both =
        with(with(answer, "exchanges.source", json!({"amount": 1})), "exchanges.destination", json!({"amount": 1}));
    assert_right(&(request, both));
}

#[test]
fn kurus_are_coarser_than_kopecks() {
    // 357913 / 2.72335 = 131423.8 and 357913 / 2.72325 = 131428.6: less than one kuruş of rounding beyond.
    let answering = |destination: i64| answering(direct(), "amounts.destination.amount", json!(destination));
    assert_inconsistent(&answering(131_422), 1, "TRY");
    assert_right(&answering(131_423));
    assert_right(&answering(131_429));
    assert_inconsistent(&answering(131_430), 1, "TRY");
    assert_inconsistent(&answering(231_429), 100_000, "TRY");
}

#[test]
fn kopecks_are_coarser_than_tiyin() {
    // 46943404 tiyin cost 357911.77 to 357912.24 kopecks: less than one kopeck of rounding beyond.
    let answering = |source: i64| answering(indirect(), "amounts.source.amount", json!(source));
    assert_inconsistent(&answering(357_910), 1, "RUB");
    assert_right(&answering(357_911));
    assert_right(&answering(357_913));
    assert_inconsistent(&answering(357_914), 1, "RUB");
}

#[test]
fn the_coarser_side_is_the_one_whose_minor_unit_is_worth_more() {
    let of = |fx_rate: f64, source: i64| {
        let rate = json!({"fx_rate": fx_rate, "quantity": 1});
        exchange((Json::Null, json!(1_000)), (source, 1_000), ("RUB", "TRY"), rate)
    };
    // 1000 kuruş cost 600.05 kopecks at most, or 1000.05; 610 kopecks buy at most 435.73, 1100 at most 733.36.
    assert_inconsistent(&of(0.6, 610), 9, "RUB");
    assert_inconsistent(&of(1.0, 1_100), 99, "RUB");
    assert_inconsistent(&of(1.4, 610), 564, "TRY");
    assert_inconsistent(&of(1.5, 1_100), 266, "TRY");
}

#[test]
fn for_large_sums_the_digits_that_are_not_printed_matter_more_than_the_rounding() {
    let rate = json!({"fx_rate": 2.7233, "quantity": 1});
    let of = |destination| {
        exchange((json!(35_791_200_000_i64), Json::Null), (35_791_200_000, destination), ("RUB", "TRY"), rate.clone())
    };
    // 357912000 RUB at 2.72334999 and at 2.72336.
    assert_right(&of(13_142_343_118));
    assert_inconsistent(&of(13_142_294_812), 48_258, "TRY");
}

#[test]
fn a_rate_with_more_digits_explains_less() {
    let exchange = answering(direct(), "exchanges.rate.fx_rate", json!("2.723300"));
    assert_right(&exchange);
    assert_inconsistent(&answering(exchange, "amounts.destination.amount", json!(131_428)), 1, "TRY");
}

#[test]
fn a_rate_whose_zeros_json_dropped_has_four_decimals() {
    let of = |fx_rate: Json, destination| {
        exchange(
            (json!(100_000_000), Json::Null),
            (100_000_000, destination),
            ("RUB", "TRY"),
            json!({"fx_rate": fx_rate, "quantity": 1}),
        )
    };
    // 2.69995 to 2.70005.
    for fx_rate in [json!(2.7), json!("2.7"), json!("2.7000")] {
        assert_right(&of(fx_rate.clone(), 37_037_722));
        assert_inconsistent(&of(fx_rate, 37_037_724), 1, "TRY");
    }
}

#[test]
fn foreign_money_may_be_the_side_that_is_sent() {
    let rate = json!({"fx_rate": 81.1316, "quantity": 1});
    let of = |destination| exchange((json!(100), Json::Null), (100, destination), ("USD", "RUB"), rate.clone());
    assert_right(&of(8_114));
    assert_right(&of(8_190));
    assert_inconsistent(&of(8_195), 1, "USD");
}

#[test]
fn a_rate_per_the_wrong_quantity_is_inconsistent() {
    let exchange = answering(indirect(), "exchanges.rate.quantity", json!(1_000));
    assert_inconsistent(&exchange, 3_221_205, "RUB");
}

#[test]
fn the_rate_as_text_gives_the_same_as_the_number() {
    assert_eq!(review(&answering(direct(), "exchanges.rate.fx_rate", json!("2.7233"))), review(&direct()));
    assert_eq!(review(&answering(indirect(), "exchanges.rate.fx_rate", json!("76.2433"))), review(&indirect()));
}

#[test]
fn the_documents_answers_in_an_array_are_reviewed_the_same_way() {
    let (request, answer) = direct();
    let listed = with(answer.clone(), "exchanges", json!([at(&answer, "exchanges")]));
    assert_eq!(review(&(request.clone(), listed.clone())), review(&direct()));
    let review = review(&(request, with(listed, "amounts.destination.amount", json!(1))));
    assert_issues(&review, &[("exchanges.0.rate.fx_rate", "rate.inconsistent")]);
}

#[test]
fn every_problem_is_reported_at_once() {
    let exchange = answering(
        answering(indirect(), "amounts.destination.amount", json!(1)),
        "exchanges.destination.amount",
        json!(2),
    );
    let expected = [
        ("exchanges", "quote.amount_mismatch"),
        ("amounts.destination.amount", "quote.amount_mismatch"),
        ("exchanges.rate.fx_rate", "rate.inconsistent"),
    ];
    assert_issues(&review(&exchange), &expected);
}

#[test]
fn an_answer_that_cannot_be_read_is_not_reviewed() {
    let (request, _) = direct();
    let refusal = parsed(include_str!("../fixtures/calculate.response.error.json"));
    assert_issue(&review(&(request.clone(), refusal)), "", "bank.invalid_request", &json!({}));
    let missing = without(direct().1, "amounts.payment");
    assert_issue(&review(&(request, missing)), "amounts.payment", "required", &json!({}));
}

#[test]
fn a_request_that_asks_nothing_is_a_problem_of_the_request() {
    let (request, answer) = direct();
    let of = |request: Json| review(&(request, answer.clone()));
    let both = with(request.clone(), "amounts.destination.amount", json!(1));
    assert_issue(&of(both), "request.amounts.destination.amount", "amounts.exactly_one", &json!({}));
    assert_issue(&of(without(request, "amounts")), "request.amounts", "required", &json!({}));
    assert_issue(&of(Json::Null), "request", "wrong_type", &json!({"expected": "object", "actual": "null"}));
}
