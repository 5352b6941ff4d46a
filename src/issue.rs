//! The one vocabulary of problems: a stable code, the bank's field, an English clause for developers, and numbers for
//! translators. It never contains what the person typed.

use crate::text::{cut_or_all, joined};
use std::borrow::Cow;

/// A number or a name that a translated message may need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Param {
    /// A count, a position (from 1) or an amount in minor units.
    Number(i64),
    /// A code, a class of characters or a list of allowed words.
    Text(Cow<'static, str>),
}

impl From<i64> for Param {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Param {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<&'static str> for Param {
    fn from(text: &'static str) -> Self {
        Self::Text(text.into())
    }
}

impl From<Cow<'static, str>> for Param {
    fn from(text: Cow<'static, str>) -> Self {
        Self::Text(text)
    }
}

impl From<String> for Param {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

/// Named parameters, in the order in which the code's documentation lists them.
pub type Params = Vec<(&'static str, Param)>;

/// One row of a closed table of reasons.
///
/// It is one text of lines (code, message, one line per parameter): a table with three pointers each would add two
/// kilobytes to the shipped module.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reason(&'static str);

impl Reason {
    pub(crate) const fn of_lines(lines: &'static str) -> Self {
        Self(lines)
    }

    /// Stable, dotted, public: `iban.checksum`.
    #[must_use]
    pub fn code(self) -> &'static str {
        first_line(self.0).0
    }

    /// One English clause for developers, without personal data.
    #[must_use]
    pub fn message(self) -> &'static str {
        first_line(first_line(self.0).1).0
    }

    /// The names of its parameters.
    pub fn params(self) -> impl Iterator<Item = &'static str> {
        let mut rest = first_line(first_line(self.0).1).1;
        std::iter::from_fn(move || {
            let (name, others) = first_line(rest);
            rest = others;
            (!name.is_empty()).then_some(name)
        })
    }
}

#[inline(never)]
fn first_line(text: &str) -> (&str, &str) {
    cut_or_all(text, b"\n")
}

/// What an enum of problems declares.
#[derive(Clone, Copy, Debug)]
pub struct Problems {
    /// The enum's name in Rust.
    pub name: &'static str,
    /// Its rows, in the order of the variants.
    pub reasons: &'static [Reason],
    /// A problem of each row with empty parameters.
    pub one_of_each: fn() -> Vec<Problem>,
}

/// A problem without its field: what a check reports about an input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Which one.
    pub reason: Reason,
    /// Numbers and names for translators, as [`Reason::params`] names them.
    pub values: Vec<Param>,
}

impl Problem {
    /// The problem of `field`, the bank's dotted path.
    #[must_use]
    pub fn at(self, field: impl Into<String>) -> Issue {
        self.into_issue_at(field.into())
    }

    /// The stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.reason.code()
    }

    #[inline(never)]
    fn into_issue_at(self, field: String) -> Issue {
        let mut params = Params::with_capacity(self.values.len());
        for (name, value) in self.reason.params().zip(self.values) {
            params.push((name, value));
        }
        Issue { code: self.reason.code().into(), field, message: self.reason.message().into(), params }
    }
}

/// A problem of one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    /// Stable, dotted, public: `iban.checksum`.
    pub code: Cow<'static, str>,
    /// The bank's own dotted path: `participant_details.recipient.full_name`; empty for the input as a whole.
    pub field: String,
    /// One English clause for developers, without personal data.
    pub message: Cow<'static, str>,
    /// Numbers and names for translators.
    pub params: Params,
}

impl Issue {
    /// The same problem of a field within `path`: `2` and `session.id` give `2.session.id`.
    #[must_use]
    pub(crate) fn within(mut self, path: &str) -> Self {
        let dot = if self.field.is_empty() { "" } else { "." };
        self.field = joined(&[path, dot, &self.field]);
        self
    }
}

/// Declares a closed enum of reasons with code and message side by side.
///
/// `Variant { param: Type } = "code", "message";` gives `REASONS`, `reason()`, `code()`, `message()`, `Display`, `Error` and
/// `Into<Problem>`. A code is declared once: under `also`, a variant takes the code of another enum's variant.
macro_rules! problems {
    (
        $(#[$meta:meta])*
        pub enum $name:ident {
            $( $(#[$doc:meta])* $variant:ident $({ $($param:ident : $ty:ty),+ })? = $code:literal, $message:literal; )+
        } $( also {
            $( $(#[$also_doc:meta])* $also:ident $({ $($also_param:ident : $also_ty:ty),+ })? = $other:ident :: $same:ident; )+
        } )?
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum $name {
            $(
                $(#[$doc])*
                #[doc = concat!("\n\nCode `", $code, "`.")]
                $variant $({ $(#[doc = concat!("Parameter `", stringify!($param), "`.")] $param: $ty),+ })?,
            )+
            $( $(
                $(#[$also_doc])*
                #[doc = concat!("\n\nAs [`", stringify!($other), "::", stringify!($same), "`].")]
                $also $({ $(#[doc = concat!("Parameter `", stringify!($also_param), "`.")] $also_param: $also_ty),+ })?,
            )+ )?
        }

        impl $name {
            /// Every row that is declared here, in the order of the variants.
            pub const REASONS: &'static [$crate::issue::Reason] = &[$(
                $crate::issue::Reason::of_lines(concat!($code, "\n", $message $($(, "\n", stringify!($param))+)?))
            ),+];

            /// Its row of the table.
            #[must_use]
            pub fn reason(&self) -> $crate::issue::Reason {
                let lines = match self {
                    $( Self::$variant $({ $($param: _),+ })? =>
                        concat!($code, "\n", $message $($(, "\n", stringify!($param))+)?), )+
                    $( $( Self::$also $({ $($also_param),+ })? =>
                        return $other::$same $({ $($also_param: *$also_param),+ })?.reason(), )+ )?
                };
                $crate::issue::Reason::of_lines(lines)
            }

            /// The stable code.
            #[must_use]
            pub fn code(&self) -> &'static str {
                self.reason().code()
            }

            /// One English clause for developers.
            #[must_use]
            pub fn message(&self) -> &'static str {
                self.reason().message()
            }

            /// What is declared here.
            pub const DECLARED: $crate::issue::Problems = $crate::issue::Problems {
                name: stringify!($name),
                reasons: Self::REASONS,
                one_of_each: || vec![$( Self::$variant $({ $($param: Default::default()),+ })?.into() ),+],
            };
        }

        impl From<$name> for $crate::issue::Problem {
            fn from(problem: $name) -> Self {
                let reason = problem.reason();
                let values = match problem {
                    $( $name::$variant $({ $($param),+ })? => vec![$($($param.into()),+)?], )+
                    $( $( $name::$also $({ $($also_param),+ })? => vec![$($($also_param.into()),+)?], )+ )?
                };
                Self { reason, values }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.message())
            }
        }

        impl std::error::Error for $name {}
    };
}
pub(crate) use problems;
