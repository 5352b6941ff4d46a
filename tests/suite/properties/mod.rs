//! Each property runs a fixed number of cases from a seed that a failure prints, and `--nocapture` always.

mod amounts;
mod checks;
mod estimates;
mod flow;
mod inputs;
mod json;
mod kyc;
mod kyc_python;
mod lists;
mod mutations;
mod oracles;
mod pans;
mod phones;
mod readers;
mod requests;
mod reviews;
mod second_opinions;
mod typing;
mod valid_inputs;

#[path = "../../../src/api/check_table.rs"]
mod check_table;

use bank131_checkout::api::{self, Answer, Misuse};
use bank131_checkout::check::{CurrencyCode, Date};
use bank131_checkout::value::Value;
use check_table::every_check;
use proptest::strategy::Strategy;
use proptest::test_runner::{Config, RngSeed, TestCaseResult, TestRunner};
use std::hash::{BuildHasher, RandomState};

/// That `property` holds of `cases` values. `PROPTEST_RNG_SEED` repeats a run.
#[track_caller]
fn holds<S: Strategy>(cases: u32, values: S, property: impl Fn(S::Value) -> TestCaseResult) {
    let (seed, mut runner) = seeded(cases);
    if let Err(error) = runner.run(&values, property) {
        panic!("repeat with PROPTEST_RNG_SEED={seed}\n{error}");
    }
}

/// A runner, and the seed that repeats what it makes.
fn seeded(cases: u32) -> (u64, TestRunner) {
    let given = std::env::var("PROPTEST_RNG_SEED").ok().and_then(|seed| seed.parse().ok());
    let seed = given.unwrap_or_else(|| RandomState::new().hash_one(cases));
    println!("PROPTEST_RNG_SEED={seed}");
    let config = Config { cases, failure_persistence: None, rng_seed: RngSeed::Fixed(seed), ..Config::default() };
    (seed, TestRunner::new(config))
}

type Check = fn(&Value, &Value) -> Result<Answer, Misuse>;

const NONE: Value = Value::Null;

fn today() -> Date {
    Date::new(2026, 11, 21).unwrap()
}

fn currency(code: &str) -> CurrencyCode {
    CurrencyCode::parse(code).unwrap()
}

/// The answer's status: `ok`, `incomplete` or `invalid`.
fn status(check: Check, text: &str) -> &'static str {
    check(&text.into(), &NONE).unwrap().status()
}

/// What `final` makes of an answer: the same, but never incomplete.
fn is_closed(open: &Answer, closed: &Answer) -> bool {
    match (open, closed) {
        (Answer::Incomplete(issues), Answer::Invalid { issues: same, .. }) => issues == same,
        (Answer::Incomplete(_), _) => false,
        _ => open == closed,
    }
}

/// The canonical value of an accepted input.
fn canonical(check: Check, text: &str) -> Option<Value> {
    match check(&text.into(), &NONE).unwrap() {
        Answer::Ok { value, .. } => Some(value),
        _ => None,
    }
}

/// The proper prefixes of a text, the empty one first.
fn beginnings(text: &str) -> impl Iterator<Item = &str> {
    text.char_indices().filter_map(|(end, _)| text.get(..end))
}

macro_rules! checks_of {
    ($( $check:ident $name:literal $js:literal $function:ident($($clock:ident)?) $how:ident $by:ident { $($row:tt)+ } )+) => {
        /// Every check of a single field by its name, in the order of [`api::Check::ALL`].
        const CHECKS: &[(&str, Check)] = &[
            $( ($name, |input, options| api::Check::$check.run(input, options, &today)), )+
            ("amount", |input, options| api::parse_amount(input, &"RUB".into(), options)),
        ];
    };
}

every_check!(checks_of);

/// The function of a row.
fn check_of(row: api::Check) -> Check {
    CHECKS.iter().find(|(name, _)| *name == row.name()).unwrap().1
}
