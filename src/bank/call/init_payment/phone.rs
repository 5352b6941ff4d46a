//! Phone numbers of sender and recipient, whole and in parts.

use crate::check::{CountryCode, Phone, PhoneProblem, Rejection, digits};
use crate::issue::problems;
use crate::schema::{Broken, Check, DraftProblem, Leaf, LeafKind, broken_if, leaf_at, record};
use crate::value::View;
use std::fmt;

problems! {
    /// What is wrong with the parts of a phone number together.
    pub enum PhonePartsProblem {
        /// They are not those of the full number.
        Mismatch = "phone.parts_mismatch", "the parts do not make up the full number";
    }
}

/// The digits of a phone number's part.
#[derive(Clone, PartialEq, Eq)]
pub struct PhoneDigits(pub(crate) String);

/// Hides the number.
impl fmt::Debug for PhoneDigits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PhoneDigits(..)")
    }
}

impl Leaf for PhoneDigits {
    const WHAT: LeafKind = LeafKind::Digits;

    const CHECK: Check =
        |text, _| digits(text, &[]).map_err(|position| Rejection::invalid(PhoneProblem::Character { position }.into()));

    fn of_text(text: &str) -> Option<Self> {
        Some(Self(text.to_owned()))
    }

    fn to_text(&self) -> String {
        self.0.clone()
    }
}

record! {
    /// A phone number with all its parts, which are derived where the numbering plan is known and required elsewhere.
    pub struct SenderPhone: parts_agree has_country has_operator_code has_short_number {
        /// `+<country code><number>`.
        required full_number: Phone,
        /// Country of the number.
        optional country_iso3: CountryCode,
        /// Operator's code.
        optional operator_code: PhoneDigits,
        /// Number without the operator's code.
        optional short_number: PhoneDigits,
    }
}

record! {
    /// A phone number, with its parts where they are known.
    pub struct RecipientPhone: parts_agree {
        /// `+<country code><number>`.
        required full_number: Phone,
        /// Country of the number.
        optional country_iso3: CountryCode,
        /// Operator's code.
        optional operator_code: PhoneDigits,
        /// Number without the operator's code.
        optional short_number: PhoneDigits,
    }
}

fn has_country(phone: View<'_>) -> Result<(), Broken> {
    broken_if(!phone.has("country_iso3"), &["country_iso3", "full_number"], DraftProblem::Required)
}

fn has_operator_code(phone: View<'_>) -> Result<(), Broken> {
    broken_if(!phone.has("operator_code"), &["operator_code", "full_number"], DraftProblem::Required)
}

fn has_short_number(phone: View<'_>) -> Result<(), Broken> {
    broken_if(!phone.has("short_number"), &["short_number", "full_number"], DraftProblem::Required)
}

/// Where the numbering plan is known, the parts must be the plan's; else operator code and short number must end the full
/// number.
fn parts_agree(phone: View<'_>) -> Result<(), Broken> {
    const FIELDS: &[&str] = &["full_number", "country_iso3", "operator_code", "short_number"];
    let Some(full) = leaf_at::<Phone>(phone, "full_number") else { return Ok(()) };
    let operator = phone.text("operator_code").unwrap_or_default();
    let short = phone.text("short_number").unwrap_or_default();
    let agrees = match full.parts() {
        Some(plan) => {
            let same = |key: &str, part: &str| phone.text(key).is_none_or(|text| text == part);
            same("country_iso3", plan.country_iso3)
                && same("operator_code", &plan.operator_code)
                && same("short_number", &plan.short_number)
        }
        None => {
            let country = leaf_at::<CountryCode>(phone, "country_iso3");
            let of_country = Phone::parse_of(full.as_str(), country.as_ref()).is_ok();
            let rest = full.as_str().strip_suffix(short).and_then(|rest| rest.strip_suffix(operator));
            // What is left is the calling code: a plus and up to three digits.
            let whole = operator.is_empty() || short.is_empty();
            of_country && rest.is_some_and(|rest| whole || (2..=4).contains(&rest.len()))
        }
    };
    broken_if(!agrees, FIELDS, PhonePartsProblem::Mismatch)
}
