//! The tagged answers, as JavaScript sees them.

use crate::bank::answer::issues_value;
use crate::bank::call::Request;
use crate::check::{Rejection, State};
use crate::issue::{Issue, Problem};
use crate::schema::DraftProblem;
use crate::value::{Record, Value};

/// What every call answers.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// The input is right: `{status: "ok", value, …facts, warnings}`.
    Ok {
        /// The canonical value.
        value: Value,
        /// What follows from it: the country of an IBAN.
        facts: Record,
        /// What may be wrong all the same.
        warnings: Vec<Issue>,
    },
    /// The request to send: `{status: "ok", request, warnings}`.
    Request {
        /// The call as data.
        request: Request,
        /// What may be wrong all the same.
        warnings: Vec<Issue>,
    },
    /// A prefix of something right: `{status: "incomplete", issues}`.
    Incomplete(Vec<Issue>),
    /// Wrong: `{status: "invalid", issues, suggestions?}`.
    Invalid {
        /// Every problem.
        issues: Vec<Issue>,
        /// Right values that differ by one likely slip; as values, which `Debug` does not show.
        suggestions: Vec<Value>,
    },
}

/// An option that does not exist or has the wrong type: the page's code is wrong, not the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misuse {
    /// What is wrong with which option.
    pub issue: Issue,
}

impl Misuse {
    /// The `code` of the error that JavaScript gets.
    pub const CODE: &'static str = "ERR_OPTIONS";

    /// The first of what a reader found in an option.
    pub(super) fn first(issues: Vec<Issue>) -> Self {
        let issue = issues.into_iter().next();
        Self { issue: issue.unwrap_or_else(|| Problem::from(DraftProblem::Required).at("")) }
    }

    /// The same of an option within another.
    pub(super) fn within(self, path: &str) -> Self {
        Self { issue: self.issue.within(path) }
    }
}

impl std::fmt::Display for Misuse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("option ")?;
        f.write_str(&self.issue.field)?;
        f.write_str(": ")?;
        f.write_str(if self.issue.code == "unknown_field" { "there is no such option" } else { &self.issue.message })
    }
}

impl std::error::Error for Misuse {}

impl Answer {
    pub(super) fn ok(value: Value) -> Self {
        Self::Ok { value, facts: Record::default(), warnings: Vec::new() }
    }

    pub(super) const fn invalid(issues: Vec<Issue>) -> Self {
        Self::Invalid { issues, suggestions: Vec::new() }
    }

    /// The answer to a rejected input; input that will not go on is no longer incomplete.
    pub(super) fn rejected(rejection: Rejection<Problem>, field: &str, is_final: bool) -> Self {
        let suggestions = rejection.suggestions().iter().map(|text| text.as_str().into()).collect();
        let issues = vec![rejection.problem.at(field)];
        match rejection.state {
            State::Incomplete if !is_final => Self::Incomplete(issues),
            _ => Self::Invalid { issues, suggestions },
        }
    }

    /// `ok`, `incomplete` or `invalid`.
    #[must_use]
    pub const fn status(&self) -> &'static str {
        match self {
            Self::Ok { .. } | Self::Request { .. } => "ok",
            Self::Incomplete(_) => "incomplete",
            Self::Invalid { .. } => "invalid",
        }
    }

    /// The answer as the value that crosses into JavaScript.
    #[must_use]
    pub fn into_value(self) -> Value {
        let mut record = Record::default();
        record.set_text("status", self.status());
        match self {
            Self::Ok { value, facts, warnings } => {
                record.set("value", value);
                record.append(facts);
                record.set("warnings", issues_value(&warnings));
            }
            Self::Request { request, warnings } => {
                record.set("request", request_value(request));
                record.set("warnings", issues_value(&warnings));
            }
            Self::Incomplete(issues) => record.set("issues", issues_value(&issues)),
            Self::Invalid { issues, suggestions } => {
                record.set("issues", issues_value(&issues));
                if !suggestions.is_empty() {
                    record.set("suggestions", Value::List(suggestions));
                }
            }
        }
        Value::Record(record)
    }
}

fn request_value(request: Request) -> Value {
    let mut headers = Record::default();
    for (name, value) in request.headers() {
        headers.set_text(name, value);
    }
    let mut record = Record::default();
    record.set_text("method", request.method().word());
    record.set_text("path", request.path());
    record.set("headers", Value::Record(headers));
    record.set("body", request.into_body());
    Value::Record(record)
}
