//! The Russian internal passport: series and number.

use super::input::digits;
use super::verdict::{Refusal, canonical_text};
use crate::issue::problems;

/// Series and number of a Russian internal passport, ten digits without spaces: `8008579120`.
#[derive(Clone, PartialEq, Eq)]
pub struct Passport(String);

problems! {
    /// Why a passport number is refused.
    pub enum PassportProblem {
        /// Fewer or more than ten digits.
        Length { expected: u32, actual: u32 } = "passport.length", "a Russian passport has 4 + 6 digits";
        /// Something that is neither a digit nor `№`.
        Character { position: u32 } = "passport.character", "a Russian passport has digits only";
        /// Nine digits: the passport for travel abroad.
        Travel = "passport.travel", "nine digits are a travel passport; the internal one has ten";
    }
}

canonical_text!(Passport, PassportProblem);

impl Passport {
    /// Reads series and number, with or without spaces, dashes and `№`.
    ///
    /// Source: decree 828 of 08.07.1997 (four digits of the series, six of the number); the bank wants no spaces
    /// (`id_number`).
    ///
    /// # Errors
    /// - [`PassportProblem::Character`] for `"80O8"`
    /// - [`PassportProblem::Length`] for `"8008"` (incomplete), `"80085791201"`
    /// - [`PassportProblem::Travel`] for `"651234567"` (incomplete: a tenth digit may follow)
    ///
    /// ```
    /// use bank131_checkout::check::Passport;
    /// assert_eq!(Passport::parse("80 08 №579120").unwrap().as_str(), "8008579120");
    /// assert!(Passport::parse("651234567").is_err());
    /// ```
    pub fn parse(input: &str) -> Result<Self, Refusal<PassportProblem>> {
        let number =
            digits(input, &['№', '-']).map_err(|position| Refusal::invalid(PassportProblem::Character { position }))?;
        let length = PassportProblem::Length { expected: 10, actual: u32::try_from(number.len()).unwrap_or(u32::MAX) };
        match number.len() {
            10 => Ok(Self(number)),
            9 => Err(Refusal::incomplete(PassportProblem::Travel)),
            0..9 => Err(Refusal::incomplete(length)),
            _ => Err(Refusal::invalid(length)),
        }
    }

    /// As printed: `8008 579120`.
    #[must_use]
    pub fn print(&self) -> String {
        let (series, number) = self.0.split_at_checked(4).unwrap_or_default();
        format!("{series} {number}")
    }
}
