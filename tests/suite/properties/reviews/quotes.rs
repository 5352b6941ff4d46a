//! Quotes: which amounts a printed rate explains.

use super::{Deal, ask, deals, deals_at, fits, floor, reported_distance, whole};
use crate::properties::amounts::minor;
use crate::properties::holds;
use bank131_checkout::api::{self, Answer};
use bank131_checkout::issue::Param;
use bank131_checkout::money::{Ask, Decimal, Estimate, MAX_MINOR, Rounding, estimate, review_quote};
use bank131_checkout::value::Value;
use bank131_checkout::words::Words;
use num_rational::BigRational;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::sample::select;
use proptest::strategy::BoxedStrategy;
use proptest::{prop_assert, prop_assert_eq};

/// Rates of up to 17 digits, as doubles print them, from 1e-8 to 1e8.
fn long_rates() -> BoxedStrategy<(i128, u32)> {
    let digits = (1..=17u32).prop_flat_map(|digits| 10i128.pow(digits - 1)..10i128.pow(digits));
    (digits, 0..=24u32).prop_filter("in bounds", |(mantissa, scale)| fits(*mantissa, *scale, 1)).boxed()
}

#[test]
fn every_answer_made_from_an_estimate_is_right() {
    // Half a unit of the last printed decimal is 500 thousandths, the end included.
    let hidden = prop_oneof![3 => -500..=500i128, 1 => select(vec![-500, 0, 500])];
    let roundings = select(Rounding::ALL.iter().map(|rounding| (rounding.word(), *rounding)).collect::<Vec<_>>());
    holds(
        2000,
        (deals(), minor(), any::<bool>(), hidden, roundings),
        |(deal, amount, gives_source, hidden, rounding)| {
            let Some(meant) = deal.with_hidden_digits(hidden) else { return Ok(()) };
            let ask = ask(gives_source, amount);
            let Ok(Estimate { source, destination, .. }) = estimate(&meant.pair(), ask, &meant.rate(), rounding.1)
            else {
                return Ok(());
            };
            let quote = deal.quote(source.minor(), destination.minor());
            let review = review_quote(&deal.pair(), ask, Some(ask), &quote);
            prop_assert!(review.is_ok(), "{:?} {:?} {:?}", review, source, destination);
            let above = gives_source.then(|| source.minor() - amount);
            prop_assert_eq!(review.unwrap().source_above_asked, above);
            Ok(())
        },
    );
}

#[test]
fn a_source_is_the_one_that_was_asked_but_for_the_price_of_one_unit() {
    let off = prop_oneof![2 => -4..=4i64, 2 => -20_000..=20_000i64, 1 => minor()];
    holds(3000, (deals(), minor(), off), |(deal, source, off)| {
        let Ok(Estimate { destination, .. }) =
            estimate(&deal.pair(), Ask::Source(source), &deal.rate(), Rounding::HalfUp)
        else {
            return Ok(());
        };
        let asked = source - off;
        if !(1..=MAX_MINOR).contains(&asked) {
            return Ok(());
        }
        let review = review_quote(&deal.pair(), Ask::Source(asked), None, &deal.quote(source, destination.minor()));
        let (low, high) = deal.range();
        let price = if deal.sends_roubles { high } else { low.recip() };
        // What comes in whole units may have been rounded to them.
        let unit = 10i64.pow(destination.currency().minor_units());
        let step = if destination.minor() % unit == 0 { unit } else { 1 };
        let is_near = whole(off.abs()) < price * whole(step) + whole(1);
        let is_explained = is_near && (off >= 0 || deal.distance(asked, destination.minor()) == 0);
        prop_assert_eq!(review.is_ok(), is_explained, "{:?} {}", review, off);
        Ok(())
    });
}

/// Two amounts, most often such that the rate nearly explains them.
fn sides(deal: Deal) -> BoxedStrategy<(Deal, i64, i64)> {
    let near = (minor(), -4..=4i64, any::<bool>()).prop_map(move |(amount, off, from_source)| {
        let ask = ask(from_source, amount);
        let (source, destination) = match estimate(&deal.pair(), ask, &deal.rate(), Rounding::HalfUp) {
            Ok(estimate) => (estimate.source.minor(), estimate.destination.minor()),
            Err(_) => (amount, amount),
        };
        let moved = |minor: i64| minor.saturating_add(off).clamp(1, MAX_MINOR);
        if from_source { (moved(source), destination) } else { (source, moved(destination)) }
    });
    let any_size = (minor(), minor());
    (Just(deal), prop_oneof![5 => near, 1 => any_size])
        .prop_map(|(deal, (source, destination))| (deal, source, destination))
        .boxed()
}

#[test]
fn amounts_are_judged_as_by_fractions() {
    holds(2000, deals().prop_flat_map(sides), |(deal, source, destination)| {
        let expected = deal.distance(source, destination);
        match deal.review(source, destination) {
            Ok(()) => prop_assert_eq!(expected, 0),
            Err(problems) => prop_assert_eq!(reported_distance(&problems), Some(expected), "{:?}", problems),
        }
        Ok(())
    });
}

#[test]
fn amounts_at_rates_of_17_digits_are_judged_as_by_fractions() {
    holds(2000, deals_at(long_rates()).prop_flat_map(sides), |(deal, source, destination)| {
        let expected = deal.distance(source, destination);
        match deal.review(source, destination) {
            Ok(()) => prop_assert_eq!(expected, 0),
            Err(problems) => {
                // Beyond 128 bits the least distance is reported, and it is large.
                let reported = reported_distance(&problems).unwrap();
                prop_assert!(reported > 0 && reported <= expected, "{:?} {}", problems, expected);
                prop_assert!(reported == expected || reported > 100_000, "{} {}", reported, expected);
            }
        }
        Ok(())
    });
}

#[test]
fn an_answer_that_is_off_by_more_than_the_bound_is_refused() {
    holds(1000, (deals(), minor(), 1..=1_000_000i64, any::<bool>()), |(deal, foreign, off, dearer)| {
        // From the end of what prints so: a whole unit of the coarser side and the rounding that explains one more.
        let (low, high) = deal.range();
        let coarse = |end: &BigRational| end.clone().max(whole(1)) * whole(off + 1);
        let roubles =
            if dearer { &high * whole(foreign) + coarse(&high) } else { &low * whole(foreign) - coarse(&low) };
        let roubles = if dearer { roubles.ceil() } else { roubles.floor() };
        if roubles < whole(1) || roubles > whole(MAX_MINOR) {
            return Ok(());
        }
        let (source, destination) = deal.ordered(floor(&roubles), foreign);
        let problems = deal.review(source, destination).expect_err("too far off");
        prop_assert!(reported_distance(&problems).unwrap() > off, "{:?}", problems);
        Ok(())
    });
}

#[test]
fn nothing_up_to_2_to_the_53_overflows() {
    let rates = prop_oneof![
        Just((1, 8)),
        Just((100_000_000, 0)),
        Just((10i128.pow(16), 8)),
        Just((9_999_999_999_999_999, 8)),
        Just((123_456_789, 12)),
        Just((99_999_999_999_999_999, 12)),
    ];
    let ends = || prop_oneof![Just(1), Just(2), Just(MAX_MINOR), Just(MAX_MINOR - 1), minor()];
    holds(1000, (deals_at(rates.boxed()), ends(), ends()), |(deal, source, destination)| {
        let verdict = deal.review(source, destination).err();
        let reported = verdict.as_deref().map_or(Some(0), reported_distance);
        prop_assert_eq!(reported, Some(deal.distance(source, destination)), "{:?}", verdict);
        Ok(())
    });
}

#[test]
fn the_way_back_differs_by_no_more_than_the_stated_range() {
    holds(
        1000,
        (
            deals(),
            minor(),
            select(Rounding::ALL.iter().map(|rounding| (rounding.word(), *rounding)).collect::<Vec<_>>()),
        ),
        |(deal, amount, rounding)| {
            let of = |ask| estimate(&deal.pair(), ask, &deal.rate(), rounding.1);
            let Ok(direct) = of(Ask::Source(amount)) else { return Ok(()) };
            let indirect = of(Ask::Destination(direct.destination.minor())).unwrap();
            prop_assert_eq!(&indirect.source, &direct.source);
            let range = direct.source_range;
            prop_assert!((range.minimum..=range.maximum).contains(&indirect.source.minor()));
            prop_assert!((range.minimum..=range.maximum).contains(&amount));
            // Rounding the destination costs less than one unit of it, and the source is rounded once.
            let worth = if deal.sends_roubles { deal.kopecks() } else { deal.kopecks().recip() };
            let moved = whole((direct.source.minor() - amount).abs());
            prop_assert!(moved < worth + whole(1), "{:?} {}", direct, amount);
            Ok(())
        },
    );
}

/// An answer of `calculate` as JSON text, with `fx_rate` as it stands there.
fn answer(source: i64, destination: i64, payment: i64, fx_rate: &str) -> Value {
    let rub = |amount: i64| format!(r#"{{"amount":{amount},"currency":"RUB"}}"#);
    let amounts = format!(
        r#"{{"source":{},"destination":{{"amount":{destination},"currency":"try"}},"transfer_fee":{},"sms_fee":{},"payment":{}}}"#,
        rub(source),
        rub(0),
        rub(0),
        rub(payment)
    );
    let text = format!(r#"{{"amounts":{amounts},"exchanges":{{"rate":{{"fx_rate":{fx_rate},"quantity":1}}}}}}"#);
    serde_json::from_str(&text).unwrap()
}

#[test]
fn a_rate_as_text_is_reviewed_as_the_number() {
    let request: Value = serde_json::from_str(
        r#"{"amounts":{"source":{"amount":357912,"currency":"RUB"},"destination":{"amount":null,"currency":"TRY"}}}"#,
    )
    .unwrap();
    holds(1000, (1..=99_999_999i128, 0..=4u32, 131_000..=132_000i64), |(mantissa, scale, destination)| {
        let text = Decimal { mantissa, scale }.to_string();
        // A number has no zeros at its end.
        let shown = if scale > 0 { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
        let of = |fx_rate: &str| api::review_quote(&request, &answer(357_912, destination, 357_912, fx_rate));
        prop_assert_eq!(of(shown), of(&format!("\"{shown}\"")), "{}", shown);
        Ok(())
    });
}

#[test]
fn a_payment_is_warned_of_exactly_when_it_is_no_sum() {
    let request: Value = serde_json::from_str(
        r#"{"amounts":{"source":{"amount":null,"currency":"RUB"},"destination":{"amount":131426,"currency":"TRY"}}}"#,
    )
    .unwrap();
    let payments = prop_oneof![Just(357_913), 357_900..=357_920i64, minor()];
    holds(500, payments, |payment| {
        let review = api::review_quote(&request, &answer(357_913, 131_426, payment, "2.7233"));
        let Answer::Ok { warnings, .. } = review else { panic!("{review:?}") };
        let params: Vec<_> = warnings.into_iter().map(|warning| warning.params).collect();
        let expected = vec![("payment", Param::Number(payment)), ("sum", Param::Number(357_913))];
        prop_assert_eq!(params, if payment == 357_913 { Vec::new() } else { vec![expected] });
        Ok(())
    });
}
