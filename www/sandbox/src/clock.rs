//! The time, in UTC.

use bank131_checkout::check::Date;
use std::fmt;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// A moment, as the bank prints it: `2022-11-15T15:38:50.255803Z`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Moment {
    since_1970: Duration,
    date: Date,
}

const DAY: u64 = 86_400;

impl Moment {
    /// Now, if the clock stands between 1970 and 2199.
    pub(crate) fn now() -> Option<Self> {
        Self::of(SystemTime::now().duration_since(UNIX_EPOCH).ok()?)
    }

    fn of(since_1970: Duration) -> Option<Self> {
        let day = usize::try_from(since_1970.as_secs() / DAY).ok()?;
        Some(Self { since_1970, date: days_from_1970().nth(day)? })
    }

    /// Later by this; itself, where the calendar ends.
    pub(crate) fn after(self, time: Duration) -> Self {
        let since_1970 = self.since_1970.saturating_add(time);
        if since_1970.as_secs() / DAY == self.since_1970.as_secs() / DAY {
            return Self { since_1970, ..self };
        }
        Self::of(since_1970).unwrap_or(self)
    }

    /// Its day.
    pub(crate) const fn date(self) -> Date {
        self.date
    }
}

/// Every day that the crate's calendar has. Counting them off takes some microseconds and no arithmetic.
fn days_from_1970() -> impl Iterator<Item = Date> {
    let days = |year, month| (1..=31).filter_map(move |day| Date::new(year, month, day));
    (1970..2200).flat_map(move |year| (1..=12).flat_map(move |month| days(year, month)))
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let second = self.since_1970.as_secs() % DAY;
        let (hour, minute, second) = (second / 3_600, second / 60 % 60, second % 60);
        write!(f, "{}T{hour:02}:{minute:02}:{second:02}.{:06}Z", self.date, self.since_1970.subsec_micros())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(seconds: u64, nanoseconds: u32) -> Option<String> {
        Moment::of(Duration::new(seconds, nanoseconds)).map(|moment| moment.to_string())
    }

    // The seconds are those of `date -u --date=… +%s`.
    #[test]
    fn moments_are_printed_as_the_bank_prints_them() {
        assert_eq!(printed(0, 0).unwrap(), "1970-01-01T00:00:00.000000Z");
        assert_eq!(printed(1_668_526_730, 255_803_999).unwrap(), "2022-11-15T15:38:50.255803Z");
    }

    #[test]
    fn a_moment_later_is_on_the_next_day_too() {
        let moment = Moment::of(Duration::from_millis(86_399_900)).unwrap();
        assert_eq!(moment.after(Duration::from_millis(99)).to_string(), "1970-01-01T23:59:59.999000Z");
        assert_eq!(moment.after(Duration::from_millis(300)).to_string(), "1970-01-02T00:00:00.200000Z");
    }

    #[test]
    fn leap_days_are_counted_and_centuries_are_not() {
        assert_eq!(printed(951_782_400, 0).unwrap(), "2000-02-29T00:00:00.000000Z");
        assert_eq!(printed(1_709_251_199, 999_999_999).unwrap(), "2024-02-29T23:59:59.999999Z");
        assert_eq!(printed(4_107_542_400, 0).unwrap(), "2100-03-01T00:00:00.000000Z");
    }

    #[test]
    fn a_clock_far_off_has_no_date() {
        assert_eq!(printed(7_258_118_400, 0), None);
    }
}
