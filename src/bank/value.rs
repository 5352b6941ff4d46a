//! The one dynamic value that crosses into JavaScript and out again, and stands for JSON on a server.

use crate::check::is_blank_text;
use crate::money::MAX_MINOR;
use std::borrow::Cow;
use std::fmt;

use serde::de::{self, Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

/// A JSON value that keeps the order of keys, and what is no JSON by name.
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

/// The kind of a number of JavaScript that may have lost its last digits, where digits must not be lost.
pub(crate) const UNSAFE_INTEGER: &str = "integer beyond 2^53";

/// A number with a fraction or beyond 2^53, and its decimal form, which is what was meant.
#[derive(Clone, PartialEq)]
pub struct Number {
    /// The double.
    pub value: f64,
    /// As JSON text has it, else its shortest decimal form: `2.7233`. Only an integer has neither point nor exponent.
    pub text: Box<str>,
}

/// An object: keys in their order.
#[derive(Clone, Default, PartialEq)]
pub struct Record(Vec<(Cow<'static, str>, Value)>);

/// Says the kind only: values may be personal.
impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.kind())
    }
}

/// Says nothing of keys and values.
impl fmt::Debug for Record {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("object")
    }
}

/// Says nothing of the number.
impl fmt::Debug for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("number")
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

    /// The whole number as JavaScript reads it, which knows no other kind of number: 131426 for `131426.0` in JSON text.
    #[must_use]
    pub fn as_whole(&self) -> Option<i64> {
        #[expect(clippy::cast_possible_truncation, reason = "whole and within 2^53")]
        match self {
            Self::Integer(number) => Some(*number),
            Self::Number(Number { value, .. }) if value.trunc() == *value && value.abs() <= MAX_MINOR as f64 => {
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

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null | Self::Foreign(_) => serializer.serialize_unit(),
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            // JavaScript has no other number for it; who needs the digits keeps the text.
            Self::Integer(number)
                if cfg!(target_arch = "wasm32") && number.unsigned_abs() > MAX_MINOR.unsigned_abs() =>
            {
                serializer.serialize_f64(*number as f64)
            }
            Self::Integer(number) => serializer.serialize_i64(*number),
            Self::Number(number) => serializer.serialize_f64(number.value),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => {
                let mut list = serializer.serialize_seq(Some(items.len()))?;
                items.iter().try_for_each(|item| list.serialize_element(item))?;
                list.end()
            }
            Self::Record(Record(pairs)) => {
                let mut map = serializer.serialize_map(Some(pairs.len()))?;
                pairs.iter().try_for_each(|(key, value)| map.serialize_entry(key.as_ref(), value))?;
                map.end()
            }
        }
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyValue)
    }
}

/// More keys than any object of the bank has. Keys are compared one by one, so there must be an end.
const MAX_KEYS: usize = 1024;

struct AnyValue;

impl<'de> Visitor<'de> for AnyValue {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Value, E> {
        Ok(Value::Flag(flag))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(Value::Integer(number))
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Value, E> {
        match i64::try_from(number) {
            Ok(number) => self.visit_i64(number),
            Err(_) => Ok(Value::Number(Number { value: number as f64, text: number.to_string().into() })),
        }
    }

    /// JavaScript knows one kind of number: `357912.0` is the whole number 357912.
    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        #[expect(clippy::cast_possible_truncation, reason = "whole and within 2^53")]
        if value.fract() == 0.0 && value.abs() <= MAX_MINOR as f64 {
            return Ok(Value::Integer(value as i64));
        }
        // With a point or an exponent: a text of digits only is an integer.
        let text = if value.fract() == 0.0 { format!("{value:?}") } else { value.to_string() };
        Ok(Value::Number(Number { value, text: text.into() }))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(text.into())
    }

    fn visit_string<E>(self, text: String) -> Result<Value, E> {
        Ok(text.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = access.next_element()? {
            items.push(item);
        }
        Ok(Value::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        let mut record = Record::default();
        while let Some((key, value)) = access.next_entry::<String, Value>()? {
            if record.0.len() == MAX_KEYS {
                return Err(de::Error::custom("an object has too many keys"));
            }
            record.set(key, value);
        }
        Ok(Value::Record(record))
    }
}
