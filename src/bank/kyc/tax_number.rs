//! The taxpayer's number of any country.

use crate::check::{DocumentNumber, DocumentNumberProblem, Rejection, TextProblem};
use crate::issue::problems;
use crate::schema::{Check, Leaf};
use std::fmt;

problems! {
    /// Why a foreign taxpayer's number is refused.
    pub enum TaxNumberProblem {
        /// Fewer than 6 or more than 14 letters and digits.
        Length { minimum: u32, maximum: u32 } = "tax_number.length", "a tax number has 6 to 14 letters and digits";
        /// Something that is neither a letter, a digit nor a dash.
        Character { position: u32 } = "tax_number.character", "a tax number has only letters and digits";
    }
}

/// A taxpayer's number of any country: 6 to 14 letters and digits.
#[derive(Clone, PartialEq, Eq)]
pub struct KycTaxNumber(String);

/// Hides the number.
impl fmt::Debug for KycTaxNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("KycTaxNumber(..)")
    }
}

impl Leaf for KycTaxNumber {
    const CHECK: Check = |text, _| match DocumentNumber::parse(text).map_err(|refusal| refusal.problem) {
        Ok(number) if (6..=14).contains(&number.as_str().chars().count()) => Ok(number.into_text()),
        Err(DocumentNumberProblem::Character { position }) => {
            Err(Rejection::invalid(TaxNumberProblem::Character { position }.into()))
        }
        Err(DocumentNumberProblem::Pan { position }) => Err(Rejection::invalid(TextProblem::Pan { position }.into())),
        _ => Err(Rejection::invalid(TaxNumberProblem::Length { minimum: 6, maximum: 14 }.into())),
    };

    fn of_text(text: &str) -> Option<Self> {
        Some(Self(text.to_owned()))
    }

    fn to_text(&self) -> String {
        self.0.clone()
    }
}
