//! One problem of each reason: what it says, word for word, and what it carries.

use super::{MESSAGES, names, rows};
use crate::suite::support::{Json, parsed};
use bank131_checkout::bank::answer::RedirectProblem;
use bank131_checkout::bank::answer::event::TransferCodeProblem;
use bank131_checkout::bank::call::calculate::AmountsProblem;
use bank131_checkout::bank::call::init_payment::{CorridorProblem, PhonePartsProblem};
use bank131_checkout::bank::kyc::{KycDocumentsProblem, KycIdProblem, PayloadProblem, TaxNumberProblem};
use bank131_checkout::check::{
    BirthDateProblem, CountryProblem, CurrencyProblem, DateProblem, DivisionCodeProblem, DocumentDateProblem,
    DocumentNumberProblem, EmailProblem, IbanProblem, IbanWarning, InnProblem, InputProblem, NameProblem,
    PassportProblem, PassportWarning, PhoneProblem, PostalCodeProblem, TextProblem, UrlProblem,
};
use bank131_checkout::flow::FlowProblem;
use bank131_checkout::issue::{Problem, Reason};
use bank131_checkout::money::{AmountProblem, EstimateProblem, PairProblem, RateProblem, ReviewProblem, TotalProblem};
use bank131_checkout::schema::DraftProblem;
use bank131_checkout::value::JsonProblem;
use std::collections::BTreeSet;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn word() -> String {
    "word".to_owned()
}

/// A problem of each variant that declares a code, enum by enum; a table, so longer than functions are.
fn problems() -> Vec<Problem> {
    vec![
        AmountProblem::Character { position: 1 }.into(),
        AmountProblem::Separator { position: 1 }.into(),
        AmountProblem::Decimals { maximum: 1, actual: 1 }.into(),
        AmountProblem::Unfinished.into(),
        AmountProblem::Negative.into(),
        AmountProblem::Zero.into(),
        AmountProblem::TooLarge.into(),
        AmountProblem::NotInteger.into(),
        AmountsProblem::ExactlyOne.into(),
        BirthDateProblem::Implausible.into(),
        BirthDateProblem::Under18 { minimum: 1, age: 1 }.into(),
        BirthDateProblem::UnderMinimum { minimum: 1, age: 1 }.into(),
        CorridorProblem::Unsupported { country: word(), payout: word(), currency: word() }.into(),
        CountryProblem::Length { expected: 1, actual: 1 }.into(),
        CountryProblem::Character { position: 1 }.into(),
        CountryProblem::Unknown.into(),
        CountryProblem::Alpha2 { expected: word() }.into(),
        CountryProblem::Withdrawn.into(),
        CountryProblem::UserAssigned.into(),
        CurrencyProblem::Length { expected: 1, actual: 1 }.into(),
        CurrencyProblem::Character { position: 1 }.into(),
        CurrencyProblem::Unknown.into(),
        CurrencyProblem::NoMinorUnit.into(),
        DateProblem::Length { expected: 1, actual: 1 }.into(),
        DateProblem::Character { position: 1 }.into(),
        DateProblem::NotReal.into(),
        DateProblem::Implausible.into(),
        DateProblem::InFuture.into(),
        DateProblem::InPast.into(),
        DivisionCodeProblem::Length { expected: 1, actual: 1 }.into(),
        DivisionCodeProblem::Character { position: 1 }.into(),
        DocumentDateProblem::IssuedBefore14 { minimum: 1 }.into(),
        DocumentDateProblem::ExpiresBeforeIssue.into(),
        DocumentNumberProblem::Length { minimum: 1, maximum: 1, actual: 1 }.into(),
        DocumentNumberProblem::Character { position: 1 }.into(),
        DraftProblem::WrongType { expected: "word", actual: "word" }.into(),
        DraftProblem::UnknownField.into(),
        DraftProblem::UnexpectedField.into(),
        DraftProblem::UnknownChoice { allowed: "word".into() }.into(),
        DraftProblem::ListLength { minimum: 1, maximum: 1, actual: 1 }.into(),
        EmailProblem::Character { position: 1 }.into(),
        EmailProblem::Unfinished.into(),
        EstimateProblem::TooSmall.into(),
        FlowProblem::State.into(),
        FlowProblem::Event.into(),
        FlowProblem::NoQuote.into(),
        IbanProblem::Length { expected: 1, actual: 1 }.into(),
        IbanProblem::TooLong { expected: 1, actual: 1 }.into(),
        IbanProblem::UnknownCountry.into(),
        IbanProblem::CountryWithoutIban.into(),
        IbanProblem::CountryMismatch { expected: word() }.into(),
        IbanProblem::Character { position: 1, expected: "word" }.into(),
        IbanProblem::Lookalike { position: 1 }.into(),
        IbanProblem::CheckDigits.into(),
        IbanProblem::Checksum.into(),
        IbanWarning::TrReservedDigit.into(),
        InnProblem::Length { expected: 1, actual: 1 }.into(),
        InnProblem::Character { position: 1 }.into(),
        InnProblem::Company.into(),
        InnProblem::AllZeros.into(),
        InnProblem::Checksum11.into(),
        InnProblem::Checksum12.into(),
        InputProblem::Required.into(),
        InputProblem::TooLong { maximum: 1 }.into(),
        JsonProblem::Syntax { position: 1 }.into(),
        JsonProblem::Surrogate.into(),
        JsonProblem::TooLarge.into(),
        KycDocumentsProblem::Types.into(),
        KycIdProblem::Format.into(),
        NameProblem::Character { position: 1 }.into(),
        NameProblem::MixedScripts { position: 1 }.into(),
        NameProblem::NotLatin { position: 1 }.into(),
        NameProblem::NotCyrillic { position: 1 }.into(),
        NameProblem::NoLetter.into(),
        PairProblem::Rouble.into(),
        PassportProblem::Length { expected: 1, actual: 1 }.into(),
        PassportProblem::Character { position: 1 }.into(),
        PassportProblem::Travel.into(),
        PassportWarning::SeriesYear { series: word(), issued: word() }.into(),
        PassportWarning::Lapsed { age: 1 }.into(),
        PayloadProblem::UnsafeInteger.into(),
        PayloadProblem::NotFinite.into(),
        PhonePartsProblem::Mismatch.into(),
        PhoneProblem::Prefix.into(),
        PhoneProblem::Character { position: 1 }.into(),
        PhoneProblem::Length { minimum: 1, maximum: 1, actual: 1 }.into(),
        PhoneProblem::UnknownCode.into(),
        PhoneProblem::CountryMismatch { expected: word() }.into(),
        PostalCodeProblem::Length { expected: 1, actual: 1 }.into(),
        PostalCodeProblem::Character { position: 1 }.into(),
        RateProblem::Format.into(),
        RateProblem::Range.into(),
        RateProblem::Quantity.into(),
        RedirectProblem::Insecure.into(),
        ReviewProblem::Currency { expected: word(), actual: word() }.into(),
        ReviewProblem::Amount { expected: 1, actual: 1 }.into(),
        ReviewProblem::Direction { expected: "word", actual: "word" }.into(),
        ReviewProblem::Rate { distance: 1, currency: word() }.into(),
        ReviewProblem::Payment { payment: 1, sum: 1 }.into(),
        TaxNumberProblem::Length { minimum: 1, maximum: 1 }.into(),
        TaxNumberProblem::Character { position: 1 }.into(),
        TextProblem::ControlCharacter { position: 1 }.into(),
        TextProblem::TooLong { maximum: 1, actual: 1 }.into(),
        TextProblem::Pan { position: 1 }.into(),
        TotalProblem::Currency { expected: word() }.into(),
        TransferCodeProblem::Format.into(),
        UrlProblem::NotHttps.into(),
        UrlProblem::Format.into(),
        UrlProblem::Unfinished.into(),
    ]
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
fn there_is_one_problem_of_each_code() {
    let reasons: Vec<Reason> = problems().iter().map(|problem| problem.reason).collect();
    assert_eq!(reasons, rows().collect::<Vec<_>>());
}

#[test]
fn messages_are_pinned_word_for_word() {
    let messages = parsed(MESSAGES);
    for problem in problems() {
        let issue = problem.at("field");
        assert_eq!(
            messages["messages"].get(issue.code.as_ref()),
            Some(&Json::from(issue.message.as_ref())),
            "{}",
            issue.code
        );
    }
}

#[test]
fn messages_are_pinned_for_exactly_these_codes() {
    let messages = parsed(MESSAGES);
    let pinned: BTreeSet<&str> = messages["messages"].as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(pinned, names());
}

#[test]
fn messages_are_one_lower_case_clause() {
    for issue in problems().into_iter().map(|problem| problem.at("field")) {
        let message = issue.message;
        let acronym = message.chars().take(2).all(char::is_uppercase);
        assert!(acronym || !message.starts_with(char::is_uppercase), "{message}");
        assert!(!message.is_empty() && !message.ends_with('.') && !message.contains('\n'), "{message}");
    }
}

#[test]
fn an_issue_carries_its_parameters_by_name_in_the_declared_order() {
    for (problem, reason) in problems().into_iter().zip(rows()) {
        let issue = problem.at("field");
        let carried: Vec<&str> = issue.params.iter().map(|(name, _)| *name).collect();
        assert_eq!(
            (issue.code.as_ref(), issue.field.as_str(), carried),
            (reason.code(), "field", reason.params().collect())
        );
    }
}
