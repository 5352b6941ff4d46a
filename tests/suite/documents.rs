//! Tables in the documents that the code gives: between `<!-- generated: NAME -->` and `<!-- /generated -->` stands
//! exactly what is rendered here. `npm run docs` writes it.

use super::checks;
use super::codes::catalogues;
use super::support::{Json, parsed};
use bank131_checkout::api::Check;
use bank131_checkout::bank::answer::failure::{BankFailure, FailureClass};
use bank131_checkout::bank::call::Call;
use bank131_checkout::bank::call::init_payment::{DOCUMENTED_CORRIDORS, PayoutName, PayoutType};
use bank131_checkout::codes;
use bank131_checkout::flow::{PhaseName, Show, Step};
use bank131_checkout::words::Words;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Asks the tests below to write the documents instead of comparing them.
const WRITE: &str = "BANK131_WRITE_DOCS";

const END: &str = "<!-- /generated -->";

fn document(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(name)
}

/// A table in Markdown; a bar within a cell would end it.
fn table(head: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let head: Vec<String> = head.iter().map(|cell| (*cell).to_owned()).collect();
    let mut text = format!("{}|{}\n", line(&head), "---|".repeat(head.len()));
    for row in rows {
        assert!(row.len() == head.len() && row.iter().all(|cell| !cell.contains('|')), "{row:?}");
        text.push_str(&line(&row));
    }
    text
}

fn quoted<'t>(words: impl Iterator<Item = &'t str>) -> String {
    words.map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}

#[track_caller]
fn assert_generated(file: &str, name: &str, table: &str) {
    let path = document(file);
    let text = fs::read_to_string(&path).unwrap();
    let begin = format!("<!-- generated: {name} -->\n");
    let (head, rest) = text.split_once(&begin).unwrap_or_else(|| panic!("docs/{file} has no {begin}"));
    let (found, tail) = rest.split_once(END).unwrap_or_else(|| panic!("docs/{file}: {END} is missing"));
    if std::env::var_os(WRITE).is_some() {
        fs::write(&path, format!("{head}{begin}{table}{END}{tail}")).unwrap();
    } else {
        assert_eq!(found, table, "docs/{file} is out of date: run `npm run docs`");
    }
}

#[test]
fn generated_table_of_codes_is_up_to_date() {
    let rows = codes::all().into_iter().map(|reason| {
        let code = format!("`{}`", reason.code());
        vec![code, reason.message().to_owned(), quoted(reason.params())]
    });
    assert_generated("codes.md", "codes", &table(&["code", "message", "params"], rows));
}

/// What to do about each class, in words.
const ADVICE: [(FailureClass, &str); 7] = [
    (FailureClass::FixInput, "fix the named field and send it again"),
    (FailureClass::OtherCard, "pay with another card"),
    (FailureClass::RetryLater, "start again later"),
    (FailureClass::CheckStatus, "ask for the status: it may have happened"),
    (FailureClass::DoNotRetry, "do not send it again"),
    (FailureClass::Integration, "fix the page or the proxy"),
    (FailureClass::ContactSupport, "contact support"),
];

#[test]
fn generated_table_of_refusals_is_up_to_date() {
    let mut listed = 0;
    let rows = ADVICE.iter().map(|(class, advice)| {
        let codes: Vec<&str> =
            BankFailure::known_codes().filter(|code| FailureClass::of_code(code).as_ref() == Some(class)).collect();
        listed += codes.len();
        vec![format!("`{}`", class.word()), (*advice).to_owned(), quoted(codes.into_iter())]
    });
    let table = table(&["class", "what to do", "the bank's codes"], rows);
    assert_eq!(listed, BankFailure::known_codes().count(), "every code has a class with advice");
    assert_generated("answers.md", "refusals", &table);
}

#[test]
fn generated_table_of_calls_is_up_to_date() {
    let rows = Call::ALL
        .iter()
        .map(|call| vec![format!("`{}`", call.word()), call.method().word().to_owned(), format!("`{}`", call.path())]);
    assert_generated("requests.md", "calls", &table(&["call", "method", "path"], rows));
}

#[test]
fn generated_table_of_corridors_is_up_to_date() {
    let rows = PayoutName::ALL.iter().flat_map(|name| {
        let payout = PayoutType::from(*name);
        let offered = DOCUMENTED_CORRIDORS.iter().filter(move |corridor| corridor.1 == payout);
        offered.map(move |(country, _, currency)| {
            [name.word(), payout.word(), country, currency].map(|word| format!("`{word}`")).into()
        })
    });
    let table = table(&["`payout` of `requirements`", "`type` in the draft", "country", "currency"], rows);
    assert_eq!(table.lines().count(), DOCUMENTED_CORRIDORS.len() + 2, "every corridor has a name for its way");
    assert_generated("requests.md", "corridors", &table);
}

#[test]
fn generated_table_of_languages_is_up_to_date() {
    let catalogues = catalogues();
    let rows = catalogues.iter().map(|(language, catalogue)| {
        let first = catalogue.strip_prefix("// ").and_then(|line| line.split_once(" sentences for people"));
        let (name, _) = first.unwrap_or_else(|| panic!("{language}.js must begin with the name of its language"));
        vec![format!("`bank131-checkout/messages/{language}`"), name.to_owned()]
    });
    assert_generated("loading.md", "languages", &table(&["catalogue", "language"], rows));
}

#[test]
fn the_page_of_codes_names_those_that_come_as_warnings() {
    let page = fs::read_to_string(document("codes.md")).unwrap();
    let (_, rest) = page.split_once("These codes are always warnings:").unwrap();
    let (list, _) = rest.split_once("\n- ").unwrap();
    let listed: BTreeSet<&str> = list.split('`').skip(1).step_by(2).filter(|word| word.contains('.')).collect();
    let cases = |file: &str| parsed(file)["cases"].as_array().unwrap().clone();
    let code = |json: &Json| json["code"].as_str().unwrap().to_owned();
    let mut warnings: BTreeSet<String> =
        cases(include_str!("../vectors/codes.json")).iter().filter(|case| case["as"] == "warning").map(code).collect();
    for case in checks::vectors().flat_map(|(_, file)| cases(file)) {
        warnings.extend(case["warnings"].as_array().into_iter().flatten().map(code));
    }
    assert_eq!(listed, warnings.iter().map(String::as_str).collect());
}

#[test]
fn generated_table_of_checks_is_up_to_date() {
    let names = |names: &'static [&'static str]| quoted(names.iter().map(|name| name.trim_end_matches('?')));
    let rows = Check::ALL.iter().map(|check| {
        let (function, example) = (format!("`{}`", check.function()), format!("`{}`", check.example()));
        vec![function, check.takes().to_owned(), names(check.options()), example, names(check.facts())]
    });
    let head = ["function", "accepts", "options", "canonical value", "facts"];
    assert_generated("checks.md", "checks", &table(&head, rows));
}

fn words<W: Words>() -> String {
    let rows = W::words().zip(W::MEANINGS).map(|(word, meaning)| vec![format!("`{word}`"), meaning.trim().to_owned()]);
    table(&["word", "meaning"], rows)
}

#[test]
fn generated_tables_of_a_transfers_words_are_up_to_date() {
    assert_generated("transfer.md", "phases", &words::<PhaseName>());
    assert_generated("transfer.md", "steps", &words::<Step>());
    assert_generated("transfer.md", "screens", &words::<Show>());
}
