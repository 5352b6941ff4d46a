//! The request builders.

use super::answer::{Answer, Misuse};
use super::options::{CorridorOption, Options};
use crate::bank::init_payment::Corridor;
use crate::bank::{Request, Rules, Value, calculate, init_payment};
use crate::check::{ADULT, Date};
use crate::issue::Issue;

/// The request that asks what a transfer would cost.
///
/// # Errors
/// [`Misuse`] for an option that does not exist.
pub fn build_calculate(draft: &Value, options: &Value) -> Result<Answer, Misuse> {
    let Options { project, .. } = Options::read(options, &["project"])?;
    // Nothing in it is judged by the day.
    let rules = Rules { today: Date::EPOCH, minimum_age: ADULT };
    Ok(built(calculate::build(draft, &rules, project.map(|project| project.0))))
}

/// The request that starts a transfer; `clock` is today where the option of that name is missing.
///
/// # Errors
/// [`Misuse`] for an option that does not exist.
pub fn build_init_payment(draft: &Value, options: &Value, clock: Date) -> Result<Answer, Misuse> {
    let Options { project, today, corridors, .. } = Options::read(options, &["project", "today", "corridors"])?;
    let rules = Rules { today: today.unwrap_or(clock), minimum_age: ADULT };
    let corridors: Vec<Corridor> = corridors.unwrap_or_default().into_iter().filter_map(corridor_of).collect();
    Ok(built(init_payment::build(draft, &rules, &corridors, project.map(|project| project.0))))
}

fn corridor_of(option: CorridorOption) -> Option<Corridor> {
    Some(Corridor { country: option.country?, payout: option.payout?, currency: option.currency? })
}

fn built(request: Result<Request, Vec<Issue>>) -> Answer {
    request.map_or_else(Answer::invalid, Answer::Request)
}
