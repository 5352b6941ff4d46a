//! Where a pretend transfer stands: it goes on by itself with time, and by the person's decision.

use std::time::{Duration, Instant};

/// How long the pretend bank prepares a transfer, and how long it carries a decision out.
const PREPARING: Duration = Duration::from_millis(300);
const DECIDING: Duration = Duration::from_millis(500);
/// The bank holds the rate for at most five minutes.
const RATE_HELD: Duration = Duration::from_secs(300);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Decision {
    Confirm,
    Cancel,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    /// Being prepared, or a decision is being carried out.
    InProgress,
    /// Waits for the person's decision.
    Pending,
    Accepted,
    Cancelled,
}

impl Stage {
    /// The bank's words for the session, and for its items.
    pub(crate) const fn statuses(self) -> (&'static str, &'static str) {
        match self {
            Self::InProgress => ("in_progress", "in_progress"),
            Self::Pending => ("in_progress", "pending"),
            Self::Accepted => ("accepted", "succeeded"),
            Self::Cancelled => ("cancelled", "failed"),
        }
    }

    pub(crate) const fn is_final(self) -> bool {
        matches!(self, Self::Accepted | Self::Cancelled)
    }
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Progress {
    started: Instant,
    decided: Option<(Decision, Instant)>,
}

impl Progress {
    pub(crate) const fn starting(now: Instant) -> Self {
        Self { started: now, decided: None }
    }

    pub(crate) fn stage(&self, now: Instant) -> Stage {
        let since_start = now.saturating_duration_since(self.started);
        match self.decided {
            Some((_, at)) if now.saturating_duration_since(at) < DECIDING => Stage::InProgress,
            Some((Decision::Confirm, _)) => Stage::Accepted,
            Some((Decision::Cancel, _)) => Stage::Cancelled,
            None if since_start < PREPARING => Stage::InProgress,
            None if since_start >= RATE_HELD => Stage::Cancelled,
            None => Stage::Pending,
        }
    }

    /// Whether the bank has asked for a decision yet.
    pub(crate) fn has_asked(&self, now: Instant) -> bool {
        now.saturating_duration_since(self.started) >= PREPARING
    }

    /// Takes a decision while one is wanted; the same decision again changes nothing.
    pub(crate) fn decide(&mut self, decision: Decision, now: Instant) -> Result<(), Stage> {
        match self.decided {
            Some((before, _)) if before == decision => Ok(()),
            None if self.stage(now) == Stage::Pending => {
                self.decided = Some((decision, now));
                Ok(())
            }
            _ => Err(self.stage(now)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(start: Instant, milliseconds: u64) -> Instant {
        start.checked_add(Duration::from_millis(milliseconds)).unwrap()
    }

    #[test]
    fn a_transfer_is_prepared_waits_and_is_carried_out() {
        let start = Instant::now();
        let mut progress = Progress::starting(start);
        assert_eq!(progress.stage(after(start, 299)), Stage::InProgress);
        assert_eq!(progress.stage(after(start, 300)), Stage::Pending);
        progress.decide(Decision::Confirm, after(start, 1_000)).unwrap();
        assert_eq!(progress.stage(after(start, 1_499)), Stage::InProgress);
        assert_eq!(progress.stage(after(start, 1_500)), Stage::Accepted);
    }

    #[test]
    fn nothing_is_decided_before_the_bank_asks_or_twice_differently() {
        let start = Instant::now();
        let mut progress = Progress::starting(start);
        assert_eq!(progress.decide(Decision::Confirm, start), Err(Stage::InProgress));
        progress.decide(Decision::Cancel, after(start, 400)).unwrap();
        assert_eq!(progress.decide(Decision::Confirm, after(start, 2_000)), Err(Stage::Cancelled));
        assert_eq!(progress.decide(Decision::Cancel, after(start, 2_000)), Ok(()));
    }

    #[test]
    fn after_five_minutes_without_a_decision_it_is_cancelled() {
        let start = Instant::now();
        let mut progress = Progress::starting(start);
        assert_eq!(progress.stage(after(start, 299_999)), Stage::Pending);
        assert_eq!(progress.stage(after(start, 300_000)), Stage::Cancelled);
        assert_eq!(progress.decide(Decision::Confirm, after(start, 300_000)), Err(Stage::Cancelled));
    }
}
