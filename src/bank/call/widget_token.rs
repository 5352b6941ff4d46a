//! `POST /api/v1/token`: a public token, with which a page opens one of the bank's widgets once.
//!
//! Source: the bank's pages on tokenized payouts and on the payment form; the options of the payment form: its PHP SDK.

use super::endpoint::Call;
use super::request::Request;
use super::session::SessionId;
use crate::check::HttpsUrl;
use crate::issue::Issue;
use crate::schema::{Broken, DraftProblem, broken_if, record};
use crate::value::{Value, View};
use crate::words::words;

record! {
    /// The widget that the token opens: exactly one of the two.
    pub struct WidgetToken: one_widget {
        /// The widget that turns card data into a token.
        optional tokenize_widget: TokenizeWidget,
        /// The payment form.
        optional acquiring_widget: AcquiringWidget,
    }
}

record! {
    /// The widget that turns card data into a token.
    pub struct TokenizeWidget {
        /// `true`.
        required access: bool,
    }
}

words! {
    /// The language of a widget.
    pub enum WidgetLocale {
        /// English.
        English = "en",
        /// Russian.
        Russian = "ru",
    }
}

record! {
    /// The payment form.
    pub struct AcquiringWidget {
        /// What is paid.
        required session_id: SessionId,
        /// Where the sender goes after success; https.
        optional success_return_url: HttpsUrl,
        /// Where the sender goes after failure; https.
        optional failure_return_url: HttpsUrl,
        /// In which language it is shown.
        optional locale: WidgetLocale,
        /// Whether it offers to save the card.
        optional show_recurrent_checkbox: bool,
        /// Whether it shows success as soon as the money is held.
        optional success_on_hold: bool,
    }
}

fn one_widget(token: View<'_>) -> Result<(), Broken> {
    let (tokenize, acquiring) = (token.has("tokenize_widget"), token.has("acquiring_widget"));
    broken_if(!tokenize && !acquiring, &["tokenize_widget", "acquiring_widget"], DraftProblem::Required)?;
    broken_if(tokenize && acquiring, &["acquiring_widget", "tokenize_widget"], DraftProblem::UnexpectedField)
}

/// The request of a draft.
///
/// # Errors
/// Every problem, in the order of fields: `{}` (required), both widgets (unexpected_field), a `return_url` that is not
/// https.
pub fn build(draft: &Value) -> Result<Request, Vec<Issue>> {
    Request::of_draft(Call::Token, draft, &WidgetToken::SHAPE)
}
