//! Where the bank's document contradicts itself, a draft in either form becomes the one form that is sent.
//!
//! Each function is a row of the table of decisions in docs/requests.md. They work on the dynamic draft, so that the typed
//! request knows one form only; what they do not recognise they leave for the reader to refuse.

use super::participants::IdentityDocumentType;
use crate::check::{CountryCode, PersonName, Phone, PostalCode, Script};
use crate::schema::Leaf;
use crate::value::{Record, Value, object_at};

/// The draft in the form that is sent.
pub(super) fn apply(mut draft: Value) -> Value {
    for (list, decide) in [
        ("payment_details_multi", decide_card as fn(&mut Record)),
        ("payout_details_multi", decide_payout as fn(&mut Record)),
    ] {
        if let Some(Value::List(items)) = draft.as_record_mut().and_then(|draft| draft.get_mut(list)) {
            items.iter_mut().filter_map(Value::as_record_mut).for_each(decide);
        }
    }
    let cash = pays_cash(&draft);
    if let Some(sender) = object_at(&mut draft, "participant_details.sender") {
        decide_sender(sender);
    }
    if let Some(recipient) = object_at(&mut draft, "participant_details.recipient") {
        decide_phone(recipient);
        if cash {
            decide_full_name(recipient);
        }
    }
    draft
}

fn object_in<'r>(record: &'r mut Record, key: &str) -> Option<&'r mut Record> {
    record.get_mut(key).and_then(Value::as_record_mut)
}

fn is(record: &Record, key: &str, word: &str) -> bool {
    record.get(key).as_text().is_some_and(|text| text.trim() == word)
}

fn pays_cash(draft: &Value) -> bool {
    match draft.as_record().map(|draft| draft.get("payout_details_multi")) {
        Some(Value::List(items)) => items.iter().filter_map(Value::as_record).any(|item| is(item, "type", "moneysend")),
        _ => false,
    }
}

/// `card.type` is `bank_card` in an example and `tokenized_card` in the table; only a token can be meant.
fn decide_card(item: &mut Record) {
    if let Some(card) = object_in(item, "card")
        && is(card, "type", "bank_card")
        && !card.get("tokenized_card").is_absent()
    {
        card.set("type", "tokenized_card".into());
    }
}

/// `system_type` is mandatory for IBAN and has one value; `moneysend` is mandatory for cash and always empty.
fn decide_payout(item: &mut Record) {
    decide_card(item);
    if is(item, "type", "bank_account") && item.get("system_type").is_absent() {
        item.set("system_type", "iban".into());
    }
    if is(item, "type", "moneysend") && item.get("moneysend").is_absent() {
        item.set("moneysend", Value::Record(Record::default()));
    }
}

fn decide_sender(sender: &mut Record) {
    decide_address(sender);
    decide_phone(sender);
    decide_source_of_money(sender);
    if let Some(document) = object_in(sender, "identity_document") {
        decide_id_type(document);
    }
}

const ADDRESS_KEYS: [&str; 7] = ["country_iso3", "postal_code", "state", "city", "street", "building", "flat"];

/// Requests have `address.structured_address`, answers have its keys in the sender: both are read, and the keys in
/// `address` itself. Next to a structured address the other forms stay, to be refused: which one is meant?
fn decide_address(sender: &mut Record) {
    if let Some(structured) = object_in(sender, "address").and_then(|address| object_in(address, "structured_address"))
    {
        return decide_postal_code(structured);
    }
    if !matches!(sender.get("address"), Value::Null | Value::Record(_)) {
        return;
    }
    let mut structured = Record::default();
    take_address(sender, &mut structured);
    if let Some(address) = object_in(sender, "address") {
        take_address(address, &mut structured);
    }
    if structured.keys().next().is_none() {
        return;
    }
    decide_postal_code(&mut structured);
    if object_in(sender, "address").is_none() {
        sender.set("address", Value::Record(Record::default()));
    }
    if let Some(address) = object_in(sender, "address") {
        address.set("structured_address", Value::Record(structured));
    }
}

fn take_address(holder: &mut Record, structured: &mut Record) {
    for key in ADDRESS_KEYS {
        // A second one stays where it is, to be refused: which one is meant?
        if !structured.keys().any(|taken| taken == key)
            && let Some(value) = holder.take(key)
        {
            structured.push(key, value);
        }
    }
}

/// A Russian postal code goes out as six digits, however it was typed.
fn decide_postal_code(address: &mut Record) {
    let country = address.get("country_iso3").as_text().and_then(|text| CountryCode::parse(text).ok());
    let russian = country.is_some_and(|country| country.as_str() == "RUS");
    let code = address.get("postal_code").as_text().and_then(|text| PostalCode::parse(text).ok());
    if let (true, Some(code)) = (russian, code) {
        address.set("postal_code", code.to_string().into());
    }
}

/// The table asks for an object, the examples send a string.
fn decide_source_of_money(sender: &mut Record) {
    if let Some(place) = sender.get_mut("source_of_money")
        && let Value::Text(_) = place
        && !place.is_absent()
    {
        let source = std::mem::replace(place, Value::Null);
        *place = Value::Record(Record::from_iter([("source", source)]));
    }
}

/// The table names the passport in English, every example in Russian: Russian is sent, and when nothing is said.
fn decide_id_type(document: &mut Record) {
    let english = is(document, "id_type", "Passport of a citizen of the Russian Federation");
    if english || document.get("id_type").is_absent() {
        document.set("id_type", IdentityDocumentType::RussianPassport.to_text().into());
    }
}

/// The table wants four parts of a phone number, two examples send one: the rest comes from the numbering plan.
fn decide_phone(person: &mut Record) {
    let Some(phone) = object_in(person, "contacts").and_then(|contacts| object_in(contacts, "phone")) else { return };
    let full = phone.get("full_number").as_text().and_then(|text| Phone::parse(text).ok());
    let Some(parts) = full.and_then(|full| full.parts()) else { return };
    for (key, part) in [
        ("country_iso3", parts.country_iso3.to_owned()),
        ("operator_code", parts.operator_code),
        ("short_number", parts.short_number),
    ] {
        if phone.get(key).is_absent() {
            phone.set(key, part.into());
        }
    }
}

/// `full_name` is not in the table, yet the error example demands it: for cash it is made as the examples write it,
/// first, last, then middle name.
fn decide_full_name(recipient: &mut Record) {
    if !recipient.get("full_name").is_absent() {
        return;
    }
    let latin = |key: &str| {
        let name = recipient.get(key).as_text()?;
        PersonName::parse_in(name, Script::Latin).ok().map(PersonName::into_text)
    };
    // A refused name is reported as itself, not as a part of a full name that nobody typed.
    let (Some(first), Some(last)) = (latin("first_name"), latin("last_name")) else { return };
    let full = match latin("middle_name") {
        Some(middle) => format!("{first} {last} {middle}"),
        None => format!("{first} {last}"),
    };
    recipient.set("full_name", full.into());
}
