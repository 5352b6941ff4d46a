//! E-mail addresses, web addresses, free text and postal codes.

use bank131_checkout::api::{check_email, check_postal_code, check_text, check_url};

vectors! { email in "email.json" by |case| check_email(&case.input, &case.options);
    what_html_takes_is_accepted = "ok",
    unfinished_addresses_are_refused = "email.unfinished",
    misplaced_characters_are_refused_at_their_position = "email.character",
    longer_than_mail_carries_is_refused = "text.too_long",
    card_numbers_are_refused_at_their_position = "pan.present",
}

vectors! { url in "url.json" by |case| check_url(&case.input, &case.options);
    https_addresses_are_accepted = "ok",
    other_schemes_are_refused = "url.not_https",
    unfinished_addresses_are_refused = "url.unfinished",
    what_is_no_address_is_refused = "url.format",
    card_numbers_are_refused_at_their_position = "pan.present",
}

vectors! { text in "text.json" by |case| check_text(&case.input, &case.options);
    one_line_of_text_is_accepted_and_tidied = "ok",
    control_characters_are_refused_at_their_position = "text.control_character",
    card_numbers_are_refused_at_their_position = "pan.present",
    longer_than_any_field_is_refused = "text.too_long",
}

vectors! { postal_code in "postal_code.json" by |case| check_postal_code(&case.input, &case.options);
    six_digits_are_accepted = "ok",
    other_lengths_are_refused = "postal_code.length",
    other_characters_are_refused_at_their_position = "postal_code.character",
}
