//! What events have told, until an answer bears it out.

use super::attempt::Seq;
use super::input::{Fact, Told};
use super::label::Label;
use super::phase::Act;

/// More than one transfer's events, and few enough to be stored.
const MAXIMUM: usize = 12;

/// One thing that an event has told of a session: the newest of its kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Note {
    pub(super) session: Label,
    pub(super) fact: Fact,
    /// When the bank had changed the session, in its own words.
    pub(super) updated: Option<Label>,
    /// Since when it waits for an answer to bear it out.
    pub(super) waits: Option<Seq>,
    /// An answer has borne it, or the one before it, out, and nothing has used it up.
    pub(super) holds: bool,
}

/// The notes of all sessions that may turn out to be this transfer's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Heard(pub(super) Vec<Note>);

impl Heard {
    /// Keeps what is newer than what is known. Says whether anything was.
    pub(super) fn keep(&mut self, told: &Told, seq: Seq) -> bool {
        let mut is_new = false;
        for fact in &told.facts {
            is_new |= self.keep_one(told, *fact, seq);
        }
        is_new
    }

    fn keep_one(&mut self, told: &Told, fact: Fact, seq: Seq) -> bool {
        let note =
            Note { session: told.session.clone(), fact, updated: told.updated.clone(), waits: Some(seq), holds: false };
        let same = |known: &&mut Note| known.session == told.session && is_same_kind(known.fact, fact);
        if let Some(known) = self.0.iter_mut().find(same) {
            // Without a moment nobody knows which is the newer: the one that is known stays.
            let is_newer = moment(told.updated.as_ref()) > moment(known.updated.as_ref());
            if is_newer {
                *known = Note { holds: known.holds, ..note };
            }
            return is_newer;
        }
        if self.0.len() == MAXIMUM {
            self.0.remove(0);
        }
        self.0.push(note);
        true
    }

    /// Only this session's notes are of this transfer.
    pub(super) fn bind(&mut self, session: &Label) {
        self.keep_only(&|note| note.session == *session);
    }

    /// After the end only what informs is of use: the transfer code, a refund.
    pub(super) fn settle(&mut self) {
        self.keep_only(&|note| informs(note.fact));
    }

    fn keep_only(&mut self, is_kept: &dyn Fn(&Note) -> bool) {
        self.0.retain(is_kept);
    }

    /// Whether something waits for an answer.
    pub(super) fn waits(&self) -> bool {
        self.0.iter().any(|note| note.waits.is_some())
    }

    /// Whether a newer price waits for an answer.
    pub(super) fn awaits_price(&self) -> bool {
        self.0.iter().any(|note| note.fact == Fact::Ready && note.waits.is_some())
    }

    /// Whether this has taken effect.
    pub(super) fn has(&self, fact: Fact) -> bool {
        self.0.iter().any(|note| is_same_kind(note.fact, fact) && note.holds)
    }

    /// Somebody's yes has been carried out: only a newer question asks again.
    pub(super) fn spend_price(&mut self) {
        for note in self.0.iter_mut().filter(|note| note.fact == Fact::Ready) {
            note.holds = false;
        }
    }

    /// An answer to a question asked after it bears it out: it takes effect, once.
    pub(super) fn take(&mut self, asked: Seq, fact: Fact) -> bool {
        self.take_one(asked, &|known| known == fact).is_some()
    }

    /// The same of an action, whatever it carries.
    pub(super) fn take_action(&mut self, asked: Seq) -> Option<Act> {
        match self.take_one(asked, &|fact| matches!(fact, Fact::Action(_))) {
            Some(Fact::Action(act)) => Some(act),
            _ => None,
        }
    }

    /// The same of what changes nothing.
    pub(super) fn inform(&mut self, asked: Seq) {
        while self.take_one(asked, &|fact| fact == Fact::News || informs(fact)).is_some() {}
    }

    fn take_one(&mut self, asked: Seq, is_kind: &dyn Fn(Fact) -> bool) -> Option<Fact> {
        for note in &mut self.0 {
            if is_kind(note.fact) && note.waits.is_some_and(|since| since <= asked) {
                (note.waits, note.holds) = (None, true);
                return Some(note.fact);
            }
        }
        None
    }
}

/// The bank prints moments in one form, `2022-11-15T15:38:50.255803Z`, whose order is that of its text; without the `Z`
/// a moment with fewer digits is the earlier one.
fn moment(updated: Option<&Label>) -> Option<&str> {
    updated.map(|updated| updated.as_str()).map(|text| text.strip_suffix('Z').unwrap_or(text))
}

/// What is told beside the outcome and changes nothing of it.
const fn informs(fact: Fact) -> bool {
    matches!(fact, Fact::Refunded | Fact::Code)
}

/// Two actions are of one kind, whatever they carry.
fn is_same_kind(one: Fact, other: Fact) -> bool {
    one == other || matches!((one, other), (Fact::Action(_), Fact::Action(_)))
}
