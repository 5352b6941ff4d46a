//! The signed bytes against CPython itself: the machine's python3 is asked, line by line.

use super::{json, seeded};
use bank131_checkout::api::kyc_payload;
use bank131_checkout::value::{Number, Record, Value};
use proptest::collection::{btree_map, vec};
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::strategy::{BoxedStrategy, ValueTree};
use serde_json::Value as Json;
use std::io::Write;
use std::process::{Command, Stdio};
use std::thread;

const PAYLOADS: u32 = 10_000;
const OBJECTS: u32 = 3_000;

/// 2^53 − 1, the largest whole number of JavaScript that is no BigInt.
const SAFE: i64 = 9_007_199_254_740_991;

/// The document's own line, for each line of the input.
const SCRIPT: &str = r"
import json, sys
for line in sys.stdin.buffer:
    payload = json.loads(line)
    sys.stdout.buffer.write(bytes(json.dumps(payload, sort_keys=True) + '\r\n', encoding='utf-8'))
";

/// Up to 64 levels. (Python reads integers of up to 4300 digits.)
fn payloads() -> BoxedStrategy<String> {
    let deep = (json::text(), 0..58usize).prop_map(|(inner, levels)| {
        let (open, close) = ([r#"{"b":0,"a":"#, "["], ["}", "]"]);
        let opened: String = (0..levels).map(|level| open[level % 2]).collect();
        let closed: String = (0..levels).rev().map(|level| close[level % 2]).collect();
        format!("{opened}{inner}{closed}")
    });
    let long = "-?[1-9][0-9]{300,4000}".prop_map(|digits| format!("[{digits}]"));
    prop_oneof![200 => json::text(), 20 => deep, 1 => long].boxed()
}

/// What python3 makes of each line.
fn python(lines: &str) -> Vec<Vec<u8>> {
    let mut child =
        Command::new("python3").args(["-c", SCRIPT]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect(
            "python3 is needed here: the signed bytes are compared with its json.dumps. Install Python 3 and run again",
        );
    let mut input = child.stdin.take().unwrap();
    let lines = lines.to_owned();
    let writer = thread::spawn(move || input.write_all(lines.as_bytes()));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap().expect("python3 reads every line");
    assert!(output.status.success(), "python3 ended with {}", output.status);
    output.stdout.split_inclusive(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect()
}

/// A value as the walk of a JavaScript object makes it, and its JSON, written apart from the crate.
type Walked = (Value, String);

/// Whole numbers up to 2^53 − 1, also those of a BigInt.
fn integer() -> BoxedStrategy<Walked> {
    let number = prop_oneof![-50..50_i64, -SAFE..=SAFE, Just(SAFE), Just(-SAFE)];
    number.prop_map(|number| (Value::Integer(number), number.to_string())).boxed()
}

/// BigInt beyond 2^53 − 1: its digits are its text, and the double only stands nearby.
fn big_integer() -> BoxedStrategy<Walked> {
    let digits = prop_oneof![
        "-?9007199254740992",
        "-?[1-9][0-9]{16,40}",
        "-?[1-9][0-9]{300,400}",
        any::<i64>().prop_filter("beyond 2^53", |number| !(-SAFE..=SAFE).contains(number)).prop_map(|n| n.to_string()),
    ];
    let walked =
        |text: String| (Value::Number(Number { value: text.parse().unwrap(), text: text.as_str().into() }), text);
    digits.prop_map(walked).boxed()
}

/// Doubles with a fraction. Those beyond 2^53 have none, and are refused.
fn fraction() -> BoxedStrategy<Walked> {
    let double = prop_oneof![
        any::<u64>().prop_map(f64::from_bits),
        (any::<i32>(), 0..12).prop_map(|(number, decimals)| f64::from(number) / 10_f64.powi(decimals)),
    ];
    let double = double.prop_filter("a fraction", |double| double.is_finite() && double.fract() != 0.0);
    // As `Number.prototype.toString` writes it, with an exponent below 1e-6.
    let text = |double: f64| if double.abs() < 1e-6 { format!("{double:e}") } else { double.to_string() };
    double.prop_map(move |value| (Value::Number(Number { value, text: text(value).into() }), text(value))).boxed()
}

fn walked() -> BoxedStrategy<Walked> {
    let text = json::string().prop_map(|text| (Value::Text(unquoted(&text)), text));
    let word = prop_oneof![Just(Value::Null), any::<bool>().prop_map(Value::Flag)].prop_map(|word| match word {
        Value::Flag(flag) => (word, flag.to_string()),
        _ => (word, "null".to_owned()),
    });
    prop_oneof![2 => text, 2 => integer(), 2 => big_integer(), 2 => fraction(), 1 => word]
        .prop_recursive(6, 24, 6, |inner| prop_oneof![vec(inner.clone(), 0..5).prop_map(list), record(inner)])
        .boxed()
}

fn list(items: Vec<Walked>) -> Walked {
    let (values, texts): (Vec<Value>, Vec<String>) = items.into_iter().unzip();
    (Value::List(values), format!("[{}]", texts.join(",")))
}

/// Each key once, as in an object, whichever way its text is escaped; in no order.
fn record(inner: impl Strategy<Value = Walked> + 'static) -> BoxedStrategy<Walked> {
    let keys = json::string().prop_map(|key| unquoted(&key));
    let pairs = btree_map(keys, inner, 0..6).prop_map(|pairs| pairs.into_iter().collect::<Vec<_>>()).prop_shuffle();
    pairs
        .prop_map(|pairs| {
            let text: Vec<String> =
                pairs.iter().map(|(key, (_, text))| format!("{}:{text}", Json::from(&**key))).collect();
            let record: Record = pairs.into_iter().map(|(key, (value, _))| (key, value)).collect();
            (Value::Record(record), format!("{{{}}}", text.join(",")))
        })
        .boxed()
}

fn unquoted(text: &str) -> String {
    serde_json::from_str(text).unwrap()
}

#[test]
fn three_thousand_objects_have_the_bytes_that_python_gives() {
    let (seed, mut runner) = seeded(OBJECTS);
    let strategy = record(walked());
    let objects: Vec<Walked> = (0..OBJECTS).map(|_| strategy.new_tree(&mut runner).unwrap().current()).collect();
    let lines: String = objects.iter().map(|(_, text)| format!("{text}\n")).collect();
    let expected = python(&lines);
    assert_eq!(expected.len(), objects.len(), "one answer per object");
    for ((object, text), expected) in objects.into_iter().zip(expected) {
        assert_eq!(
            kyc_payload(&object).map(|bytes| String::from_utf8(bytes).unwrap()).map_err(|error| error.to_string()),
            Ok(String::from_utf8(expected).unwrap()),
            "repeat with PROPTEST_RNG_SEED={seed}\n{text}"
        );
    }
}

#[test]
fn ten_thousand_payloads_have_the_bytes_that_python_gives() {
    let (seed, mut runner) = seeded(PAYLOADS);
    let strategy = payloads();
    let payloads: Vec<String> = (0..PAYLOADS).map(|_| strategy.new_tree(&mut runner).unwrap().current()).collect();
    let expected = python(&(payloads.join("\n") + "\n"));
    assert_eq!(expected.len(), payloads.len(), "one answer per payload");
    for (payload, expected) in payloads.into_iter().zip(expected) {
        let bytes = kyc_payload(&payload.as_str().into());
        assert_eq!(
            bytes.map(|bytes| String::from_utf8(bytes).unwrap()).map_err(|error| error.to_string()),
            Ok(String::from_utf8(expected).unwrap()),
            "repeat with PROPTEST_RNG_SEED={seed}\n{payload}"
        );
    }
}
