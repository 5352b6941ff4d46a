//! Only two kinds of callers are answered: the page that this server has served, and programs on this machine that are not
//! browsers.
//!
//! A server on the loopback address can be reached from every page that is open in a browser. A page of another site is
//! recognised by `Origin` and `Sec-Fetch-Site`, and a page whose own name was pointed at this address (DNS rebinding) by
//! `Host`.
//!
//! Not tower-http's `csrf`: it lets every GET pass, takes `https` for this server's `http`, and does not know its name.

use crate::bank_error::BankError;
use crate::card_bank::LANDINGS;
use axum::extract::{Request, State};
use axum::http::header::{HOST, ORIGIN};
use axum::http::{HeaderMap, Method};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// The names of this machine's loopback address.
const NAMES: [&str; 2] = ["127.0.0.1", "localhost"];
/// The port that a `Host` may leave out.
const HTTP: u16 = 80;

pub(crate) async fn only_own(State(port): State<u16>, request: Request, next: Next) -> Response {
    match refusal(port, &request) {
        Some(refusal) => refusal.into_response(),
        None => next.run(request).await,
    }
}

fn refusal(port: u16, request: &Request) -> Option<BankError> {
    let headers = request.headers();
    let Some(host) = own_host(headers, port) else { return Some(BankError::forbidden("Not the name of this server")) };
    // Other sites may link here, but may not send anything. Only the card's bank sends the sender back.
    let is_landing = LANDINGS.contains(&request.uri().path());
    let links_here = request.method() == Method::GET && text(headers, "sec-fetch-mode") == Some("navigate");
    let is_own = is_own_origin(headers, host) && (links_here || is_own_site(headers));
    (!is_landing && !is_own).then(|| BankError::forbidden("Not from another site"))
}

/// The `Host`, if there is exactly one and it is this server.
fn own_host(headers: &HeaderMap, port: u16) -> Option<&str> {
    let host = text(headers, HOST.as_str())?;
    let is_own = |name: &str| host == format!("{name}:{port}") || (port == HTTP && host == name);
    NAMES.into_iter().any(is_own).then_some(host)
}

fn is_own_origin(headers: &HeaderMap, host: &str) -> bool {
    !headers.contains_key(ORIGIN)
        || text(headers, ORIGIN.as_str()).and_then(|own| own.strip_prefix("http://")) == Some(host)
}

/// A program that is not a browser sends no such header; an address that was typed into the address bar sends `none`.
fn is_own_site(headers: &HeaderMap) -> bool {
    const SITE: &str = "sec-fetch-site";
    !headers.contains_key(SITE) || matches!(text(headers, SITE), Some("same-origin" | "none"))
}

/// The value of a header that is present exactly once.
fn text<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    let mut values = headers.get_all(name).iter();
    let value = values.next()?;
    if values.next().is_some() { None } else { value.to_str().ok() }
}
