//! What a request is made of: the one description by which drafts are read, unknown keys refused and issues ordered.

use super::context::Rules;
use super::leaf_kind::LeafKind;
use super::rule::Rule;
use crate::check::Rejection;
use crate::issue::Problem;
use crate::text::parts;

/// An object of the bank.
#[derive(Debug)]
pub struct Shape {
    /// Its fields, in the order of the bank's document.
    pub fields: &'static [Field],
    /// What its fields must agree on.
    pub(crate) rules: &'static [Rule],
}

/// One field of an object.
#[derive(Debug)]
pub struct Field {
    /// The bank's own name.
    pub name: &'static str,
    /// Whether it must be there.
    pub presence: Presence,
    /// What it holds.
    pub kind: Kind,
}

/// Whether a field must be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// Missing is an issue.
    Required,
    /// Left out when missing.
    Optional,
    /// Sent as `null` when missing.
    Nullable,
}

/// A check that gives the canonical text, or refuses.
pub type Check = fn(&str, &Rules) -> Result<String, Rejection<Problem>>;

/// What a field holds.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// Text, by its check; what the check is called.
    Text(Check, LeafKind),
    /// `true` or `false`.
    Flag,
    /// A positive whole number of minor units.
    MinorUnits,
    /// A whole number that may be zero.
    WholeNumber,
    /// How many units of a currency a rate buys.
    Quantity,
    /// A decimal number, or its text.
    Decimal,
    /// An object.
    Record(&'static Shape),
    /// An array of objects.
    List(&'static Shape),
}

impl Shape {
    /// Where a dotted path stands in the document's order, level by level.
    pub(crate) fn rank(&self, path: &str) -> Vec<usize> {
        let mut rank = Vec::new();
        let mut shape = Some(self);
        for step in parts(path, b".") {
            if let Ok(index) = step.parse() {
                rank.push(index);
                continue;
            }
            let found = shape.and_then(|shape| shape.fields.iter().position(|field| field.name == step));
            rank.push(found.unwrap_or(usize::MAX));
            let field = found.and_then(|at| shape.and_then(|shape| shape.fields.get(at)));
            shape = match field.map(|field| field.kind) {
                Some(Kind::Record(shape) | Kind::List(shape)) => Some(shape),
                _ => None,
            };
        }
        rank
    }
}

/// A field's name without the `r#` that Rust's own words need.
pub(crate) const fn bare(name: &'static str) -> &'static str {
    match name.as_bytes() {
        [b'r', b'#', ..] => match name.split_at_checked(2) {
            Some((_, bare)) => bare,
            None => name,
        },
        _ => name,
    }
}
