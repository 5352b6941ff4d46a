//! The printed form while it is typed: groups appear by themselves, and the caret stays where the person works.
//!
//! What a check drops (blanks, dashes, `№`) gives way to our own separators; every other character is kept in its
//! order, right or wrong, for the check to name. A separator stands only where a character follows, so that Backspace
//! at the end always takes a character.

use super::input::{MAX_LENGTH, count, folded, glyphs};
use super::phone::grouping;
use crate::text::{is_blank, is_one_of, joined};
use std::fmt;

/// A kind of input that has a printed form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Form {
    /// `TR33 0006 1005 1978 6457 8413 26`, in capitals.
    Iban,
    /// `5001 0073 2259`.
    Inn,
    /// `8008 579120`.
    Passport,
    /// `213-432`.
    DivisionCode,
    /// `+7 937 615-15-30`; `8 937 …` and `00 7 937 …` stay as begun.
    Phone,
    /// `1998-03-15` or `15.03.1998`, whichever is begun.
    Date,
}

/// An input's text and caret.
#[derive(Clone, PartialEq, Eq)]
pub struct Typing {
    /// The whole text.
    pub text: String,
    /// UTF-16 units before the caret, as `selectionStart` counts.
    pub caret: usize,
}

/// Says nothing of the text.
impl fmt::Debug for Typing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Typing").field("caret", &self.caret).finish_non_exhaustive()
    }
}

/// The key that deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deletion {
    /// Backspace.
    Backward,
    /// Delete.
    Forward,
}

/// Groups: a size and the separator behind it, in turn. The last pair goes on; a size without separator takes the rest.
const FOURS: &str = "4 ";
const THREES: &str = "3 ";
/// A day and a dot: the one separator at the end that stays, for it alone says that 19, 20 or 21 begin no year.
const DAY_ONLY: &str = "2.";
const DAY_FIRST: &str = "2.2.4";
const YEAR_FIRST: &str = "4-2-2";
/// What follows the operator's code.
const SUBSCRIBER: &str = "3-2-2";

impl Form {
    /// The names of all forms.
    pub const NAMES: &'static str = "iban, inn, passport, division_code, phone, date";

    /// The form of this name: `iban`.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "iban" => Self::Iban,
            "inn" => Self::Inn,
            "passport" => Self::Passport,
            "division_code" => Self::DivisionCode,
            "phone" => Self::Phone,
            "date" => Self::Date,
            _ => return None,
        })
    }

    /// Its groups, and what its check drops besides blanks.
    const fn parts(self) -> (&'static str, &'static str) {
        match self {
            Self::Iban => (FOURS, "-./"),
            Self::Inn => (FOURS, ""),
            Self::Passport => ("4 6", "№-–"),
            Self::DivisionCode => ("3-3", "-–‑—"),
            Self::Phone => (THREES, "()-–‑./"),
            Self::Date => (YEAR_FIRST, "-."),
        }
    }

    /// The text in groups, with the caret behind the same character. Formatting again changes nothing.
    ///
    /// A caret beyond the text means its end. More than 512 characters, and a date whose separators stand off their
    /// places (`1.03.1998` on its way to `11.03.1998`), stay as they are.
    ///
    /// ```
    /// use bank131_checkout::check::Form;
    /// let typing = Form::Inn.format("50010073", 5);
    /// assert_eq!((typing.text.as_str(), typing.caret), ("5001 0073", 6));
    /// assert_eq!(Form::Inn.format("50O1x", 5).text, "50O1 x");
    /// ```
    #[must_use]
    pub fn format(self, text: &str, caret: usize) -> Typing {
        if text.len() > MAX_LENGTH && count(text) as usize > MAX_LENGTH {
            return Typing { text: text.to_owned(), caret };
        }
        let read = Read::of(text, caret, self);
        let (groups, _) = self.parts();
        match self {
            Self::Phone => read.grouped(&phone_groups(&read.kept)),
            Self::Date => match date_groups(text) {
                Some(DAY_ONLY) => read.dotted(),
                Some(groups) => read.grouped(groups),
                None => Typing { text: text.to_owned(), caret: units(split_at_unit(text, caret).0) },
            },
            _ => read.grouped(groups),
        }
    }

    /// Like [`Form::format`], after a key that may have deleted only a separator of `previous`, the text before the key:
    /// it would come back at once, so the character beside it goes in its stead.
    ///
    /// ```
    /// use bank131_checkout::check::{Deletion, Form};
    /// let typing = Form::DivisionCode.format_deleted("213432", 3, "213-432", Deletion::Backward);
    /// assert_eq!((typing.text.as_str(), typing.caret), ("214-32", 2));
    /// ```
    #[must_use]
    pub fn format_deleted(self, text: &str, caret: usize, previous: &str, deletion: Deletion) -> Typing {
        let formatted = self.format(text, caret);
        let (head, tail) = split_at_unit(text, caret);
        let lost = previous.strip_prefix(head).and_then(|rest| rest.strip_suffix(tail)).unwrap_or_default();
        if lost.len() != 1 || formatted.text != previous {
            return formatted;
        }
        let (mut head, mut tail) = (head.chars(), tail.chars());
        let (_gone, step) = match deletion {
            Deletion::Backward => (head.next_back(), 0),
            Deletion::Forward => (tail.next(), 1),
        };
        // The separator stays where it was: in a date its place says which digits belong together.
        let text = joined(&[head.as_str(), lost, tail.as_str()]);
        let caret = units(head.as_str()).saturating_add(step);
        self.format(&text, caret)
    }
}

/// What carries meaning, and where the caret stands in it.
struct Read {
    kept: String,
    /// Kept characters before the caret.
    before: usize,
    /// Whether a dropped one stands between them and the caret.
    behind_separator: bool,
}

impl Read {
    fn of(text: &str, caret: usize, form: Form) -> Self {
        let (_, dropped) = form.parts();
        let mut read = Self { kept: String::with_capacity(text.len()), before: 0, behind_separator: false };
        let mut units = 0usize;
        // A mark behind an IBAN is none of its separators, until more is typed.
        let is_last =
            |rest: &str| form == Form::Iban && rest.chars().all(|ch| is_blank(ch) || is_one_of(folded(ch), dropped));
        let mut rest = text.chars();
        while let Some(ch) = rest.next() {
            units = units.saturating_add(ch.len_utf16());
            let ch = folded(ch);
            let drops = is_blank(ch) || (is_one_of(ch, dropped) && (ch == '-' || !is_last(rest.as_str())));
            if !drops {
                read.kept.push(if form == Form::Iban { ch.to_ascii_uppercase() } else { ch });
            }
            if units <= caret {
                read.before = read.before.saturating_add(usize::from(!drops));
                read.behind_separator = drops;
            }
        }
        read
    }

    /// The kept characters with the separators of `groups`. At the border of two groups the caret keeps its side.
    fn grouped(&self, groups: &str) -> Typing {
        let mut groups = groups.as_bytes();
        let mut text = String::with_capacity(self.kept.len().saturating_mul(2));
        let (mut units, mut filled) = (0usize, 0u8);
        let mut caret = None;
        for (index, ch) in self.kept.chars().enumerate() {
            let here = index == self.before;
            if here {
                caret = Some(units);
            }
            if let [size, separator, rest @ ..] = groups
                && size.wrapping_sub(b'0') == filled
            {
                text.push(char::from(*separator));
                units = units.saturating_add(1);
                filled = 0;
                if !rest.is_empty() {
                    groups = rest;
                }
                if here && self.behind_separator {
                    caret = Some(units);
                }
            }
            text.push(ch);
            units = units.saturating_add(ch.len_utf16());
            filled = filled.saturating_add(1);
        }
        Typing { text, caret: caret.unwrap_or(units) }
    }

    /// The kept characters and a dot.
    fn dotted(&self) -> Typing {
        let mut typing = self.grouped(DAY_ONLY);
        typing.text.push('.');
        typing.caret = typing.caret.saturating_add(usize::from(self.behind_separator));
        typing
    }
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// The text before and behind the caret; what the caret splits is behind it.
fn split_at_unit(text: &str, caret: usize) -> (&str, &str) {
    let mut units = 0usize;
    let mut rest = text.chars();
    loop {
        let behind = rest.as_str();
        let ends = rest.next().is_none_or(|ch| {
            units = units.saturating_add(ch.len_utf16());
            units > caret
        });
        if ends {
            return (text.strip_suffix(behind).unwrap_or(text), behind);
        }
    }
}

/// By the numbering plan behind `+`, `00` or a Russian `8`; else threes.
///
/// The `8` is never made `+7`, nor `00` a plus: the check says the canonical form, and nobody's digits change meanwhile.
fn phone_groups(kept: &str) -> String {
    let mut groups = String::new();
    let mut plus = 0usize;
    let mut digits = String::new();
    let rest = if let Some(rest) = kept.strip_prefix('+') {
        plus = 1;
        rest
    } else if let Some(rest) = kept.strip_prefix("00") {
        groups.push_str("2 ");
        rest
    } else if let Some(rest) = kept.strip_prefix('8') {
        digits.push('7');
        rest
    } else {
        return THREES.to_owned();
    };
    digits.extend(rest.chars().take_while(char::is_ascii_digit));
    let (calling_code, operator) = grouping(&digits);
    let mut push = |size: usize| {
        groups.push(char::from(b'0'.wrapping_add(u8::try_from(size).unwrap_or_default())));
        groups.push(' ');
    };
    push(plus.saturating_add(if calling_code == 0 { 3 } else { calling_code }));
    if operator > 0 {
        push(operator);
    }
    // Behind six digits of country and operator come six: +996 555 123 456. Else seven.
    let long = operator > 0 && calling_code.saturating_add(operator) < 6;
    groups.push_str(if long { SUBSCRIBER } else { THREES });
    groups
}

/// The form that a date has begun in. `None` where a separator or anything else stands off its place: it means something
/// there, and stays.
fn date_groups(text: &str) -> Option<&'static str> {
    let mut digits = String::with_capacity(10);
    // A bit per number of digits before a separator.
    let mut separators = 0u32;
    for glyph in glyphs(text) {
        match glyph.ch {
            '0'..='9' => digits.push(glyph.ch),
            '-' | '.' => {
                let bit = 1u32.checked_shl(u32::try_from(digits.len()).ok()?)?;
                if separators & bit != 0 {
                    return None;
                }
                separators |= bit;
            }
            _ => return None,
        }
    }
    let (groups, places) = if is_day_first(&digits, separators) {
        (if separators == 0b100 && digits.len() == 2 { DAY_ONLY } else { DAY_FIRST }, 0b1_0100)
    } else {
        (YEAR_FIRST, 0b101_0000)
    };
    (separators & !places == 0).then_some(groups)
}

/// Whether the day comes first: a separator behind two digits says so, else digits that begin no year, or that have a
/// year behind four.
fn is_day_first(digits: &str, separators: u32) -> bool {
    let century = digits.get(..2).unwrap_or(digits);
    let begins_a_year = ["19", "20", "21"].iter().any(|known| known.starts_with(century));
    let behind = digits.get(4..).unwrap_or_default();
    // No month begins so. The dash behind 4 digits may be our own, put before the 1 of 19.
    let is_year_behind = match separators {
        0 => behind.starts_with('2') || behind.starts_with("19"),
        _ => behind == "19",
    };
    separators.trailing_zeros() == 2 || !begins_a_year || is_year_behind
}
