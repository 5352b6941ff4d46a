//! The amounts that the person has seen.

use super::object_reader::Parts;
use crate::check::CurrencyCode;
use crate::money::Amount;
use crate::value::{Record, Value, View};

/// What the quote said (`source`, `destination`, `total`), to compare with what the bank asks to confirm.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shown(Record);

impl Shown {
    /// Those that the event or the state has.
    pub(super) fn read(parts: &mut Parts<'_>) -> Self {
        let mut shown = Record::default();
        for key in ["source", "destination", "total"] {
            match parts.record.get(key) {
                Value::Null => {}
                value => match value.as_record().and_then(|money| canonical(View(money))) {
                    Some(money) => shown.push(key, money),
                    None => parts.refuse(key),
                },
            }
        }
        Self(shown)
    }

    /// As a plain object.
    #[must_use]
    pub fn to_value(&self) -> Value {
        Value::Record(self.0.clone())
    }
}

fn canonical(money: View<'_>) -> Option<Value> {
    let currency = CurrencyCode::parse(money.text("currency")?).ok()?;
    let amount = Amount::new(money.integer("amount")?, currency).ok()?;
    let mut canonical = Record::default();
    canonical.set_integer("amount", amount.minor());
    canonical.set_text("currency", amount.currency().as_str());
    Some(Value::Record(canonical))
}
