//! `GET /proxy/events/{session}`: the bank's events about a transfer, oldest first.
//!
//! The bank sends webhooks to the partner's server, which chooses how to relay them to the page. This server keeps them
//! until the page asks.

use crate::bank_error::BankError;
use crate::json::Json;
use crate::sessions::Shared;
use axum::extract::{Path, State};

pub(crate) const PATH: &str = "/proxy/events/{session}";

pub(crate) async fn events(State(sessions): State<Shared>, Path(id): Path<String>) -> Result<Json, BankError> {
    sessions.lock().events(&id).map(Json).ok_or_else(BankError::no_session)
}
