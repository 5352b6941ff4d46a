//! What the SWIFT registry says of a country's IBAN: its structure and where the bank stands in it.

use crate::check::tables::iban::{REGISTRY, WIDTH};
use std::ops::Range;

/// One country of the registry.
#[derive(Clone, Copy)]
pub(crate) struct Row {
    /// Runs of a length and a class: `4n4n12c`. The classes are those of ISO 13616: `n` digits, `a` upper-case letters,
    /// `c` both.
    structure: &'static str,
    /// Start and end of the bank and the branch identifier, a letter each.
    places: &'static [u8],
}

/// What may stand at one place of a BBAN.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Class {
    Digit,
    Letter,
    Either,
}

impl Class {
    pub(crate) const fn takes(self, ch: char) -> bool {
        match self {
            Self::Digit => ch.is_ascii_digit(),
            Self::Letter => ch.is_ascii_uppercase(),
            Self::Either => ch.is_ascii_digit() || ch.is_ascii_uppercase(),
        }
    }

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Digit => "digit",
            Self::Letter => "letter",
            Self::Either => "letter or digit",
        }
    }
}

impl Row {
    /// The classes of the BBAN's places, in order.
    pub(crate) fn classes(self) -> impl Iterator<Item = Class> {
        let mut rest = self.structure.chars();
        std::iter::from_fn(move || {
            let mut length = 0usize;
            loop {
                let ch = rest.next()?;
                match ch.to_digit(10) {
                    Some(digit) => length = length.saturating_mul(10).saturating_add(digit as usize),
                    None => return Some(std::iter::repeat_n(class_of(ch), length)),
                }
            }
        })
        .flatten()
    }

    /// The length of the whole IBAN.
    pub(crate) fn length(self) -> usize {
        self.classes().count().saturating_add(4)
    }

    /// Where the bank identifier stands in the IBAN.
    pub(crate) fn bank(self) -> Range<usize> {
        self.within(0)
    }

    /// Where the branch identifier stands in the IBAN; empty where there is none.
    pub(crate) fn branch(self) -> Range<usize> {
        self.within(2)
    }

    fn within(self, at: usize) -> Range<usize> {
        match self.places.get(at..) {
            Some([start, end, ..]) if end > start => in_iban(*start)..in_iban(*end),
            _ => 0..0,
        }
    }
}

/// The place in the IBAN of a letter that counts from the BBAN's first character.
const fn in_iban(letter: u8) -> usize {
    letter.wrapping_sub(b'a').wrapping_add(4) as usize
}

/// The country with this alpha-2 code.
pub(crate) fn find(alpha2: &str) -> Option<Row> {
    let [first, second] = alpha2.as_bytes() else { return None };
    let at = entries().position(|entry| matches!(entry, [a, b, ..] if a == first && b == second))?;
    let entry = REGISTRY.get(at.checked_mul(WIDTH)?..)?.get(2..WIDTH)?;
    let (places, structure) = entry.split_at_checked(4)?;
    Some(Row { structure: structure.trim_ascii_end(), places: places.as_bytes() })
}

/// Whether any IBAN begins with this letter, or with none yet.
pub(crate) fn begins(letter: &str) -> bool {
    letter.as_bytes().first().is_none_or(|letter| entries().any(|entry| entry.first() == Some(letter)))
}

fn entries() -> impl Iterator<Item = &'static [u8]> {
    REGISTRY.as_bytes().chunks_exact(WIDTH)
}

const fn class_of(ch: char) -> Class {
    match ch {
        'n' => Class::Digit,
        'a' => Class::Letter,
        _ => Class::Either,
    }
}
