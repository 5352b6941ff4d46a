//! `POST /api/v2/bpa/session/multi/init/payment`: starts a transfer.

mod corridor;
mod decisions;
mod participants;
mod payment;
mod payout;

pub use corridor::{Corridor, CorridorProblem};
pub use participants::{
    Address, ForeignDocument, IdentityDocument, IdentityDocumentType, ParticipantDetails, ParticipantProblem,
    Recipient, RecipientContacts, RecipientPhone, Sender, SenderContacts, SenderPhone, SourceOfMoney,
    StructuredAddress,
};
pub use payment::{Card, CardType, Initiator, PaymentDetails, PaymentOptions, PaymentType, SavedCard, TokenizedCard};
pub use payout::{BankAccount, IbanAccount, Moneysend, PayoutDetails, PayoutType, SystemType};

use super::calculate::Calculate;
use super::reader::{DraftProblem, Part, Reader, Rules};
use super::record::record;
use super::request::Request;
use super::rule::{Broken, unless};
use super::value::Value;
use crate::issue::Issue;
use validator::Validate;

/// Where it is posted.
pub const PATH: &str = "/api/v2/bpa/session/multi/init/payment";

record! {
    /// A transfer, from whom, to whom, by which ways and how much.
    pub struct InitPayment: return_url_for_saved_card recipient_first_name recipient_last_name {
        /// Parameters of the payment.
        optional payment_options: PaymentOptions,
        /// How the sender pays.
        #[validate(nested)]
        required payment_details_multi: Vec<PaymentDetails>,
        /// How the recipient gets the money.
        #[validate(nested)]
        required payout_details_multi: Vec<PayoutDetails>,
        /// The people.
        #[validate(nested)]
        required participant_details: ParticipantDetails,
        /// How much.
        #[validate(nested)]
        required calculate: Calculate,
    }
}

impl InitPayment {
    fn payouts(&self) -> &[PayoutDetails] {
        self.payout_details_multi.as_deref().unwrap_or_default()
    }

    fn recipient(&self) -> Option<&Recipient> {
        self.participant_details.as_ref()?.recipient.as_ref()
    }

    /// Cash and IBAN need the recipient's names; a card number needs none.
    fn needs_recipient_names(&self) -> bool {
        self.payouts()
            .iter()
            .any(|payout| matches!(payout.r#type, Some(PayoutType::BankAccount | PayoutType::Moneysend)))
    }
}

/// A saved card is confirmed by 3DS each time, which needs somewhere to come back to.
fn return_url_for_saved_card(transfer: &InitPayment) -> Result<(), Broken> {
    let payments = transfer.payment_details_multi.as_deref().unwrap_or_default();
    let saved = payments.iter().any(|payment| payment.r#type == Some(PaymentType::Recurrent));
    let url = transfer.payment_options.as_ref().and_then(|options| options.return_url.as_ref());
    unless(saved && url.is_none(), &["payment_options.return_url", "payment_options"], DraftProblem::Required)
}

fn recipient_first_name(transfer: &InitPayment) -> Result<(), Broken> {
    let missing = transfer.recipient().is_some_and(|recipient| recipient.first_name.is_none());
    let broken = missing && transfer.needs_recipient_names();
    unless(broken, &["participant_details.recipient.first_name"], DraftProblem::Required)
}

fn recipient_last_name(transfer: &InitPayment) -> Result<(), Broken> {
    let missing = transfer.recipient().is_some_and(|recipient| recipient.last_name.is_none());
    let broken = missing && transfer.needs_recipient_names();
    unless(broken, &["participant_details.recipient.last_name"], DraftProblem::Required)
}

/// Reads and judges a draft; `more` are corridors that the page opens besides the documented ones.
///
/// # Errors
/// Every problem, in the document's order of fields.
pub fn build(draft: &Value, rules: &Rules, more: &[Corridor], project: Option<String>) -> Result<Request, Vec<Issue>> {
    let draft = decisions::apply(draft.clone());
    let mut reader = Reader::new(rules);
    let read = InitPayment::read(&draft, &mut reader);
    if let Some(transfer) = &read {
        transfer.judge(&mut reader);
        corridor::judge(transfer, more, &mut reader);
    }
    Ok(Request::post(PATH, project, reader.finish(&InitPayment::SHAPE)?))
}
