//! The day on which a document was issued.

use super::support::today;
use bank131_checkout::api::check_issue_date;

vectors! { vectors in "issue_date.json" by |case| check_issue_date(&case.input, &case.options, today());
    past_days_are_accepted_from_14_on = "ok",
    days_to_come_are_refused = "date.in_future",
    days_before_the_14th_birthday_are_refused = "document.issued_before_14",
    unfinished_dates_are_refused = "date.length",
    days_that_the_calendar_lacks_are_refused = "date.not_real",
    other_characters_are_refused = "date.character",
    implausible_years_are_refused = "date.implausible",
}
