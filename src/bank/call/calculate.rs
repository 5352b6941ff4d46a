//! `POST /api/v1/bpa/calculate`: what a transfer would cost now.

use super::endpoint::Call;
use super::request::Request;
use crate::check::CurrencyCode;
use crate::issue::{Issue, problems};
use crate::money::PairProblem;
use crate::schema::{Broken, MinorUnits, broken_if, record};
use crate::value::{Value, View};

problems! {
    /// Why two amounts do not ask for a price.
    pub enum AmountsProblem {
        /// None of the two amounts, or both.
        ExactlyOne = "amounts.exactly_one", "exactly one amount is given, and the other is null";
    }
}

record! {
    /// One side of the exchange.
    pub struct Side {
        /// Minor units (kopecks, kuruş); `null` on the side that is asked for.
        nullable amount: MinorUnits as "MinorUnits | null",
        /// ISO 4217.
        required currency: CurrencyCode,
    }
}

record! {
    /// What is exchanged.
    pub struct Amounts: one_amount one_rouble_side {
        /// Taken from the sender.
        required source: Side,
        /// Paid to the recipient.
        required destination: Side,
    }
}

record! {
    /// The body of `calculate`, and the same object within a transfer.
    pub struct Calculate {
        /// What is exchanged.
        required amounts: Amounts,
    }
}

/// The document's table calls both amounts mandatory numbers, its examples send one `null`: exactly one is given.
fn one_amount(amounts: View<'_>) -> Result<(), Broken> {
    let both_sides = amounts.has("source") && amounts.has("destination");
    let (source, destination) = (amounts.has("source.amount"), amounts.has("destination.amount"));
    let neither = both_sides && !source && !destination;
    broken_if(neither, &["source.amount", "destination.amount"], AmountsProblem::ExactlyOne)?;
    broken_if(source && destination, &["destination.amount"], AmountsProblem::ExactlyOne)
}

/// "A currency exchange can only be made from rub to another currency or from another currency to rub."
fn one_rouble_side(amounts: View<'_>) -> Result<(), Broken> {
    let (Some(source), Some(destination)) = (amounts.text("source.currency"), amounts.text("destination.currency"))
    else {
        return Ok(());
    };
    broken_if((source == "RUB") == (destination == "RUB"), &["destination.currency"], PairProblem::Rouble)
}

/// The request that asks for the price of a draft.
///
/// # Errors
/// Every problem, in the document's order of fields.
pub fn build(draft: &Value) -> Result<Request, Vec<Issue>> {
    Request::of_draft(Call::Calculate, draft, &Calculate::SHAPE)
}
