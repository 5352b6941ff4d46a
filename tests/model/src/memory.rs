//! Remembers every page state and every step that was computed: the world's states hold a number instead of the text,
//! and the reducer is asked once about each question.

use crate::client::{Client, NOW, Step as Offer, View};
use crate::quick::QuickMap;
use crate::words::{Happening, Send};
use serde_json::Value;
use std::sync::{Arc, Mutex, RwLock};

/// A page state, by its place in the memory.
pub type PageId = u32;

/// A page state, the time that passed, and new numbers for its places.
type Moved = (PageId, i64, Vec<(u32, u32)>);

/// A page state.
#[derive(Debug)]
pub struct Page {
    /// Its plain form, tidy.
    pub state: Value,
    /// What it shows and offers.
    pub view: View,
}

/// What a step led to.
#[derive(Clone, Copy, Debug)]
pub struct Step {
    /// The next state; none if the reducer rejected the event.
    pub next: Option<PageId>,
    /// What is sent.
    pub send: Option<Send>,
}

/// What is wrong with a page state by itself.
#[derive(Clone, Copy, Debug)]
pub struct Remarks {
    /// It accepts an event with a wrong inner shape.
    pub takes_forgeries: bool,
    /// It sends what it does not offer.
    pub sends_unoffered: bool,
}

/// See the module.
pub struct Memory {
    client: Box<dyn Client>,
    pages: RwLock<Vec<Arc<Page>>>,
    ids: Mutex<QuickMap<String, PageId>>,
    steps: RwLock<QuickMap<(PageId, Happening), Step>>,
    remarks: RwLock<QuickMap<PageId, Remarks>>,
    moved: RwLock<QuickMap<Moved, PageId>>,
}

impl Memory {
    /// Nothing but the client.
    #[must_use]
    pub fn of(client: Box<dyn Client>) -> Self {
        Self {
            client,
            pages: RwLock::default(),
            ids: Mutex::default(),
            steps: RwLock::default(),
            remarks: RwLock::default(),
            moved: RwLock::default(),
        }
    }

    /// Whose states they are.
    #[must_use]
    pub fn client(&self) -> &dyn Client {
        &*self.client
    }

    /// A new transfer.
    #[must_use]
    pub fn start(&self) -> PageId {
        self.keep(self.client.start(), 0, &|seq| seq)
    }

    /// # Panics
    /// For a number that `Memory` did not return.
    #[must_use]
    pub fn page(&self, id: PageId) -> Arc<Page> {
        Arc::clone(&self.pages.read().expect("pages")[id as usize])
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.pages.read().expect("pages").len()
    }

    /// One step of the reducer.
    #[must_use]
    pub fn step(&self, id: PageId, happening: Happening) -> Step {
        if let Some(step) = self.steps.read().expect("steps").get(&(id, happening)) {
            return *step;
        }
        let page = self.page(id);
        let event = self.client.word(&page.state, &happening);
        let step = match self.client.advance(&page.state, &event) {
            Ok(state) => {
                let send = self.client.send(&page.state, &happening, &state);
                Step { next: Some(self.keep(state, 0, &|seq| seq)), send }
            }
            Err(_) => Step { next: None, send: None },
        };
        self.steps.write().expect("steps").insert((id, happening), step);
        step
    }

    /// The same state later, or with its places renumbered.
    #[must_use]
    pub fn moved(&self, id: PageId, by_ms: i64, ranks: &[(u32, u32)]) -> PageId {
        let key = (id, by_ms, ranks.to_vec());
        if let Some(moved) = self.moved.read().expect("moved").get(&key) {
            return *moved;
        }
        let rank = |seq| ranks.iter().find(|(from, _)| *from == seq).map_or(seq, |(_, to)| *to);
        let moved = self.keep(self.page(id).state.clone(), by_ms, &rank);
        self.moved.write().expect("moved").insert(key, moved);
        moved
    }

    /// What is wrong with a page state by itself.
    #[must_use]
    pub fn remarks(&self, id: PageId) -> Remarks {
        if let Some(remarks) = self.remarks.read().expect("remarks").get(&id) {
            return *remarks;
        }
        let page = self.page(id);
        let takes_forgeries = self.client.forged().iter().any(|event| self.client.advance(&page.state, event).is_ok());
        // A page offers steps by its own clock.
        let now = self.step(id, Happening::Tick).next.unwrap_or(id);
        let remarks = Remarks { takes_forgeries, sends_unoffered: self.sends_unoffered(now) };
        self.remarks.write().expect("remarks").insert(id, remarks);
        remarks
    }

    fn sends_unoffered(&self, id: PageId) -> bool {
        let view = &self.page(id).view;
        let sends = |happening| self.step(id, happening).send.is_some();
        let key = view.ticket.key.unwrap_or(1);
        let session = view.session.unwrap_or(1);
        (!view.may(Offer::Start) && !view.may(Offer::Retry) && sends(Happening::Starting(key)))
            || (!view.may(Offer::Confirm) && sends(Happening::Confirming(session)))
            || (!view.may(Offer::Cancel) && sends(Happening::Cancelling(session)))
    }

    fn keep(&self, state: Value, by_ms: i64, rank: &dyn Fn(u32) -> u32) -> PageId {
        let state = self.client.tidy(state, by_ms, rank);
        let text = state.to_string();
        let mut ids = self.ids.lock().expect("ids");
        *ids.entry(text).or_insert_with(|| {
            let mut pages = self.pages.write().expect("pages");
            pages.push(Arc::new(Page { view: self.client.view(&state), state }));
            (pages.len() - 1).try_into().expect("few")
        })
    }
}

impl std::fmt::Debug for Memory {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Memory({} states at {NOW})", self.count())
    }
}
