//! Remembers every page state and every step that was computed: the world's states hold a number instead of the text,
//! and the reducer is asked once about each question.

use crate::client::{Client, NOW, View};
use crate::words::{Happening, Send};
use serde_json::Value;
use std::collections::HashMap;
use std::sync::{Arc, Mutex};

/// A page state, by its place in the memory.
pub type PageId = u32;

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
    /// The next state; none where the reducer refused the event.
    pub next: Option<PageId>,
    /// What is sent.
    pub send: Option<Send>,
}

/// See the module.
pub struct Memory {
    client: Box<dyn Client>,
    pages: Mutex<(Vec<Arc<Page>>, HashMap<String, PageId>)>,
    steps: Mutex<HashMap<(PageId, Happening), Step>>,
    forgeries: Mutex<HashMap<PageId, bool>>,
    moved: Mutex<HashMap<(PageId, i64, Vec<(u32, u32)>), PageId>>,
}

impl Memory {
    /// Nothing but the client.
    #[must_use]
    pub fn of(client: Box<dyn Client>) -> Self {
        Self { client, pages: Mutex::default(), steps: Mutex::default(), forgeries: Mutex::default(), moved: Mutex::default() }
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
    /// For a number that `Memory` did not give.
    #[must_use]
    pub fn page(&self, id: PageId) -> Arc<Page> {
        Arc::clone(&self.pages.lock().expect("pages").0[id as usize])
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.pages.lock().expect("pages").0.len()
    }

    /// One step of the reducer.
    #[must_use]
    pub fn step(&self, id: PageId, happening: Happening) -> Step {
        if let Some(step) = self.steps.lock().expect("steps").get(&(id, happening)) {
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
        self.steps.lock().expect("steps").insert((id, happening), step);
        step
    }

    /// The same state later, or with its places renumbered.
    #[must_use]
    pub fn moved(&self, id: PageId, by_ms: i64, ranks: &[(u32, u32)]) -> PageId {
        let key = (id, by_ms, ranks.to_vec());
        if let Some(moved) = self.moved.lock().expect("moved").get(&key) {
            return *moved;
        }
        let rank = |seq| ranks.iter().find(|(from, _)| *from == seq).map_or(seq, |(_, to)| *to);
        let moved = self.keep(self.page(id).state.clone(), by_ms, &rank);
        self.moved.lock().expect("moved").insert(key, moved);
        moved
    }

    /// Whether the reducer takes a forged event in this state.
    #[must_use]
    pub fn takes_forgeries(&self, id: PageId) -> bool {
        if let Some(takes) = self.forgeries.lock().expect("forgeries").get(&id) {
            return *takes;
        }
        let page = self.page(id);
        let takes = self.client.forged().iter().any(|event| self.client.advance(&page.state, event).is_ok());
        self.forgeries.lock().expect("forgeries").insert(id, takes);
        takes
    }

    fn keep(&self, state: Value, by_ms: i64, rank: &dyn Fn(u32) -> u32) -> PageId {
        let state = self.client.tidy(state, by_ms, rank);
        let text = state.to_string();
        let mut pages = self.pages.lock().expect("pages");
        let (list, ids) = &mut *pages;
        *ids.entry(text).or_insert_with(|| {
            list.push(Arc::new(Page { view: self.client.view(&state), state }));
            (list.len() - 1).try_into().expect("few")
        })
    }
}

impl std::fmt::Debug for Memory {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Memory({} states at {NOW})", self.count())
    }
}
