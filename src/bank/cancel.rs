//! `POST /api/v1/session/cancel`: gives a transfer up. The answer is still in progress; the end comes by event or status.

use super::endpoint::Call;
use super::request::Request;
use super::session_call;
use super::value::Value;
use crate::issue::Issue;

/// The call that cancels this session.
///
/// # Errors
/// At `session_id`: missing, no text, or a character that is not printable ASCII (`"ps 1"`).
pub fn build(session_id: &Value, project: Option<String>) -> Result<Request, Vec<Issue>> {
    session_call::build(Call::Cancel, session_id, project)
}
