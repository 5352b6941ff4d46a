//! Amounts: what is printed is read again, and what is incomplete can be completed.

use super::{Check, NONE, beginnings, currency, holds, status};
use bank131_checkout::api;
use bank131_checkout::money::{Amount, MAX_MINOR, parse_amount, total};
use proptest::prelude::{Just, Strategy, prop_oneof};
use proptest::strategy::BoxedStrategy;
use proptest::{prop_assert, prop_assert_eq};

/// Amounts of every size.
pub(super) fn minor() -> BoxedStrategy<i64> {
    let below = |digits: u32| 10i64.checked_pow(digits).map_or(MAX_MINOR, |limit| limit.min(MAX_MINOR));
    prop_oneof![1 => Just(MAX_MINOR), 9 => (1..=16u32).prop_flat_map(move |digits| 1..=below(digits))].boxed()
}

/// The digits of a whole number in groups of three.
fn grouped(whole: &str, separator: &str) -> String {
    let mut text = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && whole.len().saturating_sub(index).is_multiple_of(3) {
            text.push_str(separator);
        }
        text.push(digit);
    }
    text
}

/// An amount as people print it, with these separators.
fn printed(minor: i64, digits: usize, thousands: &str, point: &str) -> String {
    let text = format!("{minor:0>width$}", width = digits.saturating_add(1));
    let (whole, decimals) = text.split_at(text.len().saturating_sub(digits));
    let whole = grouped(whole, thousands);
    if digits == 0 { whole } else { format!("{whole}{point}{decimals}") }
}

#[test]
fn what_is_printed_in_any_way_is_read_as_the_same_amount() {
    let ways = [
        ("", "."),
        ("", ","),
        (",", "."),
        (".", ","),
        (" ", ","),
        ("\u{a0}", ","),
        ("\u{202f}", ","),
        ("'", "."),
        ("’", "."),
    ];
    holds(2000, minor(), |amount| {
        for (code, digits) in [("RUB", 2), ("KWD", 3), ("CLF", 4)] {
            for (thousands, point) in ways {
                let text = printed(amount, digits, thousands, point);
                prop_assert_eq!(parse_amount(&text, &currency(code)), Ok(amount), "{:?}", text);
            }
        }
        Ok(())
    });
}

#[test]
fn amounts_without_decimals_are_read_as_the_same_amount() {
    holds(1000, minor(), |amount| {
        for thousands in ["", " ", "\u{a0}", "'", ".", ","] {
            let text = printed(amount, 0, thousands, "");
            prop_assert_eq!(parse_amount(&text, &currency("JPY")), Ok(amount), "{:?}", text);
        }
        Ok(())
    });
}

#[test]
fn more_than_javascript_holds_is_never_read() {
    holds(500, MAX_MINOR.saturating_add(1)..=i64::MAX, |amount| {
        let refusal = parse_amount(&printed(amount, 2, " ", ","), &currency("RUB")).unwrap_err();
        prop_assert_eq!(refusal.problem.code(), "amount.too_large");
        Ok(())
    });
}

const RUB: Check = |input, options| api::parse_amount(input, &"RUB".into(), options);
const KWD: Check = |input, options| api::parse_amount(input, &"KWD".into(), options);
const CLF: Check = |input, options| api::parse_amount(input, &"CLF".into(), options);
const JPY: Check = |input, options| api::parse_amount(input, &"JPY".into(), options);

#[test]
fn a_beginning_of_an_amount_is_never_invalid() {
    holds(500, minor(), |amount| {
        for (check, digits) in [(RUB, 2), (KWD, 3), (CLF, 4), (JPY, 0)] {
            for (thousands, point) in [("", "."), (" ", ","), ("'", "."), (",", "."), (".", ",")] {
                let text = printed(amount, digits, thousands, point);
                for beginning in beginnings(&text) {
                    prop_assert!(status(check, beginning) != "invalid", "{:?} of {:?}", beginning, text);
                }
            }
        }
        Ok(())
    });
}

#[test]
fn an_incomplete_amount_can_be_completed() {
    let more = ["1", "11", "111", ".1", ",1", ".11", ",11", "1.1", "1,1", "11.1", "11,1", "111.1", "111,1"];
    holds(2000, "[0-9.,']{1,9}", |text| {
        for check in [RUB, KWD, CLF, JPY] {
            let completes = |more: &&str| status(check, &format!("{text}{more}")) == "ok";
            prop_assert!(status(check, &text) != "incomplete" || more.iter().any(completes), "{:?}", text);
        }
        Ok(())
    });
}

#[test]
fn apostrophes_group_by_three_only() {
    holds(3000, "[0-9]{1,4}(['’_][0-9]{1,4}){1,2}([.,][0-9]{2})?", |text| {
        let whole = text.split(['.', ',']).next().unwrap();
        let mut groups = whole.split(['\'', '’', '_']);
        let first = groups.next().unwrap().len();
        let is_grouped = first <= 3 && groups.all(|group| group.len() == 3);
        prop_assert!(is_grouped || status(RUB, &text) != "ok", "{:?}", text);
        Ok(())
    });
}

#[test]
fn an_amount_means_one_number_or_none() {
    // Read by hand: the last separator is the point if one or two digits follow it.
    holds(3000, "[1-9][0-9]{0,2}([ ,.][0-9]{3}){0,2}[.,][0-9]{1,2}", |text| {
        let answer = api::parse_amount(&text.as_str().into(), &"RUB".into(), &NONE).unwrap();
        if let api::Answer::Ok { value, .. } = answer {
            let (whole, decimals) = text.rsplit_once(['.', ',']).unwrap();
            let digits: String = whole.chars().filter(char::is_ascii_digit).collect();
            let expected = format!("{digits}{decimals:0<2}").parse::<i64>().unwrap();
            prop_assert_eq!(value, expected.into(), "{:?}", text);
        }
        Ok(())
    });
}

#[test]
fn a_total_is_the_sum_or_too_large() {
    holds(1000, (minor(), minor(), minor()), |(source, transfer, sms)| {
        let parts = [source, transfer, sms].map(|minor| Amount::new(minor, currency("RUB")).unwrap());
        let expected: i128 = [source, transfer, sms].into_iter().map(i128::from).sum();
        let expected = i64::try_from(expected).ok().filter(|sum| *sum <= MAX_MINOR);
        prop_assert_eq!(total(&parts).ok().map(|sum| sum.minor()), expected);
        Ok(())
    });
}
