//! One problem of each reason: what it says, word for word, and what it carries.

use super::{names, pinned_messages, rows};
use bank131_checkout::check::{
    BirthDateProblem, DateProblem, DocumentNumberProblem, EmailProblem, InputProblem, NameProblem, TextProblem,
    UrlProblem,
};
use bank131_checkout::codes;
use bank131_checkout::issue::{Problem, Reason};
use bank131_checkout::money::{AmountProblem, EstimateProblem, TotalProblem};
use bank131_checkout::schema::DraftProblem;
use std::collections::BTreeSet;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// A problem of each variant, enum by enum.
fn problems() -> impl Iterator<Item = Problem> {
    codes::enums().into_iter().flat_map(|problems| (problems.one_of_each)())
}

/// Each variant that takes its code from another enum, and that enum's; with its code as it says it by itself.
fn shared() -> Vec<(Problem, &'static str, Problem)> {
    macro_rules! pairs {
        ($($also:expr => $declared:expr,)+) => { vec![$(($also.into(), $also.code(), $declared.into())),+] };
    }
    pairs![
        BirthDateProblem::InFuture => DateProblem::InFuture,
        DocumentNumberProblem::Pan { position: 1 } => TextProblem::Pan { position: 1 },
        DraftProblem::Required => InputProblem::Required,
        EmailProblem::TooLong { maximum: 1, actual: 2 } => TextProblem::TooLong { maximum: 1, actual: 2 },
        EmailProblem::Pan { position: 1 } => TextProblem::Pan { position: 1 },
        EstimateProblem::TooLarge => AmountProblem::TooLarge,
        NameProblem::TooLong { maximum: 1, actual: 2 } => TextProblem::TooLong { maximum: 1, actual: 2 },
        NameProblem::Pan { position: 1 } => TextProblem::Pan { position: 1 },
        TotalProblem::Empty => InputProblem::Required,
        TotalProblem::TooLarge => AmountProblem::TooLarge,
        UrlProblem::Pan { position: 1 } => TextProblem::Pan { position: 1 },
    ]
}

#[test]
fn a_variant_that_shares_a_code_is_the_problem_that_declares_it() {
    for (also, code, declared) in shared() {
        assert_eq!(also, declared);
        assert_eq!(code, declared.code());
    }
}

#[test]
fn there_is_one_problem_of_each_variant() {
    assert_eq!(
        problems().map(|problem| problem.code()).collect::<Vec<_>>(),
        rows().map(Reason::code).collect::<Vec<_>>()
    );
}

#[test]
fn messages_are_pinned_word_for_word() {
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
    for (problem, reason) in problems().zip(rows()) {
        let issue = problem.at("field");
        let carried: Vec<&str> = issue.params.iter().map(|(name, _)| *name).collect();
        let declared: Vec<&str> = reason.params().collect();
        assert_eq!((issue.code.as_ref(), issue.field.as_str(), carried), (reason.code(), "field", declared));
    }
}
