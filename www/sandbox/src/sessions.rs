//! The memory of proxy and pretend bank: the last thousand sessions and attempts.

use crate::attempt::{Attempt, Fate};
use crate::bank_error::BankError;
use crate::json::object;
use crate::progress::{Decision, Stage};
use crate::session::{Order, Session, Undecided};
use bank131_checkout::value::{Record, Value};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

const MAXIMUM: usize = 1_000;

/// The sessions that all calls see.
#[derive(Clone)]
pub(crate) struct Shared(Arc<Mutex<Sessions>>);

impl Shared {
    pub(crate) fn lock(&self) -> MutexGuard<'_, Sessions> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[derive(Default)]
pub(crate) struct Sessions {
    all: VecDeque<Session>,
    attempts: VecDeque<Attempt>,
}

impl Sessions {
    pub(crate) fn shared() -> Shared {
        Shared(Arc::default())
    }

    /// Starts a session, or answers with the earlier outcome of this key.
    pub(crate) fn start(
        &mut self,
        key: Option<&str>,
        draft: Value,
        order: Result<Order, BankError>,
    ) -> Result<Value, BankError> {
        if let Some(known) = key.and_then(|key| self.attempt(key)) {
            return self.again(known, &draft);
        }
        let started = order.and_then(Session::starting);
        let answer = started.as_ref().map(Session::answer).map_err(Clone::clone);
        if let Some(key) = key {
            let fate = started
                .as_ref()
                .map_or_else(|refusal| Fate::Refused(refusal.clone()), |one| Fate::Started(one.id.clone()));
            remember(&mut self.attempts, Attempt { key: key.to_owned(), draft: Some(draft), fate });
        }
        if let Ok(session) = started {
            remember(&mut self.all, session);
        }
        answer
    }

    /// The answer to a request with a known key.
    fn again(&self, Attempt { draft: before, fate, .. }: &Attempt, draft: &Value) -> Result<Value, BankError> {
        match fate {
            Fate::Abandoned => Err(BankError::abandoned()),
            _ if before.as_ref() != Some(draft) => Err(BankError::idempotency_mismatch()),
            Fate::Refused(refusal) => Err(refusal.clone()),
            Fate::Started(id) => self.find(id).ok_or_else(BankError::no_session),
        }
    }

    fn attempt(&self, key: &str) -> Option<&Attempt> {
        self.attempts.iter().find(|attempt| attempt.key == key)
    }

    /// Burns a key that was never used. Returns whether the key is burnt.
    pub(crate) fn abandon(&mut self, key: &str) -> bool {
        match self.attempt(key) {
            Some(attempt) => matches!(attempt.fate, Fate::Abandoned),
            None => {
                remember(&mut self.attempts, Attempt { key: key.to_owned(), draft: None, fate: Fate::Abandoned });
                true
            }
        }
    }

    /// What became of an attempt.
    pub(crate) fn record(&self, key: &str) -> Value {
        let fate = self.attempt(key).map(|attempt| &attempt.fate);
        let state = match fate {
            None => "never",
            Some(Fate::Refused(_)) => "refused",
            Some(Fate::Started(_)) => "started",
            Some(Fate::Abandoned) => "abandoned",
        };
        let mut record = Record::from_iter([("key", key.into()), ("state", state.into())]);
        match fate {
            Some(Fate::Refused(refusal)) => record.set("error", object([("code", refusal.code().into())])),
            Some(Fate::Started(id)) => self.describe(id, &mut record),
            _ => {}
        }
        Value::Record(record)
    }

    /// The session of an attempt, what was decided, and how long the rate is held.
    fn describe(&self, id: &str, record: &mut Record) {
        record.set_text("session", id);
        let Some(session) = self.session(id) else { return };
        match session.progress.decision() {
            Some(Decision::Confirm) => record.set("yes", Value::Flag(true)),
            Some(Decision::Cancel) => record.set("no", Value::Flag(true)),
            None => {}
        }
        let hold = session.progress.hold(Instant::now()).as_millis();
        record.set_integer("hold_ms", i64::try_from(hold).unwrap_or_default());
    }

    fn session(&self, id: &str) -> Option<&Session> {
        self.all.iter().find(|session| session.id == id)
    }

    fn session_mut(&mut self, id: &str) -> Option<&mut Session> {
        self.all.iter_mut().find(|session| session.id == id)
    }

    /// The session of an id, if it is still remembered.
    pub(crate) fn find(&self, id: &str) -> Option<Value> {
        self.session(id).map(Session::answer)
    }

    /// Decides a session that is waiting for a decision, and returns the session.
    pub(crate) fn decide(
        &mut self,
        id: &str,
        decision: Decision,
        information: Option<&Value>,
    ) -> Result<Value, Undecided> {
        let session = self.session_mut(id).ok_or(Undecided::NoSession)?;
        session.decide(decision, information)?;
        Ok(session.answer())
    }

    /// The bank's events about a session.
    pub(crate) fn events(&self, id: &str) -> Option<Value> {
        self.session(id).map(Session::events)
    }

    /// Whether the bank of the sender's card is waiting for the sender.
    pub(crate) fn waits_for_card_bank(&self, id: &str) -> bool {
        self.session(id).is_some_and(|session| session.progress.stage(Instant::now()) == Stage::ThreeDSecure)
    }

    /// The sender has approved the payment there.
    pub(crate) fn approve(&mut self, id: &str) {
        if let Some(session) = self.session_mut(id) {
            session.progress.approve(Instant::now());
        }
    }
}

fn remember<T>(list: &mut VecDeque<T>, item: T) {
    list.push_back(item);
    if list.len() > MAXIMUM {
        list.pop_front();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Moment;
    use std::sync::LazyLock;

    fn start(sessions: &mut Sessions, key: Option<&str>, transfer: &str) -> Result<Value, String> {
        static NOW: LazyLock<Moment> = LazyLock::new(|| Moment::now().unwrap());
        let order =
            Order { transfer: transfer.into(), confirm_information: Value::Null, three_d_secure: None, now: *NOW };
        sessions.start(key, transfer.into(), Ok(order)).map_err(|refusal| refusal.code().to_owned())
    }

    fn id(answer: &Value) -> String {
        crate::json::at(answer, &["session", "id"]).as_text().unwrap().to_owned()
    }

    #[test]
    fn only_the_last_thousand_are_remembered() {
        let mut sessions = Sessions::default();
        let keys: Vec<_> = (0..=MAXIMUM).map(|number| number.to_string()).collect();
        let ids: Vec<_> = keys.iter().map(|key| id(&start(&mut sessions, Some(key), "a").unwrap())).collect();
        assert_eq!((sessions.all.len(), sessions.attempts.len()), (MAXIMUM, MAXIMUM));
        let known: Vec<_> = ids.iter().map(|id| sessions.find(id).is_some()).collect();
        assert_eq!((known.first(), known.get(1), known.last()), (Some(&false), Some(&true), Some(&true)));
    }

    #[test]
    fn a_key_belongs_to_one_transfer() {
        let mut sessions = Sessions::default();
        let first = start(&mut sessions, Some("key"), "a").unwrap();
        assert_eq!(id(&first), id(&start(&mut sessions, Some("key"), "a").unwrap()));
        assert_eq!(start(&mut sessions, Some("key"), "b").unwrap_err(), "idempotency_key_params_mismatch");
        assert_ne!(id(&first), id(&start(&mut sessions, Some("other"), "a").unwrap()));
    }

    #[test]
    fn without_a_key_every_request_is_a_new_transfer() {
        let mut sessions = Sessions::default();
        let [first, second] = [(); 2].map(|()| id(&start(&mut sessions, None, "a").unwrap()));
        assert_ne!(first, second);
    }
}
