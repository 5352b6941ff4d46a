//! `POST /api/v1/recurrent/disable`: forgets a saved card.
//!
//! Source: the bank's PHP SDK.

use super::endpoint::Call;
use super::reader::{Rules, read};
use super::record::record;
use super::request::Request;
use super::token_info::NamedToken;
use super::value::{Record, Value};
use crate::issue::Issue;
use validator::Validate;

record! {
    /// Which saved card.
    pub struct RecurrentDisable {
        /// Its token.
        #[validate(nested)]
        required recurrent: NamedToken,
    }
}

/// The call that forgets the card of this token.
///
/// # Errors
/// At `recurrent.token`: missing, no text, or a character that is not printable ASCII (`"6a 6a"`).
pub fn build(token: &Value, project: Option<String>) -> Result<Request, Vec<Issue>> {
    let recurrent = Value::Record(Record::from_iter([("token", token.clone())]));
    let draft = Value::Record(Record::from_iter([("recurrent", recurrent)]));
    let body = read(&draft, &RecurrentDisable::SHAPE, &Rules::TIMELESS)?;
    Ok(Request::post(Call::RecurrentDisable.path(), project, Value::Record(body)))
}
