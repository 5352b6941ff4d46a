//! The signed bytes against CPython itself: the machine's python3 is asked, line by line.

use super::{json, seeded};
use bank131_checkout::api::kyc_payload;
use proptest::prelude::{Strategy, prop_oneof};
use proptest::strategy::{BoxedStrategy, ValueTree};
use std::io::Write;
use std::process::{Command, Stdio};
use std::thread;

const PAYLOADS: u32 = 10_000;

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
