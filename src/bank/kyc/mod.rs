//! `POST /api/v1.1/check` and `GET /api/v1.1/check/{id}`: is the sender's passport real? (KYC, "Passport verification".)
//!
//! The bank answers after 10 minutes to 2 days; then the INN may stand in a transfer's `tax_reference`. The body carries
//! its own signature, made by CryptoPro over [`payload`].
//!
//! Sources: the bank's documents "Interaction" (2021) and "Response and errors" (2023) of the passport verification; the
//! tables of bodies are those of its pages "Verification request", English and Russian, read 2026-11-21.

mod answer;
mod check;
mod check_v2;
mod decisions;
mod leaves;
mod payload;
mod sender;
mod status;

pub use answer::{Call, KycAnswer, Outcome, read};
pub use check::{
    KycBeneficialOwners, KycCheck, KycCitizenship, KycIdentityDocument, KycMigrationCard, KycPublicOfficials,
    KycRightToStay, build,
};
pub use check_v2::{KycCheckV2, KycDocuments, KycDocumentsProblem, KycType, TaxNumberProblem, build_v2};
pub use leaves::{KycBirthDate, KycCountry, KycDate, KycIssueDate, KycTaxNumber, Signature};
pub use payload::{PayloadProblem, payload};
pub use sender::draft_of_sender;
pub use status::{KycIdProblem, status};

use crate::schema::choice;

choice! {
    /// Which of the bank's two forms.
    pub enum Version("1.1, 2.0") {
        /// For residents of Russia.
        V1 = "1.1",
        /// For residents and others.
        V2 = "2.0",
    }
}

impl Version {
    /// Where a check is posted, and what its id follows.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Self::V1 => "/api/v1.1/check",
            Self::V2 => "/api/v2.0/check",
        }
    }
}
