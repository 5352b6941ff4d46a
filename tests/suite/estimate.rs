//! What a transfer would cost at a known rate.

use super::support::{Json, assert_issue, assert_issues, assert_value, at, json, parsed, value, with, without};
use bank131_checkout::api::estimate;
use serde_json::json;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn of(input: &Json) -> Json {
    json(estimate(&value(input)))
}

/// The question of the bank's document with the rate of its answer.
fn documented(request: &str, response: &str) -> Json {
    let (request, response) = (parsed(request), parsed(response));
    json!({"amounts": request["amounts"], "rate": at(&response, "exchanges.rate")})
}

/// 357912 RUB to TRY.
fn direct() -> Json {
    documented(
        include_str!("../fixtures/calculate.request.direct-rub-try.json"),
        include_str!("../fixtures/calculate.response.direct-rub-try.json"),
    )
}

/// RUB to 46943404 UZS.
fn indirect() -> Json {
    documented(
        include_str!("../fixtures/calculate.request.indirect-rub-uzs.json"),
        include_str!("../fixtures/calculate.response.indirect-rub-uzs.json"),
    )
}

/// A question at a rate of half a rouble per foreign unit, so that every odd amount is a tie.
fn at_half(source: Option<i64>, destination: Option<i64>, rounding: &str) -> Json {
    let side = |amount, currency| json!({"amount": amount, "currency": currency});
    json!({
        "amounts": {"source": side(source, "RUB"), "destination": side(destination, "USD")},
        "rate": {"fx_rate": 0.5, "quantity": 1},
        "rounding": rounding,
    })
}

/// Source and destination of an estimate.
#[track_caller]
fn sides(input: &Json) -> (i64, i64) {
    let answer = of(input);
    assert_eq!(answer["status"], "ok", "{answer}");
    let side = |path: &str| at(&answer, path).as_i64().unwrap();
    (side("value.source.amount"), side("value.destination.amount"))
}

#[test]
fn the_documents_direct_example_is_reproduced() {
    let expected = json!({
        "source": {"amount": 357_913, "currency": "RUB"},
        "destination": {"amount": 131_426, "currency": "TRY"},
        "source_range": {"minimum": 357_909, "maximum": 357_915},
        "destination_range": {"minimum": 131_423, "maximum": 131_429},
        "direction": "direct",
        "rounding": "bank131",
    });
    assert_value(&of(&direct()), &expected);
}

#[test]
fn the_documents_indirect_example_is_reproduced() {
    let expected = json!({
        "source": {"amount": 357_912, "currency": "RUB"},
        "destination": {"amount": 46_943_404, "currency": "UZS"},
        "source_range": {"minimum": 357_911, "maximum": 357_913},
        "destination_range": {"minimum": 46_943_404, "maximum": 46_943_404},
        "direction": "indirect",
        "rounding": "bank131",
    });
    assert_value(&of(&indirect()), &expected);
}

#[test]
fn the_documents_answers_lie_within_the_ranges() {
    for (question, response) in [
        (direct(), include_str!("../fixtures/calculate.response.direct-rub-try.json")),
        (indirect(), include_str!("../fixtures/calculate.response.indirect-rub-uzs.json")),
    ] {
        let (answer, response) = (of(&question), parsed(response));
        for side in ["source", "destination"] {
            let end = |name: &str| at(&answer, &format!("value.{side}_range.{name}")).as_i64().unwrap();
            let amount = at(&response, &format!("amounts.{side}.amount")).as_i64().unwrap();
            assert!((end("minimum")..=end("maximum")).contains(&amount), "{side} of {answer}");
        }
    }
}

#[test]
fn the_rate_as_text_gives_the_same_as_the_number() {
    assert_eq!(of(&with(direct(), "rate.fx_rate", json!("2.7233"))), of(&direct()));
    assert_eq!(of(&with(indirect(), "rate.fx_rate", json!("76.2433"))), of(&indirect()));
}

#[test]
fn trailing_zeros_that_json_drops_change_nothing() {
    let rate = |fx_rate: Json| of(&with(direct(), "rate.fx_rate", fx_rate));
    assert_eq!(rate(json!("2.7000")), rate(json!(2.7)));
    assert_eq!(rate(json!("3.0000")), rate(json!(3)));
}

#[test]
fn a_fifth_decimal_narrows_the_range() {
    let answer = of(&with(direct(), "rate.fx_rate", json!("2.72330")));
    assert_eq!(answer["value"]["destination_range"], json!({"minimum": 131_425, "maximum": 131_427}));
}

#[test]
fn roundings_of_the_documents_direct_example() {
    for (rounding, expected) in [
        ("bank131", (357_913, 131_426)),
        ("half_up", (357_912, 131_426)),
        ("half_even", (357_912, 131_426)),
        ("up", (357_913, 131_426)),
        ("down", (357_909, 131_425)),
    ] {
        assert_eq!(sides(&with(direct(), "rounding", json!(rounding))), expected, "{rounding}");
    }
}

#[test]
fn roundings_of_the_documents_indirect_example() {
    for (rounding, source) in
        [("bank131", 357_912), ("half_up", 357_912), ("half_even", 357_912), ("up", 357_913), ("down", 357_912)]
    {
        assert_eq!(sides(&with(indirect(), "rounding", json!(rounding))), (source, 46_943_404), "{rounding}");
    }
}

#[test]
fn roundings_of_a_tie_below_an_odd_number() {
    for (rounding, source) in [("bank131", 2), ("half_up", 2), ("half_even", 2), ("up", 2), ("down", 1)] {
        assert_eq!(sides(&at_half(None, Some(3), rounding)), (source, 3), "{rounding}: 1.5");
    }
}

#[test]
fn roundings_of_a_tie_above_an_even_number() {
    for (rounding, source) in [("bank131", 3), ("half_up", 3), ("half_even", 2), ("up", 3), ("down", 2)] {
        assert_eq!(sides(&at_half(None, Some(5), rounding)), (source, 5), "{rounding}: 2.5");
    }
}

#[test]
fn the_rounding_is_named_in_the_answer() {
    assert_eq!(of(&with(direct(), "rounding", json!("half_even")))["value"]["rounding"], "half_even");
}

#[test]
fn minor_units_of_both_currencies_count() {
    let sides_of = |currency: &str, fx_rate: &str| {
        let question =
            with(with(direct(), "amounts.destination.currency", json!(currency)), "rate.fx_rate", json!(fx_rate));
        sides(&question).1
    };
    assert_eq!(sides_of("JPY", "0.5"), 7_158, "3579.12 / 0.5 = 7158.24 yen");
    assert_eq!(sides_of("KWD", "250"), 14_316, "3579.12 / 250 = 14.31648 dinars");
}

#[test]
fn a_rate_per_hundred_units_is_a_hundredth_of_one_per_unit() {
    let per_hundred = with(with(direct(), "rate.fx_rate", json!("272.33")), "rate.quantity", json!(100));
    assert_eq!(sides(&per_hundred), sides(&direct()));
}

#[test]
fn roubles_may_be_the_side_that_arrives() {
    let side = |amount: Json, currency: &str| json!({"amount": amount, "currency": currency});
    let amounts = json!({"source": side(json!(100), "USD"), "destination": side(json!(null), "RUB")});
    let answer = of(&json!({"amounts": amounts, "rate": {"fx_rate": 81.1316, "quantity": 1}}));
    assert_eq!(answer["value"]["destination"], side(json!(8_114), "RUB"), "100 cents at 81.1316 are 8113.16 kopecks");
    assert_eq!(answer["value"]["source"]["currency"], "USD");
}

#[test]
fn neither_side_in_roubles_is_refused() {
    let question = with(direct(), "amounts.source.currency", json!("USD"));
    assert_issue(&of(&question), "amounts.destination.currency", "currency.pair", &json!({}));
}

#[test]
fn two_given_amounts_are_refused() {
    let question = with(direct(), "amounts.destination.amount", json!(1));
    assert_issue(&of(&question), "amounts.destination.amount", "amounts.exactly_one", &json!({}));
}

#[test]
fn two_missing_amounts_are_refused() {
    let question = with(direct(), "amounts.source.amount", json!(null));
    assert_issue(&of(&question), "amounts.source.amount", "amounts.exactly_one", &json!({}));
}

#[test]
fn less_than_a_minor_unit_is_refused_at_the_given_side() {
    let question = with(with(direct(), "amounts.source.amount", json!(1)), "rate.fx_rate", json!(90));
    assert_issue(&of(&question), "amounts.source.amount", "amount.too_small", &json!({}));
}

#[test]
fn more_than_javascript_holds_is_refused_at_the_given_side() {
    let question = with(indirect(), "amounts.destination.amount", json!(9_007_199_254_740_991_i64));
    let question = with(question, "rate.quantity", json!(1));
    assert_issue(&of(&question), "amounts.destination.amount", "amount.too_large", &json!({}));
}

#[test]
fn a_rate_that_is_not_a_decimal_is_refused() {
    for rate in
        [json!("2,7233"), json!("-1"), json!("NaN"), json!("2."), json!(".5"), json!(-2.5), json!(-1), json!("1 000")]
    {
        let answer = of(&with(direct(), "rate.fx_rate", rate));
        assert_issue(&answer, "rate.fx_rate", "rate.format", &json!({}));
    }
}

#[test]
fn a_rate_out_of_bounds_is_refused() {
    for rate in [json!(0), json!("0.0000"), json!(1e-9), json!(1e9), json!(1e300), json!("0.123456789012345678")] {
        let answer = of(&with(direct(), "rate.fx_rate", rate));
        assert_issue(&answer, "rate.fx_rate", "rate.range", &json!({}));
    }
}

#[test]
fn a_quantity_out_of_bounds_is_refused() {
    for quantity in [0, 1_000_001] {
        let answer = of(&with(direct(), "rate.quantity", json!(quantity)));
        assert_issue(&answer, "rate.quantity", "rate.quantity", &json!({}));
    }
}

#[test]
fn a_quantity_that_is_not_a_whole_number_is_refused() {
    for (quantity, code) in [(json!(1.5), "rate.quantity"), (json!(-1), "rate.quantity"), (json!("1"), "wrong_type")] {
        assert_issues(&of(&with(direct(), "rate.quantity", quantity)), &[("rate.quantity", code)]);
    }
}

#[test]
fn a_rounding_of_another_name_is_refused() {
    let params = json!({"allowed": "bank131, half_up, half_even, up, down"});
    assert_issue(&of(&with(direct(), "rounding", json!("bankers"))), "rounding", "choice.unknown", &params);
}

#[test]
fn every_problem_is_reported_at_once_in_order() {
    let question = without(with(direct(), "rate", json!({"fx_rate": [], "rate": 1})), "amounts.source.currency");
    let expected = [
        ("amounts.source.currency", "required"),
        ("rate.fx_rate", "wrong_type"),
        ("rate.quantity", "required"),
        ("rate.rate", "unknown_field"),
    ];
    assert_issues(&of(&question), &expected);
}
