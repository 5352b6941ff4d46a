//! Valid inputs of every kind, and inputs that are nearly valid or nothing at all.

use super::oracles::{civil_from_days, days_from_civil, iban_of, inn_check_digit, plausible_days};
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::sample::select;
use proptest::strategy::BoxedStrategy;
use serde_json::Value as Json;

/// Country and BBAN structure of every country of the SWIFT registry.
pub(super) fn registry() -> Vec<(String, String)> {
    let registry: Json = serde_json::from_str(include_str!("../../../data/swift_registry_r102.json")).unwrap();
    let text = |row: &Json, key: &str| row[key].as_str().unwrap().to_owned();
    registry.as_object().unwrap().values().map(|row| (text(row, "cc"), text(row, "bban_structure"))).collect()
}

/// What matches a structure such as `4!n4!a12!c`.
fn bban(structure: &str) -> BoxedStrategy<String> {
    let class = |class: &str, length: &str| match class {
        "n" => format!("[0-9]{{{length}}}"),
        "a" => format!("[A-Z]{{{length}}}"),
        _ => format!("[0-9A-Z]{{{length}}}"),
    };
    let mut pattern = String::new();
    let mut length = "";
    for part in structure.split_inclusive(['n', 'a', 'c']) {
        let (digits, kind) = part.split_once('!').unwrap();
        length = digits;
        pattern.push_str(&class(kind, length));
    }
    assert!(!length.is_empty());
    proptest::string::string_regex(&pattern).unwrap().boxed()
}

/// A valid IBAN of any country of the registry, in electronic form.
pub(super) fn iban() -> BoxedStrategy<String> {
    let of_country =
        |(country, structure): (String, String)| bban(&structure).prop_map(move |bban| iban_of(&country, &bban));
    select(registry()).prop_flat_map(of_country).boxed()
}

pub(super) fn digits(length: usize) -> BoxedStrategy<Vec<u8>> {
    vec(0..10u8, length).boxed()
}

pub(super) fn text_of(digits: &[u8]) -> String {
    digits.iter().map(ToString::to_string).collect()
}

/// A valid INN.
pub(super) fn inn() -> BoxedStrategy<String> {
    let whole = |mut inn: Vec<u8>| {
        inn.push(inn_check_digit(&inn));
        inn.push(inn_check_digit(&inn));
        inn
    };
    digits(10)
        .prop_filter("all zeros", |ten| ten.iter().any(|digit| *digit != 0))
        .prop_map(move |ten| text_of(&whole(ten)))
        .boxed()
}

pub(super) fn passport() -> BoxedStrategy<String> {
    prop_oneof!["[0-9]{10}", "[0-9]{4} [0-9]{6}", "[0-9]{2} [0-9]{2} №[0-9]{6}"].boxed()
}

pub(super) fn division_code() -> BoxedStrategy<String> {
    prop_oneof!["[0-9]{6}", "[0-9]{3}-[0-9]{3}"].boxed()
}

pub(super) fn date() -> BoxedStrategy<String> {
    days(plausible_days())
}

/// Days in both forms, with separators and without.
fn days(range: std::ops::RangeInclusive<i64>) -> BoxedStrategy<String> {
    let written = |((year, month, day), dotted, bare): ((i64, i64, i64), bool, bool)| {
        let text =
            if dotted { format!("{day:02}.{month:02}.{year:04}") } else { format!("{year:04}-{month:02}-{day:02}") };
        if bare { text.replace(['.', '-'], "") } else { text }
    };
    (range.prop_map(civil_from_days), any::<bool>(), any::<bool>()).prop_map(written).boxed()
}

/// Days of birth from 18 to 120 years before 2026-11-21.
pub(super) fn birth_date() -> BoxedStrategy<String> {
    days(days_from_civil(1905, 11, 22)..=days_from_civil(2008, 11, 21))
}

/// Days until 2026-11-21.
pub(super) fn issue_date() -> BoxedStrategy<String> {
    days(*plausible_days().start()..=days_from_civil(2026, 11, 21))
}

/// Days after 2026-11-21.
pub(super) fn expiry_date() -> BoxedStrategy<String> {
    days(days_from_civil(2026, 11, 22)..=*plausible_days().end())
}

/// Every alpha-3 code of ISO 3166-1.
pub(super) fn country() -> BoxedStrategy<String> {
    let data: Json = serde_json::from_str(include_str!("../../../data/iso3166.json")).unwrap();
    let rows = data["current"].as_array().unwrap().iter();
    select(rows.map(|row| row[0].as_str().unwrap().to_owned()).collect::<Vec<_>>()).boxed()
}

/// Every code of ISO 4217 that has minor units.
pub(super) fn currency() -> BoxedStrategy<String> {
    let data: Json = serde_json::from_str(include_str!("../../../data/iso4217.json")).unwrap();
    let rows = data.as_array().unwrap().iter().filter(|row| row["minor_units"].is_number());
    select(rows.map(|row| row["code"].as_str().unwrap().to_owned()).collect::<Vec<_>>()).boxed()
}

pub(super) fn postal_code() -> BoxedStrategy<String> {
    "[0-9]{6}".boxed()
}

pub(super) fn document_number() -> BoxedStrategy<String> {
    prop_oneof!["[A-Z0-9]{3,20}", "[A-Z]{1,2} [0-9]{6,8}", "[А-ЯЁ]{2}-[0-9]{7}"].boxed()
}

pub(super) fn latin_name() -> BoxedStrategy<String> {
    "[A-ZÇĞİÖŞÜ][a-zçğıöşü]{0,9}([ '’-][A-Z][a-zé]{0,9}){0,2}( Jr\\.)?".boxed()
}

pub(super) fn cyrillic_name() -> BoxedStrategy<String> {
    "[А-ЯЁӨҮІЇҐ][а-яёөү]{0,9}([ '-][А-Я][а-яё]{0,9}){0,2}".boxed()
}

pub(super) fn email() -> BoxedStrategy<String> {
    "[a-z0-9.+_-]{1,12}@[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?(\\.[a-z]{2,6}){0,3}".boxed()
}

pub(super) fn url() -> BoxedStrategy<String> {
    "https://[a-z]([a-z0-9-]{0,8}[a-z0-9])?(\\.[a-z]{2,6}){0,2}(:[1-9][0-9]{0,3})?(/[a-zA-Z0-9/?=&%.#@:_~-]{0,20})?"
        .boxed()
}

/// Lines with fewer digits than a card has.
pub(super) fn text() -> BoxedStrategy<String> {
    "[А-Яа-яёA-Za-z№«\\p{Greek}][А-Яа-яёA-Za-z .,№/()«»🙂-]{0,60}([0-9]{1,6}[а-я]?)?".boxed()
}

/// Numbers of known plans, of areas that no plan tells, and of countries without a plan here.
pub(super) fn phone() -> BoxedStrategy<String> {
    prop_oneof![
        "\\+7([349][0-9]|8[0-8])[0-9]{8}",
        "\\+7 [67][0-9]{2} [0-9]{3}-[0-9]{2}-[0-9]{2}",
        "8 \\([349][0-9]{2}\\) [0-9]{3}-[0-9]{2}-[0-9]{2}",
        "00 7 9[0-9]{9}",
        "\\+90[23458][0-9]{9}",
        "\\+996 [235789][0-9]{8}",
        "\\+998[2356789][0-9]{8}",
        "\\+43[2-9][0-9]{7,10}",
        "\\+49 ?(15[12][0-9]|17[0-9]|30|221|2151) ?[0-9]{7}",
        "\\+44 ?(\\(0\\))?(20|7[1-57-9]|11)[0-9]{8}",
        "\\+1 ?\\([2-9][0-8][0-9]\\) ?[0-9]{3}-[0-9]{4}",
        "\\+971 ?(5[0-9]{8}|4[0-9]{7})",
        "(\\+|00)33 ?[1-9][0-9]{8}",
        "\\+39 ?(\\(06\\)|3)[0-9]{8}",
        "\\+590[1-9][0-9]{8}",
    ]
    .boxed()
}

/// The inputs that the vectors of a check accept without options.
pub(super) fn of_vectors(name: &str) -> BoxedStrategy<String> {
    let path = format!("{}/tests/vectors/{name}.json", env!("CARGO_MANIFEST_DIR"));
    let file: Json = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let cases = file["cases"].as_array().unwrap().iter();
    let right = cases.filter(|case| case["status"] == "ok" && case.get("options").is_none());
    select(right.map(|case| case["input"].as_str().unwrap().to_owned()).collect::<Vec<_>>()).boxed()
}

/// Text of a few characters that checks care about.
pub(super) fn nearly(valid: BoxedStrategy<String>) -> BoxedStrategy<String> {
    let noise = "[0-9A-Za-zЁёТо .,'’@+№/\u{2013}\u{a0}\u{200b}\u{ad}\u{301}\u{ff10}-]{0,3}";
    let spoil = |(text, noise, place): (String, String, usize)| {
        let at = place.checked_rem(text.chars().count().saturating_add(1)).unwrap_or(0);
        text.chars().take(at).chain(noise.chars()).chain(text.chars().skip(at)).collect::<String>()
    };
    (valid, noise, any::<usize>()).prop_map(spoil).boxed()
}

/// Inputs of every kind, right, nearly right and not at all.
pub(super) fn anything() -> BoxedStrategy<String> {
    prop_oneof![
        nearly(iban()),
        nearly(inn()),
        nearly(passport()),
        nearly(division_code()),
        nearly(date()),
        nearly(phone()),
        nearly("[A-ZА-Я][a-zа-я]{1,8}".boxed()),
        nearly("[a-z]{1,5}@[a-z]{1,5}\\.[a-z]{2}".boxed()),
        nearly("https://[a-z]{1,5}\\.[a-z]{2}/[a-z?=&]{0,5}".boxed()),
        nearly("[0-9]{1,3}[ ,.][0-9]{3}[.,][0-9]{0,2}".boxed()),
        nearly("4242[ -]?4242[ -]?4242[ -]?4242".boxed()),
        nearly(
            prop_oneof![Just("TUR"), Just("KG"), Just("RUB"), Just("SUN"), Just("XAU")].prop_map(str::to_owned).boxed()
        ),
        any::<String>(),
    ]
    .boxed()
}
