//! Reads the parts of a state or an event, and remembers the first wrong one.

use super::attempt::{Moment, Seq};
use super::label::Label;
use crate::money::MAX_MINOR;
use crate::value::{Record, Value, View};
use crate::words::Words;

/// An object whose parts are read one after the other. Reading goes on after a wrong one: returning early at each would
/// be most of the code.
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

    /// A value that is not an object counts as an empty one, and as wrong.
    pub(super) fn of_value(value: &'r Value) -> Self {
        const EMPTY: &Record = &Record::EMPTY;
        match value {
            Value::Record(record) => Self::of(View(record)),
            _ => Self { record: View(EMPTY), wrong: Some("") },
        }
    }

    /// An object within this one, which is required.
    pub(super) fn required(&mut self, key: &'static str) -> Self {
        let inner = Self::of_value(self.record.get(key));
        self.take_over(&inner, key);
        inner
    }

    /// If an object within this one has a wrong part, it is a wrong part of this one.
    pub(super) fn take_over(&mut self, inner: &Self, key: &'static str) {
        if inner.wrong.is_some() {
            self.refuse(key);
        }
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

    #[inline(never)]
    pub(super) fn label(&mut self, key: &'static str) -> Option<Label> {
        let label = Label::of_text(self.text(key)?);
        if label.is_none() {
            self.refuse(key);
        }
        label
    }

    /// A required label.
    #[inline(never)]
    pub(super) fn needed(&mut self, key: &'static str) -> Label {
        self.label(key).unwrap_or_else(|| {
            self.refuse(key);
            Label::default()
        })
    }

    /// A word of a closed list.
    pub(super) fn word<W: Words>(&mut self, key: &'static str) -> Option<W> {
        let word = self.text(key).and_then(W::find);
        if word.is_none() {
            self.refuse(key);
        }
        word
    }

    /// Milliseconds, at most as many as JavaScript holds exactly.
    #[inline(never)]
    pub(super) fn moment(&mut self, key: &'static str) -> Option<Moment> {
        match self.record.get(key) {
            Value::Integer(moment @ 0..=MAX_MINOR) => return Some(*moment),
            Value::Null => {}
            _ => self.refuse(key),
        }
        None
    }

    /// A count of decisions and events; 0 if it is missing.
    pub(super) fn seq(&mut self, key: &'static str) -> Seq {
        let seq = self.moment(key).map_or(Ok(0), Seq::try_from);
        if seq.is_err() {
            self.refuse(key);
        }
        seq.unwrap_or(Seq::MAX)
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
