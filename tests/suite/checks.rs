//! Every check of the table: it answers its vectors, and its row says the truth.

use super::support::{Json, answered, parsed, today};
use super::vectors;
use bank131_checkout::api::Check;
use bank131_checkout::value::Value;
use std::collections::BTreeSet;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[path = "../../src/api/check_table.rs"]
mod check_table;
pub(crate) use check_table::every_check;

macro_rules! vectors_of {
    ($( $check:ident $name:literal $js:literal $function:ident($($clock:ident)?) $how:ident $by:ident { $($row:tt)+ } )+) => {
        /// Each check with its file of vectors.
        const VECTORS: &[(Check, &str)] =
            &[$((Check::$check, include_str!(concat!("../vectors/", $name, ".json")))),+];

        $(
            mod $function {
                #[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
                #[cfg_attr(not(target_arch = "wasm32"), test)]
                fn answers_its_vectors() {
                    super::assert_vectors(super::Check::$check);
                }
            }
        )+
    };
}

every_check!(vectors_of);

/// Each check with its file of vectors.
pub(crate) fn vectors() -> impl Iterator<Item = (Check, &'static str)> {
    VECTORS.iter().copied()
}

fn file_of(check: Check) -> &'static str {
    VECTORS.iter().find(|(other, _)| *other == check).unwrap().1
}

#[track_caller]
fn assert_vectors(check: Check) {
    vectors::run_all(file_of(check), &|case| check.run(&case.input, &case.options, &today));
}

/// The codes that a check's row declares.
fn declared(check: Check) -> BTreeSet<&'static str> {
    check.problems().iter().flat_map(|problems| problems.reasons.iter().map(|reason| reason.code())).collect()
}

#[test]
fn vectors_have_right_inputs_and_only_codes_that_the_row_declares() {
    for (check, file) in VECTORS {
        let reasons = vectors::reasons(file);
        assert!(reasons.contains("ok"), "{}", check.name());
        let others: Vec<&String> =
            reasons.iter().filter(|reason| *reason != "ok" && !declared(*check).contains(reason.as_str())).collect();
        assert!(others.is_empty(), "{}: {others:?}", check.name());
    }
}

#[test]
fn each_code_that_a_row_declares_is_in_some_vectors_as_an_issue_or_a_warning() {
    let given: BTreeSet<String> = VECTORS.iter().flat_map(|(_, file)| vectors::codes(file)).collect();
    for check in Check::ALL {
        let missing: Vec<&str> = declared(*check).into_iter().filter(|code| !given.contains(*code)).collect();
        assert!(missing.is_empty(), "{}: {missing:?}", check.name());
    }
}

#[test]
fn the_example_of_a_row_is_canonical_and_has_the_facts_that_are_always_there() {
    for check in Check::ALL {
        let answer = answered(check.run(&check.example().into(), &Value::Null, &today));
        assert_eq!(
            (&answer["status"], &answer["value"]),
            (&Json::from("ok"), &Json::from(check.example())),
            "{answer}"
        );
        let facts = answer.as_object().unwrap().keys().map(String::as_str);
        let facts: Vec<&str> = facts.filter(|key| !["status", "value", "warnings"].contains(key)).collect();
        let expected = check.facts().iter().map(|fact| fact.trim_end_matches('?')).filter(|fact| facts.contains(fact));
        assert_eq!(facts, expected.collect::<Vec<_>>(), "{}", check.name());
        let always = check.facts().iter().filter(|fact| !fact.ends_with('?'));
        assert!(always.clone().all(|fact| facts.contains(fact)), "{}: {facts:?}", check.name());
    }
}

#[test]
fn a_fact_that_may_be_missing_is_in_some_vector_and_missing_in_another() {
    for check in Check::ALL {
        for fact in check.facts().iter().filter_map(|fact| fact.strip_suffix('?')) {
            let cases = parsed(file_of(*check))["cases"].as_array().unwrap().clone();
            let right: Vec<_> = cases.iter().filter(|case| case["status"] == "ok").collect();
            let with = right.iter().filter(|case| case["facts"].get(fact).is_some()).count();
            assert!(with > 0 && with < right.len(), "{}: {fact}", check.name());
        }
    }
}

#[test]
fn names_are_given_once() {
    let names: BTreeSet<&str> = Check::ALL.iter().flat_map(|check| [check.name(), check.function()]).collect();
    assert_eq!(names.len(), Check::ALL.len().saturating_mul(2));
}
