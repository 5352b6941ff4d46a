//! `POST /api/v1/session/confirm` and `/cancel`: the person's decision. Proxy and bank are one here, so a refused decision
//! was never passed on.

use crate::bank_error::BankError;
use crate::json::{Json, at};
use crate::progress::Decision;
use crate::session::Undecided;
use crate::sessions::Shared;
use axum::extract::State;
use bank131_checkout::schema::DraftProblem;
use bank131_checkout::value::Value;

const SESSION_ID: &str = "session_id";
const CONFIRM_INFORMATION: &str = "confirm_information";

type Read = Result<Json, BankError>;

/// The confirmed information must be exactly what the bank asked to confirm.
pub(crate) async fn confirm(State(sessions): State<Shared>, body: Read) -> Result<Json, BankError> {
    body.and_then(|Json(body)| confirmed(&sessions, &body)).map_err(BankError::passed_nothing)
}

fn confirmed(sessions: &Shared, body: &Value) -> Result<Json, BankError> {
    let id = session_id(body, &[SESSION_ID, CONFIRM_INFORMATION])?;
    let information = at(body, &[CONFIRM_INFORMATION]);
    if matches!(information, Value::Null) {
        return Err(BankError::of(DraftProblem::Required, CONFIRM_INFORMATION));
    }
    decided(sessions.lock().decide(id, Decision::Confirm, Some(information)))
}

pub(crate) async fn cancel(State(sessions): State<Shared>, body: Read) -> Result<Json, BankError> {
    let cancelled =
        |Json(body)| decided(sessions.lock().decide(session_id(&body, &[SESSION_ID])?, Decision::Cancel, None));
    body.and_then(cancelled).map_err(BankError::passed_nothing)
}

fn decided(outcome: Result<Value, Undecided>) -> Result<Json, BankError> {
    outcome.map(Json).map_err(|undecided| match undecided {
        Undecided::NoSession => BankError::no_session(),
        Undecided::OtherInformation => BankError::invalid_request("confirm_information.changed"),
        Undecided::WrongState => BankError::wrong_state(),
    })
}

/// The session's id. A field outside `known` is refused, as everywhere.
pub(crate) fn session_id<'v>(body: &'v Value, known: &[&str]) -> Result<&'v str, BankError> {
    let record = body.as_record().ok_or_else(BankError::invalid_json)?;
    if let Some(unknown) = record.keys().find(|key| !known.contains(key)) {
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
