//! Every test of the suite runs on both hosts: a file that forgets the browser's attribute would drop out of that run unseen.

use std::fs;
use std::path::Path;

/// These read files, which the browser has none of; the properties run natively, where there is time for many cases.
const NATIVE: [&str; 4] = ["codes/listed.rs", "documents.rs", "hosts.rs", "properties"];

fn without_the_browser(folder: &Path, prefix: &str, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if NATIVE.contains(&name.as_str()) {
            continue;
        }
        if entry.path().is_dir() {
            without_the_browser(&entry.path(), &format!("{name}/"), found);
            continue;
        }
        let source = fs::read_to_string(entry.path()).unwrap();
        if source.contains("#[test]") && !source.contains("wasm_bindgen_test as test") {
            found.push(name);
        }
    }
}

#[test]
fn every_file_of_tests_has_the_browsers_attribute() {
    let mut found = Vec::new();
    without_the_browser(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join("suite"), "", &mut found);
    assert!(found.is_empty(), "{found:?}");
}
