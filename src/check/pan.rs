//! Card numbers where none may be: they belong in the bank's widget only.

use super::input::{Glyph, digit_of, folded, is_invisible, typed};

/// A typed digit and whether it begins a group.
struct Digit {
    position: u32,
    value: u32,
    leads: bool,
}

/// Where a card number starts in free text (from 1, in typed characters): 13 to 19 digits in whole groups, spaces,
/// dashes and dots between them allowed, that begin as cards do and pass the Luhn check.
///
/// Source: ISO/IEC 7812-1 (Luhn, lengths, first digit: 2 Mir and Mastercard, 3 to 6 the other payment systems,
/// 9 Troy, Humo and Uzcard).
pub(crate) fn find_pan(text: &str) -> Option<u32> {
    let mut run: Vec<Digit> = Vec::new();
    let mut leads = true;
    for Glyph { ch, position } in typed(text) {
        let ch = folded(ch);
        if ch.is_ascii_digit() {
            run.push(Digit { position, value: digit_of(ch), leads });
            leads = false;
            continue;
        }
        leads = true;
        if !ch.is_whitespace() && !is_invisible(ch) && !matches!(ch, '-' | '‐'..='―' | '−' | '.') {
            if let Some(found) = pan_in(&run) {
                return Some(found);
            }
            run.clear();
        }
    }
    pan_in(&run)
}

/// Whole groups only: a 20-digit account has windows enough that one would pass by chance.
fn pan_in(run: &[Digit]) -> Option<u32> {
    run.iter().enumerate().find_map(|(start, first)| {
        let rest = run.get(start..)?;
        let begins = first.leads && matches!(first.value, 2..=6 | 9);
        let is_pan = |length: usize| {
            rest.get(length).is_none_or(|next| next.leads) && rest.get(..length).is_some_and(passes_luhn)
        };
        (begins && (13..=19).any(is_pan)).then_some(first.position)
    })
}

fn passes_luhn(digits: &[Digit]) -> bool {
    let sum = digits.iter().rev().enumerate().fold(0u32, |sum, (index, digit)| {
        let doubled = if index.is_multiple_of(2) { digit.value } else { digit.value.wrapping_mul(2) };
        sum.wrapping_add(if doubled > 9 { doubled.wrapping_sub(9) } else { doubled })
    });
    sum.is_multiple_of(10)
}
