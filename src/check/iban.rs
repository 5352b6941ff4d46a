//! International bank account numbers: ISO 13616 by the SWIFT registry.

use super::country::CountryCode;
use super::iban_registry::{Class, Row, begins, find};
use super::iban_repair::repaired;
use super::input::{Glyph, glyphs, is_dash, upper};
use super::lookalike::latin_of;
use super::verdict::{Refusal, State, canonical_text};
use crate::issue::problems;

/// An IBAN in electronic form: `TR330006100519786457841326`.
#[derive(Clone, PartialEq, Eq)]
pub struct Iban(String);

problems! {
    /// Why an IBAN is refused.
    pub enum IbanProblem {
        /// Fewer characters than its country's IBAN has.
        Length { expected: u32, actual: u32 } = "iban.length", "the IBAN is too short for its country";
        /// More characters than its country's IBAN has.
        TooLong { expected: u32, actual: u32 } = "iban.too_long", "the IBAN is too long for its country";
        /// The first two letters are no country.
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

problems! {
    /// What may be wrong with an IBAN all the same.
    pub enum IbanWarning {
        /// The registry reserves this digit and writes 0.
        TrReservedDigit = "iban.tr_reserved_digit", "the reserved digit of a Turkish IBAN should be 0";
    }
}

canonical_text!(Iban, IbanProblem);

const PRINT_GROUP: usize = 4;
/// Norway's.
const SHORTEST: usize = 15;

impl Iban {
    /// Reads an IBAN in electronic or print form, however grouped, in any case; blanks, dashes, dots and
    /// slashes are dropped, and the word `IBAN` before it.
    ///
    /// Source: SWIFT IBAN registry release 102 (June 2026), 89 countries; check digits by ISO 7064 MOD 97-10.
    ///
    /// # Errors
    /// - [`IbanProblem::UnknownCountry`] for `"QQ"`
    /// - [`IbanProblem::CountryWithoutIban`] for `"KG"`
    /// - [`IbanProblem::Character`] for `"TR3X"`, and a valid one with a full stop behind it
    /// - [`IbanProblem::Lookalike`] for `"ТR33"` with a Cyrillic `Т`
    /// - [`IbanProblem::CheckDigits`] for `"TR01"`
    /// - [`IbanProblem::Length`] for `"TR33 0006"` (incomplete)
    /// - [`IbanProblem::TooLong`] for a valid one and a digit more
    /// - [`IbanProblem::Checksum`] for `"TR330006100519786457841327"`
    ///
    /// A refusal suggests the one valid IBAN that differs by a confusion (O and 0, I and 1, B and 8, S and 5, Z and 2), by
    /// a swap of neighbours, or by letters of another alphabet.
    ///
    /// ```
    /// use bank131_checkout::check::Iban;
    /// assert_eq!(Iban::parse("tr33 0006 1005 1978 6457 8413 26").unwrap().print(), "TR33 0006 1005 1978 6457 8413 26");
    /// assert!(Iban::parse("TR33 0006 1005 1978 6457 8413 27").is_err());
    /// ```
    pub fn parse(input: &str) -> Result<Self, Refusal<IbanProblem>> {
        Self::parse_of(input, None)
    }

    /// Like [`Iban::parse`], and takes only one of `country`, as a transfer to it does.
    ///
    /// # Errors
    /// As [`Iban::parse`], and [`IbanProblem::CountryMismatch`] as soon as the first letters differ.
    pub fn parse_of(input: &str, country: Option<&CountryCode>) -> Result<Self, Refusal<IbanProblem>> {
        let wanted = country.map(CountryCode::alpha2);
        let typed = letters(input);
        let Some(letters) = behind_word(typed.clone()) else {
            return Err(Refusal::incomplete(length(least(wanted), typed.count())));
        };
        let iban = match read(letters.clone(), wanted) {
            Err(refusal) if !is_whole(&refusal.problem) => Err(refusal),
            iban => match mark_behind(input) {
                Some(mark) => Err(character(mark, Class::Either)),
                None => iban.map(Self),
            },
        };
        iban.map_err(|refusal| match refusal.state {
            State::Incomplete => refusal,
            State::Invalid => match repaired(letters, wanted) {
                Some(meant) => refusal.suggesting(meant),
                None => refusal,
            },
        })
    }

    /// Groups of four, as printed: `TR33 0006 1005 1978 6457 8413 26`.
    #[must_use]
    pub fn print(&self) -> String {
        let mut print = String::with_capacity(42);
        for (index, ch) in self.0.chars().enumerate() {
            if index > 0 && index.is_multiple_of(PRINT_GROUP) {
                print.push(' ');
            }
            print.push(ch);
        }
        print
    }

    /// Its country as ISO 3166-1 alpha-2: `TR`.
    #[must_use]
    pub fn country(&self) -> &str {
        self.0.get(..2).unwrap_or_default()
    }

    /// Its country as ISO 3166-1 alpha-3: `TUR`. Kosovo, which has an IBAN but no ISO code, gives an empty one.
    #[must_use]
    pub fn country_iso3(&self) -> String {
        CountryCode::from_alpha2(self.country()).map_or_else(String::new, |country| country.to_string())
    }

    /// The bank identifier by the registry: `00061`.
    #[must_use]
    pub fn bank(&self) -> &str {
        find(self.country()).and_then(|row| self.0.get(row.bank())).unwrap_or_default()
    }

    /// The branch identifier by the registry; empty where the country has none.
    #[must_use]
    pub fn branch(&self) -> &str {
        find(self.country()).and_then(|row| self.0.get(row.branch())).unwrap_or_default()
    }

    /// The digit behind the bank of a Turkish IBAN, `5!n1!n16!c` in the registry: reserved, `0`.
    #[must_use]
    pub fn reserved_digit(&self) -> Option<&str> {
        if self.country() == "TR" { self.0.get(9..10) } else { None }
    }

    /// What may be wrong all the same.
    #[must_use]
    pub fn warning(&self) -> Option<IbanWarning> {
        self.reserved_digit().filter(|digit| *digit != "0").map(|_| IbanWarning::TrReservedDigit)
    }
}

/// What carries meaning: no blanks, no dashes, no marks.
fn letters(input: &str) -> impl Iterator<Item = Glyph> + Clone {
    glyphs(input).filter(|glyph| !is_dash(glyph.ch) && !is_mark(glyph.ch))
}

/// What parts the groups of an account where print does not use blanks: `NO93 8601.11.17947`.
const fn is_mark(ch: char) -> bool {
    matches!(ch, '.' | '/')
}

/// The mark behind all else, which parts nothing.
fn mark_behind(input: &str) -> Option<Glyph> {
    glyphs(input).filter(|glyph| !is_dash(glyph.ch)).last().filter(|last| is_mark(last.ch))
}

/// Whether all characters were read.
const fn is_whole(problem: &IbanProblem) -> bool {
    matches!(problem, IbanProblem::TooLong { .. } | IbanProblem::Checksum)
}

/// How many characters an IBAN takes that stands first in a text, its check digits beside its letters or in a group of
/// their own; 0 where none does.
pub(super) fn leading_iban(text: &str) -> usize {
    let is_iban = match text.as_bytes() {
        [a, b, c, ..] if c.is_ascii_digit() => a.is_ascii_alphabetic() && b.is_ascii_alphabetic(),
        [a, b, b' ', _, _, b' ', ..] => a.is_ascii_alphabetic() && b.is_ascii_alphabetic(),
        _ => false,
    };
    let mut iban = String::new();
    let mut length = 0usize;
    for glyph in letters(text).filter(|_| is_iban) {
        iban.push(glyph.ch.to_ascii_uppercase());
        if iban.len() == 2 {
            length = find(&iban).map_or(0, Row::length);
        }
        if iban.len() >= length.max(2) {
            return if is_valid(&iban, None) { glyph.position as usize } else { 0 };
        }
    }
    0
}

/// What stands behind the word `IBAN` and its colon, or all of it without them; `None` while it may still become that
/// word.
fn behind_word<I: Iterator<Item = Glyph> + Clone>(letters: I) -> Option<I> {
    let mut rest = letters.clone();
    for expected in "IBAN".chars() {
        if rest.next()?.ch.to_ascii_uppercase() != expected {
            return Some(letters);
        }
    }
    let behind = rest.clone();
    Some(if rest.next().is_some_and(|glyph| glyph.ch == ':') { rest } else { behind })
}

/// The electronic form.
fn read(mut letters: impl Iterator<Item = Glyph>, wanted: Option<&str>) -> Result<String, Refusal<IbanProblem>> {
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

fn character(glyph: Glyph, class: Class) -> Refusal<IbanProblem> {
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

fn length(expected: usize, actual: usize) -> IbanProblem {
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    IbanProblem::Length { expected: count(expected), actual: count(actual) }
}

/// The least length of an IBAN of the country `wanted`.
fn least(wanted: Option<&str>) -> usize {
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
        more => match length(row.length(), iban.len().saturating_add(more)) {
            IbanProblem::Length { expected, actual } => {
                Err(Refusal::invalid(IbanProblem::TooLong { expected, actual }))
            }
            other => Err(Refusal::invalid(other)),
        },
    }
}

/// ISO 7064 MOD 97-10: the first four characters moved behind, letters as 10 to 35.
pub(super) fn remainder_97(iban: &[u8]) -> u64 {
    let (head, bban) = iban.split_at_checked(PRINT_GROUP).unwrap_or_default();
    let mut remainder = 0u64;
    for part in [bban, head] {
        for byte in part {
            let (value, scale) = match byte {
                b'A'..=b'Z' => (byte.wrapping_sub(b'A' - 10), 100),
                _ => (byte.wrapping_sub(b'0'), 10),
            };
            remainder = remainder.wrapping_mul(scale).wrapping_add(value.into());
            // Divisions are slow, and 64 bits hold sixteen digits and two more.
            if remainder >= 10_000_000_000_000_000 {
                remainder %= 97;
            }
        }
    }
    remainder % 97
}
