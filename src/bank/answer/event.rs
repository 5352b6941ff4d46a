//! What the bank tells by itself: its webhooks, as the proxy relays them to the page.
//!
//! They come more than once, late and in any order; the bank may add fields and types.

pub use super::transfer_code::{TransferCode, TransferCodeProblem};

use super::reading::{Reading, root};
use super::session;
use crate::issue::Issue;
use crate::schema::words;
use crate::value::{Record, Value};

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

/// Reads an event. `confirm_information` is kept as it came: it must go back so.
///
/// # Errors
/// As [`session::read`].
pub fn read(event: &Value) -> Result<Reading, Vec<Issue>> {
    let root = root(event)?;
    let Reading { value: session, warnings } = session::read_in(root)?;
    let raw_type = root.text("type").unwrap_or_default();
    let mut value = Record::default();
    value.set_text("type", EventType::of_text(raw_type).name());
    value.set_text("raw_type", raw_type);
    let code = session.get("tcn_code").clone();
    value.set("session", Value::Record(session));
    for (key, kept) in [("confirm_information", root.get("confirm_information").clone()), ("tcn_code", code)] {
        if !matches!(kept, Value::Null) {
            value.set(key, kept);
        }
    }
    Ok(Reading { value, warnings })
}
