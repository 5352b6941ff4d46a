//! Where codes are listed outside the crate: the catalogues; and whether the crate's own list is whole.

use super::{names, params_of};
use bank131_checkout::bank::answer::failure::BankFailure;
use bank131_checkout::codes;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// Each file in `js/messages` by the name of its language, but `text.js`, which fills its sentences in.
pub(crate) fn catalogues() -> BTreeMap<String, String> {
    let files = fs::read_dir(Path::new(ROOT).join("js/messages")).unwrap().map(|entry| entry.unwrap().path());
    let scripts = files.filter(|path| path.extension().is_some_and(|extension| extension == "js"));
    let named = scripts.map(|path| (path.file_stem().unwrap().to_str().unwrap().to_owned(), path));
    let catalogues = named.filter(|(name, _)| name != "text");
    catalogues.map(|(language, path)| (language, fs::read_to_string(path).unwrap())).collect()
}

/// The lines `"code": "sentence",` of a catalogue.
fn sentences(catalogue: &str) -> Vec<(&str, &str)> {
    catalogue.lines().filter_map(|line| line.trim().strip_prefix('"')?.split_once("\": \"")).collect()
}

/// The words in braces.
fn placeholders(sentence: &str) -> impl Iterator<Item = &str> {
    sentence.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name)
}

#[test]
fn every_code_has_a_sentence_in_every_catalogue() {
    for (language, catalogue) in &catalogues() {
        let listed: BTreeSet<&str> = sentences(catalogue).into_iter().map(|(code, _)| code).collect();
        let missing: Vec<&str> = names().difference(&listed).copied().collect();
        assert!(missing.is_empty(), "{language}.js lacks {missing:?}");
    }
}

#[test]
fn every_catalogue_has_the_same_codes_in_the_same_order() {
    fn codes(catalogue: &str) -> Vec<&str> {
        sentences(catalogue).into_iter().map(|(code, _)| code).collect()
    }
    let catalogues = catalogues();
    for (language, catalogue) in &catalogues {
        assert_eq!(codes(catalogue), codes(&catalogues["en"]), "{language}.js");
    }
}

#[test]
fn every_parameter_that_a_sentence_names_is_carried_by_its_code() {
    for (language, catalogue) in &catalogues() {
        for (code, sentence) in sentences(catalogue).into_iter().filter(|(code, _)| names().contains(code)) {
            for name in placeholders(sentence) {
                assert!(params_of(code).contains(&name), "{language}.js: {code} carries no {{{name}}}");
            }
        }
    }
}

/// Params that no sentence names, and why.
const UNNAMED: [(&str, &[&str]); 7] = [
    ("date.length", &["expected", "actual"]), // digits; the sentence shows the whole form
    ("iban.character", &["expected"]),        // an English word
    ("json.syntax", &["position"]),           // a person who pays does not read JSON
    ("payment.mismatch", &["payment", "sum"]), // minor units: the page prints them as money
    ("quote.amount_mismatch", &["expected", "actual"]), // likewise
    ("quote.direction_mismatch", &["expected", "actual"]), // English words
    ("rate.inconsistent", &["distance", "currency"]), // minor units
];

#[test]
fn every_parameter_of_a_code_is_named_by_its_sentence() {
    let unnamed = |code| UNNAMED.iter().find(|(listed, _)| *listed == code).map_or(&[][..], |(_, params)| params);
    for (language, catalogue) in &catalogues() {
        for (code, sentence) in sentences(catalogue).into_iter().filter(|(code, _)| names().contains(code)) {
            for param in params_of(code) {
                let is_named = placeholders(sentence).any(|name| name == param);
                assert_ne!(is_named, unnamed(code).contains(&param), "{language}.js: {code} and {{{param}}}");
            }
        }
    }
}

#[test]
fn every_code_of_the_bank_has_a_sentence_in_every_catalogue() {
    let catalogues = catalogues();
    for code in BankFailure::known_codes() {
        for (language, catalogue) in &catalogues {
            let issue = BankFailure::issue_code(code);
            assert!(sentences(catalogue).iter().any(|(listed, _)| *listed == issue), "{language}.js lacks {issue}");
        }
    }
}

/// The names after `problems! { … pub enum`, from all sources.
fn enums_in(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if entry.is_dir() {
            enums_in(&entry, found);
        } else {
            let source = fs::read_to_string(&entry).unwrap();
            let blocks = source.split("problems! {").skip(1);
            found.extend(
                blocks.filter_map(|block| block.split("pub enum ").nth(1)?.split([' ', '{']).next()).map(str::to_owned),
            );
        }
    }
}

#[test]
fn every_enum_of_reasons_is_in_the_list() {
    let mut declared = BTreeSet::new();
    enums_in(&Path::new(ROOT).join("src"), &mut declared);
    declared.remove("$name:ident");
    let listed: BTreeSet<String> = codes::enums().iter().map(|problems| problems.name.to_owned()).collect();
    assert_eq!(declared, listed);
}
