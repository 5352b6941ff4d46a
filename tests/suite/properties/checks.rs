//! Checks: typing is never punished, answers stay what they are, single slips are caught, nothing panics.

use super::inputs::{self, anything};
use super::{CHECKS, Check, NONE, beginnings, canonical, check_passport, holds, status};
use bank131_checkout::api::{self, Answer};
use bank131_checkout::bank::Value;
use bank131_checkout::issue::Param;
use proptest::prelude::any;
use proptest::strategy::BoxedStrategy;
use proptest::{prop_assert, prop_assert_eq};

/// Every beginning of a valid input is on its way to it, and the whole is accepted.
#[track_caller]
fn assert_prefixes(check: Check, valid: BoxedStrategy<String>) {
    holds(200, valid, |text| {
        prop_assert_eq!(status(check, &text), "ok");
        for beginning in beginnings(&text) {
            prop_assert!(status(check, beginning) != "invalid", "{:?} of {:?}", beginning, text);
        }
        Ok(())
    });
}

#[test]
fn a_beginning_of_an_inn_is_never_invalid() {
    assert_prefixes(api::check_inn, inputs::inn());
}

#[test]
fn a_beginning_of_an_iban_is_never_invalid() {
    assert_prefixes(api::check_iban, inputs::iban());
}

#[test]
fn a_beginning_of_a_passport_is_never_invalid() {
    assert_prefixes(check_passport, inputs::passport());
}

#[test]
fn a_beginning_of_a_division_code_is_never_invalid() {
    assert_prefixes(api::check_division_code, inputs::division_code());
}

#[test]
fn a_beginning_of_a_date_is_never_invalid() {
    assert_prefixes(api::check_date, inputs::date());
}

#[test]
fn a_beginning_of_a_phone_is_never_invalid() {
    assert_prefixes(api::check_phone, inputs::phone());
}

#[test]
fn what_a_check_gives_it_accepts_and_gives_again() {
    holds(3000, anything(), |text| {
        for (name, check) in CHECKS.iter().filter(|(name, _)| *name != "amount") {
            if let Some(Value::Text(value)) = canonical(*check, &text) {
                prop_assert_eq!(canonical(*check, &value), Some(Value::Text(value.clone())), "{} {:?}", name, value);
            }
        }
        Ok(())
    });
}

#[test]
fn final_only_makes_incomplete_invalid() {
    let last = serde_json::from_str::<Value>(r#"{"final": true}"#).unwrap();
    holds(1000, anything(), |text| {
        for (name, check) in CHECKS {
            let open = check(&text.as_str().into(), &NONE).unwrap();
            let closed = check(&text.as_str().into(), &last).unwrap();
            match (open, closed) {
                (Answer::Incomplete(issues), Answer::Invalid { issues: same, .. }) => prop_assert_eq!(issues, same),
                (open, closed) => prop_assert!(open == closed, "{} {:?}", name, text),
            }
        }
        Ok(())
    });
}

#[test]
fn a_position_lies_within_what_was_typed() {
    holds(2000, anything(), |text| {
        for (name, check) in CHECKS {
            let (Answer::Incomplete(issues) | Answer::Invalid { issues, .. }) =
                check(&text.as_str().into(), &NONE).unwrap()
            else {
                continue;
            };
            for (_, param) in issues.iter().flat_map(|issue| &issue.params).filter(|(name, _)| *name == "position") {
                let Param::Number(position) = param else { panic!("a position is a number") };
                let typed = i64::try_from(text.chars().count()).unwrap();
                prop_assert!((1..=typed).contains(position), "{} {:?}: {}", name, text, position);
            }
        }
        Ok(())
    });
}

#[test]
fn no_check_panics_whatever_is_typed() {
    holds(1000, any::<String>(), |text| {
        for (_, check) in CHECKS {
            prop_assert!(["ok", "incomplete", "invalid"].contains(&status(check, &text)));
        }
        Ok(())
    });
}

/// The text with the character at `place` replaced.
fn substituted(text: &str, place: usize, ch: char) -> String {
    text.chars().enumerate().map(|(index, old)| if index == place { ch } else { old }).collect()
}

#[test]
fn any_single_digit_substitution_in_an_inn_is_refused() {
    holds(200, inputs::inn(), |inn| {
        for (place, old) in inn.char_indices() {
            for ch in ('0'..='9').filter(|ch| *ch != old) {
                let wrong = substituted(&inn, place, ch);
                prop_assert!(status(api::check_inn, &wrong) == "invalid", "{} for {}", wrong, inn);
            }
        }
        Ok(())
    });
}

#[test]
fn any_single_character_substitution_of_the_same_class_in_an_iban_is_refused() {
    holds(200, inputs::iban(), |iban| {
        for (place, old) in iban.char_indices() {
            let class = if old.is_ascii_digit() { '0'..='9' } else { 'A'..='Z' };
            for ch in class.filter(|ch| *ch != old) {
                let wrong = substituted(&iban, place, ch);
                prop_assert!(status(api::check_iban, &wrong) != "ok", "{} for {}", wrong, iban);
            }
        }
        Ok(())
    });
}

/// A letter and a digit that change places change the length of the number: of those, one in 97 goes undetected. So do
/// the last check digit and the first character behind it, which stand at both ends of the number.
fn is_caught(before: char, behind: char, place: usize) -> bool {
    before != behind && before.is_ascii_digit() == behind.is_ascii_digit() && place != 4
}

#[test]
fn any_swap_of_neighbours_of_the_same_class_in_an_iban_is_refused() {
    holds(200, inputs::iban(), |iban| {
        let chars: Vec<char> = iban.chars().collect();
        for (place, pair) in (1..).zip(chars.windows(2)).filter(|(place, pair)| is_caught(pair[0], pair[1], *place)) {
            let mut swapped = chars.clone();
            swapped.splice(place - 1..=place, [pair[1], pair[0]]);
            let wrong = String::from_iter(swapped);
            prop_assert!(status(api::check_iban, &wrong) != "ok", "{} for {}", wrong, iban);
        }
        Ok(())
    });
}

#[test]
fn any_single_digit_substitution_in_an_iban_of_the_country_asked_for_is_refused() {
    let turkey = serde_json::from_str::<Value>(r#"{"country": "TUR"}"#).unwrap();
    holds(100, "[0-9]{22}", |bban| {
        let iban = super::oracles::iban_of("TR", &bban);
        let check = |text: &str| api::check_iban(&text.into(), &turkey).unwrap().status();
        prop_assert_eq!(check(&iban), "ok");
        for (place, old) in iban.char_indices().skip(2) {
            for ch in ('0'..='9').filter(|ch| *ch != old) {
                prop_assert_eq!(check(&substituted(&iban, place, ch)), "invalid");
            }
        }
        Ok(())
    });
}
