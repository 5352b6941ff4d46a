//! The INN of a person.

use bank131_checkout::api::check_inn;

vectors! { vectors in "inn.json" by |case| check_inn(&case.input, &case.options);
    right_ones_are_accepted_however_spaced = "ok",
    other_lengths_are_refused = "inn.length",
    anything_but_ascii_digits_is_refused_at_its_position = "inn.character",
    a_companys_inn_is_told_apart = "inn.company",
    all_zeros_are_refused = "inn.all_zeros",
    a_wrong_eleventh_digit_is_refused = "inn.checksum_11",
    a_wrong_twelfth_digit_is_refused = "inn.checksum_12",
}
