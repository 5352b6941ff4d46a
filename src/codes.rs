//! Every code that an issue of this crate can have, in one list: for a server's own catalogue of messages, and for the
//! tests and documents here. The shipped module does not contain it.
//!
//! The codes of the bank's refusals (`bank.…`) are listed by [`BankFailure::known_codes`].
//!
//! [`BankFailure::known_codes`]: crate::bank::answer::failure::BankFailure::known_codes

use crate::bank::answer::RedirectProblem;
use crate::bank::answer::event::TransferCodeProblem;
use crate::bank::call::calculate::AmountsProblem;
use crate::bank::call::init_payment::{CorridorProblem, PhonePartsProblem};
use crate::bank::kyc::{KycDocumentsProblem, KycIdProblem, PayloadProblem, TaxNumberProblem};
use crate::check::{
    BirthDateProblem, CountryProblem, CurrencyProblem, DateProblem, DivisionCodeProblem, DocumentDateProblem,
    DocumentNumberProblem, EmailProblem, IbanProblem, IbanWarning, InnProblem, InputProblem, NameProblem,
    PassportProblem, PassportWarning, PhoneProblem, PostalCodeProblem, TextProblem, UrlProblem,
};
use crate::flow::FlowProblem;
use crate::issue::Reason;
use crate::money::{AmountProblem, EstimateProblem, PairProblem, RateProblem, ReviewProblem, TotalProblem};
use crate::schema::DraftProblem;
use crate::value::JsonProblem;

macro_rules! by_enum {
    ($($problem:ident)+) => { &[$((stringify!($problem), $problem::REASONS)),+] };
}

/// The reasons by the enum that declares them.
pub const BY_ENUM: &[(&str, &[Reason])] = by_enum! {
    AmountProblem
    AmountsProblem
    BirthDateProblem
    CorridorProblem
    CountryProblem
    CurrencyProblem
    DateProblem
    DivisionCodeProblem
    DocumentDateProblem
    DocumentNumberProblem
    DraftProblem
    EmailProblem
    EstimateProblem
    FlowProblem
    IbanProblem
    IbanWarning
    InnProblem
    InputProblem
    JsonProblem
    KycDocumentsProblem
    KycIdProblem
    NameProblem
    PairProblem
    PassportProblem
    PassportWarning
    PayloadProblem
    PhonePartsProblem
    PhoneProblem
    PostalCodeProblem
    RateProblem
    RedirectProblem
    ReviewProblem
    TaxNumberProblem
    TextProblem
    TotalProblem
    TransferCodeProblem
    UrlProblem
};

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
    let mut reasons: Vec<Reason> = BY_ENUM.iter().flat_map(|(_, reasons)| reasons.iter().copied()).collect();
    reasons.sort_unstable_by_key(|reason| reason.code());
    reasons.dedup_by_key(|reason| reason.code());
    reasons
}
