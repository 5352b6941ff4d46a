//! The groups of a date, whichever form is begun.

use crate::check::input::code_chars;

/// A day and a dot: the one separator at the end that stays, for it alone says that 19, 20 or 21 begin no year.
pub(super) const DAY_ONLY: &str = "2.";
const DAY_FIRST: &str = "2.2.4";
const YEAR_FIRST: &str = "4-2-2";

/// The form that a date has begun in. `None` where a separator or anything else stands off its place: it means something
/// there, and stays.
pub(super) fn date_groups(text: &str) -> Option<&'static str> {
    let mut digits = String::with_capacity(10);
    // A bit per number of digits before a separator.
    let mut separators = 0u32;
    for positioned in code_chars(text) {
        match positioned.ch {
            '0'..='9' => digits.push(positioned.ch),
            '-' | '.' => {
                let bit = 1u32.checked_shl(u32::try_from(digits.len()).ok()?)?;
                if separators & bit != 0 {
                    return None;
                }
                separators |= bit;
            }
            _ => return None,
        }
    }
    let (groups, places) = if is_day_first(&digits, separators) {
        (if separators == 0b100 && digits.len() == 2 { DAY_ONLY } else { DAY_FIRST }, 0b1_0100)
    } else {
        (YEAR_FIRST, 0b101_0000)
    };
    (separators & !places == 0).then_some(groups)
}

/// Whether the day comes first: a separator after two digits says so, else digits that begin no year, or that have a
/// year after four.
fn is_day_first(digits: &str, separators: u32) -> bool {
    let century = digits.get(..2).unwrap_or(digits);
    let begins_a_year = ["19", "20", "21"].iter().any(|known| known.starts_with(century));
    let behind = digits.get(4..).unwrap_or_default();
    // No month begins so. The dash after 4 digits may be our own, put before the 1 of 19.
    let is_year_behind = match separators {
        0 => behind.starts_with('2') || behind.starts_with("19"),
        _ => behind == "19",
    };
    separators.trailing_zeros() == 2 || !begins_a_year || is_year_behind
}
