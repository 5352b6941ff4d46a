//! Civil dates.

use super::support::date;
use bank131_checkout::check::{Date, LeapDay};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn full_years_are_counted_to_the_birthday() {
    assert_eq!(date(2000, 11, 21).full_years_until(date(2026, 11, 20)), 25);
    assert_eq!(date(2000, 11, 21).full_years_until(date(2026, 11, 21)), 26);
}

#[test]
fn full_years_from_29_february_are_completed_on_1_march_of_a_common_year() {
    assert_eq!(date(2008, 2, 29).full_years_until(date(2026, 2, 28)), 17);
    assert_eq!(date(2008, 2, 29).full_years_until(date(2026, 3, 1)), 18);
    assert_eq!(date(2008, 2, 29).full_years_until(date(2028, 2, 29)), 20);
}

#[test]
fn full_years_from_29_february_may_be_completed_on_28_february_of_a_common_year() {
    let years = |today| date(2008, 2, 29).full_years_by(today, LeapDay::February28);
    assert_eq!((years(date(2026, 2, 27)), years(date(2026, 2, 28))), (17, 18));
    assert_eq!((years(date(2028, 2, 28)), years(date(2028, 2, 29))), (19, 20), "a leap year has the day itself");
}

#[test]
fn full_years_are_negative_until_the_day_comes() {
    assert_eq!(date(2026, 11, 22).full_years_until(date(2026, 11, 21)), -1);
}

#[test]
fn days_outside_1900_to_2199_are_none() {
    assert_eq!((Date::new(1899, 12, 31), Date::new(2200, 1, 1)), (None, None));
    assert_eq!((Date::new(2026, 2, 29), Date::new(2026, 0, 1), Date::new(2026, -1, -1)), (None, None, None));
}
