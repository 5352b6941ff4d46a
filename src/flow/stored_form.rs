//! The state's plain form, which survives a reload.

use super::advance::ACTION_MS;
use super::attempt::{Attempt, Decision, Fate, later};
use super::course::Course;
use super::event::Ticket;
use super::label::Label;
use super::meaning::Fact;
use super::object_reader::Parts;
use super::pending_events::{Heard, Note};
use super::phase::{Act, Phase, PhaseName};
use super::shown_amounts::Shown;
use super::state::{FlowProblem, MAX_POLLS, Send, State};
use crate::value::{Record, Value, View};

/// The version of the plain form.
const VERSION: i64 = 2;

impl State {
    /// Its plain form: what `read` reads, and what follows from that.
    #[must_use]
    pub fn to_value(&self) -> Value {
        let mut record = Record::default();
        record.set_integer("v", VERSION);
        record.set_text("phase", self.phase().name().word());
        self.write_screen(&mut record);
        if let Some(send) = &self.send {
            record.push("send", send.to_value());
        }
        record.push("ticket", self.ticket().to_value());
        self.write_course(&mut record);
        set_flag(&mut record, "refunded", self.is_refunded());
        set_flag(&mut record, "code", self.has_code());
        set_label(&mut record, "error", self.error.as_ref());
        if let Some(shown) = &self.shown {
            record.push("shown", shown.to_value());
        }
        self.write_memory(&mut record);
        Value::Record(record)
    }

    fn write_course(&self, record: &mut Record) {
        let course = &self.course;
        set_label(record, "session_id", course.session());
        if let Some(attempt) = course.attempt() {
            record.push("attempt", attempt.to_value());
        }
        for (key, decision) in [("yes", Decision::Confirm), ("no", Decision::Cancel)] {
            if let Some(fate) = course.fate(decision) {
                record.set_text(key, fate.word());
            }
        }
        if let Some(decision) = course.decision() {
            record.set_text("decision", decision.word());
        }
        match course.phase() {
            Phase::Unnamed(way) => record.set_text("way", way.word()),
            Phase::Acting(act) => {
                record.set_text("act", act.word());
                record.set_integer("deadline", later(self.since, ACTION_MS));
            }
            Phase::Doubt(why) => record.set_text("why", why.word()),
            Phase::Over(verdict) => record.set_text("verdict", verdict.word()),
            _ => {}
        }
    }

    fn write_screen(&self, record: &mut Record) {
        let mut may = Vec::new();
        for step in self.may() {
            may.push(step.word().into());
        }
        record.push("may", Value::List(may));
        record.set_text("show", self.show().word());
        record.set_text("ask", self.ask().word());
        if let Some(pause) = self.poll_after_ms() {
            record.set_integer("poll_after_ms", pause);
        }
    }

    fn write_memory(&self, record: &mut Record) {
        set_count(record, "met", self.met);
        set_count(record, "since", self.since);
        set_count(record, "seq", self.seq.into());
        set_count(record, "decided", self.decided.into());
        set_count(record, "polls", self.polls.into());
        set_flag(record, "returned", self.returned);
        set_flag(record, "stuck", self.is_stuck);
        if !self.heard.0.is_empty() {
            let mut notes = Vec::new();
            for note in &self.heard.0 {
                notes.push(note.to_value());
            }
            record.push("heard", Value::List(notes));
        }
    }

    /// From its plain form. What follows from the rest (`may`, `show`, `ask`, `poll_after_ms`, `ticket`) is not read,
    /// so it cannot be forged. Nor is `send`: only the step that decided has it.
    ///
    /// # Errors
    /// [`FlowProblem::State`] for another version, an unknown phase, a value of another type, or a phase that the other
    /// parts do not allow: `over` without its verdict, `asking` after a confirm.
    pub fn read(value: &Value) -> Result<Self, FlowProblem> {
        let Value::Record(record) = value else { return Err(FlowProblem::State) };
        let mut parts = Parts::of(View(record));
        let state = read(&mut parts);
        let is_whole = parts.wrong.is_none() && parts.record.integer("v") == Some(VERSION);
        if is_whole { Ok(state) } else { Err(FlowProblem::State) }
    }
}

fn read(parts: &mut Parts<'_>) -> State {
    State {
        course: read_course(parts),
        shown: read_shown(parts),
        met: parts.moment("met").unwrap_or(0),
        since: parts.moment("since").unwrap_or(0),
        seq: parts.seq("seq"),
        decided: parts.seq("decided"),
        heard: Heard(read_notes(parts)),
        returned: parts.flag("returned"),
        error: parts.label("error"),
        polls: u8::try_from(parts.seq("polls")).unwrap_or(MAX_POLLS).min(MAX_POLLS),
        is_stuck: parts.flag("stuck"),
        send: None,
    }
}

/// Reading goes on after a wrong part: `parts` remembers it.
fn read_course(parts: &mut Parts<'_>) -> Course {
    let attempt = parts.record.has("attempt").then(|| read_attempt(parts));
    let fates = [read_fate(parts, "yes"), read_fate(parts, "no")];
    let session = parts.label("session_id");
    let course = read_phase(parts).and_then(|phase| Course::of_parts(phase, attempt, session, fates));
    if course.is_none() {
        parts.refuse("phase");
    }
    course.unwrap_or(Course::START)
}

fn read_phase(parts: &mut Parts<'_>) -> Option<Phase> {
    Some(match parts.word("phase")? {
        PhaseName::Draft => Phase::Draft,
        PhaseName::Quoted => Phase::Quoted,
        PhaseName::Starting => Phase::Starting,
        PhaseName::Unnamed => Phase::Unnamed(parts.word("way")?),
        PhaseName::Preparing => Phase::Preparing,
        PhaseName::Asking => Phase::Asking,
        PhaseName::Deciding => Phase::Deciding,
        PhaseName::Acting => Phase::Acting(parts.word("act")?),
        PhaseName::Lapsed => Phase::Lapsed,
        PhaseName::Doubt => Phase::Doubt(parts.word("why")?),
        PhaseName::Watching => Phase::Watching,
        PhaseName::Over => Phase::Over(parts.word("verdict")?),
    })
}

impl Attempt {
    fn to_value(&self) -> Value {
        let mut record = Record::default();
        record.set_text("key", self.key.as_str());
        record.set_integer("hold_until", self.hold_until);
        set_flag(&mut record, "lost_init", self.lost_init);
        Value::Record(record)
    }
}

fn read_attempt(parts: &mut Parts<'_>) -> Attempt {
    let mut inner = parts.required("attempt");
    let hold_until = inner.moment("hold_until");
    if hold_until.is_none() {
        inner.refuse("hold_until");
    }
    let attempt =
        Attempt { key: inner.needed("key"), hold_until: hold_until.unwrap_or(0), lost_init: inner.flag("lost_init") };
    parts.take_over(&inner, "attempt");
    attempt
}

fn read_fate(parts: &mut Parts<'_>, key: &'static str) -> Option<Fate> {
    if parts.record.has(key) { parts.word(key) } else { None }
}

impl Ticket {
    fn to_value(&self) -> Value {
        let mut record = Record::default();
        record.set_integer("seq", self.seq.into());
        record.set_integer("at", self.at);
        set_label(&mut record, "key", self.key.as_ref());
        set_label(&mut record, "session_id", self.session.as_ref());
        Value::Record(record)
    }
}

impl Send {
    fn to_value(&self) -> Value {
        let mut record = Record::default();
        match self {
            Self::Init(key) => {
                record.set_text("call", "init");
                record.set_text("key", key.as_str());
            }
            Self::Decision(decision, session) => {
                record.set_text("call", decision.word());
                record.set_text("session_id", session.as_str());
            }
        }
        Value::Record(record)
    }
}

impl Note {
    fn to_value(&self) -> Value {
        let mut record = Record::default();
        record.set_text("session_id", self.session.as_str());
        record.set_text("fact", self.fact.word());
        if self.fact == Fact::Action {
            record.set_text("act", self.act.word());
        }
        set_label(&mut record, "updated", self.updated.as_ref());
        if let Some(seq) = self.waits {
            record.set_integer("waits", seq.into());
        }
        set_flag(&mut record, "holds", self.holds);
        Value::Record(record)
    }
}

fn read_notes(parts: &mut Parts<'_>) -> Vec<Note> {
    let mut notes = Vec::new();
    match parts.record.get("heard") {
        Value::Null => {}
        Value::List(list) => {
            for item in list {
                let mut inner = Parts::of_value(item);
                notes.push(read_note(&mut inner));
                parts.take_over(&inner, "heard");
            }
        }
        _ => parts.refuse("heard"),
    }
    notes
}

fn read_note(parts: &mut Parts<'_>) -> Note {
    let fact = parts.word("fact").unwrap_or(Fact::News);
    Note {
        session: parts.needed("session_id"),
        fact,
        act: if fact == Fact::Action { parts.word("act").unwrap_or(Act::Wait) } else { Act::Wait },
        updated: parts.label("updated"),
        waits: parts.record.has("waits").then(|| parts.seq("waits")),
        holds: parts.flag("holds"),
    }
}

fn read_shown(parts: &mut Parts<'_>) -> Option<Shown> {
    if !parts.record.has("shown") {
        return None;
    }
    let mut inner = parts.required("shown");
    let shown = Shown::read(&mut inner);
    parts.take_over(&inner, "shown");
    Some(shown)
}

#[inline(never)]
fn set_label(record: &mut Record, key: &'static str, label: Option<&Label>) {
    if let Some(label) = label {
        record.set_text(key, label.as_str());
    }
}

#[inline(never)]
fn set_count(record: &mut Record, key: &'static str, count: i64) {
    if count > 0 {
        record.set_integer(key, count);
    }
}

#[inline(never)]
fn set_flag(record: &mut Record, key: &'static str, is_set: bool) {
    if is_set {
        record.push(key, Value::Flag(true));
    }
}
