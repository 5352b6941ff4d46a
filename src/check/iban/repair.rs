//! What a rejected IBAN was meant to be, where one slip explains it.

use super::electronic::is_valid;
use super::mod97::remainder_97;
use super::registry::{Class, find};
use crate::check::input::{PositionedChar, upper};
use crate::check::lookalike::latin_of;

/// Characters that are taken for each other, in reading as in typing, pair by pair.
const CONFUSED: &[u8] = b"O0I1B8S5Z2";

/// From Norway's to Russia's.
const LENGTHS: std::ops::RangeInclusive<usize> = 15..=33;

/// The valid IBAN that was meant: with Latin letters for their look-alikes, or else the one that then differs by a single
/// confusion or a single swap of neighbours. Two that do so are none: money must not go by a guess. A digit where a digit
/// may stand is never read as a letter: it is likelier a digit mistyped.
pub(super) fn repaired(letters: impl Iterator<Item = PositionedChar>, wanted: Option<&str>) -> Option<String> {
    let mut iban = String::with_capacity(*LENGTHS.end());
    for positioned in letters {
        let ch = upper(positioned.ch);
        let ch = latin_of(ch).unwrap_or(ch);
        if !ch.is_ascii_alphanumeric() || iban.len() == *LENGTHS.end() {
            return None;
        }
        iban.push(ch);
    }
    if !LENGTHS.contains(&iban.len()) {
        return None;
    }
    if is_meant(&iban, wanted) { Some(iban) } else { one_slip(&iban, wanted) }
}

/// The sum comes first: it is cheap, and rejects 96 of 97.
fn is_meant(iban: &str, wanted: Option<&str>) -> bool {
    remainder_97(iban.as_bytes()) == 1 && is_valid(iban, wanted)
}

type Slip = fn(&mut [u8], usize) -> Option<()>;

fn one_slip(iban: &str, wanted: Option<&str>) -> Option<String> {
    let mut bytes = iban.as_bytes().to_vec();
    let mut found = None;
    for at in 0..bytes.len() {
        let slips: &[Slip] = if is_digit_at_home(iban, at) { &[swap] } else { &[swap, confuse] };
        for slip in slips {
            if slip(&mut bytes, at).is_none() {
                continue;
            }
            if remainder_97(&bytes) == 1 {
                let meant = text_of(&bytes);
                if is_valid(&meant, wanted) && found.replace(meant).is_some() {
                    return None;
                }
            }
            // The same slip again undoes it.
            slip(&mut bytes, at);
        }
    }
    found
}

fn text_of(ascii: &[u8]) -> String {
    let mut text = String::new();
    for byte in ascii {
        text.push(char::from(*byte));
    }
    text
}

/// Whether a digit stands where the registry takes one.
fn is_digit_at_home(iban: &str, at: usize) -> bool {
    let class = match at {
        0 | 1 => Some(Class::Letter),
        2 | 3 => Some(Class::Digit),
        _ => iban.get(..2).and_then(find).and_then(|row| row.classes().nth(at.saturating_sub(4))),
    };
    let typed = iban.as_bytes().get(at).copied().map(char::from).filter(char::is_ascii_digit);
    typed.zip(class).is_some_and(|(digit, class)| class.takes(digit))
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
