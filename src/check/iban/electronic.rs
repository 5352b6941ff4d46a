//! The electronic form, read character by character: why it is refused, and where.

use super::mod97::remainder_97;
use super::registry::{Class, Row, begins, find};
use crate::check::country::CountryCode;
use crate::check::input::{Glyph, glyphs, is_dash, upper};
use crate::check::lookalike::latin_of;
use crate::check::verdict::Refusal;
use crate::issue::problems;

/// Norway's.
const SHORTEST: usize = 15;

problems! {
    /// Why an IBAN is refused.
    pub enum IbanProblem {
        /// Fewer or more characters than its country's IBAN has.
        Length { expected: u32, actual: u32 } = "iban.length", "the IBAN has too few or too many characters for its country";
        /// The first two letters are no country.
        UnknownCountry = "iban.unknown_country", "no country has these first two letters";
        /// A country outside the registry: Kyrgyzstan, Uzbekistan, the United States.
        CountryWithoutIban = "iban.country_without_iban", "this country has no IBAN";
        /// An IBAN of another country than the transfer goes to.
        CountryMismatch { expected: String } = "iban.country_mismatch", "the IBAN belongs to another country";
        /// A character of the wrong class for its place.
        Character { position: u32, expected: &'static str } =
            "iban.character", "this place of the IBAN takes another kind of character";
        /// A Cyrillic or Greek letter that looks like a Latin one.
        Lookalike { position: u32 } = "iban.lookalike", "a letter of another alphabet that looks like a Latin one";
        /// Check digits 00, 01 or 99, which ISO 7064 never gives.
        CheckDigits = "iban.check_digits", "check digits run from 02 to 98";
        /// The whole does not give 1 modulo 97.
        Checksum = "iban.checksum", "the check digits do not match";
    }
}

/// What carries meaning: no blanks, no dashes, no marks.
pub(super) fn letters(input: &str) -> impl Iterator<Item = Glyph> + Clone {
    glyphs(input).filter(|glyph| !is_dash(glyph.ch) && !is_mark(glyph.ch))
}

/// What parts the groups of an account where print does not use blanks: `NO93 8601.11.17947`.
pub(super) const fn is_mark(ch: char) -> bool {
    matches!(ch, '.' | '/')
}

/// The electronic form.
pub(super) fn read(
    mut letters: impl Iterator<Item = Glyph>,
    wanted: Option<&str>,
) -> Result<String, Refusal<IbanProblem>> {
    let mut iban = String::with_capacity(34);
    let row = read_country(&mut letters, wanted, &mut iban)?;
    read_check_digits(&mut letters, &mut iban).map_err(|refusal| row.sized(refusal, &iban))?;
    read_bban(&mut letters, row, &mut iban)?;
    if remainder_97(iban.as_bytes()) == 1 { Ok(iban) } else { Err(Refusal::invalid(IbanProblem::Checksum)) }
}

/// Whether this is an IBAN in electronic form, of the country `wanted`.
pub(super) fn is_valid(iban: &str, wanted: Option<&str>) -> bool {
    read(letters(iban), wanted).is_ok()
}

pub(super) fn character(glyph: Glyph, class: Class) -> Refusal<IbanProblem> {
    let position = glyph.position;
    Refusal::invalid(match latin_of(upper(glyph.ch)) {
        Some(_) => IbanProblem::Lookalike { position },
        None => IbanProblem::Character { position, expected: class.name() },
    })
}

impl Row {
    /// A refusal that knows by now how long the IBAN should be.
    fn sized(self, refusal: Refusal<IbanProblem>, iban: &str) -> Refusal<IbanProblem> {
        match refusal.problem {
            IbanProblem::Length { .. } => Refusal::incomplete(length(self.length(), iban.len())),
            _ => refusal,
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

/// The two letters of the country, judged as early as they allow.
fn read_country(
    glyphs: &mut impl Iterator<Item = Glyph>,
    wanted: Option<&str>,
    iban: &mut String,
) -> Result<Row, Refusal<IbanProblem>> {
    let mismatch = |alpha2: &str| Refusal::invalid(IbanProblem::CountryMismatch { expected: alpha2.to_owned() });
    for glyph in glyphs.by_ref().take(2) {
        let letter = glyph.ch.to_ascii_uppercase();
        if !Class::Letter.takes(letter) {
            return Err(character(glyph, Class::Letter));
        }
        iban.push(letter);
        if let Some(alpha2) = wanted.filter(|alpha2| !alpha2.starts_with(iban.as_str())) {
            return Err(mismatch(alpha2));
        }
    }
    match find(iban) {
        Some(row) => Ok(row),
        None if iban.len() < 2 && begins(iban) => Err(Refusal::incomplete(length(least(wanted), iban.len()))),
        None if CountryCode::from_alpha2(iban).is_some() => Err(Refusal::invalid(IbanProblem::CountryWithoutIban)),
        None => Err(Refusal::invalid(IbanProblem::UnknownCountry)),
    }
}

fn read_check_digits(glyphs: &mut impl Iterator<Item = Glyph>, iban: &mut String) -> Result<(), Refusal<IbanProblem>> {
    for glyph in glyphs.by_ref().take(2) {
        if !Class::Digit.takes(glyph.ch) {
            return Err(character(glyph, Class::Digit));
        }
        iban.push(glyph.ch);
    }
    match iban.get(2..) {
        Some("00" | "01" | "99") => Err(Refusal::invalid(IbanProblem::CheckDigits)),
        Some(digits) if digits.len() == 2 => Ok(()),
        _ => Err(Refusal::incomplete(length(0, iban.len()))),
    }
}

fn read_bban(
    glyphs: &mut impl Iterator<Item = Glyph>,
    row: Row,
    iban: &mut String,
) -> Result<(), Refusal<IbanProblem>> {
    let mut glyphs = glyphs.map(|glyph| Glyph { ch: glyph.ch.to_ascii_uppercase(), ..glyph });
    for class in row.classes() {
        match glyphs.next() {
            Some(glyph) if class.takes(glyph.ch) => iban.push(glyph.ch),
            Some(glyph) => return Err(character(glyph, class)),
            None => return Err(Refusal::incomplete(length(row.length(), iban.len()))),
        }
    }
    let mut more = 0usize;
    for glyph in glyphs {
        if !Class::Either.takes(glyph.ch) {
            return Err(character(glyph, Class::Either));
        }
        more = more.saturating_add(1);
    }
    match more {
        0 => Ok(()),
        more => Err(Refusal::invalid(length(row.length(), iban.len().saturating_add(more)))),
    }
}
