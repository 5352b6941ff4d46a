//! The amounts that the person has seen.

use crate::bank::{Record, Value, View};
use crate::check::CurrencyCode;
use crate::money::Amount;

/// What the quote said, to compare with what the bank asks to confirm.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// What is exchanged.
    pub source: Option<Amount>,
    /// What arrives.
    pub destination: Option<Amount>,
    /// What is debited, fees included.
    pub total: Option<Amount>,
}

impl Shown {
    /// Else the key at which something is that is no amount.
    pub(super) fn read(record: View<'_>) -> Result<Self, &'static str> {
        let amount = |key| match record.get(key) {
            Value::Null => Ok(None),
            Value::Record(money) => amount_of(View(money)).map(Some).ok_or(key),
            _ => Err(key),
        };
        Ok(Self { source: amount("source")?, destination: amount("destination")?, total: amount("total")? })
    }

    pub(super) fn to_value(&self) -> Value {
        let mut shown = Record::default();
        for (key, amount) in [("source", &self.source), ("destination", &self.destination), ("total", &self.total)] {
            if let Some(amount) = amount {
                let mut money = Record::default();
                money.set_integer("amount", amount.minor());
                money.set_text("currency", amount.currency().as_str());
                shown.set(key, Value::Record(money));
            }
        }
        Value::Record(shown)
    }
}

fn amount_of(money: View<'_>) -> Option<Amount> {
    let currency = CurrencyCode::parse(money.text("currency")?).ok()?;
    Amount::new(money.integer("amount")?, currency).ok()
}
