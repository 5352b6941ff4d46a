//! The code of the division that issued a passport.

use bank131_checkout::api::check_division_code;

vectors! { vectors in "division_code.json" by |case| check_division_code(&case.input, &case.options);
    six_digits_are_accepted_with_or_without_a_dash = "ok",
    other_lengths_are_refused = "division_code.length",
    other_characters_are_refused_at_their_position = "division_code.character",
}
