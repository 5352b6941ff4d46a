//! Codes are public: what they are called, what they carry, what they say.

#[cfg(not(target_arch = "wasm32"))]
mod listed;
mod messages;

use super::support::Json;
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
use bank131_checkout::money::{AmountProblem, EstimateProblem, PairProblem, RateProblem, ReviewProblem, TotalProblem};
use bank131_checkout::schema::DraftProblem;
use bank131_checkout::value::JsonProblem;
use std::collections::{BTreeMap, BTreeSet};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

type Codes = &'static [(&'static str, &'static [&'static str])];

macro_rules! codes_of {
    ($($problem:ident),+ $(,)?) => { [$((stringify!($problem), $problem::CODES)),+] };
}

/// Every enum of reasons.
const ENUMS: [(&str, Codes); 37] = codes_of![
    AmountProblem,
    AmountsProblem,
    BirthDateProblem,
    CorridorProblem,
    CountryProblem,
    CurrencyProblem,
    DateProblem,
    DivisionCodeProblem,
    DocumentDateProblem,
    DocumentNumberProblem,
    DraftProblem,
    EmailProblem,
    EstimateProblem,
    FlowProblem,
    IbanProblem,
    IbanWarning,
    InnProblem,
    InputProblem,
    JsonProblem,
    KycDocumentsProblem,
    KycIdProblem,
    NameProblem,
    PairProblem,
    PassportProblem,
    PassportWarning,
    PayloadProblem,
    PhonePartsProblem,
    PhoneProblem,
    PostalCodeProblem,
    RateProblem,
    RedirectProblem,
    ReviewProblem,
    TaxNumberProblem,
    TextProblem,
    TotalProblem,
    TransferCodeProblem,
    UrlProblem,
];

const MESSAGES: &str = include_str!("../vectors/messages.json");

fn all() -> impl Iterator<Item = &'static (&'static str, &'static [&'static str])> {
    ENUMS.iter().flat_map(|(_, codes)| codes.iter())
}

fn names() -> BTreeSet<&'static str> {
    all().map(|(code, _)| *code).collect()
}

/// The parameters that a code carries.
#[track_caller]
fn params_of(code: &str) -> &'static [&'static str] {
    all().find(|(name, _)| *name == code).unwrap_or_else(|| panic!("{code} is no code of the crate")).1
}

/// That these are the parameters that the code declares.
#[track_caller]
pub(crate) fn assert_params(code: &str, params: &Json) {
    let given: BTreeSet<&str> = params.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(given, params_of(code).iter().copied().collect(), "parameters of {code}");
}

#[test]
fn each_code_is_declared_once() {
    let mut declared = BTreeMap::new();
    for (name, codes) in ENUMS {
        for (code, _) in codes {
            assert_eq!(declared.insert(code, name), None, "{code} of {name}");
        }
    }
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
    for (code, params) in all() {
        assert!(params.iter().all(|name| name.bytes().all(|byte| byte.is_ascii_lowercase())), "{code}: {params:?}");
    }
}
