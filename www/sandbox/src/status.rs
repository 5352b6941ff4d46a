//! `POST /api/v1/session/status`: where a transfer is.

use crate::bank_error::BankError;
use crate::json::Json;
use crate::session::Shared;
use axum::extract::State;
use bank131_checkout::bank::{DraftProblem, Value};

pub(crate) const PATH: &str = "/api/v1/session/status";

const SESSION_ID: &str = "session_id";

pub(crate) async fn status(State(sessions): State<Shared>, Json(body): Json) -> Result<Json, BankError> {
    let id = session_id(&body)?;
    sessions.lock().find(id).map(Json).ok_or_else(|| BankError::invalid_request("session_id.not_found"))
}

/// The one field of the request; any other is refused, like everywhere.
fn session_id(body: &Value) -> Result<&str, BankError> {
    let record = body.as_record().ok_or_else(BankError::no_json)?;
    if let Some(unknown) = record.keys().find(|key| *key != SESSION_ID) {
        return Err(BankError::of(DraftProblem::UnknownField, unknown));
    }
    match record.get(SESSION_ID) {
        Value::Text(id) if !id.trim().is_empty() => Ok(id),
        Value::Null | Value::Text(_) => Err(BankError::of(DraftProblem::Required, SESSION_ID)),
        other => {
            let problem = DraftProblem::WrongType { expected: "string", actual: other.kind() };
            Err(BankError::of(problem, SESSION_ID))
        }
    }
}
