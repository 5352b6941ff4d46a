//! The checks as single values of requests.

use super::part::{Leaf, Part};
use super::shape::{Check, Kind};
use super::value::Value;
use crate::check::{
    BirthDate, BirthDateOptions, CountryCode, CurrencyCode, Date, DivisionCode, DocumentNumber, Email, ExpiryDate,
    Glyph, HttpsUrl, Iban, Inn, IssueDate, LeapDay, Passport, PersonName, Phone, PhoneProblem, PostalCode, Refusal,
    Script, Text, TextProblem, digits, find_pan_alone, inner,
};
use crate::issue::Problem;
use std::fmt;

macro_rules! leaf {
    ($($kind:ident = $name:literal),+ $(,)?) => { $(
        impl Leaf for $kind {
            const NAME: &'static str = $name;

            const CHECK: Check = |text, _| match Self::parse(text) {
                Ok(value) => Ok(value.into_text()),
                Err(refusal) => Err(refusal.common()),
            };

            fn of_text(text: &str) -> Option<Self> {
                Self::parse(text).ok()
            }

            fn to_text(&self) -> String {
                self.to_string()
            }
        }
    )+ };
}

leaf!(
    CountryCode = "country",
    CurrencyCode = "currency",
    DivisionCode = "division_code",
    DocumentNumber = "document_number",
    Email = "email",
    HttpsUrl = "url",
    Iban = "iban",
    Inn = "inn",
    Passport = "passport",
    PersonName = "name",
    Phone = "phone",
    PostalCode = "postal_code",
    Text = "text",
);

impl Leaf for Date {
    const NAME: &'static str = "date";

    const CHECK: Check = |text, _| match Self::parse(text) {
        Ok(date) => Ok(date.to_string()),
        Err(refusal) => Err(refusal.common()),
    };

    fn of_text(text: &str) -> Option<Self> {
        Self::parse(text).ok()
    }

    fn to_text(&self) -> String {
        self.to_string()
    }
}

impl Leaf for BirthDate {
    const NAME: &'static str = "birth_date";

    const CHECK: Check = |text, rules| {
        let options =
            BirthDateOptions { today: rules.today, minimum_age: rules.minimum_age, leap_day: LeapDay::default() };
        Self::parse(text, &options).map(|date| date.to_string())
    };

    fn of_text(text: &str) -> Option<Self> {
        Date::parse(text).ok().map(Self::trusted)
    }

    fn to_text(&self) -> String {
        self.to_string()
    }
}

impl Leaf for IssueDate {
    const NAME: &'static str = "issue_date";

    const CHECK: Check = |text, rules| Self::parse(text, rules.today, None).map(|date| date.0.to_string());

    fn of_text(text: &str) -> Option<Self> {
        Date::parse(text).ok().map(Self)
    }

    fn to_text(&self) -> String {
        self.0.to_string()
    }
}

impl Leaf for ExpiryDate {
    const NAME: &'static str = "expiry_date";

    const CHECK: Check = |text, rules| Self::parse(text, rules.today, None).map(|date| date.0.to_string());

    fn of_text(text: &str) -> Option<Self> {
        Date::parse(text).ok().map(Self)
    }

    fn to_text(&self) -> String {
        self.0.to_string()
    }
}

/// A recipient's name: Latin script, as in the passport shown abroad.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LatinName(pub PersonName);

impl Leaf for LatinName {
    const NAME: &'static str = "latin_name";

    const CHECK: Check = |text, _| match PersonName::parse_in(text, Script::Latin) {
        Ok(name) => Ok(name.into_text()),
        Err(refusal) => Err(refusal.common()),
    };

    fn of_text(text: &str) -> Option<Self> {
        PersonName::parse_in(text, Script::Latin).ok().map(Self)
    }

    fn to_text(&self) -> String {
        self.0.to_string()
    }
}

/// A widget's token for card data, and never the card's number. Its length is not checked: the document's examples have
/// 31 and 33 characters.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

/// Says nothing of the token.
impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(..)")
    }
}

impl Leaf for Token {
    const NAME: &'static str = "token";

    const CHECK: Check = |text, _| match find_pan_alone(text) {
        Some(position) => Err(Refusal::invalid(TextProblem::Pan { position }.into())),
        None => graphic(text),
    };

    fn of_text(text: &str) -> Option<Self> {
        Some(Self(text.to_owned()))
    }

    fn to_text(&self) -> String {
        self.0.clone()
    }
}

/// Printable ASCII, less the blanks at both ends.
pub(super) fn graphic(text: &str) -> Result<String, Refusal<Problem>> {
    match inner(text).find(|glyph| !glyph.ch.is_ascii_graphic()) {
        Some(Glyph { position, .. }) => Err(Refusal::invalid(TextProblem::ControlCharacter { position }.into())),
        None => Ok(inner(text).map(|glyph| glyph.ch).collect()),
    }
}

/// The digits of a phone number's part.
#[derive(Clone, PartialEq, Eq)]
pub struct PhoneDigits(pub(crate) String);

/// Says nothing of the number.
impl fmt::Debug for PhoneDigits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PhoneDigits(..)")
    }
}

impl Leaf for PhoneDigits {
    const NAME: &'static str = "digits";

    const CHECK: Check =
        |text, _| digits(text, &[]).map_err(|position| Refusal::invalid(PhoneProblem::Character { position }.into()));

    fn of_text(text: &str) -> Option<Self> {
        Some(Self(text.to_owned()))
    }

    fn to_text(&self) -> String {
        self.0.clone()
    }
}

/// A positive amount in minor units: a whole JSON number, never text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MinorUnits(pub i64);

/// A fee in minor units or a count, which may be zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WholeNumber(pub i64);

/// How many units of a currency a rate buys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quantity(pub i64);

macro_rules! number {
    ($kind:ident) => {
        impl Part for $kind {
            const KIND: Kind = Kind::$kind;

            fn of_value(value: &Value) -> Option<Self> {
                value.as_whole().map(Self)
            }

            fn to_value(&self) -> Value {
                Value::Integer(self.0)
            }
        }
    };
}

number!(MinorUnits);
number!(Quantity);
number!(WholeNumber);
