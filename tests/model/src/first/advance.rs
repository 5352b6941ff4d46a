//! From one state to the next, as it was.

use super::event::{Action, Call, Event, EventKind, Failure, News, Session};
use super::phase::Phase;
use super::state::{MAX_MOMENT, MAX_POLLS, State};

/// How long the bank holds the rate.
const RATE_HOLD_MS: i64 = 5 * 60 * 1000;

/// How long a session waits for 3-D Secure before it is cancelled by itself: an hour (Smart Glocal, `action_required`).
const ACTION_MS: i64 = 60 * 60 * 1000;

/// The bank's code for a request to start that repeats one: the session is there, only its id is not known here.
const ALREADY_STARTED: &str = "idempotency_key_already_exists";

/// Who speaks: an answer was asked for and is the newest word; an event may be late.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Source {
    Answer,
    Event,
}

impl State {
    /// The state after an event. An event that does not fit changes nothing but what time alone changes.
    ///
    /// - A session's id is taken from the first message after `starting`; messages of other sessions change nothing. Only
    ///   where an event came before the answer to init, and nothing was decided since, does that answer outdo it.
    /// - The rate counts as held for [`RATE_HOLD_MS`] from `starting`, by the page's own clock, which is before the bank
    ///   starts to count. A clock that was set back cannot make it longer.
    /// - `confirming` at that moment or later finds the phase `expired` and does not fit.
    #[must_use]
    pub(super) fn advance(&self, event: &Event) -> Self {
        let mut next = self.clone();
        if let Some(at) = event.at {
            next.pass(at);
        }
        next.take(event);
        if next.phase != self.phase {
            next.error = event.error().cloned();
        }
        if let (Phase::ActionRequired, Some(at)) = (next.phase, event.at) {
            shorten(&mut next.deadline, at, ACTION_MS);
        }
        next
    }

    /// Time passes.
    fn pass(&mut self, at: i64) {
        let is_settled = self.phase == Phase::Finished && !self.early;
        if is_settled || matches!(self.phase, Phase::Draft | Phase::Quoted) {
            return;
        }
        shorten(&mut self.rate_held_until, at, RATE_HOLD_MS);
        match self.phase {
            // A yes whose answer was lost may still arrive: no new transfer before the bank has spoken.
            Phase::AwaitingConfirmation if self.is_late(at) && self.sent == Call::Confirm => self.doubt(true),
            Phase::AwaitingConfirmation if self.is_late(at) => self.enter(Phase::Expired),
            Phase::ActionRequired if self.deadline.is_some_and(|deadline| at >= deadline) => self.doubt(false),
            _ => {}
        }
    }

    fn is_late(&self, at: i64) -> bool {
        self.rate_held_until.is_some_and(|until| at >= until)
    }

    /// The decisions of the person and the fate of requests; the rest is the bank's word.
    fn take(&mut self, event: &Event) {
        match (self.phase, &event.kind) {
            (Phase::Draft | Phase::Quoted, EventKind::Quoted(shown)) => {
                self.shown = Some(shown.clone());
                self.error = None;
                self.enter(Phase::Quoted);
            }
            (Phase::Quoted, EventKind::Edited) => {
                self.shown = None;
                self.restart(Phase::Draft);
            }
            (Phase::Draft | Phase::Quoted, EventKind::Starting) => self.begin(event.at),
            (Phase::UnknownOutcome, EventKind::Starting) if self.session_id.is_none() => self.enter(Phase::Started),
            (Phase::Draft | Phase::Quoted, EventKind::Resumed(Some(id))) => {
                self.session_id = Some(id.clone());
                self.doubt(true);
            }
            (Phase::Started, EventKind::Resumed(_)) if self.session_id.is_none() => self.doubt(true),
            (Phase::Confirmed | Phase::Cancelling, EventKind::Resumed(_)) => self.doubt(true),
            (Phase::AwaitingConfirmation, EventKind::Confirming) => self.send(Call::Confirm),
            (Phase::AwaitingConfirmation | Phase::Expired, EventKind::Cancelling) => self.send(Call::Cancel),
            (Phase::Confirmed | Phase::ActionRequired | Phase::UnknownOutcome, EventKind::Returned) => self.come_back(),
            (_, EventKind::Session(session)) => self.listen(session, Source::Answer, event.at),
            (_, EventKind::Bank(session)) => self.listen(session, Source::Event, event.at),
            (_, EventKind::Refunded(session)) if self.concerns(session, Source::Event) => {
                self.refunded = true;
                self.hear(session.news, Source::Event, event.at);
            }
            (_, EventKind::CallFailed { call, failure, code }) => self.fail(*call, *failure, code.as_ref()),
            _ => {}
        }
    }

    fn begin(&mut self, at: Option<i64>) {
        self.restart(Phase::Started);
        self.started_at = at;
        if let Some(at) = at {
            shorten(&mut self.rate_held_until, at, RATE_HOLD_MS);
        }
    }

    /// Only what was shown is kept.
    #[inline(never)]
    fn restart(&mut self, phase: Phase) {
        let shown = self.shown.take();
        *self = Self { shown, phase, ..Self::start() };
    }

    fn send(&mut self, call: Call) {
        self.sent = call;
        self.enter(sending(call));
    }

    fn come_back(&mut self) {
        if !self.returned {
            self.returned = true;
            self.polls = 0;
        }
    }

    /// What the session says, if it is this transfer's. An answer that leads nowhere makes the next poll later.
    fn listen(&mut self, session: &Session, source: Source, at: Option<i64>) {
        let before = (self.phase, self.session_id.is_some());
        if !self.concerns(session, source) {
            return;
        }
        self.hear(session.news, source, at);
        if source == Source::Answer && before == (self.phase, true) {
            self.wait_longer();
        }
    }

    /// Whether a session is this transfer's, learning its id.
    fn concerns(&mut self, session: &Session, source: Source) -> bool {
        if matches!(self.phase, Phase::Draft | Phase::Quoted) {
            return false;
        }
        match (&self.session_id, &session.id) {
            (None, None) => return false,
            (Some(_), None) => return true,
            (Some(known), Some(id)) if known != id => {
                if source == Source::Event || !self.early || self.sent != Call::Init {
                    return false;
                }
                // What was heard was about another transfer.
                let since = (self.started_at, self.rate_held_until);
                self.restart(Phase::Started);
                (self.started_at, self.rate_held_until) = since;
            }
            (Some(_), Some(_)) => self.early &= source == Source::Event,
            (None, Some(_)) => self.early = source == Source::Event,
        }
        self.session_id.clone_from(&session.id);
        true
    }

    /// The bank's word leads forward; back only out of doubt, and only where it was asked.
    fn hear(&mut self, news: News, source: Source, at: Option<i64>) {
        let is_answer = source == Source::Answer;
        let was_init = self.sent == Call::Init;
        match (self.phase, news) {
            (Phase::Finished, _) => {}
            (_, News::Over(outcome)) => {
                self.enter(Phase::Finished);
                self.outcome = Some(outcome);
            }
            (_, News::Uncertain) => self.doubt(false),
            (Phase::Started, News::Asked) => self.ask_person(at),
            (Phase::UnknownOutcome, News::Asked) if is_answer || (self.lost && was_init) => self.ask_person(at),
            (Phase::ActionRequired, News::Asked) if is_answer && was_init => self.ask_person(at),
            (Phase::UnknownOutcome, News::Action(_)) if is_answer || self.lost => self.enter(Phase::ActionRequired),
            (Phase::Started | Phase::AwaitingConfirmation | Phase::Confirmed | Phase::Expired, News::Action(_)) => {
                self.enter(Phase::ActionRequired);
            }
            (Phase::UnknownOutcome, News::Running) if is_answer => self.enter(sending(self.sent)),
            // The bank no longer waits: what was thought lost has arrived.
            (Phase::AwaitingConfirmation | Phase::Expired, News::Running) if is_answer && !was_init => {
                self.enter(sending(self.sent));
            }
            _ => {}
        }
        if let (Phase::ActionRequired, News::Action(action)) = (self.phase, news) {
            self.action = self.action.max(action);
        }
    }

    fn ask_person(&mut self, at: Option<i64>) {
        let is_late = at.is_some_and(|at| self.is_late(at));
        self.enter(if is_late { Phase::Expired } else { Phase::AwaitingConfirmation });
    }

    /// A request that brought no session. A refused yes or no may have been a repeated one: the bank is asked either way.
    fn fail(&mut self, call: Call, failure: Failure, code: Option<&String>) {
        let is_started = failure == Failure::Unknown || code.is_some_and(|code| code.as_str() == ALREADY_STARTED);
        match (self.phase, call) {
            (Phase::Started, Call::Init) if is_started && self.session_id.is_none() => self.doubt(true),
            (Phase::Started, Call::Init) if !is_started && (self.early || self.session_id.is_none()) => {
                self.restart(if self.shown.is_some() { Phase::Quoted } else { Phase::Draft });
            }
            (Phase::Confirmed, Call::Confirm) | (Phase::Cancelling, Call::Cancel) => self.doubt(true),
            (_, Call::Status) => self.wait_longer(),
            _ => {}
        }
    }

    fn wait_longer(&mut self) {
        if self.session_id.is_some() && self.phase != Phase::Finished {
            self.polls = self.polls.saturating_add(1).min(MAX_POLLS);
        }
    }

    fn doubt(&mut self, is_lost: bool) {
        self.enter(Phase::UnknownOutcome);
        self.lost = is_lost;
    }

    fn enter(&mut self, phase: Phase) {
        if phase != self.phase {
            self.phase = phase;
            (self.polls, self.deadline, self.error, self.lost) = (0, None, None, false);
            self.action = Action::None;
        }
    }
}

/// The phase in which a request has been taken.
const fn sending(call: Call) -> Phase {
    match call {
        Call::Confirm => Phase::Confirmed,
        Call::Cancel => Phase::Cancelling,
        Call::Init | Call::Status => Phase::Started,
    }
}

/// A limit counted from `at`, unless there is an earlier one: no clock that goes back makes it later.
fn shorten(limit: &mut Option<i64>, at: i64, length: i64) {
    let end = at.saturating_add(length).min(MAX_MOMENT);
    *limit = Some(limit.map_or(end, |limit| limit.min(end)));
}
