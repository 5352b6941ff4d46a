//! Answers of the bank and of the proxy. Each function returns whether the answer was about this transfer.

use super::attempt::{Decision, Moment, Seq};
use super::event::{AttemptRecord, AttemptState, Failure, FailureReason, Started, Ticket, TransferCall};
use super::label::Label;
use super::meaning::{Fact, News};
use super::phase::{Act, Phase, Way, Why};
use super::state::State;
use crate::bank::answer::Session;
use crate::bank::answer::failure::FailureClass;

impl State {
    /// Whether an answer belongs to a question that still counts: one asked after the last decision, about this attempt
    /// and session.
    pub(super) fn is_current(&self, to: &Ticket) -> bool {
        let session = self.course.session();
        let is_same_session = to.session.is_none() || session.is_none() || to.session.as_ref() == session;
        to.seq >= self.decided && to.key.as_ref() == self.key() && is_same_session
    }

    pub(super) fn answer(&mut self, call: TransferCall, asked: Seq, session: &Session, at: Moment) -> bool {
        let Some(id) = Label::of_text(session.session_id()) else { return false };
        if call == TransferCall::Init {
            self.bind(&id, at);
        }
        let is_ours = self.course.session() == Some(&id);
        if is_ours {
            self.follow(asked, News::of(session), at);
        }
        is_ours
    }

    /// Gives an attempt without a session its session.
    fn bind(&mut self, session: &Label, at: Moment) {
        if self.course.bind(session, at) {
            self.heard.bind(session);
        }
    }

    fn follow(&mut self, asked: Seq, news: News, at: Moment) {
        // What only informs takes effect with a final answer too.
        if matches!(news, News::Running { .. } | News::Over(_)) || self.verdict().is_some() {
            self.heard.inform(asked);
        }
        match news {
            _ if self.verdict().is_some() => {}
            News::Over(verdict) => self.course.end(verdict),
            News::Unclear => self.course.doubt(Why::BankError),
            News::Contradicts => self.course.doubt(Why::Contradiction),
            News::Running { asks, act } if self.course.is_held() => self.go_on(asked, asks, act, at),
            News::Running { .. } => {}
        }
        if self.verdict().is_some() {
            self.heard.settle();
        }
    }

    /// The session is running: what events have reported takes effect now, unless this answer contradicts it.
    fn go_on(&mut self, asked: Seq, asks: bool, act: Option<Act>, at: Moment) {
        let act = if asks { act } else { act.max(self.heard.take_action(asked)) };
        if let Some(act) = act {
            self.heard.spend_price();
            return self.course.act(act);
        }
        let is_asked = self.course.decision().is_none() && self.heard.take(asked, Fact::Ready);
        let stays = match self.phase() {
            // A missing redirect proves nothing; a bank that waits for a decision does not wait for 3-D Secure.
            Phase::Acting(_) => !asks && !is_asked,
            Phase::Doubt(Why::Overdue) => !asks,
            // The bank still waits: the decision has not arrived, and may yet.
            Phase::Doubt(Why::Lost) => asks,
            _ => false,
        };
        if !stays {
            self.course.place(self.heard.has(Fact::Ready), at);
        }
    }

    pub(super) fn fail(&mut self, call: TransferCall, failure: &Failure, at: Moment) -> bool {
        let is_ours = self.verdict().is_none() && !matches!(self.phase(), Phase::Draft | Phase::Quoted);
        match call {
            _ if !is_ours => {}
            TransferCall::Init => self.fail_to_start(failure),
            TransferCall::Confirm => self.fail_to_decide(Decision::Confirm, failure.not_passed, at),
            TransferCall::Cancel => self.fail_to_decide(Decision::Cancel, failure.not_passed, at),
            TransferCall::Status | TransferCall::LookUp => {}
        }
        is_ours
    }

    fn fail_to_start(&mut self, failure: &Failure) {
        let is_first = self.course.attempt().is_some_and(|attempt| !attempt.lost_init);
        if self.phase() == Phase::Starting && is_first && is_before_any_session(failure) {
            return self.course.burn();
        }
        self.course.lose_init();
        if failure.code.as_ref().is_some_and(is_taken) {
            self.course.find_way(Way::Taken);
        }
    }

    /// A decision that may have arrived is never sent again; one that was not passed on, by the answer's own word, may
    /// be.
    fn fail_to_decide(&mut self, decision: Decision, not_passed: bool, at: Moment) {
        if not_passed {
            self.course.take_back(decision, self.heard.has(Fact::Ready), at);
        } else {
            self.course.lose(decision);
        }
    }

    /// The proxy's record of an attempt. A session in it is as good as one in the answer to init.
    pub(super) fn look_up(&mut self, record: AttemptRecord, asked_at: Moment, holds_lock: bool, at: Moment) -> bool {
        let is_watching = self.phase() == Phase::Watching;
        let is_same_key = self.course.has_key(&record.key);
        let is_ours = match (&record.state, self.course.session()) {
            _ if self.verdict().is_some() => false,
            (AttemptState::Started(started), Some(session)) => {
                *session == started.session && (is_same_key || is_watching)
            }
            _ => is_same_key,
        };
        if !is_ours {
            return false;
        }
        match record.state {
            AttemptState::Started(_) if is_watching && !holds_lock => {}
            AttemptState::Started(started) => self.learn(record.key, &started, asked_at, at),
            AttemptState::Refused | AttemptState::Abandoned => self.course.burn(),
            AttemptState::Never => self.course.find_way(Way::Never),
            AttemptState::Unknown => self.course.find_way(Way::Unknown),
            AttemptState::Sending => self.course.find_way(Way::Ask),
        }
        true
    }

    fn learn(&mut self, key: Label, started: &Started, asked_at: Moment, at: Moment) {
        self.bind(&started.session, at);
        self.course.take_over(key, at);
        self.course.shorten(asked_at, started.hold_ms);
        self.course.learn(started, self.heard.has(Fact::Ready), at);
    }
}

/// The bank knows this key, and does not say for which session.
fn is_taken(code: &Label) -> bool {
    matches!(code.as_str(), "idempotency_key_already_exists" | "idempotency_key_params_mismatch")
}

/// Refusals that are documented to come before there is a session: those of a wrong or forbidden request, and those of
/// the proxy itself. After any other there may be a session.
///
/// Source: the bank's page of error codes; the proxy's contract for its own.
fn is_before_any_session(failure: &Failure) -> bool {
    let Some(code) = failure.code.as_ref().filter(|_| failure.reason == FailureReason::Refused) else { return false };
    let is_proxys = matches!(code.as_str(), "owner_required" | "transfer_open" | "same_purpose" | "too_many_requests");
    let class = FailureClass::of_code(code.as_str());
    is_proxys || !is_taken(code) && matches!(class, Some(FailureClass::FixInput | FailureClass::Integration))
}
