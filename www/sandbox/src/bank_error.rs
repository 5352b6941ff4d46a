//! Refusals, in the bank's shape and words: `{"status":"error","error":{"code":…,"description":…}}`.

use crate::json::{Json, object};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use bank131_checkout::api::{Answer, Misuse};
use bank131_checkout::bank::Value;
use bank131_checkout::issue::{Issue, Problem};

/// A refusal.
#[derive(Debug)]
pub(crate) struct BankError {
    status: StatusCode,
    code: &'static str,
    description: String,
}

impl BankError {
    fn new(status: StatusCode, code: &'static str, description: impl Into<String>) -> Self {
        Self { status, code, description: description.into() }
    }

    /// HTTP 400 and `invalid_request`, as in both of the document's error examples.
    pub(crate) fn invalid_request(description: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "invalid_request", description)
    }

    /// The description of the document's error example of `calculate`.
    pub(crate) fn no_json() -> Self {
        Self::invalid_request("Invalid request")
    }

    /// A body that was too long, or broke off.
    pub(crate) fn unread(status: StatusCode) -> Self {
        let too_long = status == StatusCode::PAYLOAD_TOO_LARGE;
        Self::new(status, "invalid_request", if too_long { "Request is too large" } else { "Invalid request" })
    }

    pub(crate) fn no_such_call() -> Self {
        Self::new(StatusCode::NOT_FOUND, "invalid_request", "No such method")
    }

    pub(crate) fn method_not_allowed() -> Self {
        Self::new(StatusCode::METHOD_NOT_ALLOWED, "invalid_request", "Only POST is allowed")
    }

    /// The bank's code for a key that came with another request before.
    pub(crate) fn idempotency_mismatch() -> Self {
        let description = "The idempotency key belongs to another request";
        Self::new(StatusCode::BAD_REQUEST, "idempotency_key_params_mismatch", description)
    }

    /// The bank's code for a decision that the session does not wait for.
    pub(crate) fn wrong_state() -> Self {
        Self::new(StatusCode::BAD_REQUEST, "session_wrong_state", "The session does not wait for this")
    }

    /// What cannot happen once a request was found right.
    pub(crate) fn internal() -> Self {
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "internal_error", "Internal error")
    }

    /// The refusal of a field for a reason of the crate.
    pub(crate) fn of(problem: impl Into<Problem>, field: &str) -> Self {
        Self::from(&problem.into().at(field))
    }
}

/// The bank names one field and the broken constraint: `participant_details.recipient.full_name.not_blank`.
impl From<&Issue> for BankError {
    fn from(issue: &Issue) -> Self {
        match issue.field.as_str() {
            "" => Self::no_json(),
            field => Self::invalid_request(format!("{field}.{}", constraint(issue))),
        }
    }
}

/// The last part of our code, except where the bank's own word is known.
fn constraint(issue: &Issue) -> &str {
    match issue.code.as_ref() {
        "required" => "not_blank",
        // Neither amount was given, which is told at the first.
        "amounts.exactly_one" if issue.field.ends_with("source.amount") => "not_blank",
        code => code.rsplit('.').next().unwrap_or(code),
    }
}

impl IntoResponse for BankError {
    fn into_response(self) -> Response {
        let error = object([("code", self.code.into()), ("description", self.description.into())]);
        (self.status, Json(object([("status", "error".into()), ("error", error)]))).into_response()
    }
}

/// The body that was found right, in canonical form; else the first problem, which is all that the bank tells.
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
    fn a_missing_field_is_told_as_in_the_documents_example() {
        let field = "participant_details.recipient.full_name";
        assert_eq!(description("required", field), format!("{field}.not_blank"));
    }

    #[test]
    fn other_codes_are_told_by_their_last_part() {
        assert_eq!(description("inn.checksum_12", "a.tax_reference"), "a.tax_reference.checksum_12");
        assert_eq!(description("unknown_field", "a.ammount"), "a.ammount.unknown_field");
    }

    #[test]
    fn of_two_missing_amounts_the_first_is_told_as_blank_and_of_two_given_ones_the_second_as_too_many() {
        let code = "amounts.exactly_one";
        assert_eq!(description(code, "amounts.source.amount"), "amounts.source.amount.not_blank");
        assert_eq!(description(code, "amounts.destination.amount"), "amounts.destination.amount.exactly_one");
    }

    #[test]
    fn what_has_no_field_is_an_invalid_request() {
        assert_eq!(description("wrong_type", ""), "Invalid request");
    }
}
