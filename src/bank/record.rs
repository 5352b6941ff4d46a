//! Declares an object of the bank: a struct whose fields are all optional while drafting, with its shape, its reading
//! and its writing made from the same lines.

/// `required`, `optional` or `nullable` before each field says what a request needs. The rules behind the name are
/// functions of the object as a whole; `#[derive(Validate)]` and the reader run the same ones.
macro_rules! record {
    (
        $(#[$meta:meta])*
        pub struct $name:ident $(: $($rule:ident)+)? {
            $( $(#[$attribute:meta])* $presence:ident $field:ident : $kind:ty, )+
        }
    ) => {
        #[derive(Clone, Debug, Default, PartialEq, Validate)]
        #[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
        $($(#[validate(schema(function = $name::$rule, skip_on_field_errors = false))])+)?
        $(#[$meta])*
        pub struct $name {
            $( $(#[$attribute])* #[cfg_attr(target_arch = "wasm32", tsify(optional))] pub $field: Option<$kind>, )+
        }

        impl $name {
            /// Its fields in the document's order.
            pub const SHAPE: $crate::bank::Shape = $crate::bank::Shape {
                fields: &[$( $crate::bank::Field {
                    name: $crate::bank::bare(stringify!($field)),
                    presence: $crate::bank::record::presence!($presence),
                    kind: <$kind as $crate::bank::Part>::KIND,
                } ),+],
            };
        }

        $(impl $name {
            $(fn $rule(&self) -> Result<(), validator::ValidationError> {
                $rule(self).map_err(validator::ValidationError::from)
            })+
        })?

        impl $crate::bank::Part for $name {
            const KIND: $crate::bank::Kind = $crate::bank::Kind::Record(&Self::SHAPE);

            fn read(value: &$crate::bank::Value, reader: &mut $crate::bank::Reader<'_>) -> Option<Self> {
                let record = reader.open(value, &Self::SHAPE)?;
                let mut fields = Self::SHAPE.fields.iter();
                let read = Self { $( $field: $crate::bank::Part::read_field(record, fields.next(), reader), )+ };
                reader.close();
                Some(read)
            }

            fn judge(&self, reader: &mut $crate::bank::Reader<'_>) {
                $($(reader.rule($rule(self));)+)?
                $(reader.judge($crate::bank::bare(stringify!($field)), self.$field.as_ref());)+
            }

            fn write(&self) -> $crate::bank::Value {
                Self::SHAPE.write(&mut [$( self.$field.as_ref().map($crate::bank::Part::write) ),+])
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $crate::bank::Part::write(self).serialize(serializer)
            }
        }
    };
}

macro_rules! presence {
    (required) => {
        $crate::bank::Presence::Required
    };
    (optional) => {
        $crate::bank::Presence::Optional
    };
    (nullable) => {
        $crate::bank::Presence::Nullable
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

        impl $crate::bank::Leaf for $name {
            const NAME: &'static str = stringify!($name);

            const CHECK: $crate::bank::Check =
                |text, _| $crate::bank::record::chosen(text, &[$($word),+], $allowed);

            fn of_canonical(text: String) -> Option<Self> {
                match text.as_str() {
                    $( $word => Some(Self::$variant), )+
                    _ => None,
                }
            }

            fn text(&self) -> String {
                match self { $( Self::$variant => $word.to_owned(), )+ }
            }
        }
    };
}
pub(crate) use {choice, presence, record};

use super::reader::DraftProblem;
use crate::check::Refusal;
use crate::issue::Problem;

/// A word of a closed list.
pub(crate) fn chosen(text: &str, words: &[&str], allowed: &'static str) -> Result<String, Refusal<Problem>> {
    let text = text.trim();
    if words.contains(&text) {
        return Ok(text.to_owned());
    }
    Err(Refusal::invalid(DraftProblem::UnknownChoice { allowed }.into()))
}
