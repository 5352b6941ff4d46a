//! International bank account numbers: ISO 13616 by the SWIFT registry.

mod electronic;
mod mod97;
mod registry;
mod repair;

pub use electronic::IbanProblem;

use super::country::{CountryCode, by_alpha2};
use super::input::{PositionedChar, code_chars, is_dash};
use super::input_kind::{InputKind, Layout};
use super::verdict::{Rejection, State, canonical_text};
use crate::issue::problems;
use electronic::{character, is_mark, is_valid, least, length, letters, read};
use registry::{Class, Row, find};
use repair::repaired;

/// An IBAN in electronic form: `TR330006100519786457841326`.
#[derive(Clone, PartialEq, Eq)]
pub struct Iban(String);

problems! {
    /// What may be wrong with an IBAN all the same.
    pub enum IbanWarning {
        /// The registry reserves this digit and writes 0.
        TrReservedDigit = "iban.tr_reserved_digit", "the reserved digit of a Turkish IBAN should be 0";
    }
}

canonical_text!(Iban, IbanProblem);

const PRINT_GROUP: usize = 4;

impl Iban {
    /// `TR33 0006 1005 1978 6457 8413 26`, in capitals.
    pub const INPUT_KIND: InputKind = InputKind::new(Layout::Iban, "-./");

    /// Reads an IBAN in electronic or print form, however grouped, in any case; blanks, dashes, dots and
    /// slashes are dropped, and the word `IBAN` before it.
    ///
    /// Source: SWIFT IBAN registry release 102 (June 2026), 89 countries; check digits by ISO 7064 MOD 97-10.
    ///
    /// # Errors
    /// - [`IbanProblem::UnknownCountry`] for `"QQ"`
    /// - [`IbanProblem::CountryWithoutIban`] for `"KG"`
    /// - [`IbanProblem::Character`] for `"TR3X"`, and a valid one with a full stop after it
    /// - [`IbanProblem::Lookalike`] for `"ТR33"` with a Cyrillic `Т`
    /// - [`IbanProblem::CheckDigits`] for `"TR01"`
    /// - [`IbanProblem::Length`] for `"TR33 0006"` (incomplete), a valid one and a digit more
    /// - [`IbanProblem::Checksum`] for `"TR330006100519786457841327"`
    ///
    /// A rejection suggests the one valid IBAN that differs by a confusion (O and 0, I and 1, B and 8, S and 5, Z and 2), by
    /// a swap of neighbours, or by letters of another alphabet.
    ///
    /// ```
    /// use bank131_checkout::check::Iban;
    /// assert_eq!(Iban::parse("tr33 0006 1005 1978 6457 8413 26").unwrap().print(), "TR33 0006 1005 1978 6457 8413 26");
    /// assert!(Iban::parse("TR33 0006 1005 1978 6457 8413 27").is_err());
    /// ```
    pub fn parse(input: &str) -> Result<Self, Rejection<IbanProblem>> {
        Self::parse_of(input, None)
    }

    /// Like [`Iban::parse`], and takes only one of `country`, as a transfer to it does.
    ///
    /// # Errors
    /// As [`Iban::parse`], and [`IbanProblem::CountryMismatch`] as soon as the first letters differ.
    pub fn parse_of(input: &str, country: Option<&CountryCode>) -> Result<Self, Rejection<IbanProblem>> {
        let wanted = country.map(CountryCode::alpha2);
        let typed = letters(input);
        let Some(letters) = after_word(typed.clone()) else {
            return Err(Rejection::incomplete(length(least(wanted), typed.count())));
        };
        let iban = match read(letters.clone(), wanted) {
            Err(rejection) if !is_whole(&rejection) => Err(rejection),
            iban => match mark_after(input) {
                Some(mark) => Err(character(mark, Class::Either)),
                None => iban.map(Self),
            },
        };
        iban.map_err(|rejection| match rejection.state {
            State::Incomplete => rejection,
            State::Invalid => match repaired(letters, wanted) {
                Some(meant) => rejection.suggesting(meant),
                None => rejection,
            },
        })
    }

    /// From the electronic form of an IBAN that was checked before.
    pub(crate) fn of_checked(electronic: &str) -> Self {
        Self(electronic.to_owned())
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
    pub fn country_alpha2(&self) -> &str {
        self.0.get(..2).unwrap_or_default()
    }

    /// Its country as ISO 3166-1 alpha-3: `TUR`. Kosovo, which has an IBAN but no ISO code, gives an empty one.
    #[must_use]
    pub fn country(&self) -> &'static str {
        by_alpha2(self.country_alpha2()).unwrap_or_default()
    }

    /// The bank identifier by the registry: `00061`.
    #[must_use]
    pub fn bank_identifier(&self) -> &str {
        find(self.country_alpha2()).and_then(|row| self.0.get(row.bank())).unwrap_or_default()
    }

    /// The branch identifier by the registry; empty where the country has none.
    #[must_use]
    pub fn branch_identifier(&self) -> &str {
        find(self.country_alpha2()).and_then(|row| self.0.get(row.branch())).unwrap_or_default()
    }

    /// The digit after the bank of a Turkish IBAN, `5!n1!n16!c` in the registry: reserved, `0`.
    #[must_use]
    pub fn reserved_digit(&self) -> Option<&str> {
        if self.country_alpha2() == "TR" { self.0.get(9..10) } else { None }
    }

    /// What may be wrong all the same.
    #[must_use]
    pub fn warning(&self) -> Option<IbanWarning> {
        self.reserved_digit().filter(|digit| *digit != "0").map(|_| IbanWarning::TrReservedDigit)
    }
}

/// The mark after all else, which parts nothing.
fn mark_after(input: &str) -> Option<PositionedChar> {
    code_chars(input).filter(|positioned| !is_dash(positioned.ch)).last().filter(|last| is_mark(last.ch))
}

/// Whether all characters were read.
fn is_whole(rejection: &Rejection<IbanProblem>) -> bool {
    rejection.state == State::Invalid && matches!(rejection.problem, IbanProblem::Length { .. } | IbanProblem::Checksum)
}

/// How many characters an IBAN takes that stands first in a text, its check digits next to its letters or in a group of
/// their own; 0 where none does.
pub(in crate::check) fn leading_iban(text: &str) -> usize {
    let is_iban = match text.as_bytes() {
        [a, b, c, ..] if c.is_ascii_digit() => a.is_ascii_alphabetic() && b.is_ascii_alphabetic(),
        [a, b, b' ', _, _, b' ', ..] => a.is_ascii_alphabetic() && b.is_ascii_alphabetic(),
        _ => false,
    };
    let mut iban = String::new();
    let mut length = 0usize;
    for positioned in letters(text).filter(|_| is_iban) {
        iban.push(positioned.ch.to_ascii_uppercase());
        if iban.len() == 2 {
            length = find(&iban).map_or(0, Row::length);
        }
        if iban.len() >= length.max(2) {
            return if is_valid(&iban, None) { positioned.position as usize } else { 0 };
        }
    }
    0
}

/// What stands after the word `IBAN` and its colon, or all of it without them; `None` while it may still become that
/// word.
fn after_word<I: Iterator<Item = PositionedChar> + Clone>(letters: I) -> Option<I> {
    let mut rest = letters.clone();
    for expected in "IBAN".chars() {
        if rest.next()?.ch.to_ascii_uppercase() != expected {
            return Some(letters);
        }
    }
    let behind = rest.clone();
    Some(if rest.next().is_some_and(|positioned| positioned.ch == ':') { rest } else { behind })
}
