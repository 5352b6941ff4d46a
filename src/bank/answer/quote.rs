//! The answer to `calculate`, read leniently: whatever else the bank says is allowed.
//!
//! Source: the table "Response parameters" of the transfers document. There `fx_rate` is a number, and means roubles
//! per `quantity` foreign units; `exchanges` is an object, in `confirm_information` also an array.

use super::failure::{BankFailure, failure_in};
use crate::bank::call::calculate::Calculate;
use crate::check::CurrencyCode;
use crate::issue::{Issue, Problem};
use crate::money::{Amount, Ask, Decimal, Pair, Placed, Quote, Rate};
use crate::schema::{DraftProblem, Field, Kind, Part, Presence, Rules, Shape, read, read_known};
use crate::value::{Record, Value, View};

/// An answer as the page keeps it, `{source, destination, …, fx_rate, quantity}`, and its figures.
#[derive(Clone, Debug, PartialEq)]
pub struct QuoteRead {
    /// The figures.
    pub quote: Quote,
    /// Currencies in upper case, the rate as it was printed.
    pub value: Record,
    /// Where the rate is.
    exchange: &'static str,
}

/// A question as it was asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// The currencies.
    pub pair: Pair,
    /// The side that was given.
    pub ask: Ask,
}

pub(super) const fn required(name: &'static str, kind: Kind) -> Field {
    Field { name, presence: Presence::Required, kind }
}

/// An amount above zero.
pub(super) static EXCHANGED: Shape =
    Shape { fields: &[required("amount", Kind::MinorUnits), required("currency", CurrencyCode::KIND)], rules: &[] };

/// An amount that may be zero.
pub(super) static FEE: Shape =
    Shape { fields: &[required("amount", Kind::WholeNumber), required("currency", CurrencyCode::KIND)], rules: &[] };

static QUOTE: Shape = Shape {
    fields: &[
        required("source", Kind::Record(&EXCHANGED)),
        required("destination", Kind::Record(&EXCHANGED)),
        required("payment", Kind::Record(&FEE)),
        required("transfer_fee", Kind::Record(&FEE)),
        required("sms_fee", Kind::Record(&FEE)),
        required("fx_rate", Kind::Decimal),
        required("quantity", Kind::Quantity),
    ],
    rules: &[],
};

/// Reads an answer.
///
/// # Errors
/// Every problem at the answer's own path (`amounts.source.amount`), or the bank's refusal, `bank.invalid_request`.
pub fn answer(answer: &Value) -> Result<QuoteRead, Vec<Issue>> {
    let message = message(answer)?;
    if message.is("status", "error") || message.has("error") {
        return Err(BankFailure::of(failure_in(message).unwrap_or(message)).issues);
    }
    let (at, exchange) = exchange(message).map_err(|issue| vec![issue])?;
    let mut flat = Record::default();
    for Field { name, .. } in QUOTE.fields {
        let (found, within) = if is_rate(name) { (exchange, "rate") } else { (message, "amounts") };
        flat.push(*name, found.get(&joined(within, name)).clone());
    }
    let read = figures(&Value::Record(flat), &|field| path(at, field))?;
    Ok(QuoteRead { exchange: at, ..read })
}

/// Reads what [`answer`] returned, which a page may have kept as JSON.
///
/// # Errors
/// Every problem, its path beginning with `accepted.`.
pub fn accepted(quote: &Value) -> Result<QuoteRead, Vec<Issue>> {
    figures(quote, &|field| joined("accepted", field))
}

/// Reads the question, as it was sent.
///
/// # Errors
/// Every problem, its path beginning with `request.`.
pub fn question(request: &Value) -> Result<Question, Vec<Issue>> {
    let read = read(request, &Calculate::SHAPE, &Rules::TIMELESS);
    let read = read.map_err(|issues| moved(issues, &|field| joined("request", field)))?;
    // The reader has reported what is missing.
    read.get("amounts").as_record().and_then(|sides| asked_of(View(sides))).ok_or_else(Vec::new)
}

fn asked_of(sides: View<'_>) -> Option<Question> {
    let pair = Pair::new(sides.currency("source.currency")?, sides.currency("destination.currency")?);
    Some(Question { pair: pair.ok()?, ask: asked(sides)? })
}

/// The question as the answer repeats it; `None` if it does not.
#[must_use]
pub fn echoed(answer: &Value) -> Option<Ask> {
    asked(exchange(View(answer.as_record()?)).ok()?.1)
}

/// Which of two amounts is given, if only one is.
fn asked(sides: View<'_>) -> Option<Ask> {
    match (sides.integer("source.amount"), sides.integer("destination.amount")) {
        (Some(source), None) => Some(Ask::Source(source)),
        (None, Some(destination)) => Some(Ask::Destination(destination)),
        _ => None,
    }
}

impl QuoteRead {
    /// Problems of the figures of an answer, at their paths there.
    #[must_use]
    pub fn issues(&self, problems: Vec<Placed>) -> Vec<Issue> {
        placed_issues(problems, &|place| path(self.exchange, place))
    }
}

/// A message as an object.
pub(super) fn message(message: &Value) -> Result<View<'_>, Vec<Issue>> {
    message.as_record().map(View).ok_or_else(|| vec![wrong_type(message).at("")])
}

/// The one exchange of a message, and its path: the table says an object, an example is an array.
pub(super) fn exchange(message: View<'_>) -> Result<(&'static str, View<'_>), Issue> {
    let found = message.get("exchanges");
    let problem = match found {
        Value::Record(exchange) => return Ok(("exchanges", View(exchange))),
        Value::Null => DraftProblem::Required.into(),
        Value::List(items) => match items.as_slice() {
            [Value::Record(exchange)] => return Ok(("exchanges.0", View(exchange))),
            [other] => return Err(wrong_type(other).at("exchanges.0")),
            _ => {
                let actual = u32::try_from(items.len()).unwrap_or(u32::MAX);
                DraftProblem::ListLength { minimum: 1, maximum: 1, actual }.into()
            }
        },
        other => wrong_type(other),
    };
    Err(problem.at("exchanges"))
}

fn wrong_type(value: &Value) -> Problem {
    DraftProblem::WrongType { expected: "object", actual: value.kind() }.into()
}

/// The figures of a flat quote; `path` says where a figure is.
fn figures(flat: &Value, path: &dyn Fn(&str) -> String) -> Result<QuoteRead, Vec<Issue>> {
    let value = read_known(flat, &QUOTE).map_err(|issues| moved(issues, path))?;
    let quote = quote(View(&value)).map_err(|problems| placed_issues(problems, path))?;
    Ok(QuoteRead { quote, value, exchange: "exchanges" })
}

fn quote(read: View<'_>) -> Result<Quote, Vec<Placed>> {
    let amounts = amounts(read, &["source", "destination", "payment", "transfer_fee", "sms_fee"]);
    let ([source, destination, payment, transfer, sms], Some(quantity)) =
        (amounts.as_slice(), read.integer("quantity"))
    else {
        // The reader has reported what is missing.
        return Err(Vec::new());
    };
    let rate = rate(read, quantity)?;
    Quote::new(source, destination, [transfer, sms], payment, rate).map_err(|problem| vec![problem])
}

/// The amounts of money at these keys.
pub(super) fn amounts(read: View<'_>, keys: &[&str]) -> Vec<Amount> {
    let mut amounts = Vec::with_capacity(keys.len());
    for key in keys {
        amounts.extend(read.amount(key));
    }
    amounts
}

pub(super) fn rate(read: View<'_>, quantity: i64) -> Result<Rate, Vec<Placed>> {
    Decimal::parse(read.text("fx_rate").unwrap_or_default())
        .and_then(|fx_rate| Rate::new(fx_rate, quantity))
        .map_err(|problem| vec![("fx_rate", problem.into())])
}

fn is_rate(name: &str) -> bool {
    matches!(name, "fx_rate" | "quantity")
}

/// Where a figure of a quote is in the answer, whose exchange is `at`.
fn path(at: &str, place: &str) -> String {
    if is_rate(place) {
        joined(&joined(at, "rate"), place)
    } else if place == "exchanges" {
        at.to_owned()
    } else {
        joined("amounts", place)
    }
}

pub(super) fn moved(mut issues: Vec<Issue>, path: &dyn Fn(&str) -> String) -> Vec<Issue> {
    for issue in &mut issues {
        issue.field = path(&issue.field);
    }
    issues
}

pub(super) fn placed_issues(problems: Vec<Placed>, path: &dyn Fn(&str) -> String) -> Vec<Issue> {
    let mut issues = Vec::with_capacity(problems.len());
    for (place, problem) in problems {
        issues.push(problem.at(path(place)));
    }
    issues
}

pub(super) fn joined(path: &str, step: &str) -> String {
    let mut joined = path.to_owned();
    if !path.is_empty() && !step.is_empty() {
        joined.push('.');
    }
    joined.push_str(step);
    joined
}
