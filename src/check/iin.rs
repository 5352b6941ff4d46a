//! The IIN: the number of a person in Kazakhstan.

use super::date::Date;
use super::input::{digit_of, digits, weighted_sum};
use super::input_kind::{InputKind, Layout};
use super::verdict::{Rejection, State, canonical_text};
use crate::issue::problems;

/// An IIN: twelve digits with a possible date of birth and a right check digit.
#[derive(Clone, PartialEq, Eq)]
pub struct Iin(String);

problems! {
    /// Why an IIN is rejected.
    pub enum IinProblem {
        /// Fewer or more than twelve digits.
        Length { expected: u32, actual: u32 } = "iin.length", "an IIN has 12 digits";
        /// Something that is not a digit 0 to 9.
        Character { position: u32 } = "iin.character", "an IIN contains only digits";
        /// The first six digits are not a day, year first, or the seventh, 0 to 6, names no century in which it was.
        BirthDate = "iin.birth_date", "an IIN begins with a date of birth, YYMMDD, and a digit for its century";
        /// The twelfth digit disagrees with the eleven before it, or no digit agrees with them.
        Checksum = "iin.checksum", "the check digit does not match";
    }
}

canonical_text!(Iin, IinProblem);

const WEIGHTS: [u8; 11] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
/// Of the second pass, where the first gives 10.
const WEIGHTS_AGAIN: [u8; 11] = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

impl Iin {
    /// `900101 300017`.
    pub const INPUT_KIND: InputKind = InputKind::new(Layout::Groups("6 6"), "");

    /// Reads an IIN; spaces between digits are dropped.
    ///
    /// Source: Kazakhstan's Government decrees 565 of 11.06.2003 (the check digit in two passes; a number for which both
    /// give 10 is not used) and 406 of 22.05.2007 (the digits' meaning). Numbers of foreigners may have 0 as the seventh
    /// digit, which says nothing of the century.
    ///
    /// # Errors
    /// - [`IinProblem::Character`] for `"9001O1"`
    /// - [`IinProblem::Length`] for `"9001"` (incomplete), `"9001013000170"`
    /// - [`IinProblem::BirthDate`] for `"9013"`, `"900230"`, `"9001017"`
    /// - [`IinProblem::Checksum`] for `"900101300018"`
    ///
    /// ```
    /// use bank131_checkout::check::Iin;
    /// assert_eq!(Iin::parse("900101 300017").unwrap().as_str(), "900101300017");
    /// assert!(Iin::parse("900101300018").is_err());
    /// ```
    pub fn parse(input: &str) -> Result<Self, Rejection<IinProblem>> {
        let iin = digits(input, &[]).map_err(|position| Rejection::invalid(IinProblem::Character { position }))?;
        let length = IinProblem::Length { expected: 12, actual: u32::try_from(iin.len()).unwrap_or(u32::MAX) };
        let problem = match iin.len() {
            13.. => length,
            _ if !begins_with_a_day(&iin) => IinProblem::BirthDate,
            11.. if !is_right(&iin) => IinProblem::Checksum,
            12 => return Ok(Self(iin)),
            _ => return Err(Rejection::incomplete(length)),
        };
        Err(Rejection::invalid(problem))
    }
}

/// Whether a day begins so in the century that the seventh digit names.
///
/// The 19th century has the leap years of the 20th. Where no century is named, 2000 is one of the years.
fn begins_with_a_day(iin: &str) -> bool {
    let mut day = match iin.as_bytes().get(6) {
        Some(b'1'..=b'4') => "19",
        Some(b'7'..) => return false,
        _ => "20",
    }
    .to_owned();
    for (index, digit) in iin.chars().take(6).enumerate() {
        if index == 2 || index == 4 {
            day.push('-');
        }
        day.push(digit);
    }
    !matches!(Date::parse(&day), Err(rejection) if rejection.state == State::Invalid)
}

/// Whether the first eleven digits have a check digit, which is the twelfth where that is there.
fn is_right(iin: &str) -> bool {
    let check = match weighted_sum(iin, &WEIGHTS) % 11 {
        10 => weighted_sum(iin, &WEIGHTS_AGAIN) % 11,
        check => check,
    };
    check < 10 && iin.as_bytes().get(11).is_none_or(|digit| digit_of((*digit).into()) == check)
}
