//! Where each call goes: names, methods, paths and hosts in one place.

use crate::words::words;

words! {
    /// A call of the bank, in the order in which a transfer makes them.
    pub enum Call as "CallName" {
        /// Asks what a transfer would cost.
        Calculate = "calculate",
        /// Starts a transfer.
        InitPayment = "init_payment",
        /// Confirms the price of a transfer.
        Confirm = "confirm",
        /// Cancels a transfer.
        Cancel = "cancel",
        /// Asks how far a transfer has come.
        Status = "status",
        /// Asks for a public token, which opens a widget.
        Token = "token",
        /// Asks what a token stands for.
        TokenInfo = "token_info",
        /// Forgets a saved card.
        RecurrentDisable = "recurrent_disable",
        /// Starts the check of a passport.
        KycCheck = "kyc_check",
        /// Asks for the result of that check.
        KycStatus = "kyc_status",
    }
}

words! {
    /// How a request is sent.
    pub enum Method as "HttpMethod" {
        /// Without a body.
        Get = "GET",
        /// With a JSON body.
        Post = "POST",
    }
}

impl Call {
    /// By `GET` or `POST`.
    #[must_use]
    pub const fn method(self) -> Method {
        match self {
            Self::KycStatus => Method::Get,
            _ => Method::Post,
        }
    }

    /// Its path on the bank's host, as documented. `{id}` stands for the identifier of a check.
    ///
    /// Source: the transfers document, and the KYC documents for the last two. `recurrent/disable` and `token/info`
    /// come from the bank's PHP SDK. Newer pages of the bank drop `bpa`: each path is a default that an option replaces.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Self::Calculate => "/api/v1/bpa/calculate",
            Self::InitPayment => "/api/v2/bpa/session/multi/init/payment",
            Self::Confirm => "/api/v1/session/confirm",
            Self::Cancel => "/api/v1/session/cancel",
            Self::Status => "/api/v1/session/status",
            Self::Token => "/api/v1/token",
            Self::TokenInfo => "/api/v1/token/info",
            Self::RecurrentDisable => "/api/v1/recurrent/disable",
            Self::KycCheck => "/api/v1.1/check",
            Self::KycStatus => "/api/v1.1/check/{id}",
        }
    }
}

/// Where a passport is checked in version 2.0 of the bank's form; [`Call::KycCheck`] is version 1.1.
pub(crate) const KYC_CHECK_V2: &str = "/api/v2.0/check";

/// The bank's hosts, by their names in this package: the proxy calls them, a page never does.
///
/// Source: `demo` and the KYC hosts, the bank's three documents; `live`, the head of its newest documentation.
pub const HOSTS: [(&str, &str); 4] = [
    ("live", "https://proxy.bank131.ru"),
    ("demo", "https://demo.bank131.ru"),
    ("kyc_live", "https://kyc.bank131.ru"),
    ("kyc_demo", "https://kyc-stage.bank131.ru"),
];
