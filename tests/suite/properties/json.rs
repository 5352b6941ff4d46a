//! JSON text against serde_json and the standard library's numbers.
#![expect(clippy::arithmetic_side_effects, reason = "an overflow fails the test")]

use super::holds;
use bank131_checkout::value::{Value, parse_json};
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::sample::{Index, select};
use proptest::strategy::BoxedStrategy;
use proptest::{prop_assert, prop_assert_eq};
use serde_json::Value as Json;

/// A text between quotes; some characters by an escape.
pub(super) fn string() -> BoxedStrategy<String> {
    let escape =
        |ch: char| ch.encode_utf16(&mut [0; 2]).iter().map(|unit| format!("\\u{unit:04x}")).collect::<String>();
    let notable = select("\u{0}\u{8}\t\n\u{c}\r\u{1b}\u{1f} \"\\/~\u{7f}\u{80}\u{9f}\u{a0}éЯё\u{2028}\u{2029}\u{d7ff}\u{e000}\u{fb01}\u{feff}\u{ffff}😀𝕏\u{10ffff}".chars().collect::<Vec<_>>());
    let ch = prop_oneof![4 => proptest::char::range('a', 'e'), 4 => notable, 2 => any::<char>()];
    let written = (ch, any::<bool>()).prop_map(move |(ch, raw)| match ch {
        '"' | '\\' if raw => format!("\\{ch}"),
        '\n' if raw => "\\n".to_owned(),
        ' '.. if raw => ch.to_string(),
        _ => escape(ch),
    });
    vec(written, 0..8).prop_map(|parts| format!("\"{}\"", parts.concat())).boxed()
}

/// A number in any form, mostly one that a double holds badly. None is infinite.
pub(super) fn number() -> BoxedStrategy<String> {
    let exponent = prop_oneof![3 => -25..25, 1 => -340..290];
    prop_oneof![
        2 => any::<i64>().prop_map(|number| number.to_string()),
        2 => (-20..20).prop_map(|number: i32| number.to_string()),
        1 => "-?[1-9][0-9]{15,60}",
        2 => "-?(0|[1-9][0-9]{0,20})\\.[0-9]{1,25}",
        2 => ("-?(0|[1-9][0-9]{0,3})(\\.[0-9]{1,18})?", "[eE]", exponent)
            .prop_map(|(number, e, exponent)| format!("{number}{e}{exponent:+}")),
        4 => any::<u64>().prop_map(f64::from_bits).prop_filter("finite", |double| double.is_finite())
            .prop_map(|double| format!("{double:e}")),
        1 => any::<f64>().prop_filter("finite", |double| double.is_finite()).prop_map(|double| format!("{double:?}")),
        1 => select(vec!["-0", "0.0", "-0.0", "1e16", "9999999999999998.0", "1e-5", "0.0001", "5e-324", "1e-400",
            "1.7976931348623157e308", "2.2250738585072014e-308", "9007199254740993", "1e23", "8.5e22"]).prop_map(str::to_owned),
        1 => (1..2046u64, 0..5u64).prop_map(|(power, near)| format!("{:?}", f64::from_bits((power << 52) + near - 2))),
    ]
    .boxed()
}

fn blank() -> BoxedStrategy<&'static str> {
    prop_oneof![8 => Just(""), 1 => select(vec![" ", "\t", "\r", "  "])].boxed()
}

/// Any JSON text on one line.
pub(super) fn text() -> BoxedStrategy<String> {
    let word = select(vec!["true", "false", "null"]).prop_map(str::to_owned);
    prop_oneof![3 => string(), 4 => number(), 1 => word]
        .prop_recursive(6, 24, 6, |inner| {
            let list = (vec(inner.clone(), 0..5), blank())
                .prop_map(|(items, blank)| format!("[{blank}{}{blank}]", items.join(&format!("{blank},"))));
            let pair =
                (string(), blank(), inner).prop_map(|(key, blank, value)| format!("{key}{blank}:{blank}{value}"));
            let record = (vec(pair, 0..6), blank())
                .prop_map(|(pairs, blank)| format!("{{{blank}{}{blank}}}", pairs.join(&format!(",{blank}"))));
            prop_oneof![list, record]
        })
        .boxed()
}

/// The same value; integers beyond 64 bits and all fractions are doubles, which serde_json does not always round right.
fn same(ours: &Value, theirs: &Json) -> bool {
    match (ours, theirs) {
        (Value::Null, Json::Null) => true,
        (Value::Flag(ours), Json::Bool(theirs)) => ours == theirs,
        (Value::Integer(ours), Json::Number(theirs)) => {
            Some(*ours) == theirs.as_i64() || (*ours == 0 && theirs.as_f64() == Some(0.0))
        }
        (Value::Number(ours), Json::Number(theirs)) => {
            let theirs = theirs.as_f64().unwrap();
            (ours.value - theirs).abs() <= theirs.abs() * 1e-15 + f64::from_bits(1)
        }
        (Value::Text(ours), Json::String(theirs)) => ours == theirs,
        (Value::List(ours), Json::Array(theirs)) => {
            ours.len() == theirs.len() && ours.iter().zip(theirs).all(|(ours, theirs)| same(ours, theirs))
        }
        (Value::Record(ours), Json::Object(theirs)) => {
            ours.keys().eq(theirs.keys()) && theirs.iter().all(|(key, theirs)| same(ours.get(key), theirs))
        }
        _ => false,
    }
}

#[test]
fn what_serde_reads_is_read_alike() {
    holds(2000, text(), |text| {
        let theirs: Json = serde_json::from_str(&text).unwrap();
        prop_assert!(same(&parse_json(&text).unwrap(), &theirs), "{}", text);
        Ok(())
    });
}

/// One character changed, lost or doubled.
fn spoilt() -> BoxedStrategy<String> {
    let other = select("{}[]\",:\\+-.0123456789eEtfnu \u{0}я".chars().collect::<Vec<_>>());
    (text(), any::<Index>(), other, 0..3)
        .prop_map(|(text, at, other, change)| {
            let mut chars: Vec<char> = text.chars().collect();
            let at = at.index(chars.len());
            match change {
                0 => chars[at] = other,
                1 => drop(chars.remove(at)),
                _ => chars.insert(at, other),
            }
            chars.into_iter().collect()
        })
        .boxed()
}

#[test]
fn what_serde_refuses_is_refused() {
    holds(3000, spoilt(), |text| {
        match (parse_json(&text), serde_json::from_str::<Json>(&text)) {
            (Ok(ours), Ok(theirs)) => prop_assert!(same(&ours, &theirs), "{}", text),
            (Err(_), Err(_)) => {}
            // What is too large for a double is rejected by serde_json, and reported by its callers here.
            (Ok(_), Err(error)) => {
                prop_assert!(error.to_string().starts_with("number out of range"), "{}: {}", text, error)
            }
            (Err(error), Ok(_)) => prop_assert!(false, "{}: {}", text, error),
        }
        Ok(())
    });
}

#[test]
fn no_text_makes_the_reader_panic() {
    holds(1000, any::<String>(), |text| {
        let _ = parse_json(&text);
        Ok(())
    });
}

#[test]
fn every_number_is_the_double_that_the_standard_library_reads() {
    holds(8000, number(), |text| {
        let expected: f64 = text.parse().unwrap();
        match parse_json(&text).unwrap() {
            Value::Integer(integer) => prop_assert_eq!(text.parse::<i64>(), Ok(integer)),
            Value::Number(number) => {
                prop_assert_eq!(number.value.to_bits(), expected.to_bits(), "{}", text);
                prop_assert_eq!(&*number.text, text.as_str());
            }
            other => prop_assert!(false, "{:?}", other),
        }
        Ok(())
    });
}

/// Halfway between two doubles, and the least bit next to it: the longest decimals that decide.
#[test]
fn ties_between_doubles_are_decided_as_the_standard_library_does() {
    let subject = (any::<u64>().prop_map(f64::from_bits), select(vec!["", "0", "1", "00000000000000000001"]));
    holds(150, subject, |(double, behind)| {
        let (double, next) = (double.abs(), f64::from_bits(double.abs().to_bits().saturating_add(1)));
        if !(1e-290..1e300).contains(&double) {
            return Ok(());
        }
        let text = halfway(double, next) + behind;
        let expected: f64 = text.parse().unwrap();
        let Ok(Value::Number(number)) = parse_json(&text) else { panic!("{text} is a number") };
        prop_assert_eq!(number.value.to_bits(), expected.to_bits(), "{}", text);
        Ok(())
    });
}

/// The exact decimals of both, added and halved digit by digit.
fn halfway(a: f64, b: f64) -> String {
    let exact = |double: f64| format!("{double:.1100}").replace('.', "");
    let (a, b) = (exact(a), exact(b));
    let width = a.len().max(b.len());
    let digits = |text: &str| format!("{text:0>width$}").bytes().map(|byte| u32::from(byte - b'0')).collect::<Vec<_>>();
    let sums = digits(&a).into_iter().zip(digits(&b)).map(|(a, b)| a + b).collect::<Vec<_>>();
    let mut carried = vec![0; width + 1];
    for (at, sum) in sums.iter().enumerate().rev() {
        let whole = sum + carried[at + 1];
        carried[at + 1] = whole % 10;
        carried[at] = whole / 10;
    }
    let mut rest = 0;
    let mut half = String::new();
    for digit in carried {
        let part = rest * 10 + digit;
        half.push(char::from_digit(part / 2, 10).unwrap());
        rest = part % 2;
    }
    let (whole, fraction) = half.split_at(half.len() - 1100);
    let whole = whole.trim_start_matches('0');
    format!("{}.{fraction}{}", if whole.is_empty() { "0" } else { whole }, if rest == 1 { "5" } else { "0" })
}
