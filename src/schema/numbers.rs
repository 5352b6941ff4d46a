//! Numbers that a request is made of.

use super::part::Part;
use super::shape::Kind;
use crate::value::Value;

/// A positive amount in minor units: a whole JSON number, never text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MinorUnits(pub i64);

/// A fee in minor units or a count, which may be zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WholeNumber(pub i64);

/// How many units of a currency a rate buys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quantity(pub i64);

macro_rules! number {
    ($kind:ident) => {
        impl Part for $kind {
            const KIND: Kind = Kind::$kind;

            fn of_value(value: &Value) -> Option<Self> {
                value.as_whole().map(Self)
            }

            fn to_value(&self) -> Value {
                Value::Integer(self.0)
            }
        }
    };
}

number!(MinorUnits);
number!(Quantity);
number!(WholeNumber);
