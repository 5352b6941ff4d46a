//! `POST /api/v1/token/info`: what a token stands for, so that a page can show `•••• 4242` or whether a card is still saved.
//!
//! Source: the bank's page on transfers with a recurring token; the forms of a card: its PHP SDK.

use super::card::{Token, TokenizedCard};
use super::endpoint::Call;
use super::request::Request;
use crate::issue::Issue;
use crate::schema::{Broken, belongs_to, record};
use crate::value::{Value, View};
use crate::words::words;

words! {
    /// What kind of token.
    pub enum TokenType {
        /// Of a card, by the widget.
        Card = "card",
        /// Of a widget.
        PublicToken = "public_token",
        /// Of a saved card.
        RecurrentToken = "recurrent_token",
    }
}

record! {
    /// Which token, in the object that its type names.
    pub struct TokenInfo: card_of_type public_token_of_type recurrent_token_of_type {
        /// What kind of token.
        required r#type: TokenType,
        /// The card, for `card`.
        optional card: InfoCard,
        /// The token, for `public_token`.
        optional public_token: NamedToken,
        /// The token, for `recurrent_token`.
        optional recurrent_token: NamedToken,
    }
}

record! {
    /// A token in an object of its own.
    pub struct NamedToken {
        /// The token.
        required token: Token,
    }
}

words! {
    /// How card data is passed on: never as a number.
    pub enum InfoCardType {
        /// As the widget's hash.
        EncryptedCard = "encrypted_card",
        /// As the widget's token.
        TokenizedCard = "tokenized_card",
    }
}

record! {
    /// A card as the widget gave it.
    pub struct InfoCard: encrypted_card_of_type tokenized_card_of_type {
        /// How card data is passed on.
        required r#type: InfoCardType,
        /// The hash, for `encrypted_card`.
        optional encrypted_card: EncryptedCard,
        /// The token, for `tokenized_card`.
        optional tokenized_card: TokenizedCard,
    }
}

record! {
    /// The widget's hash of a card number.
    pub struct EncryptedCard {
        /// The hash.
        required number_hash: Token,
    }
}

fn card_of_type(info: View<'_>) -> Result<(), Broken> {
    belongs_to("card", info, &["card"])
}

fn public_token_of_type(info: View<'_>) -> Result<(), Broken> {
    belongs_to("public_token", info, &["public_token"])
}

fn recurrent_token_of_type(info: View<'_>) -> Result<(), Broken> {
    belongs_to("recurrent_token", info, &["recurrent_token"])
}

fn encrypted_card_of_type(card: View<'_>) -> Result<(), Broken> {
    belongs_to("encrypted_card", card, &["encrypted_card"])
}

fn tokenized_card_of_type(card: View<'_>) -> Result<(), Broken> {
    belongs_to("tokenized_card", card, &["tokenized_card"])
}

/// The request of a draft.
///
/// # Errors
/// Every problem, in the order of fields: another type (choice.unknown), `{type: "card"}` (required), the object of
/// another type (unexpected_field).
pub fn build(draft: &Value) -> Result<Request, Vec<Issue>> {
    Request::of_draft(Call::TokenInfo, draft, &TokenInfo::SHAPE)
}
