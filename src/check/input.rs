//! What people paste around a value: spaces of every width, invisible marks, full-width letters and digits.

use super::Rejection;
use crate::issue::problems;
use crate::text::{is_blank, is_blank_text, is_invisible};

/// The longest input that any check looks at, in characters.
pub const MAX_LENGTH: usize = 512;

problems! {
    /// Why an input is rejected before any check reads it.
    pub enum InputProblem {
        /// Nothing but spaces.
        Required = "required", "a value is required";
        /// More than [`MAX_LENGTH`] characters.
        TooLong { maximum: u32 } = "input.too_long", "the input is too long to be read";
    }
}

/// The input, if it is neither empty nor longer than [`MAX_LENGTH`].
///
/// # Errors
/// - [`InputProblem::Required`] (incomplete): empty or only spaces and invisible marks, `" "`
/// - [`InputProblem::TooLong`] (invalid): more than 512 characters
pub fn limited(input: &str) -> Result<&str, Rejection<InputProblem>> {
    if input.len() > MAX_LENGTH && count(input) as usize > MAX_LENGTH {
        return Err(Rejection::invalid(InputProblem::TooLong { maximum: 512 }));
    }
    if is_blank_text(input) {
        return Err(Rejection::incomplete(InputProblem::Required));
    }
    Ok(input)
}

/// A character that stands for something, and where it was typed.
#[derive(Clone, Copy)]
pub(crate) struct PositionedChar {
    pub(crate) ch: char,
    /// From 1, in typed characters.
    pub(crate) position: u32,
}

/// The characters that carry meaning in a code: blanks dropped, full-width ASCII folded.
pub(crate) const fn code_chars(input: &str) -> CodeChars<'_> {
    CodeChars(typed(input))
}

/// Every character with its place.
pub(crate) const fn typed(input: &str) -> Typed<'_> {
    Typed { rest: input, position: 0 }
}

/// See [`code_chars`]. A type of its own, and not a chain of adapters, so that it is compiled once.
#[derive(Clone)]
pub(crate) struct CodeChars<'i>(Typed<'i>);

/// See [`typed`].
#[derive(Clone)]
pub(crate) struct Typed<'i> {
    rest: &'i str,
    position: u32,
}

impl<'i> Typed<'i> {
    /// What is still to come.
    pub(crate) const fn as_str(&self) -> &'i str {
        self.rest
    }
}

impl Iterator for Typed<'_> {
    type Item = PositionedChar;

    #[inline(never)]
    fn next(&mut self) -> Option<PositionedChar> {
        let mut chars = self.rest.chars();
        let ch = chars.next()?;
        self.rest = chars.as_str();
        self.position = self.position.saturating_add(1);
        Some(PositionedChar { ch, position: self.position })
    }
}

impl Iterator for CodeChars<'_> {
    type Item = PositionedChar;

    #[inline(never)]
    fn next(&mut self) -> Option<PositionedChar> {
        loop {
            let positioned = self.0.next()?;
            if !is_blank(positioned.ch) {
                return Some(PositionedChar { ch: folded(positioned.ch), ..positioned });
            }
        }
    }
}

/// The digits of a code, dropping blanks and `separators`, of which `-` stands for every dash; else the position of the
/// first other character.
pub(crate) fn digits(input: &str, separators: &[char]) -> Result<String, u32> {
    let mut found = String::new();
    for positioned in code_chars(input) {
        let ch = hyphened(positioned.ch);
        if ch.is_ascii_digit() {
            found.push(ch);
        } else if !separators.contains(&ch) {
            return Err(positioned.position);
        }
    }
    Ok(found)
}

/// Text with runs of white space made one space, invisible marks dropped and both ends trimmed.
pub(crate) fn tidy(input: &str) -> String {
    let mut out = String::with_capacity(input.len());
    for ch in input.chars() {
        if ch.is_whitespace() {
            if !out.is_empty() && !out.ends_with(' ') {
                out.push(' ');
            }
        } else if !is_invisible(ch) {
            out.push(ch);
        }
    }
    out.truncate(out.trim_end_matches(' ').len());
    out
}

/// The number of characters, for messages.
pub(crate) fn count(text: &str) -> u32 {
    u32::try_from(text.chars().count()).unwrap_or(u32::MAX)
}

pub(crate) const fn digit_of(ch: char) -> u32 {
    match ch {
        '0'..='9' => (ch as u32).wrapping_sub('0' as u32),
        _ => 0,
    }
}

/// The sum of digits, each by its weight.
pub(crate) fn weighted_sum(digits: &str, weights: &[u8]) -> u32 {
    let mut sum = 0u32;
    for (digit, weight) in digits.chars().zip(weights) {
        sum = sum.wrapping_add(digit_of(digit).wrapping_mul(u32::from(*weight)));
    }
    sum
}

/// Every character with its place, less the blanks at both ends.
pub(crate) fn inner(input: &str) -> impl Iterator<Item = PositionedChar> {
    let end = input.trim_end_matches(is_blank).len();
    typed(input.get(..end).unwrap_or_default()).skip_while(|positioned| is_blank(positioned.ch))
}

/// What word processors make of a hyphen between groups: hyphens, dashes and the minus sign.
pub(crate) const fn is_dash(ch: char) -> bool {
    matches!(ch, '-' | '‐'..='―' | '−')
}

/// A hyphen for every dash.
pub(crate) const fn hyphened(ch: char) -> char {
    if is_dash(ch) { '-' } else { ch }
}

/// Upper case of ASCII, Cyrillic and plain Greek letters, without Unicode's table of ten kilobytes.
pub(crate) fn upper(ch: char) -> char {
    let code = ch as u32;
    let upper = match code {
        0x3b1..=0x3c1 | 0x3c3..=0x3c9 | 0x430..=0x44f => code.wrapping_sub(0x20),
        0x450..=0x45f => code.wrapping_sub(0x50),
        0x460..=0x481 | 0x48a..=0x4bf | 0x4d0..=0x52f => code & !1,
        _ => return ch.to_ascii_uppercase(),
    };
    char::from_u32(upper).unwrap_or(ch)
}

/// Full-width ASCII (U+FF01 to U+FF5E) as typed by East Asian keyboards.
pub(crate) fn folded(ch: char) -> char {
    match ch {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32((ch as u32).wrapping_sub(0xfee0)).unwrap_or(ch),
        _ => ch,
    }
}
