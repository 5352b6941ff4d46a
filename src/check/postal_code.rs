//! Russian postal codes.

use super::input::digits;
use super::verdict::{Rejection, canonical_text};
use crate::issue::problems;

/// A Russian postal code: six digits.
#[derive(Clone, PartialEq, Eq)]
pub struct PostalCode(String);

problems! {
    /// Why a postal code is rejected.
    pub enum PostalCodeProblem {
        /// Fewer or more than six digits.
        Length { expected: u32, actual: u32 } = "postal_code.length", "a Russian postal code has 6 digits";
        /// Something that is not a digit 0 to 9.
        Character { position: u32 } = "postal_code.character", "a Russian postal code has only digits";
    }
}

canonical_text!(PostalCode, PostalCodeProblem);

impl PostalCode {
    /// Reads six digits.
    ///
    /// Source: Russian Post, six-digit codes since 1971.
    ///
    /// # Errors
    /// - [`PostalCodeProblem::Character`] for `"19230A"`
    /// - [`PostalCodeProblem::Length`] for `"1923"` (incomplete), `"1923001"`
    ///
    /// ```
    /// use bank131_checkout::check::PostalCode;
    /// assert_eq!(PostalCode::parse("192 300").unwrap().as_str(), "192300");
    /// assert!(PostalCode::parse("19230A").is_err());
    /// ```
    pub fn parse(input: &str) -> Result<Self, Rejection<PostalCodeProblem>> {
        let code =
            digits(input, &[]).map_err(|position| Rejection::invalid(PostalCodeProblem::Character { position }))?;
        let length = PostalCodeProblem::Length { expected: 6, actual: u32::try_from(code.len()).unwrap_or(u32::MAX) };
        match code.len() {
            6 => Ok(Self(code)),
            0..6 => Err(Rejection::incomplete(length)),
            _ => Err(Rejection::invalid(length)),
        }
    }
}
