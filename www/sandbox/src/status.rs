//! `POST /api/v1/session/status`: where a transfer stands.

use crate::bank_error::BankError;
use crate::decision::session_id;
use crate::json::Json;
use crate::sessions::Shared;
use axum::extract::State;

pub(crate) async fn status(State(sessions): State<Shared>, Json(body): Json) -> Result<Json, BankError> {
    let id = session_id(&body, &["session_id"])?;
    sessions.lock().find(id).map(Json).ok_or_else(BankError::no_session)
}
