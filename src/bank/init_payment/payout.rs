//! How the recipient gets the money.

use super::payment::Card;
use crate::bank::reader::{DraftProblem, Part, Reader};
use crate::bank::record::{choice, record};
use crate::bank::rule::{Broken, unless};
use crate::bank::shape::{Kind, Shape};
use crate::bank::value::{Record, Value};
use crate::check::{CountryCode, Iban, IbanProblem};
use validator::Validate;

choice! {
    /// How the recipient gets the money.
    pub enum PayoutType("card, bank_account, moneysend") {
        /// To a card.
        Card = "card",
        /// To an account, by IBAN.
        BankAccount = "bank_account",
        /// In cash.
        Moneysend = "moneysend",
    }
}

choice! {
    /// How a bank account is named.
    pub enum SystemType("iban") {
        /// By IBAN.
        Iban = "iban",
    }
}

record! {
    /// One way to get the money. `system_type` and `country` stand beside `bank_account`, as in the example.
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
    const KIND: Kind = Kind::Record(&Shape { fields: &[] });

    fn read(value: &Value, reader: &mut Reader<'_>) -> Option<Self> {
        reader.open(value, &Shape { fields: &[] })?;
        reader.close();
        Some(Self)
    }

    fn write(&self) -> Value {
        Value::Record(Record::default())
    }
}

impl PayoutDetails {
    fn iban(&self) -> Option<&Iban> {
        self.bank_account.as_ref()?.iban.as_ref()?.account.as_ref()
    }
}

/// A detail belongs to one type: missing there and present elsewhere are both wrong.
fn belongs(
    payout: &PayoutDetails,
    owner: PayoutType,
    present: bool,
    field: &'static [&'static str],
) -> Result<(), Broken> {
    match payout.r#type {
        Some(kind) if kind == owner => unless(!present, field, DraftProblem::Required),
        Some(_) => unless(present, field, DraftProblem::UnexpectedField),
        None => Ok(()),
    }
}

fn card_of_type(payout: &PayoutDetails) -> Result<(), Broken> {
    belongs(payout, PayoutType::Card, payout.card.is_some(), &["card"])
}

fn account_of_type(payout: &PayoutDetails) -> Result<(), Broken> {
    belongs(payout, PayoutType::BankAccount, payout.bank_account.is_some(), &["bank_account"])
}

fn cash_of_type(payout: &PayoutDetails) -> Result<(), Broken> {
    belongs(payout, PayoutType::Moneysend, payout.moneysend.is_some(), &["moneysend"])
}

fn system_of_type(payout: &PayoutDetails) -> Result<(), Broken> {
    belongs(payout, PayoutType::BankAccount, payout.system_type.is_some(), &["system_type"])
}

fn iban_of_country(payout: &PayoutDetails) -> Result<(), Broken> {
    match (payout.iban(), &payout.country) {
        (Some(iban), Some(country)) if iban.country() != country.alpha2() => {
            let expected = country.alpha2().to_owned();
            unless(true, &["bank_account.iban.account"], IbanProblem::CountryMismatch { expected })
        }
        _ => Ok(()),
    }
}
