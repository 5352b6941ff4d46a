//! Exchange rates as exact ratios.

use crate::check::Rejection;
use crate::issue::problems;
use crate::text::cut;

/// A non-negative decimal number as it is written: `2.7233`, `"0.3000"`, `1e-7`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal {
    /// The digits as one integer: 27233.
    pub mantissa: i128,
    /// How many of them come after the point: 4.
    pub scale: u32,
}

/// The rate of `calculate`: roubles per `quantity` units of the foreign currency.
///
/// The confirmation's `fx_rate` is the inverse (destination per source), and has a type of its own: the two are never
/// compared directly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    pub(crate) fx_rate: Decimal,
    pub(crate) quantity: i128,
}

problems! {
    /// Why a rate is rejected.
    pub enum RateProblem {
        /// Not a decimal number.
        Format = "rate.format", "a rate is a decimal number such as 2.7233";
        /// Zero, or outside 1e-8 to 1e8, or with more than 17 significant digits.
        Range = "rate.range", "the rate is outside 0.00000001 to 100000000";
        /// Not a whole number from 1 to 1 000 000.
        Quantity = "rate.quantity", "the quantity is a whole number from 1 to 1000000";
    }
}

/// The Bank of Russia quotes per 1 to 10 000 units.
pub const MAX_QUANTITY: i64 = 1_000_000;

/// As many digits as the shortest form of a double has, and more than banks print in a rate.
const MAX_DIGITS: u32 = 17;
const MAX_SCALE: i32 = 24;
const MAX_MANTISSA: i128 = 100_000_000_000_000_000;

impl Decimal {
    /// Reads digits with an optional point and exponent, exactly.
    ///
    /// # Errors
    /// - [`RateProblem::Format`] for `"2,7"`, `""`, `"-1"`, `"NaN"`
    /// - [`RateProblem::Range`] for more than 17 significant digits or an exponent that no rate has
    ///
    /// ```
    /// use bank131_checkout::money::Decimal;
    /// assert_eq!(Decimal::parse("2.7233"), Ok(Decimal { mantissa: 27233, scale: 4 }));
    /// assert_eq!(Decimal::parse("1e-7"), Ok(Decimal { mantissa: 1, scale: 7 }));
    /// assert!(Decimal::parse("2,7").is_err());
    /// ```
    pub fn parse(text: &str) -> Result<Self, RateProblem> {
        let (number, exponent) = cut(text, b"eE").unwrap_or((text, "0"));
        let exponent: i32 = exponent.parse().map_err(|_| RateProblem::Format)?;
        let (mut mantissa, mut significant, mut whole, mut fraction) = (0u64, 0u32, 0u32, None);
        for byte in number.bytes() {
            match byte {
                b'0'..=b'9' => {
                    significant = significant.saturating_add(u32::from(significant > 0 || byte != b'0'));
                    mantissa = mantissa.wrapping_mul(10).wrapping_add(byte.wrapping_sub(b'0').into());
                    let places = fraction.as_mut().unwrap_or(&mut whole);
                    *places = places.saturating_add(1);
                }
                b'.' if fraction.is_none() => fraction = Some(0u32),
                _ => return Err(RateProblem::Format),
            }
        }
        if whole == 0 || fraction == Some(0) {
            return Err(RateProblem::Format);
        }
        let fraction = fraction.unwrap_or_default();
        if significant > MAX_DIGITS || fraction > 32 {
            return Err(RateProblem::Range);
        }
        let mantissa = i128::from(mantissa);
        let scale = fraction.cast_signed().saturating_sub(exponent);
        match u32::try_from(scale) {
            Ok(scale) if (0..=MAX_SCALE).contains(&scale.cast_signed()) => Ok(Self { mantissa, scale }),
            Err(_) if scale >= -MAX_SCALE => power_of_ten(scale.unsigned_abs())
                .and_then(|factor| mantissa.checked_mul(factor))
                .map(|mantissa| Self { mantissa, scale: 0 })
                .ok_or(RateProblem::Range),
            _ => Err(RateProblem::Range),
        }
    }
}

/// As written, without an exponent.
impl std::fmt::Display for Decimal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let digits = self.mantissa.to_string();
        let scale = self.scale as usize;
        let padded = format!("{digits:0>width$}", width = scale.saturating_add(1));
        match padded.split_at_checked(padded.len().saturating_sub(scale)) {
            Some((whole, fraction)) if scale > 0 => write!(f, "{whole}.{fraction}"),
            _ => f.write_str(&padded),
        }
    }
}

impl Rate {
    /// The rate `fx_rate` roubles per `quantity` foreign units.
    ///
    /// # Errors
    /// - [`RateProblem::Range`] for 0, outside 1e-8 to 1e8 and for more than 17 digits
    /// - [`RateProblem::Quantity`] for 0 and above 1 000 000
    ///
    /// ```
    /// use bank131_checkout::money::{Decimal, Rate};
    /// assert!(Rate::new(Decimal::parse("76.2433").unwrap(), 10_000).is_ok());
    /// assert!(Rate::new(Decimal::parse("0").unwrap(), 1).is_err());
    /// ```
    pub fn new(fx_rate: Decimal, quantity: i64) -> Result<Self, RateProblem> {
        let one = power_of_ten(fx_rate.scale).ok_or(RateProblem::Range)?;
        let ends = 100_000_000i128;
        let above = fx_rate.mantissa.checked_mul(ends).is_some_and(|scaled| scaled >= one);
        let below = one.checked_mul(ends).is_some_and(|limit| fx_rate.mantissa <= limit);
        if !above || !below || fx_rate.mantissa >= MAX_MANTISSA {
            return Err(RateProblem::Range);
        }
        if !(1..=MAX_QUANTITY).contains(&quantity) {
            return Err(RateProblem::Quantity);
        }
        Ok(Self { fx_rate, quantity: quantity.into() })
    }
}

impl From<RateProblem> for Rejection<RateProblem> {
    fn from(problem: RateProblem) -> Self {
        Self::invalid(problem)
    }
}

pub(crate) fn power_of_ten(exponent: u32) -> Option<i128> {
    10i128.checked_pow(exponent)
}
