//! The tagged answers, as JavaScript sees them.

use crate::bank::{Record, Request, Value};
use crate::check::{Refusal, State};
use crate::issue::{Issue, Param, Problem};

/// What every call answers.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// The input is right: `{status: "ok", value, …facts, warnings}`.
    Ok {
        /// The canonical value.
        value: Value,
        /// What follows from it: the country of an IBAN.
        facts: Vec<(&'static str, Value)>,
        /// What may be wrong all the same.
        warnings: Vec<Issue>,
    },
    /// The request to send: `{status: "ok", request, warnings}`.
    Request(Request),
    /// A prefix of something right: `{status: "incomplete", issues}`.
    Incomplete(Vec<Issue>),
    /// Wrong: `{status: "invalid", issues, suggestions?}`.
    Invalid {
        /// Every problem.
        issues: Vec<Issue>,
        /// Right values that differ by one likely slip.
        suggestions: Vec<String>,
    },
}

/// An option that does not exist or has the wrong type: the page's code is wrong, not the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misuse {
    /// What is wrong with which options; at least one.
    pub issues: Vec<Issue>,
}

impl Misuse {
    /// The `code` of the error that JavaScript gets.
    pub const CODE: &'static str = "ERR_OPTIONS";
}

impl std::fmt::Display for Misuse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for issue in &self.issues {
            f.write_str("option ")?;
            f.write_str(&issue.field)?;
            f.write_str(": ")?;
            f.write_str(&issue.message)?;
            f.write_str(". ")?;
        }
        Ok(())
    }
}

impl std::error::Error for Misuse {}

impl Answer {
    pub(super) const fn ok(value: Value) -> Self {
        Self::Ok { value, facts: Vec::new(), warnings: Vec::new() }
    }

    pub(super) const fn invalid(issues: Vec<Issue>) -> Self {
        Self::Invalid { issues, suggestions: Vec::new() }
    }

    /// The answer to a refused input; input that will not go on is no longer incomplete.
    pub(super) fn refused(refusal: Refusal<Problem>, field: &str, is_final: bool) -> Self {
        let issues = vec![refusal.problem.at(field)];
        match refusal.state {
            State::Incomplete if !is_final => Self::Incomplete(issues),
            _ => Self::Invalid { issues, suggestions: refusal.suggestions },
        }
    }

    /// `ok`, `incomplete` or `invalid`.
    #[must_use]
    pub const fn status(&self) -> &'static str {
        match self {
            Self::Ok { .. } | Self::Request(_) => "ok",
            Self::Incomplete(_) => "incomplete",
            Self::Invalid { .. } => "invalid",
        }
    }

    /// The answer as the value that crosses into JavaScript.
    #[must_use]
    pub fn into_value(self) -> Value {
        let mut record = Record::from_iter([("status", self.status().into())]);
        match self {
            Self::Ok { value, facts, warnings } => {
                record.set("value", value);
                facts.into_iter().for_each(|(name, fact)| record.set(name, fact));
                record.set("warnings", issues_value(warnings));
            }
            Self::Request(request) => {
                record.set("request", request_value(request));
                record.set("warnings", Value::List(Vec::new()));
            }
            Self::Incomplete(issues) => record.set("issues", issues_value(issues)),
            Self::Invalid { issues, suggestions } => {
                record.set("issues", issues_value(issues));
                if !suggestions.is_empty() {
                    record.set("suggestions", Value::List(suggestions.into_iter().map(Value::from).collect()));
                }
            }
        }
        Value::Record(record)
    }
}

fn issues_value(issues: Vec<Issue>) -> Value {
    Value::List(issues.into_iter().map(issue_value).collect())
}

fn issue_value(issue: Issue) -> Value {
    let params = issue.params.into_iter().map(|(name, param)| match param {
        Param::Number(number) => (name, Value::Integer(number)),
        Param::Text(text) => (name, text.as_ref().into()),
    });
    Value::Record(Record::from_iter([
        ("code", issue.code.as_ref().into()),
        ("field", issue.field.into()),
        ("message", issue.message.as_ref().into()),
        ("params", Value::Record(params.collect())),
    ]))
}

fn request_value(request: Request) -> Value {
    let headers = request.headers().map(|(name, value)| (name, value.into()));
    Value::Record(Record::from_iter([
        ("method", request.method().into()),
        ("path", request.path().into()),
        ("headers", Value::Record(headers.collect())),
        ("body", request.into_body()),
    ]))
}
