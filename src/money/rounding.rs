//! Division with a named rounding.

/// How an exact ratio becomes a whole number of minor units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rounding {
    /// What reproduces both examples of the bank's document: to foreign money half up; to roubles first half up to
    /// hundredths of a kopeck, then up. `bank131`.
    #[default]
    Bank131,
    /// To the nearest, ties up. `half_up`.
    HalfUp,
    /// To the nearest, ties to even. `half_even`.
    HalfEven,
    /// Up. `up`.
    Up,
    /// Down. `down`.
    Down,
}

impl Rounding {
    /// Every rounding with its name.
    pub const NAMES: [(&'static str, Self); 5] = [
        ("bank131", Self::Bank131),
        ("half_up", Self::HalfUp),
        ("half_even", Self::HalfEven),
        ("up", Self::Up),
        ("down", Self::Down),
    ];

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(_, rounding)| *rounding == self).map_or("", |(name, _)| name)
    }

    /// `numerator / denominator` as an amount of roubles; `None` on overflow.
    pub(crate) fn to_roubles(self, numerator: i128, denominator: i128) -> Option<i128> {
        match self {
            Self::Bank131 => {
                let hundredths = divide(numerator.checked_mul(100)?, denominator, Self::HalfUp)?;
                divide(hundredths, 100, Self::Up)
            }
            _ => divide(numerator, denominator, self),
        }
    }

    /// `numerator / denominator` as an amount of foreign money; `None` on overflow.
    pub(crate) fn to_foreign(self, numerator: i128, denominator: i128) -> Option<i128> {
        divide(numerator, denominator, if self == Self::Bank131 { Self::HalfUp } else { self })
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
