//! The calls that name a session and nothing else: cancel and status.

use super::endpoint::Call;
use super::request::Request;
use crate::issue::Issue;
use crate::schema::{Check, Leaf, graphic, record};
use crate::value::{Value, holding};
use std::fmt;

/// What the bank calls a transfer: `ps_1`. Its length is not published.
#[derive(Clone, PartialEq, Eq)]
pub struct SessionId(String);

/// Hides the session.
impl fmt::Debug for SessionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SessionId(..)")
    }
}

impl Leaf for SessionId {
    const CHECK: Check = |text, _| graphic(text);

    fn of_text(text: &str) -> Option<Self> {
        Some(Self(text.to_owned()))
    }

    fn to_text(&self) -> String {
        self.0.clone()
    }
}

record! {
    /// The body of `session/cancel` and `session/status`.
    pub struct SessionCall {
        /// From the answer that started the transfer.
        required session_id: SessionId,
    }
}

/// The draft of a call that names this session.
pub(super) fn draft(session_id: &Value) -> Value {
    holding("session_id", session_id.clone())
}

fn build(call: Call, session_id: &Value) -> Result<Request, Vec<Issue>> {
    Request::of_draft(call, &draft(session_id), &SessionCall::SHAPE)
}

/// The call that cancels this session, `POST /api/v1/session/cancel`. Its answer is still in progress: an event or
/// the status brings the end.
///
/// # Errors
/// At `session_id`: missing, not text, or a character that is not printable ASCII (`"ps 1"`).
pub fn cancel(session_id: &Value) -> Result<Request, Vec<Issue>> {
    build(Call::Cancel, session_id)
}

/// The call that asks how far this session has come, `POST /api/v1/session/status`. It may be repeated at will, as no other
/// call of a session may.
///
/// # Errors
/// As [`cancel`].
pub fn status(session_id: &Value) -> Result<Request, Vec<Issue>> {
    build(Call::Status, session_id)
}
