//! The body of a transfer as a whole, and the request of a draft.

use super::corridor::{self, Corridor};
use super::decisions;
use super::participants::ParticipantDetails;
use super::payment::{PaymentDetails, PaymentOptions};
use super::payout::PayoutDetails;
use crate::bank::call::calculate::Calculate;
use crate::bank::call::endpoint::Call;
use crate::bank::call::request::Request;
use crate::issue::Issue;
use crate::schema::{Broken, DraftProblem, Reader, Rules, broken_if, record};
use crate::value::{Value, View};

record! {
    /// A transfer, from whom, to whom, by which ways and how much.
    pub struct InitPayment: return_url_for_saved_card recipient_first_name recipient_last_name {
        /// Parameters of the payment.
        optional payment_options: PaymentOptions,
        /// How the sender pays.
        required payment_details_multi: Vec<PaymentDetails>,
        /// How the recipient gets the money.
        required payout_details_multi: Vec<PayoutDetails>,
        /// The people.
        required participant_details: ParticipantDetails,
        /// How much.
        required calculate: Calculate,
    }
}

/// Every way of paying out but a card needs the recipient's names.
fn needs_recipient_names(transfer: View<'_>) -> bool {
    transfer.has("participant_details.recipient")
        && transfer.items("payout_details_multi").any(|payout| !payout.is("type", "card") && payout.has("type"))
}

/// A saved card is confirmed by 3DS each time, which needs somewhere to come back to.
fn return_url_for_saved_card(transfer: View<'_>) -> Result<(), Broken> {
    let saved = transfer.items("payment_details_multi").any(|payment| payment.is("type", "recurrent"));
    let missing = saved && !transfer.has("payment_options.return_url");
    broken_if(missing, &["payment_options.return_url", "payment_options"], DraftProblem::Required)
}

fn recipient_first_name(transfer: View<'_>) -> Result<(), Broken> {
    const FIELD: &str = "participant_details.recipient.first_name";
    broken_if(needs_recipient_names(transfer) && !transfer.has(FIELD), &[FIELD], DraftProblem::Required)
}

fn recipient_last_name(transfer: View<'_>) -> Result<(), Broken> {
    const FIELD: &str = "participant_details.recipient.last_name";
    broken_if(needs_recipient_names(transfer) && !transfer.has(FIELD), &[FIELD], DraftProblem::Required)
}

/// The request of a draft; `more` are corridors that the page opens besides the documented ones.
///
/// # Errors
/// Every problem, in the document's order of fields.
pub fn build(draft: &Value, rules: &Rules, more: &[Corridor]) -> Result<Request, Vec<Issue>> {
    let draft = decisions::apply(draft.clone());
    let mut reader = Reader::new(rules);
    let transfer = reader.record(&draft, &InitPayment::SHAPE).unwrap_or_default();
    corridor::check(View(&transfer), more, &mut reader);
    reader.finish(&InitPayment::SHAPE)?;
    Ok(Request::of_call(Call::InitPayment, Value::Record(transfer)))
}
