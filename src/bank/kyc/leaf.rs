//! The values that KYC writes in its own way: dates with dots, countries of two letters.

use crate::check::{BirthDate, CountryCode, Date, IssueDate};
use crate::schema::{Check, Leaf};

/// `1998-03-15` as KYC writes it: `15.03.1998`.
pub(super) fn dotted(iso: &str) -> String {
    let mut dotted = String::with_capacity(10);
    for (part, end) in [(8..10, "."), (5..7, "."), (0..4, "")] {
        dotted.push_str(iso.get(part).unwrap_or_default());
        dotted.push_str(end);
    }
    dotted
}

macro_rules! dotted {
    ($( $(#[$doc:meta])* $name:ident($inner:ident); )+) => { $(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct $name(pub $inner);

        impl Leaf for $name {
            const CHECK: Check = |text, rules| match $inner::CHECK(text, rules) {
                Ok(iso) => Ok(dotted(&iso)),
                Err(refusal) => Err(refusal),
            };

            fn of_text(text: &str) -> Option<Self> {
                $inner::of_text(text).map(Self)
            }

            fn to_text(&self) -> String {
                dotted(&self.0.to_text())
            }
        }
    )+ };
}

dotted! {
    /// The birth date of an adult, `DD.MM.YYYY`; `YYYY-MM-DD` is read too.
    KycBirthDate(BirthDate);
    /// A day, `DD.MM.YYYY`; `YYYY-MM-DD` is read too.
    KycDate(Date);
    /// A day that is not after today, `DD.MM.YYYY`; `YYYY-MM-DD` is read too.
    KycIssueDate(IssueDate);
}

/// A country by its alpha-2 code, `RU`; alpha-3 is read too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KycCountry(pub CountryCode);

impl Leaf for KycCountry {
    const CHECK: Check = |text, _| match CountryCode::parse_any(text) {
        Ok(country) => Ok(country.alpha2().to_owned()),
        Err(refusal) => Err(refusal.common()),
    };

    fn of_text(text: &str) -> Option<Self> {
        CountryCode::parse_any(text).ok().map(Self)
    }

    fn to_text(&self) -> String {
        self.0.alpha2().to_owned()
    }
}
