//! Where a pretend transfer stands. It advances with time and with the person's decisions.

use std::time::{Duration, Instant};

/// How long the pretend bank takes to prepare a transfer, and to carry out a decision.
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
    /// Waiting for the person's decision.
    Pending,
    /// Waiting for the sender at the bank of their card.
    ThreeDSecure,
    Accepted,
    Cancelled,
}

impl Stage {
    /// The bank's names for the status of the session and of its items.
    pub(crate) const fn statuses(self) -> (&'static str, &'static str) {
        match self {
            Self::InProgress => ("in_progress", "in_progress"),
            Self::Pending | Self::ThreeDSecure => ("in_progress", "pending"),
            Self::Accepted => ("accepted", "succeeded"),
            Self::Cancelled => ("cancelled", "failed"),
        }
    }

    /// The event that the bank sends at this stage.
    pub(crate) const fn event(self) -> Option<&'static str> {
        match self {
            Self::InProgress => None,
            Self::Pending => Some("ready_to_confirm"),
            Self::ThreeDSecure => Some("action_required"),
            Self::Accepted | Self::Cancelled => Some("payment_finished"),
        }
    }
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Progress {
    started: Instant,
    decided: Option<(Decision, Instant)>,
    three_d_secure: bool,
    approved: Option<Instant>,
}

impl Progress {
    pub(crate) const fn starting(now: Instant, three_d_secure: bool) -> Self {
        Self { started: now, decided: None, three_d_secure, approved: None }
    }

    pub(crate) fn stage(&self, now: Instant) -> Stage {
        let passed = |since: Instant, time| now.saturating_duration_since(since) >= time;
        match (self.decided.filter(|(_, at)| *at <= now), self.approved.filter(|at| *at <= now)) {
            (Some((_, at)), _) if !passed(at, DECIDING) => Stage::InProgress,
            (Some((Decision::Cancel, _)), _) => Stage::Cancelled,
            (Some(_), None) if self.three_d_secure => Stage::ThreeDSecure,
            (Some(_), Some(at)) if !passed(at, DECIDING) => Stage::InProgress,
            (Some(_), _) => Stage::Accepted,
            (None, _) if !passed(self.started, PREPARING) => Stage::InProgress,
            (None, _) if passed(self.started, RATE_HELD) => Stage::Cancelled,
            (None, _) => Stage::Pending,
        }
    }

    /// The moments at which its stage changed, up to now, oldest first.
    pub(crate) fn steps(&self, now: Instant) -> Vec<Instant> {
        let decided = self.decided.map(|(_, at)| at);
        let lapses = decided.is_none().then_some(self.started);
        let steps = [
            (Some(self.started), Duration::ZERO),
            (Some(self.started), PREPARING),
            (lapses, RATE_HELD),
            (decided, Duration::ZERO),
            (decided, DECIDING),
            (self.approved, Duration::ZERO),
            (self.approved, DECIDING),
        ];
        let at = |(since, time): (Option<Instant>, Duration)| since?.checked_add(time).filter(|at| *at <= now);
        steps.into_iter().filter_map(at).collect()
    }

    /// The decision, if there is one.
    pub(crate) fn decision(&self) -> Option<Decision> {
        self.decided.map(|(decision, _)| decision)
    }

    /// The time from the start to a moment.
    pub(crate) fn since_start(&self, moment: Instant) -> Duration {
        moment.saturating_duration_since(self.started)
    }

    /// How much longer the rate is held.
    pub(crate) fn hold(&self, now: Instant) -> Duration {
        RATE_HELD.saturating_sub(self.since_start(now))
    }

    /// Accepts a decision while the transfer is waiting for one. The same decision again changes nothing.
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

    /// The sender has approved the payment at the bank of their card.
    pub(crate) fn approve(&mut self, now: Instant) {
        if self.stage(now) == Stage::ThreeDSecure {
            self.approved = Some(now);
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
        let mut progress = Progress::starting(start, false);
        assert_eq!(progress.stage(after(start, 299)), Stage::InProgress);
        assert_eq!(progress.stage(after(start, 300)), Stage::Pending);
        progress.decide(Decision::Confirm, after(start, 1_000)).unwrap();
        assert_eq!(progress.stage(after(start, 1_499)), Stage::InProgress);
        assert_eq!(progress.stage(after(start, 1_500)), Stage::Accepted);
        assert_eq!(progress.stage(after(start, 999)), Stage::Pending);
    }

    #[test]
    fn with_3d_secure_it_waits_for_the_sender_after_the_confirmation() {
        let start = Instant::now();
        let mut progress = Progress::starting(start, true);
        progress.approve(after(start, 400));
        progress.decide(Decision::Confirm, after(start, 1_000)).unwrap();
        assert_eq!(progress.stage(after(start, 2_000)), Stage::ThreeDSecure);
        progress.approve(after(start, 3_000));
        assert_eq!(progress.stage(after(start, 3_499)), Stage::InProgress);
        assert_eq!(progress.stage(after(start, 3_500)), Stage::Accepted);
        let steps = [0, 300, 1_000, 1_500, 3_000, 3_500].map(|step| after(start, step));
        assert_eq!(progress.steps(after(start, 9_000)), steps);
    }

    #[test]
    fn a_cancellation_needs_no_3d_secure() {
        let start = Instant::now();
        let mut progress = Progress::starting(start, true);
        progress.decide(Decision::Cancel, after(start, 1_000)).unwrap();
        assert_eq!(progress.stage(after(start, 1_500)), Stage::Cancelled);
    }

    #[test]
    fn a_decision_before_the_bank_asks_or_against_an_earlier_one_is_refused() {
        let start = Instant::now();
        let mut progress = Progress::starting(start, false);
        assert_eq!(progress.decide(Decision::Confirm, start), Err(Stage::InProgress));
        progress.decide(Decision::Cancel, after(start, 400)).unwrap();
        assert_eq!(progress.decide(Decision::Confirm, after(start, 2_000)), Err(Stage::Cancelled));
        assert_eq!(progress.decide(Decision::Cancel, after(start, 2_000)), Ok(()));
    }

    #[test]
    fn after_five_minutes_without_a_decision_it_is_cancelled() {
        let start = Instant::now();
        let mut progress = Progress::starting(start, false);
        assert_eq!(progress.stage(after(start, 299_999)), Stage::Pending);
        assert_eq!(progress.hold(after(start, 299_999)), Duration::from_millis(1));
        assert_eq!(progress.stage(after(start, 300_000)), Stage::Cancelled);
        assert_eq!(progress.hold(after(start, 300_001)), Duration::ZERO);
        assert_eq!(progress.decide(Decision::Confirm, after(start, 300_000)), Err(Stage::Cancelled));
    }
}
