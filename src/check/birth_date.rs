//! Dates of birth and the age that follows.

use super::date::{Date, DateProblem, LeapDay};
use super::verdict::Rejection;
use crate::issue::{Problem, problems};
use std::cmp::Ordering;

/// The birth date of a person who is old enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BirthDate(Date);

/// What a birth date is checked by.
#[derive(Clone, Copy, Debug)]
pub struct BirthDateOptions {
    /// The day on which the person acts, where the person is.
    pub today: Date,
    /// Full years needed.
    pub minimum_age: u32,
    /// When a person born on 29 February comes of age.
    pub leap_day: LeapDay,
}

problems! {
    /// Why a real date is rejected as a date of birth.
    pub enum BirthDateProblem {
        /// More than 120 years ago.
        Implausible = "birth_date.implausible", "no living person was born that long ago";
        /// Younger than 18, the bank's own rule.
        Under18 { minimum: u32, age: u32 } = "age.under_18", "the person must be at least 18 years old";
        /// Younger than the page's own minimum.
        UnderMinimum { minimum: u32, age: u32 } = "age.under_minimum", "the person is younger than the minimum age";
    } also {
        /// Not yet born.
        InFuture = DateProblem::InFuture;
    }
}

/// The bank's rule for sender and recipient (transfers document: "18 years old or older").
pub const ADULT: u32 = 18;

impl BirthDate {
    /// Reads a date of birth. A person born on 29 February comes of age on 1 March of a common year, unless the options
    /// say otherwise.
    ///
    /// # Errors
    /// As [`Date::parse`], and when today is 2026-11-21, as soon as it is certain:
    /// - [`BirthDateProblem::Under18`] for `"2008-11-22"`, 17 years and 364 days, and `"2009-"`; the age is the highest
    ///   that may come of it
    /// - [`BirthDateProblem::InFuture`] for `"2026-11-22"`, `"2027"`
    /// - [`BirthDateProblem::Implausible`] for `"1905-01-01"`, `"1904-"`
    ///
    /// ```
    /// use bank131_checkout::check::{BirthDate, BirthDateOptions, Date, LeapDay};
    /// let today = Date::new(2026, 11, 21).unwrap();
    /// let options = BirthDateOptions { today, minimum_age: 18, leap_day: LeapDay::March1 };
    /// assert_eq!(BirthDate::parse("2008-11-21", &options).unwrap().age(options.today), 18);
    /// assert_eq!(BirthDate::parse("2008-11-22", &options).unwrap_err().problem.code(), "age.under_18");
    /// ```
    pub fn parse(input: &str, options: &BirthDateOptions) -> Result<Self, Rejection<Problem>> {
        Date::parse_checked(input, &|day| checked(day, options)).map(Self)
    }

    /// The value of a date that its own parse gave.
    pub(crate) const fn trusted(date: Date) -> Self {
        Self(date)
    }

    /// The day of birth.
    #[must_use]
    pub const fn date(self) -> Date {
        self.0
    }

    /// Full years on `today`.
    #[must_use]
    pub fn age(self, today: Date) -> u32 {
        u32::try_from(self.0.full_years_until(today)).unwrap_or(0)
    }
}

fn checked(born: Date, options: &BirthDateOptions) -> Option<(Ordering, Problem)> {
    let problem = match u32::try_from(born.full_years_by(options.today, options.leap_day)) {
        _ if born > options.today => BirthDateProblem::InFuture,
        Err(_) => BirthDateProblem::InFuture,
        Ok(121..) => return Some((Ordering::Less, BirthDateProblem::Implausible.into())),
        Ok(age) if age >= options.minimum_age => return None,
        Ok(age) if options.minimum_age == ADULT => BirthDateProblem::Under18 { minimum: ADULT, age },
        Ok(age) => BirthDateProblem::UnderMinimum { minimum: options.minimum_age, age },
    };
    Some((Ordering::Greater, problem.into()))
}

impl std::fmt::Display for BirthDate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}
