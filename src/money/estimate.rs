//! What a transfer would cost at a known rate: an estimate, since the bank's own rounding is not published.

use super::amount::{Amount, AmountProblem, MAX_MINOR};
use super::rate::Rate;
use super::ratio::{Ratio, gcd};
use super::rounding::Rounding;
use crate::check::CurrencyCode;
use crate::issue::problems;

/// The currencies of a transfer: exactly one of them is the rouble.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair([CurrencyCode; 2]);

/// Which side of the pair is given, in minor units; the other is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// This much is sent: the direct rate.
    Source(i64),
    /// This much is to arrive: the indirect rate.
    Destination(i64),
}

/// Both sides of a transfer at a rate, and how far the rate's unprinted digits can move them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Estimate {
    /// What is sent. If the source was given, this is what the destination costs, as in the bank's answer.
    pub source: Amount,
    /// What arrives.
    pub destination: Amount,
    /// How far `source` can move.
    pub source_range: Range,
    /// How far `destination` can move.
    pub destination_range: Range,
}

/// The least and the most that an amount can be, in minor units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// The least.
    pub minimum: i64,
    /// The most.
    pub maximum: i64,
}

problems! {
    /// Why two currencies are not a pair.
    pub enum PairProblem {
        /// Neither side is RUB, or both are.
        Rouble = "currency.pair", "exactly one side of a transfer must be RUB";
    }
}

problems! {
    /// Why nothing can be estimated.
    pub enum EstimateProblem {
        /// A result below one minor unit.
        TooSmall = "amount.too_small", "the amount is less than one minor unit";
    } also {
        /// A result above 2^53 − 1 minor units.
        TooLarge = AmountProblem::TooLarge;
    }
}

impl Pair {
    /// A pair to exchange.
    ///
    /// # Errors
    /// [`PairProblem::Rouble`] for USD and TRY, or RUB and RUB.
    pub fn new(source: CurrencyCode, destination: CurrencyCode) -> Result<Self, PairProblem> {
        if source.is_rub() == destination.is_rub() { Err(PairProblem::Rouble) } else { Ok(Self([source, destination])) }
    }

    /// Source and destination.
    #[must_use]
    pub const fn currencies(&self) -> &[CurrencyCode; 2] {
        &self.0
    }

    pub(super) fn source_is_rub(&self) -> bool {
        let [source, _] = &self.0;
        source.is_rub()
    }

    /// Two things that belong to source and destination, with the one of the rouble side first: rates are roubles per
    /// foreign unit.
    pub(super) fn roubles_first<T>(&self, source: T, destination: T) -> (T, T) {
        if self.source_is_rub() { (source, destination) } else { (destination, source) }
    }
}

/// Estimates a transfer.
///
/// The printed rate stands for every rate that rounds to it (within half a unit of its last decimal; of at least the
/// fourth, since JSON drops trailing zeros). The ranges say what those rates give.
///
/// # Errors
/// - [`EstimateProblem::TooLarge`] for a result above 2^53 − 1
/// - [`EstimateProblem::TooSmall`] for one kopeck into dollars
///
/// ```
/// use bank131_checkout::check::CurrencyCode;
/// use bank131_checkout::money::{Ask, Decimal, Pair, Rate, Rounding, estimate};
/// let code = |text| CurrencyCode::parse(text).unwrap();
/// let pair = Pair::new(code("RUB"), code("TRY")).unwrap();
/// let rate = Rate::new(Decimal::parse("2.7233").unwrap(), 1).unwrap();
/// let estimate = estimate(&pair, Ask::Source(357_912), &rate, Rounding::Bank131).unwrap();
/// assert_eq!((estimate.destination.minor(), estimate.source.minor()), (131_426, 357_913));
/// ```
pub fn estimate(pair: &Pair, ask: Ask, rate: &Rate, rounding: Rounding) -> Result<Estimate, EstimateProblem> {
    let exchange = Exchange::new(pair, rate).ok_or(EstimateProblem::TooLarge)?;
    let (source, destination) = match ask {
        Ask::Source(source) => {
            let destination = payable(exchange.destination_of(source, rounding))?;
            (payable(exchange.source_of(destination, rounding))?, destination)
        }
        Ask::Destination(destination) => (payable(exchange.source_of(destination, rounding))?, destination),
    };
    let (source_range, destination_range) = exchange.ranges(ask, source, destination);
    let amount =
        |minor, currency: &CurrencyCode| Amount::new(minor, currency.clone()).map_err(|_| EstimateProblem::TooLarge);
    let [from, to] = pair.currencies();
    Ok(Estimate {
        source: amount(source, from)?,
        destination: amount(destination, to)?,
        source_range,
        destination_range,
    })
}

/// Kopecks per minor foreign unit.
struct Exchange {
    source_is_rub: bool,
    ratio: Ratio,
}

impl Exchange {
    fn new(pair: &Pair, rate: &Rate) -> Option<Self> {
        let [source, destination] = pair.currencies();
        let (roubles, foreign) = pair.roubles_first(source, destination);
        Some(Self { source_is_rub: pair.source_is_rub(), ratio: Ratio::new(rate, roubles, foreign)? })
    }

    fn destination_of(&self, source: i64, rounding: Rounding) -> Option<i128> {
        self.convert(source, !self.source_is_rub, rounding)
    }

    fn source_of(&self, destination: i64, rounding: Rounding) -> Option<i128> {
        self.convert(destination, self.source_is_rub, rounding)
    }

    /// The other side of `amount`. The fraction is reduced first, so that nothing below 2^53 overflows.
    fn convert(&self, amount: i64, to_roubles: bool, rounding: Rounding) -> Option<i128> {
        let ratio = if to_roubles { self.ratio } else { self.ratio.inverse() };
        let (numerator, denominator) = (ratio.priced, ratio.per);
        let amount = i128::from(amount);
        let shared = gcd(amount, denominator);
        let (amount, denominator) = (amount.checked_div(shared)?, denominator.checked_div(shared)?);
        let common = gcd(numerator, denominator);
        let numerator = amount.checked_mul(numerator.checked_div(common)?)?;
        rounding.divide(numerator, denominator.checked_div(common)?, to_roubles)
    }

    /// What the least and the greatest rate that print the same would give, rounded outwards: source, then destination.
    fn ranges(&self, ask: Ask, source: i64, destination: i64) -> (Range, Range) {
        let low = Self { ratio: self.ratio.low(), ..*self };
        let high = Self { ratio: self.ratio.high(), ..*self };
        // A dearer foreign unit costs more roubles and buys less of itself.
        let (cheap, dear) = if self.source_is_rub { (&low, &high) } else { (&high, &low) };
        match ask {
            Ask::Source(given) => {
                let least = bounded(dear.destination_of(given, Rounding::Down));
                let most = bounded(cheap.destination_of(given, Rounding::Up));
                // Rounding the destination moves the source by at most the price of one of its units.
                let unit = bounded(dear.source_of(1, Rounding::Up));
                let source =
                    spanning(source, given.saturating_sub(unit).max(1), given.saturating_add(unit).min(MAX_MINOR));
                (source, spanning(destination, least, most))
            }
            Ask::Destination(given) => {
                let least = bounded(cheap.source_of(given, Rounding::Down));
                let most = bounded(dear.source_of(given, Rounding::Up));
                (spanning(source, least, most), spanning(given, given, given))
            }
        }
    }
}

/// The range of both ends, and of the estimate itself, which another rounding may put outside them.
fn spanning(estimate: i64, least: i64, most: i64) -> Range {
    Range { minimum: least.min(estimate), maximum: most.max(estimate) }
}

fn bounded(minor: Option<i128>) -> i64 {
    minor.and_then(|minor| i64::try_from(minor).ok()).map_or(MAX_MINOR, |minor| minor.min(MAX_MINOR))
}

fn payable(minor: Option<i128>) -> Result<i64, EstimateProblem> {
    match minor.and_then(|minor| i64::try_from(minor).ok()) {
        Some(..1) => Err(EstimateProblem::TooSmall),
        Some(minor @ 1..=MAX_MINOR) => Ok(minor),
        _ => Err(EstimateProblem::TooLarge),
    }
}
