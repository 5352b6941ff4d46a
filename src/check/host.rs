//! Host names as browsers read them, as far as a few rules go.
//!
//! Source: WHATWG URL, "host parsing", whose labels are UTS 46's. Its tables are not here: letters of the scripts below
//! are read exactly, and a label with any other is not read at all.

use super::punycode;
use crate::text::{behind_last_dot, is_one_of, parts};

/// The host in ASCII: lower case, international labels in Punycode. `None` where browsers reject it or this file cannot know;
/// of the ways to write an IPv4 address only the plain one is read.
pub(super) fn read(host: &str) -> Option<String> {
    let mut out = String::new();
    for (index, label) in parts(host, b".").enumerate() {
        if index > 0 {
            out.push('.');
        }
        push_label(label, &mut out)?;
    }
    (!out.is_empty() && (!ends_in_number(&out) || is_address(&out))).then_some(out)
}

/// Writes a label in ASCII.
pub(super) fn push_label(label: &str, out: &mut String) -> Option<()> {
    let mut lower = String::new();
    for ch in label.chars() {
        lower.push(letter(ch)?);
    }
    let is_letter = |ch| letter(ch) == Some(ch);
    let is_read = lower.strip_prefix(PREFIX).is_none_or(|encoded| punycode::has_only(encoded, is_letter));
    if is_ascii(&lower) {
        out.push_str(&lower);
    } else {
        out.push_str(PREFIX);
        punycode::encode(&lower, out);
    }
    is_read.then_some(())
}

const PREFIX: &str = "xn--";

/// Slow, and small.
pub(super) fn is_ascii(text: &str) -> bool {
    !text.contains(|ch| ch > '~')
}

/// The letter in lower case, where a host may have it: ASCII but for WHATWG's forbidden ones; Latin, Cyrillic and Greek
/// letters whose lower case is one letter; Armenian, Georgian and East Asian ones.
#[inline(never)]
pub(super) fn letter(ch: char) -> Option<char> {
    let code = ch as u32;
    let lower = match code {
        ..0x80 if !ch.is_ascii_graphic() || is_one_of(ch, "#%/:<>?@[\\]^|") => return None,
        ..0x80 => return Some(ch.to_ascii_lowercase()),
        0xd7 | 0xf7 | 0x130 | 0x132 | 0x133 | 0x13f | 0x140 | 0x3a2 => return None,
        0xc0..=0xde | 0x391..=0x3a9 | 0x410..=0x42f => code.wrapping_add(0x20),
        0x400..=0x40f => code.wrapping_add(0x50),
        0x100..=0x137
        | 0x14a..=0x177
        | 0x1a0
        | 0x1a1
        | 0x1ea0..=0x1ef9
        | 0x460..=0x481
        | 0x48a..=0x4bf
        | 0x4d0..=0x52f => code | 1,
        0x139..=0x148 | 0x179..=0x17e | 0x1af | 0x1b0 => code.wrapping_add(code & 1),
        0xdf..=0xff | 0x3ac..=0x3ce | 0x430..=0x45f | 0x561..=0x586 | 0x10d0..=0x10fa => code,
        0x3041..=0x3096 | 0x30a1..=0x30fa | 0x30fc | 0x3400..=0x4dbf | 0x4e00..=0x9fff | 0xac00..=0xd7a3 => code,
        _ => return None,
    };
    char::from_u32(lower)
}

/// Whether browsers take the host for an IPv4 address: its last label is a decimal or hexadecimal number.
pub(super) fn ends_in_number(host: &str) -> bool {
    let last = behind_last_dot(host.strip_suffix('.').unwrap_or(host));
    match last.as_bytes() {
        [b'0', b'x' | b'X', digits @ ..] => digits.iter().all(u8::is_ascii_hexdigit),
        digits => !digits.is_empty() && digits.iter().all(u8::is_ascii_digit),
    }
}

/// Whether the host is an IPv4 address of four decimal numbers.
pub(super) fn is_address(host: &str) -> bool {
    let is_byte = |part: &str| decimal(part).is_some_and(|byte| byte < 256) && (part == "0" || !part.starts_with('0'));
    parts(host, b".").all(is_byte) && parts(host, b".").count() == 4
}

/// A whole number; a large one is just large.
pub(super) fn decimal(text: &str) -> Option<u32> {
    let mut number = (!text.is_empty()).then_some(0u32);
    for digit in text.chars() {
        number = Some(number?.saturating_mul(10).saturating_add(digit.to_digit(10)?));
    }
    number
}
