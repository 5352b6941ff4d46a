//! `POST /api/v2/bpa/session/multi/init/payment`: starts a transfer.

mod corridor;
mod decisions;
mod participants;
mod payment;
mod payout;
mod phone;
mod requirements;
mod transfer;
mod warnings;

pub use corridor::{Corridor, CorridorProblem, DOCUMENTED_CORRIDORS};
pub use participants::{
    Address, ForeignDocument, IdentityDocument, IdentityDocumentType, LatinName, ParticipantDetails, Recipient,
    RecipientContacts, Sender, SenderContacts, SourceOfMoney, StructuredAddress,
};
pub use payment::{Card, CardType, Initiator, PaymentDetails, PaymentOptions, PaymentType, SavedCard, nest_saved_card};
// Each way of paying out has objects of its own.
pub use payout::*;
pub use phone::{PhoneDigits, PhonePartsProblem, RecipientPhone, SenderPhone};
pub use requirements::{Requirement, requirements};
pub use transfer::{InitPayment, build};
pub use warnings::warnings;
