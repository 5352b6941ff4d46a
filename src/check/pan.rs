//! Card numbers where none may be: they belong in the bank's widget only.
//!
//! What decides is form: digits in one piece or grouped as people group cards, with the first digits and the length of a
//! card scheme, that pass the Luhn check, and that are not of another number ([`super::digit_groups`]).

use super::digit_groups::{APART, Digit, digits_of, is_plain, part};
use super::input::{folded, is_blank, is_dash};

/// Where a card number starts in free text (from 1, in typed characters). Blanks, dashes and dots may part its groups, or
/// any one other mark.
pub(crate) fn find_pan(text: &str) -> Option<u32> {
    let digits = digits_of(text);
    digits.iter().enumerate().find_map(|(at, first)| {
        let rest = digits.get(at..).filter(|_| first.mark.is_some())?;
        let lengths = lengths(part(rest, 0, 4));
        let is_pan = |length: usize| {
            let is_issued = lengths >> length & 1 == 1;
            let ends = rest.get(length).is_none_or(|next| next.mark.is_some());
            is_issued && ends && rest.get(..length).is_some_and(|digits| is_grouped(digits) && passes_luhn(digits))
        };
        (14..=19).any(is_pan).then_some(first.position)
    })
}

/// Like [`find_pan`], in a code that has letters as a rule: one with a letter, or with as many digits as the shortest token
/// of the bank's documents, is none. So no hexadecimal token and no UUID is refused by chance.
pub(crate) fn find_pan_alone(code: &str) -> Option<u32> {
    let is_mark = |ch: char| is_blank(ch) || is_dash(ch) || (ch.is_ascii() && !ch.is_ascii_alphanumeric());
    let mut digits = 0u32;
    for ch in code.chars().map(folded).filter(|ch| !is_mark(*ch)) {
        digits = digits.saturating_add(1);
        if !ch.is_ascii_digit() || digits == 31 {
            return None;
        }
    }
    find_pan(code)
}

/// Bit n is set where cards with these four first digits have n digits.
///
/// Sources: ISO/IEC 7812-1 (Luhn, 19 digits at most); the schemes' published ranges: Mir 2200 to 2204, Mastercard 51 to 55
/// and 2221 to 2720, Maestro 50, 56 to 58 and 6, Visa 4, American Express 34 and 37, Diners Club 300 to 305, 3095, 36, 38
/// and 39, JCB 3528 to 3589, UnionPay 62 and 81, Discover 6011, 644 to 65; national ones on 8 and 9, such as RuPay 81 and
/// 82, Uzcard 8600, ArCa 9051, Belkart 9112, Elcard 9417, Napas 9704, Troy 9792, Humo 9860. None has 13 digits any more.
const fn lengths(first: u32) -> u32 {
    match first {
        3400..=3499 | 3700..=3799 => 1 << 15,
        3000..=3059 | 3095 | 3600..=3699 | 3800..=3999 => 1 << 14 | 1 << 16 | 1 << 19,
        4000..=4999 => 1 << 16 | 1 << 19,
        2200..=2204 | 3528..=3589 | 5000..=5099 | 5600..=5899 | 6000..=6999 => 0b1111 << 16,
        2221..=2720 | 5100..=5599 | 8000..=9999 => 1 << 16,
        _ => 0,
    }
}

/// In one piece, in fours, 4-6-4, 4-6-5, 6-13 (UnionPay), and sixteen digits as people part them: in two, 4-8-4, 8-4-4,
/// 4-4-8, one by one. A passport, a date and a postal code side by side are none of these.
fn is_grouped(digits: &[Digit]) -> bool {
    let length = digits.len();
    let starts: Vec<usize> =
        (0..length).filter(|at| *at == 0 || digits.get(*at).is_some_and(|digit| digit.mark.is_some())).collect();
    let is_usual = match starts.as_slice() {
        [0] => length > 14 || is_diners(digits),
        [0, 4, 10] => length < 16,
        [0, 4, 8, 12] | [0, 4, 8, 12, 16] => true,
        [0, 6] => length == 16 || (length == 19 && part(digits, 0, 2) == 62),
        [0, 4 | 8 | 12] | [0, 4, 8 | 12] | [0, 8, 12] => length == 16,
        singles => singles.len() == 16 && length == 16,
    };
    is_usual && is_evenly_marked(digits, starts.len())
}

/// Whether fourteen digits in one piece are a Diners Club card rather than one of Russia's parcels, which are on 38 and 39
/// more often, or the personal number of an Egyptian or Uzbek, which has the month of birth behind three digits.
fn is_diners(digits: &[Digit]) -> bool {
    match part(digits, 0, 2) {
        36 => true,
        30 => !matches!(part(digits, 3, 5), 1..=12),
        _ => false,
    }
}

/// Whether the marks between the groups are those that people put there, or all the same; what else parts two groups
/// parts two numbers.
fn is_evenly_marked(digits: &[Digit], groups: usize) -> bool {
    let mut marks = digits.iter().skip(1).filter_map(|digit| digit.mark);
    match marks.next() {
        Some(mark) if !is_plain(mark) => groups > 2 && mark != APART && marks.all(|other| other == mark),
        _ => marks.all(is_plain),
    }
}

fn passes_luhn(digits: &[Digit]) -> bool {
    let sum = digits.iter().rev().enumerate().fold(0u32, |sum, (index, digit)| {
        let doubled = if index.is_multiple_of(2) { digit.value } else { digit.value.wrapping_mul(2) };
        sum.wrapping_add(if doubled > 9 { doubled.wrapping_sub(9) } else { doubled })
    });
    sum.is_multiple_of(10)
}
