//! Names as the reducers read them.

use crate::words::{Key, Sid};
use serde_json::Value;

pub(super) fn key(key: Key) -> String {
    format!("key_{key}")
}

pub(super) fn session(id: Sid) -> String {
    format!("ps_{id}")
}

pub(super) fn session_of(value: &Value) -> Option<Sid> {
    number(value, "ps_")
}

pub(super) fn key_of(value: &Value) -> Option<Key> {
    number(value, "key_")
}

fn number(value: &Value, prefix: &str) -> Option<u8> {
    let text = value.as_str()?;
    Some(text.strip_prefix(prefix).and_then(|digits| digits.parse().ok()).unwrap_or_else(|| panic!("a name: {text}")))
}

/// Changes a number of an object, if it has it.
pub(super) fn change(object: &mut Value, name: &str, to: impl Fn(i64) -> i64) {
    if let Some(number) = object.get(name).and_then(Value::as_i64) {
        object[name] = to(number).into();
    }
}

/// Removes from an object what changes no step.
pub(super) fn drop(object: &mut Value, names: &[&str]) {
    if let Some(object) = object.as_object_mut() {
        for name in names {
            object.remove(*name);
        }
    }
}
