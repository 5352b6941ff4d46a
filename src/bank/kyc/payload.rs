//! The bytes that are signed: what CPython's `json.dumps(payload, sort_keys=True) + '\r\n'` gives.
//!
//! Source: the bank's document "Interaction" of the passport verification, "Request signature". It says UTF-8, but its
//! sample leaves `ensure_ascii` on: the bytes are ASCII.

use crate::issue::{Issue, Problem, problems};
use crate::schema::{DraftProblem, displayed};
use crate::value::{JsonProblem, MAX_DEPTH, MAX_JSON, Number, Record, UNSAFE_INTEGER, Value, shortest};

problems! {
    /// Why a value has no bytes to sign.
    pub enum PayloadProblem {
        /// A number of JavaScript that may have lost its last digits.
        UnsafeInteger = "kyc.unsafe_integer", "a whole number beyond 2^53 must be a BigInt or JSON text";
        /// NaN or an infinity.
        NotFinite = "kyc.not_finite", "JSON has neither NaN nor infinities";
    }
}

/// The canonical bytes of a payload, which is the body of a check without its `signature`.
///
/// Keys are sorted by code point at every level. A number keeps its kind: `1` is `1`, `1.0` is `1.0`, and `1e16` is
/// `1e+16`.
///
/// # Errors
/// The first problem, with its path:
/// - [`PayloadProblem::NotFinite`] for `1e400`
/// - [`PayloadProblem::UnsafeInteger`] for JavaScript's `2 ** 53`
/// - [`DraftProblem::WrongType`] for a function
/// - [`JsonProblem::TooLarge`] for more than 64 levels
///
/// ```
/// use bank131_checkout::{bank::kyc, value::parse_json};
/// let payload = parse_json(r#"{"b": "Я", "a": [1.0, 1e16]}"#).unwrap();
/// assert_eq!(kyc::payload(&payload).unwrap(), b"{\"a\": [1.0, 1e+16], \"b\": \"\\u042f\"}\r\n");
/// assert!(kyc::payload(&parse_json("[1e400]").unwrap()).is_err());
/// ```
pub fn payload(value: &Value) -> Result<Vec<u8>, Issue> {
    let mut text = written(value).map_err(|(path, problem)| problem.at(path))?;
    text.push_str("\r\n");
    Ok(text.into_bytes())
}

/// The canonical text; else where the first problem is, and which.
pub(super) fn written(value: &Value) -> Result<String, (String, Problem)> {
    let mut writer = Writer { out: String::new(), path: String::new() };
    match writer.value(value, MAX_DEPTH) {
        Ok(()) => Ok(writer.out),
        Err(problem) => Err((writer.path, problem)),
    }
}

struct Writer {
    out: String,
    /// Where the value being written stands; after a problem, where it is.
    path: String,
}

impl Writer {
    fn value(&mut self, value: &Value, depth: u32) -> Result<(), Problem> {
        match value {
            Value::Null => self.out.push_str("null"),
            Value::Flag(flag) => self.out.push_str(if *flag { "true" } else { "false" }),
            Value::Integer(number) => self.out.push_str(&number.to_string()),
            Value::Number(number) => self.number(number)?,
            Value::Text(text) => self.text(text)?,
            Value::List(items) => self.list(items, deeper(depth)?)?,
            Value::Record(record) => self.record(record, deeper(depth)?)?,
            Value::Foreign(UNSAFE_INTEGER) => return Err(PayloadProblem::UnsafeInteger.into()),
            Value::Foreign(actual) => return Err(DraftProblem::WrongType { expected: "JSON", actual }.into()),
        }
        Ok(())
    }

    fn list(&mut self, items: &[Value], depth: u32) -> Result<(), Problem> {
        self.out.push('[');
        for (index, item) in items.iter().enumerate() {
            if index > 0 {
                self.out.push_str(", ");
            }
            self.within(&index.to_string(), item, depth)?;
        }
        self.out.push(']');
        Ok(())
    }

    /// The bytes of UTF-8 sort as the code points do. (The standard library's sort would be 3 KB of the shipped module.)
    fn record(&mut self, record: &Record, depth: u32) -> Result<(), Problem> {
        let mut sorted: Vec<(&str, &Value)> = Vec::new();
        for pair in record.pairs() {
            let at = sorted.partition_point(|(key, _)| *key < pair.0);
            sorted.insert(at, pair);
        }
        self.out.push('{');
        for (index, (key, value)) in sorted.into_iter().enumerate() {
            if index > 0 {
                self.out.push_str(", ");
            }
            self.text(key)?;
            self.out.push_str(": ");
            self.within(key, value, depth)?;
        }
        self.out.push('}');
        Ok(())
    }

    fn within(&mut self, step: &str, value: &Value, depth: u32) -> Result<(), Problem> {
        let before = self.path.len();
        if before > 0 {
            self.path.push('.');
        }
        self.path.push_str(&displayed(step));
        self.value(value, depth)?;
        self.path.truncate(before);
        Ok(())
    }

    /// `ensure_ascii`: what is not printable ASCII goes as UTF-16 units.
    fn text(&mut self, text: &str) -> Result<(), Problem> {
        // JavaScript passes only the beginning of a longer one.
        if text.len() > MAX_JSON {
            return Err(JsonProblem::TooLarge.into());
        }
        self.out.push('"');
        for ch in text.chars() {
            match ch {
                '"' => self.out.push_str("\\\""),
                '\\' => self.out.push_str("\\\\"),
                '\n' => self.out.push_str("\\n"),
                '\r' => self.out.push_str("\\r"),
                '\t' => self.out.push_str("\\t"),
                '\u{8}' => self.out.push_str("\\b"),
                '\u{c}' => self.out.push_str("\\f"),
                ' '..='~' => self.out.push(ch),
                _ => ch.encode_utf16(&mut [0; 2]).iter().for_each(|unit| self.unit(*unit)),
            }
        }
        self.out.push('"');
        Ok(())
    }

    fn unit(&mut self, unit: u16) {
        self.out.push_str("\\u");
        for shift in [12, 8, 4, 0] {
            self.out.push(char::from_digit(u32::from(unit >> shift) % 16, 16).unwrap_or('0'));
        }
    }

    /// An integer of any length as it is written; else `repr` of the double.
    fn number(&mut self, number: &Number) -> Result<(), Problem> {
        if number.text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-') {
            self.out.push_str(&number.text);
        } else if number.value.is_finite() {
            self.double(number.value);
        } else {
            return Err(PayloadProblem::NotFinite.into());
        }
        Ok(())
    }

    /// Python's `repr`: an exponent, of two digits at least, from `1e+16` on and below `0.0001`.
    fn double(&mut self, value: f64) {
        if value.is_sign_negative() {
            self.out.push('-');
        }
        if value == 0.0 {
            return self.out.push_str("0.0");
        }
        let decimal = shortest(value.abs());
        let exponent = decimal.point.saturating_sub(1);
        let plain = (-4..16).contains(&exponent);
        let point = if plain { decimal.point } else { 1 };
        self.pointed(&decimal.digits, point, plain);
        if !plain {
            self.out.push_str(if exponent < 0 { "e-" } else { "e+" });
            if exponent.abs() < 10 {
                self.out.push('0');
            }
            self.out.push_str(&exponent.abs().to_string());
        }
    }

    /// The digits with a point among them; a whole number ends in `.0` unless an exponent follows.
    fn pointed(&mut self, digits: &str, point: i32, plain: bool) {
        if point <= 0 {
            self.out.push_str("0.");
            (point..0).for_each(|_| self.out.push('0'));
            return self.out.push_str(digits);
        }
        let whole = usize::try_from(point).unwrap_or(0);
        let (before, after) = digits.split_at_checked(whole).unwrap_or((digits, ""));
        self.out.push_str(before);
        (before.len()..whole).for_each(|_| self.out.push('0'));
        if plain || !after.is_empty() {
            self.out.push('.');
            self.out.push_str(if after.is_empty() { "0" } else { after });
        }
    }
}

fn deeper(depth: u32) -> Result<u32, Problem> {
    depth.checked_sub(1).ok_or_else(|| JsonProblem::TooLarge.into())
}
