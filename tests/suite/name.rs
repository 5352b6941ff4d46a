//! Names of people.

use bank131_checkout::api::check_name;

vectors! { vectors in "name.json" by |case| check_name(&case.input, &case.options);
    names_of_one_script_are_accepted = "ok",
    other_scripts_are_refused_where_latin_is_wanted = "name.not_latin",
    other_scripts_are_refused_where_cyrillic_is_wanted = "name.not_cyrillic",
    mixed_scripts_are_refused_at_their_position = "name.mixed_scripts",
    other_characters_are_refused_at_their_position = "name.character",
    marks_without_letters_are_refused = "name.no_letter",
    longer_than_any_passport_is_refused = "text.too_long",
    a_card_number_is_refused = "pan.present",
}
