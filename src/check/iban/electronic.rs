//! The electronic form, read character by character: why it is rejected, and where.

use super::mod97::remainder_97;
use super::registry::{Class, Row, begins, find};
use crate::check::country::CountryCode;
use crate::check::input::{PositionedChar, code_chars, is_dash, upper};
use crate::check::lookalike::latin_of;
use crate::check::verdict::Rejection;
use crate::issue::problems;

/// Norway's.
const SHORTEST: usize = 15;

problems! {
    /// Why an IBAN is rejected.
    pub enum IbanProblem {
        /// Fewer or more characters than its country's IBAN has.
        Length { expected: u32, actual: u32 } = "iban.length", "the IBAN has too few or too many characters for its country";
        /// The first two letters are not a country.
        UnknownCountry = "iban.unknown_country", "the first two letters are not a country code";
        /// A country outside the registry: Kyrgyzstan, Uzbekistan, the United States.
        CountryWithoutIban = "iban.country_without_iban", "this country has no IBAN";
        /// An IBAN of another country than the transfer goes to.
        CountryMismatch { expected: String } = "iban.country_mismatch", "the IBAN belongs to another country";
        /// A character of the wrong class for its place.
        Character { position: u32, expected: &'static str } =
            "iban.character", "this position of the IBAN takes another kind of character";
        /// A Cyrillic or Greek letter that looks like a Latin one.
        Lookalike { position: u32 } = "iban.lookalike", "a letter of another alphabet that looks like a Latin one";
        /// Check digits 00, 01 or 99, which ISO 7064 never gives.
        CheckDigits = "iban.check_digits", "check digits run from 02 to 98";
        /// The whole does not give 1 modulo 97.
        Checksum = "iban.checksum", "the check digits do not match";
    }
}

/// What carries meaning: no blanks, no dashes, no marks.
pub(super) fn letters(input: &str) -> impl Iterator<Item = PositionedChar> + Clone {
    code_chars(input).filter(|positioned| !is_dash(positioned.ch) && !is_mark(positioned.ch))
}

/// What parts the groups of an account where print does not use blanks: `NO93 8601.11.17947`.
pub(super) const fn is_mark(ch: char) -> bool {
    matches!(ch, '.' | '/')
}

/// The electronic form.
pub(super) fn read(
    mut letters: impl Iterator<Item = PositionedChar>,
    wanted: Option<&str>,
) -> Result<String, Rejection<IbanProblem>> {
    let mut iban = String::with_capacity(34);
    let row = read_country(&mut letters, wanted, &mut iban)?;
    read_check_digits(&mut letters, &mut iban).map_err(|rejection| row.sized(rejection, &iban))?;
    read_bban(&mut letters, row, &mut iban)?;
    if remainder_97(iban.as_bytes()) == 1 { Ok(iban) } else { Err(Rejection::invalid(IbanProblem::Checksum)) }
}

/// Whether this is an IBAN in electronic form, of the country `wanted`.
pub(super) fn is_valid(iban: &str, wanted: Option<&str>) -> bool {
    read(letters(iban), wanted).is_ok()
}

pub(super) fn character(positioned: PositionedChar, class: Class) -> Rejection<IbanProblem> {
    let position = positioned.position;
    Rejection::invalid(match latin_of(upper(positioned.ch)) {
        Some(_) => IbanProblem::Lookalike { position },
        None => IbanProblem::Character { position, expected: class.name() },
    })
}

impl Row {
    /// A rejection that knows by now how long the IBAN should be.
    fn sized(self, rejection: Rejection<IbanProblem>, iban: &str) -> Rejection<IbanProblem> {
        match rejection.problem {
            IbanProblem::Length { .. } => Rejection::incomplete(length(self.length(), iban.len())),
            _ => rejection,
        }
    }
}

pub(super) fn length(expected: usize, actual: usize) -> IbanProblem {
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    IbanProblem::Length { expected: count(expected), actual: count(actual) }
}

/// The least length of an IBAN of the country `wanted`.
pub(super) fn least(wanted: Option<&str>) -> usize {
    wanted.and_then(find).map_or(SHORTEST, Row::length)
}

/// The two letters of the country, checked as early as they allow.
fn read_country(
    chars: &mut impl Iterator<Item = PositionedChar>,
    wanted: Option<&str>,
    iban: &mut String,
) -> Result<Row, Rejection<IbanProblem>> {
    let mismatch = |alpha2: &str| Rejection::invalid(IbanProblem::CountryMismatch { expected: alpha2.to_owned() });
    for positioned in chars.by_ref().take(2) {
        let letter = positioned.ch.to_ascii_uppercase();
        if !Class::Letter.takes(letter) {
            return Err(character(positioned, Class::Letter));
        }
        iban.push(letter);
        if let Some(alpha2) = wanted.filter(|alpha2| !alpha2.starts_with(iban.as_str())) {
            return Err(mismatch(alpha2));
        }
    }
    match find(iban) {
        Some(row) => Ok(row),
        None if iban.len() < 2 && begins(iban) => Err(Rejection::incomplete(length(least(wanted), iban.len()))),
        None if CountryCode::from_alpha2(iban).is_some() => Err(Rejection::invalid(IbanProblem::CountryWithoutIban)),
        None => Err(Rejection::invalid(IbanProblem::UnknownCountry)),
    }
}

fn read_check_digits(
    chars: &mut impl Iterator<Item = PositionedChar>,
    iban: &mut String,
) -> Result<(), Rejection<IbanProblem>> {
    for positioned in chars.by_ref().take(2) {
        if !Class::Digit.takes(positioned.ch) {
            return Err(character(positioned, Class::Digit));
        }
        iban.push(positioned.ch);
    }
    match iban.get(2..) {
        Some("00" | "01" | "99") => Err(Rejection::invalid(IbanProblem::CheckDigits)),
        Some(digits) if digits.len() == 2 => Ok(()),
        _ => Err(Rejection::incomplete(length(0, iban.len()))),
    }
}

fn read_bban(
    chars: &mut impl Iterator<Item = PositionedChar>,
    row: Row,
    iban: &mut String,
) -> Result<(), Rejection<IbanProblem>> {
    let mut chars = chars.map(|positioned| PositionedChar { ch: positioned.ch.to_ascii_uppercase(), ..positioned });
    for class in row.classes() {
        match chars.next() {
            Some(positioned) if class.takes(positioned.ch) => iban.push(positioned.ch),
            Some(positioned) => return Err(character(positioned, class)),
            None => return Err(Rejection::incomplete(length(row.length(), iban.len()))),
        }
    }
    let mut more = 0usize;
    for positioned in chars {
        if !Class::Either.takes(positioned.ch) {
            return Err(character(positioned, Class::Either));
        }
        more = more.saturating_add(1);
    }
    match more {
        0 => Ok(()),
        more => Err(Rejection::invalid(length(row.length(), iban.len().saturating_add(more)))),
    }
}
