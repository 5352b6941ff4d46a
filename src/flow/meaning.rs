//! What the bank's messages mean for a transfer.

use super::phase::{Act, Verdict};
use crate::bank::answer::{BankEvent, EventType, NextAction, Outcome, RefundStatus, Session, SessionStatus};
use crate::words::words;

/// How far a session has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum News {
    /// Under way. A missing `next_action` or redirect proves nothing: no documented answer has them.
    Running {
        /// The bank says that it waits to be told to confirm or to cancel.
        asks: bool,
        /// What the person must act with.
        act: Option<Act>,
    },
    /// The bank's `error`, or a status that is not known here.
    Unclear,
    /// Session and items contradict each other.
    Contradicts,
    /// Settled.
    Over(Verdict),
}

impl News {
    /// The bank says that a session in `error` is not final, whatever else the answer has.
    pub(super) fn of(session: &Session) -> Self {
        match (session.status(), session.outcome()) {
            (SessionStatus::Error | SessionStatus::Unknown, _) => Self::Unclear,
            (_, Outcome::Unknown) => Self::Contradicts,
            (_, Outcome::Succeeded) => Self::Over(Verdict::Succeeded),
            (_, Outcome::Failed) => Self::Over(Verdict::NotCharged),
            (_, Outcome::Cancelled) => Self::Over(Verdict::Cancelled),
            (_, Outcome::Pending) => Self::Running {
                asks: session.next_action() == Some(NextAction::Confirm),
                act: Some(act_of(session)).filter(|act| *act > Act::Wait),
            },
        }
    }
}

/// What the bank gives the person to act with.
pub(super) fn act_of(session: &Session) -> Act {
    if session.redirect().is_some() {
        Act::Redirect
    } else if session.inform().is_some() {
        Act::Inform
    } else if session.redirect_unusable() == Some(true) {
        Act::Unusable
    } else {
        Act::Wait
    }
}

words! {
    /// What an event may say.
    pub enum Fact as "TransferFact" {
        /// `ready_to_confirm`: the price is settled.
        Ready = "ready",
        /// `action_required`: the person must act.
        Action = "action",
        /// `payment_refunded`, with an accepted refund: the money went back.
        Refunded = "refunded",
        /// A transfer code.
        Code = "code",
        /// Anything else: a reason to ask for the status.
        News = "news",
    }
}

impl Fact {
    /// What an event says: what happened, and the transfer code if one came with it.
    pub(super) fn of(event: &BankEvent, session: &Session) -> [Option<Self>; 2] {
        let happened = match event.kind() {
            EventType::ReadyToConfirm => Self::Ready,
            EventType::ActionRequired => Self::Action,
            EventType::PaymentRefunded if is_refunded(session) => Self::Refunded,
            _ => Self::News,
        };
        [Some(happened), event.tcn_code().map(|_| Self::Code)]
    }

    /// Whether it only adds to the outcome and does not change it.
    pub(super) const fn informs(self) -> bool {
        matches!(self, Self::Refunded | Self::Code)
    }
}

/// Whether the money went back: a refund was accepted, or no refund is listed at all.
fn is_refunded(session: &Session) -> bool {
    let mut is_listed = false;
    for item in session.payments().chain(session.payouts()) {
        for refund in item.refunds() {
            if refund.status() == RefundStatus::Accepted {
                return true;
            }
            is_listed = true;
        }
    }
    !is_listed
}
