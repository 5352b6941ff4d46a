//! The state of a transfer, and what a page may ask of it.

use super::attempt::{Decision, Moment, Seq};
use super::course::Course;
use super::event::Ticket;
use super::label::Label;
use super::meaning::Fact;
use super::pending_events::Heard;
use super::phase::{Phase, Verdict};
use super::shown_amounts::Shown;
use crate::issue::problems;

problems! {
    /// Why a transfer cannot go on: mistakes of the page, never of the person.
    pub enum FlowProblem {
        /// Not what `advance` returned: of another version, or changed.
        State = "flow.state", "this is not a state that advance returned";
        /// A type that does not exist, or a part that is missing or wrong.
        Event = "flow.event", "the event has an unknown type, or this part of it is missing or wrong";
        /// `starting` before a quote was shown, or after the end.
        NoQuote = "flow.no_quote", "a transfer starts from a quote that the person was shown";
    }
}

/// Where a transfer is, and what led there. No name, number, token, address or transfer code is in it.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    pub(super) course: Course,
    pub(super) shown: Option<Shown>,
    /// When the last event happened.
    pub(super) met: Moment,
    /// When this phase began.
    pub(super) since: Moment,
    /// Counts decisions and events, for tickets.
    pub(super) seq: Seq,
    /// The last decision: the answer to an earlier question comes too late.
    pub(super) decided: Seq,
    pub(super) heard: Heard,
    /// The person has been at 3-D Secure.
    pub(super) returned: bool,
    /// The bank's code for what led here.
    pub(super) error: Option<Label>,
    /// How often the bank was asked in this phase, up to [`MAX_POLLS`].
    pub(super) polls: u8,
    /// This phase has lasted so long that the page must say whom to ask.
    pub(super) is_stuck: bool,
    pub(super) send: Option<Send>,
}

/// What the step that has just been taken decided to send. It is not stored: no other step finds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Send {
    /// The request to start, under this key.
    Init(Label),
    /// The confirm or the cancel of this session.
    Decision(Decision, Label),
}

/// After so many polls the pause between them no longer grows.
pub(super) const MAX_POLLS: u8 = 5;

impl State {
    /// A transfer about which the person has said nothing yet.
    #[must_use]
    pub const fn start() -> Self {
        Self {
            course: Course::START,
            shown: None,
            met: 0,
            since: 0,
            seq: 0,
            decided: 0,
            heard: Heard(Vec::new()),
            returned: false,
            error: None,
            polls: 0,
            is_stuck: false,
            send: None,
        }
    }

    /// Where the transfer is.
    #[must_use]
    pub const fn phase(&self) -> Phase {
        self.course.phase()
    }

    /// The attempt, its session and what was decided about it.
    #[must_use]
    pub const fn course(&self) -> &Course {
        &self.course
    }

    /// How it ended.
    #[must_use]
    pub const fn verdict(&self) -> Option<Verdict> {
        match self.course.phase() {
            Phase::Over(verdict) => Some(verdict),
            _ => None,
        }
    }

    /// What this very step decided to send.
    #[must_use]
    pub const fn send(&self) -> Option<&Send> {
        self.send.as_ref()
    }

    /// What belongs to every request made now, and is reported with its answer.
    #[must_use]
    pub fn ticket(&self) -> Ticket {
        Ticket { seq: self.seq, at: self.met, key: self.key().cloned(), session: self.course.session().cloned() }
    }

    pub(super) fn key(&self) -> Option<&Label> {
        self.course.attempt().map(|attempt| &attempt.key)
    }

    /// Whether the money was refunded later.
    #[must_use]
    pub fn is_refunded(&self) -> bool {
        self.heard.has(Fact::Refunded)
    }

    /// Whether the bank has reported a transfer code.
    #[must_use]
    pub fn has_code(&self) -> bool {
        self.heard.has(Fact::Code)
    }

    pub(super) const fn next_seq(&mut self) -> Seq {
        self.seq = self.seq.saturating_add(1);
        self.seq
    }
}
