//! From one state to the next: time, the person's decisions, and who speaks.

use super::attempt::{Attempt, Bound, Decision, Moment, Undecided, later};
use super::input::{Event, EventKind, Told};
use super::label::Label;
use super::phase::{Phase, Way, Why};
use super::screen::HAND_OVER_MS;
use super::state::{FlowProblem, Send, State};
use crate::money::RATE_HOLD_MS;

/// How long a session waits for 3-D Secure before it is cancelled by itself: an hour (Smart Glocal, `action_required`).
pub const ACTION_MS: i64 = 60 * 60 * 1000;

/// How long init may be under way before the page asks the proxy: longer than any gateway waits.
pub const START_MS: i64 = 2 * 60 * 1000;

impl State {
    /// The state after an event. An event that does not fit the phase changes nothing but what time alone changes: it is
    /// late, a second click, or of another transfer.
    ///
    /// # Errors
    /// - [`FlowProblem::NoQuote`]: `starting` before a quote was shown, or after the end
    /// - [`FlowProblem::KeyUsed`]: `starting` with a key that was refused or given up
    ///
    /// ```
    /// use bank131_checkout::flow::{Event, EventKind, FlowProblem, Label, Shown, State};
    /// let key = Label::of_text("3f1c9a").unwrap();
    /// let starting = Event { at: 0, kind: EventKind::Starting(key) };
    /// assert_eq!(State::start().advance(&starting), Err(FlowProblem::NoQuote));
    ///
    /// let quoted = State::start().advance(&Event { at: 0, kind: EventKind::Quoted(Shown::default()) })?;
    /// let started = quoted.advance(&starting)?;
    /// assert!(started.send().is_some(), "send init now");
    /// assert!(started.advance(&starting)?.send().is_none(), "a second click finds nothing to send");
    /// # Ok::<(), FlowProblem>(())
    /// ```
    pub fn advance(&self, event: &Event) -> Result<Self, FlowProblem> {
        let mut next = self.clone();
        next.send = None;
        next.pass(event.at);
        next.take(event)?;
        Ok(next)
    }

    /// Time passes. It only shortens what is held; a clock that was set back shortens it too.
    fn pass(&mut self, at: Moment) {
        self.since = self.since.min(at);
        if let Some(attempt) = self.phase.attempt_mut() {
            attempt.shorten(at, RATE_HOLD_MS);
        }
        if let Phase::Acting(_, _, until) = &mut self.phase {
            *until = (*until).min(later(at, ACTION_MS));
        }
        let lasts = |length| at >= later(self.since, length);
        match &self.phase {
            Phase::Starting(attempt) if lasts(START_MS) => self.lose_init(attempt.clone(), at),
            Phase::Preparing(undecided) | Phase::Asking(undecided) if undecided.is_late(at) => {
                self.enter(Phase::Lapsed(undecided.clone()), at);
            }
            Phase::Acting(bound, _, until) if at >= *until => self.enter(Phase::Doubt(bound.clone(), Why::Overdue), at),
            Phase::Draft | Phase::Quoted | Phase::Over(..) => {}
            _ => self.is_stuck |= lasts(HAND_OVER_MS),
        }
    }

    /// What the page and the person do; what the bank and the proxy say is read elsewhere.
    fn take(&mut self, event: &Event) -> Result<(), FlowProblem> {
        let at = event.at;
        match &event.kind {
            EventKind::Quoted(shown) if matches!(self.phase, Phase::Draft | Phase::Quoted) => {
                self.shown = Some(shown.clone());
                self.error = None;
                self.enter(Phase::Quoted, at);
            }
            EventKind::Edited if self.phase == Phase::Quoted => {
                self.shown = None;
                self.error = None;
                self.enter(Phase::Draft, at);
            }
            EventKind::Starting(key) => self.start_with(key, at)?,
            EventKind::Decided(decision, session) => self.decide(*decision, session, at),
            EventKind::Answer(call, to, session) if self.is_current(to) => self.answer(*call, to, session, at),
            EventKind::CallFailed(call, to, failure) if self.is_current(to) => self.fail(*call, to, failure, at),
            EventKind::Attempt { to, record, holds_lock } if self.is_current(to) => {
                self.look_up(record, *holds_lock, at);
            }
            EventKind::Told(told) => self.hear(told),
            EventKind::Yielded => self.give_way(at),
            EventKind::Returned => self.come_back(),
            EventKind::Resumed(session) => self.resume(session.as_ref(), at),
            _ => {}
        }
        Ok(())
    }

    fn start_with(&mut self, key: &Label, at: Moment) -> Result<(), FlowProblem> {
        match &self.phase {
            Phase::Draft | Phase::Over(..) => return Err(FlowProblem::NoQuote),
            Phase::Quoted if self.burnt.as_ref() == Some(key) => return Err(FlowProblem::KeyUsed),
            Phase::Quoted => {
                self.decided = self.next_seq();
                self.heard.0.clear();
                (self.returned, self.gave_up) = (false, false);
                self.enter(Phase::Starting(Attempt::begin(key.clone(), at)), at);
            }
            // The same request again, which is no new decision: what the first one brings is as good.
            Phase::Unnamed(attempt, way) if attempt.key == *key && *way != Way::Taken => {
                self.enter(Phase::Starting(attempt.clone()), at);
            }
            _ => return Ok(()),
        }
        self.send = Some(Send::Init(key.clone()));
        Ok(())
    }

    fn decide(&mut self, decision: Decision, session: &Label, at: Moment) {
        let undecided = match (&self.phase, decision) {
            (Phase::Asking(_), Decision::Yes) if self.heard.awaits_price() => return,
            (Phase::Asking(undecided), _) | (Phase::Lapsed(undecided), Decision::No) => undecided.clone(),
            _ => return,
        };
        if undecided.bound().session != *session {
            return;
        }
        self.decided = self.next_seq();
        self.gave_up = decision == Decision::No;
        self.enter(Phase::Deciding(undecided.decide(decision, self.decided), decision), at);
        self.send = Some(Send::Decision(decision, session.clone()));
    }

    /// An event alone moves nothing: it is kept until an answer to a question asked after it bears it out.
    fn hear(&mut self, told: &Told) {
        let is_ours = match &self.phase {
            Phase::Draft | Phase::Quoted => false,
            // Which session is this attempt's is not known yet.
            Phase::Starting(_) | Phase::Unnamed(..) => true,
            phase => phase.session() == Some(&told.session),
        };
        if !is_ours {
            return;
        }
        let next = self.seq.saturating_add(1);
        if self.heard.keep(told, next) {
            (self.seq, self.polls) = (next, 0);
        }
        if matches!(self.phase, Phase::Over(..)) {
            self.heard.settle();
        }
    }

    /// Another tab decides.
    fn give_way(&mut self, at: Moment) {
        match &self.phase {
            Phase::Starting(attempt) => self.lose_init(attempt.clone(), at),
            Phase::Watching(..) => {}
            phase => {
                if let Some(bound) = phase.bound().cloned() {
                    self.enter(Phase::Watching(bound.session.clone(), Some(bound)), at);
                }
            }
        }
    }

    fn come_back(&mut self) {
        if self.phase.bound().is_some() {
            (self.returned, self.polls) = (true, 0);
        }
    }

    /// The page was loaded anew: what was under way has no answer any more.
    fn resume(&mut self, session: Option<&Label>, at: Moment) {
        match (&self.phase, session) {
            (Phase::Draft | Phase::Quoted, Some(id)) => self.enter(Phase::Watching(id.clone(), None), at),
            (Phase::Starting(attempt), _) => self.lose_init(attempt.clone(), at),
            (Phase::Deciding(bound, decision), _) => {
                let (mut bound, decision) = (bound.clone(), *decision);
                bound.fate(decision).lose();
                self.enter(Phase::Doubt(bound, Why::Lost), at);
            }
            _ => self.lose_decisions(),
        }
    }

    /// In the other phases the answer to a decision may be missing too.
    fn lose_decisions(&mut self) {
        if let Phase::Acting(bound, ..) | Phase::Doubt(bound, _) | Phase::Watching(_, Some(bound)) = &mut self.phase {
            bound.yes.lose();
            bound.no.lose();
        }
    }

    /// Of this init nobody knows what became.
    pub(super) fn lose_init(&mut self, attempt: Attempt, at: Moment) {
        self.enter(Phase::Unnamed(Attempt { lost_init: true, ..attempt }, Way::Ask), at);
    }

    /// Where a session goes on of which nothing is known but what was decided about it.
    pub(super) fn place(&mut self, bound: Bound, at: Moment) {
        let phase = match Undecided::of(bound) {
            Err((bound, decision)) => Phase::Deciding(bound, decision),
            Ok(undecided) if undecided.is_late(at) => Phase::Lapsed(undecided),
            Ok(undecided) if self.heard.has_asked() => Phase::Asking(undecided),
            Ok(undecided) => Phase::Preparing(undecided),
        };
        self.enter(phase, at);
    }
}
