//! `POST /api/v2/bpa/session/multi/init/payment`: starts a transfer.

use crate::bank_error::{BankError, checked};
use crate::clock::Moment;
use crate::json::Json;
use crate::session::Shared;
use axum::extract::State;
use axum::http::HeaderMap;
use bank131_checkout::api;
use bank131_checkout::bank::Value;

/// One key per attempt: the name is that of the bank's PHP SDK.
const KEY_HEADER: &str = "X-PARTNER-IDEMPOTENCY-KEY";
const MAXIMUM_KEY: usize = 128;

pub(crate) async fn init_payment(
    State(sessions): State<Shared>,
    headers: HeaderMap,
    Json(draft): Json,
) -> Result<Json, BankError> {
    let key = idempotency_key(&headers)?;
    let now = Moment::now().ok_or_else(BankError::internal)?;
    let transfer = checked(api::build_init_payment(&draft, &Value::Null, now.date()))?;
    sessions.lock().start(key, transfer, now).map(Json).map_err(|_| BankError::idempotency_mismatch())
}

/// The key, if there is one. It is kept, so it must be short.
fn idempotency_key(headers: &HeaderMap) -> Result<Option<String>, BankError> {
    let Some(value) = headers.get(KEY_HEADER) else { return Ok(None) };
    match value.to_str() {
        Ok(key) if (1..=MAXIMUM_KEY).contains(&key.len()) => Ok(Some(key.to_owned())),
        _ => Err(BankError::invalid_request("Invalid idempotency key")),
    }
}
