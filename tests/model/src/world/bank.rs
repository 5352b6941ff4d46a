//! The bank: sessions, and how far they have come.

use super::{Action, Around, World};
use crate::setup::Reading;
use crate::words::{Face, Key, Note, OLD, Said, Sid, Why};

/// How far a session really has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Stage {
    /// Being prepared.
    Fresh,
    /// Waits for a decision.
    Asked,
    /// The confirm is being carried out.
    Taken,
    /// Waits for 3-D Secure.
    Acting,
    /// Held and charged; the payout is under way.
    Charged,
    /// The money was sent.
    Paid,
    /// It did not.
    Failed,
    /// It was cancelled, or not decided within five minutes.
    Cancelled,
}

impl Stage {
    /// Nothing follows.
    #[must_use]
    pub const fn is_final(self) -> bool {
        matches!(self, Self::Paid | Self::Failed | Self::Cancelled)
    }

    /// Money is held, or the confirm for it is being carried out.
    #[must_use]
    pub const fn moves_money(self) -> bool {
        matches!(self, Self::Taken | Self::Acting | Self::Charged | Self::Paid)
    }
}

/// A session.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Session {
    /// The attempt it came from.
    pub key: Key,
    /// How far it is.
    pub stage: Stage,
    /// The time limit of this stage is over: it may end by itself. The bank's clock may be late.
    pub is_due: bool,
    /// The events that were sent.
    pub emitted: u8,
}

/// What the bank does unasked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// Asks for a decision.
    Ask,
    /// Its time is over.
    TimeOut,
    /// Wants 3-D Secure.
    WantAction,
    /// Charges.
    Charge,
    /// Fails.
    Fail,
    /// Pays out.
    Pay,
}

/// All sessions, `ps_1` first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Bank {
    /// The sessions.
    pub sessions: Vec<Session>,
}

impl Bank {
    /// A session of the model's own.
    #[must_use]
    pub fn session(&self, id: Sid) -> Option<&Session> {
        self.sessions.get(usize::from(id).checked_sub(1)?)
    }

    /// How far a session is; the old one is paid.
    #[must_use]
    pub fn stage(&self, id: Sid) -> Option<Stage> {
        if id == OLD { Some(Stage::Paid) } else { self.session(id).map(|session| session.stage) }
    }

    /// Every session with its id.
    pub fn each(&self) -> impl Iterator<Item = (Sid, &Session)> {
        (1..).zip(&self.sessions)
    }

    /// The session goes on.
    pub fn enter(&mut self, id: Sid, stage: Stage) {
        let session = &mut self.sessions[usize::from(id) - 1];
        (session.stage, session.is_due) = (stage, false);
        session.emitted |= match stage {
            Stage::Asked => 1 << Note::Ready as u8,
            Stage::Acting => 1 << Note::Action as u8,
            stage if stage.is_final() => 1 << Note::Finished as u8,
            _ => 0,
        };
    }

    /// Whether the bank will do nothing more unasked.
    #[must_use]
    pub fn is_quiet(&self) -> bool {
        self.sessions.iter().all(|session| session.stage.is_final())
    }
}

impl Around {
    /// Init reaches the bank. `None` where the model has no room for another session.
    pub(crate) fn init(&self, world: &mut World, key: Key) -> Option<Result<Said, Why>> {
        let known = world.bank.each().find(|(_, session)| session.key == key).map(|(id, _)| id);
        let reading = self.setup.reading;
        match (known, reading) {
            (_, Reading::Unsupported) => return Some(Err(Why::NotSupported)),
            (Some(id), Reading::Again) => return Some(Ok(Said { id, face: Face::Running })),
            (Some(_), Reading::Exists) => return Some(Err(Why::AlreadyExists)),
            _ => {}
        }
        if world.bank.sessions.len() == self.setup.sessions {
            return None;
        }
        world.bank.sessions.push(Session { key, stage: Stage::Fresh, is_due: false, emitted: 0 });
        let id = world.bank.sessions.len() as Sid;
        Some(Ok(Said { id, face: Face::Running }))
    }

    /// A confirm reaches the bank.
    pub(crate) fn confirm(&self, world: &mut World, id: Sid) -> Result<Said, Why> {
        if world.bank.stage(id) != Some(Stage::Asked) {
            return Err(Why::Status);
        }
        world.bank.enter(id, Stage::Taken);
        Ok(Said { id, face: Face::Running })
    }

    /// A cancel reaches the bank. Its answer is as the documents' own: `in_progress`.
    pub(crate) fn cancel(&self, world: &mut World, id: Sid) -> Result<Said, Why> {
        if !matches!(world.bank.stage(id), Some(Stage::Fresh | Stage::Asked)) {
            return Err(Why::Status);
        }
        world.bank.enter(id, Stage::Cancelled);
        Ok(Said { id, face: Face::Running })
    }

    /// What the bank may do next.
    pub(crate) fn moves(&self, world: &World, actions: &mut Vec<Action>) {
        for (id, session) in world.bank.each() {
            let moves: &[Move] = match session.stage {
                Stage::Fresh => &[Move::Ask],
                Stage::Taken if self.setup.three_ds => &[Move::WantAction, Move::Charge, Move::Fail],
                Stage::Taken => &[Move::Charge, Move::Fail],
                Stage::Charged => &[Move::Pay],
                _ => &[],
            };
            actions.extend(moves.iter().map(|next| Action::Bank(id, *next)));
            if session.is_due {
                actions.push(Action::Bank(id, Move::TimeOut));
            }
        }
    }

    pub(crate) fn go_on(world: &mut World, id: Sid, next: Move) {
        let stage = match (next, world.bank.stage(id)) {
            (Move::Ask, _) => Stage::Asked,
            (Move::WantAction, _) => Stage::Acting,
            (Move::Charge, _) => Stage::Charged,
            (Move::Pay, _) => Stage::Paid,
            (Move::TimeOut, Some(Stage::Fresh | Stage::Asked)) => Stage::Cancelled,
            (Move::Fail | Move::TimeOut, _) => Stage::Failed,
        };
        world.bank.enter(id, stage);
    }

    /// How a session looks in an answer; the truth first.
    pub(crate) fn faces(&self, world: &World, id: Sid) -> Vec<Face> {
        let setup = &self.setup;
        let Some(stage) = world.bank.stage(id) else { return Vec::new() };
        let mut faces = vec![match stage {
            Stage::Asked if !setup.terse => Face::Asked,
            Stage::Acting if !setup.terse => Face::Acting,
            Stage::Paid if setup.bare => Face::Bare,
            Stage::Paid => Face::Succeeded,
            Stage::Failed => Face::Failed,
            Stage::Cancelled => Face::Cancelled,
            _ => Face::Running,
        }];
        if setup.doubt {
            faces.push(Face::Error);
        }
        if setup.contradicts {
            match stage {
                Stage::Charged | Stage::Paid => faces.push(Face::CancelledSucceeded),
                Stage::Failed => faces.push(Face::AcceptedFailed),
                _ => {}
            }
        }
        faces
    }

    /// How a session looks in an event.
    pub(crate) fn event_face(&self, world: &World, id: Sid, note: Note) -> Face {
        match note {
            Note::Ready => Face::Asked,
            Note::Action => Face::Acting,
            Note::Finished => match world.bank.stage(id) {
                Some(Stage::Paid) if self.setup.bare => Face::Bare,
                Some(Stage::Failed) => Face::Failed,
                Some(Stage::Cancelled) => Face::Cancelled,
                _ => Face::Succeeded,
            },
        }
    }
}
