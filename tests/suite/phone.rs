//! Phone numbers and their parts.

use bank131_checkout::api::check_phone;

vectors! { vectors in "phone.json" by |case| check_phone(&case.input, &case.options);
    international_numbers_are_accepted_with_the_parts_of_their_plan = "ok",
    other_lengths_are_refused = "phone.length",
    a_number_without_country_code_is_refused = "phone.prefix",
    other_characters_are_refused_at_their_position = "phone.character",
    numbers_that_no_plan_has_are_refused = "phone.unknown_code",
    numbers_of_another_country_are_refused = "phone.country_mismatch",
}
