//! The days on which a document was issued and expires.

use super::date::{Date, DateProblem};
use super::verdict::Rejection;
use crate::issue::{Problem, problems};
use std::cmp::Ordering;

/// A day that is not after today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IssueDate(pub Date);

/// A day after today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExpiryDate(pub Date);

problems! {
    /// Why a document's days are rejected besides what [`DateProblem`] says.
    pub enum DocumentDateProblem {
        /// No Russian passport is issued before the age of 14.
        IssuedBefore14 { minimum: u32 } =
            "document.issued_before_14", "a Russian passport is not issued before the age of 14";
        /// The last day comes before the first.
        ExpiresBeforeIssue = "document.expires_before_issue", "the document expires before it was issued";
    }
}

/// Full years at which a person gets the first Russian passport.
const FIRST_PASSPORT: i16 = 14;

impl IssueDate {
    /// Why a Russian passport of a person born on `born` cannot have been issued on `day`: the first one is issued at 14.
    ///
    /// Source: decree 2267 of 23.12.2023, and 828 of 08.07.1997 before it.
    #[must_use]
    pub fn before_first_passport(day: Date, born: Date) -> Option<DocumentDateProblem> {
        let too_early = born.full_years_until(day) < FIRST_PASSPORT;
        too_early.then_some(DocumentDateProblem::IssuedBefore14 { minimum: 14 })
    }

    /// Reads a day of issue; `born` is given for a Russian passport, which is had from the age of 14 on.
    ///
    /// # Errors
    /// As [`Date::parse`], and as soon as it is certain:
    /// - [`DateProblem::InFuture`] for `"2027"` when today is 2026-11-21
    /// - [`DocumentDateProblem::IssuedBefore14`] for `"2012-03-14"` and a birth on 1998-03-15
    ///
    /// ```
    /// use bank131_checkout::check::{Date, IssueDate};
    /// let (today, born) = (Date::new(2026, 11, 21).unwrap(), Date::new(1998, 3, 15));
    /// assert!(IssueDate::parse("2012-03-15", today, born).is_ok());
    /// assert_eq!(IssueDate::parse("2011-", today, born).unwrap_err().problem.code(), "document.issued_before_14");
    /// ```
    pub fn parse(input: &str, today: Date, born: Option<Date>) -> Result<Self, Rejection<Problem>> {
        let checked = Date::parse_checked(input, &|day| {
            if day > today {
                Some((Ordering::Greater, DateProblem::InFuture.into()))
            } else {
                let too_early = born.and_then(|born| Self::before_first_passport(day, born));
                too_early.map(|problem| (Ordering::Less, problem.into()))
            }
        });
        checked.map(Self)
    }
}

impl ExpiryDate {
    /// Reads a last day; `issued` is the day of issue, where it is known.
    ///
    /// # Errors
    /// As [`Date::parse`], and as soon as it is certain:
    /// - [`DateProblem::InPast`] for `"2026-11-21"` when that is today
    /// - [`DocumentDateProblem::ExpiresBeforeIssue`] for `"2027-01-01"` and an issue on 2027-01-02
    ///
    /// ```
    /// use bank131_checkout::check::{Date, ExpiryDate};
    /// let today = Date::new(2026, 11, 21).unwrap();
    /// assert!(ExpiryDate::parse("2026-11-22", today, None).is_ok());
    /// assert_eq!(ExpiryDate::parse("2025", today, None).unwrap_err().problem.code(), "date.in_past");
    /// ```
    pub fn parse(input: &str, today: Date, issued: Option<Date>) -> Result<Self, Rejection<Problem>> {
        let checked = Date::parse_checked(input, &|day| {
            if day <= today {
                Some((Ordering::Less, DateProblem::InPast.into()))
            } else if issued.is_some_and(|issued| day < issued) {
                Some((Ordering::Less, DocumentDateProblem::ExpiresBeforeIssue.into()))
            } else {
                None
            }
        });
        checked.map(Self)
    }
}
