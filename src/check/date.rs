//! Civil dates: `YYYY-MM-DD` as the bank wants them, `DD.MM.YYYY` as Russia writes them.

use super::input::{Glyph, glyphs};
use super::verdict::Refusal;
use crate::issue::problems;
use std::fmt;

/// A real day of the Gregorian calendar between 1900 and 2199.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date(jiff::civil::Date);

problems! {
    /// Why a date is refused.
    pub enum DateProblem {
        /// Fewer or more than ten characters.
        Length { expected: u32, actual: u32 } = "date.length", "a date is written YYYY-MM-DD";
        /// A character that cannot stand at its place.
        Character { position: u32 } = "date.character", "a date is written YYYY-MM-DD";
        /// The calendar has no such day.
        NotReal = "date.not_real", "the calendar has no such day";
        /// Before 1900 or after 2199.
        Implausible = "date.implausible", "the year is outside 1900 to 2199";
        /// After today where the past is meant.
        InFuture = "date.in_future", "the date lies in the future";
        /// Before today where the future is meant.
        InPast = "date.in_past", "the date lies in the past";
    }
}

impl std::str::FromStr for Date {
    type Err = Refusal<DateProblem>;

    fn from_str(input: &str) -> Result<Self, Self::Err> {
        Self::parse(input)
    }
}

/// `YYYY-MM-DD`.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

/// Says nothing of the date: it may be somebody's birthday.
impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Date(..)")
    }
}

impl Date {
    pub(crate) const EPOCH: Self = Self(jiff::civil::date(1970, 1, 1));

    /// The day, if the calendar has it and it lies between 1900 and 2199.
    #[must_use]
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        (1900..2200).contains(&year).then(|| jiff::civil::Date::new(year, month, day).ok().map(Self)).flatten()
    }

    /// Reads `YYYY-MM-DD` or `DD.MM.YYYY`.
    ///
    /// Source: ISO 8601 calendar dates; the bank's documents (`date_of_birth`, `issue_date`).
    ///
    /// # Errors
    /// - [`DateProblem::Character`] for `"1998/03/15"`
    /// - [`DateProblem::Length`] for `"1998-03"` (incomplete)
    /// - [`DateProblem::NotReal`] for `"1998-02-29"`, and `"1998-02-3"` while typed
    /// - [`DateProblem::Implausible`] for `"0998-03-15"`
    ///
    /// ```
    /// use bank131_checkout::check::Date;
    /// assert_eq!(Date::parse("15.03.1998").unwrap().to_string(), "1998-03-15");
    /// assert!(Date::parse("1998-02-29").is_err());
    /// ```
    pub fn parse(input: &str) -> Result<Self, Refusal<DateProblem>> {
        let dotted = glyphs(input).find(|glyph| !glyph.ch.is_ascii_digit()).is_some_and(|glyph| glyph.ch == '.');
        let pattern = if dotted { "dd.dd.dddd" } else { "dddd-dd-dd" };
        let typed = typed_by(pattern, glyphs(input))?;
        let [year, month, day] = if dotted { [6..10, 3..5, 0..2] } else { [0..4, 5..7, 8..10] };
        let part = |range: std::ops::Range<usize>| typed.get(range.start..typed.len().min(range.end)).unwrap_or("");
        // Two digits may yet be a day before a dot.
        let day_first = !dotted && typed.len() <= 2 && can_become_a_day("", "", &typed);
        judge([part(year), part(month), part(day)], typed.len(), day_first)
    }

    /// The calendar year.
    #[must_use]
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> i8 {
        self.0.month()
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub fn day(self) -> i8 {
        self.0.day()
    }

    /// Full years from `self` until `today`; negative when `today` comes first.
    ///
    /// Who is born on 29 February completes a common year on 1 March: the month and day are compared as they stand.
    #[must_use]
    pub fn full_years_until(self, today: Self) -> i16 {
        let years = today.year().saturating_sub(self.year());
        if (today.month(), today.day()) < (self.month(), self.day()) { years.saturating_sub(1) } else { years }
    }
}

/// The characters, each allowed at its place of `pattern` (`d` is a digit).
fn typed_by(pattern: &str, glyphs: impl Iterator<Item = Glyph>) -> Result<String, Refusal<DateProblem>> {
    let mut places = pattern.chars();
    let mut typed = String::with_capacity(10);
    for glyph in glyphs {
        match places.next() {
            Some('d') if glyph.ch.is_ascii_digit() => typed.push(glyph.ch),
            Some(separator) if separator == glyph.ch => typed.push(glyph.ch),
            _ => return Err(Refusal::invalid(DateProblem::Character { position: glyph.position })),
        }
    }
    Ok(typed)
}

/// Year, month and day as far as they are typed: a day, or whether one can still come of it.
fn judge([year, month, day]: [&str; 3], typed: usize, day_first: bool) -> Result<Date, Refusal<DateProblem>> {
    let century = year.get(..2).unwrap_or(year);
    if !day_first && !["19", "20", "21"].iter().any(|known| known.starts_with(century)) {
        return Err(Refusal::invalid(DateProblem::Implausible));
    }
    if let [Some(year), Some(month), Some(day)] = [whole(year, 4), whole(month, 2), whole(day, 2)] {
        return Date::new(year, narrow(month), narrow(day)).ok_or(Refusal::invalid(DateProblem::NotReal));
    }
    if can_become_a_day(year, month, day) {
        let actual = u32::try_from(typed).unwrap_or(u32::MAX);
        Err(Refusal::incomplete(DateProblem::Length { expected: 10, actual }))
    } else {
        Err(Refusal::invalid(DateProblem::NotReal))
    }
}

fn whole(part: &str, length: usize) -> Option<i16> {
    (part.len() == length).then(|| part.parse().ok()).flatten()
}

fn narrow(part: i16) -> i8 {
    i8::try_from(part).unwrap_or(0)
}

/// Whether some real day has these beginnings; an unfinished year may still be a leap year.
fn can_become_a_day(year: &str, month: &str, day: &str) -> bool {
    let year = whole(year, 4).unwrap_or(2000);
    for number in 1..=12i8 {
        for of_month in 1..=31i8 {
            if begins(number, month) && begins(of_month, day) && Date::new(year, number, of_month).is_some() {
                return true;
            }
        }
    }
    false
}

/// Whether a number of two digits begins so.
fn begins(number: i8, typed: &str) -> bool {
    let digit = |digit: i8| b'0'.wrapping_add(digit.cast_unsigned());
    [digit(number / 10), digit(number % 10)].starts_with(typed.as_bytes())
}
