//! One problem of each reason: what it says, word for word, and what it carries.

use super::{all, enums, names, pinned_messages};
use bank131_checkout::issue::{Problem, Reason};
use std::collections::BTreeSet;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// A problem of each variant, enum by enum.
fn problems() -> impl Iterator<Item = Problem> {
    enums().into_iter().flat_map(|problems| (problems.one_of_each)())
}

#[test]
fn there_is_one_problem_of_each_variant() {
    assert_eq!(
        problems().map(|problem| problem.code()).collect::<Vec<_>>(),
        all().map(Reason::code).collect::<Vec<_>>()
    );
}

#[test]
fn messages_are_told_word_for_word() {
    let pinned = pinned_messages();
    for issue in problems().map(|problem| problem.at("field")) {
        assert_eq!(pinned.get(issue.code.as_ref()).map(String::as_str), Some(issue.message.as_ref()), "{}", issue.code);
    }
}

#[test]
fn messages_are_pinned_for_exactly_these_codes() {
    let pinned = pinned_messages();
    assert_eq!(pinned.keys().map(String::as_str).collect::<BTreeSet<_>>(), names());
}

#[test]
fn messages_are_one_lower_case_clause() {
    for issue in problems().map(|problem| problem.at("field")) {
        let message = issue.message;
        let acronym = message.chars().take(2).all(char::is_uppercase);
        assert!(acronym || !message.starts_with(char::is_uppercase), "{message}");
        assert!(!message.is_empty() && !message.ends_with('.') && !message.contains('\n'), "{message}");
    }
}

#[test]
fn an_issue_carries_its_parameters_by_name_in_the_declared_order() {
    for (problem, reason) in problems().zip(all()) {
        let issue = problem.at("field");
        let carried: Vec<&str> = issue.params.iter().map(|(name, _)| *name).collect();
        let declared: Vec<&str> = reason.params().collect();
        assert_eq!((issue.code.as_ref(), issue.field.as_str(), carried), (reason.code(), "field", declared));
    }
}
