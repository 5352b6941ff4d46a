//! What the bank's figures must agree on, whether they price a transfer or confirm it.

use super::amount::{Amount, MAX_MINOR};
use super::rate::RateProblem;
use super::ratio::Ratio;
use super::rounding::Rounding;
use crate::check::CurrencyCode;
use crate::issue::{Problem, problems};

problems! {
    /// Why figures of the bank are not what was asked for, or contradict themselves.
    pub enum ReviewProblem {
        /// Another currency than was asked for or accepted.
        Currency { expected: String, actual: String } = "quote.currency_mismatch", "the currency is not the one asked for";
        /// Another amount than was asked for, by more than rounding explains.
        Amount { expected: i64, actual: i64 } = "quote.amount_mismatch", "the amount is not the one asked for";
        /// The amount of the other side was asked for.
        Direction { expected: &'static str, actual: &'static str } = "quote.direction_mismatch", "the answer is to a question about the other side";
        /// No rate that prints alike explains both amounts; `distance` is in minor units of `currency`, the coarser side.
        Rate { distance: i64, currency: String } = "rate.inconsistent", "the amounts do not agree with the rate";
        /// The payment is not source and fees: both documented answers have such a payment.
        Payment { payment: i64, sum: i64 } = "payment.mismatch", "the payment is not the sum of source and fees";
    }
}

/// A problem and where it is: the bank's own name of the figure.
pub type Placed = (&'static str, Problem);

/// That the currencies of both sides, `source` and `destination`, are the expected ones.
pub(super) fn same_pair(expected: [&CurrencyCode; 2], actual: [&CurrencyCode; 2]) -> Vec<Placed> {
    let mut problems = Vec::new();
    for ((place, expected), actual) in ["source.currency", "destination.currency"].into_iter().zip(expected).zip(actual)
    {
        problems.extend(same_currency(expected, actual).err().map(|problem| (place, problem)));
    }
    problems
}

pub(super) fn same_currency(expected: &CurrencyCode, actual: &CurrencyCode) -> Result<(), Problem> {
    if expected == actual {
        return Ok(());
    }
    Err(ReviewProblem::Currency { expected: expected.to_string(), actual: actual.to_string() }.into())
}

/// That some rate which prints alike explains both amounts with less than one minor unit of rounding on the coarser side.
///
/// In tiyin this would cry wolf, since one kopeck is about 131 of them; and for large sums the digits of the rate that
/// are not printed matter more than the rounding.
pub(super) fn agreement(ratio: Option<Ratio>, priced: &Amount, per: &Amount) -> Result<(), Problem> {
    let ratio = ratio.ok_or(RateProblem::Range)?;
    let distance = ratio.distance(priced.minor(), per.minor());
    if distance == 0 {
        return Ok(());
    }
    let coarser = if ratio.priced_is_coarser() { priced } else { per };
    let distance = safe(distance);
    Err(ReviewProblem::Rate { distance, currency: coarser.currency().to_string() }.into())
}

/// A difference per mille of a positive amount, away from zero: within a whole tolerance exactly when the difference is.
pub(super) fn per_mille(difference: i128, of: i128) -> i64 {
    let size = difference.saturating_abs();
    let scaled = match size.checked_mul(1000) {
        Some(size) => Rounding::Up.divide(size, of, false),
        None => Rounding::Up.divide(size, of.checked_div(1000).unwrap_or(1), false),
    };
    let size = safe(scaled.unwrap_or(i128::MAX));
    if difference < 0 { size.saturating_neg() } else { size }
}

fn safe(minor: i128) -> i64 {
    i64::try_from(minor).map_or(MAX_MINOR, |minor| minor.min(MAX_MINOR))
}
