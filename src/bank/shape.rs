//! What a request is made of: the one description by which drafts are read, unknown keys refused and issues ordered.

use super::value::{Record, Value};

/// The fields of an object, in the order of the bank's document.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    /// Its fields.
    pub fields: &'static [Field],
}

/// One field of an object.
#[derive(Clone, Copy, Debug)]
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

/// What a field holds.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// A single value, named after its check.
    Leaf(&'static str),
    /// An object.
    Record(&'static Shape),
    /// An array of objects.
    List(&'static Shape),
}

impl Shape {
    /// An object of these values, one per field in order; a missing one as its presence says.
    pub(crate) fn write(&self, values: &mut [Option<Value>]) -> Value {
        let mut record = Record::default();
        for (field, value) in self.fields.iter().zip(values) {
            match value.take() {
                Some(value) => record.set(field.name, value),
                None if field.presence == Presence::Nullable => record.set(field.name, Value::Null),
                None => {}
            }
        }
        Value::Record(record)
    }

    /// Where a dotted path stands in the document's order, level by level.
    pub(crate) fn rank(&self, path: &str) -> Vec<usize> {
        let mut rank = Vec::new();
        let mut shape = Some(self);
        for step in path.split('.') {
            if let Ok(index) = step.parse() {
                rank.push(index);
                continue;
            }
            let found = shape.and_then(|shape| shape.fields.iter().enumerate().find(|(_, field)| field.name == step));
            rank.push(found.map_or(usize::MAX, |(index, _)| index));
            shape = match found.map(|(_, field)| field.kind) {
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
