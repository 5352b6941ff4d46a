//! One payment or payout of a session.

use super::failure::{BankFailure, failure_in};
use crate::money::MAX_MINOR;
use crate::schema::words;
use crate::value::{Record, Value, View};

words! {
    /// Where a payment or a payout stands.
    pub enum ItemStatus {
        else
        /// What the bank calls it is not known here.
        Unknown = "unknown",
        /// Done.
        Succeeded = "succeeded",
        /// Under way.
        InProgress = "in_progress",
        /// Waiting to be confirmed or cancelled, or for the sender's 3DS.
        Pending = "pending",
        /// Not done.
        Failed = "failed",
    }
}

words! {
    /// Where a refund stands.
    pub enum RefundStatus {
        else
        /// What the bank calls it is not known here.
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

/// The items of a list. How people are called in them is left out: nobody needs it to follow a transfer.
pub(super) fn read_all(list: &Value) -> Vec<Value> {
    read_each(list, &read)
}

fn read_each(list: &Value, read: &dyn Fn(View<'_>) -> Record) -> Vec<Value> {
    let mut items = Vec::new();
    if let Value::List(list) = list {
        for item in list.iter().filter_map(Value::as_record) {
            items.push(Value::Record(read(View(item))));
        }
    }
    items
}

fn read(item: View<'_>) -> Record {
    let mut out = head(item, &|raw_status| ItemStatus::of_text(raw_status).name());
    let parts = [
        ("amount", item.part("amount_details").and_then(amount)),
        ("card", card(item)),
        ("recurrent", item.part("recurrent").and_then(saved_card)),
        ("error", failure_in(item).map(|error| BankFailure::of(error).to_record())),
    ];
    for (key, part) in parts {
        if let Some(part) = part {
            out.set(key, Value::Record(part));
        }
    }
    if let refunds @ Value::List(_) = item.get("refunds") {
        out.set("refunds", Value::List(read_each(refunds, &refund)));
    }
    out
}

/// Source: the bank's PHP SDK, which knows these statuses of a refund.
fn refund(refund: View<'_>) -> Record {
    let mut out = head(refund, &|raw_status| RefundStatus::of_text(raw_status).name());
    if let Some(amount) = refund.part("amount_details").and_then(amount) {
        out.set("amount", Value::Record(amount));
    }
    out
}

/// What items and refunds begin with.
fn head(item: View<'_>, status: &dyn Fn(&str) -> &'static str) -> Record {
    let raw_status = item.text("status").unwrap_or_default();
    let mut out = Record::default();
    out.set_text("id", item.text("id").unwrap_or_default());
    out.set_text("status", status(raw_status));
    out.set_text("raw_status", raw_status);
    out
}

fn amount(details: View<'_>) -> Option<Record> {
    let minor = details.integer("amount").filter(|minor| (0..=MAX_MINOR).contains(minor))?;
    let mut amount = Record::default();
    amount.set_integer("amount", minor);
    // The documents write both `rub` and `RUB`.
    amount.set_text("currency", &details.text("currency")?.to_ascii_uppercase());
    Some(amount)
}

/// What may be shown of a card: never more digits than these, whatever the message holds.
fn card(item: View<'_>) -> Option<Record> {
    let details = item.first(&["payment_details.card", "payment_method.card", "payout_details.card"]);
    let details = View(details.as_record()?);
    let mut card = Record::default();
    details.copy_text("brand", &mut card);
    for (key, lengths) in [("last4", 4..=4), ("bin", 6..=8)] {
        if let Some(digits) = details.text(key)
            && lengths.contains(&digits.len())
            && digits.bytes().all(|byte| byte.is_ascii_digit())
        {
            card.set_text(key, digits);
        }
    }
    let is_empty = card.keys().next().is_none();
    if is_empty { None } else { Some(card) }
}

/// "Trust `is_active`, not the date" (the bank's page on transfers with a recurring token); a token that has just been
/// issued may come without it.
fn saved_card(recurrent: View<'_>) -> Option<Record> {
    let mut saved = Record::default();
    saved.set_text("token", recurrent.text("token")?);
    saved.set("is_active", Value::Flag(!matches!(recurrent.get("is_active"), Value::Flag(false))));
    Some(saved)
}
