//! Which fields must a form ask for? Found by asking the builder itself, so that the two cannot disagree.
//!
//! A draft with nothing but its corridor is built again and again: what is reported as required gets a probe, which stands
//! for any right text, until nothing is required any more. Those are the mandatory fields. A draft with a probe in every
//! other field then shows which of them do not belong to the corridor.

use super::corridor::{self, Corridor, CorridorProblem};
use super::decisions;
use super::payment::PaymentType;
use super::payout::PayoutType;
use super::transfer::{InitPayment, build};
use crate::check::CountryCode;
use crate::issue::Issue;
use crate::schema::{DraftProblem, Kind, LeafKind, PROBE, Rules, Shape};
use crate::text::behind_last_dot;
use crate::value::{Record, Value, set_at, value_at};

/// A field that a form asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requirement {
    /// The bank's dotted path; lists have their one item at `0`.
    pub field: String,
    /// Whether a draft without it is refused.
    pub mandatory: bool,
    /// Whether the builder fills it in by itself where it can: the parts of a phone number whose plan is known.
    pub derived: bool,
    /// What it holds: `iban`, `latin_name`, `birth_date`; `token` comes from the bank's widget.
    pub kind: LeafKind,
}

impl Requirement {
    /// HTML's autofill token; empty where the browser has nothing to fill in: it knows the sender, not the recipient.
    #[must_use]
    pub fn autocomplete(&self) -> &'static str {
        let Some(name) = self.field.strip_prefix("participant_details.sender.") else { return "" };
        let name = behind_last_dot(name);
        AUTOFILL.iter().find(|(field, _)| *field == name).map_or("", |(_, token)| token)
    }
}

/// Source: HTML Living Standard, "Autofill", field names.
const AUTOFILL: [(&str, &str); 13] = [
    ("first_name", "given-name"),
    ("last_name", "family-name"),
    ("middle_name", "additional-name"),
    ("country_iso3", "country"),
    ("postal_code", "postal-code"),
    ("state", "address-level1"),
    ("city", "address-level2"),
    ("street", "address-line1"),
    ("building", "address-line2"),
    ("flat", "address-line3"),
    ("date_of_birth", "bday"),
    ("email", "email"),
    ("full_number", "tel"),
];

/// The fields to ask for, in the document's order, paid by a card or a saved one; `citizenship` is the sender's.
///
/// # Errors
/// [`CorridorProblem::Unsupported`] where the bank offers no such transfer.
pub fn requirements(
    (payment, payout): (PaymentType, PayoutType),
    country: &CountryCode,
    citizenship: &CountryCode,
    more: &[Corridor],
) -> Result<Vec<Requirement>, CorridorProblem> {
    let currency = corridor::currency_of(country.as_str(), payout, more)?;
    let mut draft = Value::Null;
    for (path, word) in [
        ("payment_details_multi.0.type", payment.word()),
        ("payout_details_multi.0.type", payout.word()),
        ("payout_details_multi.0.country", country.as_str()),
        ("participant_details.sender.citizenship_country_iso3", citizenship.as_str()),
        ("calculate.amounts.source.currency", "RUB"),
        ("calculate.amounts.destination.currency", currency.as_str()),
    ] {
        set_at(&mut draft, path, word.into());
    }
    set_at(&mut draft, "calculate.amounts.source.amount", Value::Integer(1));

    let mut fields = Vec::new();
    leaves(&InitPayment::SHAPE, "", &mut fields);
    complete(&mut draft, &fields, more);
    let mandatory = draft.clone();
    for field in &fields {
        if is_missing(&draft, &field.field) {
            set_at(&mut draft, &field.field, probe(field.kind));
        }
    }
    let refused = problems(&draft, more);
    fields.retain_mut(|field| {
        // Currencies, the payout's country and closed lists of words are set by the page, not asked for in a form.
        let of_person = field.field.starts_with("participant_details.");
        if field.kind == LeafKind::Word || (!of_person && matches!(field.kind, LeafKind::Country | LeafKind::Currency))
        {
            return false;
        }
        field.mandatory = !is_missing(&mandatory, &field.field);
        let within = |issue: &Issue| field.field.strip_prefix(&issue.field).is_some_and(|rest| rest.starts_with('.'));
        let belongs = !refused.iter().any(|issue| issue.code == DraftProblem::UnexpectedField.code() && within(issue));
        field.derived = !field.mandatory && is_derived(&draft, &field.field);
        belongs
    });
    Ok(fields)
}

/// Puts a probe wherever the builder says that something is required.
fn complete(draft: &mut Value, fields: &[Requirement], more: &[Corridor]) {
    loop {
        let required = problems(draft, more).into_iter().filter(|issue| issue.code == DraftProblem::Required.code());
        let mut found = false;
        for issue in required {
            let leaf = fields.iter().find(|field| field.field == issue.field);
            set_at(draft, &issue.field, leaf.map_or(Value::Record(Record::default()), |leaf| probe(leaf.kind)));
            found = true;
        }
        if !found {
            return;
        }
    }
}

fn problems(draft: &Value, more: &[Corridor]) -> Vec<Issue> {
    build(draft, &Rules::TIMELESS, more).err().unwrap_or_default()
}

/// Names and phones are read by the decisions, which make other fields of them.
fn probe(kind: LeafKind) -> Value {
    match kind {
        LeafKind::LatinName => "A".into(),
        LeafKind::Phone => "+79376151530".into(),
        _ => PROBE,
    }
}

/// Whether the builder fills it in by itself: the parts of a phone number, the full name for cash.
fn is_derived(draft: &Value, path: &str) -> bool {
    let mut without = draft.clone();
    set_at(&mut without, path, Value::Null);
    !is_missing(&decisions::apply(without), path)
}

fn is_missing(draft: &Value, path: &str) -> bool {
    matches!(value_at(draft, path), Value::Null)
}

/// Every text of a shape, in order.
fn leaves(shape: &Shape, prefix: &str, found: &mut Vec<Requirement>) {
    for field in shape.fields {
        let path = format!("{prefix}{}", field.name);
        match field.kind {
            Kind::Text(_, kind) => found.push(Requirement { field: path, mandatory: false, derived: false, kind }),
            Kind::Record(shape) => leaves(shape, &format!("{path}."), found),
            Kind::List(shape) => leaves(shape, &format!("{path}.0."), found),
            _ => {}
        }
    }
}
