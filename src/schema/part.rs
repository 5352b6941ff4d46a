//! Canonical values as Rust types, for servers that build or take requests in Rust.

use super::leaf::Leaf;
use super::shape::Kind;
use crate::value::Value;

/// Something that a request is made of.
pub trait Part: Sized {
    /// How it is read.
    const KIND: Kind;

    /// From its canonical form.
    fn of_value(value: &Value) -> Option<Self>;

    /// In its canonical form.
    fn to_value(&self) -> Value;
}

impl<T: Leaf> Part for T {
    const KIND: Kind = Kind::Text(T::CHECK, T::WHAT);

    fn of_value(value: &Value) -> Option<Self> {
        T::of_text(value.as_text()?)
    }

    fn to_value(&self) -> Value {
        self.to_text().into()
    }
}

impl<T: Part> Part for Vec<T> {
    const KIND: Kind = match T::KIND {
        Kind::Record(shape) => Kind::List(shape),
        kind => kind,
    };

    fn of_value(value: &Value) -> Option<Self> {
        match value {
            Value::List(items) => items.iter().map(T::of_value).collect(),
            _ => None,
        }
    }

    fn to_value(&self) -> Value {
        Value::List(self.iter().map(Part::to_value).collect())
    }
}

impl Part for bool {
    const KIND: Kind = Kind::Flag;

    fn of_value(value: &Value) -> Option<Self> {
        match value {
            Value::Flag(flag) => Some(*flag),
            _ => None,
        }
    }

    fn to_value(&self) -> Value {
        Value::Flag(*self)
    }
}
