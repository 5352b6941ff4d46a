//! An object of JSON, in the order of its keys.

use super::value::Value;
use std::borrow::Cow;
use std::fmt;

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
