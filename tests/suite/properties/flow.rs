//! Transfers: whatever happens in whatever order, nothing panics, what is settled stays, one yes is sent, and a state can
//! be stored. Every order of what can happen is the model's (`tests/model`); these are the odd ones.

use super::holds;
use bank131_checkout::api::{advance, start_transfer};
use bank131_checkout::flow::{Decision, Phase, Send, State};
use bank131_checkout::value::{Record, Value};
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, any};
use proptest::sample::select;
use proptest::strategy::{BoxedStrategy, Union};
use proptest::{option, prop_assert, prop_assert_eq};

fn record(parts: Vec<(&'static str, Value)>) -> Value {
    Value::Record(Record::from_iter(parts))
}

fn word(words: &'static [&'static str]) -> BoxedStrategy<Value> {
    select(words).prop_map(Value::from).boxed()
}

fn session() -> BoxedStrategy<Value> {
    let parts = (
        word(&["ps_1", "ps_1", "ps_1", "ps_1", "ps_2"]),
        word(&["created", "in_progress", "in_progress", "accepted", "cancelled", "error", "unknown", "more"]),
        option::of(word(&["confirm", "capture", "sign"])),
        word(&["pending", "pending", "pending", "pending", "succeeded", "failed", "cancelled", "unknown"]),
        option::weighted(0.2, Just(record(vec![("url", "https://example.com".into())]))),
        option::weighted(0.2, Just(record(vec![("qr_content", "https://example.com".into())]))),
        option::of(word(&["2026-11-22T01:00:10Z", "2026-11-22T01:00:20Z", "2026-11-22T01:00:30Z", "now"])),
    );
    parts
        .prop_map(|(id, status, next_action, outcome, redirect, inform, updated)| {
            record(vec![
                ("session_id", id),
                ("status", status),
                ("next_action", next_action.unwrap_or(Value::Null)),
                ("outcome", outcome),
                ("redirect", redirect.unwrap_or(Value::Null)),
                ("inform", inform.unwrap_or(Value::Null)),
                ("updated_at", updated.unwrap_or(Value::Null)),
            ])
        })
        .boxed()
}

/// Moments around the limits, and any.
fn moment() -> BoxedStrategy<i64> {
    let around = (select(&[0i64, 0, 0, 120_000, 300_000, 900_000, 3_600_000][..]), -1..=1i64);
    let near = around.prop_map(|(moment, step)| moment.saturating_add(step).max(0));
    Union::new_weighted(vec![(9, near.boxed()), (1, (0..=9_007_199_254_740_991i64).boxed())]).boxed()
}

/// A step: an event, and whether its ticket is the state's own, or one of before.
#[derive(Clone, Debug)]
struct Step {
    event: Value,
    is_stale: bool,
}

fn event() -> BoxedStrategy<Value> {
    const PLAIN: &[&str] = &["quoted", "edited", "returned", "resumed", "yielded", "tick"];
    const TYPES: &[&str] = &["ready_to_confirm", "action_required", "payment_finished", "payment_refunded", "unknown"];
    const CALLS: &[&str] = &["init", "status", "status", "status", "confirm", "cancel"];
    let plain = word(PLAIN).prop_map(|kind| vec![("type", kind)]);
    let starting = word(&["a", "a", "b"]).prop_map(|key| vec![("type", "starting".into()), ("key", key)]);
    let decided = (word(&["confirming", "confirming", "cancelling"]), word(&["ps_1", "ps_1", "ps_2"]))
        .prop_map(|(kind, session)| vec![("type", kind), ("session_id", session)]);
    let answer = (word(CALLS), session())
        .prop_map(|(call, session)| vec![("type", "answer".into()), ("call", call), ("session", session)]);
    let reported = (word(TYPES), session()).prop_map(|(kind, session)| {
        vec![("type", "bank_event".into()), ("event", record(vec![("type", kind), ("session", session)]))]
    });
    let failed = (word(CALLS), word(&["refused", "unknown"]), option::of(Just(Value::Flag(false)))).prop_map(
        |(call, reason, passed)| {
            let passed = passed.unwrap_or(Value::Null);
            vec![("type", "call_failed".into()), ("call", call), ("reason", reason), ("passed", passed)]
        },
    );
    let states = &["never", "sending", "unknown", "refused", "abandoned", "started", "started"];
    let looked_up = (word(&["a", "b"]), word(states), word(&["ps_1", "ps_2"]), any::<(bool, bool, bool)>()).prop_map(
        |(key, state, session, (yes, no, lock))| {
            let parts = vec![
                ("key", key),
                ("state", state),
                ("session", session),
                ("yes", Value::Flag(yes)),
                ("no", Value::Flag(no)),
                ("hold_ms", Value::Integer(300_000)),
            ];
            vec![("type", "attempt".into()), ("record", record(parts)), ("holds_lock", Value::Flag(lock))]
        },
    );
    let kinds = vec![
        (2, plain.boxed()),
        (2, starting.boxed()),
        (3, decided.boxed()),
        (5, answer.boxed()),
        (4, reported.boxed()),
        (2, failed.boxed()),
        (1, looked_up.boxed()),
    ];
    (Union::new_weighted(kinds), moment())
        .prop_map(|(mut parts, at)| {
            parts.push(("at", Value::Integer(at)));
            record(parts)
        })
        .boxed()
}

/// A life that gets far, with anything after it and in between.
fn steps() -> BoxedStrategy<Vec<Step>> {
    let quoted = record(vec![("type", "quoted".into()), ("at", Value::Integer(0))]);
    let starting = record(vec![("type", "starting".into()), ("key", "a".into()), ("at", Value::Integer(0))]);
    let step =
        (event(), any::<bool>(), any::<bool>()).prop_map(|(event, one, other)| Step { event, is_stale: one && other });
    vec(step, 0..40)
        .prop_map(move |mut steps| {
            for event in [&starting, &quoted] {
                steps.insert(0, Step { event: event.clone(), is_stale: false });
            }
            steps
        })
        .boxed()
}

/// Every state of a life, with what the step before decided to send.
fn lives(steps: Vec<Step>) -> Vec<State> {
    let mut states = vec![start_transfer()];
    for Step { mut event, is_stale } in steps {
        let last = states.last().unwrap();
        let asked = if is_stale { &states[states.len() / 2] } else { last };
        let needs = event.as_record().unwrap().get("type").as_text().unwrap().to_owned();
        if matches!(needs.as_str(), "answer" | "call_failed" | "attempt") {
            let ticket = asked.as_record().unwrap().get("ticket").clone();
            event.as_record_mut().unwrap().set("to", ticket);
        }
        if let Ok(next) = advance(last, &event) {
            states.push(next);
        } else {
            let allowed = matches!(State::read(last).unwrap().phase(), Phase::Draft | Phase::Quoted | Phase::Over(_));
            assert!(needs == "starting" && allowed, "{needs}");
        }
    }
    states.iter().map(|state| State::read(state).unwrap()).collect()
}

#[test]
fn whatever_happens_a_state_is_answered_that_can_be_stored() {
    holds(500, steps(), |steps| {
        for state in lives(steps) {
            let stored = serde_json::to_string(&state.to_value()).unwrap();
            let read: Value = serde_json::from_str(&stored).unwrap();
            prop_assert_eq!(serde_json::to_string(&State::read(&read).unwrap().to_value()).unwrap(), stored);
        }
        Ok(())
    });
}

#[test]
fn whatever_happens_what_is_settled_stays() {
    holds(500, steps(), |steps| {
        for pair in lives(steps).windows(2) {
            if pair[0].verdict().is_some() {
                prop_assert_eq!(pair[0].verdict(), pair[1].verdict());
                prop_assert_eq!(pair[0].course().session(), pair[1].course().session());
            }
        }
        Ok(())
    });
}

#[test]
fn whatever_happens_a_bound_session_is_never_exchanged() {
    holds(500, steps(), |steps| {
        for pair in lives(steps).windows(2) {
            if let Some(session) = pair[0].course().session() {
                prop_assert_eq!(pair[1].course().session(), Some(session));
            }
        }
        Ok(())
    });
}

#[test]
fn whatever_happens_a_second_yes_needs_the_first_to_have_been_held_back() {
    holds(2000, steps(), |steps| {
        let held_back = steps.iter().any(|step| *step.event.as_record().unwrap().get("passed") == Value::Flag(false));
        let mut sent = 0;
        let mut state = start_transfer();
        for Step { mut event, .. } in steps {
            if !matches!(event.as_record().unwrap().get("to"), Value::Record(_)) {
                let ticket = state.as_record().unwrap().get("ticket").clone();
                if matches!(
                    event.as_record().unwrap().get("type").as_text(),
                    Some("answer" | "call_failed" | "attempt")
                ) {
                    event.as_record_mut().unwrap().set("to", ticket);
                }
            }
            let Ok(next) = advance(&state, &event) else { continue };
            let read = bank131_checkout::flow::Event::read(&event).unwrap();
            let stepped = State::read(&state).unwrap().advance(&read).unwrap();
            if matches!(stepped.send(), Some(Send::Decision(Decision::Confirm, _))) {
                sent += 1;
            }
            state = next;
        }
        prop_assert!(sent <= 1 || held_back, "{sent} times");
        Ok(())
    });
}

#[test]
fn whatever_happens_time_alone_settles_nothing() {
    holds(500, (steps(), moment()), |(steps, at)| {
        let before = lives(steps).pop().unwrap();
        let tick = record(vec![("type", "tick".into()), ("at", Value::Integer(at))]);
        let after = State::read(&advance(&before.to_value(), &tick).unwrap()).unwrap();
        let runs_out = match before.phase() {
            Phase::Starting => after.phase().name().word() == "unnamed",
            Phase::Preparing | Phase::Asking => after.phase().name().word() == "lapsed",
            Phase::Acting(..) => after.phase().name().word() == "doubt",
            _ => false,
        };
        prop_assert!(after.phase().name() == before.phase().name() || runs_out, "{:?}", before.phase());
        Ok(())
    });
}

#[test]
fn whatever_is_given_as_a_state_or_an_event_nothing_panics() {
    let junk = any::<(i64, String, bool)>().prop_map(|(number, text, flag)| {
        vec![Value::Null, Value::Integer(number), Value::Text(text), Value::Flag(flag), Value::List(Vec::new())]
    });
    let keys = select(
        &[
            "v",
            "phase",
            "session_id",
            "attempt",
            "yes",
            "no",
            "heard",
            "since",
            "seq",
            "decided",
            "error",
            "shown",
            "act",
        ][..],
    );
    holds(500, (steps(), keys, junk, 0..5usize), |(steps, key, junk, which)| {
        let mut state = lives(steps).pop().unwrap().to_value();
        state.as_record_mut().unwrap().set(key, junk[which].clone());
        let tick = record(vec![("type", "tick".into()), ("at", Value::Integer(1))]);
        if let Ok(next) = advance(&state, &tick) {
            prop_assert!(State::read(&next).is_ok());
        }
        let forged = record(vec![("type", "answer".into()), ("at", Value::Integer(1)), (key, junk[which].clone())]);
        prop_assert!(advance(&start_transfer(), &forged).is_err());
        Ok(())
    });
}
