//! Which transfers exist: country, way and currency together.

use super::payout::PayoutType;
use crate::check::{CountryCode, CurrencyCode};
use crate::issue::problems;
use crate::schema::{Field, Kind, Leaf, Part, Presence, Reader, Shape};
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

/// The transfers document, "Countries to which you can make a transfer".
const DOCUMENTED: [(&str, &str, &str); 3] =
    [("TUR", "moneysend", "USD"), ("TUR", "bank_account", "TRY"), ("KGZ", "card", "KGS")];

/// Refuses payouts outside the documented corridors and `more`.
pub(super) fn check(transfer: View<'_>, more: &[Corridor], reader: &mut Reader<'_>) {
    let Some(currency) = transfer.text("calculate.amounts.destination.currency") else { return };
    // Roubles for roubles are reported as a wrong pair.
    if currency == "RUB" && transfer.is("calculate.amounts.source.currency", "RUB") {
        return;
    }
    let Value::List(payouts) = transfer.get("payout_details_multi") else { return };
    for (index, payout) in payouts.iter().enumerate() {
        if let Some(problem) = payout.as_record().and_then(|payout| unsupported(View(payout), currency, more)) {
            reader.report_at(&format!("payout_details_multi.{index}.country"), problem.into());
        }
    }
}

/// The currency in which a corridor pays.
pub(super) fn currency_of(country: &str, payout: &str, more: &[Corridor]) -> Result<String, CorridorProblem> {
    if let Some((.., currency)) = DOCUMENTED.iter().find(|row| (row.0, row.1) == (country, payout)) {
        return Ok((*currency).to_owned());
    }
    match more.iter().find(|more| more.country.as_str() == country && more.payout.to_text() == payout) {
        Some(more) => Ok(more.currency.to_string()),
        None => Err(CorridorProblem::Unsupported {
            country: country.to_owned(),
            payout: payout.to_owned(),
            currency: String::new(),
        }),
    }
}

fn unsupported(payout: View<'_>, currency: &str, more: &[Corridor]) -> Option<CorridorProblem> {
    let corridor = (payout.text("country")?, payout.text("type")?, currency);
    let opened = more
        .iter()
        .any(|more| (more.country.as_str(), more.payout.to_text().as_str(), more.currency.as_str()) == corridor);
    (!opened && !DOCUMENTED.contains(&corridor)).then(|| CorridorProblem::Unsupported {
        country: corridor.0.to_owned(),
        payout: corridor.1.to_owned(),
        currency: corridor.2.to_owned(),
    })
}
