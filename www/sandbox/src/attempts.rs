//! `GET /checkout/attempts/{key}` and `POST …/abandon`: what became of an attempt to start a transfer. A page that has
//! lost the answer to its request asks here instead of guessing.

use crate::attempt::checked_key;
use crate::bank_error::BankError;
use crate::json::Json;
use crate::sessions::Shared;
use axum::extract::{Path, State};
use axum::http::StatusCode;

pub(crate) const PATH: &str = "/checkout/attempts/{key}";
pub(crate) const ABANDON: &str = "/checkout/attempts/{key}/abandon";

pub(crate) async fn attempt(State(sessions): State<Shared>, Path(key): Path<String>) -> Result<Json, BankError> {
    Ok(Json(sessions.lock().record(checked_key(&key)?)))
}

/// Burns the key of an attempt that has not arrived: a request that still comes with it starts nothing. An attempt that
/// did arrive is answered as it stands.
pub(crate) async fn abandon(
    State(sessions): State<Shared>,
    Path(key): Path<String>,
) -> Result<(StatusCode, Json), BankError> {
    let key = checked_key(&key)?;
    let mut sessions = sessions.lock();
    let status = if sessions.abandon(key) { StatusCode::OK } else { StatusCode::CONFLICT };
    Ok((status, Json(sessions.record(key))))
}
