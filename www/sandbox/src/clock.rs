//! The time, in UTC.

use bank131_checkout::check::Date;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::fmt;
use std::time::{Duration, SystemTime};

/// A moment, as the bank prints it: `2022-11-15T15:38:50.255803Z`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Moment(Timestamp);

impl Moment {
    /// Now, unless the machine's clock is set to a year that no calendar has.
    pub(crate) fn now() -> Option<Self> {
        Timestamp::try_from(SystemTime::now()).ok().map(Self)
    }

    /// Later by this, or the same moment where the calendar ends.
    pub(crate) fn after(self, time: Duration) -> Self {
        self.0.checked_add(time).map_or(self, Self)
    }

    /// Its day, from 1900 to 2199.
    pub(crate) fn date(self) -> Option<Date> {
        let day = TimeZone::UTC.to_datetime(self.0).date();
        Date::new(day.year(), day.month(), day.day())
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.6}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(seconds: i64, nanoseconds: i32) -> Moment {
        Moment(Timestamp::new(seconds, nanoseconds).unwrap())
    }

    // The seconds are those of `date -u --date=… +%s`.
    #[test]
    fn moments_are_printed_as_the_bank_prints_them() {
        assert_eq!(moment(0, 0).to_string(), "1970-01-01T00:00:00.000000Z");
        assert_eq!(moment(1_668_526_730, 255_803_999).to_string(), "2022-11-15T15:38:50.255803Z");
    }

    #[test]
    fn a_later_moment_may_be_on_the_next_day() {
        let moment = moment(86_399, 900_000_000);
        assert_eq!(moment.after(Duration::from_millis(99)).to_string(), "1970-01-01T23:59:59.999000Z");
        assert_eq!(moment.after(Duration::from_millis(300)).to_string(), "1970-01-02T00:00:00.200000Z");
    }

    #[test]
    fn the_day_is_that_of_utc() {
        assert_eq!(moment(1_709_251_199, 999_999_999).date(), Date::new(2024, 2, 29));
        assert_eq!(moment(4_107_542_400, 0).date(), Date::new(2100, 3, 1));
    }

    #[test]
    fn a_clock_far_off_has_no_date() {
        assert_eq!(moment(7_258_118_400, 0).date(), None);
    }
}
