//! Amounts, totals and estimates.

use super::answer::{Answer, Misuse};
use super::checks::run;
use super::options::Options;
use crate::bank::call::calculate::Amounts;
use crate::check::CurrencyCode;
use crate::issue::{Issue, Problem};
use crate::money::{self, Amount, Ask, Decimal, Estimate, Pair, Range, Rate, RateProblem, Rounding};
use crate::schema::{self, Kind, Part, Quantity, Rules, WholeNumber, record};
use crate::value::{Record, Value, View};

/// An amount as typed, in minor units of `currency`.
///
/// # Errors
/// [`Misuse`] for an option that does not exist, or a currency that does not.
pub fn parse_amount(text: &Value, currency: &Value, options: &Value) -> Result<Answer, Misuse> {
    let options = Options::of_check(options, &[])?;
    let currency = CurrencyCode::parse(currency.as_text().unwrap_or_default())
        .map_err(|refusal| Misuse { issue: refusal.common().problem.at("currency") })?;
    run(text, options, &|input, _| {
        let minor = money::parse_amount(input.text()?, &currency)?;
        Ok(Value::Integer(minor))
    })
}

record! {
    /// An amount of money.
    pub struct Money {
        /// Minor units.
        required amount: WholeNumber,
        /// ISO 4217.
        required currency: CurrencyCode,
    }
}

record! {
    /// What a total is made of.
    pub struct TotalInput {
        /// What is exchanged.
        required source: Money,
        /// The bank's fee.
        required transfer_fee: Money,
        /// The fee for the recipient's SMS.
        required sms_fee: Money,
    }
}

record! {
    /// What an estimate needs.
    pub struct EstimateInput {
        /// As in `calculate`: exactly one is given.
        required amounts: Amounts,
        /// As in the answer of `calculate`.
        required rate: RateInput,
        /// `bank131` by default.
        optional rounding: Rounding as "RoundingName",
    }
}

record! {
    /// The rate of `calculate`: roubles per `quantity` foreign units.
    pub struct RateInput {
        /// A number or its text; read as the decimal that is printed.
        required fx_rate: DecimalInput,
        /// How many foreign units `fx_rate` buys.
        required quantity: Quantity,
    }
}

/// A decimal number or its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DecimalInput(pub Decimal);

impl Part for DecimalInput {
    const KIND: Kind = Kind::Decimal;

    fn of_value(value: &Value) -> Option<Self> {
        Decimal::parse(value.as_text()?).ok().map(Self)
    }

    fn to_value(&self) -> Value {
        Value::Text(self.0.to_string())
    }
}

/// `source + transfer_fee + sms_fee`.
#[must_use]
pub fn total(input: &Value) -> Answer {
    let summed = schema::read(input, &TotalInput::SHAPE, &Rules::TIMELESS).and_then(|input| sum(View(&input)));
    summed.map_or_else(Answer::invalid, |amount| Answer::ok(amount_value(&amount)))
}

fn sum(input: View<'_>) -> Result<Amount, Vec<Issue>> {
    const PARTS: [&str; 3] = ["source", "transfer_fee", "sms_fee"];
    let parts: Vec<Amount> = PARTS.iter().filter_map(|part| input.amount(part)).collect();
    money::total(&parts)
        .map_err(|(index, problem)| vec![Problem::from(problem).at(PARTS.get(index).copied().unwrap_or_default())])
}

fn amount_value(amount: &Amount) -> Value {
    minor_value(amount.minor(), amount.currency())
}

#[inline(never)]
pub(super) fn minor_value(minor: i64, currency: &CurrencyCode) -> Value {
    let mut record = Record::default();
    record.set_integer("amount", minor);
    record.set_text("currency", currency.as_str());
    Value::Record(record)
}

/// What a transfer would cost at a known rate.
#[must_use]
pub fn estimate(input: &Value) -> Answer {
    let estimated =
        schema::read(input, &EstimateInput::SHAPE, &Rules::TIMELESS).and_then(|input| estimated(View(&input)));
    estimated.map_or_else(Answer::invalid, Answer::ok)
}

fn estimated(input: View<'_>) -> Result<Value, Vec<Issue>> {
    // The reader has reported what is missing.
    let Some((ask, pair, fx_rate, quantity)) = parts(input) else { return Err(Vec::new()) };
    let refused = |problem: Problem, field: &str| vec![problem.at(field)];
    let rate = Rate::new(fx_rate, quantity).map_err(|problem| {
        let field = if problem == RateProblem::Quantity { "rate.quantity" } else { "rate.fx_rate" };
        refused(problem.into(), field)
    })?;
    let rounding = input.text("rounding").and_then(Rounding::of_word).unwrap_or(Rounding::Bank131);
    let given = match ask {
        Ask::Source(_) => "amounts.source.amount",
        Ask::Destination(_) => "amounts.destination.amount",
    };
    let estimate = money::estimate(&pair, ask, &rate, rounding).map_err(|problem| refused(problem.into(), given))?;
    Ok(estimate_value(&estimate, ask, rounding))
}

fn parts(input: View<'_>) -> Option<(Ask, Pair, Decimal, i64)> {
    let source = input.integer("amounts.source.amount").map(Ask::Source);
    let ask = source.or_else(|| input.integer("amounts.destination.amount").map(Ask::Destination))?;
    let pair = Pair::new(input.currency("amounts.source.currency")?, input.currency("amounts.destination.currency")?);
    Some((ask, pair.ok()?, Decimal::parse(input.text("rate.fx_rate")?).ok()?, input.integer("rate.quantity")?))
}

fn estimate_value(estimate: &Estimate, ask: Ask, rounding: Rounding) -> Value {
    let direction = match ask {
        Ask::Source(_) => "direct",
        Ask::Destination(_) => "indirect",
    };
    let mut record = Record::default();
    record.set("source", amount_value(&estimate.source));
    record.set("destination", amount_value(&estimate.destination));
    record.set("source_range", range_value(estimate.source_range));
    record.set("destination_range", range_value(estimate.destination_range));
    record.set_text("direction", direction);
    record.set_text("rounding", rounding.word());
    Value::Record(record)
}

fn range_value(range: Range) -> Value {
    let mut record = Record::default();
    record.set_integer("minimum", range.minimum);
    record.set_integer("maximum", range.maximum);
    Value::Record(record)
}
