//! The pretend bank's fees, which are made up: none up to a certain sum, so that the document's examples come out, and
//! above it enough for the page to show.

use bank131_checkout::money::{Amount, AmountProblem};

/// Up to 100 000 roubles there is no fee.
const FREE_KOPECKS: i64 = 10_000_000;
/// 50 roubles.
const SMS_KOPECKS: i64 = 5_000;

pub(crate) struct Fees {
    pub(crate) transfer: Amount,
    pub(crate) sms: Amount,
}

/// 1 % of the source, up to a whole kopeck, and the recipient's SMS. Only roubles are charged.
pub(crate) fn fees_of(source: &Amount) -> Result<Fees, AmountProblem> {
    let charged = source.currency().is_rub() && source.minor() > FREE_KOPECKS;
    let (transfer, sms) = if charged { (percent(source.minor()), SMS_KOPECKS) } else { (0, 0) };
    let fee = |minor| Amount::new(minor, source.currency().clone());
    Ok(Fees { transfer: fee(transfer)?, sms: fee(sms)? })
}

const fn percent(minor: i64) -> i64 {
    minor.saturating_add(99) / 100
}

#[cfg(test)]
mod tests {
    use super::*;
    use bank131_checkout::check::CurrencyCode;

    fn fees(minor: i64, currency: &str) -> (i64, i64) {
        let source = Amount::new(minor, CurrencyCode::parse(currency).unwrap()).unwrap();
        let fees = fees_of(&source).unwrap();
        (fees.transfer.minor(), fees.sms.minor())
    }

    #[test]
    fn up_to_100_000_roubles_is_free() {
        assert_eq!(fees(357_913, "RUB"), (0, 0));
        assert_eq!(fees(10_000_000, "RUB"), (0, 0));
    }

    #[test]
    fn above_it_one_per_cent_is_rounded_up_to_a_kopeck() {
        assert_eq!(fees(10_000_001, "RUB"), (100_001, 5_000));
        assert_eq!(fees(10_000_100, "RUB"), (100_001, 5_000));
        assert_eq!(fees(10_000_101, "RUB"), (100_002, 5_000));
    }

    #[test]
    fn other_currencies_are_not_charged() {
        assert_eq!(fees(20_000_000, "USD"), (0, 0));
    }
}
