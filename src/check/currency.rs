//! Currencies: ISO 4217 with minor units.

use super::input::code_chars;
use super::tables::currency::CURRENT;
use super::verdict::{Rejection, canonical_text};
use crate::issue::problems;

/// An ISO 4217 code, upper case, of a currency that has minor units: `RUB`.
#[derive(Clone, PartialEq, Eq)]
pub struct CurrencyCode(&'static str);

problems! {
    /// Why a currency code is rejected.
    pub enum CurrencyProblem {
        /// Fewer or more than three letters.
        Length { expected: u32, actual: u32 } = "currency.length", "a currency code has three letters";
        /// Something that is not a Latin letter.
        Character { position: u32 } = "currency.character", "a currency code has only Latin letters";
        /// Not in ISO 4217.
        Unknown = "currency.unknown", "no currency has this code";
        /// A metal, a unit of account or a test code: `XAU`.
        NoMinorUnit = "currency.no_minor_unit", "this currency has no minor unit";
    }
}

canonical_text!(CurrencyCode, CurrencyProblem);

impl CurrencyCode {
    /// Reads a code in any case.
    ///
    /// Source: SIX List One, 2026-01-01. Never from `Intl`, whose digits differ for sixteen currencies.
    ///
    /// # Errors
    /// - [`CurrencyProblem::Length`] for `"RU"` (incomplete), `"RUBL"`
    /// - [`CurrencyProblem::Character`] for `"R1"`
    /// - [`CurrencyProblem::Unknown`] for `"ZWL"`
    /// - [`CurrencyProblem::NoMinorUnit`] for `"XAU"`
    ///
    /// ```
    /// use bank131_checkout::check::CurrencyCode;
    /// assert_eq!(CurrencyCode::parse("kwd").unwrap().minor_units(), 3);
    /// assert!(CurrencyCode::parse("ZWL").is_err());
    /// ```
    pub fn parse(input: &str) -> Result<Self, Rejection<CurrencyProblem>> {
        let mut code = String::new();
        for positioned in code_chars(input) {
            if !positioned.ch.is_ascii_alphabetic() {
                return Err(Rejection::invalid(CurrencyProblem::Character { position: positioned.position }));
            }
            code.push(positioned.ch.to_ascii_uppercase());
        }
        let length = CurrencyProblem::Length { expected: 3, actual: u32::try_from(code.len()).unwrap_or(u32::MAX) };
        match code.len() {
            3 => match entry(&code).and_then(|entry| entry.split_at_checked(3)) {
                Some((_, "-")) => Err(Rejection::invalid(CurrencyProblem::NoMinorUnit)),
                Some((code, _)) => Ok(Self(code)),
                None => Err(Rejection::invalid(CurrencyProblem::Unknown)),
            },
            0..3 if entries().any(|entry| entry.starts_with(code.as_bytes()) && !entry.ends_with(b"-")) => {
                Err(Rejection::incomplete(length))
            }
            0..3 => Err(Rejection::invalid(CurrencyProblem::Unknown)),
            _ => Err(Rejection::invalid(length)),
        }
    }

    /// How many decimal digits its minor unit has: 2 for RUB, 0 for JPY, 3 for KWD.
    #[must_use]
    pub fn minor_units(&self) -> u32 {
        let digit = entry(self.0).and_then(|entry| entry.bytes().last());
        digit.map_or(0, |digit| u32::from(digit.saturating_sub(b'0')))
    }

    /// Whether this is the Russian rouble, one side of every transfer.
    #[must_use]
    pub fn is_rub(&self) -> bool {
        self.0 == "RUB"
    }
}

fn entries() -> impl Iterator<Item = &'static [u8]> {
    CURRENT.as_bytes().chunks_exact(4)
}

/// The code with the number of its digits, or `-`.
fn entry(code: &str) -> Option<&'static str> {
    let at = entries().position(|entry| entry.starts_with(code.as_bytes()))?.checked_mul(4)?;
    CURRENT.get(at..at.checked_add(4)?)
}
