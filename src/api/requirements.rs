//! Which fields a form must ask for.

use super::answer::{Answer, Misuse};
use super::options::Options;
use super::requests::corridors;
use crate::bank::call::init_payment::requirements as required;
use crate::bank::call::init_payment::{PaymentType, PayoutName, Requirement};
use crate::check::CountryCode;
use crate::issue::Problem;
use crate::value::{Record, Value};

/// The fields to ask for: `{payment?, payout, country, citizenship?, corridors?}`; by default a `card` pays, and the
/// sender's citizenship is `RUS`.
///
/// # Errors
/// [`Misuse`] for a word that does not exist: a page chooses from what it offers.
pub fn requirements(transfer: &Value) -> Result<Answer, Misuse> {
    let options = Options::of_call(transfer, &["payment", "payout", "country", "citizenship", "corridors"])?;
    let payment = options.leaf::<PaymentType>("payment")?.unwrap_or(PaymentType::Card);
    let payout = options.required::<PayoutName>("payout")?;
    let country = options.required::<CountryCode>("country")?;
    let citizenship = options.leaf::<CountryCode>("citizenship")?;
    let russia = || CountryCode::parse("RUS").map_err(|_| Misuse::first(Vec::new()));
    let citizenship = citizenship.map_or_else(russia, Ok)?;
    Ok(match required((payment, payout.into()), &country, &citizenship, &corridors(options)?) {
        Ok(fields) => Answer::ok(Value::List(fields.iter().map(requirement_value).collect())),
        Err(problem) => Answer::invalid(vec![Problem::from(problem).at("country")]),
    })
}

fn requirement_value(requirement: &Requirement) -> Value {
    let mut record = Record::default();
    record.set_text("field", &requirement.field);
    record.set("mandatory", Value::Flag(requirement.mandatory));
    record.set("derived", Value::Flag(requirement.derived));
    record.set_text("kind", requirement.kind.word());
    record.set_text("autocomplete", requirement.autocomplete());
    Value::Record(record)
}
