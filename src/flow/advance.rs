//! From one state to the next: time, and what the page and the person do.

use super::attempt::{Decision, Moment, later};
use super::event::{Event, EventKind};
use super::label::Label;
use super::phase::{Phase, Why};
use super::screen::HAND_OVER_MS;
use super::state::{FlowProblem, MAX_POLLS, Send, State};
use crate::bank::answer::BankEvent;

/// How long a session waits for 3-D Secure before the bank cancels it: an hour (Smart Glocal, `action_required`).
pub const ACTION_MS: i64 = 60 * 60 * 1000;

/// How long init may be under way before the page asks the proxy: longer than any gateway waits.
pub const START_MS: i64 = 2 * 60 * 1000;

impl State {
    /// The state after an event. An event that does not fit the phase (a late one, a second click, one of another
    /// transfer) changes only what the passing of time would change.
    ///
    /// # Errors
    /// [`FlowProblem::NoQuote`]: `starting` before a quote was shown, or after the end
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
        next.meet(event.clone())?;
        Ok(next)
    }

    /// The same in place; after an error the state must not be used.
    pub(crate) fn meet(&mut self, event: Event) -> Result<(), FlowProblem> {
        let at = event.at;
        self.send = None;
        let before = self.phase();
        self.pass(at);
        self.mark(before, at);
        let code = event.code();
        let before = self.phase();
        let was_answered = self.take(event)?;
        let has_moved = self.mark(before, at);
        if was_answered {
            self.error = code.or_else(|| self.error.take());
            if !has_moved {
                self.polls = self.polls.saturating_add(1).min(MAX_POLLS);
            }
        }
        Ok(())
    }

    /// Resets what belongs to one phase, if it changed. Returns whether it did.
    fn mark(&mut self, before: Phase, at: Moment) -> bool {
        let has_moved = self.phase().name() != before.name();
        if has_moved {
            (self.since, self.polls, self.is_stuck, self.error) = (at, 0, false, None);
        }
        has_moved
    }

    /// Lets time pass. A clock that was set back also shortens what is held.
    fn pass(&mut self, at: Moment) {
        self.met = at;
        self.since = self.since.min(at);
        self.course.pass(at);
        match self.phase() {
            Phase::Starting if at >= later(self.since, START_MS) => self.course.lose_init(),
            Phase::Acting(_) if at >= later(self.since, ACTION_MS) => self.course.doubt(Why::Overdue),
            Phase::Draft | Phase::Quoted | Phase::Over(_) => {}
            _ => self.is_stuck |= at >= later(self.since, HAND_OVER_MS),
        }
    }

    /// Takes an event. Returns whether it answered a question, which counts as one poll.
    fn take(&mut self, event: Event) -> Result<bool, FlowProblem> {
        let at = event.at;
        match event.kind {
            EventKind::Quoted(shown) if self.course.turn(Phase::Quoted) => {
                (self.shown, self.error) = (Some(shown), None);
            }
            EventKind::Edited if self.course.turn(Phase::Draft) => self.shown = None,
            EventKind::Starting(key) => self.start_with(key, at)?,
            EventKind::Decided(decision, session) => self.decide(decision, session),
            EventKind::Answer(call, to, session) if self.is_current(&to) => {
                return Ok(self.answer(call, to.seq, &session, at));
            }
            EventKind::CallFailed(call, to, failure) if self.is_current(&to) => {
                return Ok(self.fail(call, &failure, at));
            }
            EventKind::Attempt { to, record, holds_lock } if self.is_current(&to) => {
                return Ok(self.look_up(record, to.at, holds_lock, at));
            }
            EventKind::BankEvent(event) => self.hear(&event),
            EventKind::Yielded => self.course.give_way(),
            EventKind::Returned if self.course.is_held() => (self.returned, self.polls) = (true, 0),
            EventKind::Resumed(session) => self.resume(session),
            _ => {}
        }
        Ok(false)
    }

    fn start_with(&mut self, key: Label, at: Moment) -> Result<(), FlowProblem> {
        if matches!(self.phase(), Phase::Draft | Phase::Over(_)) {
            return Err(FlowProblem::NoQuote);
        }
        if self.course.start(key.clone(), at) {
            self.decided = self.next_seq();
            self.heard.0.clear();
            self.returned = false;
        } else if !self.course.retry(&key) {
            return Ok(());
        }
        self.send = Some(Send::Init(key));
        Ok(())
    }

    fn decide(&mut self, decision: Decision, session: Label) {
        let is_old_price = decision == Decision::Confirm && self.heard.awaits_price();
        if !is_old_price && self.course.decide(decision, &session) {
            self.decided = self.next_seq();
            self.send = Some(Send::Decision(decision, session));
        }
    }

    /// An event alone changes nothing: it is kept until the answer to a later question confirms it.
    fn hear(&mut self, event: &BankEvent) {
        let session = event.session();
        let Some(id) = Label::of_text(session.session_id()) else { return };
        let is_ours = match self.course.session() {
            Some(ours) => *ours == id,
            // It is not known yet which session belongs to this attempt.
            None => self.course.attempt().is_some(),
        };
        let next = self.seq.saturating_add(1);
        if is_ours && self.heard.keep(event, &session, &id, next) {
            (self.seq, self.polls) = (next, 0);
        }
        if self.verdict().is_some() {
            self.heard.settle();
        }
    }

    /// The page was loaded again: no answer will come to what was under way.
    fn resume(&mut self, session: Option<Label>) {
        if let Some(session) = session {
            self.course.watch(session);
        }
        self.course.lose_init();
        self.course.lose(Decision::Confirm);
        self.course.lose(Decision::Cancel);
    }
}
