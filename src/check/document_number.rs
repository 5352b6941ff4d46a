//! The number of a foreign identity document.

use super::input::{code_chars, is_dash, upper};
use super::pan::find_pan_alone;
use super::text::TextProblem;
use super::verdict::{Rejection, canonical_text};
use crate::issue::problems;

/// Latin or Russian letters and digits, 3 to 20 of them, in upper case, without spaces.
#[derive(Clone, PartialEq, Eq)]
pub struct DocumentNumber(String);

problems! {
    /// Why a document number is rejected.
    pub enum DocumentNumberProblem {
        /// Fewer than 3 or more than 20 letters and digits.
        Length { minimum: u32, maximum: u32, actual: u32 } =
            "document_number.length", "a document number has 3 to 20 letters and digits";
        /// Something that is neither a letter, a digit nor a dash.
        Character { position: u32 } = "document_number.character", "a document number has only letters and digits";
    } also {
        /// A card number where the document's belongs.
        Pan { position: u32 } = TextProblem::Pan;
    }
}

canonical_text!(DocumentNumber, DocumentNumberProblem);

impl DocumentNumber {
    /// Reads a number, dropping spaces and dashes.
    ///
    /// # Errors
    /// - [`DocumentNumberProblem::Character`] for `"AB/1"`
    /// - [`DocumentNumberProblem::Length`] for `"A1"` (incomplete), 21 digits
    /// - [`DocumentNumberProblem::Pan`] for a card number and nothing else
    ///
    /// ```
    /// use bank131_checkout::check::DocumentNumber;
    /// assert_eq!(DocumentNumber::parse("u 1234-567").unwrap().as_str(), "U1234567");
    /// assert!(DocumentNumber::parse("AB/1").is_err());
    /// ```
    pub fn parse(input: &str) -> Result<Self, Rejection<DocumentNumberProblem>> {
        let (mut number, mut actual) = (String::new(), 0u32);
        for positioned in code_chars(input) {
            if positioned.ch.is_ascii_alphanumeric() || matches!(positioned.ch, 'А'..='я' | 'Ё' | 'ё') {
                number.push(upper(positioned.ch));
                actual = actual.saturating_add(1);
            } else if !is_dash(positioned.ch) {
                return Err(Rejection::invalid(DocumentNumberProblem::Character { position: positioned.position }));
            }
        }
        // However it is grouped it goes out in one piece.
        if let Some(position) = find_pan_alone(input).or_else(|| find_pan_alone(&number)) {
            return Err(Rejection::invalid(DocumentNumberProblem::Pan { position }));
        }
        let length = DocumentNumberProblem::Length { minimum: 3, maximum: 20, actual };
        match actual {
            0..3 => Err(Rejection::incomplete(length)),
            3..=20 => Ok(Self(number)),
            _ => Err(Rejection::invalid(length)),
        }
    }
}
