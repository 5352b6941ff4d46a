//! Refusals, in the bank's shape and words: `{"status":"error","error":{"code":…,"description":…}}`.

use crate::json::{Json, object};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use bank131_checkout::api::{Answer, Misuse};
use bank131_checkout::issue::{Issue, Problem};
use bank131_checkout::value::{Record, Value};

/// A refusal.
#[derive(Clone, Debug)]
pub(crate) struct BankError {
    status: StatusCode,
    code: &'static str,
    description: String,
    /// Nothing was passed on to the bank, so the page may decide again.
    passed_nothing: bool,
}

impl BankError {
    fn new(status: StatusCode, code: &'static str, description: impl Into<String>) -> Self {
        Self { status, code, description: description.into(), passed_nothing: false }
    }

    /// HTTP 400 and `invalid_request`, as in both of the document's error examples.
    pub(crate) fn invalid_request(description: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "invalid_request", description)
    }

    /// The description of the document's error example of `calculate`.
    pub(crate) fn invalid_json() -> Self {
        Self::invalid_request("Invalid request")
    }

    /// A body that was too long or incomplete.
    pub(crate) fn unread(status: StatusCode) -> Self {
        let too_long = status == StatusCode::PAYLOAD_TOO_LARGE;
        Self::new(status, "invalid_request", if too_long { "Request is too large" } else { "Invalid request" })
    }

    /// Forms of other sites can send text, but not this media type.
    pub(crate) fn not_json() -> Self {
        Self::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "invalid_request", "The body must be application/json")
    }

    /// A caller that is not this server's own page.
    pub(crate) fn forbidden(description: &'static str) -> Self {
        Self::new(StatusCode::FORBIDDEN, "invalid_request", description)
    }

    /// The same refusal, marked as not passed on.
    pub(crate) fn passed_nothing(self) -> Self {
        Self { passed_nothing: true, ..self }
    }

    /// The bank's code, for the record of an attempt.
    pub(crate) const fn code(&self) -> &'static str {
        self.code
    }

    pub(crate) fn no_such_call() -> Self {
        Self::new(StatusCode::NOT_FOUND, "invalid_request", "No such method")
    }

    pub(crate) fn method_not_allowed() -> Self {
        Self::new(StatusCode::METHOD_NOT_ALLOWED, "invalid_request", "Only POST is allowed")
    }

    /// The bank's code for a key that came with a different request before.
    pub(crate) fn idempotency_mismatch() -> Self {
        let description = "The idempotency key belongs to another request";
        Self::new(StatusCode::CONFLICT, "idempotency_key_params_mismatch", description)
    }

    /// The attempt was given up, so it can no longer start anything.
    pub(crate) fn abandoned() -> Self {
        Self::new(StatusCode::CONFLICT, "attempt_abandoned", "The attempt was given up")
    }

    /// The bank's code for a decision that the session is not waiting for.
    pub(crate) fn wrong_state() -> Self {
        Self::new(StatusCode::BAD_REQUEST, "session_wrong_state", "The session does not wait for this")
    }

    pub(crate) fn no_session() -> Self {
        Self::invalid_request("session_id.not_found")
    }

    /// A failure that cannot happen after a request was accepted.
    pub(crate) fn internal() -> Self {
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "internal_error", "Internal error")
    }

    /// The refusal of a field for one of the crate's reasons.
    pub(crate) fn of(problem: impl Into<Problem>, field: &str) -> Self {
        Self::from(&problem.into().at(field))
    }
}

/// The bank names one field and the broken constraint: `participant_details.recipient.full_name.not_blank`.
impl From<&Issue> for BankError {
    fn from(issue: &Issue) -> Self {
        match issue.field.as_str() {
            "" => Self::invalid_json(),
            field => Self::invalid_request(format!("{field}.{}", constraint(issue))),
        }
    }
}

/// The last part of our code, except where the bank's own word is known.
fn constraint(issue: &Issue) -> &str {
    match issue.code.as_ref() {
        "required" => "not_blank",
        // Neither amount was given, which the bank reports at the first.
        "amounts.exactly_one" if issue.field.ends_with("source.amount") => "not_blank",
        code => code.rsplit('.').next().unwrap_or(code),
    }
}

impl IntoResponse for BankError {
    fn into_response(self) -> Response {
        let error = object([("code", self.code.into()), ("description", self.description.into())]);
        let mut body = Record::from_iter([("status", "error".into()), ("error", error)]);
        if self.passed_nothing {
            body.set("passed", Value::Flag(false));
        }
        (self.status, Json(Value::Record(body))).into_response()
    }
}

/// The body in canonical form, or the first problem: the bank reports only one.
pub(crate) fn checked(answer: Result<Answer, Misuse>) -> Result<Value, BankError> {
    match answer {
        Ok(Answer::Request { request, .. }) => Ok(request.into_body()),
        Ok(Answer::Invalid { issues, .. } | Answer::Incomplete(issues)) => {
            Err(issues.first().map_or_else(BankError::internal, BankError::from))
        }
        Ok(Answer::Ok { .. }) | Err(_) => Err(BankError::internal()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::borrow::Cow;

    fn description(code: &'static str, field: &str) -> String {
        let issue =
            Issue { code: Cow::Borrowed(code), field: field.to_owned(), message: "".into(), params: Vec::new() };
        BankError::from(&issue).description
    }

    #[test]
    fn a_missing_field_is_reported_as_in_the_documents_example() {
        let field = "participant_details.recipient.full_name";
        assert_eq!(description("required", field), format!("{field}.not_blank"));
    }

    #[test]
    fn other_codes_are_reported_by_their_last_part() {
        assert_eq!(description("inn.checksum_12", "a.tax_reference"), "a.tax_reference.checksum_12");
        assert_eq!(description("unknown_field", "a.ammount"), "a.ammount.unknown_field");
    }

    #[test]
    fn of_two_missing_amounts_the_first_is_blank_and_of_two_given_amounts_the_second_is_too_many() {
        let code = "amounts.exactly_one";
        assert_eq!(description(code, "amounts.source.amount"), "amounts.source.amount.not_blank");
        assert_eq!(description(code, "amounts.destination.amount"), "amounts.destination.amount.exactly_one");
    }

    #[test]
    fn an_issue_without_a_field_is_an_invalid_request() {
        assert_eq!(description("wrong_type", ""), "Invalid request");
    }
}
