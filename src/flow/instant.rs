//! When the bank changed a session, to tell the newer of two events.

use crate::check::Date;

/// Microseconds since 1970, as finely as the bank prints them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Instant(i64);

impl Instant {
    /// Reads ISO 8601: `2022-11-15T15:38:50.255803Z`, also with `+03:00`; without either it is UTC. `None` for anything
    /// else: such a moment is as good as none.
    ///
    /// ```
    /// use bank131_checkout::flow::Instant;
    /// let moscow = Instant::of_text("2022-11-15T18:38:50.255803+03:00");
    /// assert_eq!(moscow, Instant::of_text("2022-11-15T15:38:50.255803Z"));
    /// assert_eq!(Instant::of_text("yesterday"), None);
    /// ```
    #[must_use]
    pub fn of_text(text: &str) -> Option<Self> {
        let mut rest = text.as_bytes();
        let year = number(&mut rest, 4)?;
        let [month, day, hour, minute, second] = ["-", "-", "T", ":", ":"].map(|sign| {
            skip(&mut rest, sign)?;
            number(&mut rest, 2)
        });
        let days = days_since_1970(year, month?, day?)?;
        let seconds = days.checked_mul(24)?.checked_add(hour?)?.checked_mul(60)?.checked_add(minute?)?;
        let seconds = seconds.checked_mul(60)?.checked_add(second?)?;
        let micros = fraction(&mut rest)?;
        let offset = offset_seconds(rest)?;
        seconds.checked_sub(offset)?.checked_mul(1_000_000)?.checked_add(micros).map(Self)
    }

    /// From its number in the plain form.
    pub(super) const fn of_micros(micros: i64) -> Self {
        Self(micros)
    }

    /// Its number in the plain form.
    pub(super) const fn micros(self) -> i64 {
        self.0
    }
}

fn skip(rest: &mut &[u8], sign: &str) -> Option<()> {
    *rest = rest.strip_prefix(sign.as_bytes())?;
    Some(())
}

/// So many digits.
fn number(rest: &mut &[u8], digits: usize) -> Option<i64> {
    let (digits, behind) = rest.split_at_checked(digits)?;
    let number = digits.iter().try_fold(0_i64, |number, digit| {
        let digit = digit.is_ascii_digit().then(|| digit.wrapping_sub(b'0'))?;
        number.checked_mul(10)?.checked_add(digit.into())
    })?;
    *rest = behind;
    Some(number)
}

/// The digits behind a point, of which six count.
fn fraction(rest: &mut &[u8]) -> Option<i64> {
    if skip(rest, ".").is_none() {
        return Some(0);
    }
    let mut micros = 0_i64;
    let mut unit = 100_000_i64;
    while let Some(digit) = number(rest, 1) {
        micros = micros.checked_add(digit.checked_mul(unit)?)?;
        unit = unit.checked_div(10)?;
    }
    Some(micros)
}

fn offset_seconds(mut rest: &[u8]) -> Option<i64> {
    let sign = match rest {
        b"" | b"Z" => return Some(0),
        [b'+', ..] => 1,
        [b'-', ..] => -1,
        _ => return None,
    };
    rest = rest.get(1..)?;
    let hours = number(&mut rest, 2)?;
    skip(&mut rest, ":")?;
    let minutes = number(&mut rest, 2)?;
    let seconds = hours.checked_mul(60)?.checked_add(minutes)?.checked_mul(60)?;
    rest.is_empty().then(|| seconds.checked_mul(sign))?
}

fn days_since_1970(year: i64, month: i64, day: i64) -> Option<i64> {
    let day = Date::new(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?)?;
    Some(Date::EPOCH.days_until(day))
}
