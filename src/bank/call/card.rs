//! Cards in requests: tokens, never numbers.

use crate::check::{Rejection, TextProblem, find_pan_alone};
use crate::schema::{Check, Leaf, LeafKind, graphic, record};
use std::fmt;

/// A widget's token for card data, never the card's number. Its length is not checked: the document's examples have
/// 31 and 33 characters.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

/// Hides the token.
impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(..)")
    }
}

impl Leaf for Token {
    const WHAT: LeafKind = LeafKind::Token;

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
