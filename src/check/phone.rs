//! Phone numbers: `+<country code><number>`, and the parts that the bank wants besides.

use super::country::CountryCode;
use super::input::glyphs;
use super::phone_plan::{Match, Plan, calling_code, find};
use super::verdict::{Refusal, canonical_text};
use crate::issue::problems;

/// A number in international form: `+79376151530`.
#[derive(Clone, PartialEq, Eq)]
pub struct Phone(String);

/// The parts of a number, by its country's numbering plan.
#[derive(Clone, PartialEq, Eq)]
pub struct PhoneParts {
    /// ISO 3166-1 alpha-3.
    pub country_iso3: &'static str,
    /// The operator's or area's code.
    pub operator_code: String,
    /// The number without it.
    pub short_number: String,
}

problems! {
    /// Why a phone number is refused.
    pub enum PhoneProblem {
        /// Does not begin with `+` and a country code.
        Prefix = "phone.prefix", "the number must begin with + and a country code";
        /// Something that phone numbers do not have.
        Character { position: u32 } = "phone.character", "a character that phone numbers do not have";
        /// Too few or too many digits, counted without the country code where the plan is known.
        Length { minimum: u32, maximum: u32, actual: u32 } = "phone.length", "too few or too many digits";
        /// No number of this country begins so.
        UnknownCode = "phone.unknown_code", "no number of this country begins so";
        /// A number of another country than the one asked for.
        CountryMismatch { expected: String } = "phone.country_mismatch", "the number belongs to another country";
    }
}

canonical_text!(Phone, PhoneProblem);

/// Says nothing of the number.
impl std::fmt::Debug for PhoneParts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PhoneParts").field("country_iso3", &self.country_iso3).finish_non_exhaustive()
    }
}

/// E.164: at most 15 digits; the shortest numbers in use have 7 with their country code.
const E164: std::ops::RangeInclusive<usize> = 7..=15;

impl Phone {
    /// Reads a number in international form, or in Russian national form (`8 937 …`).
    ///
    /// Source: ITU-T E.164; the bank's documents (`full_number`).
    ///
    /// # Errors
    /// - [`PhoneProblem::Prefix`] for `"937 615-15-30"`
    /// - [`PhoneProblem::Character`] for `"+7 937 abc"`
    /// - [`PhoneProblem::UnknownCode`] for `"+7 1"`
    /// - [`PhoneProblem::Length`] for `"+7 937"` (incomplete), `"+7 937 615 15 300"`
    ///
    /// ```
    /// use bank131_checkout::check::Phone;
    /// let phone = Phone::parse("8 (937) 615-15-30").unwrap();
    /// assert_eq!(phone.as_str(), "+79376151530");
    /// assert_eq!(phone.parts().unwrap().operator_code, "937");
    /// assert!(Phone::parse("937 615-15-30").is_err());
    /// ```
    pub fn parse(input: &str) -> Result<Self, Refusal<PhoneProblem>> {
        Self::parse_of(input, None)
    }

    /// Like [`Phone::parse`], and takes only a number of `country` where its numbering plan is known.
    ///
    /// # Errors
    /// As [`Phone::parse`], and [`PhoneProblem::CountryMismatch`].
    pub fn parse_of(input: &str, country: Option<&CountryCode>) -> Result<Self, Refusal<PhoneProblem>> {
        let digits = international(input)?;
        let wanted = country.filter(|country| calling_code(country.as_str()).is_some());
        let mismatch = |plan: &Plan| wanted.is_some_and(|country| country.as_str() != plan.country);
        let expected =
            || PhoneProblem::CountryMismatch { expected: wanted.map(ToString::to_string).unwrap_or_default() };
        match find(&digits, wanted.map(CountryCode::as_str)) {
            Match::Whole(plan) | Match::Sized(plan, _) if mismatch(plan) => Err(Refusal::invalid(expected())),
            _ if digits.starts_with('0') => Err(Refusal::invalid(PhoneProblem::UnknownCode)),
            Match::Unknown if wanted.is_some_and(|country| !may_become(&digits, country)) => {
                Err(Refusal::invalid(expected()))
            }
            Match::Whole(_) => Ok(Self(format!("+{digits}"))),
            Match::Sized(plan, actual) => Err(sized(plan.national..=plan.national, actual)),
            Match::NoSuchNumber => Err(Refusal::invalid(PhoneProblem::UnknownCode)),
            Match::Unknown if E164.contains(&digits.len()) => Ok(Self(format!("+{digits}"))),
            Match::Unknown => Err(sized(E164, digits.len())),
        }
    }

    /// Its parts, where the country's numbering plan is known.
    #[must_use]
    pub fn parts(&self) -> Option<PhoneParts> {
        let digits = self.0.strip_prefix('+')?;
        let Match::Whole(plan) = find(digits, None) else { return None };
        let (operator, short) = digits.strip_prefix(plan.calling_code)?.split_at_checked(plan.operator)?;
        Some(PhoneParts {
            country_iso3: plan.country,
            operator_code: operator.to_owned(),
            short_number: short.to_owned(),
        })
    }
}

/// Whether the digits are a start of the country's calling code.
fn may_become(digits: &str, country: &CountryCode) -> bool {
    calling_code(country.as_str()).is_some_and(|code| code.starts_with(digits))
}

fn sized(range: std::ops::RangeInclusive<usize>, actual: usize) -> Refusal<PhoneProblem> {
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let problem =
        PhoneProblem::Length { minimum: count(*range.start()), maximum: count(*range.end()), actual: count(actual) };
    if actual < *range.start() { Refusal::incomplete(problem) } else { Refusal::invalid(problem) }
}

/// The digits behind the `+`. A leading `8` stands for `+7`, as Russian numbers are dialled at home; `00` for `+`.
fn international(input: &str) -> Result<String, Refusal<PhoneProblem>> {
    let mut digits = String::new();
    let mut plus = false;
    for glyph in glyphs(input) {
        match glyph.ch {
            '+' if digits.is_empty() && !plus => plus = true,
            '0'..='9' => digits.push(glyph.ch),
            '(' | ')' | '-' | '–' | '‑' | '.' | '/' => {}
            _ => return Err(Refusal::invalid(PhoneProblem::Character { position: glyph.position })),
        }
    }
    if plus {
        return Ok(digits);
    }
    match (digits.strip_prefix("00"), digits.strip_prefix('8'), digits.as_str()) {
        (Some(rest), _, _) => Ok(rest.to_owned()),
        (_, Some(rest), _) => Ok(format!("7{rest}")),
        (_, _, "" | "0") => Ok(String::new()),
        _ => Err(Refusal::invalid(PhoneProblem::Prefix)),
    }
}
