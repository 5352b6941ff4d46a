//! Single values that are text: the types of the checks as fields of a record.

use super::leaf_kind::LeafKind;
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
    const WHAT: LeafKind = LeafKind::Text;

    /// Gives the canonical text, or rejects.
    const CHECK: Check;

    /// The value of a canonical text.
    fn of_text(text: &str) -> Option<Self>;

    /// Its canonical text.
    fn to_text(&self) -> String;
}

impl<W: Words> Leaf for W {
    const WHAT: LeafKind = LeafKind::Word;

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
    ($($kind:ident = $what:ident),+ $(,)?) => { $(
        impl Leaf for $kind {
            const WHAT: LeafKind = LeafKind::$what;

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
    CountryCode = Country,
    CurrencyCode = Currency,
    DivisionCode = DivisionCode,
    DocumentNumber = DocumentNumber,
    Email = Email,
    HttpsUrl = Url,
    Iban = Iban,
    Inn = Inn,
    Passport = Passport,
    PersonName = Name,
    Phone = Phone,
    PostalCode = PostalCode,
    Text = Text,
);

impl Leaf for Date {
    const WHAT: LeafKind = LeafKind::Date;

    const CHECK: Check = |text, _| Self::canonical(text);

    fn of_text(text: &str) -> Option<Self> {
        Self::parse(text).ok()
    }

    fn to_text(&self) -> String {
        self.to_string()
    }
}

impl Leaf for BirthDate {
    const WHAT: LeafKind = LeafKind::BirthDate;

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
    const WHAT: LeafKind = LeafKind::IssueDate;

    const CHECK: Check = |text, rules| Self::parse(text, rules.today, None).map(|date| date.0.to_string());

    fn of_text(text: &str) -> Option<Self> {
        Date::parse(text).ok().map(Self)
    }

    fn to_text(&self) -> String {
        self.0.to_string()
    }
}

impl Leaf for ExpiryDate {
    const WHAT: LeafKind = LeafKind::ExpiryDate;

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
