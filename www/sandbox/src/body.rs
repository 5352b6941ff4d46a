//! The body of a request, read as JSON.

use crate::bank_error::BankError;
use crate::json::Json;
use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, header};

impl<S: Send + Sync> FromRequest<S> for Json {
    type Rejection = BankError;

    async fn from_request(request: Request, state: &S) -> Result<Self, Self::Rejection> {
        if !is_json(request.headers()) {
            return Err(BankError::not_json());
        }
        let body = Bytes::from_request(request, state).await.map_err(|refusal| BankError::unread(refusal.status()))?;
        serde_json::from_slice(&body).map(Self).map_err(|_| BankError::invalid_json())
    }
}

/// `application/json` with any parameters.
fn is_json(headers: &HeaderMap) -> bool {
    let value = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    value.split(';').next().is_some_and(|essence| essence.trim().eq_ignore_ascii_case("application/json"))
}
