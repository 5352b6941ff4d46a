//! The digits of free text in their groups, and which of them are of a number that is not a card: an IBAN, a phone, a date,
//! an INN, a hexadecimal token.

use super::iban::leading_iban;
use super::inn::Inn;
use super::input::{digit_of, folded, hyphened, typed};
use super::phone::Phone;
use crate::text::is_invisible;

/// A digit of a text.
pub(super) struct Digit {
    /// From 1, in typed characters.
    pub(super) position: u32,
    pub(super) value: u32,
    /// What parts it from the digit before: one mark besides blanks, a blank, [`APART`], or [`NOTHING`].
    mark: char,
}

/// Within a group. Like the next two a letter, as letters are no marks.
pub(super) const NOTHING: char = 'n';

/// Nothing joins the digits on its two sides: they are of different numbers.
pub(super) const APART: char = 'a';

/// A plus before a phone's first digit.
const PLUS: char = 'p';

/// Fewer digits are not a card.
const FEWEST: usize = 14;

/// The shortest token of the bank's documents; a UUID has 36 characters.
const SHORTEST_TOKEN: usize = 31;

/// The text's digits. Those of another number are [`APART`] from each other.
pub(super) fn digits_of(text: &str) -> Vec<Digit> {
    let mut digits = Vec::new();
    // Most texts end here. The last byte of a full-width digit is one of the second range.
    if text.bytes().filter(|byte| matches!(byte, b'0'..=b'9' | 0x90..=0x99)).count() < FEWEST {
        return digits;
    }
    let mut rest = typed(text);
    let (mut mark, mut is_within_word) = (APART, false);
    loop {
        let here = rest.as_str();
        let token = if is_within_word { 0 } else { leading_token(here.as_bytes()) };
        let other = if token == 0 { leading_iban(here) } else { token };
        for _ in 0..other {
            rest.next();
            mark = APART;
        }
        let Some(positioned) = rest.next() else { break };
        let ch = hyphened(folded(positioned.ch));
        is_within_word = is_of_token(&(ch as u8)) && ch.is_ascii();
        if ch.is_ascii_digit() {
            digits.push(Digit { position: positioned.position, value: digit_of(ch), mark });
            mark = NOTHING;
        } else if !is_invisible(ch) {
            mark = joined(mark, ch);
        }
    }
    part_others(&mut digits);
    digits
}

/// What parts two groups, once this character stands there, too.
fn joined(mark: char, ch: char) -> char {
    match mark {
        NOTHING if ch == '+' => ch,
        _ if ch == '+' => PLUS,
        _ if !is_mark(ch) => APART,
        NOTHING if ch.is_whitespace() => ' ',
        PLUS => PLUS,
        NOTHING | ' ' => ch,
        _ if ch.is_whitespace() || mark == ch || (is_plain(mark) && is_plain(ch)) => mark,
        _ => APART,
    }
}

/// What people put between the groups of one number.
pub(super) const fn is_plain(mark: char) -> bool {
    matches!(mark, ' ' | '-' | '.')
}

/// White space, ASCII and Latin-1 marks, Unicode's blocks of marks and symbols.
const fn is_mark(ch: char) -> bool {
    let is_other = matches!(ch, '\u{80}'..='\u{bf}' | '×' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}');
    is_other || (ch.is_ascii() && !ch.is_ascii_alphabetic())
}

const fn is_of_token(byte: &u8) -> bool {
    byte.is_ascii_hexdigit() || *byte == b'-'
}

/// How many characters a hexadecimal token or a UUID takes that stands first; 0 where none does.
fn leading_token(text: &[u8]) -> usize {
    let (mut length, mut has_letter) = (0usize, false);
    for byte in text.iter().take_while(|byte| is_of_token(byte)) {
        length = length.saturating_add(1);
        has_letter |= byte.is_ascii_alphabetic();
    }
    if length >= SHORTEST_TOKEN && has_letter { length } else { 0 }
}

/// Sets the digits of other numbers apart.
fn part_others(digits: &mut [Digit]) {
    let mut rest = digits;
    while !rest.is_empty() {
        let length = if begins_group(rest, 0) { other_number(rest) } else { 0 };
        let (other, behind) = rest.split_at_mut_checked(length.max(1)).unwrap_or_default();
        for digit in other.iter_mut().take(length) {
            digit.mark = APART;
        }
        rest = behind;
    }
}

/// How many digits the number has that stands first and is not a card by its own form; 0 where none does.
fn other_number(digits: &[Digit]) -> usize {
    if mark(digits, 0) == PLUS {
        return phone(digits);
    }
    if is_date(digits) {
        return 8;
    }
    let is_inn = group(digits) == 12 && Inn::parse(&text(digits, 12)).is_ok();
    if is_inn { 12 } else { 0 }
}

/// The digits after a plus that are a phone number, the fewest groups that can be one; as many as phones may have in one
/// piece are none that is known, but no card.
fn phone(digits: &[Digit]) -> usize {
    for end in 7..=15 {
        if begins_group(digits, end) && Phone::parse(&crate::text::joined(&["+", &text(digits, end)])).is_ok() {
            return end;
        }
    }
    let group = group(digits);
    if matches!(group, 14 | 15) { group } else { 0 }
}

/// `2015-02-01`, dots or slashes instead of dashes too, after something else than a dash.
fn is_date(digits: &[Digit]) -> bool {
    let join = mark(digits, 4);
    matches!(join, '-' | '.' | '/')
        && mark(digits, 6) == join
        && mark(digits, 0) != join
        && group(digits) == 4
        && begins_group(digits, 8)
        && matches!(part(digits, 0, 4), 1900..=2099)
        && matches!(part(digits, 4, 6), 1..=12)
}

/// How many digits the first group has.
fn group(digits: &[Digit]) -> usize {
    let mut length = 1usize;
    while !begins_group(digits, length) {
        length = length.saturating_add(1);
    }
    length
}

/// Whether a group begins at this place; one always does after the last digit.
pub(super) fn begins_group(digits: &[Digit], at: usize) -> bool {
    mark(digits, at) != NOTHING
}

/// What stands before the digit at this place.
#[inline(never)]
pub(super) fn mark(digits: &[Digit], at: usize) -> char {
    digits.get(at).map_or(APART, |digit| digit.mark)
}

/// The number that the digits from one place to another write; 0 where there are not so many.
pub(super) fn part(digits: &[Digit], from: usize, to: usize) -> u32 {
    let mut number = 0u32;
    for digit in digits.get(from..to).unwrap_or_default() {
        number = number.wrapping_mul(10).wrapping_add(digit.value);
    }
    number
}

fn text(digits: &[Digit], length: usize) -> String {
    let mut text = String::new();
    for digit in digits.iter().take(length) {
        text.push(char::from_digit(digit.value, 10).unwrap_or_default());
    }
    text
}
