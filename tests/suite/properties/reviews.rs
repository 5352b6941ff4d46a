//! Reviews against exact fractions, and against estimates by rates that print alike.
#![expect(
    clippy::arithmetic_side_effects,
    reason = "fractions of big integers do not overflow, and small sums fail the test"
)]

mod confirmations;
mod quotes;

use super::currency;
use super::estimates::rate;
use bank131_checkout::issue::Param;
use bank131_checkout::money::{
    Amount, Ask, ConfirmedRate, Decimal, MAX_MINOR, Pair, Placed, Quote, Rate, review_quote,
};
use num_rational::BigRational;
use proptest::prelude::{Strategy, any};
use proptest::sample::select;
use proptest::strategy::BoxedStrategy;

/// Currencies and a rate of roubles per `quantity` foreign units.
#[derive(Clone, Copy, Debug)]
struct Deal {
    foreign: &'static str,
    sends_roubles: bool,
    /// As printed.
    mantissa: i128,
    scale: u32,
    quantity: i64,
}

fn deals_at(rates: BoxedStrategy<(i128, u32)>) -> BoxedStrategy<Deal> {
    let pair = (select(vec!["JPY", "TRY", "UZS", "USD", "KWD", "CLF"]), any::<bool>());
    (pair, rates, select(vec![1, 10, 100, 10_000, 1_000_000]))
        .prop_map(|((foreign, sends_roubles), (mantissa, scale), quantity)| Deal {
            foreign,
            sends_roubles,
            mantissa,
            scale,
            quantity,
        })
        .boxed()
}

fn deals() -> BoxedStrategy<Deal> {
    deals_at(rate())
}

fn fits(mantissa: i128, scale: u32, quantity: i64) -> bool {
    Rate::new(Decimal { mantissa, scale }, quantity).is_ok()
}

fn fraction(numerator: i128, denominator: i128) -> BigRational {
    BigRational::new(numerator.into(), denominator.into())
}

fn whole(number: i64) -> BigRational {
    BigRational::from_integer(number.into())
}

fn power(exponent: u32) -> i128 {
    10i128.pow(exponent)
}

fn floor(number: &BigRational) -> i64 {
    i64::try_from(number.floor().to_integer()).map_or(MAX_MINOR, |number| number.min(MAX_MINOR))
}

/// Thousandths away from zero.
fn thousandths(part: &BigRational) -> i64 {
    let thousandths = part * whole(1000);
    let rounded = if thousandths < whole(0) { thousandths.floor() } else { thousandths.ceil() };
    i64::try_from(rounded.to_integer()).map_or(MAX_MINOR, |number| number.min(MAX_MINOR))
}

/// The least and the greatest number that prints as these digits, four behind the point at least.
fn printed(mantissa: i128, scale: u32) -> (BigRational, BigRational) {
    let half = fraction(1, 2 * power(scale.max(4)));
    let number = fraction(mantissa, power(scale));
    (&number - &half, number + half)
}

/// How far two amounts are from a rate, `priced` minor units for each of `per`, between `low` and `high`: the smaller of
/// the gaps at both sides, in whole minor units.
fn distance(priced: i64, per: i64, (low, high): &(BigRational, BigRational)) -> i64 {
    let (priced, per) = (whole(priced), whole(per));
    let gap = |amount: &BigRational, least: BigRational, most: BigRational| {
        if *amount < least {
            least - amount
        } else if *amount > most {
            amount - most
        } else {
            whole(0)
        }
    };
    let here = gap(&priced, low * &per, high * &per);
    let there = gap(&per, &priced / high, &priced / low);
    floor(&here.min(there))
}

impl Deal {
    fn pair(&self) -> Pair {
        let (rub, foreign) = (currency("RUB"), currency(self.foreign));
        if self.sends_roubles { Pair::new(rub, foreign).unwrap() } else { Pair::new(foreign, rub).unwrap() }
    }

    fn amounts(&self, source: i64, destination: i64) -> (Amount, Amount) {
        let (rub, foreign) = (currency("RUB"), currency(self.foreign));
        let (from, to) = if self.sends_roubles { (rub, foreign) } else { (foreign, rub) };
        (Amount::new(source, from).unwrap(), Amount::new(destination, to).unwrap())
    }

    fn rate(&self) -> Rate {
        Rate::new(Decimal { mantissa: self.mantissa, scale: self.scale }, self.quantity).unwrap()
    }

    /// A quote without fees.
    fn quote(&self, source: i64, destination: i64) -> Quote {
        let (source, destination) = self.amounts(source, destination);
        let free = Amount::new(0, source.currency().clone()).unwrap();
        Quote::new(&source, &destination, [&free, &free], &source, self.rate()).unwrap()
    }

    /// The same deal at the rate behind the printed one: `hidden` thousandths of its last printed decimal more.
    fn with_hidden_digits(&self, hidden: i128) -> Option<Self> {
        let scale = self.scale.max(4);
        let mantissa = self.mantissa * power(scale - self.scale) * 1000 + hidden;
        fits(mantissa, scale + 3, self.quantity).then_some(Self { mantissa, scale: scale + 3, ..*self })
    }

    /// Kopecks per minor foreign unit.
    fn kopecks(&self) -> BigRational {
        fraction(self.mantissa, power(self.scale)) * self.minor_units()
    }

    /// The least and the most of them that print alike.
    fn range(&self) -> (BigRational, BigRational) {
        let (low, high) = printed(self.mantissa, self.scale);
        (low * self.minor_units(), high * self.minor_units())
    }

    fn minor_units(&self) -> BigRational {
        let foreign = power(currency(self.foreign).minor_units()) * i128::from(self.quantity);
        fraction(100, foreign)
    }

    /// Roubles first.
    fn ordered<T>(&self, source: T, destination: T) -> (T, T) {
        if self.sends_roubles { (source, destination) } else { (destination, source) }
    }

    fn distance(&self, source: i64, destination: i64) -> i64 {
        let (roubles, foreign) = self.ordered(source, destination);
        distance(roubles, foreign, &self.range())
    }

    fn review(&self, source: i64, destination: i64) -> Result<(), Vec<Placed>> {
        let ask = Ask::Destination(destination);
        review_quote(&self.pair(), ask, None, &self.quote(source, destination)).map(drop)
    }

    /// The confirmation's rate, printed with so many decimals; `None` where it would print as zero.
    fn confirmed_rate(&self, decimals: u32) -> Option<Decimal> {
        let major = fraction(self.mantissa, power(self.scale)) / whole(self.quantity);
        let rate = if self.sends_roubles { major.recip() } else { major };
        let mantissa = i128::try_from((rate * fraction(power(decimals), 1)).round().to_integer()).ok()?;
        let decimal = Decimal { mantissa, scale: decimals };
        ConfirmedRate::new(decimal).ok().map(|_| decimal)
    }
}

/// The distance that a refused review tells.
fn reported_distance(problems: &[Placed]) -> Option<i64> {
    match problems {
        [("fx_rate", problem)] if problem.code() == "rate.inconsistent" => match problem.values.first() {
            Some(Param::Number(distance)) => Some(*distance),
            _ => None,
        },
        _ => None,
    }
}

fn ask(gives_source: bool, amount: i64) -> Ask {
    if gives_source { Ask::Source(amount) } else { Ask::Destination(amount) }
}
