//! IBANs: 89 countries in both forms, and every way to be wrong.

use super::support::{Json, answered, assert_issue, assert_value, parsed, value};
use bank131_checkout::api::check_iban;
use serde_json::json;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// The rows of the SWIFT registry, release 102.
fn registry() -> Vec<Json> {
    let registry = parsed(include_str!("../../data/swift_registry_r102.json"));
    let rows: Vec<Json> = registry.as_object().unwrap().values().cloned().collect();
    assert_eq!(rows.len(), 89);
    rows
}

fn check(iban: &Json) -> Json {
    answered(check_iban(&value(iban), &value(&Json::Null)))
}

/// What stands at "5-8" of a BBAN, counted from 1; nothing at "" and "N/A".
fn part<'i>(iban: &'i str, position: &Json) -> &'i str {
    let bban = iban.get(4..).unwrap();
    let Some((first, last)) = position.as_str().unwrap().split_once('-') else { return "" };
    let end = bban.get(..last.parse().unwrap()).unwrap();
    end.get(first.parse::<usize>().unwrap().saturating_sub(1)..).unwrap()
}

#[test]
fn every_countrys_electronic_form_is_accepted() {
    for row in registry() {
        assert_value(&check(&row["electronic"]), &row["electronic"]);
    }
}

#[test]
fn every_countrys_print_form_is_accepted_and_gives_the_electronic_one() {
    for row in registry() {
        assert_value(&check(&row["print"]), &row["electronic"]);
    }
}

/// ISO 13616-1, 5.2: groups of four. The registry's own print forms of these countries are grouped otherwise.
const GROUPED_OTHERWISE: [&str; 4] = ["BI", "LY", "SV", "VA"];

#[test]
fn every_countrys_print_form_is_told_in_groups_of_four() {
    for row in registry() {
        let print = check(&row["electronic"])["print"].clone();
        let groups: Vec<&str> = print.as_str().unwrap().split(' ').collect();
        assert_eq!(groups.concat(), row["electronic"].as_str().unwrap());
        assert!(groups.iter().rev().skip(1).all(|group| group.len() == 4), "{print}");
        let otherwise = GROUPED_OTHERWISE.contains(&row["cc"].as_str().unwrap());
        assert_eq!(print != row["print"], otherwise, "{print}");
    }
}

#[test]
fn every_countrys_bank_and_branch_stand_where_the_registry_says() {
    for row in registry() {
        let (answer, iban) = (check(&row["electronic"]), row["electronic"].as_str().unwrap());
        assert_eq!(answer["bank_identifier"], part(iban, &row["bank_pos"]), "bank of {iban}");
        assert_eq!(answer["branch_identifier"], part(iban, &row["branch_pos"]), "branch of {iban}");
    }
}

#[test]
fn every_countrys_iban_names_its_country() {
    for row in registry() {
        let answer = check(&row["electronic"]);
        assert_eq!(answer["country_alpha2"], row["cc"]);
        assert_eq!(answer["country"].as_str().unwrap().len(), if row["cc"] == "XK" { 0 } else { 3 });
    }
}

#[test]
fn every_countrys_iban_a_character_short_is_incomplete() {
    for row in registry() {
        let mut iban = row["electronic"].as_str().unwrap().to_owned();
        iban.pop();
        let answer = check(&json!(iban));
        assert_eq!((&answer["status"], &answer["issues"][0]["code"]), (&json!("incomplete"), &json!("iban.length")));
        assert_eq!(answer["issues"][0]["params"], json!({"expected": row["iban_length"], "actual": iban.len()}));
    }
}

#[test]
fn every_countrys_iban_a_character_long_is_too_long() {
    for row in registry() {
        let iban = format!("{}0", row["electronic"].as_str().unwrap());
        let params = json!({"expected": row["iban_length"], "actual": iban.len()});
        assert_issue(&check(&json!(iban)), "", "iban.length", &params);
    }
}

#[test]
fn every_countrys_iban_with_a_wrong_last_character_fails_the_checksum() {
    for row in registry() {
        let mut iban = row["electronic"].as_str().unwrap().to_owned();
        let last = iban.pop().unwrap();
        iban.push(match last {
            '0' => '1',
            'A'..='Y' => 'Z',
            'Z' => 'A',
            _ => '0',
        });
        assert_issue(&check(&json!(iban)), "", "iban.checksum", &json!({}));
    }
}

/// That every beginning of a valid IBAN is incomplete.
#[track_caller]
fn assert_typed(iban: &str, options: &Json) {
    for beginning in iban.char_indices().filter_map(|(end, _)| iban.get(..end)) {
        let answer = answered(check_iban(&beginning.into(), &value(options)));
        assert_eq!(answer["status"], "incomplete", "{beginning} of {iban}");
    }
    assert_eq!(answered(check_iban(&iban.into(), &value(options)))["status"], "ok", "{iban}");
}

#[test]
fn every_countrys_iban_is_incomplete_while_it_is_typed() {
    for row in registry() {
        for iban in ["electronic", "print"].map(|form| row[form].as_str().unwrap()) {
            assert_typed(iban, &Json::Null);
            assert_typed(&format!("IBAN {iban}"), &Json::Null);
            assert_typed(&iban.to_lowercase(), &Json::Null);
        }
    }
}

#[test]
fn every_countrys_iban_is_incomplete_while_it_is_typed_where_the_country_is_asked_for() {
    for row in registry().into_iter().filter(|row| row["cc"] != "XK") {
        let options = json!({ "country": check(&row["print"])["country"] });
        assert_typed(&format!("IBAN: {}", row["print"].as_str().unwrap()), &options);
    }
}
