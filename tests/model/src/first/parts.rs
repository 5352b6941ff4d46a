//! Reads the parts of a state or an event, and remembers whether one is wrong.

use super::state::MAX_MOMENT;
use serde_json::{Map, Value};

pub(super) struct Parts<'r> {
    pub(super) record: &'r Value,
    pub(super) is_wrong: bool,
}

impl<'r> Parts<'r> {
    pub(super) const fn of(record: &'r Value) -> Self {
        Self { record, is_wrong: false }
    }

    pub(super) fn refuse(&mut self) {
        self.is_wrong = true;
    }

    pub(super) fn text(&mut self, key: &str) -> Option<&'r str> {
        match &self.record[key] {
            Value::String(text) => return Some(text),
            Value::Null => {}
            _ => self.refuse(),
        }
        None
    }

    pub(super) fn label(&mut self, key: &str) -> Option<String> {
        let label = label(self.text(key)?);
        if label.is_none() {
            self.refuse();
        }
        label
    }

    /// The place of a word in a list of words.
    pub(super) fn word(&mut self, key: &str, words: &str) -> Option<usize> {
        let word = self.text(key)?;
        let place = words.split(' ').position(|known| known == word);
        if place.is_none() {
            self.refuse();
        }
        place
    }

    pub(super) fn moment(&mut self, key: &str) -> Option<i64> {
        match &self.record[key] {
            Value::Null => None,
            value => {
                let moment = value.as_i64().filter(|moment| (0..=MAX_MOMENT).contains(moment));
                if moment.is_none() {
                    self.refuse();
                }
                moment
            }
        }
    }

    pub(super) fn flag(&mut self, key: &str) -> bool {
        match &self.record[key] {
            Value::Bool(flag) => return *flag,
            Value::Null => {}
            _ => self.refuse(),
        }
        false
    }
}

/// An identifier of the bank: printable ASCII without spaces, 128 characters at most.
pub(super) fn label(text: &str) -> Option<String> {
    let fits = (1..=128).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic());
    fits.then(|| text.to_owned())
}

/// A text by the names that lead to it.
pub(super) fn text<'r>(record: &'r Value, path: &str) -> Option<&'r str> {
    path.split('.').fold(record, |value, key| &value[key]).as_str()
}

/// The amounts that the person has seen.
pub(super) fn shown(parts: &mut Parts<'_>) -> Value {
    let mut shown = Map::new();
    for key in ["source", "destination", "total"] {
        match &parts.record[key] {
            Value::Null => {}
            money if money.is_object() => {
                shown.insert(key.to_owned(), money.clone());
            }
            _ => parts.refuse(),
        }
    }
    Value::Object(shown)
}
