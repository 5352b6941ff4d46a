//! Reads and reviews the bank's prices.

use super::answer::{Answer, Misuse};
use super::money::minor_value;
use super::options::{Options, misuse};
use super::readers::opened;
use crate::bank::answer::confirm_information;
use crate::bank::answer::quote::{self, QuoteRead};
use crate::issue::Issue;
use crate::money::{self, Difference, Policy, RATE_HOLD_MS};
use crate::schema::DraftProblem;
use crate::value::{Record, Value};

/// The answer to `calculate` as typed figures, with the sum of source and fees next to the bank's own payment.
#[must_use]
pub fn read_calculate(answer: &Value) -> Answer {
    let read = opened(answer).and_then(|answer| quote::answer(&answer));
    read.map_or_else(Answer::invalid, |read| Answer::ok(quote_value(read)))
}

fn quote_value(read: QuoteRead) -> Value {
    let mut value = read.value;
    let [source, _] = read.quote.pair().currencies();
    value.set("sum", minor_value(read.quote.sum_minor(), source));
    Value::Record(value)
}

/// Whether an answer to `calculate` belongs to this request and agrees with itself.
#[must_use]
pub fn review_quote(request: &Value, answer: &Value) -> Answer {
    reviewed_quote(request, answer).unwrap_or_else(Answer::invalid)
}

fn reviewed_quote(request: &Value, answer: &Value) -> Result<Answer, Vec<Issue>> {
    let question = quote::question(request)?;
    let answer = opened(answer)?;
    let read = quote::answer(&answer)?;
    let review = money::review_quote(&question.pair, question.ask, quote::echoed(&answer), &read.quote)
        .map_err(|problems| read.issues(problems))?;
    let mut facts = Record::default();
    if let Some(above) = review.source_above_asked {
        facts.set_integer("source_above_asked", above);
    }
    let warnings = review.warning.map(|warning| ("payment.amount", warning.into()));
    let warnings = read.issues(warnings.into_iter().collect());
    Ok(Answer::Ok { value: quote_value(read), facts, warnings })
}

/// Whether the bank asks to confirm what was accepted: each difference, and whether the person must agree again.
///
/// # Errors
/// [`Misuse`] for a policy that does not exist.
pub fn review_confirmation(accepted: &Value, confirm_information: &Value, policy: &Value) -> Result<Answer, Misuse> {
    let (policy, started) = read_policy(policy)?;
    Ok(reviewed_confirmation(accepted, confirm_information, policy, started).map_or_else(Answer::invalid, Answer::ok))
}

/// `"exact"`, or an object of tolerances; and when the session started, from which moment the rate is held.
fn read_policy(policy: &Value) -> Result<(Policy, Option<i64>), Misuse> {
    if let Value::Text(word) = policy {
        let unknown = || misuse("policy", DraftProblem::UnknownChoice { allowed: "exact".into() });
        return if word == "exact" { Ok(Default::default()) } else { Err(unknown()) };
    }
    let options = Options::of_call(policy, &["tolerancePerMille", "toleranceMinor", "startedAtMs"])?;
    let policy = Policy {
        tolerance_per_mille: options.whole_number("tolerancePerMille")?,
        tolerance_minor: options.whole_number("toleranceMinor")?,
    };
    Ok((policy, options.whole_number("startedAtMs")?))
}

fn reviewed_confirmation(
    accepted: &Value,
    confirm_information: &Value,
    policy: Policy,
    started: Option<i64>,
) -> Result<Value, Vec<Issue>> {
    let accepted = quote::accepted(accepted)?;
    let read = confirm_information::read(&*opened(confirm_information)?)?;
    let differences = money::review_confirmation(&accepted.quote, &read.confirmation, policy)
        .map_err(|problems| read.issues(problems))?;
    let agree_again = differences.iter().any(|difference| !difference.tolerated);
    let rates = [accepted.value.get("fx_rate").clone(), read.value.get("fx_rate").clone()];
    let mut list = Vec::with_capacity(differences.len());
    for difference in &differences {
        list.push(difference_value(difference, &rates));
    }
    let mut value = read.value;
    let [source, _] = accepted.quote.pair().currencies();
    value.set("total", minor_value(read.confirmation.total_minor(), source));
    value.set("differences", Value::List(list));
    value.set("agree_again", Value::Flag(agree_again));
    if let Some(started) = started {
        value.set_integer("deadline_ms", started.saturating_add(RATE_HOLD_MS));
    }
    Ok(Value::Record(value))
}

fn difference_value(difference: &Difference, rates: &[Value; 2]) -> Value {
    let mut record = Record::default();
    record.set_text("field", difference.field);
    match difference.minor {
        Some((accepted, confirmed)) => {
            record.set_integer("accepted", accepted);
            record.set_integer("confirmed", confirmed);
            record.set_integer("difference", confirmed.saturating_sub(accepted));
        }
        // Opposite directions: each as it was printed, and no difference between the two.
        None => {
            let [accepted, confirmed] = rates;
            record.set("accepted", accepted.clone());
            record.set("confirmed", confirmed.clone());
        }
    }
    record.set_integer("per_mille", difference.per_mille);
    record.set("tolerated", Value::Flag(difference.tolerated));
    Value::Record(record)
}
