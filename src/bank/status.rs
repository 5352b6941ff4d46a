//! `POST /api/v1/session/status`: where a transfer stands. The one call of a session that may be repeated at will.

use super::endpoint::Call;
use super::request::Request;
use super::session_call;
use super::value::Value;
use crate::issue::Issue;

/// The call that asks for this session.
///
/// # Errors
/// At `session_id`: missing, no text, or a character that is not printable ASCII (`"ps 1"`).
pub fn build(session_id: &Value, project: Option<String>) -> Result<Request, Vec<Issue>> {
    session_call::build(Call::Status, session_id, project)
}
