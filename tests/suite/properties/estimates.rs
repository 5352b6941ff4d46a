//! Estimates against exact inequalities, and against rates that print alike.

use super::amounts::minor;
use super::oracles::{Ratio, rounded};
use super::{currency, holds};
use bank131_checkout::api;
use bank131_checkout::money::{Ask, Decimal, MAX_MINOR, Pair, Range, Rate, Rounding, estimate};
use bank131_checkout::value::Value;
use bank131_checkout::words::Words;
use proptest::prelude::{Strategy, any, prop_oneof};
use proptest::sample::select;
use proptest::strategy::BoxedStrategy;
use proptest::{prop_assert, prop_assert_eq};

/// A question: foreign currency, whether roubles are sent, which side is given, how much, the rate.
#[derive(Clone, Copy, Debug)]
struct Question {
    foreign: &'static str,
    sends_roubles: bool,
    gives_source: bool,
    amount: i64,
    mantissa: i128,
    scale: u32,
    quantity: i64,
    rounding: (&'static str, Rounding),
}

/// A rate from 1e-8 to 1e8 with up to eight decimals.
pub(super) fn rate() -> BoxedStrategy<(i128, u32)> {
    let largest = |scale: u32| 10i128.checked_pow(scale.saturating_add(8)).unwrap();
    let small = (0..=8u32, 1..=100_000i128);
    let any_size =
        (0..=8u32).prop_flat_map(move |scale| (1..=largest(scale)).prop_map(move |mantissa| (scale, mantissa)));
    prop_oneof![small, any_size].prop_map(|(scale, mantissa)| (mantissa, scale)).boxed()
}

fn questions() -> BoxedStrategy<Question> {
    let rounding = select(Rounding::ALL.iter().map(|rounding| (rounding.word(), *rounding)).collect::<Vec<_>>());
    let shape = (select(vec!["JPY", "TRY", "KWD", "CLF"]), any::<bool>(), any::<bool>());
    let quantity = select(vec![1, 10, 100, 10_000, 1_000_000]);
    (shape, minor(), rate(), quantity, rounding)
        .prop_map(|((foreign, sends_roubles, gives_source), amount, (mantissa, scale), quantity, rounding)| Question {
            foreign,
            sends_roubles,
            gives_source,
            amount,
            mantissa,
            scale,
            quantity,
            rounding,
        })
        .boxed()
}

impl Question {
    fn pair(&self) -> Pair {
        let (rub, foreign) = (currency("RUB"), currency(self.foreign));
        if self.sends_roubles { Pair::new(rub, foreign).unwrap() } else { Pair::new(foreign, rub).unwrap() }
    }

    fn ask(&self) -> Ask {
        if self.gives_source { Ask::Source(self.amount) } else { Ask::Destination(self.amount) }
    }

    fn rate(&self) -> Rate {
        Rate::new(Decimal { mantissa: self.mantissa, scale: self.scale }, self.quantity).unwrap()
    }

    /// Kopecks per minor foreign unit or the other way round, towards source or destination.
    fn ratio(&self, towards_source: bool) -> Ratio {
        let power = |exponent: u32| 10u128.checked_pow(exponent).unwrap();
        let kopecks = u128::try_from(self.mantissa).unwrap().checked_mul(100).unwrap();
        let foreign = power(self.scale).checked_mul(power(currency(self.foreign).minor_units())).unwrap();
        let foreign = foreign.checked_mul(u128::try_from(self.quantity).unwrap()).unwrap();
        let to_roubles = self.sends_roubles == towards_source;
        let (numerator, denominator) = if to_roubles { (kopecks, foreign) } else { (foreign, kopecks) };
        Ratio { numerator, denominator, to_roubles }
    }

    /// One side from the other; `None` outside 1 to 2^53 - 1.
    fn convert(&self, amount: i64, towards_source: bool) -> Option<i64> {
        let largest = u128::try_from(MAX_MINOR).unwrap();
        let amount = u128::try_from(amount).unwrap();
        let minor = rounded(amount, self.ratio(towards_source), self.rounding.0, largest)?;
        i64::try_from(minor).ok().filter(|minor| *minor > 0)
    }

    /// Source and destination, as the answer of the bank gives them.
    fn expected(&self) -> Option<(i64, i64)> {
        let destination = if self.gives_source { self.convert(self.amount, false)? } else { self.amount };
        Some((self.convert(destination, true)?, destination))
    }
}

#[test]
fn estimates_are_the_exact_ratio_rounded_as_named() {
    holds(4000, questions(), |question| {
        let estimate = estimate(&question.pair(), question.ask(), &question.rate(), question.rounding.1);
        let sides = estimate.ok().map(|estimate| (estimate.source.minor(), estimate.destination.minor()));
        prop_assert_eq!(sides, question.expected());
        Ok(())
    });
}

fn contains(range: Range, minor: i64) -> bool {
    (range.minimum..=range.maximum).contains(&minor)
}

#[test]
fn ranges_contain_the_estimate_and_what_is_given() {
    holds(2000, questions(), |question| {
        if let Ok(estimate) = estimate(&question.pair(), question.ask(), &question.rate(), question.rounding.1) {
            prop_assert!(contains(estimate.source_range, estimate.source.minor()));
            prop_assert!(contains(estimate.destination_range, estimate.destination.minor()));
            let given = if question.gives_source { estimate.source_range } else { estimate.destination_range };
            prop_assert!(contains(given, question.amount));
        }
        Ok(())
    });
}

#[test]
fn ranges_contain_what_every_rate_that_prints_alike_gives() {
    // Three digits more, within half a unit of the last one printed (the fourth decimal at least).
    holds(2000, (questions(), -499..=499i128), |(question, hidden)| {
        let scale = question.scale.max(4);
        let padding = 10i128.checked_pow(scale.saturating_sub(question.scale)).unwrap();
        let mantissa = question.mantissa.checked_mul(padding).unwrap();
        let hidden_rate = Decimal {
            mantissa: mantissa.checked_mul(1000).unwrap().saturating_add(hidden),
            scale: scale.saturating_add(3),
        };
        let (Ok(shown), Ok(rate)) = (
            estimate(&question.pair(), question.ask(), &question.rate(), Rounding::Bank131),
            Rate::new(hidden_rate, question.quantity),
        ) else {
            return Ok(());
        };
        for rounding in [Rounding::Down, Rounding::Up] {
            let Ok(real) = estimate(&question.pair(), question.ask(), &rate, rounding) else { continue };
            if question.gives_source {
                prop_assert!(contains(shown.destination_range, real.destination.minor()), "{:?} {:?}", shown, real);
            } else {
                prop_assert!(contains(shown.source_range, real.source.minor()), "{:?} {:?}", shown, real);
            }
        }
        Ok(())
    });
}

#[test]
fn the_rate_as_text_number_and_decimal_is_the_same() {
    holds(1000, (1..=99_999_999i128, 0..=4u32), |(mantissa, scale)| {
        let digits = format!("{mantissa:0>width$}", width = usize::try_from(scale).unwrap().saturating_add(1));
        let (whole, fraction) = digits.split_at(digits.len().saturating_sub(usize::try_from(scale).unwrap()));
        let text = if fraction.is_empty() { whole.to_owned() } else { format!("{whole}.{fraction}") };
        let ask = |rate: &str| {
            let side = r#"{"amount": 357912, "currency": "RUB"}, "destination": {"amount": null, "currency": "TRY"}"#;
            let question =
                format!(r#"{{"amounts": {{"source": {side}}}, "rate": {{"fx_rate": {rate}, "quantity": 1}}}}"#);
            api::estimate(&serde_json::from_str::<Value>(&question).unwrap())
        };
        prop_assert_eq!(ask(&text), ask(&format!("\"{text}\"")), "{}", text);
        prop_assert_eq!(Decimal::parse(&text), Ok(Decimal { mantissa, scale }));
        Ok(())
    });
}

#[test]
fn no_amount_and_no_rate_makes_an_estimate_panic() {
    let rates = (any::<i128>(), any::<u32>(), any::<i64>(), rate());
    holds(3000, (questions(), any::<i64>(), rates), |(question, amount, (mantissa, scale, quantity, plausible))| {
        let wild = Rate::new(Decimal { mantissa, scale }, quantity);
        let tame = Rate::new(Decimal { mantissa: plausible.0, scale: plausible.1 }, question.quantity);
        for rate in [wild, tame].into_iter().flatten() {
            for ask in
                [Ask::Source(amount), Ask::Destination(amount), Ask::Source(i64::MIN), Ask::Destination(i64::MAX)]
            {
                if let Ok(estimate) = estimate(&question.pair(), ask, &rate, question.rounding.1) {
                    prop_assert!((1..=MAX_MINOR).contains(&estimate.source.minor()));
                    prop_assert!((1..=MAX_MINOR).contains(&estimate.destination.minor()));
                }
            }
        }
        Ok(())
    });
}

#[test]
fn no_text_makes_a_decimal_panic() {
    let texts = prop_oneof![any::<String>(), "[0-9]{0,40}\\.?[0-9]{0,40}([eE][+-]?[0-9]{0,12})?"];
    holds(3000, texts, |text| {
        if let Ok(decimal) = Decimal::parse(&text) {
            prop_assert!(decimal.mantissa >= 0 && decimal.scale <= 24, "{:?} {:?}", text, decimal);
        }
        Ok(())
    });
}
