//! The pretend bank's sessions: in memory, the last thousand.

use crate::clock::Moment;
use crate::json::{at, object};
use bank131_checkout::bank::Value;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

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
    numbers: Numbers,
}

/// The last numbers given away.
#[derive(Default)]
struct Numbers {
    session: u64,
    payment: u64,
    payout: u64,
}

struct Session {
    id: String,
    payment_ids: Vec<String>,
    payout_ids: Vec<String>,
    /// What it was started by.
    key: Option<String>,
    transfer: Value,
    started: Moment,
}

/// The key came with another transfer before.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct KeyMismatch;

impl Sessions {
    pub(crate) fn shared() -> Shared {
        Shared(Arc::default())
    }

    /// Starts a session for a transfer, or finds the one that this key has started for it.
    pub(crate) fn start(&mut self, key: Option<String>, transfer: Value, now: Moment) -> Result<Value, KeyMismatch> {
        if let Some(known) = self.all.iter().find(|session| key.is_some() && session.key == key) {
            return if known.transfer == transfer { Ok(known.answer()) } else { Err(KeyMismatch) };
        }
        let session = self.numbers.session(key, transfer, now);
        let answer = session.answer();
        self.all.push_back(session);
        if self.all.len() > MAXIMUM {
            self.all.pop_front();
        }
        Ok(answer)
    }

    /// The session of an id, if it is still remembered.
    pub(crate) fn find(&self, id: &str) -> Option<Value> {
        self.all.iter().find(|session| session.id == id).map(Session::answer)
    }
}

impl Numbers {
    fn session(&mut self, key: Option<String>, transfer: Value, started: Moment) -> Session {
        Session {
            id: next_id("ps", &mut self.session),
            payment_ids: items(&transfer, PAYMENTS).iter().map(|_| next_id("pm", &mut self.payment)).collect(),
            payout_ids: items(&transfer, PAYOUTS).iter().map(|_| next_id("po", &mut self.payout)).collect(),
            key,
            transfer,
            started,
        }
    }
}

fn next_id(prefix: &str, last: &mut u64) -> String {
    *last = last.saturating_add(1);
    format!("{prefix}_{last}")
}

const PAYMENTS: &str = "payment_details_multi";
const PAYOUTS: &str = "payout_details_multi";
const IN_PROGRESS: &str = "in_progress";

fn items<'v>(transfer: &'v Value, list: &str) -> &'v [Value] {
    match at(transfer, &[list]) {
        Value::List(items) => items,
        _ => &[],
    }
}

impl Session {
    /// In the shape of the document's answers to `init/payment`, which has the names of API v1.
    fn answer(&self) -> Value {
        let started = self.started.to_string();
        let session = object([
            ("id", self.id.as_str().into()),
            ("status", IN_PROGRESS.into()),
            ("created_at", started.as_str().into()),
            ("updated_at", started.as_str().into()),
            ("acquiring_payments", self.told(PAYMENTS, &self.payment_ids, "payment_details", &started)),
            ("payments", self.told(PAYOUTS, &self.payout_ids, "payment_method", &started)),
        ]);
        object([("status", "ok".into()), ("session", session)])
    }

    /// The items of a list, each with its id, the amounts and the people.
    fn told(&self, list: &str, ids: &[String], name: &'static str, started: &str) -> Value {
        let item = |(id, details): (&String, &Value)| {
            object([
                ("id", id.as_str().into()),
                ("status", IN_PROGRESS.into()),
                ("created_at", started.into()),
                (name, details.clone()),
                ("calculate", at(&self.transfer, &["calculate"]).clone()),
                ("participant_details", at(&self.transfer, &["participant_details"]).clone()),
            ])
        };
        Value::List(ids.iter().zip(items(&self.transfer, list)).map(item).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::LazyLock;

    fn start(sessions: &mut Sessions, key: Option<&str>, transfer: &str) -> Result<Value, KeyMismatch> {
        static NOW: LazyLock<Moment> = LazyLock::new(|| Moment::now().unwrap());
        sessions.start(key.map(str::to_owned), transfer.into(), *NOW)
    }

    #[test]
    fn only_the_last_thousand_are_remembered() {
        let mut sessions = Sessions::default();
        for number in 0..=MAXIMUM {
            start(&mut sessions, Some(&number.to_string()), "a").unwrap();
        }
        assert_eq!(sessions.all.len(), MAXIMUM);
        assert!(sessions.find("ps_1").is_none());
        assert!(sessions.find("ps_2").is_some());
        assert!(sessions.find("ps_1001").is_some());
    }

    #[test]
    fn a_key_stands_for_one_transfer() {
        let mut sessions = Sessions::default();
        let first = start(&mut sessions, Some("key"), "a");
        assert!(first == start(&mut sessions, Some("key"), "a"));
        assert!(start(&mut sessions, Some("key"), "b") == Err(KeyMismatch));
        assert!(first != start(&mut sessions, Some("other"), "a"));
    }

    #[test]
    fn without_a_key_every_transfer_is_a_new_one() {
        let mut sessions = Sessions::default();
        assert!(start(&mut sessions, None, "a") != start(&mut sessions, None, "a"));
    }
}
