//! The state, and its plain form that survives a reload.

use super::event::{Call, Outcome};
use super::label::Label;
use super::phase::{Phase, Screen};
use super::shown::Shown;
use crate::bank::{Record, Value, View};
use crate::issue::problems;
use crate::money::MAX_MINOR;

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
#[derive(Clone, Debug, PartialEq, Eq)]
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

const OUTCOMES: [(Outcome, &str); 3] =
    [(Outcome::Succeeded, "succeeded"), (Outcome::Failed, "failed"), (Outcome::Cancelled, "cancelled")];
/// What was sent besides init.
const SENT: [(Call, &str); 2] = [(Call::Confirm, "confirm"), (Call::Cancel, "cancel")];

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
        self.screen().may.split(',').filter(|step| *step != "-")
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
        let pause = POLL_MS.checked_shl(self.polls.into()).unwrap_or(MAX_POLL_MS).min(MAX_POLL_MS);
        self.may().any(|step| step == "poll").then_some(pause)
    }

    fn screen(&self) -> Screen {
        self.phase.screen(match self.phase {
            Phase::Started | Phase::UnknownOutcome => self.session_id.is_some().into(),
            Phase::ActionRequired => self.returned.into(),
            Phase::Finished => OUTCOMES.iter().position(|(outcome, _)| Some(*outcome) == self.outcome).unwrap_or(1),
            _ => 0,
        })
    }

    /// Its plain form: what `read` reads, and besides what follows from it.
    #[must_use]
    pub fn to_value(&self) -> Value {
        let mut record = Record::default();
        record.set_integer("v", VERSION);
        record.set_text("phase", self.phase.word());
        record.set("may", Value::List(self.may().map(Value::from).collect()));
        record.set_text("show", self.show());
        record.set_text("ask", self.ask());
        set_moment(&mut record, "poll_after_ms", self.poll_after_ms());
        set_text(&mut record, "session_id", self.session_id());
        set_text(&mut record, "outcome", self.outcome.and_then(|outcome| word_of(&OUTCOMES, outcome)));
        set_text(&mut record, "error", self.error.as_ref().map(Label::as_str));
        if let Some(shown) = &self.shown {
            record.set("shown", shown.to_value());
        }
        set_moment(&mut record, "started_at", self.started_at);
        set_moment(&mut record, "rate_held_until", self.rate_held_until);
        set_moment(&mut record, "deadline", self.deadline);
        set_text(&mut record, "sent", word_of(&SENT, self.sent));
        set_moment(&mut record, "polls", Some(self.polls.into()).filter(|polls| *polls > 0));
        let flags =
            [("early", self.early), ("lost", self.lost), ("returned", self.returned), ("refunded", self.refunded)];
        for (key, _) in flags.into_iter().filter(|(_, is_set)| *is_set) {
            record.set(key, Value::Flag(true));
        }
        Value::Record(record)
    }

    /// From its plain form. What follows from the rest (`may`, `show`, `ask`, `poll_after_ms`) is not read: it cannot lie.
    ///
    /// # Errors
    /// [`FlowProblem::State`] for another version, an unknown phase, a value of another type, a phase without what it
    /// rests on: `finished` without its outcome, `confirmed` without a session.
    pub fn read(value: &Value) -> Result<Self, FlowProblem> {
        value.as_record().and_then(|record| Self::of_record(View(record))).ok_or(FlowProblem::State)
    }

    fn of_record(record: View<'_>) -> Option<Self> {
        let label = |key| text(record, key)?.map_or(Some(None), |text| Label::of_text(text).map(Some));
        let shown = || Shown::read(View(record.get("shown").as_record()?)).ok();
        let state = Self {
            phase: Phase::of_word(record.text("phase")?)?,
            session_id: label("session_id")?,
            early: flag(record.get("early"))?,
            outcome: of_word(&OUTCOMES, text(record, "outcome")?)?,
            refunded: flag(record.get("refunded"))?,
            error: label("error")?,
            shown: if record.has("shown") { Some(shown()?) } else { None },
            started_at: moment(record.get("started_at"))?,
            rate_held_until: moment(record.get("rate_held_until"))?,
            deadline: moment(record.get("deadline"))?,
            sent: of_word(&SENT, text(record, "sent")?)?.unwrap_or(Call::Init),
            lost: flag(record.get("lost"))?,
            returned: flag(record.get("returned"))?,
            polls: u8::try_from(moment(record.get("polls"))?.unwrap_or(0)).map_or(MAX_POLLS, |n| n.min(MAX_POLLS)),
        };
        (record.integer("v") == Some(VERSION) && state.is_sound()).then_some(state)
    }

    /// Whether the phase has what it rests on.
    fn is_sound(&self) -> bool {
        let has_session = match self.phase {
            Phase::Draft | Phase::Quoted => self.session_id.is_none(),
            Phase::Started | Phase::UnknownOutcome => true,
            _ => self.session_id.is_some(),
        };
        has_session && (self.phase == Phase::Finished) == self.outcome.is_some()
    }
}

/// Milliseconds, or none; `None` for anything else.
pub(super) fn moment(value: &Value) -> Option<Option<i64>> {
    match value {
        Value::Null => Some(None),
        Value::Integer(moment @ 0..=MAX_MINOR) => Some(Some(*moment)),
        _ => None,
    }
}

fn flag(value: &Value) -> Option<bool> {
    match value {
        Value::Null => Some(false),
        Value::Flag(flag) => Some(*flag),
        _ => None,
    }
}

fn text<'r>(record: View<'r>, key: &str) -> Option<Option<&'r str>> {
    match record.get(key) {
        Value::Null => Some(None),
        value => value.as_text().map(Some),
    }
}

fn of_word<T: Copy>(words: &[(T, &str)], word: Option<&str>) -> Option<Option<T>> {
    let Some(word) = word else { return Some(None) };
    words.iter().find(|(_, name)| *name == word).map(|(found, _)| Some(*found))
}

fn word_of<T: Copy + PartialEq>(words: &[(T, &'static str)], of: T) -> Option<&'static str> {
    words.iter().find(|(found, _)| *found == of).map(|(_, name)| *name)
}

fn set_text(record: &mut Record, key: &'static str, text: Option<&str>) {
    if let Some(text) = text {
        record.set_text(key, text);
    }
}

fn set_moment(record: &mut Record, key: &'static str, moment: Option<i64>) {
    if let Some(moment) = moment {
        record.set_integer(key, moment);
    }
}
