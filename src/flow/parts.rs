//! Reads the parts of a state or an event, and remembers the first that is wrong.

use super::label::Label;
use crate::bank::{Value, View};
use crate::money::MAX_MINOR;

/// An object whose parts are read one after the other. Reading goes on behind a wrong one: leaving at each would be
/// most of the code.
pub(super) struct Parts<'r> {
    pub(super) record: View<'r>,
    pub(super) wrong: Option<&'static str>,
}

impl<'r> Parts<'r> {
    pub(super) const fn of(record: View<'r>) -> Self {
        Self { record, wrong: None }
    }

    #[cold]
    #[inline(never)]
    pub(super) fn refuse(&mut self, key: &'static str) {
        self.wrong.get_or_insert(key);
    }

    #[inline(never)]
    pub(super) fn text(&mut self, key: &'static str) -> Option<&'r str> {
        match self.record.get(key) {
            Value::Text(text) => return Some(text),
            Value::Null => {}
            _ => self.refuse(key),
        }
        None
    }

    pub(super) fn label(&mut self, key: &'static str) -> Option<Label> {
        let label = Label::of_text(self.text(key)?);
        if label.is_none() {
            self.refuse(key);
        }
        label
    }

    /// The place of a word in a list of words.
    #[inline(never)]
    pub(super) fn word(&mut self, key: &'static str, words: &str) -> Option<usize> {
        let word = self.text(key)?;
        let place = words.split(' ').position(|known| known == word);
        if place.is_none() {
            self.refuse(key);
        }
        place
    }

    /// Milliseconds, as many as JavaScript holds exactly.
    #[inline(never)]
    pub(super) fn moment(&mut self, key: &'static str) -> Option<i64> {
        match self.record.get(key) {
            Value::Integer(moment @ 0..=MAX_MINOR) => return Some(*moment),
            Value::Null => {}
            _ => self.refuse(key),
        }
        None
    }

    #[inline(never)]
    pub(super) fn flag(&mut self, key: &'static str) -> bool {
        match self.record.get(key) {
            Value::Flag(flag) => return *flag,
            Value::Null => {}
            _ => self.refuse(key),
        }
        false
    }
}
