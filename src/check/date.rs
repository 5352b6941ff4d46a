//! Civil dates: `YYYY-MM-DD` as the bank wants them, `DD.MM.YYYY` as Russia writes them.

use super::input::{code_chars, hyphened};
use super::input_kind::{InputKind, Layout};
use super::verdict::{Rejection, State};
use crate::issue::{Problem, problems};
use crate::words::words;
use std::cmp::Ordering;
use std::fmt;

/// A real day of the Gregorian calendar between 1900 and 2199.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date(jiff::civil::Date);

words! {
    /// When a person born on 29 February completes a common year.
    pub enum LeapDay as "LeapDayName" {
        /// On 1 March.
        March1 = "march_1",
        /// On 28 February.
        February28 = "february_28",
    }
}

/// What is wrong with a day, and whether it comes too early ([`Ordering::Less`]) or too late.
pub(crate) type DayRule<'r> = &'r dyn Fn(Date) -> Option<(Ordering, Problem)>;

problems! {
    /// Why a date is rejected.
    pub enum DateProblem {
        /// Fewer or more than ten characters, separators that digits alone lack among them.
        Length { expected: u32, actual: u32 } = "date.length", "a date is written YYYY-MM-DD";
        /// A character that cannot stand at its place.
        Character { position: u32 } = "date.character", "a date is written YYYY-MM-DD";
        /// The calendar has no such day.
        NotReal = "date.not_real", "the calendar has no such day";
        /// Before 1900 or after 2199.
        Implausible = "date.implausible", "the year is outside 1900 to 2199";
        /// After today where the past is meant.
        InFuture = "date.in_future", "the date is in the future";
        /// Before today where the future is meant.
        InPast = "date.in_past", "the date is in the past";
    }
}

impl std::str::FromStr for Date {
    type Err = Rejection<DateProblem>;

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

/// Says nothing of the date: it may be a person's birthday.
impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Date(..)")
    }
}

impl Date {
    /// `1998-03-15` or `15.03.1998`, whichever is begun.
    pub const INPUT_KIND: InputKind = InputKind::new(Layout::Date, "-.");

    pub(crate) const EPOCH: Self = Self(jiff::civil::date(1970, 1, 1));

    /// The day, if the calendar has it and it lies between 1900 and 2199.
    #[must_use]
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        (1900..2200).contains(&year).then(|| jiff::civil::Date::new(year, month, day).ok().map(Self)).flatten()
    }

    /// Reads `YYYY-MM-DD` or `DD.MM.YYYY`, and either without its separators.
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
    pub fn parse(input: &str) -> Result<Self, Rejection<DateProblem>> {
        Typed::readings(input)?.0.date()
    }

    /// The canonical form of an input.
    pub(crate) fn canonical(input: &str) -> Result<String, Rejection<Problem>> {
        match Self::parse(input) {
            Ok(date) => Ok(date.to_string()),
            Err(rejection) => Err(rejection.common()),
        }
    }

    /// Reads a day that `rule` takes. A beginning is rejected as soon as every day that it may become is too early or
    /// every one too late.
    pub(crate) fn parse_checked(input: &str, rule: DayRule<'_>) -> Result<Self, Rejection<Problem>> {
        let (typed, other) = Typed::readings(input).map_err(Rejection::common)?;
        typed.checked(rule).map_err(|rejection| match other.map(|other| other.checked(rule)) {
            Some(Err(open)) if rejection.state == State::Invalid && open.state == State::Incomplete => open,
            _ => rejection,
        })
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
    /// A person born on 29 February completes a common year on 1 March: the month and day are compared as they stand.
    #[must_use]
    pub fn full_years_until(self, today: Self) -> i16 {
        self.full_years_by(today, LeapDay::March1)
    }

    /// Like [`Date::full_years_until`], with the day on which 29 February is kept in common years.
    #[must_use]
    pub fn full_years_by(self, today: Self, leap_day: LeapDay) -> i16 {
        let years = today.year().saturating_sub(self.year());
        let birthday = match (self.month(), self.day(), leap_day) {
            (2, 29, LeapDay::February28) if !today.0.in_leap_year() => (2, 28),
            (month, day, _) => (month, day),
        };
        if (today.month(), today.day()) < birthday { years.saturating_sub(1) } else { years }
    }

    /// The day on which a person born on this one completes so many years; `None` after 2199.
    pub(crate) fn birthday(self, years: i16) -> Option<Self> {
        let year = self.year().checked_add(years)?;
        Self::new(year, self.month(), self.day()).or_else(|| Self::new(year, 3, 1))
    }

    /// Days from this one to `other`; negative when that comes first.
    pub(crate) fn days_until(self, other: Self) -> i64 {
        self.0.duration_until(other.0).as_hours() / 24
    }
}

/// What is typed of a date, its characters each allowed at their places.
struct Typed {
    text: String,
    /// `DD.MM.YYYY`.
    dotted: bool,
}

/// The first or the last of the days that a beginning may become.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    First,
    Last,
}

impl Typed {
    /// What the first separator says it is. Digits alone may be both: the year first, or else the day, as the calendar
    /// allows and as they are grouped while typed. No eight digits are both: months begin with 0 or 1, years with 19 or 2.
    fn readings(input: &str) -> Result<(Self, Option<Self>), Rejection<DateProblem>> {
        let separator = code_chars(input).map(|positioned| positioned.ch).find(|ch| !ch.is_ascii_digit());
        let typed = Self::of(input, separator == Some('.'))?;
        if separator.is_some() {
            return Ok((typed, None));
        }
        let day_first = Self::of(input, true)?;
        Ok(if typed.may_be_a_day() || !day_first.may_be_a_day() { (typed, Some(day_first)) } else { (day_first, None) })
    }

    /// The separators that digits alone lack are put between them.
    fn of(input: &str, dotted: bool) -> Result<Self, Rejection<DateProblem>> {
        let bare = code_chars(input).all(|positioned| positioned.ch.is_ascii_digit());
        let mut places = if dotted { "dd.dd.dddd" } else { "dddd-dd-dd" }.chars();
        let mut text = String::with_capacity(10);
        for positioned in code_chars(input) {
            let ch = hyphened(positioned.ch);
            let mut place = places.next();
            if let Some(separator @ ('.' | '-')) = place.filter(|_| bare) {
                text.push(separator);
                place = places.next();
            }
            match place {
                Some('d') if ch.is_ascii_digit() => text.push(ch),
                Some(separator) if separator == ch => text.push(ch),
                _ => return Err(Rejection::invalid(DateProblem::Character { position: positioned.position })),
            }
        }
        Ok(Self { text, dotted })
    }

    /// Year, month and day, as far as they are typed.
    fn parts(&self) -> [&str; 3] {
        let part = |start: usize, end: usize| self.text.get(start..end.min(self.text.len())).unwrap_or_default();
        if self.dotted { [part(6, 10), part(3, 5), part(0, 2)] } else { [part(0, 4), part(5, 7), part(8, 10)] }
    }

    fn may_be_a_day(&self) -> bool {
        self.date().map_or_else(|rejection| rejection.state == State::Incomplete, |_| true)
    }

    /// The day, if `rule` takes it.
    fn checked(&self, rule: DayRule<'_>) -> Result<Date, Rejection<Problem>> {
        let rejection = match self.date() {
            Ok(day) => return rule(day).map_or(Ok(day), |(_, problem)| Err(Rejection::invalid(problem))),
            Err(rejection) => rejection.common(),
        };
        if rejection.state == State::Incomplete {
            for (end, side) in [(End::First, Ordering::Greater), (End::Last, Ordering::Less)] {
                if let Some((found, problem)) = outermost(self.parts(), end).and_then(rule)
                    && found == side
                {
                    return Err(Rejection::invalid(problem));
                }
            }
        }
        Err(rejection)
    }

    /// The day, or whether one can still come of it.
    fn date(&self) -> Result<Date, Rejection<DateProblem>> {
        let parts @ [year, month, day] = self.parts();
        let century = year.get(..2).unwrap_or(year);
        if !["19", "20", "21"].iter().any(|known| known.starts_with(century)) {
            return Err(Rejection::invalid(DateProblem::Implausible));
        }
        if let [Some(year), Some(month), Some(day)] = [whole(year, 4), whole(month, 2), whole(day, 2)] {
            return Date::new(year, narrow(month), narrow(day)).ok_or(Rejection::invalid(DateProblem::NotReal));
        }
        if outermost(parts, End::First).is_some() {
            let actual = u32::try_from(self.text.len()).unwrap_or(u32::MAX);
            return Err(Rejection::incomplete(DateProblem::Length { expected: 10, actual }));
        }
        Err(Rejection::invalid(DateProblem::NotReal))
    }
}

fn whole(part: &str, length: usize) -> Option<i16> {
    if part.len() == length { Some(number(part)) } else { None }
}

/// The number that a few digits are.
pub(crate) fn number(digits: &str) -> i16 {
    digits.bytes().fold(0i16, |sum, digit| sum.wrapping_mul(10).wrapping_add(digit.wrapping_sub(b'0').into()))
}

fn narrow(part: i16) -> i8 {
    i8::try_from(part).unwrap_or(0)
}

/// The first or the last real day whose parts begin so. One of any eight years has every day that a year can have.
fn outermost([year, month, day]: [&str; 3], end: End) -> Option<Date> {
    for year in numbers(1900, 2199, year, 4, end).take(8) {
        for month in numbers(1, 12, month, 2, end) {
            for day in numbers(1, 31, day, 2, end) {
                if let Some(date) = Date::new(year, narrow(month), narrow(day)) {
                    return Some(date);
                }
            }
        }
    }
    None
}

/// The numbers of so many digits that begin as typed, from this end on.
fn numbers(first: i16, last: i16, typed: &str, width: usize, end: End) -> impl Iterator<Item = i16> {
    let begins = move |number: i16| {
        let digits = [number / 1000, number / 100 % 10, number / 10 % 10, number % 10];
        let skipped = digits.len().saturating_sub(width);
        let mut digits = digits.iter().skip(skipped);
        typed.bytes().all(|byte| digits.next().is_some_and(|digit| *digit == i16::from(byte.wrapping_sub(b'0'))))
    };
    (0..=last.wrapping_sub(first))
        .map(move |steps| if end == End::First { first.wrapping_add(steps) } else { last.wrapping_sub(steps) })
        .filter(move |number| begins(*number))
}
