//! JSON as the crate's own [`Value`], which keeps the order of keys.

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use bank131_checkout::value::{Record, Value};

/// The JSON body of a request or of an answer.
pub(crate) struct Json(pub(crate) Value);

impl IntoResponse for Json {
    fn into_response(self) -> Response {
        match serde_json::to_vec(&self.0) {
            Ok(body) => {
                let headers = [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-store")];
                (headers, body).into_response()
            }
            Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        }
    }
}

/// An object with its keys in this order.
pub(crate) fn object<const N: usize>(pairs: [(&'static str, Value); N]) -> Value {
    Value::Record(Record::from_iter(pairs))
}

/// The value at a path of keys, or `null`.
pub(crate) fn at<'v>(value: &'v Value, path: &[&str]) -> &'v Value {
    path.iter().fold(value, |value, key| value.as_record().map_or(&Value::Null, |record| record.get(key)))
}
