//! Codes are public: what they are called, what they carry, what they say.

#[cfg(not(target_arch = "wasm32"))]
mod listed;
mod messages;

use super::checks;
use super::support::{Json, parsed};
use bank131_checkout::api::{Check, Problems};
use bank131_checkout::bank::answer::RedirectProblem;
use bank131_checkout::bank::answer::event::TransferCodeProblem;
use bank131_checkout::bank::call::calculate::AmountsProblem;
use bank131_checkout::bank::call::init_payment::{CorridorProblem, ParticipantProblem};
use bank131_checkout::bank::kyc::{KycDocumentsProblem, KycIdProblem, PayloadProblem, TaxNumberProblem};
use bank131_checkout::check::InputProblem;
use bank131_checkout::flow::FlowProblem;
use bank131_checkout::issue::Reason;
use bank131_checkout::money::{AmountProblem, EstimateProblem, PairProblem, RateProblem, ReviewProblem, TotalProblem};
use bank131_checkout::schema::DraftProblem;
use bank131_checkout::value::JsonProblem;
use std::collections::{BTreeMap, BTreeSet};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

macro_rules! problems_of {
    ($($problem:ident),+ $(,)?) => {
        &[$(Problems {
            name: stringify!($problem),
            reasons: $problem::REASONS,
            one_of_each: $problem::one_of_each,
        }),+]
    };
}

/// The enums of reasons that no check declares.
const OTHERS: &[Problems] = problems_of![
    AmountProblem,
    AmountsProblem,
    CorridorProblem,
    DraftProblem,
    EstimateProblem,
    FlowProblem,
    InputProblem,
    JsonProblem,
    KycDocumentsProblem,
    KycIdProblem,
    PairProblem,
    ParticipantProblem,
    PayloadProblem,
    RateProblem,
    RedirectProblem,
    ReviewProblem,
    TaxNumberProblem,
    TotalProblem,
    TransferCodeProblem,
];

/// Every enum of reasons: those of the checks come from their table.
fn enums() -> Vec<Problems> {
    let mut enums: Vec<Problems> =
        Check::ALL.iter().flat_map(|check| check.problems()).chain(OTHERS).copied().collect();
    enums.sort_by_key(|problems| problems.name);
    enums.dedup_by_key(|problems| problems.name);
    enums
}

/// What each code says to developers: the file of all, and what the vectors of a check say of its own codes.
fn pinned_messages() -> BTreeMap<String, String> {
    let files = checks::vectors().map(|(_, file)| file);
    let files = files.chain([include_str!("../vectors/messages.json")]);
    let lists = files.map(|file| parsed(file)["messages"].as_object().cloned().unwrap_or_default());
    lists.flatten().map(|(code, message)| (code, message.as_str().unwrap().to_owned())).collect()
}

fn all() -> impl Iterator<Item = Reason> {
    enums().into_iter().flat_map(|problems| problems.reasons.iter().copied())
}

fn names() -> BTreeSet<&'static str> {
    all().map(Reason::code).collect()
}

/// The row of a code.
#[track_caller]
fn reason_of(code: &str) -> Reason {
    all().find(|reason| reason.code() == code).unwrap_or_else(|| panic!("{code} is not a code of the crate"))
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
fn one_code_means_one_thing_and_carries_the_same_parameters_everywhere() {
    let mut seen: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for reason in all() {
        let params: Vec<&str> = reason.params().collect();
        assert_eq!(*seen.entry(reason.code()).or_insert(params.clone()), params, "parameters of {}", reason.code());
    }
}

#[test]
fn an_enum_names_each_code_once() {
    for Problems { name, reasons, .. } in enums() {
        let unique: BTreeSet<&str> = reasons.iter().map(|reason| reason.code()).collect();
        assert_eq!(unique.len(), reasons.len(), "codes of {name}");
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
    for reason in all() {
        let is_word = |name: &str| name.bytes().all(|byte| byte.is_ascii_lowercase());
        assert!(reason.params().all(is_word), "{}", reason.code());
    }
}
