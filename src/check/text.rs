//! Free text: addresses, issuers, descriptions, references.

use super::input::{PositionedChar, count, tidy, typed};
use super::pan::find_pan;
use super::verdict::{Rejection, canonical_text};
use crate::issue::problems;

/// One line of text without control characters and without a card number.
#[derive(Clone, PartialEq, Eq)]
pub struct Text(String);

problems! {
    /// Why free text is rejected.
    pub enum TextProblem {
        /// A control character other than white space.
        ControlCharacter { position: u32 } = "text.control_character", "the text contains a control character";
        /// Longer than any field of the bank can be meant to be.
        TooLong { maximum: u32, actual: u32 } = "text.too_long", "the text is too long";
        /// Something that looks like a card number: card data belongs in the bank's widget only.
        Pan { position: u32 } = "pan.present", "this looks like a card number: only the bank's widget may take one";
    }
}

canonical_text!(Text, TextProblem);

/// The bank publishes no lengths; no address or issuer is longer.
const MAXIMUM: u32 = 255;

impl Text {
    /// Reads one line; white space is folded, invisible marks dropped.
    ///
    /// # Errors
    /// - [`TextProblem::ControlCharacter`] for `"a\u{0}"`
    /// - [`TextProblem::Pan`] for `"pay 4242 4242 4242 4242"`
    /// - [`TextProblem::TooLong`] for more than 255 characters
    ///
    /// ```
    /// use bank131_checkout::check::Text;
    /// assert_eq!(Text::parse("  ОВД  ПО Кировскому району ").unwrap().as_str(), "ОВД ПО Кировскому району");
    /// assert!(Text::parse("4242 4242 4242 4242").is_err());
    /// ```
    pub fn parse(input: &str) -> Result<Self, Rejection<TextProblem>> {
        let control = |ch: char| ch == char::REPLACEMENT_CHARACTER || (ch.is_control() && !ch.is_whitespace());
        if let Some(PositionedChar { position, .. }) = typed(input).find(|positioned| control(positioned.ch)) {
            return Err(Rejection::invalid(TextProblem::ControlCharacter { position }));
        }
        if let Some(position) = find_pan(input) {
            return Err(Rejection::invalid(TextProblem::Pan { position }));
        }
        let text = tidy(input);
        match count(&text) {
            actual if actual > MAXIMUM => Err(Rejection::invalid(TextProblem::TooLong { maximum: MAXIMUM, actual })),
            _ => Ok(Self(text)),
        }
    }
}
