//! `POST /api/v1.1/check` and `GET /api/v1.1/check/{id}`: is the sender's passport real? (KYC, "Passport verification".)
//!
//! The bank answers after 10 minutes to 2 days; then the INN may stand in a transfer's `tax_reference`. The body carries
//! its own signature, made by CryptoPro over [`payload`].
//!
//! Sources: the bank's documents "Interaction" (2021) and "Response and errors" (2023) of the passport verification; the
//! tables of bodies are those of its pages "Verification request", English and Russian, read 2026-11-21.

mod answer;
mod check_v1;
mod check_v2;
mod fixed;
mod from_sender;
mod leaf;
mod payload;
mod signature;
mod status;
mod tax_number;
mod version;

pub use answer::{KycAnswer, KycCall, KycOutcome, read};
pub use check_v1::{KycCheck, build_v1};
pub use check_v2::{KycCheckV2, KycDocuments, KycDocumentsProblem, KycType, build_v2};
pub use fixed::{
    KycBeneficialOwners, KycCitizenship, KycIdentityDocument, KycMigrationCard, KycPublicOfficials, KycRightToStay,
};
pub use from_sender::draft_of_sender;
pub use leaf::{KycBirthDate, KycCountry, KycDate, KycIssueDate};
pub use payload::{PayloadProblem, payload};
pub use signature::Signature;
pub use status::{KycIdProblem, status, status_path};
pub use tax_number::{KycTaxNumber, TaxNumberProblem};
pub use version::Version;
