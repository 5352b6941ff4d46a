//! The pretend bank of the sender's card: the page where the sender approves the payment, and the way back from it.
//! On the way back there is nothing to read, because the page asks for the status of its transfer.

use crate::bank_error::BankError;
use crate::sessions::Shared;
use crate::three_d_secure::MERCHANT_DATA;
use axum::body::Bytes;
use axum::extract::{RawQuery, State};
use axum::http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE, HOST};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse, Redirect, Response};

pub(crate) const PAGE: &str = "/sandbox/card-bank";
pub(crate) const ANSWER: &str = "/sandbox/card-bank/answer";
pub(crate) const RETURN: &str = "/checkout/return";
/// The paths that the sender reaches from another site, possibly with a form of that site.
pub(crate) const LANDINGS: [&str; 3] = [PAGE, ANSWER, RETURN];

/// The page has one form, which goes to another origin than the page's own.
const POLICY: HeaderValue = HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'");

/// The page that asks the sender.
pub(crate) async fn page(
    State(sessions): State<Shared>,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
    body: Bytes,
) -> Result<Response, BankError> {
    let session = asked(&query.unwrap_or_default(), &body)?;
    if !sessions.lock().waits_for_card_bank(&session) {
        return Err(BankError::wrong_state());
    }
    // The browser has this page from the other host, so the form needs a complete address.
    let host = headers.get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let page = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Pretend card bank</title>\
         <h1>Pretend card bank</h1><form method=\"post\" action=\"http://{host}{ANSWER}\">\
         <input type=\"hidden\" name=\"{MERCHANT_DATA}\" value=\"{session}\"><button>Approve the payment</button></form>"
    );
    let headers =
        [(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")), (CONTENT_SECURITY_POLICY, POLICY)];
    Ok((headers, page).into_response())
}

/// The sender has approved.
pub(crate) async fn answer(State(sessions): State<Shared>, body: Bytes) -> Result<Redirect, BankError> {
    sessions.lock().approve(&asked("", &body)?);
    Ok(Redirect::to(RETURN))
}

/// Back to the page, whatever the request contains.
pub(crate) async fn comes_back() -> Redirect {
    Redirect::to("/")
}

/// The session's id in a query or a form. It has only letters, digits and `_`, so nothing in it is encoded.
fn asked(query: &str, body: &[u8]) -> Result<String, BankError> {
    let body = std::str::from_utf8(body).map_err(|_| BankError::invalid_json())?;
    let mut pairs = query.split('&').chain(body.split('&')).filter_map(|pair| pair.split_once('='));
    let id = pairs.find_map(|(name, id)| (name == MERCHANT_DATA).then_some(id));
    let is_plain = |id: &&str| id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    id.filter(is_plain).map(str::to_owned).ok_or_else(BankError::no_session)
}
