//! The printed form while it is typed: groups appear by themselves, and the caret stays where the person works.
//!
//! What a check drops (blanks, dashes, `№`) gives way to our own separators; every other character is kept in its
//! order, right or wrong, for the check to name. A separator stands only where a character follows, so that Backspace
//! at the end always takes a character.

use super::date_groups::{DAY_ONLY, date_groups};
use super::phone_groups::phone_groups;
use crate::check::input::{MAX_LENGTH, count, folded};
use crate::check::input_kind::{InputKind, Layout};
use crate::text::{is_blank, is_one_of, joined};
use std::fmt;

/// An input's text and caret.
#[derive(Clone, PartialEq, Eq)]
pub struct FormattedInput {
    /// The whole text.
    pub text: String,
    /// UTF-16 units before the caret, as `selectionStart` counts.
    pub caret: usize,
}

/// Says nothing of the text.
impl fmt::Debug for FormattedInput {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FormattedInput").field("caret", &self.caret).finish_non_exhaustive()
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

/// The groups of an IBAN.
const FOURS: &str = "4 ";

impl InputKind {
    /// The text in groups, with the caret after the same character. Formatting again changes nothing.
    ///
    /// A caret beyond the text means its end. More than 512 characters, and a date whose separators stand off their
    /// places (`1.03.1998` on its way to `11.03.1998`), stay as they are.
    ///
    /// ```
    /// use bank131_checkout::check::Inn;
    /// let shown = Inn::INPUT_KIND.format("50010073", 5);
    /// assert_eq!((shown.text.as_str(), shown.caret), ("5001 0073", 6));
    /// assert_eq!(Inn::INPUT_KIND.format("50O1x", 5).text, "50O1 x");
    /// ```
    #[must_use]
    pub fn format(self, text: &str, caret: usize) -> FormattedInput {
        if text.len() > MAX_LENGTH && count(text) as usize > MAX_LENGTH {
            return FormattedInput { text: text.to_owned(), caret };
        }
        let read = Read::of(text, caret, self);
        match self.layout {
            Layout::Groups(groups) => read.grouped(groups),
            Layout::Iban => read.grouped(FOURS),
            Layout::Phone => read.grouped(&phone_groups(&read.kept)),
            Layout::Date => match date_groups(text) {
                Some(DAY_ONLY) => read.dotted(),
                Some(groups) => read.grouped(groups),
                None => FormattedInput { text: text.to_owned(), caret: units(split_at_unit(text, caret).0) },
            },
        }
    }

    /// Like [`InputKind::format`], after a key that may have deleted only a separator of `previous`, the text before the key:
    /// it would come back at once, so the character next to it goes instead.
    ///
    /// ```
    /// use bank131_checkout::check::{Deletion, DivisionCode};
    /// let shown = DivisionCode::INPUT_KIND.format_deleted("213432", 3, "213-432", Deletion::Backward);
    /// assert_eq!((shown.text.as_str(), shown.caret), ("214-32", 2));
    /// ```
    #[must_use]
    pub fn format_deleted(self, text: &str, caret: usize, previous: &str, deletion: Deletion) -> FormattedInput {
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
    after_separator: bool,
}

impl Read {
    fn of(text: &str, caret: usize, kind: InputKind) -> Self {
        let (is_iban, dropped) = (kind.layout == Layout::Iban, kind.dropped());
        let mut read = Self { kept: String::with_capacity(text.len()), before: 0, after_separator: false };
        let mut units = 0usize;
        // A mark after an IBAN is not one of its separators, until more is typed.
        let is_last = |rest: &str| is_iban && rest.chars().all(|ch| is_blank(ch) || is_one_of(folded(ch), dropped));
        let mut rest = text.chars();
        while let Some(ch) = rest.next() {
            units = units.saturating_add(ch.len_utf16());
            let ch = folded(ch);
            let drops = is_blank(ch) || (is_one_of(ch, dropped) && (ch == '-' || !is_last(rest.as_str())));
            if !drops {
                read.kept.push(if is_iban { ch.to_ascii_uppercase() } else { ch });
            }
            if units <= caret {
                read.before = read.before.saturating_add(usize::from(!drops));
                read.after_separator = drops;
            }
        }
        read
    }

    /// The kept characters with the separators of `groups`. At the border of two groups the caret keeps its side.
    fn grouped(&self, groups: &str) -> FormattedInput {
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
                if here && self.after_separator {
                    caret = Some(units);
                }
            }
            text.push(ch);
            units = units.saturating_add(ch.len_utf16());
            filled = filled.saturating_add(1);
        }
        FormattedInput { text, caret: caret.unwrap_or(units) }
    }

    /// The kept characters and a dot.
    fn dotted(&self) -> FormattedInput {
        let mut shown = self.grouped(DAY_ONLY);
        shown.text.push('.');
        shown.caret = shown.caret.saturating_add(usize::from(self.after_separator));
        shown
    }
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// The text before and after the caret; what the caret splits is after it.
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
