//! The last day of a document.

use super::support::today;
use bank131_checkout::api::check_expiry_date;

vectors! { vectors in "expiry_date.json" by |case| check_expiry_date(&case.input, &case.options, today());
    days_to_come_are_accepted = "ok",
    past_days_and_today_are_refused = "date.in_past",
    days_before_the_issue_are_refused = "document.expires_before_issue",
    unfinished_dates_are_refused = "date.length",
    days_that_the_calendar_lacks_are_refused = "date.not_real",
    other_characters_are_refused = "date.character",
    implausible_years_are_refused = "date.implausible",
}
