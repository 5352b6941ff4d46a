//! The two ways in which an input is not right.

use crate::issue::Problem;
use std::fmt;

/// Whether typing on can still correct the input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// A prefix of something valid: nothing to paint red yet.
    Incomplete,
    /// No continuation makes it valid.
    Invalid,
}

/// Why an input was rejected, and what it might have been meant to be.
#[derive(Clone, PartialEq, Eq)]
pub struct Rejection<P> {
    /// Whether typing on can still correct it.
    pub state: State,
    /// The one reason.
    pub problem: P,
    #[expect(clippy::box_collection, reason = "rarely there: one word, not three, in all that passes a rejection on")]
    suggestions: Option<Box<Vec<String>>>,
}

impl<P> Rejection<P> {
    pub(crate) const fn incomplete(problem: P) -> Self {
        Self { state: State::Incomplete, problem, suggestions: None }
    }

    pub(crate) const fn invalid(problem: P) -> Self {
        Self { state: State::Invalid, problem, suggestions: None }
    }

    pub(crate) fn suggesting(mut self, suggestion: impl Into<String>) -> Self {
        self.suggestions.get_or_insert_default().push(suggestion.into());
        self
    }

    /// Valid values that differ from the input by one likely slip.
    #[must_use]
    pub fn suggestions(&self) -> &[String] {
        self.suggestions.as_deref().map_or(&[], Vec::as_slice)
    }
}

impl<P: Into<Problem>> Rejection<P> {
    /// The same rejection in the common vocabulary.
    #[must_use]
    pub fn common(self) -> Rejection<Problem> {
        Rejection { state: self.state, problem: self.problem.into(), suggestions: self.suggestions }
    }
}

/// Says nothing of the suggestions: they are what was typed, but for a slip.
impl<P: fmt::Debug> fmt::Debug for Rejection<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rejection").field("state", &self.state).field("problem", &self.problem).finish_non_exhaustive()
    }
}

impl<P: fmt::Display> fmt::Display for Rejection<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.problem.fmt(f)
    }
}

impl<P: std::error::Error> std::error::Error for Rejection<P> {}

/// A type that holds canonical text: parsing in, text out, `Debug` silent.
macro_rules! canonical_text {
    ($name:ident, $problem:ident) => {
        impl $name {
            /// The canonical form.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }

            pub(crate) fn into_text(self) -> String {
                self.0.into()
            }

            /// The canonical form of an input.
            pub(crate) fn canonical(input: &str) -> Result<String, $crate::check::Rejection<$crate::issue::Problem>> {
                match Self::parse(input) {
                    Ok(value) => Ok(value.into_text()),
                    Err(rejection) => Err(rejection.common()),
                }
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::check::Rejection<$problem>;

            fn from_str(input: &str) -> Result<Self, Self::Err> {
                Self::parse(input)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        /// Says nothing of the value: it may be personal.
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($name), "(..)"))
            }
        }
    };
}
pub(crate) use canonical_text;
