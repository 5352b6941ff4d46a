//! From the sender of a transfer to the draft of a check: the same person in KYC's words.

use super::fixed::fill;
use super::leaf::dotted;
use crate::check::Date;
use crate::value::{Record, Value, View};

/// Where each field of a check stands in a sender.
const FIELDS: [(&str, &str); 12] = [
    ("first_name", "first_name"),
    ("last_name", "last_name"),
    ("patronymic", "middle_name"),
    ("birthday", "date_of_birth"),
    ("inn", "tax_reference"),
    ("identity_document", "identity_document.id_type"),
    ("passport_number", "identity_document.id_number"),
    ("issuer", "identity_document.issued_by"),
    ("issuer_code", "identity_document.division_code"),
    ("issuer_date", "identity_document.issue_date"),
    ("citizenship", "citizenship_country_iso3"),
    ("email", "contacts.email"),
];

/// Where the parts of an address stand in the sender of a request, and in that of an answer.
const ADDRESSES: [&str; 3] = ["address.structured_address.", "address.", ""];

/// The draft of a check (version 1.1) of the person who sends a transfer; `extra` are the fields that a sender lacks,
/// such as `birthplace` and those of the agency agreement, and replace what the sender has.
///
/// What is missing or wrong passes as it is: the builder reports it.
#[must_use]
pub fn draft_of_sender(sender: &Record, extra: &Record) -> Record {
    let sender = View(sender);
    let mut draft = Record::default();
    for (key, path) in FIELDS {
        copy(&mut draft, key, sender.get(path));
    }
    for key in ["birthday", "issuer_date"] {
        if let Some(date) = draft.get(key).as_text().and_then(|text| Date::parse(text).ok()) {
            draft.set(key, dotted(&date.to_string()).into());
        }
    }
    for holder in ADDRESSES {
        let part = |name: &str| sender.get(&(holder.to_owned() + name));
        if draft.get("postcode").is_absent() {
            copy(&mut draft, "postcode", part("postal_code"));
        }
        if draft.get("address").is_absent() {
            copy(&mut draft, "address", &address(&part));
        }
    }
    copy(&mut draft, "phone_number", sender.get("contacts.phone.full_number"));
    for (key, value) in extra.pairs() {
        draft.set(key.to_owned(), value.clone());
    }
    fill(Value::Record(draft)).as_record().cloned().unwrap_or_default()
}

fn copy(draft: &mut Record, key: &'static str, value: &Value) {
    if !value.is_absent() {
        draft.set(key, value.clone());
    }
}

/// One line: `Новосибирская, Уренгой, Конаковская, д. 1, кв. 31`. A number without its word could be either.
fn address<'v>(part: &dyn Fn(&str) -> &'v Value) -> Value {
    let mut line = String::new();
    for (name, word) in [("state", ""), ("city", ""), ("street", ""), ("building", "д. "), ("flat", "кв. ")] {
        let text = part(name).as_text().map(str::trim).unwrap_or_default();
        if text.is_empty() {
            continue;
        }
        if !line.is_empty() {
            line.push_str(", ");
        }
        if text.starts_with(|first: char| first.is_ascii_digit()) {
            line.push_str(word);
        }
        line.push_str(text);
    }
    line.into()
}
