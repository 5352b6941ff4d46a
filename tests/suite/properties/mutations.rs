//! Single slips: how many are caught, counted exactly.

use super::{holds, inputs, status};
use bank131_checkout::api;
use bank131_checkout::check::{Iban, Inn};
use bank131_checkout::value::Value;
use proptest::{prop_assert, prop_assert_eq};

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
    holds(40, inputs::iban(), |iban| {
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
    holds(40, inputs::iban(), |iban| {
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
    holds(20, "[0-9]{22}", |bban| {
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

/// Numbers from a fixed seed: the multiplier and increment of Knuth's MMIX.
fn numbers(seed: u64) -> impl Iterator<Item = u64> {
    let next = |last: &u64| Some(last.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407));
    std::iter::successors(Some(seed), next).skip(1).map(|number| number >> 33)
}

/// Two thousand INNs, always the same.
fn fixed_inns() -> Vec<String> {
    let mut numbers = numbers(131);
    let mut inn = || {
        let mut digits: Vec<u8> = (0..10).map(|_| u8::try_from(numbers.next().unwrap() % 10).unwrap()).collect();
        digits.push(super::oracles::inn_check_digit(&digits));
        digits.push(super::oracles::inn_check_digit(&digits));
        inputs::text_of(&digits)
    };
    (0..2000).map(|_| inn()).collect()
}

/// Ten IBANs of each country of the registry, always the same.
fn fixed_ibans() -> Vec<String> {
    let mut numbers = numbers(97);
    let mut pick = |alphabet: &str| {
        let at = usize::try_from(numbers.next().unwrap()).unwrap().checked_rem(alphabet.len()).unwrap();
        alphabet.chars().nth(at).unwrap()
    };
    let mut ibans = Vec::new();
    for (country, structure) in inputs::registry() {
        for _ in 0..10 {
            let mut bban = String::new();
            for part in structure.split_inclusive(['n', 'a', 'c']) {
                let (length, class) = part.split_once('!').unwrap();
                let alphabet = match class {
                    "n" => "0123456789",
                    "a" => "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
                    _ => "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ",
                };
                (0..length.parse().unwrap()).for_each(|_| bban.push(pick(alphabet)));
            }
            ibans.push(super::oracles::iban_of(&country, &bban));
        }
    }
    ibans
}

/// How many swaps of unequal neighbours there are, and how many of them are refused.
fn swaps(valid: &[String], is_refused: fn(&str) -> bool) -> (usize, usize) {
    let (mut all, mut caught) = (0usize, 0usize);
    for text in valid {
        let chars: Vec<char> = text.chars().collect();
        for place in (1..chars.len()).filter(|place| chars[place.saturating_sub(1)] != chars[*place]) {
            let mut swapped = chars.clone();
            swapped.swap(place.saturating_sub(1), place);
            all = all.saturating_add(1);
            caught = caught.saturating_add(usize::from(is_refused(&String::from_iter(swapped))));
        }
    }
    (caught, all)
}

/// How many substitutions by another character of the same class there are, and how many of them are refused.
fn substitutions(valid: &[String], is_refused: fn(&str) -> bool) -> (usize, usize) {
    let (mut all, mut caught) = (0usize, 0usize);
    for text in valid {
        for (place, old) in text.char_indices() {
            let class = if old.is_ascii_digit() { '0'..='9' } else { 'A'..='Z' };
            for ch in class.filter(|ch| *ch != old) {
                all = all.saturating_add(1);
                caught = caught.saturating_add(usize::from(is_refused(&substituted(text, place, ch))));
            }
        }
    }
    (caught, all)
}

#[track_caller]
fn assert_caught(what: &str, (caught, all): (usize, usize), expected: (usize, usize)) {
    assert_eq!((caught, all), expected, "{caught} of {all} {what} caught, not {} of {}", expected.0, expected.1);
}

#[test]
fn every_substitution_in_two_thousand_inns_is_caught() {
    let counted = substitutions(&fixed_inns(), |inn| Inn::parse(inn).is_err());
    assert_caught("substitutions in INNs", counted, (216_000, 216_000));
}

#[test]
fn all_but_a_few_swaps_in_two_thousand_inns_are_caught() {
    let counted = swaps(&fixed_inns(), |inn| Inn::parse(inn).is_err());
    assert_caught("swaps in INNs", counted, (19_854, 19_861));
}

#[test]
fn every_substitution_in_an_iban_of_each_country_is_caught() {
    let ibans: Vec<String> = fixed_ibans().into_iter().step_by(10).collect();
    assert_caught("substitutions in IBANs", substitutions(&ibans, |iban| Iban::parse(iban).is_err()), (30_899, 30_899));
}

#[test]
fn all_but_a_few_swaps_in_ten_ibans_of_each_country_are_caught() {
    assert_caught("swaps in IBANs", swaps(&fixed_ibans(), |iban| Iban::parse(iban).is_err()), (19_288, 19_310));
}
