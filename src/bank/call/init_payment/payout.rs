//! How the recipient gets the money.

use super::payment::Card;
use crate::check::{CountryCode, Iban, IbanProblem};
use crate::schema::{Broken, Kind, Part, Shape, belongs_to, broken_if, leaf_at, record};
use crate::value::{Record, Value, View};
use crate::words::words;

words! {
    /// How the recipient gets the money.
    pub enum PayoutType {
        /// To a card.
        Card = "card",
        /// To an account, by IBAN.
        BankAccount = "bank_account",
        /// In cash.
        Moneysend = "moneysend",
    }
}

words! {
    /// How the recipient gets the money, in a form's words.
    pub enum PayoutName {
        /// To an account.
        Iban = "iban",
        /// In cash.
        Cash = "cash",
        /// To a card.
        Card = "card",
    }
}

impl From<PayoutName> for PayoutType {
    fn from(name: PayoutName) -> Self {
        match name {
            PayoutName::Iban => Self::BankAccount,
            PayoutName::Cash => Self::Moneysend,
            PayoutName::Card => Self::Card,
        }
    }
}

words! {
    /// How a bank account is named.
    pub enum SystemType {
        /// By IBAN.
        Iban = "iban",
    }
}

record! {
    /// One way to get the money. `system_type` and `country` stand next to `bank_account`, as in the example.
    pub struct PayoutDetails: card_of_type account_of_type cash_of_type system_of_type iban_of_country {
        /// Which way.
        required r#type: PayoutType,
        /// The recipient's card, for `card`.
        optional card: Card,
        /// The recipient's account, for `bank_account`.
        optional bank_account: BankAccount,
        /// Always empty, for `moneysend`.
        optional moneysend: Moneysend,
        /// Always `iban`, for `bank_account`.
        optional system_type: SystemType,
        /// Where the money goes.
        required country: CountryCode,
    }
}

record! {
    /// An account.
    pub struct BankAccount {
        /// By IBAN.
        required iban: IbanAccount,
    }
}

record! {
    /// An account by IBAN.
    pub struct IbanAccount {
        /// In electronic form.
        required account: Iban,
    }
}

/// Cash: always an empty object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moneysend;

impl Part for Moneysend {
    const KIND: Kind = Kind::Record(&Shape { fields: &[], rules: &[] });

    fn of_value(value: &Value) -> Option<Self> {
        value.as_record().map(|_| Self)
    }

    fn to_value(&self) -> Value {
        Value::Record(Record::default())
    }
}

fn card_of_type(payout: View<'_>) -> Result<(), Broken> {
    belongs_to("card", payout, &["card"])
}

fn account_of_type(payout: View<'_>) -> Result<(), Broken> {
    belongs_to("bank_account", payout, &["bank_account"])
}

fn cash_of_type(payout: View<'_>) -> Result<(), Broken> {
    belongs_to("moneysend", payout, &["moneysend"])
}

fn system_of_type(payout: View<'_>) -> Result<(), Broken> {
    belongs_to("bank_account", payout, &["system_type"])
}

fn iban_of_country(payout: View<'_>) -> Result<(), Broken> {
    const IBAN: &str = "bank_account.iban.account";
    let (Some(iban), Some(country)) = (payout.text(IBAN), leaf_at::<CountryCode>(payout, "country")) else {
        return Ok(());
    };
    let expected = country.alpha2();
    broken_if(!iban.starts_with(expected), &[IBAN], IbanProblem::CountryMismatch { expected: expected.to_owned() })
}
