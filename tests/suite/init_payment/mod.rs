//! The request that starts a transfer.

mod corridor;
mod cross_field;
mod decisions;
mod fields;
mod golden;
mod problems;
mod typed;
mod warnings;

use super::support::{Json, answered, at, parsed, today, value};
use bank131_checkout::api::build_init_payment;

/// A way of paying out, by its example.
pub(super) struct Way {
    /// What `requirements` calls it.
    pub(super) name: &'static str,
    /// The transfer as a page would draft it.
    pub(super) draft: fn() -> Json,
    /// What goes out of it, where it is from, and which decision explains each difference.
    pub(super) sent: &'static str,
}

impl Way {
    /// The body that goes out.
    pub(super) fn body(&self) -> Json {
        parsed(self.sent)["body"].clone()
    }
}

/// Every way, in the order of the bank's types.
pub(super) const WAYS: &[Way] = &[
    Way { name: "card", draft: card, sent: include_str!("../../fixtures/init.request.card-kyrgyzstan.sent.json") },
    Way { name: "iban", draft: iban, sent: include_str!("../../fixtures/init.request.iban-turkey.sent.json") },
    Way { name: "cash", draft: cash, sent: include_str!("../../fixtures/init.request.cash-turkey.sent.json") },
];

/// The document's transfer to an IBAN in Turkey.
fn iban() -> Json {
    parsed(include_str!("../../fixtures/init.request.iban-turkey.json"))
}

/// The document's transfer for cash in Turkey, with the citizenship that it lacks.
fn cash() -> Json {
    let mut cash = cash_as_documented();
    cash["participant_details"]["recipient"]["citizenship_country_iso3"] = "TUR".into();
    cash
}

/// The document's transfer for cash in Turkey.
fn cash_as_documented() -> Json {
    parsed(include_str!("../../fixtures/init.request.cash-turkey.json"))
}

/// The document's transfer to a card in Kyrgyzstan.
fn card() -> Json {
    parsed(include_str!("../../fixtures/init.request.card-kyrgyzstan.json"))
}

#[track_caller]
fn build(draft: &Json) -> Json {
    build_with(draft, &Json::Null)
}

#[track_caller]
fn build_with(draft: &Json, options: &Json) -> Json {
    answered(build_init_payment(&value(draft), &value(options), today()))
}

/// The body of a draft that must build.
#[track_caller]
fn body(draft: &Json) -> Json {
    let answer = build(draft);
    assert_eq!(answer["status"], "ok", "{answer}");
    at(&answer, "request.body").clone()
}
