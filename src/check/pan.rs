//! Card numbers where none may be: they belong in the bank's widget only.

use super::input::{Glyph, digit_of, folded, is_dash, is_invisible, typed};

/// A typed digit and whether it begins a group.
struct Digit {
    position: u32,
    value: u32,
    leads: bool,
}

/// Where a card number starts in free text (from 1, in typed characters): 13 to 19 digits, in one piece or grouped as
/// cards are, that begin as cards do and pass the Luhn check. Spaces, dashes and dots may part the groups.
///
/// Source: ISO/IEC 7812-1 (Luhn, lengths, first digit: 2 Mir and Mastercard, 3 to 6 the other payment systems, 8 and 9
/// Uzcard, Humo and Troy).
pub(crate) fn find_pan(text: &str) -> Option<u32> {
    let mut run: Vec<Digit> = Vec::new();
    let mut leads = true;
    for Glyph { ch, position } in typed(text) {
        let ch = folded(ch);
        if ch.is_ascii_digit() {
            run.push(Digit { position, value: digit_of(ch), leads });
            leads = false;
        } else if ch.is_whitespace() || is_dash(ch) || ch == '.' {
            leads = true;
        } else if !is_invisible(ch) {
            if let Some(found) = pan_in(&run) {
                return Some(found);
            }
            run.clear();
            leads = true;
        }
    }
    pan_in(&run)
}

fn pan_in(run: &[Digit]) -> Option<u32> {
    run.iter().enumerate().find_map(|(start, first)| {
        let rest = run.get(start..)?;
        let begins = first.leads && matches!(first.value, 2..=6 | 8 | 9);
        let is_pan = |length: usize| {
            let ends = rest.get(length).is_none_or(|next| next.leads);
            ends && rest.get(..length).is_some_and(|digits| is_grouped(digits) && passes_luhn(digits))
        };
        (begins && (13..=19).any(is_pan)).then_some(first.position)
    })
}

/// In one piece, in fours, 4-6-4 and 4-6-5, and sixteen digits as people part them: in two, in 4-8-4, one by one. A
/// passport, a date and a postal code side by side are none of these, and one in ten of them would pass the Luhn check.
fn is_grouped(digits: &[Digit]) -> bool {
    let starts: Vec<usize> = digits.iter().enumerate().filter(|(_, digit)| digit.leads).map(|(at, _)| at).collect();
    match starts.as_slice() {
        [0] => true,
        [0, 4, 10] => matches!(digits.len(), 14 | 15),
        [0, 4, 8, 12] => true,
        [0, 4, 8, 12, 16] => true,
        [0, 4 | 6 | 8 | 12] | [0, 4, 12] => digits.len() == 16,
        singles => singles.len() == 16 && digits.len() == 16,
    }
}

fn passes_luhn(digits: &[Digit]) -> bool {
    let sum = digits.iter().rev().enumerate().fold(0u32, |sum, (index, digit)| {
        let doubled = if index.is_multiple_of(2) { digit.value } else { digit.value.wrapping_mul(2) };
        sum.wrapping_add(if doubled > 9 { doubled.wrapping_sub(9) } else { doubled })
    });
    sum.is_multiple_of(10)
}
