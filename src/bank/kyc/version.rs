//! Which of the bank's two forms of a check.

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
    /// Where a check is posted, and what its id follows.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Self::V1 => "/api/v1.1/check",
            Self::V2 => "/api/v2.0/check",
        }
    }
}
