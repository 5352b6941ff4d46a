//! Phone numbers: `+<country code><number>`, their country, and the parts that the bank wants besides.

mod plan;

use super::country::{CountryCode, by_alpha2};
use super::input::{code_chars, count};
use super::input_kind::{InputKind, Layout};
use super::verdict::{Rejection, State, canonical_text};
use crate::issue::problems;
use crate::text::joined;
pub(super) use plan::grouping;
use plan::{Lengths, Numbering, Rule};

/// A number in international form: `+79376151530`.
#[derive(Clone, PartialEq, Eq)]
pub struct Phone(String, Numbering);

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
    /// Why a phone number is rejected.
    pub enum PhoneProblem {
        /// Does not begin with `+` and a country code.
        Prefix = "phone.prefix", "the number must begin with + and a country code";
        /// Something that phone numbers do not have.
        Character { position: u32 } = "phone.character", "phone numbers do not contain this character";
        /// Too few or too many digits, counted without the country code once that is known.
        Length { minimum: u32, maximum: u32, actual: u32 } = "phone.length", "too few or too many digits";
        /// No number of this country begins so.
        UnknownCode = "phone.unknown_code", "no known number begins with these digits";
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
const E164: Rule = Rule { operator: 0, lengths: Lengths(0x1ff << 7) };

impl Phone {
    /// `+7 937 615-15-30`; `8 937 …` and `00 7 937 …` stay as begun.
    pub const INPUT_KIND: InputKind = InputKind::new(Layout::Phone, "()-–‑./");

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
    pub fn parse(input: &str) -> Result<Self, Rejection<PhoneProblem>> {
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
    pub fn parse_of(input: &str, country: Option<&CountryCode>) -> Result<Self, Rejection<PhoneProblem>> {
        let typed = typed(input)?;
        let home = match country {
            Some(country) if !typed.plus => Numbering::of_home(country.alpha2()),
            _ => Numbering::of_number("7"),
        };
        let mut rejected = None;
        for form in [Form::Dialled, Form::National, Form::Bare] {
            let Some((code, digits)) = typed.in_form(form, home).filter(|_| form == Form::Dialled || country.is_some())
            else {
                continue;
            };
            match read(code, digits, country, form) {
                Err(rejection) if rejection.state == State::Invalid => drop(rejected.get_or_insert(rejection)),
                answer => return answer,
            }
        }
        Err(rejected.unwrap_or_else(|| {
            let rejection = Rejection::invalid(PhoneProblem::Prefix);
            match typed.meant(country) {
                Some(phone) => rejection.suggesting(phone.0),
                None => rejection,
            }
        }))
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
    pub fn country(&self) -> Option<&'static str> {
        self.1.countries(self.national()).get(..2).and_then(by_alpha2)
    }

    /// Its calling code, without the plus: `7`.
    #[must_use]
    pub fn calling_code(&self) -> &'static str {
        self.1.code()
    }

    fn national(&self) -> &str {
        self.0.get(1..).and_then(|digits| digits.strip_prefix(self.calling_code())).unwrap_or_default()
    }

    /// Its parts, by the country's numbering plan; none where that is not known or does not contain this number's area.
    #[must_use]
    pub fn parts(&self) -> Option<PhoneParts> {
        let (_, operator) = grouping(self.0.get(1..)?);
        let (operator, short) = self.national().split_at_checked(operator)?;
        let country_iso3 = self.country().filter(|_| !operator.is_empty())?;
        Some(PhoneParts { country_iso3, operator_code: operator.to_owned(), short_number: short.to_owned() })
    }
}

/// What digits may stand for, the likeliest first.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// As dialled from abroad or within the country, after `+`, `00` or the trunk prefix.
    Dialled,
    /// The national number.
    National,
    /// Calling code and national number, without the plus.
    Bare,
}

/// What is typed: whether a plus stands before the digits.
struct Typed {
    plus: bool,
    digits: String,
}

impl Typed {
    /// The whole number that lacks only its plus, or Russia's `+7` before the ten digits of a mobile.
    fn meant(&self, country: Option<&CountryCode>) -> Option<Phone> {
        let is_mobile = self.digits.len() == 10 && self.digits.starts_with('9');
        read(if is_mobile { "7" } else { "" }, &self.digits, country, Form::Dialled).ok()
    }

    /// The calling code, where it is not typed itself, and the digits after it. `home` has the trunk prefix that `0` or `8`
    /// may be: without a country to ask for it is Russia.
    fn in_form(&self, form: Form, home: Option<Numbering>) -> Option<(&'static str, &str)> {
        let digits = self.digits.as_str();
        let abroad = if self.plus { Some(digits) } else { digits.strip_prefix("00") };
        let trunk = home.map_or("", Numbering::trunk);
        if abroad.is_some() || "0".starts_with(digits) && trunk != "0" {
            return Some(("", abroad.unwrap_or_default())).filter(|_| form == Form::Dialled);
        }
        let code = home?.code();
        match form {
            Form::Dialled if trunk.starts_with(digits) => Some((code, "")),
            Form::Dialled => digits.strip_prefix(trunk).filter(|_| !trunk.is_empty()).map(|national| (code, national)),
            Form::National => Some((code, digits)),
            Form::Bare => Some(("", digits)),
        }
    }
}

/// Drops what only groups. A zero in brackets after a plus is not dialled from abroad, `+44 (0)20 …`, but in Italy, where
/// it is the number's own.
fn typed(input: &str) -> Result<Typed, Rejection<PhoneProblem>> {
    let mut typed = Typed { plus: false, digits: String::new() };
    let (mut before, mut is_zero_held) = (' ', false);
    for positioned in code_chars(input) {
        if is_zero_held && positioned.ch != ')' {
            typed.digits.push('0');
        }
        is_zero_held = typed.plus
            && before == '('
            && positioned.ch == '0'
            && !Numbering::of_number(&typed.digits).is_some_and(Numbering::has_zero);
        match positioned.ch {
            '+' if typed.digits.is_empty() && !typed.plus => typed.plus = true,
            '0' if is_zero_held => {}
            '0'..='9' => typed.digits.push(positioned.ch),
            '(' | ')' | '-' | '–' | '‑' | '.' | '/' => {}
            _ => return Err(Rejection::invalid(PhoneProblem::Character { position: positioned.position })),
        }
        before = positioned.ch;
    }
    Ok(typed)
}

/// Reads digits after a calling code, or with their own, as a number of `country` if one is asked for.
///
/// A trunk prefix after a calling code is dropped where no number of the country begins so (`+82 010 …`, `+7 8937 …`). Where
/// one may, a number that is too long has the one without it as a suggestion.
fn read(code: &str, digits: &str, country: Option<&CountryCode>, form: Form) -> Result<Phone, Rejection<PhoneProblem>> {
    let number = joined(&["+", code, digits]);
    let at_home = behind_trunk(digits).filter(|_| code.is_empty());
    let found = match at_home {
        Some((numbering, _)) if numbering.is_trunk_certain() => Err(PhoneProblem::UnknownCode),
        _ => numbering_of(number.get(1..).unwrap_or_default(), country, form),
    };
    let problem = match found {
        Ok(numbering) => return Ok(Phone(number, numbering)),
        Err(problem) => problem,
    };
    if let PhoneProblem::Length { minimum, actual, .. } = problem
        && actual < minimum
    {
        return Err(Rejection::incomplete(problem));
    }
    let Some((numbering, national)) = at_home else { return Err(Rejection::invalid(problem)) };
    let meant = read(numbering.code(), national, country, form);
    match (problem, meant) {
        // The number as typed is one, of another country.
        (problem @ PhoneProblem::CountryMismatch { .. }, Err(_)) => Err(Rejection::invalid(problem)),
        (problem @ PhoneProblem::Length { .. }, meant) if !numbering.trunk().starts_with('0') => {
            let rejection = Rejection::invalid(problem);
            Err(match meant {
                Ok(phone) => rejection.suggesting(phone.0),
                Err(_) => rejection,
            })
        }
        (_, meant) => meant,
    }
}

/// The national number after a trunk prefix that stands after a calling code: `+44 020 …`.
fn behind_trunk(digits: &str) -> Option<(Numbering, &str)> {
    let numbering = Numbering::of_number(digits).filter(|numbering| !numbering.trunk().is_empty())?;
    Some((numbering, digits.strip_prefix(numbering.code())?.strip_prefix(numbering.trunk())?))
}

/// What the table says of the digits after the `+`. Countries without a calling code take any number. A national number
/// must have an operator's code that the plan gives: what is taken by length alone may be another form.
fn numbering_of(digits: &str, country: Option<&CountryCode>, form: Form) -> Result<Numbering, PhoneProblem> {
    let found = Numbering::of_number(digits);
    let Some(numbering) = found.or_else(|| Numbering::to_be(digits, None)) else {
        return Err(PhoneProblem::UnknownCode);
    };
    let national = digits.strip_prefix(numbering.code());
    if let Some(country) = country {
        let alpha2 = country.alpha2();
        let may_be = match national {
            Some(national) => numbering.may_be(national, alpha2),
            None => Numbering::to_be(digits, Some(alpha2)).is_some(),
        };
        if !may_be && Numbering::to_be("", Some(alpha2)).is_some() {
            return Err(PhoneProblem::CountryMismatch { expected: country.as_str().to_owned() });
        }
    }
    let rule = national
        .map_or(Some(E164), |national| numbering.rule(national, usize::from(form == Form::National)))
        .ok_or(PhoneProblem::UnknownCode)?;
    let actual = count(national.unwrap_or(digits));
    if national.is_some() && rule.lengths.has(actual) {
        return Ok(numbering);
    }
    Err(PhoneProblem::Length { minimum: rule.lengths.least(actual), maximum: rule.lengths.longest(), actual })
}
