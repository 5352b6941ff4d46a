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
    remainder_97(iban.as_bytes()) == 1 && is_valid(iban, wanted)
}

fn one_slip(iban: &str, wanted: Option<&str>) -> Option<String> {
    let mut bytes = iban.as_bytes().to_vec();
    let mut found = None;
    for at in 0..bytes.len() {
        for slip in [confuse, swap] {
            if slip(&mut bytes, at).is_none() {
                continue;
            }
            if remainder_97(&bytes) == 1
                && let Some(meant) = std::str::from_utf8(&bytes).ok().filter(|meant| is_valid(meant, wanted))
                && found.replace(meant.to_owned()).is_some()
            {
                return None;
            }
            // The same slip again undoes it.
            slip(&mut bytes, at);
        }
    }
    found
}

/// Puts the other of a confused pair at this place.
fn confuse(bytes: &mut [u8], at: usize) -> Option<()> {
    let byte = bytes.get_mut(at)?;
    *byte = *CONFUSED.get(CONFUSED.iter().position(|it| it == byte)? ^ 1)?;
    Some(())
}

/// Swaps two neighbours that differ.
fn swap(bytes: &mut [u8], at: usize) -> Option<()> {
    match bytes.get_mut(at..)? {
        [first, second, ..] if first != second => {
            std::mem::swap(first, second);
            Some(())
        }
        _ => None,
    }
}
