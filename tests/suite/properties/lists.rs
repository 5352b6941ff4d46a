//! Countries and currencies against second lists, over every code that there could be.

use super::status;
use bank131_checkout::api;
use bank131_checkout::check::CountryCode;
use serde_json::Value as Json;
use std::collections::{BTreeMap, BTreeSet};

fn cldr() -> Json {
    serde_json::from_str(include_str!("../../vectors/codes_cldr.json")).unwrap()
}

fn pycountry() -> Json {
    serde_json::from_str(include_str!("../../vectors/codes_pycountry.json")).unwrap()
}

fn set(list: &Json) -> BTreeSet<String> {
    list.as_array().unwrap().iter().map(|code| code.as_str().unwrap().to_owned()).collect()
}

fn alpha2_by_alpha3(list: &Json) -> BTreeMap<String, String> {
    let pairs = list["alpha3"].as_object().unwrap().iter();
    pairs.map(|(alpha3, alpha2)| (alpha3.clone(), alpha2.as_str().unwrap().to_owned())).collect()
}

/// AAA to ZZZ.
fn all_codes() -> impl Iterator<Item = String> {
    let letters = || 'A'..='Z';
    letters().flat_map(move |a| letters().flat_map(move |b| letters().map(move |c| String::from_iter([a, b, c]))))
}

/// What is accepted, with its alpha-2 code.
fn countries() -> BTreeMap<String, String> {
    let parsed = all_codes().filter_map(|code| CountryCode::parse(&code).ok());
    parsed.map(|country| (country.to_string(), country.alpha2().to_owned())).collect()
}

fn currencies() -> BTreeSet<String> {
    all_codes().filter(|code| status(api::check_currency, code) == "ok").collect()
}

fn code_of_country(code: &str) -> &'static str {
    CountryCode::parse(code).unwrap_err().problem.code()
}

/// ISO 3166-1, 8.1.3.
fn is_user_assigned(code: &str) -> bool {
    [("AAA", "AAZ"), ("QMA", "QZZ"), ("XAA", "XZZ"), ("ZZA", "ZZZ")]
        .iter()
        .any(|(first, last)| (*first..=*last).contains(&code))
}

/// Exceptionally reserved by ISO 3166-1 and no countries: Ascension, Clipperton, Diego Garcia, Tristan da Cunha.
const RESERVED: [&str; 4] = ["ASC", "CPT", "DGA", "TAA"];

#[test]
fn countries_are_those_of_iso_codes() {
    assert_eq!(countries(), alpha2_by_alpha3(&pycountry()));
}

#[test]
fn each_refused_country_has_the_reason_that_iso_codes_gives() {
    let (current, withdrawn) = (countries(), set(&pycountry()["withdrawn"]));
    for code in all_codes().filter(|code| !current.contains_key(code)) {
        let expected = match code.as_str() {
            code if withdrawn.contains(code) => "country.withdrawn",
            code if is_user_assigned(code) => "country.user_assigned",
            _ => "country.unknown",
        };
        assert_eq!(code_of_country(&code), expected, "{code}");
    }
}

#[test]
fn countries_are_those_of_cldr_but_for_its_reserved_and_former_ones() {
    let (ours, withdrawn) = (countries(), set(&pycountry()["withdrawn"]));
    let others = |code: &str| is_user_assigned(code) || withdrawn.contains(code) || RESERVED.contains(&code);
    let theirs: BTreeMap<_, _> = alpha2_by_alpha3(&cldr())
        .into_iter()
        .filter(|(alpha3, _)| ours.contains_key(alpha3) || !others(alpha3))
        .collect();
    assert_eq!(ours, theirs);
}

/// ISO 4217 has these without minor unit.
const UNPAYABLE: [&str; 13] =
    ["XAG", "XAU", "XBA", "XBB", "XBC", "XBD", "XDR", "XPD", "XPT", "XSU", "XTS", "XUA", "XXX"];

#[test]
fn currencies_are_those_of_iso_codes_that_have_minor_units() {
    let expected: BTreeSet<String> =
        set(&pycountry()["currencies"]).into_iter().filter(|code| !UNPAYABLE.contains(&code.as_str())).collect();
    assert_eq!(currencies(), expected);
}

/// Funds and units of account, and what CLDR has in another place: El Salvador's colón, the digital bolívar, the Arab
/// Monetary Fund's dinar.
const NO_TENDER: [&str; 12] = ["BOV", "CHE", "CHW", "CLF", "COU", "MXV", "SVC", "USN", "UYI", "UYW", "VED", "XAD"];

#[test]
fn currencies_are_those_that_cldr_calls_tender_and_twelve_more() {
    let mut expected = set(&cldr()["tender"]);
    assert!(NO_TENDER.iter().all(|code| expected.insert((*code).to_owned())));
    assert_eq!(currencies(), expected);
}
