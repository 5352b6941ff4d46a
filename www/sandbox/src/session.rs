//! One pretend transfer, as the bank reports it.

use crate::bank_error::BankError;
use crate::clock::Moment;
use crate::json::{at, object};
use crate::progress::{Decision, Progress, Stage};
use crate::random;
use crate::three_d_secure::{self, Way};
use bank131_checkout::value::{Record, Value};
use std::time::Instant;

/// A transfer that was accepted.
pub(crate) struct Order {
    pub(crate) transfer: Value,
    /// What the person is asked to confirm.
    pub(crate) confirm_information: Value,
    /// How the sender gets to the bank of their card, if it uses 3-D Secure.
    pub(crate) three_d_secure: Option<Way>,
    pub(crate) now: Moment,
}

pub(crate) struct Session {
    pub(crate) id: String,
    pub(crate) progress: Progress,
    payment_ids: Vec<String>,
    payout_ids: Vec<String>,
    order: Order,
}

/// Why a decision is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Undecided {
    NoSession,
    /// The information is not what the bank asked to confirm.
    OtherInformation,
    WrongState,
}

const PAYMENTS: &str = "payment_details_multi";
const PAYOUTS: &str = "payout_details_multi";

impl Session {
    pub(crate) fn starting(mut order: Order) -> Result<Self, BankError> {
        let payment_ids = ids("pm", items(&order.transfer, PAYMENTS))?;
        if let (Some(exchange), Some(id)) = (exchange_of(&mut order.confirm_information), payment_ids.first()) {
            exchange.set("id", id.as_str().into());
        }
        Ok(Self {
            id: random::id("ps")?,
            progress: Progress::starting(Instant::now(), order.three_d_secure.is_some()),
            payment_ids,
            payout_ids: ids("po", items(&order.transfer, PAYOUTS))?,
            order,
        })
    }

    pub(crate) fn decide(&mut self, decision: Decision, information: Option<&Value>) -> Result<(), Undecided> {
        if information.is_some_and(|information| *information != self.order.confirm_information) {
            return Err(Undecided::OtherInformation);
        }
        self.progress.decide(decision, Instant::now()).map_err(|_| Undecided::WrongState)
    }

    pub(crate) fn answer(&self) -> Value {
        let now = Instant::now();
        let since = self.progress.steps(now).into_iter().max().unwrap_or(now);
        object([("status", "ok".into()), ("session", Value::Record(self.described(self.progress.stage(now), since)))])
    }

    /// The bank's events, oldest first: `ready_to_confirm` as in the document's example, and those after it.
    pub(crate) fn events(&self) -> Value {
        let steps = self.progress.steps(Instant::now());
        Value::List(steps.into_iter().filter_map(|step| self.event(step)).collect())
    }

    fn event(&self, step: Instant) -> Option<Value> {
        let stage = self.progress.stage(step);
        let mut session = self.described(stage, step);
        if let (Stage::ThreeDSecure, Some(way)) = (stage, self.order.three_d_secure) {
            ask_for_sender(&mut session, &three_d_secure::interaction(way, &self.id));
        }
        let mut event = Record::from_iter([("type", stage.event()?.into()), ("session", Value::Record(session))]);
        if stage == Stage::Pending {
            event.set("confirm_information", self.order.confirm_information.clone());
            event.set("details", object([("tcn_code_encoded", "NTkyMTc0LTY5NDEyMjEx".into())]));
        }
        Some(Value::Record(event))
    }

    /// The session in the shape of the document's answers to `init/payment`, which use the names of API v1.
    fn described(&self, stage: Stage, since: Instant) -> Record {
        let (status, item_status) = stage.statuses();
        let started = self.order.now.to_string();
        let updated = self.order.now.after(self.progress.since_start(since)).to_string();
        let items = |list, ids, name| self.items(list, ids, name, (item_status, &started));
        let mut session = Record::from_iter([
            ("id", self.id.as_str().into()),
            ("status", status.into()),
            ("created_at", started.as_str().into()),
            ("updated_at", updated.as_str().into()),
            ("acquiring_payments", items(PAYMENTS, &self.payment_ids, "payment_details")),
            ("payments", items(PAYOUTS, &self.payout_ids, "payment_method")),
        ]);
        if stage == Stage::Pending {
            session.set_text("next_action", "confirm");
        }
        session
    }

    /// The items of a list, each with its id, the amounts and the participants.
    fn items(&self, list: &str, ids: &[String], name: &'static str, (status, started): (&str, &str)) -> Value {
        let transfer = &self.order.transfer;
        let item = |(id, details): (&String, &Value)| {
            object([
                ("id", id.as_str().into()),
                ("status", status.into()),
                ("created_at", started.into()),
                (name, details.clone()),
                ("calculate", at(transfer, &["calculate"]).clone()),
                ("participant_details", at(transfer, &["participant_details"]).clone()),
            ])
        };
        Value::List(ids.iter().zip(items(transfer, list)).map(item).collect())
    }
}

fn ids(prefix: &str, items: &[Value]) -> Result<Vec<String>, BankError> {
    items.iter().map(|_| random::id(prefix)).collect()
}

fn items<'v>(transfer: &'v Value, list: &str) -> &'v [Value] {
    match at(transfer, &[list]) {
        Value::List(items) => items,
        _ => &[],
    }
}

/// The exchange that the person is asked to confirm.
fn exchange_of(confirm_information: &mut Value) -> Option<&mut Record> {
    first_of(confirm_information.as_record_mut()?, "exchanges")
}

/// Only the event says where the sender must go; no documented answer does.
fn ask_for_sender(session: &mut Record, interaction: &Value) {
    if let Some(payment) = first_of(session, "acquiring_payments") {
        payment.set("customer_interaction", interaction.clone());
    }
}

fn first_of<'v>(record: &'v mut Record, list: &str) -> Option<&'v mut Record> {
    match record.get_mut(list)? {
        Value::List(items) => items.first_mut()?.as_record_mut(),
        _ => None,
    }
}
