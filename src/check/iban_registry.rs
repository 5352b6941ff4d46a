//! What the SWIFT registry says of a country's IBAN: its structure and where the bank stands in it.

use super::tables::iban::REGISTRY;

/// One country of the registry.
pub(crate) struct Row {
    /// Alpha-2.
    pub(crate) country: &'static str,
    /// Runs of a length and a class: `4n4n12c`. The classes are those of ISO 13616: `n` digits, `a` upper-case letters,
    /// `c` both.
    structure: &'static str,
    bank: (u8, u8),
    branch: (u8, u8),
}

/// A row of the generated table.
pub(crate) const fn row(country: &'static str, structure: &'static str, bank: (u8, u8), branch: (u8, u8)) -> Row {
    Row { country, structure, bank, branch }
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
    pub(crate) fn classes(&self) -> impl Iterator<Item = Class> {
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
    pub(crate) fn length(&self) -> usize {
        self.classes().count().saturating_add(4)
    }

    /// Where the bank identifier stands in the IBAN.
    pub(crate) fn bank(&self) -> std::ops::Range<usize> {
        within(self.bank)
    }

    /// Where the branch identifier stands in the IBAN; empty where there is none.
    pub(crate) fn branch(&self) -> std::ops::Range<usize> {
        within(self.branch)
    }
}

/// The country with this alpha-2 code.
pub(crate) fn find(alpha2: &str) -> Option<&'static Row> {
    REGISTRY.iter().find(|row| row.country == alpha2)
}

/// Whether any IBAN begins with this letter.
pub(crate) fn begins(letter: char) -> bool {
    REGISTRY.iter().any(|row| row.country.starts_with(letter))
}

const fn class_of(ch: char) -> Class {
    match ch {
        'n' => Class::Digit,
        'a' => Class::Letter,
        _ => Class::Either,
    }
}

fn within((start, end): (u8, u8)) -> std::ops::Range<usize> {
    let place = |offset: u8| usize::from(offset).saturating_add(4);
    if end == 0 { 0..0 } else { place(start)..place(end) }
}
