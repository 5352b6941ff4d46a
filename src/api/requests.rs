//! The request builders.

use super::answer::{Answer, Misuse};
use super::options::{Options, project, wrong_type};
use crate::bank::init_payment::Corridor;
use crate::bank::{self, Request, Rules, Value, calculate, init_payment};
use crate::check::{ADULT, Date};
use crate::issue::Issue;

/// The request that asks what a transfer would cost.
///
/// # Errors
/// [`Misuse`] for an option that does not exist.
pub fn build_calculate(draft: &Value, options: &Value) -> Result<Answer, Misuse> {
    let options = Options::of_call(options, &["project"])?;
    let project = options.checked("project", project)?;
    Ok(built(calculate::build(draft, &Rules::TIMELESS, project)))
}

/// The request that starts a transfer; `clock` is today where the option of that name is missing.
///
/// # Errors
/// [`Misuse`] for an option that does not exist.
pub fn build_init_payment(draft: &Value, options: &Value, clock: Date) -> Result<Answer, Misuse> {
    let options = Options::of_call(options, &["project", "today", "corridors"])?;
    let project = options.checked("project", project)?;
    let rules = Rules { today: options.leaf::<Date>("today")?.unwrap_or(clock), minimum_age: ADULT };
    let corridors = corridors(options)?;
    Ok(built(init_payment::build(draft, &rules, &corridors, project)))
}

/// Corridors that the bank has opened besides the documented ones: `[{country, payout, currency}]`.
fn corridors(options: Options<'_>) -> Result<Vec<Corridor>, Misuse> {
    let items = match options.get("corridors") {
        None => return Ok(Vec::new()),
        Some(Value::List(items)) => items,
        Some(other) => return Err(wrong_type("corridors", "array", other)),
    };
    let mut corridors = Vec::new();
    for (index, item) in items.iter().enumerate() {
        match bank::read(item, &Corridor::SHAPE, &Rules::TIMELESS) {
            Ok(read) => corridors.extend(Corridor::of_record(&read)),
            Err(issues) => return Err(Misuse::first(issues).within(&format!("corridors.{index}"))),
        }
    }
    Ok(corridors)
}

pub(super) fn built(request: Result<Request, Vec<Issue>>) -> Answer {
    request.map_or_else(Answer::invalid, |request| Answer::Request { request, warnings: Vec::new() })
}
