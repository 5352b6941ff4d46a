//! Declares an object of the bank: its shape, and a struct whose fields are all optional, from the same lines.

/// `required`, `optional` or `nullable` before each field says what a request needs. `= "e-mail"` after its name is the
/// bank's own name, where Rust cannot have it; `as "…"` after its type is the type in TypeScript, where it is another. The
/// functions after the object's name are its cross-field rules: the reader runs them, and so does `Validate`.
macro_rules! record {
    (
        $(#[$meta:meta])*
        pub struct $name:ident $(: $($rule:ident)+)? {
            $( $(#[$doc:meta])* $presence:ident $field:ident $(= $name_of_bank:literal)? : $kind:ty $(as $typescript:literal)?, )+
        }
    ) => {
        #[derive(Clone, Debug, Default, PartialEq)]
        #[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
        $(#[$meta])*
        pub struct $name {
            $(
                $(#[$doc])*
                #[cfg_attr(target_arch = "wasm32", tsify(optional))]
                $( #[cfg_attr(target_arch = "wasm32", serde(rename = $name_of_bank))] )?
                $( #[cfg_attr(target_arch = "wasm32", tsify(type = $typescript))] )?
                pub $field: Option<$kind>,
            )+
        }

        impl $name {
            /// Its fields in the document's order, and its cross-field rules.
            pub const SHAPE: $crate::schema::Shape = $crate::schema::Shape {
                fields: &[$( $crate::schema::Field {
                    name: $crate::schema::record::name!($field $($name_of_bank)?),
                    presence: $crate::schema::record::presence!($presence),
                    kind: <$kind as $crate::schema::Part>::KIND,
                } ),+],
                rules: &[$($($rule),+)?],
            };
        }

        impl validator::Validate for $name {
            fn validate(&self) -> Result<(), validator::ValidationErrors> {
                $crate::schema::validated(&$crate::schema::Part::to_value(self), &Self::SHAPE)
            }
        }

        impl $crate::schema::Part for $name {
            const KIND: $crate::schema::Kind = $crate::schema::Kind::Record(&Self::SHAPE);

            fn of_value(value: &$crate::value::Value) -> Option<Self> {
                let record = value.as_record()?;
                Some(Self { $(
                    $field: $crate::schema::Part::of_value(record.get($crate::schema::record::name!($field $($name_of_bank)?))),
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

/// The bank's name of a field: that of the Rust field, unless Rust has no such name.
macro_rules! name {
    ($field:ident) => {
        $crate::schema::bare(stringify!($field))
    };
    ($field:ident $name_of_bank:literal) => {
        $name_of_bank
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

pub(crate) use {name, presence, record};

use super::shape::{Presence, Shape};
use crate::value::{Record, Value};

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
