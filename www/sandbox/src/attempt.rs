//! `GET /checkout/attempts/{key}` and `POST …/abandon`: what became of an attempt to start a transfer. A page that has lost
//! the answer to its request asks here, and never guesses.

use crate::bank_error::BankError;
use crate::json::Json;
use crate::sessions::Shared;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use bank131_checkout::value::Value;

pub(crate) const PATH: &str = "/checkout/attempts/{key}";
pub(crate) const ABANDON: &str = "/checkout/attempts/{key}/abandon";

/// Keys are kept, so they must be short.
const MAXIMUM_KEY: usize = 128;

/// A key as the page has made it.
pub(crate) fn checked_key(key: &str) -> Result<&str, BankError> {
    let is_key = (1..=MAXIMUM_KEY).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_graphic());
    is_key.then_some(key).ok_or_else(|| BankError::invalid_request("Invalid idempotency key"))
}

/// The first request with a key, and what became of it.
pub(crate) struct Attempt {
    pub(crate) key: String,
    /// The body, where one has come.
    pub(crate) draft: Option<Value>,
    pub(crate) fate: Fate,
}

/// Proxy and bank are one here, so nothing is ever under way or unknown.
pub(crate) enum Fate {
    Refused(BankError),
    /// The session's id.
    Started(String),
    Abandoned,
}

pub(crate) async fn attempt(State(sessions): State<Shared>, Path(key): Path<String>) -> Result<Json, BankError> {
    Ok(Json(sessions.lock().record(checked_key(&key)?)))
}

/// Burns the key of an attempt that has not arrived: whatever still comes with it starts nothing. What has become of one
/// that did arrive stays as it is, and is told.
pub(crate) async fn abandon(
    State(sessions): State<Shared>,
    Path(key): Path<String>,
) -> Result<(StatusCode, Json), BankError> {
    let key = checked_key(&key)?;
    let mut sessions = sessions.lock();
    let status = if sessions.abandon(key) { StatusCode::OK } else { StatusCode::CONFLICT };
    Ok((status, Json(sessions.record(key))))
}
