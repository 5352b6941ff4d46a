//! What a refused IBAN was meant to be, where one slip explains it.

use super::iban::{is_valid, remainder_97};
use super::input::{Glyph, upper};
use super::lookalike::latin_of;

/// Characters that are taken for each other, in reading as in typing, pair by pair.
const CONFUSED: &[u8] = b"O0I1B8S5Z2";

/// Norway's and Russia's.
const LENGTHS: std::ops::RangeInclusive<usize> = 15..=33;

/// The valid IBAN that was meant: with Latin letters for their look-alikes, or else the one that differs by a single
/// confusion or a single swap of neighbours. Two that do so are none: money must not go by a guess.
pub(super) fn repaired(letters: impl Iterator<Item = Glyph>, wanted: Option<&str>) -> Option<String> {
    let mut iban = Vec::with_capacity(*LENGTHS.end());
    let mut foreign = false;
    for glyph in letters {
        let ch = upper(glyph.ch);
        let latin = latin_of(ch);
        foreign |= latin.is_some();
        let byte = u8::try_from(latin.unwrap_or(ch)).ok().filter(u8::is_ascii_alphanumeric)?;
        if iban.len() == *LENGTHS.end() {
            return None;
        }
        iban.push(byte);
    }
    if iban.len() < *LENGTHS.start() {
        return None;
    }
    if foreign { valid(iban, wanted) } else { one_slip(&iban, wanted) }
}

fn valid(iban: Vec<u8>, wanted: Option<&str>) -> Option<String> {
    // Cheap, and refuses 96 of 97.
    if remainder_97(&iban) != 1 {
        return None;
    }
    String::from_utf8(iban).ok().filter(|iban| is_valid(iban, wanted))
}

fn one_slip(iban: &[u8], wanted: Option<&str>) -> Option<String> {
    let mut found = None;
    for at in 0..iban.len() {
        for slip in [confused, swapped] {
            let meant = slip(iban, at).and_then(|meant| valid(meant, wanted));
            if meant.is_some() && found.is_some() {
                return None;
            }
            found = found.or(meant);
        }
    }
    found
}

fn confused(iban: &[u8], at: usize) -> Option<Vec<u8>> {
    let byte = iban.get(at)?;
    let place = CONFUSED.iter().position(|other| other == byte)?;
    let mut meant = iban.to_vec();
    *meant.get_mut(at)? = *CONFUSED.get(place ^ 1)?;
    Some(meant)
}

fn swapped(iban: &[u8], at: usize) -> Option<Vec<u8>> {
    let mut meant = iban.to_vec();
    match meant.get_mut(at..)? {
        [first, second, ..] if first != second => std::mem::swap(first, second),
        _ => return None,
    }
    Some(meant)
}
