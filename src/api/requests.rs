//! The request builders.

use super::answer::{Answer, Misuse};
use super::options::{Options, misuse, project, wrong_type};
use crate::bank::init_payment::Corridor;
use crate::bank::{DraftProblem, Request, Rules, Value, calculate, init_payment};
use crate::check::{ADULT, CurrencyCode, Date, Refusal};
use crate::issue::Issue;

/// The request that asks what a transfer would cost.
///
/// # Errors
/// [`Misuse`] for an option that does not exist.
pub fn build_calculate(draft: &Value, options: &Value) -> Result<Answer, Misuse> {
    let options = Options::of_call(options, &["project"])?;
    let project = options.parsed("project", &project)?;
    Ok(built(calculate::build(draft, &Rules::TIMELESS, project)))
}

/// The request that starts a transfer; `clock` is today where the option of that name is missing.
///
/// # Errors
/// [`Misuse`] for an option that does not exist.
pub fn build_init_payment(draft: &Value, options: &Value, clock: Date) -> Result<Answer, Misuse> {
    let options = Options::of_call(options, &["project", "today", "corridors"])?;
    let project = options.parsed("project", &project)?;
    let rules = Rules { today: options.date("today")?.unwrap_or(clock), minimum_age: ADULT };
    let corridors = corridors(options)?;
    Ok(built(init_payment::build(draft, &rules, &corridors, project)))
}

/// Corridors that the bank has opened besides the documented ones: `[{country, payout, currency}]`.
fn corridors(options: Options<'_>) -> Result<Vec<Corridor>, Misuse> {
    match options.get("corridors") {
        None => Ok(Vec::new()),
        Some(Value::List(items)) => {
            let within = |index: usize, misuse: Misuse| misuse.within(&format!("corridors.{index}"));
            let read = items.iter().enumerate();
            read.map(|(index, item)| corridor(item).map_err(|misuse| within(index, misuse))).collect()
        }
        Some(other) => Err(wrong_type("corridors", "array", other)),
    }
}

fn corridor(item: &Value) -> Result<Corridor, Misuse> {
    let options = Options::of_call(item, &["country", "payout", "currency"])?;
    let currency = options.parsed("currency", &|text| CurrencyCode::parse(text).map_err(Refusal::common))?;
    Ok(Corridor {
        country: options.country("country")?.ok_or_else(|| misuse("country", DraftProblem::Required))?,
        payout: options.word("payout")?.ok_or_else(|| misuse("payout", DraftProblem::Required))?,
        currency: currency.ok_or_else(|| misuse("currency", DraftProblem::Required))?,
    })
}

fn built(request: Result<Request, Vec<Issue>>) -> Answer {
    request.map_or_else(Answer::invalid, Answer::Request)
}
