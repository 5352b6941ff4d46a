//! A number with its decimal form.

use super::double::double_of;
use std::fmt;

/// The largest integer that JavaScript holds exactly (`Number.MAX_SAFE_INTEGER`).
pub const MAX_SAFE_INTEGER: i64 = (1 << 53) - 1;

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

impl Number {
    /// The number of a JSON text, which is kept.
    pub(crate) fn of_text(text: &str) -> Self {
        Self { value: double_of(text), text: text.into() }
    }
}

/// Hides the number.
impl fmt::Debug for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("number")
    }
}
