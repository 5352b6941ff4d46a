//! Single values that are text: the types of the checks as fields of a record.

use super::problem::DraftProblem;
use super::shape::Check;
use crate::check::{
    BirthDate, BirthDateOptions, CountryCode, CurrencyCode, Date, DivisionCode, DocumentNumber, Email, ExpiryDate,
    HttpsUrl, Iban, Inn, IssueDate, LeapDay, Passport, PersonName, Phone, PositionedChar, PostalCode, Rejection, Text,
    TextProblem, inner,
};
use crate::issue::Problem;
use crate::value::View;
use crate::words::{Words, words_of};

/// A single value that is text.
pub trait Leaf: Sized {
    /// The name of its kind in a list of required fields: `iban`.
    const NAME: &'static str = "text";

    /// Gives the canonical text, or rejects.
    const CHECK: Check;

    /// The value of a canonical text.
    fn of_text(text: &str) -> Option<Self>;

    /// Its canonical text.
    fn to_text(&self) -> String;
}

impl<W: Words> Leaf for W {
    const NAME: &'static str = "choice";

    const CHECK: Check = |text, _| chosen(text, W::LINES);

    fn of_text(text: &str) -> Option<Self> {
        W::find(text)
    }

    fn to_text(&self) -> String {
        self.name().to_owned()
    }
}

fn chosen(text: &str, lines: &'static str) -> Result<String, Rejection<Problem>> {
    let mut allowed = String::new();
    for word in words_of(lines) {
        if word == text.trim() {
            return Ok(word.to_owned());
        }
        if !allowed.is_empty() {
            allowed.push_str(", ");
        }
        allowed.push_str(word);
    }
    Err(Rejection::invalid(DraftProblem::UnknownChoice { allowed: allowed.into() }.into()))
}

macro_rules! leaf {
    ($($kind:ident = $name:literal),+ $(,)?) => { $(
        impl Leaf for $kind {
            const NAME: &'static str = $name;

            const CHECK: Check = |text, _| Self::canonical(text);

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

    const CHECK: Check = |text, _| Self::canonical(text);

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
            BirthDateOptions { today: rules.today, minimum_age: rules.minimum_age, leap_day: LeapDay::March1 };
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

/// The value of the canonical text at a dotted path.
pub(crate) fn leaf_at<L: Leaf>(object: View<'_>, path: &str) -> Option<L> {
    L::of_text(object.text(path)?)
}

/// Printable ASCII, less the blanks at both ends.
pub(crate) fn graphic(text: &str) -> Result<String, Rejection<Problem>> {
    match inner(text).find(|positioned| !positioned.ch.is_ascii_graphic()) {
        Some(PositionedChar { position, .. }) => {
            Err(Rejection::invalid(TextProblem::ControlCharacter { position }.into()))
        }
        None => Ok(inner(text).map(|positioned| positioned.ch).collect()),
    }
}
