//! `POST /api/v1/bpa/calculate`: what a transfer would cost now.

use crate::bank_error::{BankError, checked};
use crate::fees::{Fees, fees_of};
use crate::json::{Json, at, object};
use crate::rates::{Quoted, rate_of};
use bank131_checkout::api;
use bank131_checkout::check::CurrencyCode;
use bank131_checkout::money::{Amount, Ask, Estimate, Pair, Rounding, estimate, total};
use bank131_checkout::value::Value;

const SOURCE: &str = "amounts.source";
const DESTINATION: &str = "amounts.destination";

pub(crate) async fn calculate(Json(draft): Json) -> Result<Json, BankError> {
    let question = checked(api::build_calculate(&draft, &Value::Null))?;
    let (exchanged, quoted) = exchange(&question, false)?;
    answer(&question, exchanged, quoted).map(Json)
}

/// Exchanges `amounts` at today's rate, or at the worse rate that a demo may ask for.
fn exchange(question: &Value, dearer: bool) -> Result<(Estimate, Quoted), BankError> {
    let source = currency_at(question, "source")?;
    let destination = currency_at(question, "destination")?;
    let foreign = if source.is_rub() { (&destination, DESTINATION) } else { (&source, SOURCE) };
    let quoted = rate_of(foreign.0, dearer).ok_or_else(|| not_supported(foreign.1))?;
    let pair =
        Pair::new(source, destination).map_err(|problem| BankError::of(problem, &format!("{DESTINATION}.currency")))?;
    let (ask, asked_at) = ask_of(question)?;
    let exchanged = estimate(&pair, ask, &quoted.rate, Rounding::Bank131)
        .map_err(|problem| BankError::of(problem, &format!("{asked_at}.amount")))?;
    Ok((exchanged, quoted))
}

/// What the person is asked to confirm, in the shape of the document's `ready_to_confirm`. Its rate is text, and is
/// destination per source.
pub(crate) fn confirm_information(question: &Value, dearer: bool) -> Result<Value, BankError> {
    let (Estimate { source, destination, .. }, _) = exchange(question, dearer)?;
    let Fees { transfer, sms } = fees_of(&source).map_err(|problem| BankError::of(problem, SOURCE))?;
    let commission =
        total(&[transfer, sms]).map_err(|(_, problem)| BankError::of(problem, &format!("{SOURCE}.amount")))?;
    let exchanged = object([
        ("id", "pm_1".into()),
        ("source", amount_value(&source)),
        ("destination", amount_value(&destination)),
        ("fx_rate", inverse_rate(destination.minor(), source.minor()).into()),
        ("commission", amount_value(&commission)),
    ]);
    Ok(object([("exchanges", Value::List(vec![exchanged]))]))
}

/// Destination per source to four decimals, half up: `0.3672`. Both currencies of every corridor have two digits.
fn inverse_rate(destination: i64, source: i64) -> String {
    let scaled = i128::from(destination).saturating_mul(20_000).saturating_add(i128::from(source));
    let ten_thousandths = scaled.checked_div(i128::from(source).saturating_mul(2)).unwrap_or_default();
    format!("{}.{:04}", ten_thousandths / 10_000, ten_thousandths % 10_000)
}

fn not_supported(side: &str) -> BankError {
    BankError::invalid_request(format!("{side}.currency.not_supported"))
}

fn currency_at(question: &Value, side: &str) -> Result<CurrencyCode, BankError> {
    let code = at(question, &["amounts", side, "currency"]).as_text().unwrap_or_default();
    CurrencyCode::parse(code).map_err(|_| BankError::internal())
}

/// The amount that is given, and its side.
fn ask_of(question: &Value) -> Result<(Ask, &'static str), BankError> {
    let amount = |side| at(question, &["amounts", side, "amount"]);
    match (amount("source"), amount("destination")) {
        (Value::Integer(minor), _) => Ok((Ask::Source(*minor), SOURCE)),
        (_, Value::Integer(minor)) => Ok((Ask::Destination(*minor), DESTINATION)),
        _ => Err(BankError::internal()),
    }
}

/// `payment` is `source + transfer_fee + sms_fee`, as the document defines it; its examples (5400 and 9193 for nearly
/// the same source) are not that sum, so they are not imitated.
fn answer(question: &Value, Estimate { source, destination, .. }: Estimate, rate: Quoted) -> Result<Value, BankError> {
    let Fees { transfer, sms } = fees_of(&source).map_err(|problem| BankError::of(problem, SOURCE))?;
    let payment = total(&[source.clone(), transfer.clone(), sms.clone()])
        .map_err(|(_, problem)| BankError::of(problem, &format!("{SOURCE}.amount")))?;
    let amounts = [
        ("source", amount_value(&source)),
        ("destination", amount_value(&destination)),
        ("transfer_fee", amount_value(&transfer)),
        ("sms_fee", amount_value(&sms)),
        ("payment", amount_value(&payment)),
    ];
    let asked = |side| at(question, &["amounts", side]).clone();
    let exchanges = [("source", asked("source")), ("destination", asked("destination")), ("rate", rate.printed)];
    Ok(object([("amounts", object(amounts)), ("exchanges", object(exchanges))]))
}

fn amount_value(amount: &Amount) -> Value {
    object([("amount", amount.minor().into()), ("currency", amount.currency().as_str().into())])
}
