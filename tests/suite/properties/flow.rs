//! Transfers: whatever happens in whatever order, nothing panics, what is settled stays, and a state can be stored.

use super::holds;
use bank131_checkout::api::{advance, start_transfer};
use bank131_checkout::bank::{Record, Value};
use bank131_checkout::flow::{Phase, State};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::{Just, Strategy, any};
use proptest::sample::select;
use proptest::strategy::{BoxedStrategy, Union};
use proptest::{prop_assert, prop_assert_eq};

fn record(parts: Vec<(&'static str, Value)>) -> Value {
    Value::Record(Record::from_iter(parts))
}

fn word(words: &'static [&'static str]) -> BoxedStrategy<Value> {
    select(words).prop_map(Value::from).boxed()
}

fn session() -> BoxedStrategy<Value> {
    let parts = (
        word(&["ps_1", "ps_1", "ps_1", "ps_1", "ps_2", ""]),
        word(&["created", "in_progress", "accepted", "cancelled", "error", "unknown", "more"]),
        option::of(word(&["confirm", "capture", "sign"])),
        word(&["pending", "pending", "pending", "succeeded", "failed", "cancelled", "unknown", ""]),
        option::of(Just(record(vec![("url", "https://example.com".into())]))),
        option::of(Just(record(vec![("qr_content", "https://example.com".into())]))),
    );
    parts
        .prop_map(|(id, status, next_action, outcome, redirect, inform)| {
            record(vec![
                ("session_id", id),
                ("status", status),
                ("next_action", next_action.unwrap_or(Value::Null)),
                ("outcome", outcome),
                ("redirect", redirect.unwrap_or(Value::Null)),
                ("inform", inform.unwrap_or(Value::Null)),
            ])
        })
        .boxed()
}

/// Moments around the limits, and any.
fn moment() -> BoxedStrategy<Value> {
    let around = (select(&[0i64, 300_000, 3_600_000, 3_900_000][..]), -1..=1i64);
    let near = around.prop_map(|(moment, step)| moment.saturating_add(step).max(0));
    Union::new([near.boxed(), (0..=9_007_199_254_740_991i64).boxed()]).prop_map(Value::Integer).boxed()
}

fn event() -> BoxedStrategy<Value> {
    const PLAIN: &[&str] = &["quoted", "edited", "starting", "confirming", "cancelling", "returned", "resumed", "tick"];
    const TYPES: &[&str] = &["ready_to_confirm", "action_required", "payment_finished", "payment_refunded", "unknown"];
    let plain = word(PLAIN).prop_map(|kind| vec![("type", kind)]);
    let answer = session().prop_map(|session| vec![("type", "session".into()), ("session", session)]);
    let told = (word(TYPES), session()).prop_map(|(kind, session)| {
        vec![("type", "bank_event".into()), ("event", record(vec![("type", kind), ("session", session)]))]
    });
    let calls = (word(&["init", "confirm", "cancel", "status"]), word(&["refused", "unknown"]));
    let failed =
        calls.prop_map(|(call, reason)| vec![("type", "call_failed".into()), ("call", call), ("reason", reason)]);
    let kinds = Union::new([plain.boxed(), answer.boxed(), told.boxed(), failed.boxed()]);
    (kinds, option::weighted(0.3, moment()))
        .prop_map(|(mut parts, at)| {
            parts.extend(at.map(|at| ("at", at)));
            record(parts)
        })
        .boxed()
}

/// Events, and those of a life that gets far among them.
fn events() -> BoxedStrategy<Vec<Value>> {
    let starting = record(vec![("type", "starting".into())]);
    vec(event(), 0..25)
        .prop_map(move |mut events| {
            events.insert(0, starting.clone());
            events
        })
        .boxed()
}

#[test]
fn whatever_happens_a_state_is_answered_that_can_be_stored() {
    holds(500, events(), |events| {
        let mut state = start_transfer();
        for event in events {
            state = advance(&state, &event).unwrap();
            let stored = serde_json::to_string(&state).unwrap();
            let read: Value = serde_json::from_str(&stored).unwrap();
            prop_assert_eq!(serde_json::to_string(&State::read(&read).unwrap().to_value()).unwrap(), stored);
        }
        Ok(())
    });
}

#[test]
fn whatever_happens_what_is_settled_stays() {
    holds(500, events(), |events| {
        let mut state = start_transfer();
        for event in events {
            let next = advance(&state, &event).unwrap();
            let (before, after) = (State::read(&state).unwrap(), State::read(&next).unwrap());
            let is_early = matches!(state.as_record().unwrap().get("early"), Value::Flag(true));
            if before.phase() == Phase::Finished && !is_early {
                prop_assert_eq!(before.outcome(), after.outcome());
                prop_assert_eq!(before.session_id(), after.session_id());
            }
            state = next;
        }
        Ok(())
    });
}

#[test]
fn whatever_happens_time_alone_settles_nothing() {
    holds(500, (events(), moment()), |(events, at)| {
        let mut state = start_transfer();
        for event in events {
            state = advance(&state, &event).unwrap();
        }
        let before = State::read(&state).unwrap();
        let tick = record(vec![("type", "tick".into()), ("at", at)]);
        let after = State::read(&advance(&state, &tick).unwrap()).unwrap();
        let runs_out: &[Phase] = match before.phase() {
            Phase::AwaitingConfirmation => &[Phase::Expired, Phase::UnknownOutcome],
            Phase::ActionRequired => &[Phase::UnknownOutcome],
            _ => &[],
        };
        let is_kept = after.phase() == before.phase() && after.outcome() == before.outcome();
        prop_assert!(is_kept || runs_out.contains(&after.phase()), "{:?} to {:?}", before.phase(), after.phase());
        Ok(())
    });
}

#[test]
fn whatever_is_given_as_a_state_or_an_event_nothing_panics() {
    let junk = any::<(i64, String, bool)>().prop_map(|(number, text, flag)| {
        vec![Value::Null, Value::Integer(number), Value::Text(text), Value::Flag(flag), Value::List(Vec::new())]
    });
    let keys = select(
        &["v", "phase", "session_id", "outcome", "error", "shown", "started_at", "sent", "polls", "early", "lost"][..],
    );
    holds(500, (events(), keys, junk, 0..5usize), |(events, key, junk, which)| {
        let mut state = start_transfer();
        for event in events {
            state = advance(&state, &event).unwrap();
        }
        state.as_record_mut().unwrap().set(key, junk[which].clone());
        if let Ok(next) = advance(&state, &record(vec![("type", "tick".into())])) {
            prop_assert!(State::read(&next).is_ok());
        }
        let forged = record(vec![("type", "session".into()), (key, junk[which].clone())]);
        prop_assert!(advance(&start_transfer(), &forged).is_err());
        Ok(())
    });
}
