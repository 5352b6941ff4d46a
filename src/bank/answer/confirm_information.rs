//! `confirm_information` of a `ready_to_confirm` event: what the bank asks to confirm, read for a review. It goes back
//! to the bank as it came.
//!
//! Source: the table of `/api/v1/session/confirm` in the transfers document. There `fx_rate` is a string, and means
//! destination per source; `exchanges` is an object in the table, an array in the example.

use super::quote::{EXCHANGED, FEE, amounts, exchange, joined, message, moved, placed_issues, rate, required};
use crate::issue::Issue;
use crate::money::{Confirmation, ConfirmedRate, Placed};
use crate::schema::{Kind, Shape, read_known};
use crate::value::{Record, Value, View};

/// The exchange that is to be confirmed.
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

/// Reads `confirm_information`. A person must not confirm a sum that they were not shown, so what cannot be read is a
/// problem, and so is a second exchange.
///
/// # Errors
/// Every problem at the message's own path, `exchanges.0.source.amount`.
pub fn read(confirm_information: &Value) -> Result<ConfirmationRead, Vec<Issue>> {
    let (at, found) = exchange(message(confirm_information)?).map_err(|issue| vec![issue])?;
    let value = Value::Record(found.0.clone());
    let value = read_known(&value, &CONFIRMATION).map_err(|issues| moved(issues, &|field| joined(at, field)))?;
    let confirmation =
        confirmation(View(&value)).map_err(|problems| placed_issues(problems, &|place| joined(at, place)))?;
    Ok(ConfirmationRead { confirmation, value, exchange: at })
}

fn confirmation(read: View<'_>) -> Result<Confirmation, Vec<Placed>> {
    let amounts = amounts(read, &["source", "destination", "commission"]);
    // The reader has reported what is missing.
    let [source, destination, commission] = amounts.as_slice() else { return Err(Vec::new()) };
    let rate = ConfirmedRate(rate(read, 1)?);
    Confirmation::new(source, destination, commission, rate).map_err(|problem| vec![problem])
}

impl ConfirmationRead {
    /// Problems of the figures, at their paths.
    #[must_use]
    pub fn issues(&self, problems: Vec<Placed>) -> Vec<Issue> {
        placed_issues(problems, &|place| joined(self.exchange, place))
    }
}
