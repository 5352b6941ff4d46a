//! One payment or payout of a session. The names of people are left out: following a transfer does not need them.

use super::failure::BankFailure;
use crate::money::Amount;
use crate::schema::{AnswerKind, AnswerPart, answer, read_answer};
use crate::value::{Record, Value, View};
use crate::words::words;

words! {
    /// Where a payment or a payout stands.
    pub enum ItemStatus {
        else
        /// The bank's own word is not known here.
        Unknown = "unknown",
        /// Done.
        Succeeded = "succeeded",
        /// Under way.
        InProgress = "in_progress",
        /// Waiting to be confirmed or cancelled, or for the sender's 3-D Secure.
        Pending = "pending",
        /// Not done.
        Failed = "failed",
    }
}

words! {
    /// Where a refund stands.
    pub enum RefundStatus {
        else
        /// The bank's own word is not known here.
        Unknown = "unknown",
        /// Under way.
        InProgress = "in_progress",
        /// The money went back.
        Accepted = "accepted",
        /// It did not.
        Declined = "declined",
        /// Something unexpected happened.
        Error = "error",
    }
}

answer! {
    /// A payment or a payout.
    pub struct SessionItem {
        /// The bank's id.
        always id: String from "id",
        /// Where it stands.
        always status: ItemStatus from "status",
        /// The bank's own word.
        always raw_status: String from "status",
        /// How much.
        optional amount: Amount from "amount_details",
        /// The part of the card's data that may be shown.
        optional card: ShownCard from "payment_details.card" | "payment_method.card" | "payout_details.card",
        /// A saved card.
        optional recurrent: RecurrentToken from "recurrent",
        /// Why it failed.
        optional error: BankFailure from "error",
        /// Refunds, if the bank lists them; only the money of an `accepted` one has gone back.
        optional refunds: [Refund] from "refunds",
    }
}

answer! {
    /// Money on its way back.
    ///
    /// Source: the bank's PHP SDK, which knows these statuses of a refund.
    pub struct Refund {
        /// The bank's id.
        always id: String from "id",
        /// Where it stands.
        always status: RefundStatus from "status",
        /// The bank's own word.
        always raw_status: String from "status",
        /// How much.
        optional amount: Amount from "amount_details",
    }
}

answer! {
    /// The part of a card's data that may be shown: never more digits than these, whatever the message has.
    pub struct ShownCard {
        /// The brand.
        optional brand: String from "brand",
        /// The last four digits.
        optional last4: LastDigits as "string" from "last4",
        /// The first six to eight digits.
        optional bin: FirstDigits as "string" from "bin",
    }
}

answer! {
    /// A saved card. "Trust `is_active`, not the date" (the bank's page on transfers with a recurring token). A token
    /// that has just been issued may come without `is_active`.
    pub struct RecurrentToken by recurrent_token {
        /// The token.
        always token: String from "token",
        /// Whether it can be used to pay.
        always is_active: bool from "is_active",
    }
}

fn recurrent_token(recurrent: View<'_>) -> Option<Record> {
    recurrent.text("token")?;
    let mut saved = read_answer(recurrent, RecurrentToken::SHAPE);
    saved.set("is_active", Value::Flag(!matches!(recurrent.get("is_active"), Value::Flag(false))));
    Some(saved)
}

/// Between `MINIMUM` and `MAXIMUM` digits of a card's number.
#[derive(Clone, PartialEq, Eq)]
pub struct CardDigits<const MINIMUM: usize, const MAXIMUM: usize>(String);

/// The last four digits of a card's number.
pub type LastDigits = CardDigits<4, 4>;

/// The first six to eight digits of a card's number.
pub type FirstDigits = CardDigits<6, 8>;

impl<const MINIMUM: usize, const MAXIMUM: usize> CardDigits<MINIMUM, MAXIMUM> {
    /// The digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Does not show the digits.
impl<const MINIMUM: usize, const MAXIMUM: usize> std::fmt::Debug for CardDigits<MINIMUM, MAXIMUM> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("CardDigits(..)")
    }
}

impl<const MINIMUM: usize, const MAXIMUM: usize> AnswerPart for CardDigits<MINIMUM, MAXIMUM> {
    const KIND: AnswerKind = AnswerKind::Text(|text| {
        (MINIMUM..=MAXIMUM).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    });

    fn of_value(value: &Value) -> Option<Self> {
        value.as_text().map(|text| Self(text.to_owned()))
    }
}
