//! The demo's partner proxy and pretend bank: serves the built page, checks every request again by the same rules as the
//! page, and answers as the bank's document "Money transfers without opening an account" shows.
//!
//! The pretend bank moves no money, keeps its sessions in memory and logs nothing. It answers only this machine, and only
//! the page that it has served. A real partner proxy would sign each accepted request (`X-PARTNER-SIGN`) and forward it.

mod access;
mod attempt;
mod attempts;
mod bank_error;
mod body;
mod calculate;
mod card_bank;
mod clock;
mod decision;
mod events;
mod fees;
mod guard;
mod init;
mod json;
mod page;
mod progress;
mod random;
mod rates;
mod session;
mod sessions;
mod status;
mod three_d_secure;

use crate::bank_error::BankError;
use crate::sessions::{Sessions, Shared};
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn_with_state;
use axum::routing::{any, get, post};
use bank131_checkout::bank::call::Call;
use std::path::PathBuf;
use std::sync::Arc;

/// The longest request body, in bytes. The longest documented one has 2 KB.
pub const MAX_BODY: usize = 64 * 1024;

/// The pretend bank's calls, and the files of the folder `page` at every other path; for a listener on this port of the
/// loopback address.
pub fn router(page: impl Into<PathBuf>, port: u16) -> Router {
    let page = get(page::serve).with_state(Arc::new(page.into()));
    let all = bank_api(Sessions::shared()).fallback_service(page);
    guard::guarded(all.layer(from_fn_with_state(port, access::only_own)))
}

fn bank_api(sessions: Shared) -> Router {
    let no_such_call = any(async || BankError::no_such_call());
    Router::new()
        .route(Call::Calculate.path(), post(calculate::calculate))
        .route(Call::InitPayment.path(), post(init::init_payment))
        .route(Call::Status.path(), post(status::status))
        .route(Call::Confirm.path(), post(decision::confirm))
        .route(Call::Cancel.path(), post(decision::cancel))
        .route(events::PATH, get(events::events))
        .route(attempts::PATH, get(attempts::attempt))
        .route(attempts::ABANDON, post(attempts::abandon))
        .route(card_bank::PAGE, get(card_bank::page).post(card_bank::page))
        .route(card_bank::ANSWER, post(card_bank::answer))
        .route(card_bank::RETURN, any(card_bank::comes_back))
        .method_not_allowed_fallback(async || BankError::method_not_allowed())
        .route("/api", no_such_call.clone())
        .route("/api/", no_such_call.clone())
        .route("/api/{*call}", no_such_call)
        .layer(DefaultBodyLimit::max(MAX_BODY))
        .with_state(sessions)
}
