//! Numbers of foreign documents.

use bank131_checkout::api::check_document_number;

vectors! { vectors in "document_number.json" by |case| check_document_number(&case.input, &case.options);
    letters_and_digits_are_accepted_however_spaced = "ok",
    other_lengths_are_refused = "document.number_length",
    other_characters_are_refused_at_their_position = "document.number_character",
    card_numbers_are_refused = "pan.present",
}
