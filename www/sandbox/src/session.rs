//! The pretend bank's sessions: in memory, the last thousand.

use crate::clock::Moment;
use crate::json::{at, object};
use crate::progress::{Decision, Progress, Stage};
use bank131_checkout::bank::{Record, Value};
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
    /// What the person is asked to confirm.
    confirm_information: Value,
    started: Moment,
    progress: Progress,
}

/// Why a decision is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Undecided {
    NoSession,
    /// Not what the bank asked to confirm.
    OtherInformation,
    WrongState,
}

/// The key came with another transfer before.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct KeyMismatch;

impl Sessions {
    pub(crate) fn shared() -> Shared {
        Shared(Arc::default())
    }

    /// Starts a session for a transfer, or finds the one that this key has started for it.
    pub(crate) fn start(
        &mut self,
        key: Option<String>,
        transfer: Value,
        confirm_information: Value,
        now: Moment,
    ) -> Result<Value, KeyMismatch> {
        if let Some(known) = self.all.iter().find(|session| key.is_some() && session.key == key) {
            return if known.transfer == transfer { Ok(known.answer()) } else { Err(KeyMismatch) };
        }
        let session = self.numbers.session(key, transfer, confirm_information, now);
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

    /// Decides a session that waits for it, and answers the session.
    pub(crate) fn decide(
        &mut self,
        id: &str,
        decision: Decision,
        information: Option<&Value>,
    ) -> Result<Value, Undecided> {
        let session = self.all.iter_mut().find(|session| session.id == id).ok_or(Undecided::NoSession)?;
        if information.is_some_and(|information| *information != session.confirm_information) {
            return Err(Undecided::OtherInformation);
        }
        session.progress.decide(decision, Instant::now()).map_err(|_| Undecided::WrongState)?;
        Ok(session.answer())
    }

    /// What the bank's webhooks have told of a session.
    pub(crate) fn events(&self, id: &str) -> Option<Value> {
        self.all.iter().find(|session| session.id == id).map(Session::events)
    }
}

impl Numbers {
    fn session(
        &mut self,
        key: Option<String>,
        transfer: Value,
        mut confirm_information: Value,
        started: Moment,
    ) -> Session {
        let payment_ids: Vec<_> = items(&transfer, PAYMENTS).iter().map(|_| next_id("pm", &mut self.payment)).collect();
        if let (Some(exchange), Some(id)) = (exchange_of(&mut confirm_information), payment_ids.first()) {
            exchange.set("id", id.as_str().into());
        }
        Session {
            id: next_id("ps", &mut self.session),
            payment_ids,
            payout_ids: items(&transfer, PAYOUTS).iter().map(|_| next_id("po", &mut self.payout)).collect(),
            key,
            transfer,
            confirm_information,
            started,
            progress: Progress::starting(Instant::now()),
        }
    }
}

/// The one exchange that is asked to be confirmed.
fn exchange_of(confirm_information: &mut Value) -> Option<&mut Record> {
    match confirm_information.as_record_mut()?.get_mut("exchanges")? {
        Value::List(exchanges) => exchanges.first_mut()?.as_record_mut(),
        _ => None,
    }
}

fn next_id(prefix: &str, last: &mut u64) -> String {
    *last = last.saturating_add(1);
    format!("{prefix}_{last}")
}

const PAYMENTS: &str = "payment_details_multi";
const PAYOUTS: &str = "payout_details_multi";

fn items<'v>(transfer: &'v Value, list: &str) -> &'v [Value] {
    match at(transfer, &[list]) {
        Value::List(items) => items,
        _ => &[],
    }
}

impl Session {
    fn answer(&self) -> Value {
        object([("status", "ok".into()), ("session", self.told(self.progress.stage(Instant::now())))])
    }

    /// In the shape of the document's answers to `init/payment`, which has the names of API v1.
    fn told(&self, stage: Stage) -> Value {
        let (status, item_status) = stage.statuses();
        let started = self.started.to_string();
        let items = |list, ids, name| self.items(list, ids, name, (item_status, &started));
        let mut session = object([
            ("id", self.id.as_str().into()),
            ("status", status.into()),
            ("created_at", started.as_str().into()),
            ("updated_at", started.as_str().into()),
            ("acquiring_payments", items(PAYMENTS, &self.payment_ids, "payment_details")),
            ("payments", items(PAYOUTS, &self.payout_ids, "payment_method")),
        ]);
        if let (Stage::Pending, Some(session)) = (stage, session.as_record_mut()) {
            session.set_text("next_action", "confirm");
        }
        session
    }

    /// The items of a list, each with its id, the amounts and the people.
    fn items(&self, list: &str, ids: &[String], name: &'static str, (status, started): (&str, &str)) -> Value {
        let item = |(id, details): (&String, &Value)| {
            object([
                ("id", id.as_str().into()),
                ("status", status.into()),
                ("created_at", started.into()),
                (name, details.clone()),
                ("calculate", at(&self.transfer, &["calculate"]).clone()),
                ("participant_details", at(&self.transfer, &["participant_details"]).clone()),
            ])
        };
        Value::List(ids.iter().zip(items(&self.transfer, list)).map(item).collect())
    }

    /// `ready_to_confirm` as in the document's example, then `payment_finished`.
    fn events(&self) -> Value {
        let now = Instant::now();
        let stage = self.progress.stage(now);
        let mut events = Vec::new();
        if self.progress.has_asked(now) {
            let details = object([("tcn_code_encoded", "NTkyMTc0LTY5NDEyMjEx".into())]);
            events.push(object([
                ("type", "ready_to_confirm".into()),
                ("session", self.told(Stage::Pending)),
                ("confirm_information", self.confirm_information.clone()),
                ("details", details),
            ]));
        }
        if stage.is_final() {
            events.push(object([("type", "payment_finished".into()), ("session", self.told(stage))]));
        }
        Value::List(events)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::LazyLock;

    fn start(sessions: &mut Sessions, key: Option<&str>, transfer: &str) -> Result<Value, KeyMismatch> {
        static NOW: LazyLock<Moment> = LazyLock::new(|| Moment::now().unwrap());
        sessions.start(key.map(str::to_owned), transfer.into(), Value::Null, *NOW)
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
