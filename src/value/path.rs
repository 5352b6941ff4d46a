//! What stands at a dotted path: `payout_details_multi.0.country`.

use super::value::{Record, Value};
use crate::text::{cut_or_all, parts};

/// The value at a path, items of a list by their index; `null` where there is none.
pub(crate) fn value_at<'v>(value: &'v Value, path: &str) -> &'v Value {
    parts(path, b".").fold(value, |value, step| match value {
        Value::Record(record) => record.get(step),
        Value::List(items) => step.parse().ok().and_then(|index: usize| items.get(index)).unwrap_or(&Value::Null),
        _ => &Value::Null,
    })
}

/// The object at a path of objects, to change.
pub(crate) fn object_at<'v>(value: &'v mut Value, path: &'static str) -> Option<&'v mut Record> {
    parts(path, b".").try_fold(value, |value, step| value.as_record_mut()?.get_mut(step))?.as_record_mut()
}

/// Sets what stands at a path, and makes the objects and lists on the way to it. A list that is made has one item, `0`.
pub(crate) fn set_at(value: &mut Value, path: &str, new: Value) {
    let (step, rest) = cut_or_all(path, b".");
    if step.is_empty() {
        *value = new;
    } else if step == "0" {
        if !matches!(value, Value::List(_)) {
            *value = Value::List(vec![Value::Null]);
        }
        if let Value::List(items) = value
            && let Some(item) = items.first_mut()
        {
            set_at(item, rest, new);
        }
    } else {
        if value.as_record().is_none() {
            *value = Value::Record(Record::default());
        }
        let Some(record) = value.as_record_mut() else { return };
        if record.get_mut(step).is_none() {
            record.push(step.to_owned(), Value::Null);
        }
        if let Some(inner) = record.get_mut(step) {
            set_at(inner, rest, new);
        }
    }
}
