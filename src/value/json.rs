//! JSON text into [`Value`], every number as it was written: `1.0` stays `1.0`, and 20 digits stay 20 digits.
//!
//! JavaScript's own `JSON.parse` makes doubles of both, so text that must go back or be signed is read here.

use super::number::Number;
use super::value::{Record, Value};
use crate::issue::problems;
use crate::text::cut;

problems! {
    /// Why a text is refused as JSON.
    pub enum JsonProblem {
        /// Not JSON at this place.
        Syntax { position: u32 } = "json.syntax", "the text is not JSON";
        /// Half of a surrogate pair, which no UTF-8 holds.
        Surrogate = "json.surrogate", "half of a surrogate pair is not a character";
        /// Longer, deeper or with more keys in an object than any message of the bank.
        TooLarge = "json.too_large", "the JSON is larger than any message of the bank";
    }
}

/// Bytes of the longest text that is read.
pub const MAX_JSON: usize = 1 << 20;
/// Arrays and objects within each other.
pub(crate) const MAX_DEPTH: u32 = 64;
const MAX_KEYS: usize = 1024;

/// Reads one JSON value (RFC 8259). Of a key given twice the last value counts, as in every browser.
///
/// # Errors
/// - [`JsonProblem::Syntax`] for `{"a":1,}`, with the position in bytes from 1
/// - [`JsonProblem::Surrogate`] for `"\ud800"`
/// - [`JsonProblem::TooLarge`] for more than a mebibyte, 64 levels or 1024 keys
///
/// ```
/// use bank131_checkout::value::{Value, parse_json};
/// let read = parse_json(r#"{"fx_rate": "0.3000", "amount": 1.0}"#).unwrap();
/// assert_eq!(read.as_record().unwrap().get("fx_rate").as_text(), Some("0.3000"));
/// assert!(parse_json("{'a': 1}").is_err());
/// ```
pub fn parse_json(text: &str) -> Result<Value, JsonProblem> {
    read_whole(Parser { text, at: 0, keeps: None })
}

fn read_whole(mut parser: Parser<'_>) -> Result<Value, JsonProblem> {
    if parser.text.len() > MAX_JSON {
        return Err(JsonProblem::TooLarge);
    }
    let value = parser.value(MAX_DEPTH)?;
    match parser.peek() {
        None => Ok(value),
        Some(_) => Err(parser.syntax()),
    }
}

/// Reads JSON like [`parse_json`], and keeps the very text of each member called `key` next to it, as text under `name`.
/// What the message itself has under `name` is dropped: the text there is always this reader's.
///
/// # Errors
/// As [`parse_json`].
///
/// ```
/// use bank131_checkout::value::parse_json_keeping;
/// let read = parse_json_keeping(r#"{"a": 1, "b": [1.0, "0.3000"]}"#, "b", "b_json").unwrap();
/// assert_eq!(read.as_record().unwrap().get("b_json").as_text(), Some(r#"[1.0, "0.3000"]"#));
/// assert!(parse_json_keeping("{", "b", "b_json").is_err());
/// ```
pub fn parse_json_keeping(text: &str, key: &'static str, name: &'static str) -> Result<Value, JsonProblem> {
    read_whole(Parser { text, at: 0, keeps: Some((key, name)) })
}

struct Parser<'t> {
    text: &'t str,
    at: usize,
    /// Of which member the text is kept, and under which name.
    keeps: Option<(&'static str, &'static str)>,
}

impl<'t> Parser<'t> {
    fn syntax(&self) -> JsonProblem {
        JsonProblem::Syntax { position: u32::try_from(self.at).unwrap_or(u32::MAX).saturating_add(1) }
    }

    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// The next byte other than white space, which is not taken.
    fn peek(&mut self) -> Option<u8> {
        let blank = self.rest().bytes().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r')).count();
        self.at = self.at.saturating_add(blank);
        self.rest().bytes().next()
    }

    fn took(&mut self, token: &str) -> bool {
        self.peek();
        let found = self.rest().starts_with(token);
        if found {
            self.at = self.at.saturating_add(token.len());
        }
        found
    }

    fn expect(&mut self, token: &str) -> Result<(), JsonProblem> {
        if self.took(token) { Ok(()) } else { Err(self.syntax()) }
    }

    fn value(&mut self, depth: u32) -> Result<Value, JsonProblem> {
        let deeper = || depth.checked_sub(1).ok_or(JsonProblem::TooLarge);
        match self.peek() {
            Some(b'{') => self.record(deeper()?),
            Some(b'[') => self.list(deeper()?),
            Some(b'"') => Ok(Value::Text(self.string()?)),
            Some(b'-' | b'0'..=b'9') => self.number(),
            _ if self.took("null") => Ok(Value::Null),
            _ if self.took("true") => Ok(Value::Flag(true)),
            _ => self.expect("false").map(|()| Value::Flag(false)),
        }
    }

    fn record(&mut self, depth: u32) -> Result<Value, JsonProblem> {
        let mut record = Record::default();
        self.expect("{")?;
        if self.took("}") {
            return Ok(Value::Record(record));
        }
        for _ in 0..MAX_KEYS {
            self.peek();
            let key = self.string()?;
            self.expect(":")?;
            self.peek();
            let start = self.at;
            let value = self.value(depth)?;
            match self.keeps {
                Some((_, name)) if name == key => {}
                Some((kept, name)) if kept == key => {
                    record.set(name, self.text.get(start..self.at).unwrap_or_default().into());
                    record.set(key, value);
                }
                _ => record.set(key, value),
            }
            if !self.took(",") {
                self.expect("}")?;
                return Ok(Value::Record(record));
            }
        }
        Err(JsonProblem::TooLarge)
    }

    fn list(&mut self, depth: u32) -> Result<Value, JsonProblem> {
        let mut items = Vec::new();
        self.expect("[")?;
        if self.took("]") {
            return Ok(Value::List(items));
        }
        loop {
            items.push(self.value(depth)?);
            if !self.took(",") {
                self.expect("]")?;
                return Ok(Value::List(items));
            }
        }
    }

    fn string(&mut self) -> Result<String, JsonProblem> {
        let mut out = String::new();
        self.expect("\"")?;
        loop {
            let plain =
                self.rest().bytes().position(|byte| matches!(byte, b'"' | b'\\')).ok_or_else(|| self.syntax())?;
            let part = self.rest().get(..plain).unwrap_or_default();
            if let Some(control) = part.bytes().position(|byte| byte < b' ') {
                self.at = self.at.saturating_add(control);
                return Err(self.syntax());
            }
            out.push_str(part);
            self.at = self.at.saturating_add(plain).saturating_add(1);
            if self.text.as_bytes().get(self.at.wrapping_sub(1)) == Some(&b'"') {
                return Ok(out);
            }
            out.push(self.escaped()?);
        }
    }

    /// The character that is written after a backslash.
    fn escaped(&mut self) -> Result<char, JsonProblem> {
        let ch = self.rest().chars().next().ok_or_else(|| self.syntax())?;
        let plain = match ch {
            '"' | '\\' | '/' => ch,
            'b' => '\u{8}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => return self.unit_pair(),
            _ => return Err(self.syntax()),
        };
        self.at = self.at.saturating_add(1);
        Ok(plain)
    }

    fn unit_pair(&mut self) -> Result<char, JsonProblem> {
        let first = self.unit()?;
        let code = if (0xd800..0xdc00).contains(&first) && self.rest().starts_with("\\u") {
            self.at = self.at.saturating_add(1);
            let second = self.unit()?;
            // Two halves of ten bits each, above the first 65536 code points. Anything but a second half leaves the first one alone.
            let low = second.wrapping_sub(0xdc00);
            if low < 0x400 { (first.wrapping_sub(0xd800) << 10).wrapping_add(low).wrapping_add(0x10000) } else { first }
        } else {
            first
        };
        char::from_u32(code).ok_or(JsonProblem::Surrogate)
    }

    /// `u` and four hexadecimal digits.
    fn unit(&mut self) -> Result<u32, JsonProblem> {
        let digits = self.rest().get(1..5).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let unit = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok()).ok_or_else(|| self.syntax())?;
        self.at = self.at.saturating_add(5);
        Ok(unit)
    }

    fn number(&mut self) -> Result<Value, JsonProblem> {
        let rest = self.rest();
        let end =
            rest.bytes().take_while(|byte| matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.' | b'e' | b'E')).count();
        let text = rest.get(..end).unwrap_or_default();
        if !is_number(text) {
            return Err(self.syntax());
        }
        self.at = self.at.saturating_add(end);
        Ok(match text.parse() {
            Ok(number) => Value::Integer(number),
            Err(_) => Value::Number(Number::of_text(text)),
        })
    }
}

/// RFC 8259, section 6: no leading zeros, digits on both sides of a point.
fn is_number(text: &str) -> bool {
    let (number, exponent) = cut(text, b"eE").unwrap_or((text, "0"));
    let number = number.strip_prefix('-').unwrap_or(number);
    let (whole, fraction) = cut(number, b".").unwrap_or((number, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let exponent = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
    digits(whole) && (whole == "0" || !whole.starts_with('0')) && digits(fraction) && digits(exponent)
}
