//! `GET /api/v1.1/check/{id}`: what became of a check.

use crate::bank::request::Request;
use crate::issue::{Issue, Problem, problems};

problems! {
    /// Why there is no path to a check.
    pub enum KycIdProblem {
        /// Empty, too long, or with a character that a path could take for its own.
        Format = "kyc.id", "the id of a check is made of letters, digits, - and _";
    }
}

/// Asks what became of a check, beneath the path of `checks`. The document's example sends a body, which is a placeholder: none is sent here.
///
/// # Errors
/// [`KycIdProblem::Format`] for `"7/../8"`, `"7?x"` and `""`.
pub fn status(id: &str, checks: &str, project: Option<String>) -> Result<Request, Vec<Issue>> {
    let safe = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    if !(1..=128).contains(&id.len()) || !id.bytes().all(safe) {
        return Err(vec![Problem::from(KycIdProblem::Format).at("id")]);
    }
    Ok(Request::get(checks.to_owned() + "/" + id, project))
}
