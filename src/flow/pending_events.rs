//! What events have reported, until an answer confirms it.

use super::attempt::Seq;
use super::label::Label;
use super::meaning::{Fact, act_of};
use super::phase::Act;
use crate::bank::answer::{BankEvent, Session};

/// More than the events of one transfer, and few enough to be stored.
const MAXIMUM: usize = 12;

/// One thing that an event has reported about a session: the newest of its kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Note {
    pub(super) session: Label,
    pub(super) fact: Fact,
    /// For an action: what the bank gives the person to act with.
    pub(super) act: Act,
    /// When the bank changed the session, as it prints it.
    pub(super) updated: Option<Label>,
    /// Since when it waits for an answer that confirms it.
    pub(super) waits: Option<Seq>,
    /// An answer has confirmed it, or the one before it, and nothing has used it up.
    pub(super) holds: bool,
}

/// The notes of all sessions that may turn out to be this transfer's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Heard(pub(super) Vec<Note>);

impl Heard {
    /// Keeps what is newer than what is known. Returns whether anything was.
    pub(super) fn keep(&mut self, event: &BankEvent, session: &Session, id: &Label, seq: Seq) -> bool {
        let updated = session.updated_at().and_then(Label::of_text);
        let mut is_new = false;
        for fact in Fact::of(event, session).into_iter().flatten() {
            let act = if fact == Fact::Action { act_of(session) } else { Act::Wait };
            let note =
                Note { session: id.clone(), fact, act, updated: updated.clone(), waits: Some(seq), holds: false };
            is_new |= self.keep_one(note);
        }
        is_new
    }

    fn keep_one(&mut self, note: Note) -> bool {
        let same = |known: &&mut Note| known.session == note.session && known.fact == note.fact;
        if let Some(known) = self.0.iter_mut().find(same) {
            // Without a moment it is not known which is newer: the one that is known stays.
            let is_newer = moment(note.updated.as_ref()) > moment(known.updated.as_ref());
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

    /// Keeps only the notes of this session: the others belong to other transfers.
    pub(super) fn bind(&mut self, session: &Label) {
        self.keep_only(&|note| note.session == *session);
    }

    /// After the end, keeps only what informs: the transfer code, a refund.
    pub(super) fn settle(&mut self) {
        self.keep_only(&|note| note.fact.informs());
    }

    fn keep_only(&mut self, is_kept: &dyn Fn(&Note) -> bool) {
        self.0.retain(is_kept);
    }

    /// Whether a note waits for an answer.
    pub(super) fn waits(&self) -> bool {
        self.0.iter().any(|note| note.waits.is_some())
    }

    /// Whether a newer price waits for an answer.
    pub(super) fn awaits_price(&self) -> bool {
        self.0.iter().any(|note| note.fact == Fact::Ready && note.waits.is_some())
    }

    /// Whether this fact has taken effect.
    pub(super) fn has(&self, fact: Fact) -> bool {
        self.0.iter().any(|note| note.fact == fact && note.holds)
    }

    /// The price has been confirmed: only a newer one is asked about again.
    pub(super) fn spend_price(&mut self) {
        for note in self.0.iter_mut().filter(|note| note.fact == Fact::Ready) {
            note.holds = false;
        }
    }

    /// The answer to a later question confirms this fact: it takes effect, once.
    pub(super) fn take(&mut self, asked: Seq, fact: Fact) -> bool {
        self.take_one(asked, &|known| known == fact).is_some()
    }

    /// The same for an action: what the person must act with.
    pub(super) fn take_action(&mut self, asked: Seq) -> Option<Act> {
        self.take_one(asked, &|fact| fact == Fact::Action)
    }

    /// The same for what changes nothing.
    pub(super) fn inform(&mut self, asked: Seq) {
        while self.take_one(asked, &|fact| fact == Fact::News || fact.informs()).is_some() {}
    }

    fn take_one(&mut self, asked: Seq, is_kind: &dyn Fn(Fact) -> bool) -> Option<Act> {
        for note in &mut self.0 {
            if is_kind(note.fact) && note.waits.is_some_and(|since| since <= asked) {
                (note.waits, note.holds) = (None, true);
                return Some(note.act);
            }
        }
        None
    }
}

/// The bank prints moments in one form, `2022-11-15T15:38:50.255803Z`, which sorts as text; without the `Z`, a moment
/// with fewer digits is the earlier one.
fn moment(updated: Option<&Label>) -> Option<&str> {
    updated.map(|updated| updated.as_str()).map(|text| text.strip_suffix('Z').unwrap_or(text))
}
