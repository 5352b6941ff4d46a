//! What the sender pays in all.

use super::amount::{Amount, AmountProblem, MAX_MINOR};
use crate::check::InputProblem;
use crate::issue::problems;

problems! {
    /// Why amounts do not add up to a total.
    pub enum TotalProblem {
        /// Amounts of two currencies.
        Currency { expected: String } = "total.currency", "the currencies differ";
    } also {
        /// No amounts.
        Empty = InputProblem::Required;
        /// Above 2^53 − 1 minor units.
        TooLarge = AmountProblem::TooLarge;
    }
}

/// `source + transfer_fee + sms_fee`, as the transfers document defines `payment`.
///
/// # Errors
/// The index of the part that cannot be added, and why:
/// - [`TotalProblem::Currency`] for roubles and dollars
/// - [`TotalProblem::TooLarge`] for a sum above 2^53 − 1
///
/// ```
/// use bank131_checkout::{check::CurrencyCode, money::{Amount, total}};
/// let rub = |minor| Amount::new(minor, CurrencyCode::parse("RUB").unwrap()).unwrap();
/// assert_eq!(total(&[rub(357_913), rub(5_000), rub(100)]).unwrap().minor(), 363_013);
/// let usd = Amount::new(1, CurrencyCode::parse("USD").unwrap()).unwrap();
/// assert!(total(&[rub(1), usd]).is_err());
/// ```
pub fn total(parts: &[Amount]) -> Result<Amount, (usize, TotalProblem)> {
    let sum = sum(&parts.iter().collect::<Vec<_>>())?;
    let Some(first) = parts.first() else { return Err((0, TotalProblem::Empty)) };
    Amount::new(sum, first.currency().clone()).map_err(|_| (0, TotalProblem::TooLarge))
}

/// The same in minor units.
pub(super) fn sum(parts: &[&Amount]) -> Result<i64, (usize, TotalProblem)> {
    let Some(currency) = parts.first().map(|part| part.currency()) else { return Err((0, TotalProblem::Empty)) };
    let mut sum = 0i64;
    for (index, part) in parts.iter().enumerate() {
        if part.currency() != currency {
            return Err((index, TotalProblem::Currency { expected: currency.to_string() }));
        }
        let added = sum.checked_add(part.minor()).filter(|sum| *sum <= MAX_MINOR);
        sum = added.ok_or((index, TotalProblem::TooLarge))?;
    }
    Ok(sum)
}
