//! Nothing that a person typed is in `Debug`, in messages or in parameters.

use super::checks::{every_check, vectors};
use super::support::{Json, json, parsed, today, value, with};
use bank131_checkout::api::{self, Answer, Misuse};
use bank131_checkout::bank::call::Token;
use bank131_checkout::bank::call::init_payment::{LatinName, PhoneDigits};
use bank131_checkout::check::{
    BirthDate, BirthDateOptions, Date, DivisionCode, DocumentNumber, Email, HttpsUrl, Iban, Inn, LeapDay, Passport,
    PersonName, Phone, PostalCode, Text,
};
use bank131_checkout::schema::Leaf;
use bank131_checkout::value::Value;
use serde_json::json;
use std::fmt::Debug;
use std::str::FromStr;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// Asserts that `shown` has no part of `secret`: no four of its letters and digits in a row.
#[track_caller]
fn assert_silent(shown: &str, secret: &str) {
    let bare = |text: &str| text.chars().filter(|ch| ch.is_alphanumeric()).collect::<Vec<char>>();
    let (shown, secret) = (bare(shown), bare(secret));
    let leaked = secret.windows(4).find(|part| shown.windows(4).any(|window| window == *part));
    assert_eq!(leaked, None);
}

#[track_caller]
fn assert_debug_silent<T: FromStr + Debug>(right: &str, wrong: &str)
where
    T::Err: Debug,
{
    assert_silent(&format!("{:?}", T::from_str(right).unwrap()), right);
    assert_silent(&format!("{:?}", T::from_str(wrong).unwrap_err()), wrong);
}

#[test]
fn an_inn_is_not_in_debug() {
    assert_debug_silent::<Inn>("500100732259", "500100732258");
}

#[test]
fn an_iban_is_not_in_debug() {
    assert_debug_silent::<Iban>("TR330006100519786457841326", "TR330006100519786457841327");
}

#[test]
fn what_is_suggested_is_not_in_debug() {
    let latin = value(&json!({"script": "latin"}));
    for answer in [
        api::check_iban(&"TR330006100519786457841362".into(), &Value::Null).unwrap(),
        api::check_name(&"Пахмутова".into(), &latin).unwrap(),
    ] {
        let suggested = json(answer.clone())["suggestions"][0].as_str().unwrap().to_owned();
        assert_silent(&format!("{answer:?}"), &suggested);
    }
}

#[test]
fn a_passport_is_not_in_debug() {
    assert_debug_silent::<Passport>("8008 579120", "8008 5791201");
}

#[test]
fn a_document_number_is_not_in_debug() {
    assert_debug_silent::<DocumentNumber>("U1234567", "U1234567/1");
}

#[test]
fn a_division_code_is_not_in_debug() {
    assert_debug_silent::<DivisionCode>("213-432", "213-4321");
}

#[test]
fn a_phone_is_not_in_debug() {
    assert_debug_silent::<Phone>("+79376151530", "+793761515300");
    assert_silent(&format!("{:?}", Phone::parse("+79376151530").unwrap().parts()), "+79376151530");
}

#[test]
fn a_name_is_not_in_debug() {
    assert_debug_silent::<PersonName>("Пахмутова", "Пахмутова1");
}

#[test]
fn an_email_is_not_in_debug() {
    assert_debug_silent::<Email>("anna@example.com", "anna@@example.com");
}

#[test]
fn a_url_is_not_in_debug() {
    // The scheme is not a secret: it is in the type's own name.
    let [right, wrong] = ["example.org/u/5791", "user@example.org/u/5791"];
    assert_silent(&format!("{:?}", HttpsUrl::parse(&format!("https://{right}")).unwrap()), right);
    assert_silent(&format!("{:?}", HttpsUrl::parse(&format!("https://{wrong}")).unwrap_err()), wrong);
}

#[test]
fn a_text_is_not_in_debug() {
    assert_debug_silent::<Text>("Конаковская", "4242 4242 4242 4242");
}

#[test]
fn a_postal_code_is_not_in_debug() {
    assert_debug_silent::<PostalCode>("192300", "1923001");
}

#[test]
fn a_date_is_not_in_debug() {
    assert_debug_silent::<Date>("1998-03-15", "1998-02-30");
    let options = BirthDateOptions { today: today(), minimum_age: 18, leap_day: LeapDay::March1 };
    assert_silent(&format!("{:?}", BirthDate::parse("1998-03-15", &options).unwrap()), "1998-03-15");
    assert_silent(&format!("{:?}", BirthDate::parse("2010-03-15", &options).unwrap_err()), "2010-03-15");
}

#[track_caller]
fn assert_leaf_silent<T: Leaf + Debug>(text: &str) {
    assert_silent(&format!("{:?}", T::of_text(text).unwrap()), text);
}

#[test]
fn a_token_is_not_in_debug() {
    assert_leaf_silent::<Token>("6e9f60d7cb764803e153a2fdb04e5d17c");
}

#[test]
fn a_latin_name_and_a_phones_digits_are_not_in_debug() {
    assert_leaf_silent::<LatinName>("Galmatuk");
    assert_leaf_silent::<PhoneDigits>("6151530");
}

#[test]
fn a_value_shows_its_kind_only() {
    let draft = value(&json!({"first_name": "Ольга", "amounts": [357_912, 2.7233]}));
    assert_eq!(format!("{draft:?}"), "object");
    assert_eq!(format!("{:?} {:?}", Value::from("Ольга"), value(&json!(2.7233))), "string number");
}

/// Every leaf of a JSON value, as text.
fn leaves(json: &Json) -> Vec<String> {
    match json {
        Json::Array(items) => items.iter().flat_map(leaves).collect(),
        Json::Object(fields) => fields.values().flat_map(leaves).collect(),
        Json::String(text) => vec![text.clone()],
        Json::Number(number) => vec![number.to_string()],
        _ => Vec::new(),
    }
}

const CASH: &str = include_str!("../fixtures/init.request.cash-turkey.json");

/// What is personal in the cash example.
fn secrets() -> Vec<String> {
    let draft = parsed(CASH);
    let people = leaves(&draft["participant_details"]);
    let known = ["Паспорт гражданина Российской Федерации", "RUS", "AUT"];
    people
        .into_iter()
        .chain(leaves(&draft["payment_details_multi"][0]["card"]["tokenized_card"]))
        .filter(|leaf| !known.contains(&leaf.as_str()))
        .collect()
}

fn built(draft: &Json) -> Result<Answer, Misuse> {
    api::build_init_payment(&value(draft), &Value::Null, today())
}

#[test]
fn a_request_and_its_answer_are_silent_in_debug() {
    let draft = with(parsed(CASH), "participant_details.recipient.citizenship_country_iso3", json!("TUR"));
    let answer = built(&draft).unwrap();
    assert_eq!(answer.status(), "ok");
    secrets().iter().for_each(|secret| assert_silent(&format!("{answer:?}"), secret));
}

/// Makes every leaf wrong, with a character that no field allows.
fn spoilt(json: &Json) -> Json {
    match json {
        Json::Array(items) => items.iter().map(spoilt).collect(),
        Json::Object(fields) => fields.iter().map(|(key, field)| (key.clone(), spoilt(field))).collect(),
        Json::String(text) => json!(format!("{text}\u{0}")),
        other => other.clone(),
    }
}

#[test]
fn the_issues_of_a_request_say_nothing_of_what_was_typed() {
    let draft = parsed(CASH);
    let answer = built(&spoilt(&draft)).unwrap();
    let shown = format!("{answer:?} {}", json(answer.clone()));
    assert!(shown.matches("code").count() > 20, "every leaf is refused");
    secrets().iter().for_each(|secret| assert_silent(&shown, secret));
}

#[test]
fn a_card_number_outside_the_widget_is_not_repeated() {
    let card = json!({"type": "bank_card", "bank_card": {"number": "4242424242424242"}});
    let draft = with(parsed(CASH), "payment_details_multi.0.card", card);
    let answer = built(&draft).unwrap();
    assert_eq!(answer.status(), "invalid");
    assert_silent(&format!("{answer:?} {}", json(answer.clone())), "4242424242424242");
}

#[test]
fn a_misuse_says_nothing_of_values() {
    let options = value(&json!({"script": "Пахмутова"}));
    let misuse = api::check_name(&Value::Null, &options).unwrap_err();
    assert_silent(&format!("{misuse:?} {misuse}"), "Пахмутова");
}

macro_rules! debug_of {
    ($( $check:ident $name:literal $js:literal $function:ident($($clock:ident)?) $how:ident $by:ident {
        takes: $takes:literal,
        example: $example:literal,
        $($row:tt)+
    } )+) => {
        /// What `Debug` says of each example that is checked by its type alone, next to the example.
        fn shown_examples() -> Vec<(String, &'static str)> {
            [$(shown!($how $by $example)),+].into_iter().flatten().collect()
        }
    };
}

macro_rules! shown {
    (text $kind:ident $example:literal) => {
        Some((format!("{:?}", bank131_checkout::check::$kind::parse($example).unwrap()), $example))
    };
    (with $function:ident $example:literal) => {
        None
    };
}

every_check!(debug_of);

#[test]
fn the_type_of_a_check_does_not_show_its_value() {
    let shown = shown_examples();
    assert!(shown.len() > 5);
    shown.iter().for_each(|(shown, example)| assert_silent(shown, example.trim_start_matches("https")));
}

/// The runs of digits and of letters beyond ASCII: what messages in English cannot contain by chance.
fn telling(input: &str) -> Vec<String> {
    let runs = input.split(|ch: char| ch.is_ascii() && !ch.is_ascii_digit());
    runs.filter(|run| run.chars().count() >= 4).map(str::to_owned).collect()
}

#[test]
fn no_answer_to_a_vector_shows_what_was_typed_in_debug_or_in_issues() {
    for (check, file) in vectors() {
        for case in parsed(file)["cases"].as_array().unwrap() {
            let Some(typed) = case["input"].as_str() else { continue };
            let answer = check.run(&typed.into(), &value(&case["options"]), &today).unwrap();
            let debug = format!("{answer:?}");
            let answer = json(answer);
            let shown = format!("{debug} {} {}", answer["issues"], answer["warnings"]);
            telling(typed).iter().for_each(|run| assert_silent(&shown, run));
        }
    }
}
