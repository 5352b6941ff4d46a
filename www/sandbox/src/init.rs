//! `POST /api/v2/bpa/session/multi/init/payment`: starts a transfer.

use crate::bank_error::{BankError, checked};
use crate::calculate::confirm_information;
use crate::clock::Moment;
use crate::json::{Json, at};
use crate::session::Shared;
use axum::extract::State;
use axum::http::HeaderMap;
use bank131_checkout::api;
use bank131_checkout::bank::Value;

/// One key per attempt: the name is that of the bank's PHP SDK.
const KEY_HEADER: &str = "X-PARTNER-IDEMPOTENCY-KEY";
const MAXIMUM_KEY: usize = 128;
/// For the demo alone: `rate_changes` makes the final rate another than the quoted one.
const SCENARIO_HEADER: &str = "X-SANDBOX-SCENARIO";

pub(crate) async fn init_payment(
    State(sessions): State<Shared>,
    headers: HeaderMap,
    Json(draft): Json,
) -> Result<Json, BankError> {
    let key = idempotency_key(&headers)?;
    let now = Moment::now().ok_or_else(BankError::internal)?;
    let transfer = checked(api::build_init_payment(&draft, &Value::Null, now.date()))?;
    let dearer = headers.get(SCENARIO_HEADER).is_some_and(|scenario| scenario == "rate_changes");
    let information = confirm_information(at(&transfer, &["calculate"]), dearer)?;
    sessions.lock().start(key, transfer, information, now).map(Json).map_err(|_| BankError::idempotency_mismatch())
}

/// The key, if there is one. It is kept, so it must be short.
fn idempotency_key(headers: &HeaderMap) -> Result<Option<String>, BankError> {
    let Some(value) = headers.get(KEY_HEADER) else { return Ok(None) };
    match value.to_str() {
        Ok(key) if (1..=MAXIMUM_KEY).contains(&key.len()) => Ok(Some(key.to_owned())),
        _ => Err(BankError::invalid_request("Invalid idempotency key")),
    }
}
