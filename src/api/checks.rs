//! The checks of single fields.

use super::answer::{Answer, Misuse};
use super::options::Options;
use crate::bank::{DraftProblem, Value};
use crate::check::{
    self, BirthDate, CountryCode, CurrencyCode, Date, DivisionCode, Email, HttpsUrl, Iban, Inn, Passport, PersonName,
    Phone, PostalCode, Refusal, Script, Text, limited,
};
use crate::issue::Problem;

type Facts = Vec<(&'static str, Value)>;
type Checked = Result<(Value, Facts), Refusal<Problem>>;

/// Options that every check takes.
pub(super) const COMMON: &[&str] = &["field", "final"];

/// Runs a check on what a form may hold: text, or nothing yet.
pub(super) fn judge(input: &Value, options: &Options, check: &dyn Fn(&str) -> Checked) -> Answer {
    let text = match input {
        Value::Text(text) => text.as_str(),
        Value::Null => "",
        other => {
            let problem = DraftProblem::WrongType { expected: "string", actual: other.kind() };
            return Answer::invalid(vec![Problem::from(problem).at(options.field())]);
        }
    };
    match limited(text).map_err(Refusal::common).and_then(check) {
        Ok((value, facts)) => Answer::Ok { value, facts, warnings: Vec::new() },
        Err(refusal) => Answer::refused(refusal, options.field(), options.is_final()),
    }
}

/// Checks that know no options of their own and find no facts.
macro_rules! plain_checks {
    ($( $(#[$doc:meta])* $function:ident = $kind:ident; )+) => { $(
        $(#[$doc])*
        ///
        /// # Errors
        /// [`Misuse`] for an option that does not exist.
        pub fn $function(input: &Value, options: &Value) -> Result<Answer, Misuse> {
            Ok(judge(input, &Options::read(options, COMMON)?, &|text| match $kind::parse(text) {
                Ok(value) => Ok((value.to_string().into(), Facts::new())),
                Err(refusal) => Err(refusal.common()),
            }))
        }
    )+ };
}

plain_checks! {
    /// A date, `YYYY-MM-DD`.
    check_date = Date;
    /// A division code, `NNN-NNN`.
    check_division_code = DivisionCode;
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
    let options = Options::read(options, &["field", "final", "alpha2"])?;
    Ok(judge(input, &options, &|text| {
        let parse = if options.alpha2 == Some(true) { CountryCode::parse_any } else { CountryCode::parse };
        let country = parse(text).map_err(Refusal::common)?;
        Ok((country.as_str().into(), vec![("alpha2", country.alpha2().into())]))
    }))
}

/// A currency; `minor_units` is the number of its decimal digits.
///
/// # Errors
/// [`Misuse`] for an option that does not exist.
pub fn check_currency(input: &Value, options: &Value) -> Result<Answer, Misuse> {
    Ok(judge(input, &Options::read(options, COMMON)?, &|text| {
        let currency = CurrencyCode::parse(text).map_err(Refusal::common)?;
        Ok((currency.as_str().into(), vec![("minor_units", Value::Integer(currency.minor_units().into()))]))
    }))
}

/// An IBAN; its country, print form, bank and branch.
///
/// # Errors
/// [`Misuse`] for an option that does not exist.
pub fn check_iban(input: &Value, options: &Value) -> Result<Answer, Misuse> {
    let options = Options::read(options, &["field", "final", "country"])?;
    Ok(judge(input, &options, &|text| {
        let iban = Iban::parse_of(text, options.country.as_ref()).map_err(Refusal::common)?;
        let facts = vec![
            ("country", iban.country().into()),
            ("country_iso3", iban.country_iso3().into()),
            ("print", iban.print().into()),
            ("bank", iban.bank().into()),
            ("branch", iban.branch().into()),
        ];
        Ok((iban.as_str().into(), facts))
    }))
}

/// A date of birth; `age` in full years on `today`, which is the option of that name or `clock`.
///
/// # Errors
/// [`Misuse`] for an option that does not exist.
pub fn check_birth_date(input: &Value, options: &Value, clock: Date) -> Result<Answer, Misuse> {
    let options = Options::read(options, &["field", "final", "today", "minimumAge"])?;
    let today = options.today.unwrap_or(clock);
    let minimum_age = options.minimumAge.map_or(check::ADULT, |age| age.0);
    Ok(judge(input, &options, &|text| {
        let birth_date = BirthDate::parse(text, &check::BirthDateOptions { today, minimum_age })?;
        Ok((birth_date.to_string().into(), vec![("age", Value::Integer(birth_date.age(today).into()))]))
    }))
}

/// A Russian internal passport; its print form.
///
/// # Errors
/// [`Misuse`] for an option that does not exist.
pub fn check_passport(input: &Value, options: &Value) -> Result<Answer, Misuse> {
    Ok(judge(input, &Options::read(options, COMMON)?, &|text| {
        let passport = Passport::parse(text).map_err(Refusal::common)?;
        Ok((passport.as_str().into(), vec![("print", passport.print().into())]))
    }))
}

/// A phone number; its parts where the numbering plan is known.
///
/// # Errors
/// [`Misuse`] for an option that does not exist.
pub fn check_phone(input: &Value, options: &Value) -> Result<Answer, Misuse> {
    let options = Options::read(options, &["field", "final", "country"])?;
    Ok(judge(input, &options, &|text| {
        let phone = Phone::parse_of(text, options.country.as_ref()).map_err(Refusal::common)?;
        let facts = phone.parts().map_or_else(Facts::new, |parts| {
            vec![
                ("country_iso3", parts.country_iso3.into()),
                ("operator_code", parts.operator_code.into()),
                ("short_number", parts.short_number.into()),
            ]
        });
        Ok((phone.as_str().into(), facts))
    }))
}

/// A name.
///
/// # Errors
/// [`Misuse`] for an option that does not exist.
pub fn check_name(input: &Value, options: &Value) -> Result<Answer, Misuse> {
    let options = Options::read(options, &["field", "final", "script"])?;
    let script = options.script.map_or(Script::Any, Script::from);
    Ok(judge(input, &options, &|text| {
        let name = PersonName::parse_in(text, script).map_err(Refusal::common)?;
        Ok((name.as_str().into(), Facts::new()))
    }))
}
