//! Which transfers exist: country, way and currency together.

use super::InitPayment;
use super::payout::{PayoutDetails, PayoutType};
use crate::bank::reader::{Leaf, Reader};
use crate::check::{CountryCode, CurrencyCode};
use crate::issue::problems;

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

problems! {
    /// Why a transfer does not exist.
    pub enum CorridorProblem {
        /// The bank offers no transfer to this country by this way in this currency.
        Unsupported { country: String, payout: String, currency: String } =
            "corridor.unsupported", "the bank offers no transfer to this country by this way in this currency";
    }
}

/// The transfers document, "Countries to which you can make a transfer".
const DOCUMENTED: [(&str, PayoutType, &str); 3] =
    [("TUR", PayoutType::Moneysend, "USD"), ("TUR", PayoutType::BankAccount, "TRY"), ("KGZ", PayoutType::Card, "KGS")];

/// Refuses payouts outside the documented corridors and `more`.
pub(super) fn judge(transfer: &InitPayment, more: &[Corridor], reader: &mut Reader<'_>) {
    let amounts = transfer.calculate.as_ref().and_then(|calculate| calculate.amounts.as_ref());
    let destination = amounts.and_then(|amounts| amounts.destination.as_ref());
    let Some(currency) = destination.and_then(|side| side.currency.as_ref()) else { return };
    // RUB on the receiving side is already told as a wrong pair.
    if currency.is_rub() {
        return;
    }
    for (index, payout) in transfer.payouts().iter().enumerate() {
        if let Some(problem) = unsupported(payout, currency, more) {
            reader.within(&format!("payout_details_multi.{index}.country"), |reader| reader.refuse(problem));
        }
    }
}

fn unsupported(payout: &PayoutDetails, currency: &CurrencyCode, more: &[Corridor]) -> Option<CorridorProblem> {
    let (kind, country) = (payout.r#type?, payout.country.as_ref()?);
    let documented = DOCUMENTED
        .iter()
        .any(|(documented, way, money)| (*documented, *way, *money) == (country.as_str(), kind, currency.as_str()));
    let opened = more
        .iter()
        .any(|corridor| (&corridor.country, corridor.payout, &corridor.currency) == (country, kind, currency));
    (!documented && !opened).then(|| CorridorProblem::Unsupported {
        country: country.to_string(),
        payout: kind.text(),
        currency: currency.to_string(),
    })
}
