//! The checks of single fields.

use super::answer::{Answer, Misuse};
use super::options::{
    BirthDateOptions, CheckOptions, CountryOptions, FieldPath, IbanOptions, NameOptions, PhoneOptions, read,
};
use crate::bank::{DraftProblem, Value};
use crate::check::{
    self, BirthDate, CountryCode, CurrencyCode, Date, DivisionCode, Email, HttpsUrl, Iban, Inn, Passport, PersonName,
    Phone, PostalCode, Refusal, Script, Text, limited,
};
use crate::issue::Problem;

type Facts = Vec<(&'static str, Value)>;
type Checked = Result<(String, Facts), Refusal<Problem>>;

/// Runs a check on what a form may hold: text, or nothing yet.
pub(super) fn judge(
    input: &Value,
    field: Option<FieldPath>,
    is_final: Option<bool>,
    check: impl FnOnce(&str) -> Result<Answer, Refusal<Problem>>,
) -> Answer {
    let field = field.map(|path| path.0).unwrap_or_default();
    let text = match input {
        Value::Text(text) => text.as_str(),
        Value::Null => "",
        other => {
            let problem = DraftProblem::WrongType { expected: "string", actual: other.kind() };
            return Answer::invalid(vec![Problem::from(problem).at(field)]);
        }
    };
    match limited(text).map_err(Refusal::common).and_then(check) {
        Ok(answer) => answer,
        Err(refusal) => Answer::refused(refusal, &field, is_final == Some(true)),
    }
}

fn answer(
    input: &Value,
    field: Option<FieldPath>,
    is_final: Option<bool>,
    check: impl FnOnce(&str) -> Checked,
) -> Answer {
    judge(input, field, is_final, |text| {
        let (value, facts) = check(text)?;
        Ok(Answer::Ok { value: value.into(), facts, warnings: Vec::new() })
    })
}

/// Checks that know no options of their own and find no facts.
macro_rules! plain_checks {
    ($( $(#[$doc:meta])* $function:ident = $kind:ident; )+) => { $(
        $(#[$doc])*
        ///
        /// # Errors
        /// [`Misuse`] for an option that does not exist.
        pub fn $function(input: &Value, options: &Value) -> Result<Answer, Misuse> {
            let CheckOptions { field, r#final } = read(options)?;
            Ok(answer(input, field, r#final, |text| match $kind::parse(text) {
                Ok(value) => Ok((value.to_string(), Facts::new())),
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
    let CountryOptions { field, r#final, alpha2 } = read(options)?;
    Ok(answer(input, field, r#final, |text| {
        let parse = if alpha2 == Some(true) { CountryCode::parse_any } else { CountryCode::parse };
        let country = parse(text).map_err(Refusal::common)?;
        Ok((country.to_string(), vec![("alpha2", country.alpha2().into())]))
    }))
}

/// A currency; `minor_units` is the number of its decimal digits.
///
/// # Errors
/// [`Misuse`] for an option that does not exist.
pub fn check_currency(input: &Value, options: &Value) -> Result<Answer, Misuse> {
    let CheckOptions { field, r#final } = read(options)?;
    Ok(answer(input, field, r#final, |text| {
        let currency = CurrencyCode::parse(text).map_err(Refusal::common)?;
        Ok((currency.to_string(), vec![("minor_units", Value::Integer(currency.minor_units().into()))]))
    }))
}

/// An IBAN; its country, print form, bank and branch.
///
/// # Errors
/// [`Misuse`] for an option that does not exist.
pub fn check_iban(input: &Value, options: &Value) -> Result<Answer, Misuse> {
    let IbanOptions { field, r#final, country } = read(options)?;
    Ok(answer(input, field, r#final, |text| {
        let iban = Iban::parse_of(text, country.as_ref()).map_err(Refusal::common)?;
        let facts = vec![
            ("country", iban.country().into()),
            ("country_iso3", iban.country_iso3().into()),
            ("print", iban.print().into()),
            ("bank", iban.bank().into()),
            ("branch", iban.branch().into()),
        ];
        Ok((iban.to_string(), facts))
    }))
}

/// A date of birth; `age` in full years on `today`, which is the option of that name or `clock`.
///
/// # Errors
/// [`Misuse`] for an option that does not exist.
pub fn check_birth_date(input: &Value, options: &Value, clock: Date) -> Result<Answer, Misuse> {
    let BirthDateOptions { field, r#final, today, minimumAge } = read(options)?;
    let today = today.unwrap_or(clock);
    let options = check::BirthDateOptions { today, minimum_age: minimumAge.map_or(check::ADULT, |age| age.0) };
    Ok(answer(input, field, r#final, |text| {
        let birth_date = BirthDate::parse(text, &options)?;
        Ok((birth_date.to_string(), vec![("age", Value::Integer(birth_date.age(today).into()))]))
    }))
}

/// A Russian internal passport; its print form.
///
/// # Errors
/// [`Misuse`] for an option that does not exist.
pub fn check_passport(input: &Value, options: &Value) -> Result<Answer, Misuse> {
    let CheckOptions { field, r#final } = read(options)?;
    Ok(answer(input, field, r#final, |text| {
        let passport = Passport::parse(text).map_err(Refusal::common)?;
        Ok((passport.to_string(), vec![("print", passport.print().into())]))
    }))
}

/// A phone number; its parts where the numbering plan is known.
///
/// # Errors
/// [`Misuse`] for an option that does not exist.
pub fn check_phone(input: &Value, options: &Value) -> Result<Answer, Misuse> {
    let PhoneOptions { field, r#final, country } = read(options)?;
    Ok(answer(input, field, r#final, |text| {
        let phone = Phone::parse_of(text, country.as_ref()).map_err(Refusal::common)?;
        let facts = phone.parts().map_or_else(Facts::new, |parts| {
            vec![
                ("country_iso3", parts.country_iso3.into()),
                ("operator_code", parts.operator_code.into()),
                ("short_number", parts.short_number.into()),
            ]
        });
        Ok((phone.to_string(), facts))
    }))
}

/// A name.
///
/// # Errors
/// [`Misuse`] for an option that does not exist.
pub fn check_name(input: &Value, options: &Value) -> Result<Answer, Misuse> {
    let NameOptions { field, r#final, script } = read(options)?;
    let script = script.map_or(Script::Any, Script::from);
    Ok(answer(input, field, r#final, |text| {
        let name = PersonName::parse_in(text, script).map_err(Refusal::common)?;
        Ok((name.to_string(), Facts::new()))
    }))
}
