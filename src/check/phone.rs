//! Phone numbers: `+<country code><number>`, their country, and the parts that the bank wants besides.

use super::country::{CountryCode, by_alpha2};
use super::input::glyphs;
use super::phone_plan::{Numbering, all, grouping};
use super::verdict::{Refusal, State, canonical_text};
use crate::issue::problems;

/// A number in international form: `+79376151530`.
#[derive(Clone, PartialEq, Eq)]
pub struct Phone(String, Place);

/// What its calling code and its leading digits say of a number.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Place {
    calling_code: &'static str,
    /// Alpha-3.
    country: Option<&'static str>,
}

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
        /// Too few or too many digits, counted without the country code once that is known.
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
const E164: (usize, usize) = (7, 15);

impl Phone {
    /// Reads a number in international form, or in Russian national form (`8 937 …`).
    ///
    /// Where the numbering plan is known its leading digits and lengths are checked, elsewhere the calling code and the length.
    /// An area that the table lacks (small towns of Germany's East) is taken by length.
    ///
    /// Source: ITU-T E.164; the bank's documents (`full_number`).
    ///
    /// # Errors
    /// - [`PhoneProblem::Prefix`] for `"937 615-15-30"`
    /// - [`PhoneProblem::Character`] for `"+7 937 abc"`
    /// - [`PhoneProblem::UnknownCode`] for `"+7 1"`, `"+999"`
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

    /// Like [`Phone::parse`], and takes only a number that is or may be of `country`.
    ///
    /// Where the country's numbering plan is known, the number may be written as at home, with the trunk prefix or without
    /// (`0532 …`, `532 …`), or without the plus. A country that has no calling code (Antarctica) restricts nothing.
    ///
    /// # Errors
    /// As [`Phone::parse`], and [`PhoneProblem::CountryMismatch`].
    ///
    /// ```
    /// use bank131_checkout::check::{CountryCode, Phone};
    /// let turkey = CountryCode::parse("TUR").unwrap();
    /// assert_eq!(Phone::parse_of("0532 123 45 67", Some(&turkey)).unwrap().as_str(), "+905321234567");
    /// assert!(Phone::parse_of("+79376151530", Some(&turkey)).is_err());
    /// ```
    pub fn parse_of(input: &str, country: Option<&CountryCode>) -> Result<Self, Refusal<PhoneProblem>> {
        let wanted = country.map(CountryCode::alpha2);
        let mut refused = None;
        for (digits, told) in readings(typed(input)?, wanted) {
            match read(digits, wanted, told) {
                Err(refusal) if refusal.state == State::Invalid => refused = refused.or(Some(refusal)),
                answer => return answer,
            }
        }
        Err(refused.unwrap_or_else(|| Refusal::invalid(PhoneProblem::Prefix)))
    }

    /// The country that its calling code and area code belong to, ISO 3166-1 alpha-3.
    ///
    /// None where they do not say: satellite and toll-free numbers, mobiles of +590, Kosovo, which has no code. Numbers
    /// that a small country shares with a large one, as mobiles of +47, are of the large one.
    ///
    /// ```
    /// use bank131_checkout::check::Phone;
    /// assert_eq!(Phone::parse("+1 246 250 1234").unwrap().country(), Some("BRB"));
    /// assert_eq!(Phone::parse("+800 1234 5678").unwrap().country(), None);
    /// ```
    #[must_use]
    pub const fn country(&self) -> Option<&'static str> {
        self.1.country
    }

    /// Its calling code, without the plus: `7`.
    #[must_use]
    pub const fn calling_code(&self) -> &'static str {
        self.1.calling_code
    }

    /// Its parts, by the country's numbering plan; none where that is not known or does not tell this number's area.
    #[must_use]
    pub fn parts(&self) -> Option<PhoneParts> {
        let digits = self.0.strip_prefix('+')?;
        let (code, operator) = grouping(digits);
        let (operator, short) = digits.get(code..)?.split_at_checked(operator)?;
        let country_iso3 = self.country().filter(|_| !operator.is_empty())?;
        Some(PhoneParts { country_iso3, operator_code: operator.to_owned(), short_number: short.to_owned() })
    }
}

/// What is typed: whether a plus stands before the digits.
struct Typed {
    plus: bool,
    digits: String,
}

/// Drops what only groups. A zero in brackets behind a plus is not dialled from abroad: `+44 (0)20 …`.
fn typed(input: &str) -> Result<Typed, Refusal<PhoneProblem>> {
    let mut typed = Typed { plus: false, digits: String::new() };
    let (mut before, mut is_zero_held) = (' ', false);
    for glyph in glyphs(input) {
        if is_zero_held && glyph.ch != ')' {
            typed.digits.push('0');
        }
        is_zero_held = typed.plus && before == '(' && glyph.ch == '0';
        match glyph.ch {
            '+' if typed.digits.is_empty() && !typed.plus => typed.plus = true,
            '0' if is_zero_held => {}
            '0'..='9' => typed.digits.push(glyph.ch),
            '(' | ')' | '-' | '–' | '‑' | '.' | '/' => {}
            _ => return Err(Refusal::invalid(PhoneProblem::Character { position: glyph.position })),
        }
        before = glyph.ch;
    }
    Ok(typed)
}

/// What the digits may stand for, the likeliest first: digits behind a `+`, and how many digits of an operator's code must
/// be known for it to count.
///
/// `00` stands for `+`, and a leading `8` for `+7`, as Russian numbers are dialled at home; where a country is asked for, its
/// own trunk prefix.
fn readings(typed: Typed, wanted: Option<&str>) -> Vec<(String, usize)> {
    let Typed { plus, digits } = typed;
    if plus {
        return vec![(digits, 0)];
    }
    if let Some(rest) = digits.strip_prefix("00") {
        return vec![(rest.to_owned(), 0)];
    }
    let home = wanted.map(|wanted| Numbering::of_country(wanted).filter(|home| home.has_plan()));
    let (code, trunk) = home.map_or(("7", "8"), |home| home.map_or(("", ""), |home| (home.code, home.trunk())));
    let mut readings = Vec::new();
    if "0".starts_with(digits.as_str()) && trunk != "0" {
        readings.push((String::new(), 0));
    } else if trunk.starts_with(digits.as_str()) {
        readings.push((code.to_owned(), 0));
    } else if let Some(rest) = digits.strip_prefix(trunk).filter(|_| !trunk.is_empty()) {
        readings.push(([code, rest].concat(), 0));
    }
    if home.flatten().is_some() {
        readings.push(([code, &digits].concat(), 1));
        readings.push((digits, 0));
    }
    readings
}

/// Reads the digits behind the `+`; `wanted` is the alpha-2 code of the only country to take.
fn read(digits: String, wanted: Option<&str>, told: usize) -> Result<Phone, Refusal<PhoneProblem>> {
    let Some(numbering) = Numbering::of_number(&digits) else { return Err(without_code(&digits, wanted)) };
    let national = digits.strip_prefix(numbering.code).unwrap_or_default();
    if let Some(refusal) = foreign(wanted, &|wanted| numbering.may_be(national, wanted)) {
        return Err(refusal);
    }
    let Some(rule) = numbering.rule(national, told) else { return Err(Refusal::invalid(PhoneProblem::UnknownCode)) };
    if !(rule.shortest..=rule.longest).contains(&national.len()) {
        return Err(sized((rule.shortest, rule.longest), national.len()));
    }
    let country = numbering.countries(national).get(..2).and_then(by_alpha2);
    Ok(Phone(["+", &digits].concat(), Place { calling_code: numbering.code, country }))
}

/// Digits that no calling code begins: a start of one, or of none.
fn without_code(digits: &str, wanted: Option<&str>) -> Refusal<PhoneProblem> {
    let begun = || all().filter(|numbering| numbering.code.starts_with(digits));
    if begun().next().is_none() {
        return Refusal::invalid(PhoneProblem::UnknownCode);
    }
    foreign(wanted, &|wanted| begun().any(|numbering| numbering.may_be("", wanted)))
        .unwrap_or_else(|| sized(E164, digits.len()))
}

/// The refusal of a number that cannot be of the country asked for. Countries without a calling code take any.
fn foreign(wanted: Option<&str>, may_be: &dyn Fn(&str) -> bool) -> Option<Refusal<PhoneProblem>> {
    let wanted = wanted.filter(|wanted| !may_be(wanted) && Numbering::of_country(wanted).is_some())?;
    let expected = by_alpha2(wanted).unwrap_or_default().to_owned();
    Some(Refusal::invalid(PhoneProblem::CountryMismatch { expected }))
}

fn sized((minimum, maximum): (usize, usize), actual: usize) -> Refusal<PhoneProblem> {
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let problem = PhoneProblem::Length { minimum: count(minimum), maximum: count(maximum), actual: count(actual) };
    if actual < minimum { Refusal::incomplete(problem) } else { Refusal::invalid(problem) }
}
