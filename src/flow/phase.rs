//! Where a transfer is. What must not happen has no phase for it.

use super::attempt::{Attempt, Bound, Decision, Moment, Undecided};
use super::label::Label;
use super::word::vocabulary;

/// Where a transfer is, with the facts that the phase rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Phase {
    /// The person fills in the form.
    Draft,
    /// The bank has said what it would cost.
    Quoted,
    /// Init is under way.
    Starting(Attempt),
    /// What became of init is not known: ask the proxy, send the same key again, or abandon it.
    Unnamed(Attempt, Way),
    /// The session has a name; the bank prepares it.
    Preparing(Undecided),
    /// The bank waits for yes or no. The only phase that can confirm.
    Asking(Undecided),
    /// Yes or no was sent, and the bank carries it out.
    Deciding(Bound, Decision),
    /// The person must go through 3-D Secure or scan a code, or has come back from it.
    Acting(Bound, Act, Moment),
    /// The rate is no longer held and neither yes nor no was sent from here. It claims nothing about the session.
    Lapsed(Undecided),
    /// Nobody here knows what became of it. The bank does.
    Doubt(Bound, Why),
    /// Known by its id alone, or in the hands of another tab: it is followed, and not decided.
    Watching(Label, Option<Bound>),
    /// Settled. The only phase after which another transfer may be paid.
    Over(Label, Verdict),
}

vocabulary! {
    /// What is known of an init whose answer is missing.
    pub enum Way {
        /// Nothing yet.
        Ask = "ask",
        /// The bank has taken the key, and does not say for which session: sending it again would bring the same answer.
        Taken = "taken",
        /// It has not reached the proxy; it may still be on its way.
        Never = "never",
        /// The proxy itself has no answer from the bank.
        Unknown = "unknown",
    }
}

vocabulary! {
    /// Why nobody knows.
    pub enum Why {
        /// The answer to yes or no is missing.
        Lost = "lost",
        /// The bank's `error`, which is not final, or a status that is not known here.
        BankError = "bank_error",
        /// Session and items contradict each other.
        Contradiction = "contradiction",
        /// 3-D Secure should have ended by now.
        Overdue = "overdue",
    }
}

vocabulary! {
    /// What the bank gives the person to act with; the later ones say more.
    pub enum Act {
        /// Nothing yet.
        Wait = "wait",
        /// A code to scan.
        Inform = "inform",
        /// An address to go to.
        Redirect = "redirect",
    }
}

vocabulary! {
    /// How a transfer ended.
    pub enum Verdict {
        /// The money went.
        Succeeded = "succeeded",
        /// It did not, and nothing was charged: session and items agree.
        NotCharged = "not_charged",
        /// The session is cancelled. Its answer lists no payment, so nothing is said about a charge.
        Cancelled = "cancelled",
    }
}

impl Phase {
    /// Its word in the plain form: `asking`.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Quoted => "quoted",
            Self::Starting(_) => "starting",
            Self::Unnamed(..) => "unnamed",
            Self::Preparing(_) => "preparing",
            Self::Asking(_) => "asking",
            Self::Deciding(..) => "deciding",
            Self::Acting(..) => "acting",
            Self::Lapsed(_) => "lapsed",
            Self::Doubt(..) => "doubt",
            Self::Watching(..) => "watching",
            Self::Over(..) => "over",
        }
    }

    /// The attempt, from the start to the end.
    #[must_use]
    pub const fn attempt(&self) -> Option<&Attempt> {
        match self {
            Self::Starting(attempt) | Self::Unnamed(attempt, _) => Some(attempt),
            _ => match self.bound() {
                Some(bound) => Some(&bound.attempt),
                None => None,
            },
        }
    }

    /// The session and what was decided about it, where this tab has it in its hands or had.
    #[must_use]
    pub const fn bound(&self) -> Option<&Bound> {
        match self {
            Self::Preparing(undecided) | Self::Asking(undecided) | Self::Lapsed(undecided) => Some(undecided.bound()),
            Self::Deciding(bound, _)
            | Self::Acting(bound, ..)
            | Self::Doubt(bound, _)
            | Self::Watching(_, Some(bound)) => Some(bound),
            _ => None,
        }
    }

    /// The bank's id of the session.
    #[must_use]
    pub const fn session(&self) -> Option<&Label> {
        match self {
            Self::Watching(session, _) | Self::Over(session, _) => Some(session),
            _ => match self.bound() {
                Some(bound) => Some(&bound.session),
                None => None,
            },
        }
    }

    pub(super) const fn attempt_mut(&mut self) -> Option<&mut Attempt> {
        match self {
            Self::Starting(attempt) | Self::Unnamed(attempt, _) => Some(attempt),
            Self::Preparing(undecided) | Self::Asking(undecided) | Self::Lapsed(undecided) => {
                Some(undecided.attempt_mut())
            }
            Self::Deciding(bound, _)
            | Self::Acting(bound, ..)
            | Self::Doubt(bound, _)
            | Self::Watching(_, Some(bound)) => Some(&mut bound.attempt),
            _ => None,
        }
    }
}
