//! Card numbers where none may be: they belong in the bank's widget only.
//!
//! What decides is form: digits in one piece or grouped as people group cards, with the first digits and the length of a
//! card scheme, that pass the Luhn check, and that are not of another number ([`super::digit_groups`]).

use super::digit_groups::{Digit, Mark, begins_group, digits_of, mark, part};

/// Where a card number starts in free text (from 1, in typed characters). Blanks, dashes and dots may part its groups, or
/// any one other mark.
pub(crate) fn find_pan(text: &str) -> Option<u32> {
    let digits = digits_of(text);
    let mut rest = digits.as_slice();
    while let Some((first, others)) = rest.split_first() {
        let lengths = if begins_group(rest, 0) { lengths(part(rest, 0, 4)) } else { 0 };
        for length in 14..=19usize {
            let is_issued = lengths >> length & 1 == 1 && begins_group(rest, length);
            if is_issued && rest.get(..length).is_some_and(|digits| is_grouped(digits) && passes_luhn(digits)) {
                return Some(first.position);
            }
        }
        rest = others;
    }
    None
}

/// Like [`find_pan`], in a code that has letters as a rule: one with a letter, or with as many digits as the shortest token
/// of the bank's documents, is none. So no hexadecimal token and no UUID is rejected by chance.
pub(crate) fn find_pan_alone(code: &str) -> Option<u32> {
    let mut digits = 0u32;
    for byte in code.bytes() {
        digits = digits.saturating_add(byte.is_ascii_digit().into());
        // Russian letters begin with the last two.
        if digits > 30 || byte.is_ascii_alphabetic() || matches!(byte, 0xd0 | 0xd1) {
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
///
/// Between the groups stands what people put there, or always the same mark; two groups that another mark parts are two
/// numbers.
fn is_grouped(digits: &[Digit]) -> bool {
    // Bit n is set where a group begins at digit n, but the first.
    let mut begins = 0u32;
    let (mut first, mut is_even) = (Mark::Nothing, true);
    for at in 1..digits.len() {
        let mark = mark(digits, at);
        if mark != Mark::Nothing {
            begins |= 1 << at;
            is_even &= first == Mark::Nothing || first == mark || (first.is_plain() && mark.is_plain());
            first = mark;
        }
    }
    let length = digits.len();
    let is_usual = match begins {
        0 => length > 14 || is_diners(digits),
        0x410 => length < 16,
        0x1110 | 0x1_1110 => true,
        0x40 => length == 16 || (length == 19 && part(digits, 0, 2) == 62),
        0x10 | 0x100 | 0x1000 | 0x110 | 0x1010 | 0x1100 | 0xfffe => length == 16,
        _ => false,
    };
    is_usual && is_even && first != Mark::Apart && (begins.count_ones() != 1 || first.is_plain())
}

/// Whether fourteen digits in one piece are a Diners Club card rather than one of Russia's parcels, which are on 38 and 39
/// more often, or the personal number of an Egyptian or Uzbek, which has the month of birth after three digits.
fn is_diners(digits: &[Digit]) -> bool {
    match part(digits, 0, 2) {
        36 => true,
        30 => !matches!(part(digits, 3, 5), 1..=12),
        _ => false,
    }
}

fn passes_luhn(digits: &[Digit]) -> bool {
    let (mut sum, mut is_doubled) = (0u32, false);
    for digit in digits.iter().rev() {
        let value = if is_doubled { digit.value.wrapping_mul(2) } else { digit.value };
        sum = sum.wrapping_add(if value > 9 { value.wrapping_sub(9) } else { value });
        is_doubled = !is_doubled;
    }
    sum.is_multiple_of(10)
}
