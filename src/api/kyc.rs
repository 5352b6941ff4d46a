//! The passport check.

use super::answer::{Answer, Misuse};
use super::options::{Options, wrong_type};
use super::requests::{answer, request_options};
use crate::bank::answer::issues_value;
use crate::bank::kyc::{self, KycAnswer, KycCall, Version};
use crate::check::{ADULT, Date};
use crate::issue::{Issue, Problem};
use crate::schema::{DraftProblem, Rules};
use crate::value::{Record, Value, parse_json};
use std::fmt;

/// The request that checks a passport; `clock` is the date of today, if the option `today` is missing.
///
/// # Errors
/// [`Misuse`] for an option that does not exist.
pub fn build_kyc_check(draft: &Value, options: &Value, clock: Date) -> Result<Answer, Misuse> {
    let options = Options::of_call(options, &["project", "path", "today", "version"])?;
    let rules = Rules { today: options.leaf::<Date>("today")?.unwrap_or(clock), minimum_age: ADULT };
    let version = version(options)?;
    let options = request_options(options)?;
    let built = match version {
        Version::V1 => kyc::build_v1(draft, &rules),
        Version::V2 => kyc::build_v2(draft, &rules),
    };
    Ok(answer(built, options, Vec::new()))
}

/// The request that asks for the result of a check; the option `path` is the path of checks, without the id.
///
/// # Errors
/// [`Misuse`] for an option that does not exist.
pub fn build_kyc_status(id: &Value, options: &Value) -> Result<Answer, Misuse> {
    let options = Options::of_call(options, &["project", "path", "version"])?;
    let mut of_request = request_options(options)?;
    let version = version(options)?;
    let Value::Text(id) = id else {
        let problem = DraftProblem::WrongType { expected: "string", actual: id.kind() };
        return Ok(Answer::invalid(vec![Problem::from(problem).at("id")]));
    };
    of_request.path = of_request.path.map(|checks| kyc::status_path(&checks, id));
    Ok(answer(kyc::status(id, version), of_request, Vec::new()))
}

fn version(options: Options<'_>) -> Result<Version, Misuse> {
    Ok(options.leaf::<Version>("version")?.unwrap_or(Version::V1))
}

/// What the bank's answer means. The status is `ok` for any answer; text that is not JSON is reported as a warning.
///
/// # Errors
/// [`Misuse`] for an option that does not exist.
pub fn read_kyc(answer: &Value, options: &Value) -> Result<Answer, Misuse> {
    let options = Options::of_call(options, &["httpStatus", "attempt", "call"])?;
    let http_status = options.count("httpStatus")?.unwrap_or(200);
    let attempt = options.count("attempt")?.unwrap_or(0);
    let call = options.leaf("call")?.unwrap_or(KycCall::Status);
    let mut warnings = Vec::new();
    let parsed = match answer {
        Value::Text(text) => parse_json(text).unwrap_or_else(|problem| {
            warnings.push(Problem::from(problem).at(""));
            Value::Null
        }),
        other => other.clone(),
    };
    let value = answer_value(kyc::read(&parsed, call, http_status, attempt));
    Ok(Answer::Ok { value, facts: Record::default(), warnings })
}

fn answer_value(answer: KycAnswer) -> Value {
    let mut record = Record::default();
    record.set_text("outcome", answer.outcome.word());
    let class = answer.class.map(|class| class.word().to_owned());
    for (key, text) in [("id", answer.id), ("code", answer.code), ("description", answer.description), ("class", class)]
    {
        if let Some(text) = text {
            record.set(key, text.into());
        }
    }
    if let Some(retry_after_ms) = answer.retry_after_ms {
        record.set_integer("retry_after_ms", retry_after_ms.into());
    }
    if !answer.issues.is_empty() {
        record.set("issues", issues_value(&answer.issues));
    }
    Value::Record(record)
}

/// The draft of a check of a transfer's sender; `extra` has the fields that a sender lacks.
///
/// # Errors
/// [`Misuse`] for `extra` that is not an object.
pub fn kyc_draft(sender: &Value, extra: &Value) -> Result<Value, Misuse> {
    let nothing = Record::default();
    let extra = match extra {
        Value::Null => &nothing,
        Value::Record(extra) => extra,
        other => return Err(wrong_type("extra", "object", other)),
    };
    Ok(Value::Record(kyc::draft_of_sender(sender.as_record().unwrap_or(&nothing), extra)))
}

/// A payload that cannot be signed: JSON cannot hold it, or not exactly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PayloadError {
    /// What is wrong, and where in the payload.
    pub issue: Issue,
}

impl PayloadError {
    /// The `code` of the error that JavaScript gets.
    pub const CODE: &'static str = "ERR_PAYLOAD";
}

impl fmt::Display for PayloadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("payload ")?;
        f.write_str(&self.issue.field)?;
        f.write_str(": ")?;
        f.write_str(&self.issue.message)
    }
}

impl std::error::Error for PayloadError {}

/// The bytes to sign, from an object, an array or JSON text.
///
/// # Errors
/// [`PayloadError`] for anything else, and for what JSON cannot hold exactly.
pub fn kyc_payload(value: &Value) -> Result<Vec<u8>, PayloadError> {
    let refused = |problem: Problem| PayloadError { issue: problem.at("") };
    match value {
        Value::Text(text) => {
            let parsed = parse_json(text).map_err(|problem| refused(problem.into()))?;
            kyc::payload(&parsed).map_err(|issue| PayloadError { issue })
        }
        Value::Record(_) | Value::List(_) => kyc::payload(value).map_err(|issue| PayloadError { issue }),
        other => {
            let problem = DraftProblem::WrongType { expected: "object or JSON text", actual: other.kind() };
            Err(refused(problem.into()))
        }
    }
}
