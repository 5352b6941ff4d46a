//! The proxy: the record of attempts. One confirm per session and one open transfer per owner are not here yet.

use super::World;
use crate::words::{Key, Record, Sid, Standing};

/// A key, at the proxy.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Attempt {
    /// What became of it.
    pub standing: Standing,
    /// What became of an earlier init with this key is not known.
    pub is_open: bool,
    /// The session that the bank named.
    pub session: Option<Sid>,
    /// A confirm was passed on.
    pub yes: bool,
    /// A cancel was passed on.
    pub no: bool,
    /// The five minutes since init was sent are over.
    pub is_late: bool,
}

impl World {
    /// The attempt of a key.
    #[must_use]
    pub fn attempt(&self, key: Key) -> Option<&Attempt> {
        self.attempts.get(usize::from(key).checked_sub(1)?)
    }

    pub(crate) fn attempt_mut(&mut self, key: Key) -> &mut Attempt {
        &mut self.attempts[usize::from(key) - 1]
    }

    /// The record as the proxy answers it.
    #[must_use]
    pub fn record(&self, key: Key) -> Record {
        let attempt = self.attempt(key).cloned().unwrap_or_default();
        let Attempt { standing, session, yes, no, is_late, .. } = attempt;
        Record { key, standing, session, yes, no, is_late }
    }

    /// The key of a session that the proxy knows.
    #[must_use]
    pub fn key_of(&self, id: Sid) -> Option<Key> {
        (1..).zip(&self.attempts).find(|(_, attempt)| attempt.session == Some(id)).map(|(key, _)| key)
    }
}
