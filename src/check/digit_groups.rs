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
    /// What parts it from the digit before.
    mark: Mark,
}

/// What parts a digit from the one before.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// Nothing: they are of one group.
    Nothing,
    /// One mark and any blanks, or a blank alone.
    One(char),
    /// A plus, before a phone's first digit.
    Plus,
    /// More than joins two groups: they are of different numbers.
    Apart,
}

const BLANK: Mark = Mark::One(' ');

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
    let (mut mark, mut is_within_word) = (Mark::Apart, false);
    loop {
        let here = rest.as_str();
        let token = if is_within_word { 0 } else { leading_token(here.as_bytes()) };
        let other = if token == 0 { leading_iban(here) } else { token };
        for _ in 0..other {
            rest.next();
            mark = Mark::Apart;
        }
        let Some(positioned) = rest.next() else { break };
        let ch = hyphened(folded(positioned.ch));
        is_within_word = is_of_token(&(ch as u8)) && ch.is_ascii();
        if ch.is_ascii_digit() {
            digits.push(Digit { position: positioned.position, value: digit_of(ch), mark });
            mark = Mark::Nothing;
        } else if !is_invisible(ch) {
            mark = mark.and(ch);
        }
    }
    part_others(&mut digits);
    digits
}

impl Mark {
    /// What parts two groups once this character stands there, too.
    fn and(self, ch: char) -> Self {
        match self {
            Self::Nothing if ch == '+' => Self::One(ch),
            _ if ch == '+' => Self::Plus,
            _ if !is_mark(ch) => Self::Apart,
            Self::Plus => Self::Plus,
            Self::Nothing | BLANK if ch.is_whitespace() => BLANK,
            Self::Nothing | BLANK => Self::One(ch),
            mark if ch.is_whitespace() || mark == Self::One(ch) || (mark.is_plain() && Self::One(ch).is_plain()) => {
                mark
            }
            _ => Self::Apart,
        }
    }

    /// What people put between the groups of one number.
    pub(super) const fn is_plain(self) -> bool {
        matches!(self, Self::One(' ' | '-' | '.'))
    }
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
    // How many digits the group before has.
    let mut before = 0usize;
    while !rest.is_empty() {
        let other = other_number(rest, before);
        before = if other == 0 { group(rest) } else { 0 };
        let (numbers, after) = rest.split_at_mut_checked(other.max(before)).unwrap_or_default();
        for digit in numbers.iter_mut().take(other) {
            digit.mark = Mark::Apart;
        }
        rest = after;
    }
}

/// How many digits the number has that stands first and is not a card by its own form; 0 where none does.
fn other_number(digits: &[Digit], before: usize) -> usize {
    if mark(digits, 0) == Mark::Plus {
        return phone(digits);
    }
    // A card's last four digits before the day on which it expires look like a year: `… 4242 2005/01/26`.
    let goes_on = before == 4 && mark(digits, 0).is_plain();
    if !goes_on && is_date(digits) {
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
    matches!(join, Mark::One('-' | '.' | '/'))
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
    mark(digits, at) != Mark::Nothing
}

/// What stands before the digit at this place.
#[inline(never)]
pub(super) fn mark(digits: &[Digit], at: usize) -> Mark {
    digits.get(at).map_or(Mark::Apart, |digit| digit.mark)
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
