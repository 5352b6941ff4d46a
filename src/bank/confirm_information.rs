//! `confirm_information` of a `ready_to_confirm` event: what the bank asks to confirm, read to be reviewed. It goes back
//! to the bank as it came.
//!
//! Source: the table of `/api/v1/session/confirm` in the transfers document. `fx_rate` is a string there and destination
//! per source; `exchanges` is an object in the table, an array in the example.

use super::quote::{EXCHANGED, FEE, exchange, joined, message, moved, required};
use super::reader::read_known;
use super::rule::View;
use super::shape::{Kind, Shape};
use super::value::{Record, Value};
use crate::issue::Issue;
use crate::money::{Confirmation, ConfirmedRate, Decimal, Placed};

/// The one exchange that is to be confirmed.
#[derive(Clone, Debug, PartialEq)]
pub struct ConfirmationRead {
    /// Its figures.
    pub confirmation: Confirmation,
    /// `{source, destination, commission, fx_rate}`: currencies in upper case, the rate as it was printed.
    pub value: Record,
    /// Where it is.
    exchange: &'static str,
}

static CONFIRMATION: Shape = Shape {
    fields: &[
        required("source", Kind::Record(&EXCHANGED)),
        required("destination", Kind::Record(&EXCHANGED)),
        required("commission", Kind::Record(&FEE)),
        required("fx_rate", Kind::Decimal),
    ],
    rules: &[],
};

/// Reads `confirm_information`. Nobody confirms a sum that they were not shown: what cannot be read is a problem, and so
/// is a second exchange.
///
/// # Errors
/// Every problem at the message's own path, `exchanges.0.source.amount`.
pub fn read(confirm_information: &Value) -> Result<ConfirmationRead, Vec<Issue>> {
    let (at, found) = exchange(message(confirm_information)?).map_err(|issue| vec![issue])?;
    let value = Value::Record(found.0.clone());
    let value = read_known(&value, &CONFIRMATION).map_err(|issues| moved(issues, &|field| joined(at, field)))?;
    match confirmation(View(&value)) {
        Some(Ok(confirmation)) => Ok(ConfirmationRead { confirmation, value, exchange: at }),
        Some(Err((place, problem))) => Err(vec![problem.at(joined(at, place))]),
        // The reader has told what is missing.
        None => Err(Vec::new()),
    }
}

fn confirmation(read: View<'_>) -> Option<Result<Confirmation, Placed>> {
    let rate = match ConfirmedRate::new(Decimal::parse(read.text("fx_rate")?).ok()?) {
        Ok(rate) => rate,
        Err(problem) => return Some(Err(("fx_rate", problem.into()))),
    };
    Some(Confirmation::new(read.amount("source")?, read.amount("destination")?, read.amount("commission")?, rate))
}

impl ConfirmationRead {
    /// A problem of a figure, at its path.
    #[must_use]
    pub fn issue(&self, (place, problem): Placed) -> Issue {
        problem.at(joined(self.exchange, place))
    }
}
