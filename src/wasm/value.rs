//! The only value that crosses the border: from JavaScript into [`Value`], and back.
//!
//! Into Rust it is read by hand, not by serde: a throwing getter, a cycle or a function in one field must be that
//! field's problem, not an exception. Out of Rust it is written by serde-wasm-bindgen.

use crate::check::MAX_LENGTH;
use crate::money::MAX_MINOR;
use crate::value::{MAX_JSON, Number, Record, UNSAFE_INTEGER, Value};
use js_sys::{Array, BigInt, JsString, Object};
use serde::{Serialize, Serializer};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

/// How far a walk goes, so that cycles and 10 MB of text come to an end.
#[derive(Clone, Copy)]
struct Limits {
    depth: u32,
    values: u32,
    /// UTF-16 units of one text. A longer one is cut, and then rejected because of its length.
    text: u32,
}

/// Deeper and more than any draft needs; of a text, no more than a check reads (a character has up to two units).
const DRAFT: Limits = Limits { depth: 12, values: 4096, text: MAX_LENGTH as u32 * 2 };
/// What the bank sends, or what is signed.
const MESSAGE: Limits = Limits { depth: 64, values: 1 << 16, text: MAX_JSON as u32 };

/// A draft, options or the input of a check.
pub(super) fn from_js(value: &JsValue) -> Value {
    Walk { left: DRAFT.values, text: DRAFT.text }.value(value, DRAFT.depth)
}

/// A message of the bank or a payload to sign, which must come through whole. JSON text stays text.
pub(super) fn message_from_js(value: &JsValue) -> Value {
    Walk { left: MESSAGE.values, text: MESSAGE.text }.value(value, MESSAGE.depth)
}

/// What an export returns. It is always a `Result`, which crosses as three numbers: V8 of Node 20 aborts ("unreachable
/// code") when it leaves optimised code into which the call of an export was inlined whose only result is an object.
pub(super) type Answered = Result<JsValue, JsValue>;

/// An answer, as an export returns it.
pub(super) fn to_js(value: &Value) -> Answered {
    // Serialising cannot fail: all map keys are strings, and no integer is beyond 2^53 − 1.
    Ok(Outgoing(value).serialize(&serde_wasm_bindgen::Serializer::json_compatible()).unwrap_or(JsValue::UNDEFINED))
}

/// A value as JavaScript holds it. Its numbers are doubles, so an integer beyond 2^53 − 1 loses its last digits here;
/// what must keep them goes out as text.
struct Outgoing<'v>(&'v Value);

impl Serialize for Outgoing<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::Null | Value::Foreign(_) => serializer.serialize_unit(),
            Value::Flag(flag) => serializer.serialize_bool(*flag),
            Value::Integer(number) => serializer.serialize_f64(*number as f64),
            Value::Number(number) => serializer.serialize_f64(number.value),
            Value::Text(text) => serializer.serialize_str(text),
            Value::List(items) => serializer.collect_seq(items.iter().map(Outgoing)),
            Value::Record(record) => serializer.collect_map(record.pairs().map(|(key, value)| (key, Outgoing(value)))),
        }
    }
}

struct Walk {
    left: u32,
    text: u32,
}

impl Walk {
    fn value(&mut self, value: &JsValue, depth: u32) -> Value {
        self.left = self.left.saturating_sub(1);
        if self.left == 0 {
            return Value::Foreign("too many values");
        }
        // Loosely equal, since this is true of `undefined` too.
        if value.loose_eq(&JsValue::NULL) {
            Value::Null
        } else if let Some(text) = value.dyn_ref::<JsString>() {
            self.text(text)
        } else if let Some(number) = value.as_f64() {
            self.number(number)
        } else if let Some(flag) = value.as_bool() {
            Value::Flag(flag)
        } else if value.is_bigint() {
            if self.is_message() { bigint_value(value.unchecked_ref()) } else { Value::Foreign("bigint") }
        } else if !value.is_object() {
            Value::Foreign(if value.is_function() { "function" } else { "symbol" })
        } else if depth == 0 {
            Value::Foreign("too deep or a cycle")
        } else {
            match plain_copy(value) {
                Err(_) => Value::Foreign("unreadable"),
                Ok(copy) => match copy.dyn_ref::<Array>() {
                    Some(items) => self.list(items, depth),
                    None if self.is_message() && !is_plain(value) => Value::Foreign("object that is not plain"),
                    None => self.record(copy.unchecked_ref(), depth),
                },
            }
        }
    }

    /// Whether this is a message, of which nothing may be lost or changed on the way.
    const fn is_message(&self) -> bool {
        self.text == MESSAGE.text
    }

    /// In a message, a whole number beyond 2^53 may not be the number that was meant.
    fn number(&self, number: f64) -> Value {
        let is_unsafe = number.is_finite() && number.trunc() == number && number.abs() > MAX_MINOR as f64;
        if is_unsafe && self.is_message() { Value::Foreign(UNSAFE_INTEGER) } else { number_value(number) }
    }

    /// Half of a surrogate pair is not a character. If it were replaced silently, the text would change.
    fn text(&self, text: &JsString) -> Value {
        let limit = self.text;
        let whole = text.length() <= limit;
        if self.is_message() && whole && !text.is_valid_utf16() {
            return Value::Foreign("half of a surrogate pair");
        }
        Value::Text(if whole { text.into() } else { text.slice(0, limit.saturating_add(1)).into() })
    }

    fn list(&mut self, items: &Array, depth: u32) -> Value {
        let length = items.length().min(self.left);
        Value::List((0..length).map(|index| self.value(&items.get(index), depth.saturating_sub(1))).collect())
    }

    fn record(&mut self, object: &Object, depth: u32) -> Value {
        let mut record = Record::default();
        for pair in Object::entries(object).iter() {
            let pair: Array = pair.unchecked_into();
            let (key, value) = (pair.get(0), pair.get(1));
            // JSON.stringify leaves it out too; the reader of a draft treats it like null.
            if value.is_undefined() {
                continue;
            }
            let Value::Text(key) = self.text(key.unchecked_ref()) else { return Value::Foreign("unreadable") };
            record.push(key, self.value(&value, depth.saturating_sub(1)));
            if self.left == 0 {
                break;
            }
        }
        Value::Record(record)
    }
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = Array, js_name = isArray)]
    fn is_array(value: &JsValue) -> Result<bool, JsValue>;

    #[wasm_bindgen(js_namespace = Object, js_name = create)]
    fn create(prototype: &JsValue) -> Object;

    #[wasm_bindgen(catch, js_namespace = Object, js_name = assign)]
    fn assign(target: &JsValue, source: &JsValue) -> Result<(), JsValue>;

    #[wasm_bindgen(catch, js_namespace = Object, js_name = getPrototypeOf)]
    fn try_prototype(value: &JsValue) -> Result<(), JsValue>;

    #[wasm_bindgen(catch, js_namespace = Object, js_name = getPrototypeOf)]
    fn prototype(value: &JsValue) -> Result<JsValue, JsValue>;
}

/// A copy with plain properties, which cannot throw: getters and proxies run here, where an exception is caught. An
/// exception must not pass through the module, which would lose a piece of its stack each time. (And no import that
/// catches returns an object, since that loses a slot of the table.)
fn plain_copy(value: &JsValue) -> Result<JsValue, JsValue> {
    // The copy has no prototype: otherwise a key `__proto__` would set it and disappear.
    let copy: JsValue = if is_array(value)? { Array::new().into() } else { create(&JsValue::NULL).into() };
    assign(&copy, value)?;
    Ok(copy)
}

/// Whether an object was made by a literal, in any window, or has no prototype. For any other (a `Date`, a `Map`, an
/// instance of a class) `JSON.stringify` may write something else than its own properties.
fn is_plain(value: &JsValue) -> bool {
    prototype_of(value)
        .is_ok_and(|prototype| prototype.is_null() || prototype_of(&prototype).is_ok_and(|last| last.is_null()))
}

/// The prototype; the first call only tries, without a result: see [`plain_copy`].
fn prototype_of(value: &JsValue) -> Result<JsValue, JsValue> {
    try_prototype(value)?;
    prototype(value)
}

/// JavaScript prints the shortest decimal that reads back as the same number: the one that was meant.
fn number_value(number: f64) -> Value {
    #[expect(clippy::cast_possible_truncation, reason = "a safe integer fits")]
    if number.trunc() == number && number.abs() <= MAX_MINOR as f64 {
        Value::Integer(number as i64)
    } else {
        let text = js_sys::Number::from(number).to_string_with_radix(10).map(String::from).unwrap_or_default();
        Value::Number(Number { value: number, text: text.into() })
    }
}

/// Exact, however long; only a payload to sign needs this.
fn bigint_value(number: &BigInt) -> Value {
    let text = number.to_string(10).map(String::from).unwrap_or_default();
    match text.parse() {
        Ok(integer) if (-MAX_MINOR..=MAX_MINOR).contains(&integer) => Value::Integer(integer),
        _ => Value::Number(Number::of_text(&text)),
    }
}
