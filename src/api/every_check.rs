//! The rows of the table as an enum, and a function for each.

use super::answer::{Answer, Misuse};
use super::check_table::every_check;
use super::checks::{self, Clock};
use super::options::Options;
use crate::check::{self, Date, InputKind};
use crate::issue::Problems;
use crate::value::Value;

/// The clock of a check that needs the day, else any.
macro_rules! day_or_any {
    () => {
        Date::EPOCH
    };
    ($clock:ident) => {
        $clock
    };
}

/// How a row checks.
macro_rules! run_row {
    (text $kind:ident, $input:ident, $options:ident, $found:ident, $clock:ident) => {
        checks::text($input, check::$kind::canonical)
    };
    (with $function:ident, $input:ident, $options:ident, $found:ident, $clock:ident) => {
        checks::$function($input, $options, $found, $clock)
    };
}

macro_rules! input_kind {
    () => {
        None
    };
    ($kind:ident) => {
        Some(check::$kind::INPUT_KIND)
    };
}

macro_rules! name_of {
    ($input_kind:ident $name:literal) => {
        $name
    };
}

macro_rules! declare {
    ($(
        $check:ident $name:literal $js:literal $function:ident($($clock:ident)?) $how:ident $by:ident {
            takes: $takes:literal,
            example: $example:literal,
            $( options: $options:ident { $( $option:literal: $option_type:literal, $option_says:literal; )+ }, )?
            $( facts: $facts:ident { $( $fact:literal: $fact_type:literal, $fact_says:literal; )+ }, )?
            $( input_kind: $input_kind:ident, )?
            problems: [$($problem:ident),+],
        }
    )+) => {
        /// A check of a single field.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum Check {
            $( #[doc = concat!("`", $js, "` accepts ", $takes, ".")] $check, )+
        }

        impl Check {
            /// Every check, as JavaScript numbers them.
            pub const ALL: &'static [Self] = &[$(Self::$check),+];

            /// The names of those that have a printed form, each with a comma after it.
            pub(super) const INPUT_KINDS: &'static str = concat!($($(name_of!($input_kind $name), ", ",)?)+);

            /// Its name: `birth_date`.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $( Self::$check => $name, )+ }
            }

            /// Its function in JavaScript: `checkBirthDate`.
            #[must_use]
            pub const fn function(self) -> &'static str {
                match self { $( Self::$check => $js, )+ }
            }

            /// What it accepts.
            #[must_use]
            pub const fn takes(self) -> &'static str {
                match self { $( Self::$check => $takes, )+ }
            }

            /// A value in canonical form.
            #[must_use]
            pub const fn example(self) -> &'static str {
                match self { $( Self::$check => $example, )+ }
            }

            /// Its options besides `field` and `final`.
            #[must_use]
            pub const fn options(self) -> &'static [&'static str] {
                match self { $( Self::$check => &[$($($option),+)?], )+ }
            }

            /// The facts that follow from a value; `?` ends the names of those that may be missing.
            #[must_use]
            pub const fn facts(self) -> &'static [&'static str] {
                match self { $( Self::$check => &[$($($fact),+)?], )+ }
            }

            /// The enums that declare its codes.
            #[must_use]
            pub const fn problems(self) -> &'static [Problems] {
                match self {
                    $( Self::$check => &[$( check::$problem::DECLARED ),+], )+
                }
            }

            /// Its printed form while it is typed.
            #[must_use]
            pub const fn input_kind(self) -> Option<InputKind> {
                match self { $( Self::$check => input_kind!($($input_kind)?), )+ }
            }

            /// The kind of input of the check with this name, where it has a printed form.
            pub(super) fn input_kind_named(name: &str) -> Option<InputKind> {
                match name {
                    $($( name_of!($input_kind $name) => Some(check::$input_kind::INPUT_KIND), )?)+
                    _ => None,
                }
            }

            /// Checks what a form may hold: text, or nothing yet.
            ///
            /// # Errors
            /// [`Misuse`] for an option that does not exist.
            pub fn run(self, input: &Value, options: &Value, clock: Clock<'_>) -> Result<Answer, Misuse> {
                let options = Options::of_check(options, self.options())?;
                checks::run(input, options, &|input, found| match self {
                    $( Self::$check => run_row!($how $by, input, options, found, clock), )+
                })
            }
        }

        $(
            #[doc = concat!("Accepts ", $takes, ".")]
            ///
            /// # Errors
            /// [`Misuse`] for an option that does not exist.
            pub fn $function(input: &Value, options: &Value $(, $clock: Date)?) -> Result<Answer, Misuse> {
                Check::$check.run(input, options, &|| day_or_any!($($clock)?))
            }
        )+
    };
}

every_check!(declare);
