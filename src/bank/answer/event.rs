//! What the bank reports by itself: its webhooks, as the proxy relays them to the page.
//!
//! They come more than once, late and in any order; the bank may add fields and types.

pub use super::transfer_code::{TransferCode, TransferCodeProblem};

use super::reading::{Reading, root};
use super::session::{self, Session};
use crate::issue::Issue;
use crate::schema::{answer, read_answer};
use crate::value::Value;
use crate::words::words;

words! {
    /// What happened.
    ///
    /// Source: the bank's PHP SDK, which knows these five.
    pub enum EventType {
        else
        /// What the bank calls it is not known here.
        Unknown = "unknown",
        /// The price is settled: confirm or cancel.
        ReadyToConfirm = "ready_to_confirm",
        /// The sender must do something: 3DS.
        ActionRequired = "action_required",
        /// The transfer is over.
        PaymentFinished = "payment_finished",
        /// The money went back.
        PaymentRefunded = "payment_refunded",
        /// The money is held: capture or cancel.
        ReadyToCapture = "ready_to_capture",
    }
}

answer! {
    /// What the bank reports by itself.
    pub struct BankEvent {
        /// What happened.
        always kind "type": EventType from "type",
        /// The bank's own word.
        always raw_type: String from "type",
        /// The session that it is about.
        object session: Session,
        /// To look at. An object may have lost digits (`1.0`): send the text back where there is one.
        optional confirm_information: Value as "Kept" from "confirm_information",
        /// The very text of it, where the event was given as JSON text: `buildConfirm` takes it, and nothing is lost.
        optional confirm_information_json: String,
        /// The transfer code: shown to the sender, never logged.
        optional tcn_code: String,
    }
}

/// Reads an event. `confirm_information` is kept as it came: it must go back so.
///
/// # Errors
/// As [`session::read`].
pub fn read(event: &Value) -> Result<Reading<BankEvent>, Vec<Issue>> {
    let root = root(event)?;
    let Reading { value: session, warnings } = session::read_in(root)?;
    let mut read = read_answer(root, BankEvent::SHAPE);
    if let Some(code) = session.tcn_code() {
        read.set_text("tcn_code", code);
    }
    read.set("session", Value::Record(session.into_record()));
    Ok(Reading { value: BankEvent(read), warnings })
}
