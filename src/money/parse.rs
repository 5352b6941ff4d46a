//! Amounts as people type them: `3 579,12`, `3579.12`, `3,579.12`.

use super::amount::{AmountProblem, MAX_MINOR};
use crate::check::{CurrencyCode, PositionedChar, Rejection, folded, inner};
use crate::text::is_invisible;

/// Minor units of an amount typed as a decimal number; never rounded.
///
/// White space and apostrophes group thousands and are dropped. Of commas and dots, the last one is the decimal
/// separator, and the other kind groups thousands. A single one before exactly three digits could be either and is
/// rejected, unless the currency decides: with three decimals it is the decimal separator, without decimals it groups.
///
/// # Errors
/// - [`AmountProblem::Character`] for `"12a"`
/// - [`AmountProblem::Separator`] for `"3,579"` (incomplete: `3,579.12` may follow), `"1.2.3"`, `"3 579 12"` and `"12'50"`
///   (incomplete)
/// - [`AmountProblem::Decimals`] for `"0.123"` roubles, `"12.5"` yen (incomplete: `12.500` may follow)
/// - [`AmountProblem::Unfinished`] for `"12,"` (incomplete)
/// - [`AmountProblem::Negative`] for `"-5"`
/// - [`AmountProblem::Zero`] for `"0"` (incomplete), `"0.00"`
/// - [`AmountProblem::TooLarge`] for seventeen digits
///
/// ```
/// use bank131_checkout::{check::CurrencyCode, money::parse_amount};
/// let rub = CurrencyCode::parse("RUB").unwrap();
/// assert_eq!(parse_amount("3 579,12", &rub).unwrap(), 357_912);
/// assert!(parse_amount("3,579", &rub).is_err());
/// ```
pub fn parse_amount(text: &str, currency: &CurrencyCode) -> Result<i64, Rejection<AmountProblem>> {
    grouped_by_gaps(text)?;
    let marks = marks(text)?;
    let maximum = currency.minor_units();
    let (whole, decimals) = split(&marks, maximum)?;
    let actual = u32::try_from(decimals.unwrap_or_default().len()).unwrap_or(u32::MAX);
    if actual > maximum {
        return Err(Rejection::invalid(AmountProblem::Decimals { maximum, actual }));
    }
    let unfinished = decimals.is_some_and(<[Mark]>::is_empty);
    if unfinished && maximum == 0 {
        return Err(Rejection::invalid(AmountProblem::Decimals { maximum, actual: 1 }));
    }
    if whole.is_empty() && decimals.is_some() {
        return Err(Rejection::invalid(AmountProblem::Unfinished));
    }
    if unfinished || whole.is_empty() {
        return Err(Rejection::incomplete(AmountProblem::Unfinished));
    }
    let mut minor = Some(0i64);
    for mark in whole.iter().filter(|mark| mark.is_digit()) {
        minor = minor.and_then(|minor| push_digit(minor, mark.ch));
    }
    for place in 0..maximum {
        let digit = decimals.and_then(|decimals| decimals.get(place as usize)).map_or('0', |mark| mark.ch);
        minor = minor.and_then(|minor| push_digit(minor, digit));
    }
    match minor {
        None => Err(Rejection::invalid(AmountProblem::TooLarge)),
        Some(0) if actual == maximum && maximum > 0 => Err(Rejection::invalid(AmountProblem::Zero)),
        Some(0) => Err(Rejection::incomplete(AmountProblem::Zero)),
        Some(minor) => Ok(minor),
    }
}

/// Checks that blanks and apostrophes before the decimals separate thousands: `3 579 12` may have been meant as
/// 3579.12. Blanks may also come before the decimal separator; an apostrophe comes between digits.
fn grouped_by_gaps(text: &str) -> Result<(), Rejection<AmountProblem>> {
    let invalid = |position| Err(Rejection::invalid(AmountProblem::Separator { position }));
    let incomplete = |position| Err(Rejection::incomplete(AmountProblem::Separator { position }));
    let is_group = |groups, digits| (1..=3).contains(&digits) && (groups == 0 || digits == 3);
    let (mut digits, mut groups, mut gap, mut apostrophe) = (0u32, 0u32, None, None);
    for PositionedChar { ch, position } in inner(text).filter(|positioned| !is_invisible(positioned.ch)) {
        if ch.is_whitespace() || is_apostrophe(ch) {
            gap = gap.or(Some(position));
            apostrophe = apostrophe.or(is_apostrophe(ch).then_some(position));
        } else if let (false, Some(position)) = (folded(ch).is_ascii_digit(), apostrophe) {
            return invalid(position);
        } else if !folded(ch).is_ascii_digit() {
            return if groups == 0 || digits == 3 { Ok(()) } else { invalid(groups) };
        } else if let Some(position) = gap.take() {
            if !is_group(groups, digits) {
                return invalid(position);
            }
            (digits, groups, apostrophe) = (1, position, None);
        } else {
            digits = digits.saturating_add(1);
        }
    }
    match (groups, digits, apostrophe) {
        (_, _, Some(position)) if is_group(groups, digits) => incomplete(position),
        (_, _, Some(position)) => invalid(position),
        (0, ..) | (_, 3, _) => Ok(()),
        (position, ..3, _) => incomplete(position),
        (position, ..) => invalid(position),
    }
}

/// Grouping as in Switzerland and in programs.
const fn is_apostrophe(ch: char) -> bool {
    matches!(ch, '\'' | '’' | '_')
}

/// A digit, a comma or a dot, and where it was typed.
struct Mark {
    ch: char,
    position: u32,
}

impl Mark {
    const fn is_digit(&self) -> bool {
        self.ch.is_ascii_digit()
    }
}

fn marks(text: &str) -> Result<Vec<Mark>, Rejection<AmountProblem>> {
    let mut marks = Vec::new();
    for positioned in crate::check::code_chars(text) {
        match positioned.ch {
            '0'..='9' | '.' | ',' => marks.push(Mark { ch: positioned.ch, position: positioned.position }),
            ch if is_apostrophe(ch) && marks.iter().all(Mark::is_digit) => {}
            '-' | '−' if marks.is_empty() => return Err(Rejection::invalid(AmountProblem::Negative)),
            _ => return Err(Rejection::invalid(AmountProblem::Character { position: positioned.position })),
        }
    }
    Ok(marks)
}

/// What comes before the decimal separator, and after it if there is one.
type Split<'m> = (&'m [Mark], Option<&'m [Mark]>);

/// Splits an amount at its decimal separator. The part before keeps its grouping; `maximum` is how many decimals the
/// currency has.
fn split(marks: &[Mark], maximum: u32) -> Result<Split<'_>, Rejection<AmountProblem>> {
    let Some(at) = marks.iter().rposition(|mark| !mark.is_digit()) else { return Ok((marks, None)) };
    let (Some(last), Some(before), Some(after)) = (marks.get(at), marks.get(..at), marks.get(at.saturating_add(1)..))
    else {
        return Ok((marks, None));
    };
    let separator = AmountProblem::Separator { position: last.position };
    let same = before.iter().any(|mark| mark.ch == last.ch);
    let other = before.iter().any(|mark| !mark.is_digit() && mark.ch != last.ch);
    match (same, other, after.len()) {
        (true, true, _) => Err(Rejection::invalid(separator)),
        (true, false, 3) => grouped(marks, last.ch).map(|()| (marks, None)),
        (true, false, 0..3) => grouped(before, last.ch).and(Err(Rejection::incomplete(separator))),
        (true, false, _) => Err(Rejection::invalid(separator)),
        (false, true, _) => grouped(before, if last.ch == ',' { '.' } else { ',' }).map(|()| (before, Some(after))),
        (false, false, length @ 0..=3) if could_group(before) => match (maximum, length) {
            (0, 3) => Ok((marks, None)),
            (0, _) => {
                Err(Rejection::incomplete(AmountProblem::Decimals { maximum, actual: if length == 2 { 2 } else { 1 } }))
            }
            (3, _) | (_, 0..3) => Ok((before, Some(after))),
            _ => Err(Rejection::incomplete(separator)),
        },
        (false, false, _) => Ok((before, Some(after))),
    }
}

/// Whether digits may come before a thousands separator: one to three, the first of which is not zero.
fn could_group(digits: &[Mark]) -> bool {
    (1..=3).contains(&digits.len()) && digits.first().is_some_and(|mark| mark.ch != '0')
}

/// Checks that `separator` groups the digits by thousands.
fn grouped(marks: &[Mark], separator: char) -> Result<(), Rejection<AmountProblem>> {
    let mut groups = marks.split(|mark| mark.ch == separator);
    let first = groups.next().is_some_and(could_group);
    if first && groups.all(|group| group.len() == 3) {
        return Ok(());
    }
    let position = marks.iter().find(|mark| mark.ch == separator).map_or(1, |mark| mark.position);
    Err(Rejection::invalid(AmountProblem::Separator { position }))
}

fn push_digit(minor: i64, digit: char) -> Option<i64> {
    minor.checked_mul(10)?.checked_add(digit.to_digit(10)?.into()).filter(|minor| *minor <= MAX_MINOR)
}
