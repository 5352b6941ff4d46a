//! What the bank and the proxy say, by an answer.

use super::advance::ACTION_MS;
use super::attempt::{Attempt, Bound, Decision, Moment, Seq, later};
use super::heard::informs;
use super::input::{AttemptRecord, AttemptState, Call, Fact, Failure, FailureReason, News, Session, Started, Ticket};
use super::label::Label;
use super::phase::{Act, Phase, Verdict, Way, Why};
use super::state::State;
use crate::bank::error::FailureClass;

impl State {
    /// Whether an answer answers what is asked now: not what was asked before the last decision, and not of another
    /// attempt or session.
    pub(super) fn is_current(&self, to: &Ticket) -> bool {
        let now = self.ticket();
        let is_same_session = to.session.is_none() || now.session.is_none() || to.session == now.session;
        to.seq >= self.decided && to.key == now.key && is_same_session
    }

    pub(super) fn answer(&mut self, call: Call, to: &Ticket, session: &Session, at: Moment) {
        let before = self.phase.word();
        match &self.phase {
            Phase::Starting(attempt) | Phase::Unnamed(attempt, _) if call == Call::Init => {
                let bound = Bound::new(attempt.clone(), session.id.clone());
                self.heard.bind(&session.id);
                self.place(bound, at);
            }
            phase if phase.session() != Some(&session.id) => return,
            _ => {}
        }
        self.follow(to.seq, session, at);
        if self.phase.word() == before {
            self.wait_longer();
        }
        if session.error.is_some() {
            self.error.clone_from(&session.error);
        }
    }

    fn follow(&mut self, asked: Seq, session: &Session, at: Moment) {
        match (&self.phase, session.news) {
            (Phase::Over(..), _) => self.inform(asked),
            (_, News::Over(verdict)) => self.end(asked, verdict, at),
            (Phase::Watching(..), _) => {}
            (phase, news) => {
                let Some(bound) = phase.bound().cloned() else { return };
                match news {
                    News::Unclear => self.enter(Phase::Doubt(bound, Why::BankError), at),
                    News::Contradicts => self.enter(Phase::Doubt(bound, Why::Contradiction), at),
                    News::Running { asks, act } => self.go_on(bound, asked, asks, act, at),
                    News::Over(_) => {}
                }
            }
        }
    }

    fn end(&mut self, asked: Seq, verdict: Verdict, at: Moment) {
        let Some(session) = self.phase.session().cloned() else { return };
        self.inform(asked);
        self.heard.settle();
        self.enter(Phase::Over(session, verdict), at);
    }

    /// What only informs is taken with any answer.
    fn inform(&mut self, asked: Seq) {
        while self.heard.take(asked, &informs).is_some() {}
    }

    /// The session runs: what events have told takes effect now, unless this answer contradicts it.
    fn go_on(&mut self, bound: Bound, asked: Seq, asks: bool, act: Option<Act>, at: Moment) {
        self.inform(asked);
        while self.heard.take(asked, &|fact| fact == Fact::News).is_some() {}
        let told = if asks { None } else { self.heard.take(asked, &|fact| matches!(fact, Fact::Action(_))) };
        let act = match told {
            Some(Fact::Action(told)) => act.max(Some(told)),
            _ => act,
        };
        if act.is_some() {
            self.heard.spend_price();
        }
        let is_undecided = act.is_none() && bound.decision().is_none();
        let is_asked = is_undecided && self.heard.take(asked, &|fact| fact == Fact::Ready).is_some();
        match (&self.phase, act) {
            (Phase::Acting(_, before, until), Some(act)) => {
                self.enter(Phase::Acting(bound, act.max(*before), *until), at);
            }
            (_, Some(act)) => self.enter(Phase::Acting(bound, act, later(at, ACTION_MS)), at),
            // A missing redirect proves nothing; a bank that waits for the person's word is not at 3-D Secure.
            (Phase::Acting(..), None) if !asks && !is_asked => {}
            (Phase::Doubt(_, Why::Overdue), None) if !asks => {}
            // The bank still waits: the yes or no has not arrived, and may yet.
            (Phase::Doubt(_, Why::Lost), None) if asks => {}
            _ => self.place(bound, at),
        }
    }

    pub(super) fn fail(&mut self, call: Call, to: &Ticket, failure: &Failure, at: Moment) {
        match call {
            Call::Init => self.fail_to_start(failure, at),
            Call::Confirm => self.fail_to_decide(Decision::Yes, to, failure, at),
            Call::Cancel => self.fail_to_decide(Decision::No, to, failure, at),
            Call::Status => self.wait_longer(),
        }
    }

    fn fail_to_start(&mut self, failure: &Failure, at: Moment) {
        let code = failure.code.as_ref();
        let way = if code.is_some_and(is_taken) { Way::Taken } else { Way::Ask };
        match &self.phase {
            Phase::Starting(attempt) if !attempt.lost_init && is_before_any_session(failure) => {
                self.burnt = Some(attempt.key.clone());
                self.enter(Phase::Quoted, at);
            }
            Phase::Starting(attempt) => {
                self.lose_init(attempt.clone(), at);
                self.find_way(way);
            }
            Phase::Unnamed(..) if way == Way::Taken => self.find_way(way),
            _ => return,
        }
        self.error = code.cloned();
    }

    fn find_way(&mut self, way: Way) {
        if let Phase::Unnamed(_, known) = &mut self.phase {
            *known = way;
        }
    }

    /// A yes or no that may have arrived is never sent again; one of which the answer says that it was not passed on is.
    fn fail_to_decide(&mut self, decision: Decision, to: &Ticket, failure: &Failure, at: Moment) {
        let Some(mut bound) = self.phase.bound().cloned() else { return };
        let fate = bound.fate(decision);
        let is_taken_back = failure.not_passed && fate.take_back(to.seq);
        if !is_taken_back {
            fate.lose();
        }
        match &mut self.phase {
            Phase::Deciding(..) if is_taken_back => self.place(bound, at),
            Phase::Deciding(..) => self.enter(Phase::Doubt(bound, Why::Lost), at),
            Phase::Acting(known, ..) | Phase::Doubt(known, _) | Phase::Watching(_, Some(known)) => *known = bound,
            _ => return,
        }
        self.error.clone_from(&failure.code);
    }

    /// The proxy's record of an attempt: a session by it is as good as one by the answer to init.
    pub(super) fn look_up(&mut self, record: &AttemptRecord, holds_lock: bool, at: Moment) {
        match (&self.phase, &record.state) {
            (Phase::Watching(id, _), AttemptState::Started(started)) if *id == started.session => {
                self.take_over(record, started, holds_lock, at);
            }
            (phase, _) if phase.attempt().is_none_or(|attempt| attempt.key != record.key) => {}
            (Phase::Starting(attempt) | Phase::Unnamed(attempt, _), AttemptState::Started(started)) => {
                let bound = Bound::new(attempt.clone(), started.session.clone());
                self.heard.bind(&started.session);
                self.learn(bound, started, at);
            }
            (Phase::Starting(_) | Phase::Unnamed(..), AttemptState::Refused | AttemptState::Abandoned) => {
                self.burnt = Some(record.key.clone());
                self.enter(Phase::Quoted, at);
                self.error.clone_from(&record.error);
            }
            (Phase::Unnamed(..), state) => {
                self.find_way(match state {
                    AttemptState::Never => Way::Never,
                    AttemptState::Unknown => Way::Unknown,
                    _ => Way::Ask,
                });
                self.wait_longer();
            }
            (phase, AttemptState::Started(started)) if phase.session() == Some(&started.session) => {
                if let Some(bound) = phase.bound().cloned() {
                    self.learn(bound, started, at);
                }
            }
            _ => {}
        }
    }

    /// What was only watched is this tab's, once it holds the lock and knows what was decided.
    fn take_over(&mut self, record: &AttemptRecord, started: &Started, holds_lock: bool, at: Moment) {
        let Phase::Watching(id, known) = &self.phase else { return };
        if !holds_lock {
            return self.wait_longer();
        }
        let bound = known.clone().unwrap_or_else(|| Bound::new(Attempt::begin(record.key.clone(), at), id.clone()));
        self.learn(bound, started, at);
    }

    fn learn(&mut self, mut bound: Bound, started: &Started, at: Moment) {
        bound.attempt.shorten(at, started.hold_ms);
        bound.yes.learn(started.yes, self.seq);
        bound.no.learn(started.no, self.seq);
        match &mut self.phase {
            Phase::Acting(known, ..) | Phase::Doubt(known, _) => *known = bound,
            _ => self.place(bound, at),
        }
    }
}

/// The bank has this key and does not say for which session.
fn is_taken(code: &Label) -> bool {
    matches!(code.as_str(), "idempotency_key_already_exists" | "idempotency_key_params_mismatch")
}

/// Refusals that are documented to come before there is a session: of a request that is wrong, or not allowed, and those
/// of the proxy itself. After any other the session may be there.
///
/// Source: the bank's page of error codes; the proxy's contract for its own.
fn is_before_any_session(failure: &Failure) -> bool {
    let Some(code) = failure.code.as_ref().filter(|_| failure.reason == FailureReason::Refused) else { return false };
    let is_proxys = matches!(code.as_str(), "owner_required" | "transfer_open" | "same_purpose" | "too_many_requests");
    let class = FailureClass::of_code(code.as_str());
    is_proxys || !is_taken(code) && matches!(class, Some(FailureClass::FixInput | FailureClass::Integration))
}
