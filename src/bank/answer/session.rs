//! A session: the answer to init, confirm, cancel and status, and a part of every event.
//!
//! The names of both versions of the bank's API are read: `acquiring_payments`, `payments` and `payment_method` of the
//! first, `payment_list`, `payout_list` and `payout_details` of the second. Participants are left out, in whichever
//! form: following a transfer needs no personal data, and a page that does need it has the answer itself.

use super::customer_interaction;
use super::customer_interaction::{Inform, Redirect};
use super::failure::{BankFailure, failure_in, refusal};
use super::item::SessionItem;
use super::outcome::Outcome;
use super::reading::{Reading, root};
use super::status::SessionStatus;
use super::transfer_code::{TransferCode, TransferCodeProblem};
use crate::issue::{Issue, Problem};
use crate::schema::{AnswerKind, AnswerPart, DraftProblem, answer, read_answer};
use crate::text::is_blank_text;
use crate::value::{Value, View};
use crate::words::{Words, words};

answer! {
    /// A session, in one form, whichever names the bank used. Participants are left out: the answer itself has them.
    pub struct Session {
        /// The bank's id of the transfer: `ps_1`.
        always session_id: String from "id",
        /// Where it stands.
        always status: SessionStatus from "status",
        /// The bank's own word.
        always raw_status: String from "status",
        /// What the bank waits for.
        nullable next_action: NextAction from "next_action",
        /// The bank's own word, if it is another one.
        optional raw_next_action: OtherAction as "string" from "next_action",
        /// What became of it. For a session in `error` it is not known: ask for the status, and never pay again before
        /// it is known.
        always outcome: Outcome,
        /// When the bank created it.
        optional created_at: String from "created_at",
        /// When the bank last changed it.
        optional updated_at: String from "updated_at",
        /// What the sender pays.
        always payments: [SessionItem] from "payment_list" | "acquiring_payments",
        /// What the recipient gets.
        always payouts: [SessionItem] from "payout_list" | "payments",
        /// Where the sender goes for 3-D Secure.
        optional redirect: Redirect,
        /// The bank wants 3-D Secure, but gives no https address for it. This payment cannot go on: offer another card,
        /// or contact support.
        optional redirect_unusable: bool as "true",
        /// A code for the sender to scan.
        optional inform: Inform,
        /// The transfer code: shown to the sender, never logged.
        optional tcn_code: String,
        /// Why it failed.
        optional error: BankFailure,
    }
}

words! {
    /// What the bank waits for.
    pub enum NextAction {
        /// A confirm or a cancel.
        Confirm = "confirm",
        /// A capture or a cancel.
        Capture = "capture",
    }
}

/// What the bank waits for, as a word that is not known here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherAction(pub String);

impl AnswerPart for OtherAction {
    const KIND: AnswerKind = AnswerKind::Text(|word| NextAction::find(word).is_none());

    fn of_value(value: &Value) -> Option<Self> {
        value.as_text().map(|word| Self(word.to_owned()))
    }
}

/// Reads a session, by itself or as `{status: "ok", session}`.
///
/// # Errors
/// - for a refusal instead of a session: its issues, as [`failure::read`](super::failure::read) gives them
/// - `session.id`, required: no session is named, `{}`
/// - wrong_type: not an object, `[]`
pub fn read(answer: &Value) -> Result<Reading<Session>, Vec<Issue>> {
    read_in(root(answer)?)
}

pub(super) fn read_in(root: View<'_>) -> Result<Reading<Session>, Vec<Issue>> {
    let session = root.part("session").unwrap_or(root);
    if session.text("id").is_none_or(is_blank_text) {
        return Err(match refusal(root, None) {
            Some(failure) => failure.issues,
            None => vec![Problem::from(DraftProblem::Required).at("session.id")],
        });
    }
    let mut warnings = Vec::new();
    let mut read = read_answer(session, Session::SHAPE);
    let outcome = Outcome::of(View(&read));
    read.set_text("outcome", outcome.word());
    for list in [&["payment_list", "acquiring_payments"], &["payout_list", "payments"]] {
        customer_interaction::read(session.first(list), &mut read, &mut warnings);
    }
    // In the document's example the code is in `details`, next to the session.
    const CODE: [&str; 2] = ["details.tcn_code_encoded", "tcn_code_encoded"];
    let encoded = [root, session].into_iter().find_map(|holder| holder.first(&CODE).as_text());
    match encoded.map(TransferCode::decode) {
        None => {}
        Some(Ok(code)) => read.set_text("tcn_code", code.as_str()),
        Some(Err(_)) => warnings.push(Problem::from(TransferCodeProblem::Format).at("details.tcn_code_encoded")),
    }
    if let Some(error) = failure_in(session).or_else(|| failure_in(root)) {
        read.set("error", Value::Record(BankFailure::of(error).to_record()));
    }
    Ok(Reading { value: Session(read), warnings })
}
