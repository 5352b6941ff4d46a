//! Where a transfer is, in words.

use super::word::vocabulary;

/// Where a transfer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// The person fills in the form.
    Draft,
    /// The bank has said what it would cost.
    Quoted,
    /// Init is under way.
    Starting,
    /// What became of init is not known: ask the proxy, send the same key again, or abandon it.
    Unnamed(Way),
    /// The session has a name; the bank prepares it.
    Preparing,
    /// The bank waits for yes or no. The only phase that can confirm.
    Asking,
    /// Yes or no was sent, and the bank carries it out.
    Deciding,
    /// The person must go through 3-D Secure or scan a code, or has come back from it.
    Acting(Act),
    /// The rate is no longer held and neither yes nor no was sent from here. It claims nothing about the session.
    Lapsed,
    /// Nobody here knows what became of it. The bank does.
    Doubt(Why),
    /// Known by its id alone, or in the hands of another tab: it is followed, and not decided.
    Watching,
    /// Settled. The only phase after which another transfer may be paid.
    Over(Verdict),
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
        /// An address that leads nowhere.
        Unusable = "unusable",
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
    pub const fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Quoted => "quoted",
            Self::Starting => "starting",
            Self::Unnamed(_) => "unnamed",
            Self::Preparing => "preparing",
            Self::Asking => "asking",
            Self::Deciding => "deciding",
            Self::Acting(_) => "acting",
            Self::Lapsed => "lapsed",
            Self::Doubt(_) => "doubt",
            Self::Watching => "watching",
            Self::Over(_) => "over",
        }
    }
}
