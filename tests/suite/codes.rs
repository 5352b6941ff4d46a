//! Codes are public: what they are called, what they carry, what they say.

#[cfg(not(target_arch = "wasm32"))]
mod listed;
mod messages;
mod produced;

#[cfg(not(target_arch = "wasm32"))]
pub(crate) use listed::catalogues;

use super::checks;
use super::support::{Json, parsed};
use bank131_checkout::codes;
use bank131_checkout::issue::Reason;
use std::collections::{BTreeMap, BTreeSet};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// What each code says to developers: the file of all, and what the vectors of a check say of its own codes.
fn pinned_messages() -> BTreeMap<String, String> {
    let files = checks::vectors().map(|(_, file)| file);
    let files = files.chain([include_str!("../vectors/messages.json")]);
    let lists = files.map(|file| parsed(file)["messages"].as_object().cloned().unwrap_or_default());
    lists.flatten().map(|(code, message)| (code, message.as_str().unwrap().to_owned())).collect()
}

/// Every row of every enum, enum by enum.
fn rows() -> impl Iterator<Item = Reason> {
    codes::enums().into_iter().flat_map(|problems| problems.reasons.iter().copied())
}

fn names() -> BTreeSet<&'static str> {
    rows().map(Reason::code).collect()
}

/// The row of a code.
#[track_caller]
fn reason_of(code: &str) -> Reason {
    rows().find(|reason| reason.code() == code).unwrap_or_else(|| panic!("{code} is not a code of the crate"))
}

/// The parameters that a code carries.
#[track_caller]
fn params_of(code: &str) -> Vec<&'static str> {
    reason_of(code).params().collect()
}

/// That these are the parameters that the code declares.
#[track_caller]
pub(crate) fn assert_params(code: &str, params: &Json) {
    let given: BTreeSet<&str> = params.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(given, params_of(code).into_iter().collect(), "parameters of {code}");
}

#[test]
fn each_code_is_declared_once() {
    let mut declared = BTreeMap::new();
    for problems in codes::enums() {
        for reason in problems.reasons {
            assert_eq!(declared.insert(reason.code(), problems.name), None, "{}", reason.code());
        }
    }
}

#[test]
fn the_list_has_each_code_once_in_alphabetical_order() {
    let listed: Vec<&str> = codes::all().iter().map(|reason| reason.code()).collect();
    assert_eq!(listed, names().into_iter().collect::<Vec<_>>());
}

#[test]
fn codes_are_dotted_lower_case_words() {
    let is_word = |word: &str| {
        word.starts_with(|ch: char| ch.is_ascii_lowercase())
            && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
    };
    for code in names() {
        assert!(code.split('.').all(is_word) && code.split('.').count() <= 2, "{code}");
    }
}

#[test]
fn parameters_are_lower_case_words() {
    for reason in rows() {
        let is_word = |name: &str| name.bytes().all(|byte| byte.is_ascii_lowercase());
        assert!(reason.params().all(is_word), "{}", reason.code());
    }
}
