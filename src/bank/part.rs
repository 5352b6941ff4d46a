//! Canonical values as Rust types, for who builds or takes requests in Rust.

use super::shape::{Check, Kind};
use super::value::Value;

/// Something that a request is made of.
pub trait Part: Sized {
    /// How it is read.
    const KIND: Kind;

    /// From its canonical form.
    fn of_value(value: &Value) -> Option<Self>;

    /// In its canonical form.
    fn to_value(&self) -> Value;
}

/// A single value that is text.
pub trait Leaf: Sized {
    /// What [`requirements`](super::init_payment::requirements) call it.
    const NAME: &'static str = "text";

    /// Gives the canonical text, or refuses.
    const CHECK: Check;

    /// The value of a canonical text.
    fn of_text(text: &str) -> Option<Self>;

    /// Its canonical text.
    fn to_text(&self) -> String;
}

impl<T: Leaf> Part for T {
    const KIND: Kind = Kind::Text(T::CHECK, T::NAME);

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
