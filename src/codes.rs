//! Every code that an issue of this crate can have, in one list: for a server's own catalogue of messages, and for the
//! tests and documents here. The shipped module does not contain it.
//!
//! The codes of the bank's refusals (`bank.…`) are listed by [`BankFailure::known_codes`].
//!
//! [`BankFailure::known_codes`]: crate::bank::answer::failure::BankFailure::known_codes

use crate::api::Check;
use crate::bank::answer::RedirectProblem;
use crate::bank::answer::event::TransferCodeProblem;
use crate::bank::call::calculate::AmountsProblem;
use crate::bank::call::init_payment::{CorridorProblem, PhonePartsProblem};
use crate::bank::kyc::{KycDocumentsProblem, KycIdProblem, PayloadProblem, TaxNumberProblem};
use crate::check::InputProblem;
use crate::flow::FlowProblem;
use crate::issue::{Problems, Reason};
use crate::money::{AmountProblem, EstimateProblem, PairProblem, RateProblem, ReviewProblem, TotalProblem};
use crate::schema::DraftProblem;
use crate::value::JsonProblem;

/// The enums whose codes no check declares.
const OTHERS: [Problems; 19] = [
    AmountProblem::DECLARED,
    AmountsProblem::DECLARED,
    CorridorProblem::DECLARED,
    DraftProblem::DECLARED,
    EstimateProblem::DECLARED,
    FlowProblem::DECLARED,
    InputProblem::DECLARED,
    JsonProblem::DECLARED,
    KycDocumentsProblem::DECLARED,
    KycIdProblem::DECLARED,
    PairProblem::DECLARED,
    PayloadProblem::DECLARED,
    PhonePartsProblem::DECLARED,
    RateProblem::DECLARED,
    RedirectProblem::DECLARED,
    ReviewProblem::DECLARED,
    TaxNumberProblem::DECLARED,
    TotalProblem::DECLARED,
    TransferCodeProblem::DECLARED,
];

/// Every enum that declares codes, by name: those of the checks, as their table has them, and the others.
#[must_use]
pub fn enums() -> Vec<Problems> {
    let of_checks = Check::ALL.iter().flat_map(|check| check.problems());
    let mut enums: Vec<Problems> = of_checks.copied().chain(OTHERS).collect();
    enums.sort_unstable_by_key(|problems| problems.name);
    enums.dedup_by_key(|problems| problems.name);
    enums
}

/// Every code once, in alphabetical order.
///
/// ```
/// let codes = bank131_checkout::codes::all();
/// let checksum = codes.iter().find(|reason| reason.code() == "iban.checksum").unwrap();
/// assert_eq!(checksum.message(), "the check digits do not match");
/// assert_eq!(checksum.params().count(), 0);
/// ```
#[must_use]
pub fn all() -> Vec<Reason> {
    let mut reasons: Vec<Reason> = enums().iter().flat_map(|problems| problems.reasons.iter().copied()).collect();
    reasons.sort_unstable_by_key(|reason| reason.code());
    reasons
}
