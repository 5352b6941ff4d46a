//! Cards in requests: tokens, never numbers.

use crate::check::{Rejection, TextProblem, find_pan_alone};
use crate::schema::{Broken, Check, DraftProblem, Leaf, graphic, record, unless};
use crate::value::View;
use std::fmt;
use validator::Validate;

/// A widget's token for card data, and never the card's number. Its length is not checked: the document's examples have
/// 31 and 33 characters.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

/// Says nothing of the token.
impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(..)")
    }
}

impl Leaf for Token {
    const NAME: &'static str = "token";

    const CHECK: Check = |text, _| match find_pan_alone(text) {
        Some(position) => Err(Rejection::invalid(TextProblem::Pan { position }.into())),
        None => graphic(text),
    };

    fn of_text(text: &str) -> Option<Self> {
        Some(Self(text.to_owned()))
    }

    fn to_text(&self) -> String {
        self.0.clone()
    }
}

record! {
    /// The widget's token.
    pub struct TokenizedCard {
        /// The token.
        required token: Token,
    }
}

/// A detail belongs to one type: missing there and present elsewhere are both wrong.
pub(super) fn belongs(item: View<'_>, owner: &str, field: &'static [&'static str]) -> Result<(), Broken> {
    let present = field.first().is_some_and(|field| item.has(field));
    match item.text("type") {
        Some(kind) if kind == owner => unless(!present, field, DraftProblem::Required),
        Some(_) => unless(present, field, DraftProblem::UnexpectedField),
        None => Ok(()),
    }
}
