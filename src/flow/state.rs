//! The state, and its plain form that survives a reload.

use super::event::{Action, Call, Outcome};
use super::label::Label;
use super::parts::Parts;
use super::phase::{Phase, Screen};
use super::shown::Shown;
use crate::bank::{Record, Value, View};
use crate::issue::problems;

problems! {
    /// Why a transfer cannot be followed: mistakes of the page, never of the person.
    pub enum FlowProblem {
        /// Not what `advance` answered: of another version, or changed.
        State = "flow.state", "this is no state that advance has answered";
        /// A type that does not exist, or a part that is missing or not what it must be.
        Event = "flow.event", "the event is of no known type, or this part of it is missing or wrong";
    }
}

/// Where a transfer is, and what led there. No name, number or token is in it.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    pub(super) phase: Phase,
    pub(super) session_id: Option<Label>,
    /// Known from an event only: the answer to init may still name another session.
    pub(super) early: bool,
    pub(super) outcome: Option<Outcome>,
    pub(super) refunded: bool,
    /// The bank's code for what led into this phase.
    pub(super) error: Option<Label>,
    pub(super) shown: Option<Shown>,
    pub(super) started_at: Option<i64>,
    pub(super) rate_held_until: Option<i64>,
    /// When the bank stops waiting for 3-D Secure.
    pub(super) deadline: Option<i64>,
    /// In `action_required`: with what. What it leads to or holds is not kept.
    pub(super) action: Action,
    /// What was last sent about this session.
    pub(super) sent: Call,
    /// In `unknown_outcome`: the answer to what was sent is lost, rather than the bank in doubt.
    pub(super) lost: bool,
    /// The person has been at 3-D Secure.
    pub(super) returned: bool,
    /// Times the bank was asked in this phase, up to [`MAX_POLLS`].
    pub(super) polls: u8,
}

/// The version of the plain form.
const VERSION: i64 = 1;

/// From here on the pause between polls no longer grows.
pub(super) const MAX_POLLS: u8 = 5;

/// The pauses: 1 s, then twice the one before, up to 30 s.
const POLL_MS: i64 = 1000;
const MAX_POLL_MS: i64 = 30_000;

impl State {
    /// A transfer that the person has yet to describe.
    #[must_use]
    pub const fn start() -> Self {
        Self {
            phase: Phase::Draft,
            session_id: None,
            early: false,
            outcome: None,
            refunded: false,
            error: None,
            shown: None,
            started_at: None,
            rate_held_until: None,
            deadline: None,
            action: Action::None,
            sent: Call::Init,
            lost: false,
            returned: false,
            polls: 0,
        }
    }

    /// Where the transfer is.
    #[must_use]
    pub const fn phase(&self) -> Phase {
        self.phase
    }

    /// How it ended.
    #[must_use]
    pub const fn outcome(&self) -> Option<Outcome> {
        self.outcome
    }

    /// The bank's id of it.
    #[must_use]
    pub fn session_id(&self) -> Option<&str> {
        self.session_id.as_ref().map(Label::as_str)
    }

    /// What the page may do next: `confirm`, `cancel`, …
    pub fn may(&self) -> impl Iterator<Item = &'static str> {
        self.screen().steps()
    }

    /// What the page must show: `form`, `quote`, …
    #[must_use]
    pub fn show(&self) -> &'static str {
        self.screen().show
    }

    /// What the page should do next: `poll`, `redirect`, `ask_person` or `nothing`.
    #[must_use]
    pub fn ask(&self) -> &'static str {
        self.screen().ask
    }

    /// How long to wait before the next poll, where there is one.
    #[must_use]
    pub fn poll_after_ms(&self) -> Option<i64> {
        self.pause(self.screen())
    }

    fn pause(&self, screen: Screen) -> Option<i64> {
        let pause = POLL_MS.wrapping_shl(self.polls.into()).min(MAX_POLL_MS);
        screen.may.ends_with("poll").then_some(pause)
    }

    fn screen(&self) -> Screen {
        self.phase.screen(match self.phase {
            Phase::Started | Phase::UnknownOutcome => self.session_id.is_some().into(),
            Phase::ActionRequired => match self.action {
                Action::Redirect => self.returned.into(),
                Action::None => 2,
                Action::Inform => 3,
            },
            Phase::Finished => self.outcome.map_or(0, |outcome| outcome as usize),
            _ => 0,
        })
    }

    /// Its plain form: what `read` reads, and besides what follows from it.
    #[must_use]
    pub fn to_value(&self) -> Value {
        let mut record = Record::default();
        record.set_integer("v", VERSION);
        record.set_text("phase", self.phase.word());
        let screen = self.screen();
        let mut may = Vec::new();
        for step in screen.steps() {
            may.push(step.into());
        }
        record.push("may", Value::List(may));
        record.set_text("show", screen.show);
        record.set_text("ask", screen.ask);
        set_moment(&mut record, "poll_after_ms", self.pause(screen));
        set_text(&mut record, "session_id", self.session_id());
        set_text(
            &mut record,
            "outcome",
            self.outcome.and_then(|outcome| Outcome::WORDS.split(' ').nth(outcome as usize)),
        );
        set_text(&mut record, "error", self.error.as_ref().map(Label::as_str));
        if let Some(shown) = &self.shown {
            record.push("shown", shown.to_value());
        }
        set_moment(&mut record, "started_at", self.started_at);
        set_moment(&mut record, "rate_held_until", self.rate_held_until);
        set_moment(&mut record, "deadline", self.deadline);
        let action = (self.action as usize).checked_sub(1).and_then(|place| Action::WORDS.split(' ').nth(place));
        set_text(&mut record, "action", action);
        if self.sent != Call::Init {
            set_text(&mut record, "sent", Call::WORDS.split(' ').nth(self.sent as usize));
        }
        if self.polls > 0 {
            record.set_integer("polls", self.polls.into());
        }
        set_flag(&mut record, "early", self.early);
        set_flag(&mut record, "lost", self.lost);
        set_flag(&mut record, "returned", self.returned);
        set_flag(&mut record, "refunded", self.refunded);
        Value::Record(record)
    }

    /// From its plain form. What follows from the rest (`may`, `show`, `ask`, `poll_after_ms`) is not read: it cannot lie.
    ///
    /// # Errors
    /// [`FlowProblem::State`] for another version, an unknown phase, a value of another type, a phase without what it
    /// rests on: `finished` without its outcome, `confirmed` without a session.
    pub fn read(value: &Value) -> Result<Self, FlowProblem> {
        let Value::Record(record) = value else { return Err(FlowProblem::State) };
        let mut parts = Parts::of(View(record));
        let phase = Phase::of_word(parts.text("phase").unwrap_or_default());
        let state = Self {
            phase: phase.unwrap_or(Phase::Draft),
            session_id: parts.label("session_id"),
            early: parts.flag("early"),
            outcome: parts.word("outcome", Outcome::WORDS).and_then(|place| Outcome::ALL.get(place).copied()),
            refunded: parts.flag("refunded"),
            error: parts.label("error"),
            shown: shown(&mut parts),
            started_at: parts.moment("started_at"),
            rate_held_until: parts.moment("rate_held_until"),
            deadline: parts.moment("deadline"),
            action: match parts.word("action", Action::WORDS) {
                None => Action::None,
                Some(0) => Action::Inform,
                Some(_) => Action::Redirect,
            },
            sent: parts.word("sent", Call::WORDS).and_then(|place| Call::ALL.get(place).copied()).unwrap_or(Call::Init),
            lost: parts.flag("lost"),
            returned: parts.flag("returned"),
            polls: u8::try_from(parts.moment("polls").unwrap_or(0)).map_or(MAX_POLLS, |polls| polls.min(MAX_POLLS)),
        };
        let is_whole = phase.is_some() && parts.wrong.is_none() && parts.record.integer("v") == Some(VERSION);
        if is_whole && state.is_sound() { Ok(state) } else { Err(FlowProblem::State) }
    }

    /// Whether the phase has what it rests on.
    fn is_sound(&self) -> bool {
        let has_session = match self.phase {
            Phase::Draft | Phase::Quoted => self.session_id.is_none(),
            Phase::Started | Phase::UnknownOutcome => true,
            _ => self.session_id.is_some(),
        };
        let acts = self.action == Action::None || self.phase == Phase::ActionRequired;
        has_session && acts && (self.phase == Phase::Finished) == self.outcome.is_some() && self.sent != Call::Status
    }
}

fn shown(parts: &mut Parts<'_>) -> Option<Shown> {
    match parts.record.get("shown") {
        Value::Null => {}
        Value::Record(record) => {
            let mut amounts = Parts::of(View(record));
            let shown = Shown::read(&mut amounts);
            if amounts.wrong.is_none() {
                return Some(shown);
            }
            parts.refuse("shown");
        }
        _ => parts.refuse("shown"),
    }
    None
}

#[inline(never)]
fn set_text(record: &mut Record, key: &'static str, text: Option<&str>) {
    if let Some(text) = text {
        record.set_text(key, text);
    }
}

#[inline(never)]
fn set_moment(record: &mut Record, key: &'static str, moment: Option<i64>) {
    if let Some(moment) = moment {
        record.set_integer(key, moment);
    }
}

#[inline(never)]
fn set_flag(record: &mut Record, key: &'static str, is_set: bool) {
    if is_set {
        record.push(key, Value::Flag(true));
    }
}
