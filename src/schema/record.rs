//! Declares an object of the bank: its shape, and a struct whose fields are all optional, from the same lines.

/// `required`, `optional` or `nullable` before each field says what a request needs. The rules behind the name are
/// cross-field [`Rule`](crate::schema::Rule)s: the reader runs them, and so does `Validate`.
macro_rules! record {
    (
        $(#[$meta:meta])*
        pub struct $name:ident $(: $($rule:ident)+)? {
            $( $(#[$attribute:meta])* $presence:ident $field:ident : $kind:ty, )+
        }
    ) => {
        #[derive(Clone, Debug, Default, PartialEq, Validate)]
        #[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
        #[validate(schema(function = $name::judged, skip_on_field_errors = false))]
        $(#[$meta])*
        pub struct $name {
            $(
                $(#[$attribute])*
                #[cfg_attr(target_arch = "wasm32", tsify(optional))]
                pub $field: Option<$kind>,
            )+
        }

        impl $name {
            /// Its fields in the document's order, and its cross-field rules.
            pub const SHAPE: $crate::schema::Shape = $crate::schema::Shape {
                fields: &[$( $crate::schema::Field {
                    name: $crate::schema::bare(stringify!($field)),
                    presence: $crate::schema::record::presence!($presence),
                    kind: <$kind as $crate::schema::Part>::KIND,
                } ),+],
                rules: &[$($($rule),+)?],
            };

            fn judged(&self) -> Result<(), validator::ValidationError> {
                $crate::schema::record::judged(&$crate::schema::Part::to_value(self), &Self::SHAPE)
            }
        }

        impl $crate::schema::Part for $name {
            const KIND: $crate::schema::Kind = $crate::schema::Kind::Record(&Self::SHAPE);

            fn of_value(value: &$crate::value::Value) -> Option<Self> {
                let record = value.as_record()?;
                Some(Self { $(
                    $field: $crate::schema::Part::of_value(record.get($crate::schema::bare(stringify!($field)))),
                )+ })
            }

            fn to_value(&self) -> $crate::value::Value {
                let values = [$( self.$field.as_ref().map($crate::schema::Part::to_value) ),+];
                $crate::schema::record::written(&Self::SHAPE, values.into())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $crate::schema::Part::to_value(self).serialize(serializer)
            }
        }
    };
}

macro_rules! presence {
    (required) => {
        $crate::schema::Presence::Required
    };
    (optional) => {
        $crate::schema::Presence::Optional
    };
    (nullable) => {
        $crate::schema::Presence::Nullable
    };
}

/// Declares a closed list of words.
macro_rules! choice {
    (
        $(#[$meta:meta])*
        pub enum $name:ident($allowed:literal) {
            $( $(#[$doc:meta])* $variant:ident = $word:literal, )+
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name { $( $(#[$doc])* $variant, )+ }

        impl $crate::schema::Leaf for $name {
            const NAME: &'static str = "choice";

            const CHECK: $crate::schema::Check =
                |text, _| $crate::schema::record::chosen(text, &[$($word),+], $allowed);

            fn of_text(text: &str) -> Option<Self> {
                match text {
                    $( $word => Some(Self::$variant), )+
                    _ => None,
                }
            }

            fn to_text(&self) -> String {
                match self { $( Self::$variant => $word.to_owned(), )+ }
            }
        }
    };
}
pub(crate) use {choice, presence, record};

use super::problem::DraftProblem;
use super::shape::{Presence, Shape};
use crate::check::Rejection;
use crate::issue::Problem;
use crate::value::{Record, Value, View};
use validator::ValidationError;

/// A word of a closed list.
pub(crate) fn chosen(text: &str, words: &[&str], allowed: &'static str) -> Result<String, Rejection<Problem>> {
    let text = text.trim();
    if words.contains(&text) {
        return Ok(text.to_owned());
    }
    Err(Rejection::invalid(DraftProblem::UnknownChoice { allowed }.into()))
}

/// An object of these values, one per field in order; a missing one as its presence says.
pub(crate) fn written(shape: &Shape, values: Vec<Option<Value>>) -> Value {
    let mut record = Record::default();
    for (field, value) in shape.fields.iter().zip(values) {
        match value {
            Some(value) => record.set(field.name, value),
            None if field.presence == Presence::Nullable => record.set(field.name, Value::Null),
            None => {}
        }
    }
    Value::Record(record)
}

/// The first rule that an object breaks.
pub(crate) fn judged(value: &Value, shape: &Shape) -> Result<(), ValidationError> {
    let Some(record) = value.as_record() else { return Ok(()) };
    shape.rules.iter().try_for_each(|rule| rule(View(record))).map_err(ValidationError::from)
}
