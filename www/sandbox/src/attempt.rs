//! An attempt to start a transfer: its key, and what became of it.

use crate::bank_error::BankError;
use bank131_checkout::value::Value;

/// Keys are kept, so they must be short.
const MAXIMUM_KEY: usize = 128;

/// The key, if it is one that a page may have made.
pub(crate) fn checked_key(key: &str) -> Result<&str, BankError> {
    let is_key = (1..=MAXIMUM_KEY).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_graphic());
    is_key.then_some(key).ok_or_else(|| BankError::invalid_request("Invalid idempotency key"))
}

/// The first request with a key, and what became of it.
pub(crate) struct Attempt {
    pub(crate) key: String,
    /// The body; `None` if no request has come with the key.
    pub(crate) draft: Option<Value>,
    pub(crate) fate: Fate,
}

/// Proxy and bank are one here, so an attempt is never under way or unknown.
pub(crate) enum Fate {
    Refused(BankError),
    /// The session's id.
    Started(String),
    Abandoned,
}
