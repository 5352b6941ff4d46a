//! Countries: ISO 3166-1 alpha-3.

use super::input::code_chars;
use super::tables::country::{CURRENT, WITHDRAWN};
use super::verdict::{Rejection, canonical_text};
use crate::issue::problems;

/// An ISO 3166-1 alpha-3 code, upper case: `TUR`.
#[derive(Clone, PartialEq, Eq)]
pub struct CountryCode(String);

problems! {
    /// Why a country code is rejected.
    pub enum CountryProblem {
        /// Fewer or more than three letters.
        Length { expected: u32, actual: u32 } = "country.length", "a country code has three letters";
        /// Something that is not a Latin letter.
        Character { position: u32 } = "country.character", "a country code has only Latin letters";
        /// No country has it.
        Unknown = "country.unknown", "no country has this code";
        /// An alpha-2 code where alpha-3 is needed.
        Alpha2 { expected: String } = "country.alpha2", "the three-letter code is required";
        /// An ISO 3166-3 code of a former country: `SUN`.
        Withdrawn = "country.withdrawn", "this code was withdrawn from ISO 3166-1";
        /// Reserved for private use (AAA to AAZ, QMA to QZZ, XAA to XZZ, ZZA to ZZZ): `XKK`.
        UserAssigned = "country.user_assigned", "this code is reserved for private use";
    }
}

canonical_text!(CountryCode, CountryProblem);

impl CountryCode {
    /// Reads an alpha-3 code, in any case.
    ///
    /// Source: ISO 3166-1 and 3166-3.
    ///
    /// # Errors
    /// - [`CountryProblem::Length`] for `"T"` (incomplete), `"TURK"`
    /// - [`CountryProblem::Character`] for `"T1"`
    /// - [`CountryProblem::Alpha2`] for `"TR"`, and `"RU"` (incomplete: `RUS` may follow)
    /// - [`CountryProblem::Withdrawn`] for `"SUN"`
    /// - [`CountryProblem::UserAssigned`] for `"XKK"`, `"X"`
    /// - [`CountryProblem::Unknown`] for `"WX"`
    ///
    /// ```
    /// use bank131_checkout::check::CountryCode;
    /// assert_eq!(CountryCode::parse("tur").unwrap().alpha2(), "TR");
    /// assert!(CountryCode::parse("XKK").is_err());
    /// ```
    pub fn parse(input: &str) -> Result<Self, Rejection<CountryProblem>> {
        let letters = letters(input)?;
        match letters.len() {
            3 => by_alpha3(&letters)
                .map(|(alpha3, _)| Self(alpha3.to_owned()))
                .ok_or_else(|| Rejection::invalid(unknown(&letters))),
            0..3 => Err(short(&letters)),
            actual => Err(Rejection::invalid(length(actual))),
        }
    }

    /// Like [`CountryCode::parse`], and takes an alpha-2 code too, as browsers fill it in.
    ///
    /// # Errors
    /// As [`CountryCode::parse`], but for [`CountryProblem::Alpha2`].
    pub fn parse_any(input: &str) -> Result<Self, Rejection<CountryProblem>> {
        match Self::from_alpha2(&letters(input)?) {
            Some(country) => Ok(country),
            None => Self::parse(input),
        }
    }

    /// The country of an upper-case alpha-2 code: `TR` → `TUR`.
    #[must_use]
    pub fn from_alpha2(alpha2: &str) -> Option<Self> {
        by_alpha2(alpha2).map(|alpha3| Self(alpha3.to_owned()))
    }

    /// The alpha-2 code: `TR`.
    #[must_use]
    pub fn alpha2(&self) -> &'static str {
        by_alpha3(&self.0).map_or("", |(_, alpha2)| alpha2)
    }
}

fn letters(input: &str) -> Result<String, Rejection<CountryProblem>> {
    let mut letters = String::new();
    for positioned in code_chars(input) {
        if !positioned.ch.is_ascii_alphabetic() {
            return Err(Rejection::invalid(CountryProblem::Character { position: positioned.position }));
        }
        letters.push(positioned.ch.to_ascii_uppercase());
    }
    Ok(letters)
}

/// The first country whose alpha-3 code begins so, as (alpha-3, alpha-2).
fn by_alpha3(letters: &str) -> Option<(&'static str, &'static str)> {
    entry(|entry| entry.starts_with(letters.as_bytes()))
}

/// The alpha-3 code of an upper-case alpha-2 code.
pub(crate) fn by_alpha2(alpha2: &str) -> Option<&'static str> {
    let [first, second] = alpha2.as_bytes() else { return None };
    entry(|entry| matches!(entry, [_, _, _, a, b] if a == first && b == second)).map(|(alpha3, _)| alpha3)
}

fn entry(is_it: impl Fn(&[u8]) -> bool) -> Option<(&'static str, &'static str)> {
    let at = CURRENT.as_bytes().chunks_exact(5).position(is_it)?.checked_mul(5)?;
    CURRENT.get(at..)?.get(..5)?.split_at_checked(3)
}

fn length(actual: usize) -> CountryProblem {
    CountryProblem::Length { expected: 3, actual: u32::try_from(actual).unwrap_or(u32::MAX) }
}

/// One or two letters: a start of a code, an alpha-2 code, or a start of nothing.
fn short(letters: &str) -> Rejection<CountryProblem> {
    let begins = by_alpha3(letters).is_some();
    let rejection = if begins { Rejection::incomplete } else { Rejection::invalid };
    match CountryCode::from_alpha2(letters) {
        Some(country) => rejection(CountryProblem::Alpha2 { expected: country.0.clone() }).suggesting(country.0),
        None if begins => rejection(length(letters.len())),
        None => rejection(unknown(letters)),
    }
}

fn unknown(letters: &str) -> CountryProblem {
    let withdrawn = WITHDRAWN.as_bytes().chunks_exact(3).any(|code| code == letters.as_bytes());
    if withdrawn {
        CountryProblem::Withdrawn
    } else if is_user_assigned(letters.as_bytes()) {
        CountryProblem::UserAssigned
    } else {
        CountryProblem::Unknown
    }
}

/// ISO 3166-1, 8.1.3: codes of three letters, or of two, or whatever begins so.
const fn is_user_assigned(letters: &[u8]) -> bool {
    matches!(letters, [b'A', b'A', ..] | [b'Q', b'M'..=b'Z', ..] | [b'X', ..] | [b'Z', b'Z', ..])
}
