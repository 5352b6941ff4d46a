//! Does the bank ask to confirm what the person has accepted?

use super::amount::Amount;
use super::rate::{Decimal, Rate, RateProblem};
use super::ratio::Ratio;
use super::review::{Placed, Sides, disagreement, per_mille, same_pair};
use super::review_quote::Quote;
use super::total::sum;
use crate::check::CurrencyCode;

/// How long the bank holds a rate, in milliseconds: "reserved for a maximum of 5 minutes".
///
/// Source: the bank's documentation, `en/transfers/transfer-without-widget`, read 2026-11-21.
pub const RATE_HOLD_MS: i64 = 300_000;

/// The rate of a confirmation: destination per source, unlike [`Rate`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ConfirmedRate(pub(crate) Rate);

/// The figures that the bank asks to confirm, in minor units.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confirmation {
    /// Of source and destination.
    currencies: [CurrencyCode; 2],
    source: i64,
    destination: i64,
    commission: i64,
    total: i64,
    rate: ConfirmedRate,
}

/// To which differences a person need not agree again. To none by default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Policy {
    /// At most this many thousandths.
    pub tolerance_per_mille: Option<i64>,
    /// At most this many minor units. It does not apply to a rate, which has none.
    pub tolerance_minor: Option<i64>,
}

/// A figure that is not as it was accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    /// `source`, `destination`, `commission`, `total`, `payment` or `fx_rate`.
    pub field: &'static str,
    /// What was accepted and what is to be confirmed, in minor units; `None` for a rate.
    pub minor: Option<(i64, i64)>,
    /// In thousandths of what was accepted, rounded away from zero; for a commission, of the total. For a rate, the
    /// least by which rates printed like this differ, as destination per source.
    pub per_mille: i64,
    /// Whether the policy allows it.
    pub tolerated: bool,
}

impl ConfirmedRate {
    /// A rate as destination per source.
    ///
    /// # Errors
    /// [`RateProblem::Range`] for 0 and outside 1e-8 to 1e8.
    pub fn new(fx_rate: Decimal) -> Result<Self, RateProblem> {
        Rate::new(fx_rate, 1).map(Self)
    }
}

impl Confirmation {
    /// The figures of one exchange.
    ///
    /// # Errors
    /// `commission` and the [`TotalProblem`](super::TotalProblem), if it cannot be added to the source.
    pub fn new(
        source: &Amount,
        destination: &Amount,
        commission: &Amount,
        rate: ConfirmedRate,
    ) -> Result<Self, Placed> {
        Ok(Self {
            total: sum(&[source, commission]).map_err(|(_, problem)| ("commission", problem.into()))?,
            currencies: [source.currency().clone(), destination.currency().clone()],
            source: source.minor(),
            destination: destination.minor(),
            commission: commission.minor(),
            rate,
        })
    }

    /// What is charged in all: `source + commission`.
    #[must_use]
    pub const fn total_minor(&self) -> i64 {
        self.total
    }
}

impl Policy {
    fn tolerates(self, minor: i64, per_mille: i64) -> bool {
        let within = |tolerance: Option<i64>, size: i64| {
            tolerance.is_none_or(|tolerance| size.unsigned_abs() <= tolerance.max(0).unsigned_abs())
        };
        self != Self::default() && within(self.tolerance_minor, minor) && within(self.tolerance_per_mille, per_mille)
    }
}

/// Compares a confirmation with the quote that the person accepted: what differs, and whether the policy allows it. To
/// what it does not allow, the person must agree again.
///
/// The accepted total is the sum of source and fees. If the bank's own payment was another number, the person saw both,
/// and both are compared.
///
/// # Errors
/// Every problem with the place of its figure:
/// - [`ReviewProblem::Currency`](super::ReviewProblem::Currency) for dollars where lira were accepted
/// - [`ReviewProblem::Rate`](super::ReviewProblem::Rate) for 400 kuruş from 1000 kopecks at `0.3000`
///
/// ```
/// use bank131_checkout::check::CurrencyCode;
/// use bank131_checkout::money::{Amount, Confirmation, ConfirmedRate, Decimal, Policy, Quote, Rate, review_confirmation};
/// let amount = |minor, code| Amount::new(minor, CurrencyCode::parse(code).unwrap()).unwrap();
/// let (rub, lira) = (|minor| amount(minor, "RUB"), |minor| amount(minor, "TRY"));
/// let rate = Rate::new(Decimal::parse("3.3333").unwrap(), 1).unwrap();
/// let quote = Quote::new(&rub(1_000), &lira(300), [&rub(100), &rub(0)], &rub(1_100), rate).unwrap();
/// let confirmed = |destination, rate| {
///     let rate = ConfirmedRate::new(Decimal::parse(rate).unwrap()).unwrap();
///     Confirmation::new(&rub(1_000), &lira(destination), &rub(100), rate).unwrap()
/// };
/// let review = |destination, rate| review_confirmation(&quote, &confirmed(destination, rate), Policy::default());
/// assert_eq!(review(300, "0.3000").unwrap(), []);
/// assert_eq!(review(297, "0.2970").unwrap()[0].per_mille, -10);
/// assert!(review(400, "0.3000").is_err());
/// ```
pub fn review_confirmation(
    accepted: &Quote,
    confirmed: &Confirmation,
    policy: Policy,
) -> Result<Vec<Difference>, Vec<Placed>> {
    let mut problems = same_pair(accepted.pair().currencies(), &confirmed.currencies);
    let [from, to] = &confirmed.currencies;
    let sides = Sides { priced: (confirmed.destination, to), per: (confirmed.source, from) };
    problems.extend(disagreement(&confirmed.rate.0, &sides));
    if problems.is_empty() { Ok(differences(accepted, confirmed, policy)) } else { Err(problems) }
}

fn differences(accepted: &Quote, confirmed: &Confirmation, policy: Policy) -> Vec<Difference> {
    let mut differences = Vec::new();
    let (source, destination, sum) = (accepted.source_minor(), accepted.destination_minor(), accepted.sum_minor());
    // If the payment was the sum, `total` reports its difference.
    let payment = if accepted.payment_minor() == sum { confirmed.total } else { accepted.payment_minor() };
    for (field, accepted, confirmed, of) in [
        ("source", source, confirmed.source, source),
        ("destination", destination, confirmed.destination, destination),
        // Most often zero, which has no thousandths.
        ("commission", accepted.commission_minor(), confirmed.commission, sum),
        ("total", sum, confirmed.total, sum),
        ("payment", payment, confirmed.total, sum),
    ] {
        let difference = confirmed.saturating_sub(accepted);
        if difference != 0 {
            let per_mille = per_mille(difference.into(), of.into());
            let tolerated = policy.tolerates(difference, per_mille);
            differences.push(Difference { field, minor: Some((accepted, confirmed)), per_mille, tolerated });
        }
    }
    let per_mille = rate_change(accepted, confirmed).unwrap_or_default();
    if per_mille != 0 {
        let tolerated = policy.tolerates(0, per_mille);
        differences.push(Difference { field: "fx_rate", minor: None, per_mille, tolerated });
    }
    differences
}

/// The least by which the two rates differ: 0 if the same rate may have been printed both ways.
fn rate_change(accepted: &Quote, confirmed: &Confirmation) -> Option<i64> {
    let (dearest, cheapest) = accepted.destination_per_source()?;
    let [from, to] = &confirmed.currencies;
    let confirmed = Ratio::new(&confirmed.rate.0, to, from)?;
    let (fall, of) = confirmed.high().less(dearest);
    if fall < 0 {
        return Some(per_mille(fall, of));
    }
    let (rise, of) = confirmed.low().less(cheapest);
    Some(if rise > 0 { per_mille(rise, of) } else { 0 })
}
