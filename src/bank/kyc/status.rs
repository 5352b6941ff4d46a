//! `GET /api/v1.1/check/{id}`: the result of a check.

use super::version::Version;
use crate::bank::call::{Call, Request};
use crate::issue::{Issue, Problem, problems};
use crate::text::joined;
use crate::value::Value;

problems! {
    /// Why no check can have this id.
    pub enum KycIdProblem {
        /// Empty, too long, or with a character that has a meaning in a path.
        Format = "kyc.id", "the id of a check is made of letters, digits, - and _";
    }
}

/// The call that asks for the result of a check, by its id. The document's example has a placeholder as its body, which
/// is not sent.
///
/// # Errors
/// [`KycIdProblem::Format`] for `"7/../8"`, `"7?x"` and `""`.
pub fn status(id: &str, version: Version) -> Result<Request, Vec<Issue>> {
    let safe = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    if !(1..=128).contains(&id.len()) || !id.bytes().all(safe) {
        return Err(vec![Problem::from(KycIdProblem::Format).at("id")]);
    }
    Ok(Request::of_call(Call::KycStatus, Value::Null).at(status_path(version.path(), id)))
}

/// Where the result of a check is asked for: at the path of the checks, followed by its id.
#[must_use]
pub fn status_path(checks: &str, id: &str) -> String {
    joined(&[checks, "/", id])
}
