//! The narrow form is part of `npm test`, the wide one is `npm run model`: the reducer of today holds, the first one and
//! every broken one are caught.

use bank131_checkout_model::client::{Broken, First, Today};
use bank131_checkout_model::explore::{Explored, explore, print, shortest};
use bank131_checkout_model::setups::{Run, flaws, narrow, rows, wide};
use bank131_checkout_model::world::Around;
use std::io::Write;

/// More states than any way to a fault that is looked for needs.
const LIMIT: usize = 2_000_000;

/// A line that is seen when all is well, too.
fn say(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}");
}

fn hold(runs: &[Run]) {
    let mut wrong = Vec::new();
    let only = std::env::var("MODEL").unwrap_or_default();
    for run in runs.iter().filter(|run| run.setup.name.contains(&only)) {
        let Explored { states, pages, took, found, .. } = explore(Box::new(Today), &run.setup);
        let mut known: Vec<_> = run.known.iter().map(|fault| format!("{fault:?}")).collect();
        known.sort_unstable();
        let Run { floor, setup, .. } = run;
        say(&format!(
            "model: {}: {states} states, {pages} of the page, {:.1} s, {found:?}",
            setup.name,
            took.as_secs_f32()
        ));
        if states < *floor {
            wrong.push(format!("{}: only {states} states, at least {floor} are known", setup.name));
        }
        if found != known {
            wrong.push(format!("{}: found {found:?}, known is {known:?}\n{}", setup.name, example(run)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The shortest way to what is not known.
fn example(run: &Run) -> String {
    let model = Around::new(Box::new(Today), run.setup.clone());
    let faults: Vec<_> = run.setup.watch.iter().copied().filter(|fault| !run.known.contains(fault)).collect();
    shortest(&model, &faults, LIMIT).1.map_or_else(String::new, |way| print(&model, &way))
}

#[test]
fn today_holds() {
    hold(&narrow());
}

#[test]
#[ignore = "the wide form takes minutes: npm run model"]
fn today_holds_widely() {
    hold(&wide());
}

#[test]
fn the_first_reducer_is_caught() {
    let mut missing = Vec::new();
    for row in rows() {
        let model = Around::new(Box::new(First), row.setup.clone());
        match shortest(&model, &[row.fault], LIMIT) {
            (states, Some(way)) => {
                say(&format!("first: {}: {:?} in {} steps, {states} states", row.row, way.fault, way.actions.len()));
                println!("{}", print(&model, &way));
            }
            (states, None) => missing.push(format!("{}: not in {states} states", row.row)),
        }
    }
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_flaw_is_caught() {
    let mut missed = Vec::new();
    for (flaw, fault, setup) in flaws() {
        let model = Around::new(Box::new(Broken(flaw)), setup);
        match shortest(&model, &[fault], LIMIT) {
            (states, Some(way)) => {
                say(&format!("flaw: {flaw:?}: {fault:?} in {} steps, {states} states", way.actions.len()))
            }
            (states, None) => missed.push(format!("{flaw:?}: no {fault:?} in {states} states")),
        }
    }
    assert!(missed.is_empty(), "{missed:?}");
}
