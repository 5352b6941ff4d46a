//! Cross-field rules: what the fields of an object must agree on.

use super::value::{Record, Value};
use crate::check::CurrencyCode;
use crate::issue::{Param, Problem};
use crate::money::Amount;
use crate::text::parts;
use validator::ValidationError;

/// Judges the fields of an object together. It sees canonical values only; what was refused is not there.
pub type Rule = fn(View<'_>) -> Result<(), Broken>;

/// A rule of an object that its fields break together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// The fields concerned, by dotted paths within the object; the problem is told at the first.
    pub fields: &'static [&'static str],
    /// What is wrong.
    pub problem: Problem,
}

/// `Err` where the rule is broken.
pub(crate) fn unless(broken: bool, fields: &'static [&'static str], problem: impl Into<Problem>) -> Result<(), Broken> {
    if broken { Err(Broken { fields, problem: problem.into() }) } else { Ok(()) }
}

/// An object whose values are canonical.
#[derive(Clone, Copy, Debug)]
pub struct View<'r>(pub(crate) &'r Record);

impl<'r> View<'r> {
    /// The value at a dotted path; `null` where there is none.
    pub(crate) fn get(self, path: &str) -> &'r Value {
        let mut value = &Value::Null;
        let mut record = Some(self.0);
        for step in parts(path, b".") {
            value = record.map_or(&Value::Null, |record| record.get(step));
            record = value.as_record();
        }
        value
    }

    /// Whether there is a value at a dotted path.
    pub(crate) fn has(self, path: &str) -> bool {
        !matches!(self.get(path), Value::Null)
    }

    /// The text at a dotted path.
    pub(crate) fn text(self, path: &str) -> Option<&'r str> {
        self.get(path).as_text()
    }

    /// The whole number at a dotted path.
    pub(crate) fn integer(self, path: &str) -> Option<i64> {
        self.get(path).as_whole()
    }

    /// The currency at a dotted path.
    pub(crate) fn currency(self, path: &str) -> Option<CurrencyCode> {
        CurrencyCode::parse(self.text(path)?).ok()
    }

    /// The object `{amount, currency}` at a key.
    pub(crate) fn amount(self, key: &str) -> Option<Amount> {
        let money = View(self.get(key).as_record()?);
        Amount::new(money.integer("amount")?, money.currency("currency")?).ok()
    }

    /// Whether the text at a dotted path is this word.
    pub(crate) fn is(self, path: &str, word: &str) -> bool {
        self.text(path) == Some(word)
    }

    /// The objects of a list.
    pub(crate) fn items(self, path: &str) -> impl Iterator<Item = View<'r>> {
        let items = match self.get(path) {
            Value::List(items) => items.as_slice(),
            _ => &[],
        };
        items.iter().filter_map(|item| item.as_record().map(View))
    }
}

/// For who calls `validate()` of a record.
impl From<Broken> for ValidationError {
    fn from(Broken { fields, problem }: Broken) -> Self {
        let mut error = Self::new(problem.reason.code()).with_message(problem.reason.message().into());
        error.params.insert("field".into(), fields.first().copied().unwrap_or_default().into());
        error.params.extend(problem.reason.params().zip(problem.values).map(|(name, param)| match param {
            Param::Number(number) => (name.into(), number.into()),
            Param::Text(text) => (name.into(), text.into()),
        }));
        error
    }
}
