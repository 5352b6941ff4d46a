//! A tab: a page state, and what the world remembers of it.

use super::net::{Leg, Message, NOBODY};
use super::{Around, World};
use crate::fault::Fault;
use crate::memory::{Page, PageId};
use crate::setup::Opens;
use crate::words::{Call, Happening, Key, OLD, Send, Sid};
use std::sync::Arc;

/// See the module.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Tab {
    /// The page state; none while the tab is closed.
    pub page: Option<PageId>,
    /// The key of the present attempt, as the page remembers it; 0 if there is none.
    pub key: Key,
    /// The attempts that this tab knows of, a bit each.
    pub knows: u8,
    /// The sessions whose price this tab has shown, a bit each.
    pub shown: u8,
    /// The sessions to which this tab has sent a confirm, a bit each.
    pub yes: u8,
    /// Of these, which the page has forgotten before the proxy had them on record.
    pub forgotten: u8,
    /// The last click, as long as nothing else has happened here.
    pub click: Option<Happening>,
}

pub(crate) const fn bit(number: u8) -> u8 {
    1 << number
}

impl Around {
    /// What a tab shows. A closed one shows nothing.
    #[must_use]
    pub fn page(&self, world: &World, tab: usize) -> Option<Arc<Page>> {
        world.tabs[tab].page.map(|id| self.memory.page(id))
    }

    /// Something happens to a page, which then sends what it decides to send.
    pub(crate) fn meet(&self, world: &mut World, tab: usize, happening: Happening) {
        let Some(id) = world.tabs[tab].page else { return };
        world.tabs[tab].click = None;
        let step = self.memory.step(id, happening);
        let Some(next) = step.next else {
            self.find(world, Fault::Refused);
            return;
        };
        world.tabs[tab].page = Some(next);
        if let Some(send) = step.send {
            let is_click =
                matches!(happening, Happening::Starting(_) | Happening::Confirming(_) | Happening::Cancelling(_));
            if !is_click {
                self.find(world, Fault::SentUnasked);
            }
            self.send(world, tab, send, happening);
        }
        let page = self.memory.page(next);
        if let (true, Some(id)) = (page.view.show == "confirmation", page.view.session) {
            world.tabs[tab].shown |= bit(id);
        }
    }

    fn send(&self, world: &mut World, tab: usize, send: Send, happening: Happening) {
        let ticket = self.page(world, tab).map(|page| page.view.ticket).unwrap_or_default();
        let key = world.tabs[tab].key;
        let mut message =
            Message { tab, call: Call::Init, key, session: OLD, to: ticket, is_reported: false, leg: Leg::Out };
        match send {
            Send::Init(key) => {
                self.check_init(world, tab, key);
                message.key = key;
                let seen = &mut world.tabs[tab];
                (seen.key, seen.knows) = (key, seen.knows | bit(key));
            }
            Send::Confirm(id) => {
                self.check_yes(world, tab, id, happening);
                world.tabs[tab].yes |= bit(id);
                (message.call, message.session) = (Call::Confirm, id);
            }
            Send::Cancel(id) => (message.call, message.session) = (Call::Cancel, id),
        }
        world.net.insert(message);
    }

    /// A tab opens next to the first.
    pub(crate) fn open(&self, world: &mut World, tab: usize) {
        match self.setup.opens {
            Opens::Fresh => world.tabs[tab].page = Some(self.memory.start()),
            Opens::Copy => self.load(world, tab, 0),
        }
    }

    /// A page is loaded again with what a tab has stored. The answers that it waited for reach no page.
    pub(crate) fn load(&self, world: &mut World, tab: usize, from: usize) {
        Self::hang_up(world, tab);
        let source = world.tabs[from].clone();
        let seen = &mut world.tabs[tab];
        (seen.page, seen.key, seen.knows) = (source.page, source.key, seen.knows | source.knows);
        seen.shown |= source.shown;
        if from != tab {
            // The other tab's stored state does not have what this tab did since.
            let lost = seen.yes & !source.yes;
            (seen.knows, seen.yes, seen.forgotten) = (source.knows, seen.yes & !lost, seen.forgotten | lost);
        }
        self.meet(world, tab, Happening::Resumed(None));
    }

    /// A page is loaded again by its session's id alone.
    pub(crate) fn forget(&self, world: &mut World, tab: usize) {
        let Some(id) = self.page(world, tab).and_then(|page| page.view.session) else { return };
        Self::hang_up(world, tab);
        let recorded = world.key_of(id).and_then(|key| world.attempt(key)).is_some_and(|attempt| attempt.yes);
        let seen = &mut world.tabs[tab];
        if !recorded && seen.yes & bit(id) != 0 {
            (seen.yes, seen.forgotten) = (seen.yes & !bit(id), seen.forgotten | bit(id));
        }
        (seen.page, seen.key, seen.shown) = (Some(self.memory.start()), 0, 0);
        self.meet(world, tab, Happening::Resumed(Some(id)));
    }

    fn hang_up(world: &mut World, tab: usize) {
        let (mine, others): (Vec<_>, Vec<_>) =
            std::mem::take(&mut world.net).into_iter().partition(|message| message.tab == tab);
        world.net.extend(others);
        for message in mine {
            if !matches!(message.leg, Leg::Back(_)) {
                world.net.insert(Message { tab: NOBODY, to: Default::default(), is_reported: true, ..message });
            }
        }
    }

    /// The session that the page names, if it may ask about it.
    pub(crate) fn asks_about(&self, world: &World, tab: usize) -> Option<Sid> {
        self.page(world, tab)?.view.session
    }
}
