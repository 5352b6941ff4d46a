//! Reads amounts and currencies from objects.

use super::Amount;
use crate::check::CurrencyCode;
use crate::value::View;

impl View<'_> {
    /// The currency at a dotted path.
    pub(crate) fn currency(self, path: &str) -> Option<CurrencyCode> {
        CurrencyCode::parse(self.text(path)?).ok()
    }

    /// The object `{amount, currency}` at a key.
    pub(crate) fn amount(self, key: &str) -> Option<Amount> {
        let money = View(self.get(key).as_record()?);
        Amount::new(money.integer("amount")?, money.currency("currency")?).ok()
    }
}
