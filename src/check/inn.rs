//! The INN of a person: the Russian taxpayer number.

use super::input::{digit_of, digits, weighted_sum};
use super::input_kind::{InputKind, Layout};
use super::verdict::{Rejection, canonical_text};
use crate::issue::problems;

/// A person's INN: twelve digits, both check digits right.
#[derive(Clone, PartialEq, Eq)]
pub struct Inn(String);

problems! {
    /// Why an INN is rejected.
    pub enum InnProblem {
        /// Fewer or more than twelve digits.
        Length { expected: u32, actual: u32 } = "inn.length", "a person's INN has 12 digits";
        /// Something that is not a digit 0 to 9.
        Character { position: u32 } = "inn.character", "an INN has only digits";
        /// Ten digits with a company's check digit.
        Company = "inn.company", "this is a company's INN; a person's has 12 digits";
        /// Ten zeros or more, which the tax service never gives out, to companies neither.
        AllZeros = "inn.all_zeros", "an INN is never all zeros";
        /// The eleventh digit disagrees with the ten before it.
        Checksum11 = "inn.checksum_11", "the 11th digit does not match";
        /// The twelfth digit disagrees with the eleven before it.
        Checksum12 = "inn.checksum_12", "the 12th digit does not match";
    }
}

canonical_text!(Inn, InnProblem);

/// Weights of the tax service's order MMV-7-6/435 (29.06.2012), as every library has them.
const WEIGHTS_10: [u8; 9] = [2, 4, 10, 3, 5, 9, 4, 6, 8];
const WEIGHTS_11: [u8; 10] = [7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
const WEIGHTS_12: [u8; 11] = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

impl Inn {
    /// `5001 0073 2259`.
    pub const INPUT_KIND: InputKind = InputKind::new(Layout::Groups("4 "), "");

    /// Reads an INN; spaces between digits are dropped.
    ///
    /// A wrong eleventh digit is certain as soon as it is typed.
    ///
    /// # Errors
    /// - [`InnProblem::Character`] for `"50O1"`
    /// - [`InnProblem::Length`] for `"5001"` (incomplete), `"5001007322590"`
    /// - [`InnProblem::Company`] for `"7707083893"` (incomplete: two digits more may make it a person's)
    /// - [`InnProblem::AllZeros`] for `"000000000000"`, and from the tenth zero on
    /// - [`InnProblem::Checksum11`] for `"500100732269"`
    /// - [`InnProblem::Checksum12`] for `"500100732258"`
    ///
    /// ```
    /// use bank131_checkout::check::Inn;
    /// assert_eq!(Inn::parse("5001 0073 2259").unwrap().as_str(), "500100732259");
    /// assert!(Inn::parse("123456789012").is_err());
    /// ```
    pub fn parse(input: &str) -> Result<Self, Rejection<InnProblem>> {
        let inn = digits(input, &[]).map_err(|position| Rejection::invalid(InnProblem::Character { position }))?;
        let length = InnProblem::Length { expected: 12, actual: u32::try_from(inn.len()).unwrap_or(u32::MAX) };
        let all_zeros = inn.bytes().all(|digit| digit == b'0');
        let wrong_11 = control(&inn, &WEIGHTS_11).is_some_and(|agrees| !agrees);
        match inn.len() {
            13.. => Err(Rejection::invalid(length)),
            10.. if all_zeros => Err(Rejection::invalid(InnProblem::AllZeros)),
            11.. if wrong_11 => Err(Rejection::invalid(InnProblem::Checksum11)),
            12 if control(&inn, &WEIGHTS_12) == Some(true) => Ok(Self(inn)),
            12 => Err(Rejection::invalid(InnProblem::Checksum12)),
            10 if control(&inn, &WEIGHTS_10) == Some(true) => Err(Rejection::incomplete(InnProblem::Company)),
            _ => Err(Rejection::incomplete(length)),
        }
    }
}

/// Whether the digit after the weighted ones is their sum modulo 11 modulo 10; `None` when it is not there.
fn control(inn: &str, weights: &[u8]) -> Option<bool> {
    let digit = inn.as_bytes().get(weights.len())?;
    Some(digit_of((*digit).into()) == weighted_sum(inn, weights) % 11 % 10)
}
