//! Texts of people that no other request has.

use crate::check::{PersonName, PhoneProblem, Rejection, Script, digits};
use crate::schema::{Check, Leaf};
use std::fmt;

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
        |text, _| digits(text, &[]).map_err(|position| Rejection::invalid(PhoneProblem::Character { position }.into()));

    fn of_text(text: &str) -> Option<Self> {
        Some(Self(text.to_owned()))
    }

    fn to_text(&self) -> String {
        self.0.clone()
    }
}
