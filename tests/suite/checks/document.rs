//! The table of checks in `docs/checks.md`: between its markers stands exactly what the rows give.

use bank131_checkout::api::Check;
use std::fs;

const DOCUMENT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/checks.md");
const BEGIN: &str = "<!-- generated: checks -->\n";
const END: &str = "<!-- /generated -->";

/// Asks for the document to be written instead of compared.
const UPDATE: &str = "UPDATE_DOCS";

fn quoted(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{}`", name.trim_end_matches('?'))).collect::<Vec<_>>().join(", ")
}

fn row(check: &Check) -> String {
    let (options, facts) = (quoted(check.options()), quoted(check.facts()));
    let cells =
        [&format!("`{}`", check.function()), check.takes(), &options, &format!("`{}`", check.example()), &facts];
    assert!(cells.iter().all(|cell| !cell.contains('|')), "a bar would end the cell: {cells:?}");
    format!("| {} |\n", cells.join(" | "))
}

fn table() -> String {
    let head = "| function | accepts | options | canonical value | facts |\n|---|---|---|---|---|\n";
    Check::ALL.iter().map(row).fold(head.to_owned(), |table, row| table + &row)
}

#[test]
fn the_table_of_checks_in_the_document_is_what_the_rows_give() {
    let document = fs::read_to_string(DOCUMENT).unwrap();
    let (head, rest) = document.split_once(BEGIN).expect("the begin of the generated section");
    let (found, tail) = rest.split_once(END).expect("the end of the generated section");
    if std::env::var_os(UPDATE).is_some() {
        fs::write(DOCUMENT, [head, BEGIN, &table(), END, tail].concat()).unwrap();
    } else {
        assert_eq!(found, table(), "docs/checks.md is out of date: run the tests once with {UPDATE}=1");
    }
}
