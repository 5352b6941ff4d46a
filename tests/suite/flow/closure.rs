//! Every state that any events lead to, and every event in each of them. Native only: a quarter of a million steps.

use super::{
    Json, OTHERS, OURS, a, acting, answer, asked, at, erring, event, failed, informing, over, quoted, running,
};
use crate::suite::support::value;
use bank131_checkout::api;
use bank131_checkout::bank::Value;
use bank131_checkout::flow::{Event, EventKind, Phase, State};
use bank131_checkout::money::RATE_HOLD_MS;
use serde_json::json;
use std::collections::BTreeSet;
use std::sync::OnceLock;

/// Every kind of event, with and without what it may carry.
fn alphabet() -> Vec<Json> {
    let mut events = vec![quoted(), a("quoted"), a("edited"), a("starting"), a("confirming"), a("cancelling")];
    events.extend([a("returned"), a("resumed"), json!({"type": "resumed", "session_id": OURS}), a("tick")]);
    for call in ["init", "confirm", "cancel", "status"] {
        events.extend([failed(call, "refused"), failed(call, "unknown")]);
    }
    for id in [OURS, OTHERS, ""] {
        let sessions = [running(id), asked(id), acting(id), erring(id), over(id, "succeeded"), over(id, "failed")];
        events.extend(sessions.map(answer));
        events.push(event("ready_to_confirm", asked(id)));
        events.push(event("action_required", acting(id)));
        events.push(event("payment_finished", over(id, "cancelled")));
        events.push(event("payment_refunded", over(id, "succeeded")));
        events.push(event("action_required", running(id)));
        events.push(answer(informing(id)));
        events.push(event("unknown", running(id)));
        events.push(event("unknown", erring(id)));
    }
    events.push(at(a("starting"), 0));
    for event in [a("tick"), a("confirming"), answer(asked(OURS)), answer(acting(OURS))] {
        events.push(at(event, RATE_HOLD_MS));
    }
    events
}

/// The state as it is stored, but for how often the bank was asked.
fn key(state: &State) -> String {
    let mut value = state.to_value();
    let record = value.as_record_mut().unwrap();
    drop((record.take("polls"), record.take("poll_after_ms")));
    serde_json::to_string(&value).unwrap()
}

fn events() -> Vec<Event> {
    alphabet().iter().map(|event| Event::read(&value(event)).unwrap()).collect()
}

/// Every state that there is, found from a new transfer.
fn states() -> &'static [State] {
    static STATES: OnceLock<Vec<State>> = OnceLock::new();
    STATES.get_or_init(|| {
        let events = events();
        let mut known = BTreeSet::from([key(&State::start())]);
        let (mut states, mut open) = (Vec::new(), vec![State::start()]);
        while let Some(state) = open.pop() {
            for next in events.iter().map(|event| state.advance(event)) {
                if next != state && known.insert(key(&next)) {
                    open.push(next);
                }
            }
            states.push(state);
        }
        states
    })
}

/// Lets `judge` see every event in every state.
#[track_caller]
fn judge_all(judge: &dyn Fn(&State, &Event, &State)) {
    let events = events();
    for state in states() {
        for event in &events {
            judge(state, event, &state.advance(event));
        }
    }
}

/// Whether the session is known from an event only, before any decision: then the answer to init outdoes it.
fn is_provisional(state: &State) -> bool {
    let value = state.to_value();
    let record = value.as_record().unwrap();
    *record.get("early") == Value::Flag(true) && *record.get("sent") == Value::Null
}

fn is_answer_of(event: &Event, id: &str) -> bool {
    matches!(&event.kind, EventKind::Session(session) if session.id.as_ref().is_some_and(|other| other.as_str() == id))
}

#[test]
fn all_phases_and_screens_are_reached() {
    let screens: BTreeSet<String> = states()
        .iter()
        .map(|state| {
            format!("{} {} {:?} {}", state.phase().word(), state.show(), state.may().collect::<Vec<_>>(), state.ask())
        })
        .collect();
    assert_eq!(screens.len(), super::PLACES.len(), "{screens:?}");
    assert!(states().len() > 1000, "{} states", states().len());
}

#[test]
fn what_is_settled_never_unsettles() {
    judge_all(&|state, event, next| {
        if state.phase() == Phase::Finished {
            let outdone = is_provisional(state) && [OURS, OTHERS].iter().any(|id| is_answer_of(event, id));
            assert!(next.outcome() == state.outcome() || outdone, "{event:?} in {}", key(state));
        }
    });
}

#[test]
fn the_same_event_twice_counts_once() {
    judge_all(&|state, event, next| {
        let again = next.advance(event);
        assert!(again == *next || key(&again) == key(next), "{event:?} in {}", key(state));
    });
}

#[test]
fn every_state_is_stored_and_read_back_unchanged() {
    for state in states() {
        let stored = serde_json::to_string(&state.to_value()).unwrap();
        let read: Value = serde_json::from_str(&stored).unwrap();
        assert_eq!(State::read(&read).as_ref(), Ok(state));
    }
}

#[test]
fn the_session_of_a_transfer_never_changes_unless_it_was_provisional() {
    judge_all(&|state, _, next| {
        let (before, after) = (state.session_id(), next.session_id());
        let back_to_start = matches!(next.phase(), Phase::Draft | Phase::Quoted);
        let kept = before.is_none() || after == before || is_provisional(state);
        assert!(kept && (!back_to_start || after.is_none()), "{} to {}", key(state), key(next));
    });
}

#[test]
fn the_end_of_its_own_session_settles_every_transfer_that_was_started() {
    let end = Event::read(&value(&event("payment_finished", over("", "succeeded")))).unwrap();
    for state in states().iter().filter(|state| state.session_id().is_some()) {
        assert_eq!(state.advance(&end).phase(), Phase::Finished, "{}", key(state));
    }
}

#[test]
fn what_the_page_may_do_works() {
    let decisions = [
        ("start", "starting", Phase::Started),
        ("retry", "starting", Phase::Started),
        ("confirm", "confirming", Phase::Confirmed),
        ("cancel", "cancelling", Phase::Cancelling),
    ];
    for state in states() {
        for (step, kind, phase) in decisions {
            if state.may().any(|may| may == step) {
                let decision = Event { at: None, kind: Event::read(&value(&a(kind))).unwrap().kind };
                assert_eq!(state.advance(&decision).phase(), phase, "{step} in {}", key(state));
            }
        }
    }
}

#[test]
fn a_transfer_that_was_confirmed_is_not_replaced_before_the_bank_has_spoken() {
    judge_all(&|state, event, next| {
        let was_sent = *state.to_value().as_record().unwrap().get("sent") == Value::from("confirm");
        let offers = |state: &State| state.may().any(|may| may == "new_transfer" || may == "start");
        if was_sent && !offers(state) && offers(next) {
            let spoke = matches!(event.kind, EventKind::Session(_) | EventKind::Bank(_) | EventKind::Refunded(_));
            assert!(spoke, "{event:?} in {}", key(state));
        }
    });
}

#[test]
fn no_decision_is_offered_while_one_is_on_its_way() {
    for state in states() {
        if matches!(state.phase(), Phase::Started | Phase::Confirmed | Phase::Cancelling) {
            assert!(state.may().all(|step| step == "poll"), "{}", key(state));
        }
    }
}

#[test]
fn every_event_in_every_state_is_answered_by_the_call_too() {
    let events: Vec<Value> = alphabet().iter().map(value).collect();
    for place in super::PLACES {
        let state = value(&super::after(&super::to(place)));
        for event in &events {
            let next = api::advance(&state, event).unwrap();
            let typed = State::read(&state).unwrap().advance(&Event::read(event).unwrap()).to_value();
            assert_eq!(serde_json::to_string(&next).unwrap(), serde_json::to_string(&typed).unwrap());
        }
    }
}
