//! Dates of birth and age.

use super::support::today;
use bank131_checkout::api::check_birth_date;

vectors! { vectors in "birth_date.json" by |case| check_birth_date(&case.input, &case.options, today());
    adults_are_accepted_from_their_birthday_on = "ok",
    under_18_is_refused_with_the_age = "age.under_18",
    under_the_pages_own_minimum_is_refused = "age.under_minimum",
    the_unborn_are_refused = "date.in_future",
    older_than_anybody_alive_is_refused = "birth_date.implausible",
    unfinished_dates_are_refused = "date.length",
    days_that_the_calendar_lacks_are_refused = "date.not_real",
    other_characters_are_refused = "date.character",
    implausible_years_are_refused = "date.implausible",
}
