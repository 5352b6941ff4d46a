//! The checks against second implementations.

use super::inputs::{self, digits, nearly, text_of};
use super::oracles::{
    civil_from_days, days_from_civil, full_years, iban_of, inn_check_digit, is_day, is_iban, is_inn, is_luhn,
    latin_of_russian, modulo_97, plausible_days, repairs,
};
use super::{NONE, canonical, holds, status};
use bank131_checkout::api::{self, Answer};
use bank131_checkout::check::{BirthDate, BirthDateOptions, Date, Iban, Inn};
use bank131_checkout::value::Value;
use proptest::prelude::{Strategy, any, prop_oneof};
use proptest::sample::select;
use proptest::{prop_assert, prop_assert_eq};
use std::collections::BTreeSet;

/// Countries that the crate `iban_validate` 5 lacks.
const UNKNOWN_TO_IBAN_VALIDATE: [&str; 2] = ["HN", "PK"];

#[test]
fn ibans_are_judged_as_by_iban_validate() {
    let electronic =
        |iban: String| iban.to_ascii_uppercase().chars().filter(char::is_ascii_alphanumeric).collect::<String>();
    let inputs =
        prop_oneof![inputs::iban(), nearly(inputs::iban()).prop_map(electronic), "[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}"];
    holds(2000, inputs, |iban| {
        let known = !UNKNOWN_TO_IBAN_VALIDATE.contains(&iban.get(..2).unwrap_or_default());
        if known {
            let expected = iban.parse::<iban::Iban>().is_ok();
            prop_assert_eq!(status(api::check_iban, &iban) == "ok", expected, "{}", iban);
        }
        Ok(())
    });
}

#[test]
fn iban_validate_still_lacks_the_countries_that_are_left_out() {
    let refused = inputs::registry().into_iter().map(|(country, _)| country).filter(|country| {
        let row = format!("\"cc\": \"{country}\"");
        let registry = include_str!("../../../data/swift_registry_r102.json");
        let rest = registry.split(&row).nth(1).unwrap().split("\"electronic\": \"").nth(1).unwrap();
        rest.split('"').next().unwrap().parse::<iban::Iban>().is_err()
    });
    assert_eq!(refused.collect::<Vec<_>>(), UNKNOWN_TO_IBAN_VALIDATE);
}

#[test]
fn accepted_ibans_give_1_modulo_97_and_others_of_their_form_do_not() {
    holds(2000, (inputs::iban(), 0..100u32), |(iban, check)| {
        let (country, bban) = (iban.get(..2).unwrap(), iban.get(4..).unwrap());
        let other = format!("{country}{check:02}{bban}");
        let expected = modulo_97(&other) == 1 && (2..=98).contains(&check);
        prop_assert_eq!(Iban::parse(&other).is_ok(), expected, "{}", other);
        Ok(())
    });
}

/// IBANs whose check digits are right and whose BBAN may have a character of another class, too many or too few.
fn ibans_of_nearly_a_structure() -> impl Strategy<Value = String> {
    (inputs::iban(), any::<usize>(), select(vec!["", "0", "A", "00"]), any::<bool>()).prop_map(
        |(iban, place, other, keep)| {
            let (country, bban) = (iban.get(..2).unwrap(), iban.get(4..).unwrap());
            let at = place.checked_rem(bban.len()).unwrap();
            let rest = bban.get(at.saturating_add(usize::from(!keep))..).unwrap();
            iban_of(country, &format!("{}{other}{rest}", bban.get(..at).unwrap()))
        },
    )
}

#[test]
fn ibans_are_judged_as_by_the_registrys_own_text_and_big_numbers() {
    let registry = inputs::registry();
    // 00, 01 and 99 leave the same remainder as 97, 98 and 02.
    let with_other_check_digits = (inputs::iban(), 0..100u32).prop_map(|(iban, any)| {
        let (right, bban) = (iban.get(2..4).unwrap(), iban.get(4..).unwrap());
        let other =
            [("97", 0), ("98", 1), ("02", 99)].iter().find(|(of, _)| *of == right).map_or(any, |(_, alias)| *alias);
        format!("{}{other:02}{bban}", iban.get(..2).unwrap())
    });
    let inputs = prop_oneof![
        1 => inputs::iban(),
        3 => ibans_of_nearly_a_structure(),
        3 => with_other_check_digits,
        1 => "[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}",
    ];
    holds(4000, inputs, |iban| {
        prop_assert_eq!(status(api::check_iban, &iban) == "ok", is_iban(&iban, &registry), "{}", iban);
        Ok(())
    });
}

#[test]
fn inns_are_judged_as_by_a_second_implementation() {
    let inns =
        prop_oneof![digits(12).prop_map(|digits| text_of(&digits)), inputs::inn(), "[0-9]{10}[0-9]{2}", "0{9}[0-9]{3}"];
    holds(5000, inns, |inn| {
        let digits: Vec<u8> = inn.bytes().map(|digit| digit.saturating_sub(b'0')).collect();
        let expected = is_inn(&digits.try_into().unwrap());
        prop_assert_eq!(status(api::check_inn, &inn) == "ok", expected, "{}", inn);
        Ok(())
    });
}

#[test]
fn every_inn_of_one_beginning_is_judged_as_by_a_second_implementation() {
    let mut right = 0;
    for number in 500_100_730_000_u64..500_100_740_000 {
        let inn = number.to_string();
        let digits: Vec<u8> = inn.bytes().map(|digit| digit.saturating_sub(b'0')).collect();
        let expected = is_inn(&digits.try_into().unwrap());
        right = i32::from(expected).saturating_add(right);
        assert_eq!(status(api::check_inn, &inn) == "ok", expected, "{inn}");
    }
    assert_eq!(right, 100, "one in a hundred");
}

#[test]
fn a_wrong_eleventh_digit_of_an_inn_is_told_even_when_the_twelfth_agrees_with_it() {
    holds(500, (inputs::inn(), 1..10u8), |(inn, distance)| {
        let mut digits: Vec<u8> = inn.bytes().map(|digit| digit.saturating_sub(b'0')).take(11).collect();
        digits[10] = digits[10].saturating_add(distance).checked_rem(10).unwrap();
        digits.push(inn_check_digit(&digits));
        let refusal = Inn::parse(&text_of(&digits)).unwrap_err();
        prop_assert_eq!(refusal.problem.code(), "inn.checksum_11", "{:?}", digits);
        Ok(())
    });
}

#[test]
fn card_numbers_are_seen_as_by_a_second_implementation_of_luhn() {
    let with_check_digit = |body: String| (0..10u32).map(move |digit| format!("{body}{digit}"));
    // Of all schemes that issue so many digits.
    let bodies =
        "4[0-9]{14}|5[1-5][0-9]{13}|6[0-9]{14,17}|220[0-4][0-9]{11,14}|[89][0-9]{14}|3[47][0-9]{12}|36[0-9]{11}";
    holds(1000, bodies, |body| {
        for number in with_check_digit(body) {
            prop_assert_eq!(status(api::check_text, &number) != "ok", is_luhn(&number), "{}", number);
        }
        Ok(())
    });
}

#[test]
fn every_day_of_the_calendar_is_accepted_and_no_other() {
    for year in 1890..=2210 {
        for (month, day) in (0..=13).flat_map(|month| (0..=32).map(move |day| (month, day))) {
            let expected = (1..=12).contains(&month) && (1..=31).contains(&day) && is_day(year, month, day);
            let written = format!("{year:04}-{month:02}-{day:02}");
            assert_eq!(status(api::check_date, &written) == "ok", expected, "{written}");
        }
    }
}

#[test]
fn both_forms_of_every_plausible_day_give_the_same() {
    for (year, month, day) in plausible_days().map(civil_from_days) {
        let canonical_form = format!("{year:04}-{month:02}-{day:02}");
        for written in [canonical_form.clone(), format!("{day:02}.{month:02}.{year:04}")] {
            assert_eq!(Date::parse(&written).map(|date| date.to_string()), Ok(canonical_form.clone()), "{written}");
        }
    }
}

/// Every beginning of every plausible day, in both forms, with separators and without.
fn beginnings_of_days() -> BTreeSet<String> {
    let mut beginnings = BTreeSet::new();
    for (year, month, day) in plausible_days().map(civil_from_days) {
        let parted = [format!("{year:04}-{month:02}-{day:02}"), format!("{day:02}.{month:02}.{year:04}")];
        let bare = parted.clone().map(|whole| whole.replace(['.', '-'], ""));
        for whole in parted.iter().chain(&bare) {
            beginnings.extend((1..whole.len()).filter_map(|end| whole.get(..end)).map(str::to_owned));
        }
    }
    beginnings
}

#[test]
fn a_date_is_incomplete_exactly_when_a_day_begins_so() {
    let beginnings = beginnings_of_days();
    let inputs = prop_oneof![
        "[0-9]{1,7}",
        "[0-3][0-9][01][0-9](19|20|21)?[0-9]?",
        "[12][0-9]{3}-[0-9]{0,2}",
        "[12][0-9]{3}-[01][0-9]-[0-9]?",
        "[0-3][0-9]\\.[0-9]{0,2}",
        "[0-3][0-9]\\.[01][0-9]\\.[0-9]{0,3}"
    ];
    holds(3000, inputs, |text| {
        let expected = if beginnings.contains(&text) { "incomplete" } else { "invalid" };
        prop_assert_eq!(status(api::check_date, &text), expected, "{:?}", text);
        Ok(())
    });
}

#[test]
fn ages_are_counted_as_by_counting_birthdays() {
    holds(2000, (plausible_days(), plausible_days()), |(born, today)| {
        let (born, today) = (civil_from_days(born.min(today)), civil_from_days(born.max(today)));
        prop_assert_eq!(i64::from(date(born).full_years_until(date(today))), full_years(born, today));
        Ok(())
    });
}

fn date((year, month, day): (i64, i64, i64)) -> Date {
    Date::parse(&format!("{year:04}-{month:02}-{day:02}")).unwrap()
}

#[test]
fn days_are_ordered_as_their_numbers() {
    holds(2000, (plausible_days(), plausible_days(), -2..=2i64), |(one, other, near)| {
        let near = one.saturating_add(near).clamp(*plausible_days().start(), *plausible_days().end());
        for second in [other, near] {
            let dates = [one, second].map(civil_from_days).map(date);
            prop_assert_eq!(dates[0].cmp(&dates[1]), one.cmp(&second));
        }
        Ok(())
    });
}

#[test]
fn people_come_of_age_on_the_day_that_counting_birthdays_gives() {
    let today = days_from_civil(2026, 11, 21)..=days_from_civil(2060, 3, 1);
    let around = -400..=400i64;
    holds(2000, (today, 14..90u32, around), |(today, minimum_age, around)| {
        let back = i64::from(minimum_age).saturating_mul(36_525).checked_div(100).unwrap();
        let born = civil_from_days(today.saturating_sub(back).saturating_add(around));
        let today = civil_from_days(today);
        let options =
            BirthDateOptions { today: date(today), minimum_age, leap_day: bank131_checkout::check::LeapDay::March1 };
        let accepted = BirthDate::parse(&date(born).to_string(), &options).is_ok();
        prop_assert_eq!(accepted, full_years(born, today) >= i64::from(minimum_age), "{:?} {:?}", born, today);
        Ok(())
    });
}

#[test]
fn blanks_around_and_between_change_nothing() {
    let blanks = "[ \t\u{a0}\u{200b}\u{202f}\u{feff}]{0,2}";
    holds(500, (inputs::iban(), inputs::inn(), blanks, any::<u8>()), |(iban, inn, blanks, place)| {
        for (check, text) in [(api::check_iban as super::Check, iban), (api::check_inn, inn)] {
            let at = usize::from(place).checked_rem(text.len()).unwrap();
            let (before, behind) = text.split_at(at);
            let spaced = format!("{blanks}{before}{blanks}{behind}{blanks}");
            prop_assert!(canonical(check, &spaced) == canonical(check, &text), "{:?}", spaced);
        }
        Ok(())
    });
}

/// The suggestions of a refused input.
fn suggestions(answer: Answer) -> Vec<Value> {
    match answer {
        Answer::Invalid { suggestions, .. } => suggestions,
        _ => Vec::new(),
    }
}

#[test]
fn a_repair_of_an_iban_is_suggested_exactly_when_one_slip_explains_it() {
    let spoilt = |(iban, at, slip): (String, usize, usize)| {
        let mut chars: Vec<char> = iban.chars().collect();
        let place = at.checked_rem(chars.len().saturating_sub(1)).unwrap();
        match slip {
            0..=1 => chars.swap(place, place.saturating_add(1)),
            2..=4 => {
                let pairs = "O0I1B8S5Z2".chars().zip("0O1I8B5S2Z".chars());
                chars
                    .iter_mut()
                    .rev()
                    .skip(place)
                    .take(9)
                    .filter(|ch| pairs.clone().any(|(from, _)| from == **ch))
                    .take(1)
                    .for_each(|ch| *ch = pairs.clone().find(|(from, _)| *from == *ch).unwrap().1);
            }
            digit => chars[place] = char::from_digit(u32::try_from(digit).unwrap(), 10).unwrap(),
        }
        String::from_iter(chars)
    };
    holds(600, (inputs::iban(), any::<usize>(), 0..10usize).prop_map(spoilt), |iban| {
        let expected = repairs(&iban);
        let unknown = |iban: &str| UNKNOWN_TO_IBAN_VALIDATE.iter().any(|country| iban.starts_with(country));
        let answer = api::check_iban(&iban.as_str().into(), &NONE).unwrap();
        if !unknown(&iban) && answer.status() == "invalid" {
            let reported = suggestions(answer);
            // One slip away from a country that the second library does not know.
            if reported.iter().any(|reported| reported.as_text().is_some_and(unknown)) {
                return Ok(());
            }
            let expected: Vec<Value> = if expected.len() == 1 { vec![expected[0].as_str().into()] } else { Vec::new() };
            prop_assert!(reported == expected, "{}", iban);
        }
        Ok(())
    });
}

#[test]
fn russian_names_are_transliterated_as_by_a_second_table() {
    let latin = serde_json::from_str::<Value>(r#"{"script": "latin"}"#).unwrap();
    holds(1000, ("[а-яё]{1,20}", 0..3usize), |(name, case)| {
        let expected = latin_of_russian(&name);
        let (typed, expected) = match case {
            0 => (name, expected),
            1 => (name.to_uppercase(), expected.to_uppercase()),
            _ => {
                let title = |text: &str| {
                    text.chars().take(1).flat_map(char::to_uppercase).chain(text.chars().skip(1)).collect()
                };
                (title(&name), title(&expected))
            }
        };
        // Of one capital nobody knows whether the rest would be capital too; of soft signs nothing is left.
        if typed.chars().count() > 1 && !expected.is_empty() && !typed.starts_with('Ь') {
            let reported = suggestions(api::check_name(&typed.as_str().into(), &latin).unwrap());
            prop_assert!(reported == [Value::from(expected)], "{}", typed);
        }
        Ok(())
    });
}
