//! Logs of events in every order in which they can reach a page.

use super::{Json, a, advance, answer, at, event, failed, start};
use crate::suite::support::parsed;
use serde_json::json;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const FILE: &str = include_str!("../../vectors/flow.json");

/// One event of a log.
#[derive(Clone)]
struct Step {
    event: Json,
    /// What the page must be allowed to do for it; nothing for what comes from the bank.
    needs: Option<&'static str>,
}

impl Step {
    fn of(text: &str, sessions: &Json) -> Self {
        let (kind, of) = text.split_once(' ').unwrap_or((text, ""));
        let session = || sessions[of].clone();
        let (event, needs) = match kind {
            "starting" => (at(a(kind), 0), Some("start")),
            "confirming" => (a(kind), Some("confirm")),
            "cancelling" => (a(kind), Some("cancel")),
            "returned" => (a(kind), Some("redirect")),
            "lost" => (failed(of, "unknown"), Some("")),
            "tick" => (at(a(kind), of.parse().unwrap()), Some("")),
            "session" => (answer(session()), None),
            _ => (event(kind, session()), None),
        };
        assert!(needs.is_some() || session().is_object(), "{text}");
        Self { event, needs }
    }

    /// Whether a page would do this now.
    fn fits(&self, state: &Json) -> bool {
        let may = state["may"].as_array().unwrap();
        self.needs.is_none_or(|needs| needs.is_empty() || may.contains(&json!(needs)))
    }
}

struct Log {
    why: String,
    steps: Vec<Step>,
    end: [Json; 2],
}

fn logs() -> Vec<Log> {
    let file = parsed(FILE);
    assert!(file["source"].is_string() && file["date"].is_string(), "a file of vectors names its source and its date");
    let log = |log: &Json| Log {
        why: log["why"].as_str().unwrap().to_owned(),
        steps: log["events"]
            .as_array()
            .unwrap()
            .iter()
            .map(|step| Step::of(step.as_str().unwrap(), &file["sessions"]))
            .collect(),
        end: [log["phase"].clone(), log["outcome"].clone()],
    };
    file["logs"].as_array().unwrap().iter().map(log).collect()
}

fn end_of(state: &Json) -> [Json; 2] {
    [state["phase"].clone(), state["outcome"].clone()]
}

/// What depends on how many answers came while a phase lasted, and when.
const COUNTS: [&str; 5] = ["polls", "poll_after_ms", "started_at", "rate_held_until", "deadline"];

/// A state without these parts.
fn but(state: &Json, parts: &[&str]) -> Json {
    let mut state = state.clone();
    state.as_object_mut().unwrap().retain(|part, _| !parts.contains(&part.as_str()));
    state
}

/// Where a log ends in the order in which it is written.
fn end_as_written(log: &Log) -> Json {
    log.steps.iter().fold(quoted(), |state, step| advance(&state, &step.event))
}

fn quoted() -> Json {
    advance(&start(), &super::quoted())
}

/// Every order of the steps of which `may_come` approves each next one, walked depth first.
struct Orders<'l> {
    log: &'l Log,
    end: Json,
    depends: &'l [&'l str],
    may_come: &'l dyn Fn(&Json, &[usize], usize) -> bool,
    walked: u32,
}

impl Orders<'_> {
    #[track_caller]
    fn walk(&mut self, state: &Json, done: &mut Vec<usize>) {
        if done.len() == self.log.steps.len() {
            assert_eq!(end_of(state), self.log.end, "{}, in the order {done:?}", self.log.why);
            assert_eq!(but(state, self.depends), self.end, "{}, in the order {done:?}", self.log.why);
            self.walked = self.walked.saturating_add(1);
            return;
        }
        for next in (0..self.log.steps.len()).filter(|next| !done.contains(next)).collect::<Vec<_>>() {
            if (self.may_come)(state, done, next) {
                let after = advance(state, &self.log.steps[next].event);
                done.push(next);
                self.walk(&after, done);
                done.pop();
            }
        }
    }
}

#[track_caller]
fn assert_every_order(log: &Log, order: &[&str], may_come: &dyn Fn(&Json, &[usize], usize) -> bool) -> u32 {
    let depends = [&COUNTS, order].concat();
    let end = but(&end_as_written(log), &depends);
    let mut orders = Orders { log, end, depends: &depends, may_come, walked: 0 };
    orders.walk(&quoted(), &mut Vec::new());
    orders.walked
}

#[test]
fn a_log_ends_where_its_life_leads() {
    for log in logs() {
        let state = log.steps.iter().fold(quoted(), |state, step| {
            assert!(step.fits(&state), "{}: {}", log.why, step.event);
            advance(&state, &step.event)
        });
        assert_eq!(end_of(&state), log.end, "{}", log.why);
    }
}

#[test]
fn a_settled_log_ends_the_same_in_every_order_after_its_start() {
    for log in logs().iter().filter(|log| log.end[0] == "finished") {
        // A decision that comes when the transfer is settled does not fit: it leaves no trace of having been sent.
        let walked = assert_every_order(log, &["sent", "returned"], &|_, done, next| done.is_empty() == (next == 0));
        let all: u32 = (1..log.steps.len()).map(|n| u32::try_from(n).unwrap()).product();
        assert_eq!(walked, all, "{}", log.why);
    }
}

#[test]
fn messages_that_come_late_or_in_another_order_lead_to_the_same_state() {
    // A message may be held up, but never comes before the decision that caused it; the page decides only what it may.
    for log in logs() {
        let is_decision = |step: usize| log.steps[step].needs.is_some();
        let walked = assert_every_order(&log, &[], &|state, done, next| {
            let causes = (0..next).filter(|step| is_decision(*step)).all(|step| done.contains(&step));
            causes && log.steps[next].fits(state)
        });
        assert!(walked > 1, "{}: {walked}", log.why);
    }
}

#[test]
fn every_event_of_a_log_told_twice_at_once_counts_once() {
    for log in logs() {
        let state = log.steps.iter().fold(quoted(), |state, step| advance(&advance(&state, &step.event), &step.event));
        assert_eq!(end_of(&state), log.end, "{}", log.why);
        let counts = ["polls", "poll_after_ms"];
        assert_eq!(but(&state, &counts), but(&end_as_written(&log), &counts), "{}", log.why);
    }
}

#[test]
fn a_log_stored_and_read_between_all_events_ends_the_same() {
    for log in logs() {
        let state = log.steps.iter().fold(quoted(), |state, step| advance(&parsed(&state.to_string()), &step.event));
        assert_eq!(state, end_as_written(&log), "{}", log.why);
    }
}
