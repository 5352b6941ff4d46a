//! How the sender pays.

use crate::bank::call::card::{Token, TokenizedCard};
use crate::bank::call::request::Request;
use crate::check::HttpsUrl;
use crate::schema::{Broken, belongs_to, record};
use crate::value::{Value, View, holding};
use crate::words::words;

record! {
    /// Parameters of the payment.
    pub struct PaymentOptions {
        /// Where the sender comes back to; https.
        optional return_url: HttpsUrl,
        /// Whether to save the card, to which the sender must agree first. The event that ends the transfer then brings its
        /// token.
        optional recurrent: bool,
    }
}

words! {
    /// How the sender pays.
    pub enum PaymentType {
        /// By a card that the widget has just taken.
        Card = "card",
        /// By a card saved before.
        Recurrent = "recurrent",
    }
}

record! {
    /// One way to pay.
    pub struct PaymentDetails: card_of_type saved_card_of_type {
        /// Which way.
        required r#type: PaymentType,
        /// The card, for `card`.
        optional card: Card,
        /// The saved card, for `recurrent`.
        optional recurrent: SavedCard,
    }
}

words! {
    /// How card data is passed on.
    pub enum CardType {
        /// As the widget's token, never as a number.
        TokenizedCard = "tokenized_card",
    }
}

record! {
    /// A card as the widget's token.
    pub struct Card {
        /// How card data is passed on.
        required r#type: CardType,
        /// The token.
        required tokenized_card: TokenizedCard,
    }
}

words! {
    /// Who starts a payment by a saved card.
    pub enum Initiator {
        /// The person, who confirms it by 3DS.
        Client = "client",
    }
}

record! {
    /// A card saved before: as `{type: "recurrent", recurrent: {token, initiator: "client"}}` next to the
    /// documented `card`, like payments by a saved card outside transfers. See [`nest_saved_card`].
    pub struct SavedCard {
        /// The saved token.
        required token: Token,
        /// Who starts the payment.
        required initiator: Initiator,
    }
}

fn card_of_type(payment: View<'_>) -> Result<(), Broken> {
    belongs_to("card", payment, &["card"])
}

fn saved_card_of_type(payment: View<'_>) -> Result<(), Broken> {
    belongs_to("recurrent", payment, &["recurrent"])
}

/// Moves the token of a saved card into `card`: `{type: "card", card: {recurrent}}`.
///
/// The document's table of fields has lost its indentation: `recurrent` stands next to `card` or in it. The bank's page on
/// payments by a saved card has it next to `card`; call this where the bank asks for it in `card`.
pub fn nest_saved_card(request: &mut Request) {
    let body = request.body_mut().as_record_mut();
    let Some(Value::List(payments)) = body.and_then(|body| body.get_mut("payment_details_multi")) else { return };
    for payment in payments.iter_mut().filter_map(Value::as_record_mut) {
        if let Some(saved) = payment.take("recurrent") {
            payment.set("type", "card".into());
            payment.set("card", holding("recurrent", saved));
        }
    }
}
