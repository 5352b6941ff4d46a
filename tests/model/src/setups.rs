//! The set-ups that are run.

use crate::client::Flaw;
use crate::fault::Fault;
use crate::setup::{Opens, Proxy, Reading, Setup};

/// A finding of the first reducer: what must be found, and where the shortest way to it is looked for.
#[derive(Clone, Debug)]
pub struct Row {
    /// The row's number or name.
    pub row: &'static str,
    /// What must be found.
    pub fault: Fault,
    /// Where.
    pub setup: Setup,
}

/// The first reducer's findings, one by one.
#[must_use]
pub fn rows() -> Vec<Row> {
    let relay = |name, watch| Setup { proxy: Proxy::Relay, keys: 2, sessions: 2, ..Setup::calm(name, watch) };
    let row = |row, fault, setup| Row { row, fault, setup };
    let paid = &[Fault::PaidTwice];
    vec![
        row("1: two tabs, nothing lost", Fault::PaidTwice, Setup { tabs: 2, reloads: true, ..relay("row 1", paid) }),
        row(
            "2: confirm of ps_0",
            Fault::StrangersYes,
            Setup { old_events: true, ..relay("row 2", &[Fault::StrangersYes]) },
        ),
        row(
            "3: success without a start",
            Fault::FalseEnd,
            Setup { old_events: true, refusals: true, ..relay("row 3", &[Fault::FalseEnd]) },
        ),
        row(
            "4: double click",
            Fault::SentTwice,
            Setup { double_clicks: true, cancels: true, ..relay("row 4", &[Fault::SentTwice]) },
        ),
        row(
            "5: start next to a lost init",
            Fault::LiveBeside,
            Setup { losses: true, refusals: true, keys: 1, ..relay("row 5", &[Fault::LiveBeside]) },
        ),
        row(
            "6, N1: paid twice in one tab",
            Fault::PaidTwice,
            Setup { losses: true, cancels: true, terse: false, ..relay("row 6", paid) },
        ),
        row("7: succeeded without items", Fault::Stuck, Setup { bare: true, ..relay("row 7", &[Fault::Stuck]) }),
        row(
            "8: cancelled with everything succeeded",
            Fault::FalseAllClear,
            Setup { contradicts: true, ..relay("row 8", &[Fault::FalseAllClear]) },
        ),
        row(
            "9: retry only, for ever",
            Fault::Stuck,
            Setup { losses: true, reading: Reading::Exists, ..relay("row 9", &[Fault::Stuck]) },
        ),
        row(
            "N6: the same without a loss, a tab opens",
            Fault::Stuck,
            Setup { tabs: 2, reading: Reading::Exists, keys: 1, ..relay("row N6", &[Fault::Stuck]) },
        ),
        row("10: new_transfer next to a live one", Fault::LiveBeside, relay("row 10", &[Fault::LiveBeside])),
        row("N2: five new minutes", Fault::LateYes, Setup { forgets: true, ..relay("row N2", &[Fault::LateYes]) }),
        row("N2: a second confirm", Fault::SecondYes, Setup { forgets: true, ..relay("row N2", &[Fault::SecondYes]) }),
        row(
            "N4: error, then confirm",
            Fault::SecondYes,
            Setup { doubt: true, terse: false, ..relay("row N4", &[Fault::SecondYes]) },
        ),
        row(
            "N5: an answer to a question from before the confirm",
            Fault::SecondYes,
            Setup { losses: true, terse: false, ..relay("row N5", &[Fault::SecondYes]) },
        ),
        row(
            "N7: an answer of the previous attempt",
            Fault::WrongSession,
            Setup { losses: true, refusals: true, ..relay("row N7", &[Fault::WrongSession]) },
        ),
        row("and: starts though not offered", Fault::NotOffered, relay("not offered", &[Fault::NotOffered])),
        row("and: forged shapes taken", Fault::ForgeryTaken, relay("forged", &[Fault::ForgeryTaken])),
        row(
            "and: may is empty for ever",
            Fault::Stuck,
            Setup { keys: 1, silence: true, ..relay("empty", &[Fault::Stuck]) },
        ),
        row(
            "N8: a key refused in one tab and sent again by the other",
            Fault::LiveBeside,
            Setup { tabs: 2, refusals: true, keys: 1, ..relay("row N8", &[Fault::LiveBeside]) },
        ),
        row(
            "N9: a store that another tab has written",
            Fault::YesBeforeRecord,
            Setup { tabs: 2, shared_store: true, keys: 1, ..relay("row N9", &[Fault::YesBeforeRecord]) },
        ),
        row(
            "two tabs, each from its own quote",
            Fault::PaidTwice,
            Setup { tabs: 2, opens: Opens::Fresh, ..relay("own quotes", paid) },
        ),
    ]
}

/// A space to be explored to its end.
#[derive(Clone, Debug)]
pub struct Run {
    /// The set-up.
    pub setup: Setup,
    /// It has at least this many states: a model that explores nothing fails.
    pub floor: usize,
    /// What is known to go wrong there and must be found. Nothing else may.
    pub known: &'static [Fault],
}

const fn run(setup: Setup, floor: usize) -> Run {
    Run { setup, floor, known: &[] }
}

const fn calm(name: &'static str) -> Setup {
    Setup::calm(name, &Fault::ALL)
}

const fn lossy(name: &'static str) -> Setup {
    Setup { losses: true, silence: true, ..calm(name) }
}

/// What `npm test` explores.
#[must_use]
pub fn narrow() -> Vec<Run> {
    let mut runs = one_tab();
    runs.extend(one_proxy());
    runs.extend(two_tabs());
    runs
}

fn one_tab() -> Vec<Run> {
    let clicks = Setup {
        cancels: true,
        not_passed: true,
        double_clicks: true,
        ..lossy("losses, confirm and cancel, clicked twice")
    };
    let doubt = Setup { three_ds: true, doubt: true, losses: true, ..calm("losses, 3-D Secure, a bank in doubt") };
    let two = Setup { keys: 2, sessions: 2, losses: true, ..calm("two attempts, losses") };
    vec![
        run(lossy("losses"), 30_000),
        run(Setup { refusals: true, ..lossy("losses, refusals") }, 35_000),
        run(clicks, 50_000),
        run(Setup { old_events: true, losses: true, ..calm("losses, old events") }, 70_000),
        Run {
            known: &[Fault::YesBeforeRecord],
            ..run(Setup { reloads: true, forgets: true, ..lossy("losses, reloads") }, 250_000)
        },
        run(Setup { contradicts: true, ..doubt.clone() }, 60_000),
        run(Setup { name: "the same, full answers, a cancel", terse: false, cancels: true, ..doubt }, 110_000),
        run(Setup { bare: true, losses: true, ..calm("losses, succeeded without items") }, 8_000),
        run(Setup { questions: 0, refusals: true, cancels: true, ..two }, 600_000),
    ]
}

fn one_proxy() -> Vec<Run> {
    let proxy = |name, reading| Setup { gives_up: true, reading, ..calm(name) };
    let lossy = |name, reading| Setup { losses: true, ..proxy(name, reading) };
    vec![
        run(lossy("the proxy gives up, the first answer again", Reading::Again), 250_000),
        run(lossy("the proxy gives up, the key exists", Reading::Exists), 250_000),
        run(lossy("the proxy gives up, keys are not supported", Reading::Unsupported), 10_000),
        run(Setup { sessions: 2, ..proxy("the proxy gives up, keys are ignored", Reading::Ignored) }, 80_000),
    ]
}

fn two_tabs() -> Vec<Run> {
    let two = |name| Setup { tabs: 2, questions: 0, ..calm(name) };
    let forms = Setup { opens: Opens::Fresh, keys: 2, sessions: 2, ..two("two tabs, each with its own form") };
    vec![
        Run { known: &[Fault::BothConfirm], ..run(two("two tabs, one copied from the other"), 250_000) },
        Run { known: &[Fault::OwnQuote], ..run(forms, 700_000) },
    ]
}

/// What `npm run model` explores in addition.
#[must_use]
pub fn wide() -> Vec<Run> {
    let attempts = Setup { keys: 2, sessions: 2, losses: true, ..calm("two attempts, losses, one question at a time") };
    let ignored = Setup {
        gives_up: true,
        losses: true,
        sessions: 2,
        reading: Reading::Ignored,
        ..calm("keys are ignored, losses")
    };
    let questions = Setup { questions: 2, cancels: true, ..lossy("losses, two questions at a time") };
    let two = Setup { tabs: 2, questions: 0, shared_store: true, ..calm("two tabs, a shared store") };
    vec![
        run(attempts, 1_500_000),
        run(ignored, 6_000_000),
        run(questions, 300_000),
        Run { known: &[Fault::BothConfirm, Fault::YesBeforeRecord], ..run(two, 500_000) },
    ]
}

/// Each flaw, the fault by which it must be caught, and the set-up in which it is.
#[must_use]
pub fn flaws() -> Vec<(Flaw, Fault, Setup)> {
    let double = Setup { double_clicks: true, cancels: true, ..lossy("double clicks") };
    let only = |fault, setup| Setup { watch: Fault::alone(fault), ..setup };
    let flaws = [
        (Flaw::NewKey, Fault::LiveBeside, Setup { keys: 2, sessions: 2, ..lossy("two keys, losses") }),
        (Flaw::YesAgain, Fault::SecondYes, lossy("losses")),
        (Flaw::AnyTicket, Fault::WrongSession, Setup { keys: 2, sessions: 2, ..lossy("two keys, losses") }),
        (Flaw::EveryClick, Fault::SentTwice, double),
        (Flaw::EventEnds, Fault::FalseEnd, Setup { old_events: true, ..lossy("old events") }),
        (Flaw::LapsedIsOver, Fault::LiveBeside, lossy("losses")),
        (
            Flaw::NoRecord,
            Fault::Stuck,
            Setup { gives_up: true, reading: Reading::Exists, ..lossy("losses, the key exists") },
        ),
    ];
    flaws.into_iter().map(|(flaw, fault, setup)| (flaw, fault, only(fault, setup))).collect()
}
