//! Runs the files of `tests/vectors`: compares status, value, facts, code, field, params and suggestions. Messages are
//! tested once, with the codes.

use super::codes;
use super::support::{Json, answered, parsed, value};
use bank131_checkout::api::{Answer, Misuse};
use bank131_checkout::value::Value;
use serde_json::json;
use std::collections::BTreeSet;

/// Declares one test for each reason of a file, with `ok` first, and one that no case is left out.
macro_rules! vectors {
    ($subject:ident in $file:literal by $check:expr; $( $name:ident = $reason:literal, )+) => {
        mod $subject {
            use super::*;

            const FILE: &str = include_str!(concat!("../vectors/", $file));

            $(
                #[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
                #[cfg_attr(not(target_arch = "wasm32"), test)]
                fn $name() {
                    crate::suite::vectors::run(FILE, $reason, &$check);
                }
            )+

            #[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
            #[cfg_attr(not(target_arch = "wasm32"), test)]
            fn no_case_of_the_file_is_left_out() {
                crate::suite::vectors::assert_reasons(FILE, &[$($reason),+]);
            }
        }
    };
}

/// One case: what is typed, and with which options.
pub(crate) struct Case {
    pub(crate) input: Value,
    pub(crate) options: Value,
    pub(crate) currency: Value,
    expected: Json,
}

type Check<'c> = &'c dyn Fn(&Case) -> Result<Answer, Misuse>;

/// Runs the cases of one reason and reports every one that fails.
#[track_caller]
pub(crate) fn run(file: &str, reason: &str, check: Check<'_>) {
    run_those(file, &|case| case.reason() == reason, check);
}

/// Runs all cases and reports every one that fails.
#[track_caller]
pub(crate) fn run_all(file: &str, check: Check<'_>) {
    run_those(file, &|_| true, check);
}

#[track_caller]
fn run_those(file: &str, is_meant: &dyn Fn(&Case) -> bool, check: Check<'_>) {
    let failures: Vec<String> = cases(file)
        .iter()
        .filter(|case| is_meant(case))
        .filter_map(|case| {
            let (got, expected) = (without_messages(answered(check(case))), case.answer());
            (got != expected).then(|| {
                format!("\n{}\n   input {}\nexpected {expected}\n     got {got}", case.why(), case.expected["input"])
            })
        })
        .collect();
    assert!(failures.is_empty(), "{}", failures.concat());
}

fn without_messages(mut answer: Json) -> Json {
    for list in ["issues", "warnings"] {
        let issues = answer.get_mut(list).and_then(Json::as_array_mut).into_iter().flatten();
        issues.filter_map(Json::as_object_mut).for_each(|issue| drop(issue.shift_remove("message")));
    }
    answer
}

/// Asserts that the file has cases for each of these reasons and for no other.
#[track_caller]
pub(crate) fn assert_reasons(file: &str, expected: &[&str]) {
    assert_eq!(reasons(file), expected.iter().map(|reason| (*reason).to_owned()).collect());
}

/// The codes of a file's cases, and `ok`.
pub(crate) fn reasons(file: &str) -> BTreeSet<String> {
    cases(file).iter().map(|case| case.reason().to_owned()).collect()
}

/// The same with the codes of warnings.
pub(crate) fn codes(file: &str) -> BTreeSet<String> {
    let cases = cases(file);
    let warnings = cases.iter().filter_map(|case| case.expected.get("warnings")?.as_array()).flatten();
    let warnings = warnings.map(|warning| warning["code"].as_str().unwrap().to_owned());
    warnings.chain(reasons(file)).collect()
}

fn cases(file: &str) -> Vec<Case> {
    let file = parsed(file);
    assert!(file["source"].is_string() && file["date"].is_string(), "a file of vectors names its source and its date");
    file["cases"].as_array().unwrap().iter().map(Case::of).collect()
}

impl Case {
    fn of(case: &Json) -> Self {
        Self {
            input: value(&case["input"]),
            options: value(&case["options"]),
            currency: value(&case["currency"]),
            expected: case.clone(),
        }
    }

    fn reason(&self) -> &str {
        self.expected["code"].as_str().unwrap_or("ok")
    }

    fn why(&self) -> &str {
        self.expected["why"].as_str().expect("a case says why")
    }

    /// The whole answer that the case expects.
    fn answer(&self) -> Json {
        let case = &self.expected;
        let mut answer = json!({ "status": case["status"] });
        if case["status"] == "ok" {
            answer["value"] = case["value"].clone();
            case["facts"].as_object().into_iter().flatten().for_each(|(name, fact)| answer[name] = fact.clone());
            let warnings = case.get("warnings").and_then(Json::as_array).into_iter().flatten();
            answer["warnings"] = warnings.map(|warning| self.issue(warning)).collect();
        } else {
            answer["issues"] = json!([self.issue(case)]);
        }
        if let Some(suggestions) = case.get("suggestions") {
            answer["suggestions"] = suggestions.clone();
        }
        answer
    }

    /// The issue of a code and its parameters, at the case's field.
    fn issue(&self, expected: &Json) -> Json {
        let params = expected.get("params").cloned().unwrap_or_else(|| json!({}));
        codes::assert_params(expected["code"].as_str().unwrap(), &params);
        let field = self.expected["options"]["field"].as_str().unwrap_or_default();
        json!({ "code": expected["code"], "field": field, "params": params })
    }
}
