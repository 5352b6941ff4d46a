//! The state, and its plain form that survives a reload.

use super::event::{Action, Call, Outcome};
use super::parts::{self, Parts};
use super::phase::{Phase, Screen};
use serde_json::{Map, Value};

/// As many milliseconds as JavaScript holds exactly.
pub(super) const MAX_MOMENT: i64 = 9_007_199_254_740_991;

/// Where a transfer is, and what led there. No name, number or token is in it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct State {
    pub(super) phase: Phase,
    pub(super) session_id: Option<String>,
    /// Known from an event only: the answer to init may still name another session.
    pub(super) early: bool,
    pub(super) outcome: Option<Outcome>,
    pub(super) refunded: bool,
    /// The bank's code for what led into this phase.
    pub(super) error: Option<String>,
    pub(super) shown: Option<Value>,
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
    pub(super) const fn start() -> Self {
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
    pub(super) fn to_value(&self) -> Value {
        let mut record = Map::new();
        record.insert("v".to_owned(), (VERSION).into());
        record.insert("phase".to_owned(), (self.phase.word()).into());
        let screen = self.screen();
        record.insert("may".to_owned(), screen.steps().collect::<Vec<_>>().into());
        record.insert("show".to_owned(), (screen.show).into());
        record.insert("ask".to_owned(), (screen.ask).into());
        set_moment(&mut record, "poll_after_ms", self.pause(screen));
        set_text(&mut record, "session_id", self.session_id.as_deref());
        set_text(
            &mut record,
            "outcome",
            self.outcome.and_then(|outcome| Outcome::WORDS.split(' ').nth(outcome as usize)),
        );
        set_text(&mut record, "error", self.error.as_deref());
        if let Some(shown) = &self.shown {
            record.insert("shown".to_owned(), shown.clone());
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
            record.insert("polls".to_owned(), i64::from(self.polls).into());
        }
        set_flag(&mut record, "early", self.early);
        set_flag(&mut record, "lost", self.lost);
        set_flag(&mut record, "returned", self.returned);
        set_flag(&mut record, "refunded", self.refunded);
        Value::Object(record)
    }

    /// From its plain form. What follows from the rest (`may`, `show`, `ask`, `poll_after_ms`) is not read: it cannot lie.
    pub(super) fn read(value: &Value) -> Option<Self> {
        let mut parts = Parts::of(value);
        let phase = Phase::of_word(parts.text("phase").unwrap_or_default());
        let state = Self {
            phase: phase.unwrap_or(Phase::Draft),
            session_id: parts.label("session_id"),
            early: parts.flag("early"),
            outcome: parts.word("outcome", Outcome::WORDS).and_then(|place| Outcome::ALL.get(place).copied()),
            refunded: parts.flag("refunded"),
            error: parts.label("error"),
            shown: kept(&mut parts),
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
        let is_whole = phase.is_some() && !parts.is_wrong && parts.record["v"] == VERSION;
        (is_whole && state.is_sound()).then_some(state)
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

fn kept(parts: &mut Parts<'_>) -> Option<Value> {
    match &parts.record["shown"] {
        Value::Null => return None,
        record if record.is_object() => {
            let mut amounts = Parts::of(record);
            let shown = parts::shown(&mut amounts);
            if !amounts.is_wrong {
                return Some(shown);
            }
        }
        _ => {}
    }
    parts.refuse();
    None
}

fn set_text(record: &mut Map<String, Value>, key: &str, text: Option<&str>) {
    if let Some(text) = text {
        record.insert(key.to_owned(), text.into());
    }
}

fn set_moment(record: &mut Map<String, Value>, key: &str, moment: Option<i64>) {
    if let Some(moment) = moment {
        record.insert(key.to_owned(), moment.into());
    }
}

fn set_flag(record: &mut Map<String, Value>, key: &str, is_set: bool) {
    if is_set {
        record.insert(key.to_owned(), true.into());
    }
}
