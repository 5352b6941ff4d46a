//! Phone numbers, their countries and their parts.

use super::support::{Json, answered, assert_issue, assert_value, parsed, value};
use bank131_checkout::api::check_phone;
use bank131_checkout::check::{CountryCode, Phone};
use serde_json::json;
use std::collections::BTreeSet;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// libphonenumber's example of each region.
fn examples() -> Vec<Json> {
    let examples = parsed(include_str!("../vectors/phone_examples.json"));
    let numbers = examples["numbers"].as_array().unwrap().clone();
    assert_eq!(numbers.len(), 245);
    numbers
}

/// The calling codes of `data`.
fn codes() -> Vec<Json> {
    let codes = parsed(include_str!("../../data/calling_codes.json"))["codes"].as_array().unwrap().clone();
    assert_eq!(codes.len(), 215);
    codes
}

/// The calling codes whose plan is known.
fn planned() -> BTreeSet<String> {
    let plans = parsed(include_str!("../../data/phone_plans.json"))["plans"].as_array().unwrap().clone();
    let tells = |plan: &&Json| plan["rules"].as_array().unwrap().iter().any(|rule| rule["operator"] != 0);
    let planned: BTreeSet<String> =
        plans.iter().filter(tells).map(|plan| plan["code"].as_str().unwrap().to_owned()).collect();
    assert_eq!(planned.len(), 19);
    planned
}

fn check(number: &str, options: &Json) -> Json {
    answered(check_phone(&number.into(), &value(options)))
}

fn alpha3(alpha2: &str) -> Option<String> {
    CountryCode::from_alpha2(alpha2).map(|country| country.as_str().to_owned())
}

#[test]
fn every_regions_example_is_accepted_with_its_calling_code_and_country() {
    for example in examples() {
        let answer = check(example["number"].as_str().unwrap(), &Json::Null);
        assert_value(&answer, &example["number"]);
        assert_eq!(answer["calling_code"], example["calling_code"], "{example}");
        assert_eq!(answer["country"], example["country_iso3"], "{example}");
    }
}

#[test]
fn every_regions_example_is_taken_where_its_country_is_asked_for() {
    for example in examples() {
        if let Some(country) = alpha3(example["of"].as_str().unwrap()) {
            let answer = check(example["number"].as_str().unwrap(), &json!({ "country": country }));
            assert_value(&answer, &example["number"]);
        }
    }
}

#[test]
fn every_regions_example_is_refused_where_another_country_is_asked_for() {
    for example in examples() {
        let other = if example["calling_code"] == "7" { "TUR" } else { "RUS" };
        let answer = check(example["number"].as_str().unwrap(), &json!({ "country": other }));
        assert_eq!(answer["status"], "invalid", "{example}");
        assert_eq!(answer["issues"][0]["code"], "phone.country_mismatch", "{example}");
    }
}

#[test]
fn every_beginning_of_every_regions_example_is_incomplete_or_ok() {
    for example in examples() {
        let number = example["number"].as_str().unwrap();
        let country = example["country_iso3"].as_str();
        let options = country.map_or(Json::Null, |country| json!({ "country": country }));
        for end in 1..number.len() {
            let beginning = number.get(..end).unwrap();
            assert_ne!(check(beginning, &Json::Null)["status"], "invalid", "{beginning}");
            assert_ne!(check(beginning, &options)["status"], "invalid", "{beginning} for {country:?}");
        }
    }
}

#[test]
fn parts_are_told_of_every_example_whose_plan_is_known_and_of_no_other() {
    let planned = planned();
    for example in examples() {
        let number = example["number"].as_str().unwrap();
        let parts = Phone::parse(number).unwrap().parts();
        let code = example["calling_code"].as_str().unwrap();
        assert_eq!(parts.is_some(), planned.contains(code), "{number}");
        if let Some(parts) = parts {
            assert_eq!(format!("+{code}{}{}", parts.operator_code, parts.short_number), number);
            assert_eq!(example["country_iso3"], parts.country_iso3);
        }
    }
}

#[test]
fn a_calling_code_is_no_beginning_of_another_and_none_begins_with_0() {
    let codes: Vec<String> = codes().iter().map(|row| row["code"].as_str().unwrap().to_owned()).collect();
    for code in &codes {
        assert!(!code.starts_with('0'), "{code}");
        assert!(!codes.iter().any(|other| other != code && other.starts_with(code)), "{code}");
    }
}

#[test]
fn every_calling_code_is_on_its_way_and_one_that_is_not_assigned_is_refused() {
    let codes: Vec<String> = codes().iter().map(|row| row["code"].as_str().unwrap().to_owned()).collect();
    for number in 1..1000 {
        let digits = number.to_string();
        let expected = codes.iter().any(|code| code.starts_with(&digits) || digits.starts_with(code.as_str()));
        let answer = check(&format!("+{digits}"), &Json::Null);
        if !expected {
            assert_eq!(answer["issues"][0]["code"], "phone.unknown_code", "+{digits}");
        } else if codes.contains(&digits) {
            assert_eq!(answer["status"], "incomplete", "+{digits}");
        }
    }
}

#[test]
fn a_number_is_refused_as_soon_as_it_is_longer_than_its_calling_code_allows() {
    let mut planned = planned();
    // Their areas have lengths of their own.
    planned.extend(["290".to_owned(), "599".to_owned()]);
    for row in codes().iter().filter(|row| !planned.contains(row["code"].as_str().unwrap())) {
        let lengths: Vec<u64> =
            row["length"].as_array().unwrap().iter().map(|length| length.as_u64().unwrap()).collect();
        let (code, longest) = (row["code"].as_str().unwrap(), *lengths.last().unwrap());
        let national = "2".repeat(usize::try_from(longest).unwrap());
        let answer = check(&format!("+{code}{national}2"), &Json::Null);
        let params = json!({"minimum": row["length"][0], "maximum": longest, "actual": longest.saturating_add(1)});
        assert_issue(&answer, "", "phone.length", &params);
        assert_eq!(check(&format!("+{code}{national}"), &Json::Null)["status"], "ok", "+{code}");
    }
}

#[test]
fn every_calling_code_has_the_lengths_of_its_own_and_no_other() {
    let plans = planned();
    for row in codes().iter().filter(|row| !plans.contains(row["code"].as_str().unwrap())) {
        let code = row["code"].as_str().unwrap();
        // 290 and 599: areas have lengths of their own.
        for length in (1..=15).filter(|_| !["290", "599"].contains(&code)) {
            let number = format!("+{code}{}", "2".repeat(length));
            let expected = row["length"].as_array().unwrap().contains(&json!(length));
            assert_eq!(check(&number, &Json::Null)["status"] == "ok", expected, "{number}");
        }
    }
}

#[test]
fn a_trunk_zero_behind_its_calling_code_is_dropped_and_a_numbers_own_zero_is_kept() {
    let plans = planned();
    for row in codes().iter().filter(|row| !plans.contains(row["code"].as_str().unwrap())) {
        let (code, has_zero) = (row["code"].as_str().unwrap(), row["zero"] == true);
        let length = row["length"].as_array().unwrap().last().unwrap().as_u64().unwrap();
        let national = "2".repeat(usize::try_from(length).unwrap());
        if let Some(trunk) = row["trunk"].as_str().filter(|trunk| trunk.starts_with('0') && !has_zero) {
            let number = format!("+{code} {trunk}{national}");
            assert_value(&check(&number, &Json::Null), &json!(format!("+{code}{national}")));
        }
        if has_zero {
            let own = format!("+{code}0{}", national.get(1..).unwrap());
            assert_value(&check(&own, &Json::Null), &json!(own));
        }
    }
}

#[test]
fn every_iso_country_with_a_calling_code_can_be_asked_for() {
    let countries = parsed(include_str!("../../data/iso3166.json"));
    let listed = |row: &Json, alpha2: &str| {
        row["countries"].as_array().unwrap().contains(&json!(alpha2)) || row["areas"].get(alpha2).is_some()
    };
    let mut without = Vec::new();
    for country in countries["current"].as_array().unwrap() {
        let (alpha3, alpha2) = (country[0].as_str().unwrap(), country[1].as_str().unwrap());
        let options = json!({ "country": alpha3 });
        let rows: Vec<Json> = codes().into_iter().filter(|row| listed(row, alpha2)).collect();
        if rows.is_empty() {
            without.push(alpha3.to_owned());
        }
        for row in rows {
            let answer = check(&format!("+{}", row["code"].as_str().unwrap()), &options);
            assert_eq!(answer["status"], "incomplete", "{alpha3}");
        }
    }
    assert_eq!(without, ["ATA", "ATF", "BVT", "HMD", "PCN", "SGS", "UMI"]);
}
