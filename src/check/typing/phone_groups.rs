//! The groups of a phone number, by its country's plan.

use crate::check::phone::grouping;

const THREES: &str = "3 ";
/// What follows the operator's code.
const SUBSCRIBER: &str = "3-2-2";

/// By the numbering plan after `+`, `00` or a Russian `8`; else threes.
///
/// The `8` is never made `+7`, nor `00` a plus: the check says the canonical form, and no digit that was typed changes meanwhile.
pub(super) fn phone_groups(kept: &str) -> String {
    let mut groups = String::new();
    let mut plus = 0usize;
    let mut digits = String::new();
    let rest = if let Some(rest) = kept.strip_prefix('+') {
        plus = 1;
        rest
    } else if let Some(rest) = kept.strip_prefix("00") {
        groups.push_str("2 ");
        rest
    } else if let Some(rest) = kept.strip_prefix('8') {
        digits.push('7');
        rest
    } else {
        return THREES.to_owned();
    };
    digits.extend(rest.chars().take_while(char::is_ascii_digit));
    let (calling_code, operator) = grouping(&digits);
    let mut push = |size: usize| {
        groups.push(char::from(b'0'.wrapping_add(u8::try_from(size).unwrap_or_default())));
        groups.push(' ');
    };
    push(plus.saturating_add(if calling_code == 0 { 3 } else { calling_code }));
    if operator > 0 {
        push(operator);
    }
    // Behind six digits of country and operator come six: +996 555 123 456. Else seven.
    let long = operator > 0 && calling_code.saturating_add(operator) < 6;
    groups.push_str(if long { SUBSCRIBER } else { THREES });
    groups
}
