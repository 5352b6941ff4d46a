//! An amount of money in minor units.

use crate::check::CurrencyCode;
use crate::issue::problems;
use crate::value::MAX_SAFE_INTEGER;

/// The largest integer that JavaScript holds exactly: 2^53 − 1.
pub const MAX_MINOR: i64 = MAX_SAFE_INTEGER;

/// Minor units (kopecks, kuruş, tiyin) of one currency, from 0 to [`MAX_MINOR`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amount {
    minor: i64,
    currency: CurrencyCode,
}

problems! {
    /// Why an amount is rejected.
    pub enum AmountProblem {
        /// Neither a digit nor a separator.
        Character { position: u32 } = "amount.character", "an amount has only digits and one decimal separator";
        /// A separator that could mean thousands or decimals, or is in a place where neither is possible.
        Separator { position: u32 } = "amount.separator", "this separator could be read in two ways";
        /// More decimals than the currency has.
        Decimals { maximum: u32, actual: u32 } = "amount.decimals", "the currency has fewer decimal places";
        /// Nothing after the decimal separator yet.
        Unfinished = "amount.unfinished", "digits are missing";
        /// Below zero.
        Negative = "amount.negative", "an amount cannot be below zero";
        /// Zero.
        Zero = "amount.zero", "an amount must be above zero";
        /// Above 2^53 − 1 minor units.
        TooLarge = "amount.too_large", "the amount is too large";
        /// A number with a fraction where minor units are counted.
        NotInteger = "amount.not_integer", "an amount must be a whole number of minor units";
    }
}

impl Amount {
    /// An amount of `minor` units.
    ///
    /// # Errors
    /// - [`AmountProblem::Negative`] for `-1`
    /// - [`AmountProblem::TooLarge`] for `9_007_199_254_740_992`
    ///
    /// ```
    /// use bank131_checkout::{check::CurrencyCode, money::Amount};
    /// let rub = CurrencyCode::parse("RUB").unwrap();
    /// assert_eq!(Amount::new(357_912, rub.clone()).unwrap().minor(), 357_912);
    /// assert!(Amount::new(-1, rub).is_err());
    /// ```
    pub fn new(minor: i64, currency: CurrencyCode) -> Result<Self, AmountProblem> {
        match minor {
            ..0 => Err(AmountProblem::Negative),
            0..=MAX_MINOR => Ok(Self { minor, currency }),
            _ => Err(AmountProblem::TooLarge),
        }
    }

    /// Minor units.
    #[must_use]
    pub const fn minor(&self) -> i64 {
        self.minor
    }

    /// The currency.
    #[must_use]
    pub const fn currency(&self) -> &CurrencyCode {
        &self.currency
    }
}
