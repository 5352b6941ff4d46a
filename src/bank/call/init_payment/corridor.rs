//! Which transfers exist: country, way and currency together.

use super::payout::PayoutType;
use crate::check::{CountryCode, CurrencyCode};
use crate::issue::problems;
use crate::schema::{Field, Kind, Leaf, Part, Presence, Reader, Shape, leaf_at};
use crate::value::{Record, Value, View};

/// A transfer that the bank offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Corridor {
    /// Where the money goes.
    pub country: CountryCode,
    /// How the recipient gets it.
    pub payout: PayoutType,
    /// In which currency.
    pub currency: CurrencyCode,
}

impl Corridor {
    /// How a page writes one in its options.
    pub(crate) const SHAPE: Shape = Shape {
        fields: &[
            field("country", CountryCode::KIND),
            field("payout", PayoutType::KIND),
            field("currency", CurrencyCode::KIND),
        ],
        rules: &[],
    };

    pub(crate) fn of_record(record: &Record) -> Option<Self> {
        Some(Self {
            country: Part::of_value(record.get("country"))?,
            payout: Part::of_value(record.get("payout"))?,
            currency: Part::of_value(record.get("currency"))?,
        })
    }
}

const fn field(name: &'static str, kind: Kind) -> Field {
    Field { name, presence: Presence::Required, kind }
}

problems! {
    /// Why a transfer does not exist.
    pub enum CorridorProblem {
        /// The bank offers no transfer to this country by this way in this currency.
        Unsupported { country: String, payout: String, currency: String } =
            "corridor.unsupported", "the bank does not offer this country, payout and currency together";
    }
}

/// The transfers that the bank offers: country, way and currency of each.
///
/// Source: the transfers document, "Countries to which you can make a transfer".
pub const DOCUMENTED_CORRIDORS: &[(&str, PayoutType, &str)] =
    &[("TUR", PayoutType::Moneysend, "USD"), ("TUR", PayoutType::BankAccount, "TRY"), ("KGZ", PayoutType::Card, "KGS")];

/// Refuses payouts outside the documented corridors and `more`.
pub(super) fn check(transfer: View<'_>, more: &[Corridor], reader: &mut Reader<'_>) {
    let Some(currency) = transfer.text("calculate.amounts.destination.currency") else { return };
    // Roubles for roubles are reported as a wrong pair.
    if currency == "RUB" && transfer.is("calculate.amounts.source.currency", "RUB") {
        return;
    }
    let Value::List(payouts) = transfer.get("payout_details_multi") else { return };
    for (index, payout) in payouts.iter().enumerate() {
        if let Some(problem) = payout.as_record().and_then(|payout| missing(View(payout), currency, more)) {
            reader.report_at(&format!("payout_details_multi.{index}.country"), problem.into());
        }
    }
}

/// The currency in which a corridor pays.
pub(super) fn currency_of(country: &str, payout: PayoutType, more: &[Corridor]) -> Result<String, CorridorProblem> {
    match corridors(more).find(|corridor| (corridor.0, corridor.1) == (country, payout)) {
        Some((.., currency)) => Ok(currency.to_owned()),
        None => Err(unsupported((country, payout, ""))),
    }
}

fn missing(payout: View<'_>, currency: &str, more: &[Corridor]) -> Option<CorridorProblem> {
    let corridor = (payout.text("country")?, leaf_at(payout, "type")?, currency);
    (!corridors(more).any(|offered| offered == corridor)).then(|| unsupported(corridor))
}

/// The documented corridors, then those that the page opens.
fn corridors(more: &[Corridor]) -> impl Iterator<Item = (&str, PayoutType, &str)> {
    let opened = more.iter().map(|more| (more.country.as_str(), more.payout, more.currency.as_str()));
    DOCUMENTED_CORRIDORS.iter().copied().chain(opened)
}

fn unsupported((country, payout, currency): (&str, PayoutType, &str)) -> CorridorProblem {
    CorridorProblem::Unsupported {
        country: country.to_owned(),
        payout: payout.to_text(),
        currency: currency.to_owned(),
    }
}
