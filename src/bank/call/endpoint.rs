//! Where each call goes: names, methods, paths and hosts in one place.

/// A call of the bank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Call {
    /// Asks what a transfer would cost.
    Calculate,
    /// Starts a transfer.
    InitPayment,
    /// Confirms the price of a transfer.
    Confirm,
    /// Cancels a transfer.
    Cancel,
    /// Asks how far a transfer has come.
    Status,
    /// Asks for a public token, which opens a widget.
    Token,
    /// Asks what a token stands for.
    TokenInfo,
    /// Forgets a saved card.
    RecurrentDisable,
    /// Starts the check of a passport.
    KycCheck,
    /// Asks for the result of that check.
    KycStatus,
}

impl Call {
    /// Every call, in the order in which a transfer makes them.
    pub const ALL: [Self; 10] = [
        Self::Calculate,
        Self::InitPayment,
        Self::Confirm,
        Self::Cancel,
        Self::Status,
        Self::Token,
        Self::TokenInfo,
        Self::RecurrentDisable,
        Self::KycCheck,
        Self::KycStatus,
    ];

    /// Name, method and path.
    ///
    /// Source: the transfers document, and the KYC documents for the last two. `recurrent/disable` and `token/info`
    /// come from the bank's PHP SDK. Newer pages of the bank drop `bpa`: each path is a default that an option replaces.
    const fn row(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Calculate => ("calculate", "POST", "/api/v1/bpa/calculate"),
            Self::InitPayment => ("init_payment", "POST", "/api/v2/bpa/session/multi/init/payment"),
            Self::Confirm => ("confirm", "POST", "/api/v1/session/confirm"),
            Self::Cancel => ("cancel", "POST", "/api/v1/session/cancel"),
            Self::Status => ("status", "POST", "/api/v1/session/status"),
            Self::Token => ("token", "POST", "/api/v1/token"),
            Self::TokenInfo => ("token_info", "POST", "/api/v1/token/info"),
            Self::RecurrentDisable => ("recurrent_disable", "POST", "/api/v1/recurrent/disable"),
            Self::KycCheck => ("kyc_check", "POST", "/api/v1.1/check"),
            Self::KycStatus => ("kyc_status", "GET", "/api/v1.1/check/{id}"),
        }
    }

    /// Its name in this package: `init_payment`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.row().0
    }

    /// `POST` or `GET`.
    #[must_use]
    pub const fn method(self) -> &'static str {
        self.row().1
    }

    /// Its path on the bank's host, as documented. `{id}` stands for the identifier of a check.
    #[must_use]
    pub const fn path(self) -> &'static str {
        self.row().2
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
