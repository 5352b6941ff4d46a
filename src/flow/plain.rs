//! The state's plain form, which survives a reload.

use super::attempt::{Attempt, Bound, Decision, Fate, Undecided};
use super::heard::{Heard, Note};
use super::input::{Fact, Ticket};
use super::instant::Instant;
use super::label::Label;
use super::parts::Parts;
use super::phase::{Act, Phase, Verdict, Way, Why};
use super::shown::Shown;
use super::state::{FlowProblem, MAX_POLLS, Send, State};
use crate::bank::{Record, Value, View};

/// The version of the plain form.
const VERSION: i64 = 2;

impl State {
    /// Its plain form: what `read` reads, and besides what follows from it.
    #[must_use]
    pub fn to_value(&self) -> Value {
        let mut record = Record::default();
        record.set_integer("v", VERSION);
        record.set_text("phase", self.phase.word());
        self.write_screen(&mut record);
        if let Some(send) = &self.send {
            record.push("send", send.to_value());
        }
        record.push("ticket", self.ticket().to_value());
        set_label(&mut record, "session_id", self.phase.session());
        write_phase(&self.phase, &mut record);
        set_flag(&mut record, "gave_up", self.gave_up);
        set_flag(&mut record, "refunded", self.is_refunded());
        set_flag(&mut record, "code", self.has_code());
        set_label(&mut record, "error", self.error.as_ref());
        if let Some(shown) = &self.shown {
            record.push("shown", shown.to_value());
        }
        self.write_memory(&mut record);
        Value::Record(record)
    }

    fn write_screen(&self, record: &mut Record) {
        let screen = self.screen();
        record.push("may", Value::List(screen.may.iter().map(|step| Value::from(*step)).collect()));
        record.set_text("show", screen.show);
        record.set_text("ask", screen.ask);
        if let Some(pause) = self.pause(&screen) {
            record.set_integer("poll_after_ms", pause);
        }
    }

    fn write_memory(&self, record: &mut Record) {
        set_count(record, "since", self.since);
        set_count(record, "seq", self.seq.into());
        set_count(record, "decided", self.decided.into());
        set_count(record, "polls", self.polls.into());
        set_flag(record, "returned", self.returned);
        set_flag(record, "stuck", self.is_stuck);
        set_label(record, "burnt", self.burnt.as_ref());
        if !self.heard.0.is_empty() {
            record.push("heard", Value::List(self.heard.0.iter().map(Note::to_value).collect()));
        }
    }

    /// From its plain form. What follows from the rest (`may`, `show`, `ask`, `poll_after_ms`, `ticket`) is not read: it
    /// cannot lie. Nor is `send`: only the step that decided has it.
    ///
    /// # Errors
    /// [`FlowProblem::State`] for another version, an unknown phase, a value of another type, a phase without what it
    /// rests on: `over` without its verdict, `asking` after a yes.
    pub fn read(value: &Value) -> Result<Self, FlowProblem> {
        let Value::Record(record) = value else { return Err(FlowProblem::State) };
        let mut parts = Parts::of(View(record));
        let state = read(&mut parts);
        let is_whole = parts.wrong.is_none() && parts.record.integer("v") == Some(VERSION);
        state.filter(|_| is_whole).ok_or(FlowProblem::State)
    }
}

fn read(parts: &mut Parts<'_>) -> Option<State> {
    Some(State {
        phase: read_phase(parts)?,
        shown: read_shown(parts),
        since: parts.moment("since").unwrap_or(0),
        seq: parts.seq("seq"),
        decided: parts.seq("decided"),
        heard: Heard(read_notes(parts)),
        returned: parts.flag("returned"),
        gave_up: parts.flag("gave_up"),
        error: parts.label("error"),
        burnt: parts.label("burnt"),
        polls: u8::try_from(parts.seq("polls")).map_or(MAX_POLLS, |polls| polls.min(MAX_POLLS)),
        is_stuck: parts.flag("stuck"),
        send: None,
    })
}

fn write_phase(phase: &Phase, record: &mut Record) {
    if let Some(attempt) = phase.attempt() {
        record.push("attempt", attempt.to_value());
    }
    if let Some(bound) = phase.bound() {
        for (key, fate) in [("yes", bound.yes), ("no", bound.no)] {
            if let Some(fate) = fate.to_value() {
                record.push(key, fate);
            }
        }
    }
    match phase {
        Phase::Unnamed(_, way) => record.set_text("way", way.word()),
        Phase::Deciding(_, decision) => record.set_text("decision", decision.word()),
        Phase::Acting(_, act, until) => {
            record.set_text("act", act.word());
            record.set_integer("deadline", *until);
        }
        Phase::Doubt(_, why) => record.set_text("why", why.word()),
        Phase::Over(_, verdict) => record.set_text("verdict", verdict.word()),
        _ => {}
    }
}

fn read_phase(parts: &mut Parts<'_>) -> Option<Phase> {
    let phase = parts.text("phase")?;
    match phase {
        "draft" => return Some(Phase::Draft),
        "quoted" => return Some(Phase::Quoted),
        "over" => return Some(Phase::Over(parts.label("session_id")?, parts.word("verdict", Verdict::of_word)?)),
        "watching" => {
            let bound = if parts.record.has("attempt") { Some(read_bound(parts)?) } else { None };
            return Some(Phase::Watching(parts.label("session_id")?, bound));
        }
        "starting" => return Some(Phase::Starting(read_attempt(parts)?)),
        "unnamed" => return Some(Phase::Unnamed(read_attempt(parts)?, parts.word("way", Way::of_word)?)),
        _ => {}
    }
    let bound = read_bound(parts)?;
    match phase {
        "preparing" => Undecided::of(bound).ok().map(Phase::Preparing),
        "asking" => Undecided::of(bound).ok().map(Phase::Asking),
        "lapsed" => Undecided::of(bound).ok().map(Phase::Lapsed),
        "deciding" => {
            let decision = parts.word("decision", Decision::of_word)?;
            (bound.decision() == Some(decision)).then_some(Phase::Deciding(bound, decision))
        }
        "acting" => Some(Phase::Acting(bound, parts.word("act", Act::of_word)?, parts.moment("deadline")?)),
        "doubt" => Some(Phase::Doubt(bound, parts.word("why", Why::of_word)?)),
        _ => None,
    }
}

fn read_bound(parts: &mut Parts<'_>) -> Option<Bound> {
    let bound = Bound::new(read_attempt(parts)?, parts.label("session_id")?);
    Some(Bound { yes: read_fate(parts, "yes"), no: read_fate(parts, "no"), ..bound })
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

fn read_attempt(parts: &mut Parts<'_>) -> Option<Attempt> {
    let mut inner = parts.inner("attempt")?;
    let attempt = inner.label("key").zip(inner.moment("hold_until"));
    let lost_init = inner.flag("lost_init");
    parts.take_over(&inner, "attempt");
    attempt.map(|(key, hold_until)| Attempt { key, hold_until, lost_init })
}

impl Fate {
    fn to_value(self) -> Option<Value> {
        let (word, seq) = match self {
            Self::Never => return None,
            Self::Sending(seq) => ("sending", seq),
            Self::Doubtful(seq) => ("doubtful", seq),
        };
        let mut record = Record::default();
        record.set_text("is", word);
        record.set_integer("seq", seq.into());
        Some(Value::Record(record))
    }
}

fn read_fate(parts: &mut Parts<'_>, key: &'static str) -> Fate {
    let Some(mut inner) = parts.inner(key) else { return Fate::Never };
    let seq = inner.seq("seq");
    let fate = match inner.text("is") {
        Some("sending") => Fate::Sending(seq),
        Some("doubtful") => Fate::Doubtful(seq),
        _ => {
            inner.refuse("is");
            Fate::Never
        }
    };
    parts.take_over(&inner, key);
    fate
}

impl Ticket {
    fn to_value(&self) -> Value {
        let mut record = Record::default();
        record.set_integer("seq", self.seq.into());
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
        if let Fact::Action(act) = self.fact {
            record.set_text("act", act.word());
        }
        if let Some(updated) = self.updated {
            record.set_integer("updated", updated.micros());
        }
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
                match item.as_record().and_then(|record| read_note(&mut Parts::of(View(record)))) {
                    Some(note) => notes.push(note),
                    None => parts.refuse("heard"),
                }
            }
        }
        _ => parts.refuse("heard"),
    }
    notes
}

fn read_note(parts: &mut Parts<'_>) -> Option<Note> {
    let fact = match parts.text("fact")? {
        "action" => Fact::Action(parts.word("act", Act::of_word)?),
        word => Fact::of_word(word)?,
    };
    let note = Note {
        session: parts.label("session_id")?,
        fact,
        updated: parts.record.integer("updated").map(Instant::of_micros),
        waits: if parts.record.has("waits") { Some(parts.seq("waits")) } else { None },
        holds: parts.flag("holds"),
    };
    parts.wrong.is_none().then_some(note)
}

fn read_shown(parts: &mut Parts<'_>) -> Option<Shown> {
    let mut inner = parts.inner("shown")?;
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
