//! Exact ratios of minor units, for the rates that a printed rate may stand for.

use super::rate::{Rate, power_of_ten};
use crate::check::CurrencyCode;

/// How many minor units of one currency, `priced`, are worth `per` of another.
///
/// Both are doubled, so that half a unit of the rate's last printed decimal is 1 and the true rate is between
/// `priced - 1` and `priced + 1`, both above zero. The last decimal is at least the fourth, since JSON drops trailing zeros.
#[derive(Clone, Copy)]
pub(super) struct Ratio {
    pub(super) priced: i128,
    pub(super) per: i128,
}

impl Ratio {
    /// `None` for more digits than [`Rate`] accepts.
    pub(super) fn new(rate: &Rate, priced: &CurrencyCode, per: &CurrencyCode) -> Option<Self> {
        let scale = rate.fx_rate.scale.max(4);
        let padding = power_of_ten(scale.checked_sub(rate.fx_rate.scale)?)?;
        // priced / per = fx_rate × 10^digits(priced) / (quantity × 10^digits(per)); no currency has more than 4 digits.
        let exponent = scale.checked_add(per.minor_units())?.checked_sub(priced.minor_units())?;
        Some(Self {
            priced: rate.fx_rate.mantissa.checked_mul(padding)?.checked_mul(2)?,
            per: rate.quantity.checked_mul(power_of_ten(exponent)?)?.checked_mul(2)?,
        })
    }

    /// The least rate that prints the same.
    pub(super) const fn low(self) -> Self {
        Self { priced: self.priced.saturating_sub(1), per: self.per }
    }

    /// The greatest rate that prints the same.
    pub(super) const fn high(self) -> Self {
        Self { priced: self.priced.saturating_add(1), per: self.per }
    }

    /// The inverse rate.
    pub(super) const fn inverse(self) -> Self {
        Self { priced: self.per, per: self.priced }
    }

    /// How far two amounts are from agreeing at any rate that prints the same, in whole minor units of the coarser
    /// side: 0 if rounding by less than one of these units explains both.
    ///
    /// A rate has at most 17 digits, so only `priced` times a long row of zeros can exceed 128 bits. Then the distance
    /// is large, and the result is a lower bound of it.
    pub(super) fn distance(self, priced: i64, per: i64) -> i128 {
        let (priced, per) = (i128::from(priced).saturating_mul(self.per), i128::from(per));
        let (low, high) = (self.low().priced, self.high().priced);
        let above = priced.saturating_sub(per.saturating_mul(high));
        let below = per.saturating_mul(low).saturating_sub(priced);
        // In minor units of the coarser side: the smaller number of the two.
        let (gap, rate) = if above > 0 { (above, high) } else { (below.max(0), low) };
        gap.checked_div(rate.max(self.per)).unwrap_or(0)
    }

    /// Whether a minor unit of the priced side is worth at least one of the other.
    pub(super) const fn priced_is_coarser(self) -> bool {
        self.per >= self.priced
    }

    /// This rate minus another, and the other, over the same denominator.
    pub(super) fn less(self, other: Self) -> (i128, i128) {
        // Both have long rows of zeros here. Without them, rates near each other do not overflow.
        let shared = gcd(self.per, other.per);
        let share = |per: i128| per.checked_div(shared).unwrap_or(per);
        let (this, other) =
            (self.priced.saturating_mul(share(other.per)), other.priced.saturating_mul(share(self.per)));
        (this.saturating_sub(other), other)
    }
}

/// Euclid's algorithm, for numbers that are not negative; at least 1, so that it can always be divided by.
pub(super) fn gcd(mut a: i128, mut b: i128) -> i128 {
    while b != 0 {
        (a, b) = (b, a.checked_rem(b).unwrap_or(0));
    }
    a.max(1)
}
