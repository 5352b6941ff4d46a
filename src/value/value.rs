//! The one dynamic value that crosses into JavaScript and out again, and stands for JSON on a server.

use super::number::{MAX_SAFE_INTEGER, Number};
use super::record::Record;
use crate::text::is_blank_text;
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
