//! The pretend bank's rates: roubles per `quantity` units of the other currency, as `calculate` prints them.
//!
//! TRY and UZS are those of the examples in "Money transfers without opening an account"; the others are made up.

use crate::json::object;
use bank131_checkout::check::CurrencyCode;
use bank131_checkout::money::{Decimal, Rate};
use bank131_checkout::value::{Number, Value};

/// A rate, exact and in its printed form.
#[derive(Debug)]
pub(crate) struct Quoted {
    pub(crate) rate: Rate,
    /// `{"fx_rate": 2.7233, "quantity": 1}`
    pub(crate) printed: Value,
}

const TABLE: [(&str, &str, i64); 10] = [
    ("TRY", "2.7233", 1),
    ("UZS", "76.2433", 10_000),
    ("USD", "92.1314", 1),
    ("KGS", "105.3520", 100),
    ("EUR", "99.5500", 1),
    ("KZT", "18.0512", 100),
    ("AMD", "23.1840", 100),
    ("BYN", "28.3345", 1),
    ("GEL", "34.1270", 1),
    ("TJS", "84.4065", 10),
];

/// The rate of a currency, if the pretend bank has one; 1 % worse with `dearer`, for a demo of a rate that changes.
pub(crate) fn rate_of(currency: &CurrencyCode, dearer: bool) -> Option<Quoted> {
    let (_, fx_rate, quantity) = TABLE.into_iter().find(|(code, ..)| *code == currency.as_str())?;
    let mut decimal = Decimal::parse(fx_rate).ok()?;
    if dearer {
        decimal = Decimal { mantissa: decimal.mantissa.checked_mul(101)?, scale: decimal.scale.checked_add(2)? };
    }
    let rate = Rate::new(decimal, quantity).ok()?;
    let printed = object([("fx_rate", number(fx_rate)?), ("quantity", quantity.into())]);
    Some(Quoted { rate, printed })
}

/// JSON prints a double's shortest decimal form, which is the table's text without trailing zeros. It is only printed,
/// never calculated with.
fn number(text: &str) -> Option<Value> {
    Some(Value::Number(Number { value: text.parse().ok()?, text: text.into() }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rate_is_usable_and_printed_as_in_the_table() {
        for (code, fx_rate, quantity) in TABLE {
            let quoted = rate_of(&CurrencyCode::parse(code).unwrap(), false).unwrap();
            let printed = serde_json::to_string(&quoted.printed).unwrap();
            let digits = fx_rate.trim_end_matches('0');
            assert_eq!(printed, format!(r#"{{"fx_rate":{digits},"quantity":{quantity}}}"#));
        }
    }

    #[test]
    fn a_currency_outside_the_table_has_no_rate() {
        assert!(rate_of(&CurrencyCode::parse("JPY").unwrap(), false).is_none());
        assert!(rate_of(&CurrencyCode::parse("RUB").unwrap(), false).is_none());
    }
}
