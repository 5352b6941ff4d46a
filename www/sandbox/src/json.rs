//! JSON in and out, as the crate's own [`Value`], which keeps the order of keys.

use crate::bank_error::BankError;
use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use bank131_checkout::value::{Record, Value};

/// A body of JSON: of a request, or of an answer.
pub(crate) struct Json(pub(crate) Value);

impl<S: Send + Sync> FromRequest<S> for Json {
    type Rejection = BankError;

    async fn from_request(request: Request, state: &S) -> Result<Self, Self::Rejection> {
        if !is_json(request.headers()) {
            return Err(BankError::not_json());
        }
        let body = Bytes::from_request(request, state).await.map_err(|refusal| BankError::unread(refusal.status()))?;
        serde_json::from_slice(&body).map(Self).map_err(|_| BankError::no_json())
    }
}

/// `application/json`, whatever its parameters say.
fn is_json(headers: &HeaderMap) -> bool {
    let value = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    value.split(';').next().is_some_and(|essence| essence.trim().eq_ignore_ascii_case("application/json"))
}

impl IntoResponse for Json {
    fn into_response(self) -> Response {
        match serde_json::to_vec(&self.0) {
            Ok(body) => {
                let headers = [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-store")];
                (headers, body).into_response()
            }
            Err(_) => BankError::internal().into_response(),
        }
    }
}

/// An object with its keys in this order.
pub(crate) fn object<const N: usize>(pairs: [(&'static str, Value); N]) -> Value {
    Value::Record(Record::from_iter(pairs))
}

/// What stands at a path of keys; `null` where nothing does.
pub(crate) fn at<'v>(value: &'v Value, path: &[&str]) -> &'v Value {
    path.iter().fold(value, |value, key| value.as_record().map_or(&Value::Null, |record| record.get(key)))
}
