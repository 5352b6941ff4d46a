//! What a session tells: the answer of init, confirm, cancel and status, and what every event carries.
//!
//! Read are both spellings of the bank: `acquiring_payments`, `payments` and `payment_method` of its first version,
//! `payment_list`, `payout_list` and `payout_details` of its second. Participants are left out, in whichever of their
//! forms: who follows a transfer needs no personal data, and who does has the answer itself.

use super::customer_interaction;
use super::failure::{BankFailure, failure_in, refusal};
use super::item::{ItemStatus, read_all};
use super::reading::{Reading, root};
use super::transfer_code::{TransferCode, TransferCodeProblem};
use crate::issue::{Issue, Problem};
use crate::schema::{DraftProblem, words};
use crate::text::is_blank_text;
use crate::value::{Record, Value, View};

words! {
    /// Where a session stands.
    ///
    /// Source: the bank's page of objects. `succeeded` is what the transfers document calls an accepted one; `canceled`
    /// is seen in the texts of its sister company.
    pub enum SessionStatus {
        else
        /// What the bank calls it is not known here.
        Unknown = "unknown",
        /// Waiting to be started or cancelled.
        Created = "created",
        /// Being processed.
        InProgress = "in_progress",
        /// Completed.
        Accepted = "accepted" | "succeeded",
        /// Cancelled.
        Cancelled = "cancelled" | "canceled",
        /// Something unexpected happened, and what came of it is not known: not final.
        Error = "error",
    }
}

words! {
    /// What became of a transfer.
    pub enum Outcome {
        else
        /// Not known: ask for the status, and never pay again before it is.
        Unknown = "unknown",
        /// Still under way.
        Pending = "pending",
        /// The money went out.
        Succeeded = "succeeded",
        /// It was refused or given up, and no payment went through: nothing was charged.
        Failed = "failed",
        /// It was refused or given up; whether something was charged is not told.
        Cancelled = "cancelled",
    }
}

impl Outcome {
    /// What became of a session in this status with these payments and payouts.
    ///
    /// Source: the bank's pages of recurring payments: success is session `accepted` and item `succeeded`, failure is
    /// session `cancelled` and item `failed`; "the `error` status of the payment session is not final". A list that an
    /// answer leaves out proves nothing; one that contradicts its session leaves the outcome unknown.
    fn of(status: SessionStatus, session: View<'_>) -> Self {
        match status {
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
            // What waits for yes or no when its session is cancelled is not carried out any more.
            Self::Cancelled
        }
    }
}

/// Where an item stands, with what became of it afterwards.
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
        match ItemStatus::of_text(item.text("status").unwrap_or_default()) {
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

/// Whether an item of this list stands so.
fn has(session: View<'_>, list: &str, stands: &[Stands]) -> bool {
    session.items(list).any(|item| stands.contains(&Stands::of(item)))
}

/// Reads a session, by itself or as `{status: "ok", session}`.
///
/// # Errors
/// - where a refusal stands instead of a session: its issues, as [`error::read`](super::error::read) gives them
/// - `session.id`, required: nothing names a session, `{}`
/// - wrong_type: no object, `[]`
pub fn read(answer: &Value) -> Result<Reading, Vec<Issue>> {
    read_in(root(answer)?)
}

pub(super) fn read_in(root: View<'_>) -> Result<Reading, Vec<Issue>> {
    let session = root.part("session").unwrap_or(root);
    if session.text("id").is_none_or(is_blank_text) {
        return Err(match refusal(root, None) {
            Some(failure) => failure.issues,
            None => vec![Problem::from(DraftProblem::Required).at("session.id")],
        });
    }
    let mut reading = Reading { value: head(session), warnings: Vec::new() };
    let Reading { value, warnings } = &mut reading;
    let lists = [
        ("payments", session.first(&["payment_list", "acquiring_payments"])),
        ("payouts", session.first(&["payout_list", "payments"])),
    ];
    for (key, list) in lists {
        value.set(key, Value::List(read_all(list)));
    }
    for (_, list) in lists {
        customer_interaction::read(list, value, warnings);
    }
    transfer_code(root, session, value, warnings);
    if let Some(error) = failure_in(session).or_else(|| failure_in(root)) {
        value.set("error", Value::Record(BankFailure::of(error).to_record()));
    }
    let status = SessionStatus::of_text(View(value).text("raw_status").unwrap_or_default());
    let outcome = Outcome::of(status, View(value));
    value.set_text("outcome", outcome.name());
    Ok(reading)
}

fn head(session: View<'_>) -> Record {
    let raw_status = session.text("status").unwrap_or_default();
    let mut out = Record::default();
    out.set_text("session_id", session.text("id").unwrap_or_default());
    out.set_text("status", SessionStatus::of_text(raw_status).name());
    out.set_text("raw_status", raw_status);
    match session.text("next_action") {
        Some(known @ ("confirm" | "capture")) => out.set_text("next_action", known),
        Some(other) => {
            out.set("next_action", Value::Null);
            out.set_text("raw_next_action", other);
        }
        None => out.set("next_action", Value::Null),
    }
    // Its place; what became of it is known when the items are.
    out.set_text("outcome", Outcome::Unknown.name());
    session.copy_text("created_at", &mut out);
    session.copy_text("updated_at", &mut out);
    out
}

/// The example has it in the `details` beside the session.
fn transfer_code(root: View<'_>, session: View<'_>, out: &mut Record, warnings: &mut Vec<Issue>) {
    const PLACES: [&str; 2] = ["details.tcn_code_encoded", "tcn_code_encoded"];
    let encoded = [root, session].into_iter().find_map(|holder| holder.first(&PLACES).as_text());
    match encoded.map(TransferCode::decode) {
        None => {}
        Some(Ok(code)) => out.set_text("tcn_code", code.as_str()),
        Some(Err(_)) => warnings.push(Problem::from(TransferCodeProblem::Format).at("details.tcn_code_encoded")),
    }
}
