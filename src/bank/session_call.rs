//! The calls that name a session and nothing else.

use super::endpoint::Call;
use super::leaves::graphic;
use super::part::Leaf;
use super::record::record;
use super::request::Request;
use super::shape::Check;
use super::value::{Value, holding};
use crate::issue::Issue;
use std::fmt;
use validator::Validate;

/// What the bank calls a transfer: `ps_1`. Its length is not published.
#[derive(Clone, PartialEq, Eq)]
pub struct SessionId(String);

/// Says nothing of the session.
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

pub(super) fn build(call: Call, session_id: &Value, project: Option<String>) -> Result<Request, Vec<Issue>> {
    Request::of_shape(call, &draft(session_id), &SessionCall::SHAPE, project)
}
