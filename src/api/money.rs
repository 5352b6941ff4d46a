//! Amounts, totals and estimates.

use super::answer::{Answer, Misuse};
use super::checks::judge;
use super::options::Options;
use crate::bank::calculate::{Amounts, Side};
use crate::bank::record::{choice, record};
use crate::bank::{DraftProblem, FeeUnits, Kind, Part, Reader, Record, Rules, Value};
use crate::check::{CurrencyCode, Date, Refusal};
use crate::issue::{Issue, Problem};
use crate::money::{self, Amount, Ask, Decimal, Estimate, Pair, Range, Rate, RateProblem, Rounding};
use validator::Validate;

/// An amount as typed, in minor units of `currency`.
///
/// # Errors
/// [`Misuse`] for an option that does not exist, or a currency that does not.
pub fn parse_amount(text: &Value, currency: &Value, options: &Value) -> Result<Answer, Misuse> {
    let options = Options::of_check(options, &[])?;
    let currency = CurrencyCode::parse(currency.as_text().unwrap_or_default())
        .map_err(|refusal| Misuse { issue: refusal.common().problem.at("currency") })?;
    judge(text, options, &|text, _| {
        let minor = money::parse_amount(text, &currency).map_err(Refusal::common)?;
        Ok(Value::Integer(minor))
    })
}

record! {
    /// An amount of money.
    pub struct Money {
        /// Minor units.
        required amount: FeeUnits,
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
        #[validate(nested)]
        required amounts: Amounts,
        /// As in the answer of `calculate`.
        required rate: RateInput,
        /// `bank131` by default.
        optional rounding: RoundingName,
    }
}

record! {
    /// The rate of `calculate`: roubles per `quantity` foreign units.
    pub struct RateInput {
        /// A number or its text; read as the decimal that is printed.
        required fx_rate: DecimalInput,
        /// How many foreign units `fx_rate` buys.
        required quantity: FeeUnits,
    }
}

choice! {
    /// A rounding by name.
    pub enum RoundingName("bank131, half_up, half_even, up, down") {
        /// What reproduces the document's examples.
        Bank131 = "bank131",
        /// To the nearest, ties up.
        HalfUp = "half_up",
        /// To the nearest, ties to even.
        HalfEven = "half_even",
        /// Up.
        Up = "up",
        /// Down.
        Down = "down",
    }
}

impl From<RoundingName> for Rounding {
    fn from(name: RoundingName) -> Self {
        match name {
            RoundingName::Bank131 => Self::Bank131,
            RoundingName::HalfUp => Self::HalfUp,
            RoundingName::HalfEven => Self::HalfEven,
            RoundingName::Up => Self::Up,
            RoundingName::Down => Self::Down,
        }
    }
}

/// A decimal number or its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DecimalInput(Decimal);

impl Part for DecimalInput {
    const KIND: Kind = Kind::Leaf("decimal");

    fn read(value: &Value, reader: &mut Reader<'_>) -> Option<Self> {
        let decimal = match value {
            Value::Integer(number) => Decimal::parse(&number.to_string()),
            Value::Number(number) => Decimal::parse(&number.text),
            Value::Text(text) => Decimal::parse(text.trim()),
            _ => return reader.wrong_type("number", value),
        };
        decimal.map_or_else(|problem| reader.refused(problem), |decimal| Some(Self(decimal)))
    }

    fn write(&self) -> Value {
        Value::Null
    }
}

fn record_of<T: Part>(input: &Value, shape: &crate::bank::Shape) -> Result<T, Vec<Issue>> {
    // Money is not judged by the day.
    let rules = Rules { today: Date::EPOCH, minimum_age: 0 };
    let mut reader = Reader::new(&rules);
    let read = T::read(input, &mut reader);
    if let Some(read) = &read {
        read.judge(&mut reader);
    }
    reader.finish(shape)?;
    read.ok_or_else(Vec::new)
}

/// `source + transfer_fee + sms_fee`.
#[must_use]
pub fn total(input: &Value) -> Answer {
    match record_of(input, &TotalInput::SHAPE).and_then(sum) {
        Ok(amount) => Answer::ok(amount_value(&amount)),
        Err(issues) => Answer::invalid(issues),
    }
}

fn sum(input: TotalInput) -> Result<Amount, Vec<Issue>> {
    const PARTS: [&str; 3] = ["source", "transfer_fee", "sms_fee"];
    let parts = [input.source, input.transfer_fee, input.sms_fee].into_iter().flatten().filter_map(amount_of);
    let told = |index: usize, problem: Problem| vec![problem.at(PARTS.get(index).copied().unwrap_or_default())];
    match money::total(&parts.collect::<Vec<_>>()) {
        Ok(Some(amount)) => Ok(amount),
        Ok(None) => Err(told(0, DraftProblem::Required.into())),
        Err((index, problem)) => Err(told(index, problem.into())),
    }
}

fn amount_of(money: Money) -> Option<Amount> {
    Amount::new(money.amount?.0, money.currency?).ok()
}

fn amount_value(amount: &Amount) -> Value {
    let mut record = Record::default();
    record.set_integer("amount", amount.minor());
    record.set_text("currency", amount.currency().as_str());
    Value::Record(record)
}

/// What a transfer would cost at a known rate.
#[must_use]
pub fn estimate(input: &Value) -> Answer {
    match record_of(input, &EstimateInput::SHAPE).and_then(estimate_of) {
        Ok(estimate) => Answer::ok(estimate),
        Err(issues) => Answer::invalid(issues),
    }
}

fn estimate_of(input: EstimateInput) -> Result<Value, Vec<Issue>> {
    let told = |problem: Problem, field: &str| vec![problem.at(field)];
    // The reader has told what is missing.
    let Some(Parts { ask, source, destination, fx_rate, quantity, rounding }) = parts(input) else {
        return Err(Vec::new());
    };
    let pair =
        Pair::new(source, destination).map_err(|problem| told(problem.into(), "amounts.destination.currency"))?;
    let rate = Rate::new(fx_rate, quantity).map_err(|problem| {
        let field = if problem == RateProblem::Quantity { "rate.quantity" } else { "rate.fx_rate" };
        told(problem.into(), field)
    })?;
    let given = match ask {
        Ask::Source(_) => "amounts.source.amount",
        Ask::Destination(_) => "amounts.destination.amount",
    };
    let estimate = money::estimate(&pair, ask, &rate, rounding).map_err(|problem| told(problem.into(), given))?;
    Ok(estimate_value(&estimate, ask, rounding))
}

struct Parts {
    ask: Ask,
    source: CurrencyCode,
    destination: CurrencyCode,
    fx_rate: Decimal,
    quantity: i64,
    rounding: Rounding,
}

fn parts(input: EstimateInput) -> Option<Parts> {
    let Amounts { source, destination } = input.amounts?;
    let (source, destination, rate) = (source?, destination?, input.rate?);
    Some(Parts {
        ask: ask_of(&source, &destination)?,
        source: source.currency?,
        destination: destination.currency?,
        fx_rate: rate.fx_rate?.0,
        quantity: rate.quantity?.0,
        rounding: input.rounding.map_or(Rounding::Bank131, Rounding::from),
    })
}

fn ask_of(source: &Side, destination: &Side) -> Option<Ask> {
    let given = source.amount.map(|amount| Ask::Source(amount.0));
    given.or_else(|| destination.amount.map(|amount| Ask::Destination(amount.0)))
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
    record.set_text("rounding", rounding.name());
    Value::Record(record)
}

fn range_value(range: Range) -> Value {
    let mut record = Record::default();
    record.set_integer("minimum", range.minimum);
    record.set_integer("maximum", range.maximum);
    Value::Record(record)
}
