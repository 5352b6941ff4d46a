//! What became of a transfer, by its session and the session's items.

use super::item::ItemStatus;
use super::status::SessionStatus;
use crate::value::View;
use crate::words::words;

words! {
    /// What became of a transfer.
    pub enum Outcome {
        else
        /// Not known: ask for the status, and never pay again before it is.
        Unknown = "unknown",
        /// Still under way.
        Pending = "pending",
        /// The money was sent.
        Succeeded = "succeeded",
        /// It was refused or cancelled, and no payment went through: nothing was charged.
        Failed = "failed",
        /// It was refused or cancelled, and the answer does not say whether something was charged.
        Cancelled = "cancelled",
    }
}

impl Outcome {
    /// What became of a session, by its status and its payments and payouts.
    ///
    /// Source: the bank's pages of recurring payments: success is session `accepted` and item `succeeded`, failure is
    /// session `cancelled` and item `failed`; "the `error` status of the payment session is not final". A list that an
    /// answer leaves out proves nothing; a list that contradicts its session makes the outcome unknown.
    pub(super) fn of(session: View<'_>) -> Self {
        match SessionStatus::of_word(session.text("status").unwrap_or_default()) {
            SessionStatus::Created | SessionStatus::InProgress => Self::Pending,
            SessionStatus::Error | SessionStatus::Unknown => Self::Unknown,
            SessionStatus::Accepted => Self::of_accepted(session),
            SessionStatus::Cancelled => Self::of_cancelled(session),
        }
    }

    fn of_accepted(session: View<'_>) -> Self {
        let has = |stands: &[Stands]| has(session, "payments", stands) || has(session, "payouts", stands);
        if has(&[Stands::Failed, Stands::Unknown]) {
            Self::Unknown
        } else if has(&[Stands::Waiting, Stands::Running]) {
            Self::Pending
        } else {
            Self::Succeeded
        }
    }

    fn of_cancelled(session: View<'_>) -> Self {
        let paid = |stands: &[Stands]| has(session, "payments", stands);
        let paid_out = |stands: &[Stands]| has(session, "payouts", stands);
        if paid(&[Stands::Done, Stands::Unknown]) || paid_out(&[Stands::Done, Stands::Returned, Stands::Unknown]) {
            Self::Unknown
        } else if paid(&[Stands::Running]) {
            Self::Pending
        } else if paid(&[Stands::Failed]) && !paid(&[Stands::Waiting, Stands::Returned]) {
            Self::Failed
        } else if paid_out(&[Stands::Running]) {
            Self::Pending
        } else {
            // An item that still waits for a decision when its session is cancelled will not be carried out.
            Self::Cancelled
        }
    }
}

/// The state of an item, and whether its money was returned.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stands {
    Waiting,
    Running,
    Done,
    Returned,
    Failed,
    Unknown,
}

impl Stands {
    fn of(item: View<'_>) -> Self {
        match ItemStatus::of_word(item.text("status").unwrap_or_default()) {
            ItemStatus::Succeeded if item.items("refunds").any(|refund| refund.is("status", "accepted")) => {
                Self::Returned
            }
            ItemStatus::Succeeded => Self::Done,
            ItemStatus::Pending => Self::Waiting,
            ItemStatus::InProgress => Self::Running,
            ItemStatus::Failed => Self::Failed,
            ItemStatus::Unknown => Self::Unknown,
        }
    }
}

/// Whether an item of this list is in one of these states.
fn has(session: View<'_>, list: &str, stands: &[Stands]) -> bool {
    session.items(list).any(|item| stands.contains(&Stands::of(item)))
}
