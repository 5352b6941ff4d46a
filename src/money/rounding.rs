//! Division with a named rounding.

use crate::words::words;

words! {
    /// How an exact ratio becomes a whole number of minor units.
    pub enum Rounding as "RoundingName" {
        /// Reproduces both examples of the bank's document: half up to foreign money; to roubles, first half up to
        /// hundredths of a kopeck, then up.
        Bank131 = "bank131",
        /// To the nearest, ties up.
        HalfUp = "half_up",
        /// To the nearest, ties to even.
        HalfEven = "half_even",
        /// Up.
        Up = "up",
        /// Down.
        Down = "down",
    }
}

impl Rounding {
    /// `numerator / denominator` in minor units; `None` on overflow.
    pub(crate) fn divide(self, numerator: i128, denominator: i128, to_roubles: bool) -> Option<i128> {
        if self == Self::Bank131 && to_roubles {
            let hundredths = divide(numerator.checked_mul(100)?, denominator, Self::HalfUp)?;
            return divide(hundredths, 100, Self::Up);
        }
        divide(numerator, denominator, self)
    }
}

/// A quotient of non-negative numbers.
fn divide(numerator: i128, denominator: i128, rounding: Rounding) -> Option<i128> {
    let quotient = numerator.checked_div(denominator)?;
    let remainder = numerator.checked_rem(denominator)?;
    let twice = remainder.checked_mul(2)?;
    let up = match rounding {
        Rounding::Up => remainder > 0,
        Rounding::Down => false,
        Rounding::HalfUp | Rounding::Bank131 => twice >= denominator,
        Rounding::HalfEven => twice > denominator || (twice == denominator && quotient.checked_rem(2)? == 1),
    };
    quotient.checked_add(i128::from(up))
}
