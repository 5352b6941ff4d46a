//! The headers that every answer has, for the browser.

use axum::Router;
use axum::http::header::{CONTENT_SECURITY_POLICY, HeaderValue, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS};
use tower_http::set_header::SetResponseHeaderLayer;

/// The page needs its own files, WebAssembly and this server, and nothing else. Only its forms go elsewhere: 3-D Secure is
/// a form that is sent to the bank of the sender's card, which may be any bank in the world.
const POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
     connect-src 'self'; font-src 'self'; form-action 'self' https:; base-uri 'none'; frame-ancestors 'none'",
);
const NO_SNIFF: HeaderValue = HeaderValue::from_static("nosniff");
const NO_REFERRER: HeaderValue = HeaderValue::from_static("no-referrer");

pub(crate) fn guarded(router: Router) -> Router {
    router
        .layer(SetResponseHeaderLayer::if_not_present(CONTENT_SECURITY_POLICY, POLICY))
        .layer(SetResponseHeaderLayer::overriding(X_CONTENT_TYPE_OPTIONS, NO_SNIFF))
        .layer(SetResponseHeaderLayer::overriding(REFERRER_POLICY, NO_REFERRER))
}
