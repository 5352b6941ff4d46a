//! What a refused IBAN was meant to be, where one slip explains it.

use super::iban::{is_valid, remainder_97};
use super::input::{Glyph, upper};
use super::lookalike::latin_of;

/// Characters that are taken for each other, in reading as in typing, pair by pair.
const CONFUSED: &[u8] = b"O0I1B8S5Z2";

/// From Norway's to Russia's.
const LENGTHS: std::ops::RangeInclusive<usize> = 15..=33;

/// The valid IBAN that was meant: with Latin letters for their look-alikes, or else the one that differs by a single
/// confusion or a single swap of neighbours. Two that do so are none: money must not go by a guess.
pub(super) fn repaired(letters: impl Iterator<Item = Glyph>, wanted: Option<&str>) -> Option<String> {
    let mut iban = String::with_capacity(*LENGTHS.end());
    let mut foreign = false;
    for glyph in letters {
        let ch = upper(glyph.ch);
        let latin = latin_of(ch);
        foreign |= latin.is_some();
        let ch = latin.unwrap_or(ch);
        if !ch.is_ascii_alphanumeric() || iban.len() == *LENGTHS.end() {
            return None;
        }
        iban.push(ch);
    }
    if !LENGTHS.contains(&iban.len()) {
        return None;
    }
    if foreign { Some(iban).filter(|iban| is_meant(iban, wanted)) } else { one_slip(&iban, wanted) }
}

/// The sum comes first: it is cheap, and refuses 96 of 97.
fn is_meant(iban: &str, wanted: Option<&str>) -> bool {
    remainder_97(iban) == 1 && is_valid(iban, wanted)
}

fn one_slip(iban: &str, wanted: Option<&str>) -> Option<String> {
    let mut found = None;
    for at in 0..iban.len() {
        for swaps in [false, true] {
            let meant = slipped(iban.as_bytes(), at, swaps);
            if meant != iban && is_meant(&meant, wanted) && found.replace(meant).is_some() {
                return None;
            }
        }
    }
    found
}

/// With the character at this place confused, or swapped with the next one; unchanged where that means nothing.
fn slipped(iban: &[u8], at: usize, swaps: bool) -> String {
    let mut meant = String::with_capacity(iban.len());
    let next = at.wrapping_add(1);
    for (place, &byte) in iban.iter().enumerate() {
        let other = match place {
            _ if !swaps && place == at => {
                CONFUSED.iter().position(|it| *it == byte).and_then(|it| CONFUSED.get(it ^ 1))
            }
            _ if swaps && place == at => iban.get(next),
            _ if swaps && place == next => iban.get(at),
            _ => None,
        };
        meant.push(char::from(*other.unwrap_or(&byte)));
    }
    meant
}
