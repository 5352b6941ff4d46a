//! The code of the division that issued a Russian passport.

use super::input::digits;
use super::input_kind::{InputKind, Layout};
use super::verdict::{Rejection, canonical_text};
use crate::issue::problems;

/// A division code as printed: `213-432`.
#[derive(Clone, PartialEq, Eq)]
pub struct DivisionCode(String);

problems! {
    /// Why a division code is rejected.
    pub enum DivisionCodeProblem {
        /// Fewer or more than six digits.
        Length { expected: u32, actual: u32 } = "division_code.length", "a division code has 3 + 3 digits";
        /// Something that is neither a digit nor a dash.
        Character { position: u32 } = "division_code.character", "a division code has only digits and a dash";
    }
}

canonical_text!(DivisionCode, DivisionCodeProblem);

impl DivisionCode {
    /// `213-432`.
    pub const INPUT_KIND: InputKind = InputKind::new(Layout::Groups("3-3"), "-–‑—");

    /// Reads a division code with or without its dash.
    ///
    /// Source: the Russian passport, `NNN-NNN`; the bank's own samples break every finer rule on its digits.
    ///
    /// # Errors
    /// - [`DivisionCodeProblem::Character`] for `"213/432"`
    /// - [`DivisionCodeProblem::Length`] for `"213"` (incomplete), `"2134321"`
    ///
    /// ```
    /// use bank131_checkout::check::DivisionCode;
    /// assert_eq!(DivisionCode::parse("213432").unwrap().as_str(), "213-432");
    /// assert!(DivisionCode::parse("213/432").is_err());
    /// ```
    pub fn parse(input: &str) -> Result<Self, Rejection<DivisionCodeProblem>> {
        let code = digits(input, &['-'])
            .map_err(|position| Rejection::invalid(DivisionCodeProblem::Character { position }))?;
        let length = DivisionCodeProblem::Length { expected: 6, actual: u32::try_from(code.len()).unwrap_or(u32::MAX) };
        match code.split_at_checked(3) {
            Some((region, division)) if code.len() == 6 => Ok(Self(format!("{region}-{division}"))),
            _ if code.len() < 6 => Err(Rejection::incomplete(length)),
            _ => Err(Rejection::invalid(length)),
        }
    }
}
