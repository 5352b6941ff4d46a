//! `GET /proxy/events/{session}`: what the bank has told the proxy of a transfer, oldest first.
//!
//! The bank tells its partner's server by webhooks; how that server tells the page is its own affair. This one keeps the
//! events until they are asked for.

use crate::bank_error::BankError;
use crate::json::Json;
use crate::sessions::Shared;
use axum::extract::{Path, State};

pub(crate) const PATH: &str = "/proxy/events/{session}";

pub(crate) async fn events(State(sessions): State<Shared>, Path(id): Path<String>) -> Result<Json, BankError> {
    sessions.lock().events(&id).map(Json).ok_or_else(BankError::no_session)
}
