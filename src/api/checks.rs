//! The checks that have options or facts, and how all of them run.

use super::answer::{Answer, Misuse};
use super::options::Options;
use crate::check::{
    self, BirthDate, CountryCode, CurrencyCode, Date, ExpiryDate, Iban, IssueDate, LeapDay, Passport, PersonName,
    Phone, Rejection, Script, limited,
};
use crate::issue::Problem;
use crate::schema::DraftProblem;
use crate::value::{Record, Value};

/// The day, asked only where a check needs it.
pub type Clock<'c> = &'c dyn Fn() -> Date;

/// What follows from a value, put next to it.
#[derive(Default)]
pub(super) struct Found {
    pub(super) facts: Record,
    /// What may be wrong all the same.
    pub(super) warnings: Vec<Problem>,
}

impl Found {
    fn warn(&mut self, warning: Option<impl Into<Problem>>) {
        if let Some(warning) = warning {
            self.warnings.push(warning.into());
        }
    }
}

/// What a form may hold: text, or nothing yet.
#[derive(Clone, Copy)]
pub(super) struct Input<'i>(&'i Value);

impl<'i> Input<'i> {
    /// The text; asked for after the options, whose misuse comes first.
    pub(super) fn text(self) -> Result<&'i str, Rejection<Problem>> {
        match self.0 {
            Value::Text(text) => limited(text).map_err(Rejection::common),
            Value::Null => limited("").map_err(Rejection::common),
            other => {
                Err(Rejection::invalid(DraftProblem::WrongType { expected: "string", actual: other.kind() }.into()))
            }
        }
    }
}

/// Why a check has no value.
pub(super) enum Stop {
    /// The page's mistake.
    Misuse(Misuse),
    /// The input's.
    Rejected(Rejection<Problem>),
}

impl From<Misuse> for Stop {
    fn from(misuse: Misuse) -> Self {
        Self::Misuse(misuse)
    }
}

impl<P: Into<Problem>> From<Rejection<P>> for Stop {
    fn from(rejection: Rejection<P>) -> Self {
        Self::Rejected(rejection.common())
    }
}

type Rule<'r> = &'r dyn Fn(Input<'_>, &mut Found) -> Result<Value, Stop>;

/// Runs a check, and answers its value or why there is none.
pub(super) fn run(input: &Value, options: Options<'_>, rule: Rule<'_>) -> Result<Answer, Misuse> {
    let field = options.text("field")?.unwrap_or_default();
    let is_final = options.flag("final")?;
    let mut found = Found::default();
    match rule(Input(input), &mut found) {
        Ok(value) => {
            let mut warnings = Vec::new();
            for warning in found.warnings {
                warnings.push(warning.at(field));
            }
            Ok(Answer::Ok { value, facts: found.facts, warnings })
        }
        Err(Stop::Rejected(rejection)) => Ok(Answer::rejected(rejection, field, is_final)),
        Err(Stop::Misuse(misuse)) => Err(misuse),
    }
}

/// The day of an option.
#[inline(never)]
fn day(options: Options<'_>, key: &str) -> Result<Option<Date>, Misuse> {
    options.leaf(key)
}

/// A check without options and facts of its own.
pub(super) fn text(input: Input<'_>, canonical: fn(&str) -> Result<String, Rejection<Problem>>) -> Result<Value, Stop> {
    Ok(Value::Text(canonical(input.text()?)?))
}

/// A country; `country_alpha2` is its two-letter code.
pub(super) fn country(input: Input<'_>, options: Options<'_>, found: &mut Found, _: Clock<'_>) -> Result<Value, Stop> {
    let alpha2 = options.flag("alpha2")?;
    let parse = if alpha2 { CountryCode::parse_any } else { CountryCode::parse };
    let country = parse(input.text()?)?;
    found.facts.set_text("country_alpha2", country.alpha2());
    Ok(country.as_str().into())
}

/// A currency; `minor_units` is the number of its decimal digits.
pub(super) fn currency(input: Input<'_>, _: Options<'_>, found: &mut Found, _: Clock<'_>) -> Result<Value, Stop> {
    let currency = CurrencyCode::parse(input.text()?)?;
    found.facts.set_integer("minor_units", currency.minor_units().into());
    Ok(currency.as_str().into())
}

/// An IBAN; its country, print form, bank and branch, and Turkey's reserved digit.
pub(super) fn iban(input: Input<'_>, options: Options<'_>, found: &mut Found, _: Clock<'_>) -> Result<Value, Stop> {
    let country = options.leaf::<CountryCode>("country")?;
    let iban = Iban::parse_of(input.text()?, country.as_ref())?;
    found.facts.set_text("country", iban.country());
    found.facts.set_text("country_alpha2", iban.country_alpha2());
    found.facts.set_text("print", &iban.print());
    found.facts.set_text("bank_identifier", iban.bank_identifier());
    found.facts.set_text("branch_identifier", iban.branch_identifier());
    if let Some(digit) = iban.reserved_digit() {
        found.facts.set_text("reserved_digit", digit);
    }
    found.warn(iban.warning());
    Ok(iban.as_str().into())
}

/// A date of birth; `age` in full years on `today`, which is the option of that name or `clock`.
pub(super) fn birth_date(
    input: Input<'_>,
    options: Options<'_>,
    found: &mut Found,
    clock: Clock<'_>,
) -> Result<Value, Stop> {
    let today = day(options, "today")?.unwrap_or_else(clock);
    let minimum_age = options.count("minimumAge")?.unwrap_or(check::ADULT);
    let leap_day = options.leaf("leapDay")?.unwrap_or(LeapDay::March1);
    let birth_date = BirthDate::parse(input.text()?, &check::BirthDateOptions { today, minimum_age, leap_day })?;
    found.facts.set_integer("age", birth_date.date().full_years_by(today, leap_day).into());
    Ok(Value::Text(birth_date.to_string()))
}

/// The day on which a document was issued, not after `today`, which is the option of that name or `clock`. With
/// `birthDate` it is a Russian passport's: issued from the age of 14 on, renewed at 20 and 45.
pub(super) fn issue_date(
    input: Input<'_>,
    options: Options<'_>,
    found: &mut Found,
    clock: Clock<'_>,
) -> Result<Value, Stop> {
    let today = day(options, "today")?.unwrap_or_else(clock);
    let born = day(options, "birthDate")?;
    let IssueDate(issued) = IssueDate::parse(input.text()?, today, born)?;
    let lapsed = born.and_then(|born| Passport::lapsed(issued, born, today));
    found.warn(lapsed);
    Ok(Value::Text(issued.to_string()))
}

/// The last day of a document, after `today`, which is the option of that name or `clock`, and not before `issueDate`.
pub(super) fn expiry_date(
    input: Input<'_>,
    options: Options<'_>,
    _: &mut Found,
    clock: Clock<'_>,
) -> Result<Value, Stop> {
    let today = day(options, "today")?.unwrap_or_else(clock);
    let issued = day(options, "issueDate")?;
    Ok(Value::Text(ExpiryDate::parse(input.text()?, today, issued)?.0.to_string()))
}

/// A Russian internal passport; its print form. Warns where `issueDate` is far from the year in the series, and where the
/// passport lapsed at 20 or 45, by `birthDate` and `today`, which is the option of that name or `clock`.
pub(super) fn passport(
    input: Input<'_>,
    options: Options<'_>,
    found: &mut Found,
    clock: Clock<'_>,
) -> Result<Value, Stop> {
    let today = day(options, "today")?.unwrap_or_else(clock);
    let issued = day(options, "issueDate")?;
    let born = day(options, "birthDate")?;
    let passport = Passport::parse(input.text()?)?;
    found.facts.set_text("print", &passport.print());
    if let Some(issued) = issued {
        let lapsed = born.and_then(|born| Passport::lapsed(issued, born, today));
        for warning in [passport.series_year(issued), lapsed] {
            found.warn(warning);
        }
    }
    Ok(passport.as_str().into())
}

/// A phone number; its calling code, its country where that is certain, its parts where the numbering plan gives them.
pub(super) fn phone(input: Input<'_>, options: Options<'_>, found: &mut Found, _: Clock<'_>) -> Result<Value, Stop> {
    let country = options.leaf::<CountryCode>("country")?;
    let phone = Phone::parse_of(input.text()?, country.as_ref())?;
    found.facts.set_text("calling_code", phone.calling_code());
    if let Some(country) = phone.country() {
        found.facts.set_text("country", country);
    }
    if let Some(parts) = phone.parts() {
        found.facts.set_text("operator_code", &parts.operator_code);
        found.facts.set_text("short_number", &parts.short_number);
    }
    Ok(phone.as_str().into())
}

/// A name.
pub(super) fn name(input: Input<'_>, options: Options<'_>, _: &mut Found, _: Clock<'_>) -> Result<Value, Stop> {
    let script = options.leaf("script")?.unwrap_or(Script::Any);
    let name = PersonName::parse_in(input.text()?, script)?;
    Ok(name.as_str().into())
}
