//! The attempt, its session, what was decided about it, and the phase, kept in agreement.

use super::attempt::{Attempt, Decision, Fate, Moment, later};
use super::event::Started;
use super::label::Label;
use super::phase::{Act, Phase, Verdict, Way, Why};
use crate::money::RATE_HOLD_MS;

/// Where a transfer is, with the facts that the phase depends on. Every change keeps them in agreement:
///
/// - before the start there is neither attempt nor session; while init is under way or lost there is no session;
/// - a session comes from the answer to its own init or from the proxy's record of it, and is never replaced;
/// - in `preparing`, `asking` and `lapsed` neither confirm nor cancel was ever sent; in `deciding` one was;
/// - a fate only goes from never to sent, and from sent to doubtful, except for the one answer that takes it back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course {
    phase: Phase,
    attempt: Option<Attempt>,
    session: Option<Label>,
    fates: [Option<Fate>; 2],
}

impl Course {
    pub(super) const START: Self = Self { phase: Phase::Draft, attempt: None, session: None, fates: [None; 2] };

    /// From its parts; `None` if they do not agree.
    pub(super) fn of_parts(
        phase: Phase,
        attempt: Option<Attempt>,
        session: Option<Label>,
        fates: [Option<Fate>; 2],
    ) -> Option<Self> {
        let course = Self { phase, attempt, session, fates };
        let decided = course.decision().is_some();
        let agrees = match (phase, course.attempt.is_some(), course.session.is_some()) {
            (Phase::Draft | Phase::Quoted, false, false) | (Phase::Starting | Phase::Unnamed(_), true, false) => {
                !decided
            }
            (Phase::Preparing | Phase::Asking | Phase::Lapsed, true, true) => !decided,
            (Phase::Deciding, true, true) => decided,
            (Phase::Acting(_) | Phase::Doubt(_), true, true) => true,
            (Phase::Watching | Phase::Over(_), has_attempt, true) => has_attempt || !decided,
            _ => false,
        };
        agrees.then_some(course)
    }

    /// Where it is.
    #[must_use]
    pub const fn phase(&self) -> Phase {
        self.phase
    }

    /// The attempt, once started.
    #[must_use]
    pub const fn attempt(&self) -> Option<&Attempt> {
        self.attempt.as_ref()
    }

    /// The bank's id.
    #[must_use]
    pub const fn session(&self) -> Option<&Label> {
        self.session.as_ref()
    }

    /// What became of a confirm or a cancel; `None` if it was never sent.
    #[must_use]
    pub const fn fate(&self, decision: Decision) -> Option<Fate> {
        let [confirm, cancel] = self.fates;
        match decision {
            Decision::Confirm => confirm,
            Decision::Cancel => cancel,
        }
    }

    /// What was decided, as far as is known here.
    #[must_use]
    pub const fn decision(&self) -> Option<Decision> {
        match self.fates {
            [Some(_), _] => Some(Decision::Confirm),
            [None, Some(_)] => Some(Decision::Cancel),
            [None, None] => None,
        }
    }

    const fn fate_mut(&mut self, decision: Decision) -> &mut Option<Fate> {
        let [confirm, cancel] = &mut self.fates;
        match decision {
            Decision::Confirm => confirm,
            Decision::Cancel => cancel,
        }
    }

    /// Whether this tab follows a session that has not ended.
    pub(super) const fn is_held(&self) -> bool {
        self.session.is_some() && !matches!(self.phase, Phase::Watching | Phase::Over(_))
    }

    /// Whether init has no answer yet.
    const fn is_unbound(&self) -> bool {
        matches!(self.phase, Phase::Starting | Phase::Unnamed(_))
    }

    /// Goes to the form or the price, if nothing has started. Returns whether it did.
    pub(super) const fn turn(&mut self, phase: Phase) -> bool {
        let is_open =
            matches!(self.phase, Phase::Draft | Phase::Quoted) && matches!(phase, Phase::Draft | Phase::Quoted);
        if is_open {
            self.phase = phase;
        }
        is_open
    }

    /// Starts, if a price is shown. Returns whether it did.
    pub(super) fn start(&mut self, key: Label, at: Moment) -> bool {
        let is_quoted = self.phase == Phase::Quoted;
        if is_quoted {
            (self.phase, self.attempt) = (Phase::Starting, Some(Attempt::begin(key, at)));
        }
        is_quoted
    }

    /// Sends the same request again, if that is allowed. Returns whether it did.
    pub(super) fn retry(&mut self, key: &Label) -> bool {
        let may = matches!(self.phase, Phase::Unnamed(Way::Ask | Way::Never | Way::Unknown)) && self.has_key(key);
        if may {
            self.phase = Phase::Starting;
        }
        may
    }

    pub(super) fn has_key(&self, key: &Label) -> bool {
        self.attempt.as_ref().is_some_and(|attempt| attempt.key == *key)
    }

    /// What became of an init that is under way is not known.
    pub(super) const fn lose_init(&mut self) {
        if let (Phase::Starting, Some(attempt)) = (self.phase, &mut self.attempt) {
            attempt.lost_init = true;
            self.phase = Phase::Unnamed(Way::Ask);
        }
    }

    /// What is known of an init whose answer is missing.
    pub(super) const fn find_way(&mut self, way: Way) {
        if matches!(self.phase, Phase::Unnamed(_)) {
            self.phase = Phase::Unnamed(way);
        }
    }

    /// Back to the price: the key was not used and never will be.
    pub(super) fn burn(&mut self) {
        if self.is_unbound() {
            (self.phase, self.attempt) = (Phase::Quoted, None);
        }
    }

    /// Gives an attempt without a session its session.
    pub(super) fn bind(&mut self, session: &Label, at: Moment) -> bool {
        let is_unbound = self.is_unbound();
        if is_unbound {
            self.session = Some(session.clone());
            self.place(false, at);
        }
        is_unbound
    }

    /// The phase of a running session, from what was decided, the time, and whether the bank has asked.
    pub(super) fn place(&mut self, has_asked: bool, at: Moment) {
        let hold_until = self.attempt.as_ref().map_or(0, |attempt| attempt.hold_until);
        self.phase = if self.decision().is_some() {
            Phase::Deciding
        } else if at >= hold_until {
            Phase::Lapsed
        } else if has_asked {
            Phase::Asking
        } else {
            Phase::Preparing
        };
    }

    /// Shortens how long the rate is held. No message and no clock makes it longer.
    pub(super) fn shorten(&mut self, at: Moment, left_ms: i64) {
        if let Some(attempt) = &mut self.attempt {
            attempt.hold_until = attempt.hold_until.min(later(at, left_ms));
        }
    }

    /// Time passes: it only shortens what is held.
    pub(super) fn pass(&mut self, at: Moment) {
        self.shorten(at, RATE_HOLD_MS);
        if matches!(self.phase, Phase::Preparing | Phase::Asking) {
            self.place(self.phase == Phase::Asking, at);
        }
    }

    /// Confirms if the bank asks, or cancels if it asks or it is too late to confirm. Returns whether it did.
    pub(super) fn decide(&mut self, decision: Decision, session: &Label) -> bool {
        let is_open = self.phase == Phase::Asking || self.phase == Phase::Lapsed && decision == Decision::Cancel;
        let may = is_open && self.session.as_ref() == Some(session);
        if may {
            *self.fate_mut(decision) = Some(Fate::Sending);
            self.phase = Phase::Deciding;
        }
        may
    }

    /// A decision that was sent has no answer, or may have come too late.
    pub(super) fn lose(&mut self, decision: Decision) {
        if matches!(self.phase, Phase::Over(_)) {
            return;
        }
        let fate = self.fate_mut(decision);
        if *fate == Some(Fate::Sending) {
            *fate = Some(Fate::Doubtful);
        }
        if self.phase == Phase::Deciding && self.fate(decision).is_some() {
            self.phase = Phase::Doubt(Why::Lost);
        }
    }

    /// The answer to this very request says that nothing was passed on. A doubtful decision stays doubtful.
    pub(super) fn take_back(&mut self, decision: Decision, has_asked: bool, at: Moment) {
        let fate = self.fate_mut(decision);
        if *fate == Some(Fate::Sending) {
            *fate = None;
        }
        if self.phase == Phase::Deciding {
            self.place(has_asked, at);
        }
    }

    /// Takes over what the proxy's record of this session says.
    pub(super) fn learn(&mut self, record: &Started, has_asked: bool, at: Moment) {
        for (was_passed, decision) in [(record.confirmed, Decision::Confirm), (record.cancelled, Decision::Cancel)] {
            let fate = self.fate_mut(decision);
            if was_passed && fate.is_none() {
                *fate = Some(Fate::Doubtful);
            }
        }
        if !matches!(self.phase, Phase::Acting(_) | Phase::Doubt(_)) {
            self.place(has_asked, at);
        }
    }

    pub(super) const fn doubt(&mut self, why: Why) {
        if self.is_held() {
            self.phase = Phase::Doubt(why);
        }
    }

    /// The person must act. A later message that says less does not replace what is known.
    pub(super) fn act(&mut self, act: Act) {
        self.phase = match self.phase {
            Phase::Acting(before) => Phase::Acting(act.max(before)),
            _ => Phase::Acting(act),
        };
    }

    /// Another tab decides. What this one has sent is remembered.
    pub(super) const fn give_way(&mut self) {
        self.lose_init();
        if self.is_held() {
            self.phase = Phase::Watching;
        }
    }

    /// Follows a session of which only the id is known, if nothing has started.
    pub(super) fn watch(&mut self, session: Label) {
        if self.turn(Phase::Draft) {
            (self.phase, self.session) = (Phase::Watching, Some(session));
        }
    }

    /// This tab takes over a session that it only watched.
    pub(super) fn take_over(&mut self, key: Label, at: Moment) {
        if self.phase == Phase::Watching {
            self.attempt.get_or_insert_with(|| Attempt::begin(key, at));
            self.place(false, at);
        }
    }

    pub(super) const fn end(&mut self, verdict: Verdict) {
        if self.session.is_some() {
            self.phase = Phase::Over(verdict);
        }
    }
}
