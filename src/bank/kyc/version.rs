//! Which of the bank's two forms of a check.

use crate::bank::call::{Call, KYC_CHECK_V2};
use crate::words::words;

words! {
    /// Which of the bank's two forms.
    pub enum Version as "KycVersion" {
        /// For residents of Russia.
        V1 = "1.1",
        /// For residents and others.
        V2 = "2.0",
    }
}

impl Version {
    /// Where a check is posted; for its result, its id follows.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Self::V1 => Call::KycCheck.path(),
            Self::V2 => KYC_CHECK_V2,
        }
    }
}
