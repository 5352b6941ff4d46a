//! The digits of free text in their groups, and which of them are of a number that is no card: an IBAN, a phone, a date,
//! an INN, an account, a hexadecimal token.

use super::iban::leading_iban;
use super::inn::Inn;
use super::input::{Glyph, digit_of, folded, hyphened, is_invisible, typed};
use super::phone::Phone;

/// A digit of a text.
pub(super) struct Digit {
    /// From 1, in typed characters.
    pub(super) position: u32,
    pub(super) value: u32,
    /// Where it begins a group, what parts it from the digit before: one mark besides blanks, or a blank, or [`APART`].
    pub(super) mark: Option<char>,
}

/// Nothing joins the digits on its two sides: they are of different numbers. A letter, as letters are no marks.
pub(super) const APART: char = 'a';

/// A plus before a phone's first digit.
const PLUS: char = 'p';

/// Fewer digits are no card: most texts end here.
const FEWEST: usize = 14;

/// The shortest token of the bank's documents; a UUID has 36 characters.
const SHORTEST_TOKEN: usize = 31;

/// The text's digits. Those of another number are [`APART`] from each other.
pub(super) fn digits_of(text: &str) -> Vec<Digit> {
    let mut digits = Vec::new();
    if text.chars().filter(|ch| folded(*ch).is_ascii_digit()).count() < FEWEST {
        return digits;
    }
    let visible = typed(text).filter(|glyph| !is_invisible(glyph.ch));
    let glyphs: Vec<Glyph> = visible.map(|glyph| Glyph { ch: hyphened(folded(glyph.ch)), ..glyph }).collect();
    let mut rest = glyphs.as_slice();
    let (mut mark, mut is_within_word) = (Some(APART), false);
    while let Some((glyph, others)) = rest.split_first() {
        let token = if is_within_word { None } else { leading_token(rest) };
        if let Some(behind) = token.or_else(|| leading_iban(rest)).and_then(|length| rest.get(length..)) {
            (rest, mark) = (behind, Some(APART));
            continue;
        }
        rest = others;
        is_within_word = is_of_token(*glyph);
        if glyph.ch.is_ascii_digit() {
            digits.push(Digit { position: glyph.position, value: digit_of(glyph.ch), mark: mark.take() });
        } else {
            mark = Some(joined(mark, glyph.ch));
        }
    }
    part_others(&mut digits);
    digits
}

/// What parts two groups, once this character stands there, too.
fn joined(mark: Option<char>, ch: char) -> char {
    match mark {
        Some(_) if ch == '+' => PLUS,
        _ if !is_mark(ch) => APART,
        Some(PLUS) => PLUS,
        _ if ch.is_whitespace() => mark.unwrap_or(' '),
        None | Some(' ') => ch,
        Some(before) if before == ch || (is_plain(before) && is_plain(ch)) => before,
        Some(_) => APART,
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

const fn is_of_token(glyph: Glyph) -> bool {
    glyph.ch.is_ascii_hexdigit() || glyph.ch == '-'
}

/// How many characters a hexadecimal token or a UUID takes that stands first.
fn leading_token(glyphs: &[Glyph]) -> Option<usize> {
    let length = glyphs.iter().take_while(|glyph| is_of_token(**glyph)).count();
    let has_letter = glyphs.iter().take(length).any(|glyph| glyph.ch.is_ascii_alphabetic());
    (length >= SHORTEST_TOKEN && has_letter).then_some(length)
}

/// Sets the digits of other numbers apart.
fn part_others(digits: &mut [Digit]) {
    let mut at = 0usize;
    while let Some(rest) = digits.get_mut(at..).filter(|rest| !rest.is_empty()) {
        let length = other_number(rest).unwrap_or_default();
        rest.iter_mut().take(length).for_each(|digit| digit.mark = Some(APART));
        at = at.saturating_add(length.max(1));
    }
}

/// How many digits the number has that stands first and is no card by its own form.
fn other_number(digits: &[Digit]) -> Option<usize> {
    let mark = digits.first()?.mark?;
    let group = (1..).find(|at| begins_group(digits, *at))?;
    match mark {
        PLUS => phone(digits).or(Some(group).filter(|group| matches!(group, 14 | 15))),
        _ if is_date(digits) => Some(8),
        APART if is_account(digits) => Some(20),
        _ => Some(12).filter(|length| group == *length && Inn::parse(&text(digits, *length)).is_ok()),
    }
}

/// The digits behind a plus that are a phone number, the fewest groups that can be one.
fn phone(digits: &[Digit]) -> Option<usize> {
    let is_phone =
        |end: &usize| begins_group(digits, *end) && Phone::parse(&format!("+{}", text(digits, *end))).is_ok();
    (7..=15).find(is_phone)
}

/// `2015-02-01`, dots or slashes instead of dashes too, behind something else than a dash.
fn is_date(digits: &[Digit]) -> bool {
    let mark = |at: usize| digits.get(at).and_then(|digit| digit.mark);
    let is_joined = matches!(mark(4), Some('-' | '.' | '/')) && mark(6) == mark(4) && mark(0) != mark(4);
    let is_grouped = [1, 2, 3, 5, 7].iter().all(|at| mark(*at).is_none()) && begins_group(digits, 8);
    is_joined && is_grouped && matches!(part(digits, 0, 4), 1900..=2099) && matches!(part(digits, 4, 6), 1..=12)
}

/// A rouble account of a person or a firm in fours, `4081 7810 …`: five groups and no more. The last is no expiry.
///
/// Source: the Bank of Russia's chart of accounts (809-P, annex): balance account, then currency, here 810.
fn is_account(digits: &[Digit]) -> bool {
    let is_in_fours = (0..20usize).all(|at| begins_group(digits, at) == at.is_multiple_of(4));
    let ends = digits.get(20).is_none_or(|next| matches!(next.mark, Some(APART | PLUS)));
    is_in_fours
        && ends
        && matches!(part(digits, 0, 3), 301 | 405..=408 | 423 | 426)
        && part(digits, 5, 8) == 810
        && !(matches!(part(digits, 16, 18), 1..=12) && matches!(part(digits, 18, 20), 24..=40))
}

/// Whether a group begins at this place; one always does behind the last digit.
fn begins_group(digits: &[Digit], at: usize) -> bool {
    digits.get(at).is_none_or(|digit| digit.mark.is_some())
}

/// The number that the digits from one place to another write; 0 where there are not so many.
pub(super) fn part(digits: &[Digit], from: usize, to: usize) -> u32 {
    let digits = digits.get(from..to).unwrap_or_default();
    digits.iter().fold(0, |number, digit| number.wrapping_mul(10).wrapping_add(digit.value))
}

fn text(digits: &[Digit], length: usize) -> String {
    digits.iter().take(length).filter_map(|digit| char::from_digit(digit.value, 10)).collect()
}
