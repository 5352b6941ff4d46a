//! The checks of single fields.

use super::answer::{Answer, Misuse};
use super::options::Options;
use crate::check::{
    self, BirthDate, CountryCode, CurrencyCode, Date, DivisionCode, DocumentNumber, Email, ExpiryDate, HttpsUrl, Iban,
    Inn, IssueDate, LeapDay, Passport, PersonName, Phone, PostalCode, Refusal, Script, Text, limited,
};
use crate::issue::Problem;
use crate::schema::{self, DraftProblem, Leaf, Rules};
use crate::value::{Record, Value};

/// What follows from a value, put beside it.
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

type Check<'c> = &'c dyn Fn(&str, &mut Found) -> Result<Value, Refusal<Problem>>;

/// Runs a check on what a form may hold: text, or nothing yet.
pub(super) fn judge(input: &Value, options: Options<'_>, check: Check<'_>) -> Result<Answer, Misuse> {
    let field = options.text("field")?.unwrap_or_default();
    let is_final = options.flag("final")?;
    let text = match input {
        Value::Text(text) => text.as_str(),
        Value::Null => "",
        other => {
            let problem = DraftProblem::WrongType { expected: "string", actual: other.kind() };
            return Ok(Answer::invalid(vec![Problem::from(problem).at(field)]));
        }
    };
    let mut found = Found::default();
    Ok(match limited(text).map_err(Refusal::common).and_then(|text| check(text, &mut found)) {
        Ok(value) => {
            let mut warnings = Vec::new();
            for warning in found.warnings {
                warnings.push(warning.at(field));
            }
            Answer::Ok { value, facts: found.facts, warnings }
        }
        Err(refusal) => Answer::refused(refusal, field, is_final),
    })
}

/// The day of an option.
#[inline(never)]
fn day(options: Options<'_>, key: &str) -> Result<Option<Date>, Misuse> {
    options.leaf(key)
}

/// Checks that know no options of their own and find no facts.
macro_rules! plain_checks {
    ($( $(#[$doc:meta])* $function:ident = $kind:ident; )+) => { $(
        $(#[$doc])*
        ///
        /// # Errors
        /// [`Misuse`] for an option that does not exist.
        pub fn $function(input: &Value, options: &Value) -> Result<Answer, Misuse> {
            plain(input, options, $kind::CHECK)
        }
    )+ };
}

fn plain(input: &Value, options: &Value, check: schema::Check) -> Result<Answer, Misuse> {
    judge(input, Options::of_check(options, &[])?, &|text, _| check(text, &Rules::TIMELESS).map(Value::Text))
}

plain_checks! {
    /// A date, `YYYY-MM-DD`.
    check_date = Date;
    /// A division code, `NNN-NNN`.
    check_division_code = DivisionCode;
    /// The number of a foreign document.
    check_document_number = DocumentNumber;
    /// An e-mail address.
    check_email = Email;
    /// A person's INN.
    check_inn = Inn;
    /// A Russian postal code.
    check_postal_code = PostalCode;
    /// Free text.
    check_text = Text;
    /// An https URL.
    check_url = HttpsUrl;
}

/// A country; `alpha2` is its two-letter code.
///
/// # Errors
/// [`Misuse`] for an option that does not exist.
pub fn check_country(input: &Value, options: &Value) -> Result<Answer, Misuse> {
    let options = Options::of_check(options, &["alpha2"])?;
    let alpha2 = options.flag("alpha2")?;
    judge(input, options, &|text, found| {
        let parse = if alpha2 { CountryCode::parse_any } else { CountryCode::parse };
        let country = parse(text).map_err(Refusal::common)?;
        found.facts.set_text("alpha2", country.alpha2());
        Ok(country.as_str().into())
    })
}

/// A currency; `minor_units` is the number of its decimal digits.
///
/// # Errors
/// [`Misuse`] for an option that does not exist.
pub fn check_currency(input: &Value, options: &Value) -> Result<Answer, Misuse> {
    judge(input, Options::of_check(options, &[])?, &|text, found| {
        let currency = CurrencyCode::parse(text).map_err(Refusal::common)?;
        found.facts.set_integer("minor_units", currency.minor_units().into());
        Ok(currency.as_str().into())
    })
}

/// An IBAN; its country, print form, bank and branch, and Turkey's reserved digit.
///
/// # Errors
/// [`Misuse`] for an option that does not exist.
pub fn check_iban(input: &Value, options: &Value) -> Result<Answer, Misuse> {
    let options = Options::of_check(options, &["country"])?;
    let country = options.leaf::<CountryCode>("country")?;
    judge(input, options, &|text, found| {
        let iban = Iban::parse_of(text, country.as_ref()).map_err(Refusal::common)?;
        found.facts.set_text("country", iban.country());
        found.facts.set_text("country_iso3", &iban.country_iso3());
        found.facts.set_text("print", &iban.print());
        found.facts.set_text("bank", iban.bank());
        found.facts.set_text("branch", iban.branch());
        if let Some(digit) = iban.reserved_digit() {
            found.facts.set_text("reserved_digit", digit);
        }
        found.warn(iban.warning());
        Ok(iban.as_str().into())
    })
}

/// A date of birth; `age` in full years on `today`, which is the option of that name or `clock`.
///
/// # Errors
/// [`Misuse`] for an option that does not exist.
pub fn check_birth_date(input: &Value, options: &Value, clock: Date) -> Result<Answer, Misuse> {
    let options = Options::of_check(options, &["today", "minimumAge", "leapDay"])?;
    let today = day(options, "today")?.unwrap_or(clock);
    let minimum_age = options.count("minimumAge")?.unwrap_or(check::ADULT);
    let leap_day = options.leaf("leapDay")?.unwrap_or(LeapDay::March1);
    judge(input, options, &|text, found| {
        let birth_date = BirthDate::parse(text, &check::BirthDateOptions { today, minimum_age, leap_day })?;
        found.facts.set_integer("age", birth_date.date().full_years_by(today, leap_day).into());
        Ok(Value::Text(birth_date.to_string()))
    })
}

/// The day on which a document was issued, not after `today`, which is the option of that name or `clock`. With
/// `birthDate` it is a Russian passport's: had from the age of 14 on, renewed at 20 and 45.
///
/// # Errors
/// [`Misuse`] for an option that does not exist.
pub fn check_issue_date(input: &Value, options: &Value, clock: Date) -> Result<Answer, Misuse> {
    let options = Options::of_check(options, &["today", "birthDate"])?;
    let today = day(options, "today")?.unwrap_or(clock);
    let born = day(options, "birthDate")?;
    judge(input, options, &|text, found| {
        let IssueDate(issued) = IssueDate::parse(text, today, born)?;
        let lapsed = born.and_then(|born| Passport::lapsed(issued, born, today));
        found.warn(lapsed);
        Ok(Value::Text(issued.to_string()))
    })
}

/// The last day of a document, after `today`, which is the option of that name or `clock`, and not before `issueDate`.
///
/// # Errors
/// [`Misuse`] for an option that does not exist.
pub fn check_expiry_date(input: &Value, options: &Value, clock: Date) -> Result<Answer, Misuse> {
    let options = Options::of_check(options, &["today", "issueDate"])?;
    let today = day(options, "today")?.unwrap_or(clock);
    let issued = day(options, "issueDate")?;
    judge(input, options, &|text, _| Ok(Value::Text(ExpiryDate::parse(text, today, issued)?.0.to_string())))
}

/// A Russian internal passport; its print form. Warns where `issueDate` is far from the year in the series, and where the
/// passport lapsed at 20 or 45, by `birthDate` and `today`, which is the option of that name or `clock`.
///
/// # Errors
/// [`Misuse`] for an option that does not exist.
pub fn check_passport(input: &Value, options: &Value, clock: Date) -> Result<Answer, Misuse> {
    let options = Options::of_check(options, &["today", "issueDate", "birthDate"])?;
    let today = day(options, "today")?.unwrap_or(clock);
    let issued = day(options, "issueDate")?;
    let born = day(options, "birthDate")?;
    judge(input, options, &|text, found| {
        let passport = Passport::parse(text).map_err(Refusal::common)?;
        found.facts.set_text("print", &passport.print());
        if let Some(issued) = issued {
            let lapsed = born.and_then(|born| Passport::lapsed(issued, born, today));
            for warning in [passport.series_year(issued), lapsed] {
                found.warn(warning);
            }
        }
        Ok(passport.as_str().into())
    })
}

/// A phone number; its calling code, its country where that is certain, its parts where the numbering plan tells them.
///
/// # Errors
/// [`Misuse`] for an option that does not exist.
pub fn check_phone(input: &Value, options: &Value) -> Result<Answer, Misuse> {
    let options = Options::of_check(options, &["country"])?;
    let country = options.leaf::<CountryCode>("country")?;
    judge(input, options, &|text, found| {
        let phone = Phone::parse_of(text, country.as_ref()).map_err(Refusal::common)?;
        found.facts.set_text("calling_code", phone.calling_code());
        if let Some(country) = phone.country() {
            found.facts.set_text("country_iso3", country);
        }
        if let Some(parts) = phone.parts() {
            found.facts.set_text("operator_code", &parts.operator_code);
            found.facts.set_text("short_number", &parts.short_number);
        }
        Ok(phone.as_str().into())
    })
}

/// A name.
///
/// # Errors
/// [`Misuse`] for an option that does not exist.
pub fn check_name(input: &Value, options: &Value) -> Result<Answer, Misuse> {
    let options = Options::of_check(options, &["script"])?;
    let script = options.leaf("script")?.unwrap_or(Script::Any);
    judge(input, options, &|text, _| {
        let name = PersonName::parse_in(text, script).map_err(Refusal::common)?;
        Ok(name.as_str().into())
    })
}
