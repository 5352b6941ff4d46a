//! The one dynamic value that crosses into JavaScript and out again, and stands for JSON on a server.

use super::number::{MAX_SAFE_INTEGER, Number};
use crate::text::is_blank_text;
use std::borrow::Cow;
use std::fmt;

/// A JSON value that keeps the order of keys; what JSON cannot hold is kept by its kind.
#[derive(Clone, PartialEq)]
pub enum Value {
    /// `null`, and JavaScript's `undefined`.
    Null,
    /// A boolean.
    Flag(bool),
    /// A whole number that JavaScript holds exactly, or a 64-bit integer of JSON.
    Integer(i64),
    /// Any other number.
    Number(Number),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Value>),
    /// An object.
    Record(Record),
    /// What JSON cannot hold: a function, a symbol, a cycle. The text names its kind.
    Foreign(&'static str),
}

/// Says the kind only: values may be personal.
impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.kind())
    }
}

impl Value {
    /// Its kind in JavaScript's words.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Flag(_) => "boolean",
            Self::Integer(_) | Self::Number(_) => "number",
            Self::Text(_) => "string",
            Self::List(_) => "array",
            Self::Record(_) => "object",
            Self::Foreign(kind) => kind,
        }
    }

    /// The text, if it is one.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The object, if it is one.
    #[must_use]
    pub const fn as_record(&self) -> Option<&Record> {
        match self {
            Self::Record(record) => Some(record),
            _ => None,
        }
    }

    /// The object, if it is one, to change.
    pub const fn as_record_mut(&mut self) -> Option<&mut Record> {
        match self {
            Self::Record(record) => Some(record),
            _ => None,
        }
    }

    /// The whole number, if it is one to JavaScript, which has one kind of number: 131426 for `131426.0` in JSON text.
    #[must_use]
    pub fn as_whole(&self) -> Option<i64> {
        #[expect(clippy::cast_possible_truncation, reason = "whole and within 2^53")]
        match self {
            Self::Integer(number) => Some(*number),
            Self::Number(Number { value, .. }) if value.trunc() == *value && value.abs() <= MAX_SAFE_INTEGER as f64 => {
                Some(*value as i64)
            }
            _ => None,
        }
    }

    /// Whether a form would call it empty: null, or text of nothing but blanks.
    #[must_use]
    pub fn is_absent(&self) -> bool {
        match self {
            Self::Null => true,
            Self::Text(text) => is_blank_text(text),
            _ => false,
        }
    }
}

impl From<&str> for Value {
    #[inline(never)]
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Integer(number)
    }
}

/// An object: keys in their order.
#[derive(Clone, Default, PartialEq)]
pub struct Record(pub(super) Vec<(Cow<'static, str>, Value)>);

/// Hides keys and values.
impl fmt::Debug for Record {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("object")
    }
}

impl Record {
    /// An object without keys.
    pub(crate) const EMPTY: Self = Self(Vec::new());

    /// The value of a key; `null` where it is not there.
    #[must_use]
    pub fn get(&self, key: &str) -> &Value {
        self.0.iter().find(|(name, _)| name == key).map_or(&Value::Null, |(_, value)| value)
    }

    /// The value of a key, to change.
    pub fn get_mut(&mut self, key: &str) -> Option<&mut Value> {
        self.0.iter_mut().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    /// Sets a key: a new one goes last.
    pub fn set(&mut self, key: impl Into<Cow<'static, str>>, value: Value) {
        self.put(key.into(), value);
    }

    #[inline(never)]
    fn put(&mut self, key: Cow<'static, str>, value: Value) {
        match self.get_mut(&key) {
            Some(place) => *place = value,
            None => self.0.push((key, value)),
        }
    }

    /// Adds a key that is not there yet.
    pub(crate) fn push(&mut self, key: impl Into<Cow<'static, str>>, value: Value) {
        self.0.push((key.into(), value));
    }

    /// Sets a key to text.
    #[inline(never)]
    pub fn set_text(&mut self, key: &'static str, text: &str) {
        self.set(key, Value::Text(text.to_owned()));
    }

    /// Sets a key to a whole number.
    #[inline(never)]
    pub fn set_integer(&mut self, key: &'static str, number: i64) {
        self.set(key, Value::Integer(number));
    }

    /// Sets all keys of another object.
    pub fn append(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// Takes a key out.
    pub fn take(&mut self, key: &str) -> Option<Value> {
        let at = self.0.iter().position(|(name, _)| name == key)?;
        Some(self.0.remove(at).1)
    }

    /// Its keys and values, in their order.
    pub(crate) fn pairs(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|(key, value)| (key.as_ref(), value))
    }

    /// Its keys, in their order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(name, _)| name.as_ref())
    }
}

/// An object with this one key.
#[inline(never)]
pub(crate) fn holding(key: &'static str, value: Value) -> Value {
    let mut record = Record::default();
    record.set(key, value);
    Value::Record(record)
}

impl<K: Into<Cow<'static, str>>> FromIterator<(K, Value)> for Record {
    fn from_iter<I: IntoIterator<Item = (K, Value)>>(pairs: I) -> Self {
        Self(pairs.into_iter().map(|(key, value)| (key.into(), value)).collect())
    }
}
