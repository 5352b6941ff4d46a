//! Phones: typing is never punished, in any form; what is reported makes up the number; the forms of one number agree.

use super::inputs::{self, nearly};
use super::{NONE, beginnings, holds};
use bank131_checkout::api::{self, Answer};
use bank131_checkout::check::{CountryCode, Phone};
use bank131_checkout::value::Value;
use proptest::prelude::any;
use proptest::{prop_assert, prop_assert_eq};
use serde_json::json;

fn options(country: &str) -> Value {
    serde_json::from_value(json!({ "country": country })).unwrap()
}

fn country(alpha3: &str) -> CountryCode {
    CountryCode::parse(alpha3).unwrap()
}

/// Numbers of a country, as written abroad and at home.
const COUNTRIES: [(&str, &str); 25] = [
    ("RUS", "(\\+7|8 ?|007|7)([349][0-9]|8[0-8])[0-9]{8}"),
    ("RUS", "(\\+7|007) ?\\(?8\\)? ?9[0-9]{9}"),
    ("RUS", "[39][0-9]{9}"),
    ("KOR", "\\+82 ?0?10[0-9]{8}"),
    ("HUN", "\\+36 ?(06)?(20|30|70)[0-9]{7}"),
    ("KAZ", "(\\+7|8 ?)7[0-9]{9}"),
    ("TUR", "(\\+90|0|0090|90)[23458][0-9]{9}"),
    ("TUR", "[23458][0-9]{9}"),
    ("KGZ", "(\\+996|0|)[2357][0-9]{8}"),
    ("UZB", "(\\+998|)[2356789][0-9]{8}"),
    ("AUT", "\\+43[2-9][0-9]{7,10}"),
    ("AUT", "0(1[1-9]|316|664)[0-9]{7}"),
    ("DEU", "(\\+49|\\+49 \\(0\\) ?|0)(15[12]|30|221)[0-9]{8}"),
    ("GBR", "(\\+44|\\+44\\(0\\)|0)20 ?[0-9]{8}"),
    ("GGY", "(\\+44|0)1481[25-9][0-9]{5}"),
    ("BLR", "(\\+375|80)(25|29|33|44)[0-9]{7}"),
    ("ARE", "(\\+971|0)(5[0-9]{8}|4[0-9]{7})"),
    ("CHN", "(\\+86|0|)1[3-9][0-9]{9}"),
    ("ISR", "(\\+972|0)(5[0-9]{8}|3[0-9]{7})"),
    ("USA", "(\\+1|1|) ?\\(2(0[1-3]|12)\\) [0-9]{7}"),
    ("BRB", "(\\+1|1|) ?246[0-9]{7}"),
    ("TJK", "(\\+992|)9[0-9]{8}"),
    ("FRA", "(\\+|00)33[1-9][0-9]{8}"),
    ("ITA", "\\+39 ?(\\(0[1-5]\\)|3)[0-9]{8}"),
    ("SJM", "\\+47(4|79)[0-9]{6}"),
];

#[test]
fn a_beginning_of_a_phone_of_the_country_asked_for_is_never_invalid() {
    for (country, pattern) in COUNTRIES {
        let options = options(country);
        holds(60, pattern, |text| {
            for beginning in beginnings(&text).chain([text.as_str()]) {
                let status = api::check_phone(&beginning.into(), &options).unwrap().status();
                prop_assert!(status != "invalid", "{:?} of {:?} for {}", beginning, text, country);
            }
            Ok(())
        });
    }
}

#[test]
fn a_number_as_written_at_home_is_the_one_written_abroad() {
    let homes = [
        ("TUR", "90", "0", "[23458][0-9]{9}"),
        ("RUS", "7", "8", "([349][0-9]|8[0-8])[0-9]{8}"),
        ("KAZ", "7", "8", "[67][0-9]{9}"),
        ("DEU", "49", "0", "(15[127]|89|221)[0-9]{8}"),
        ("BLR", "375", "80", "29[0-9]{7}"),
        ("TKM", "993", "8", "6[0-9]{7}"),
        ("CAN", "1", "1", "(204|416)[0-9]{7}"),
    ];
    for (alpha3, code, trunk, pattern) in homes {
        holds(100, pattern, |national| {
            let home = Phone::parse_of(&format!("{trunk}{national}"), Some(&country(alpha3)));
            let abroad = Phone::parse(&format!("+{code}{national}"));
            prop_assert!(home.is_ok(), "{}{} for {}", trunk, national, alpha3);
            prop_assert_eq!(home, abroad);
            Ok(())
        });
    }
}

#[test]
fn a_phones_parts_make_up_the_number() {
    holds(1000, inputs::phone(), |text| {
        let phone = Phone::parse(&text).unwrap();
        if let Some(parts) = phone.parts() {
            let whole = ["+", phone.calling_code(), &parts.operator_code, &parts.short_number].concat();
            prop_assert_eq!(phone.as_str(), whole);
            prop_assert_eq!(phone.country(), Some(parts.country_iso3));
            prop_assert!(!parts.operator_code.is_empty() && !parts.short_number.is_empty());
        }
        Ok(())
    });
}

#[test]
fn a_phone_is_taken_where_its_own_country_is_asked_for() {
    holds(1000, inputs::phone(), |text| {
        let phone = Phone::parse(&text).unwrap();
        if let Some(alpha3) = phone.country() {
            prop_assert_eq!(Phone::parse_of(phone.as_str(), Some(&country(alpha3))), Ok(phone));
        }
        Ok(())
    });
}

#[test]
fn asking_for_a_country_never_changes_a_number_with_a_plus() {
    holds(1000, (inputs::phone(), any::<usize>()), |(text, place)| {
        let (alpha3, _) = COUNTRIES.iter().cycle().nth(place % COUNTRIES.len()).unwrap();
        let phone = Phone::parse(&text).unwrap();
        match Phone::parse_of(phone.as_str(), Some(&country(alpha3))) {
            Ok(same) => prop_assert_eq!(same, phone),
            Err(refusal) => prop_assert_eq!(refusal.problem.code(), "phone.country_mismatch"),
        }
        Ok(())
    });
}

#[test]
fn anything_typed_for_a_country_is_answered_and_an_accepted_number_is_accepted_again() {
    holds(2000, (nearly(inputs::phone()), any::<usize>()), |(text, place)| {
        let (alpha3, _) = COUNTRIES.iter().cycle().nth(place % COUNTRIES.len()).unwrap();
        if let Answer::Ok { value, .. } = api::check_phone(&text.as_str().into(), &options(alpha3)).unwrap() {
            let again = api::check_phone(&value, &NONE).unwrap();
            prop_assert!(matches!(again, Answer::Ok { value: same, .. } if same == value), "{:?} for {}", text, alpha3);
        }
        Ok(())
    });
}
