//! Where a transfer is, in words.

use crate::words::words;

words! {
    /// Where a transfer is.
    pub enum PhaseName as "TransferPhase" {
        /// The person fills in the form.
        Draft = "draft",
        /// The bank has given a price.
        Quoted = "quoted",
        /// Init is under way.
        Starting = "starting",
        /// What became of init is not known: look the attempt up at the proxy, send the same key again, or abandon it.
        Unnamed = "unnamed",
        /// The session has an id; the bank prepares it.
        Preparing = "preparing",
        /// The bank waits for a confirm or a cancel. The only phase that can confirm.
        Asking = "asking",
        /// A confirm or a cancel was sent, and the bank carries it out.
        Deciding = "deciding",
        /// The person must go through 3-D Secure or scan a code, or has come back from it.
        Acting = "acting",
        /// The rate is no longer held, and neither confirm nor cancel was sent from here.
        Lapsed = "lapsed",
        /// What became of the transfer is not known here; the bank knows.
        Doubt = "doubt",
        /// Only its id is known, or another tab decides: this page follows the transfer, and decides nothing.
        Watching = "watching",
        /// The transfer has ended. Only now may another one be paid.
        Over = "over",
    }
}

/// Where a transfer is, with what is known about it there. The names say what each means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// [`PhaseName::Draft`].
    Draft,
    /// [`PhaseName::Quoted`].
    Quoted,
    /// [`PhaseName::Starting`].
    Starting,
    /// [`PhaseName::Unnamed`], and what is known about init.
    Unnamed(Way),
    /// [`PhaseName::Preparing`].
    Preparing,
    /// [`PhaseName::Asking`].
    Asking,
    /// [`PhaseName::Deciding`].
    Deciding,
    /// [`PhaseName::Acting`], and what the person has to act with.
    Acting(Act),
    /// [`PhaseName::Lapsed`]. It claims nothing about the session.
    Lapsed,
    /// [`PhaseName::Doubt`], and why.
    Doubt(Why),
    /// [`PhaseName::Watching`].
    Watching,
    /// [`PhaseName::Over`], and how it ended.
    Over(Verdict),
}

words! {
    /// What is known about an init whose answer is missing.
    pub enum Way as "TransferInitFate" {
        /// Nothing yet.
        Ask = "ask",
        /// The bank knows the key, and does not say for which session: sending it again would bring the same answer.
        Taken = "taken",
        /// It has not reached the proxy; it may still be on its way.
        Never = "never",
        /// The proxy itself has no answer from the bank.
        Unknown = "unknown",
    }
}

words! {
    /// Why the outcome is not known.
    pub enum Why as "TransferDoubt" {
        /// The answer to a confirm or a cancel is missing.
        Lost = "lost",
        /// The bank's `error`, which is not final, or a status that is not known here.
        BankError = "bank_error",
        /// The session and its items contradict each other.
        Contradiction = "contradiction",
        /// 3-D Secure should have ended by now.
        Overdue = "overdue",
    }
}

words! {
    /// What the bank gives the person to act with; later ones in the list say more.
    pub enum Act as "TransferAct" {
        /// Nothing yet.
        Wait = "wait",
        /// An address that leads nowhere.
        Unusable = "unusable",
        /// A code to scan.
        Inform = "inform",
        /// An address to go to.
        Redirect = "redirect",
    }
}

words! {
    /// How a transfer ended.
    pub enum Verdict as "TransferVerdict" {
        /// The money was sent.
        Succeeded = "succeeded",
        /// The money was not sent and nothing was charged: the session and its items agree.
        NotCharged = "not_charged",
        /// The session is cancelled. Its answer lists no payment, so it does not say whether something was charged.
        Cancelled = "cancelled",
    }
}

impl Phase {
    /// Its name.
    #[must_use]
    pub const fn name(self) -> PhaseName {
        match self {
            Self::Draft => PhaseName::Draft,
            Self::Quoted => PhaseName::Quoted,
            Self::Starting => PhaseName::Starting,
            Self::Unnamed(_) => PhaseName::Unnamed,
            Self::Preparing => PhaseName::Preparing,
            Self::Asking => PhaseName::Asking,
            Self::Deciding => PhaseName::Deciding,
            Self::Acting(_) => PhaseName::Acting,
            Self::Lapsed => PhaseName::Lapsed,
            Self::Doubt(_) => PhaseName::Doubt,
            Self::Watching => PhaseName::Watching,
            Self::Over(_) => PhaseName::Over,
        }
    }
}
