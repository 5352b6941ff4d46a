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

    /// The rounding of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(known, _)| *known == name).map(|(_, rounding)| *rounding)
    }

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
