//! The rules for the bank's figures, both of a quote and of a confirmation.

use super::amount::MAX_MINOR;
use super::rate::{Rate, RateProblem};
use super::ratio::Ratio;
use super::rounding::Rounding;
use crate::check::CurrencyCode;
use crate::issue::{Problem, problems};

problems! {
    /// Why the bank's figures are not what was asked for, or contradict each other.
    pub enum ReviewProblem {
        /// Another currency than was asked for or accepted.
        Currency { expected: String, actual: String } = "quote.currency_mismatch", "the currency is not the one asked for";
        /// Another amount than was asked for, by more than rounding explains.
        Amount { expected: i64, actual: i64 } = "quote.amount_mismatch", "the amount is not the one asked for";
        /// The amount of the other side was asked for.
        Direction { expected: &'static str, actual: &'static str } = "quote.direction_mismatch", "the quote is for the other direction";
        /// No rate that prints the same explains both amounts; `distance` is in minor units of `currency`, the coarser
        /// side.
        Rate { distance: i64, currency: String } = "rate.inconsistent", "the amounts do not agree with the rate";
        /// The payment is not the sum of source and fees, as in both documented answers.
        Payment { payment: i64, sum: i64 } = "payment.mismatch", "the payment is not the sum of source and fees";
    }
}

/// A problem and where it is: the bank's own name of the figure.
pub type Placed = (&'static str, Problem);

/// Checks that the currencies of source and destination are the expected ones.
pub(super) fn same_pair(expected: &[CurrencyCode; 2], actual: &[CurrencyCode; 2]) -> Vec<Placed> {
    let ([source, destination], [actual_source, actual_destination]) = (expected, actual);
    let mut problems = Vec::new();
    if let Err(problem) = same_currency(source, actual_source) {
        problems.push(("source.currency", problem));
    }
    if let Err(problem) = same_currency(destination, actual_destination) {
        problems.push(("destination.currency", problem));
    }
    problems
}

#[inline(never)]
pub(super) fn same_currency(expected: &CurrencyCode, actual: &CurrencyCode) -> Result<(), Problem> {
    if expected == actual {
        return Ok(());
    }
    Err(ReviewProblem::Currency { expected: expected.to_string(), actual: actual.to_string() }.into())
}

/// Two amounts in minor units that a rate relates, and the currencies of both.
pub(super) struct Sides<'c> {
    pub(super) priced: (i64, &'c CurrencyCode),
    pub(super) per: (i64, &'c CurrencyCode),
}

/// A problem, unless some rate that prints the same explains both amounts with less than one minor unit of rounding on
/// the coarser side.
///
/// A limit of one tiyin would give false alarms, since one kopeck is about 131 of them; and for large sums the digits
/// of the rate that are not printed matter more than the rounding.
#[inline(never)]
pub(super) fn disagreement(rate: &Rate, sides: &Sides<'_>) -> Option<Placed> {
    let ((priced, priced_currency), (per, per_currency)) = (sides.priced, sides.per);
    let Some(ratio) = Ratio::new(rate, priced_currency, per_currency) else {
        return Some(("fx_rate", RateProblem::Range.into()));
    };
    let distance = ratio.distance(priced, per);
    if distance == 0 {
        return None;
    }
    let coarser = if ratio.priced_is_coarser() { priced_currency } else { per_currency };
    let problem = ReviewProblem::Rate { distance: safe(distance), currency: coarser.to_string() };
    Some(("fx_rate", problem.into()))
}

/// A difference in thousandths of a positive amount, rounded away from zero, so that it is within a whole tolerance
/// exactly if the unrounded one is.
#[inline(never)]
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
