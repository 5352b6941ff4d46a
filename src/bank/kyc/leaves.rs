//! The values that KYC writes in its own way: dates with dots, countries of two letters.

use super::check_v2::TaxNumberProblem;
use crate::check::{
    BirthDate, CountryCode, Date, DocumentNumber, DocumentNumberProblem, Glyph, InputProblem, IssueDate, Refusal,
    TextProblem, inner,
};
use crate::schema::{Check, Leaf};
use std::fmt;

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
    /// The birth date of somebody of age, `DD.MM.YYYY`; `YYYY-MM-DD` is read too.
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

/// A taxpayer's number of any country: 6 to 14 letters and digits.
#[derive(Clone, PartialEq, Eq)]
pub struct KycTaxNumber(String);

/// Says nothing of the number.
impl fmt::Debug for KycTaxNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("KycTaxNumber(..)")
    }
}

impl Leaf for KycTaxNumber {
    const CHECK: Check = |text, _| match DocumentNumber::parse(text).map_err(|refusal| refusal.problem) {
        Ok(number) if (6..=14).contains(&number.as_str().chars().count()) => Ok(number.into_text()),
        Err(DocumentNumberProblem::Character { position }) => {
            Err(Refusal::invalid(TaxNumberProblem::Character { position }.into()))
        }
        Err(DocumentNumberProblem::Pan { position }) => Err(Refusal::invalid(TextProblem::Pan { position }.into())),
        _ => Err(Refusal::invalid(TaxNumberProblem::Length { minimum: 6, maximum: 14 }.into())),
    };

    fn of_text(text: &str) -> Option<Self> {
        Some(Self(text.to_owned()))
    }

    fn to_text(&self) -> String {
        self.0.clone()
    }
}

/// CryptoPro's signature as text: longer than anything that is typed, and sent as it came.
#[derive(Clone, PartialEq, Eq)]
pub struct Signature(String);

/// Says nothing of the signature.
impl fmt::Debug for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Signature(..)")
    }
}

/// Many times the certificates of a chain.
const MAX_SIGNATURE: u32 = 1 << 16;

impl Leaf for Signature {
    const CHECK: Check = |text, _| {
        if text.len() > MAX_SIGNATURE as usize {
            return Err(Refusal::invalid(InputProblem::TooLong { maximum: MAX_SIGNATURE }.into()));
        }
        // Base64, in lines or in one.
        match inner(text).find(|glyph| !glyph.ch.is_ascii_graphic() && !matches!(glyph.ch, '\r' | '\n' | ' ')) {
            Some(Glyph { position, .. }) => Err(Refusal::invalid(TextProblem::ControlCharacter { position }.into())),
            None => Ok(text.to_owned()),
        }
    };

    fn of_text(text: &str) -> Option<Self> {
        Some(Self(text.to_owned()))
    }

    fn to_text(&self) -> String {
        self.0.clone()
    }
}
