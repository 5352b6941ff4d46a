//! Why a draft is refused before any check reads its values.

use crate::check::InputProblem;
use crate::issue::problems;
use std::borrow::Cow;

problems! {
    /// Why a draft is refused before any check reads its values.
    pub enum DraftProblem {
        /// Another JSON type than the field has.
        WrongType { expected: &'static str, actual: &'static str } = "wrong_type", "the value has the wrong type";
        /// A key that the bank does not know: a typo must never pass silently.
        UnknownField = "unknown_field", "the bank does not know this field";
        /// A known field that does not belong to the object's `type`.
        UnexpectedField = "unexpected_field", "this field does not belong to the chosen type";
        /// A word outside the list.
        UnknownChoice { allowed: Cow<'static, str> } = "choice.unknown", "the value is not one of those allowed";
        /// An empty list, or one too long to be meant.
        ListLength { minimum: u32, maximum: u32, actual: u32 } = "list.length", "too few or too many items";
    } also {
        /// Missing, null or empty.
        Required = InputProblem::Required;
    }
}
