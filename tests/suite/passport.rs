//! The Russian internal passport.

use bank131_checkout::api::check_passport;

vectors! { vectors in "passport.json" by |case| check_passport(&case.input, &case.options);
    ten_digits_are_accepted_however_spaced = "ok",
    other_lengths_are_refused = "passport.length",
    other_characters_are_refused_at_their_position = "passport.character",
    a_travel_passport_is_told_apart = "passport.travel",
}
