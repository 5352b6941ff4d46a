//! An object, looked at by dotted paths: what is missing is `null`.

use super::path::value_at;
use super::value::{Record, Value};
use crate::text::cut_or_all;

/// An object whose values are canonical.
#[derive(Clone, Copy, Debug)]
pub(crate) struct View<'r>(pub(crate) &'r Record);

impl<'r> View<'r> {
    /// The value at a dotted path; `null` where there is none.
    pub(crate) fn get(self, path: &str) -> &'r Value {
        let (first, rest) = cut_or_all(path, b".");
        match rest {
            "" => self.0.get(first),
            rest => value_at(self.0.get(first), rest),
        }
    }

    /// Whether there is a value at a dotted path.
    pub(crate) fn has(self, path: &str) -> bool {
        !matches!(self.get(path), Value::Null)
    }

    /// The text at a dotted path.
    pub(crate) fn text(self, path: &str) -> Option<&'r str> {
        self.get(path).as_text()
    }

    /// The whole number at a dotted path.
    pub(crate) fn integer(self, path: &str) -> Option<i64> {
        self.get(path).as_whole()
    }

    /// Whether the text at a dotted path is this word.
    pub(crate) fn is(self, path: &str, word: &str) -> bool {
        self.text(path) == Some(word)
    }

    /// The objects of a list.
    pub(crate) fn items(self, path: &str) -> impl Iterator<Item = View<'r>> {
        let items = match self.get(path) {
            Value::List(items) => items.as_slice(),
            _ => &[],
        };
        items.iter().filter_map(|item| item.as_record().map(View))
    }

    /// The first value that stands at one of these paths; `null` where there is none.
    #[inline(never)]
    pub(crate) fn first(self, paths: &[&str]) -> &'r Value {
        for path in paths {
            let value = self.get(path);
            if !value.is_absent() {
                return value;
            }
        }
        &Value::Null
    }

    /// The object at a dotted path.
    #[inline(never)]
    pub(crate) fn part(self, path: &str) -> Option<Self> {
        self.get(path).as_record().map(View)
    }
}
