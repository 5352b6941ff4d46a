//! `POST /api/v1/recurrent/disable`: forgets a saved card.
//!
//! Source: the bank's PHP SDK.

use super::endpoint::Call;
use super::request::Request;
use super::token_info::NamedToken;
use crate::issue::Issue;
use crate::schema::record;
use crate::value::{Value, holding};

record! {
    /// Which saved card.
    pub struct RecurrentDisable {
        /// Its token.
        required recurrent: NamedToken,
    }
}

/// The call that forgets the card of this token.
///
/// # Errors
/// At `recurrent.token`: missing, not text, or a character that is not printable ASCII (`"6a 6a"`).
pub fn build(token: &Value) -> Result<Request, Vec<Issue>> {
    let draft = holding("recurrent", holding("token", token.clone()));
    Request::of_draft(Call::RecurrentDisable, &draft, &RecurrentDisable::SHAPE)
}
