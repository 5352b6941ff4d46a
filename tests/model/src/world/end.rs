//! The ends: what becomes of a page when the bank is at rest and every further answer is true.

use super::bank::Session;
use super::net::Way;
use super::tab::Tab;
use super::time::Span;
use super::{Around, World};
use crate::client::Step;
use crate::words::{Call, Face, Happening, Note, OLD, Said, Sid};

/// More rounds than any page needs to come to rest.
const ROUNDS: usize = 12;

impl Around {
    /// Whether a page has neither a result nor a way out, if nothing that is under way arrives any more, every event
    /// arrives, every question gets a true answer, and time passes.
    pub(crate) fn is_stuck(&self, world: &World) -> bool {
        if !world.bank.is_quiet() {
            return false;
        }
        let waits = |tab: usize| world.net.iter().any(|message| message.tab == tab && !message.is_reported);
        let is_checked = |tab: &usize| world.tabs[*tab].page.is_some() && (self.setup.silence || !waits(*tab));
        (0..world.tabs.len()).filter(is_checked).any(|tab| {
            let alone = World {
                bank: world.bank.clone(),
                attempts: world.attempts.clone(),
                net: Default::default(),
                tabs: vec![Tab { shown: 0, yes: 0, forgotten: 0, click: None, ..world.tabs[tab].clone() }],
                fault: None,
            };
            self.ends_stuck(alone)
        })
    }

    fn ends_stuck(&self, alone: World) -> bool {
        if let Some(is_stuck) = self.ends.read().expect("ends").get(&alone) {
            return *is_stuck;
        }
        let mut world = alone.clone();
        self.rest(&mut world, 0);
        let is_stuck = !self.has_way_out(&world, 0);
        self.ends.write().expect("ends").insert(alone, is_stuck);
        is_stuck
    }

    fn rest(&self, world: &mut World, tab: usize) {
        for _ in 0..ROUNDS {
            let before = world.tabs[tab].page;
            self.wait(world, tab);
            if world.tabs[tab].page == before {
                break;
            }
        }
    }

    /// Events, an hour, questions.
    fn wait(&self, world: &mut World, tab: usize) {
        // A page listens to the events of a session that it can name.
        let named = self.asks_about(world, tab);
        let is_named = |(id, _): &(Sid, &Session)| named == Some(*id);
        let heard: Vec<_> = world.bank.each().filter(is_named).map(|(id, session)| (id, session.emitted)).collect();
        for (id, emitted) in heard {
            for note in [Note::Ready, Note::Action, Note::Finished] {
                if emitted & super::tab::bit(note as u8) != 0 {
                    let face = self.event_face(world, id, note);
                    self.meet(world, tab, Happening::Event(note, Said { id, face }));
                }
            }
        }
        self.pass(world, Span::Hour);
        self.meet(world, tab, Happening::Tick);
        let Some(page) = self.page(world, tab) else { return };
        if page.view.may(Step::Poll)
            && let Some(id) = page.view.session
            && let Some(face) = self.faces(world, id).first()
        {
            self.meet(world, tab, Happening::Answer(Call::Status, page.view.ticket, Said { id, face: *face }));
        }
        let Some(page) = self.page(world, tab) else { return };
        if page.view.may(Step::LookUp)
            && let Some(key) = self.looked_up(world, tab)
        {
            self.meet(world, tab, Happening::Record(page.view.ticket, world.record(key), true));
        }
    }

    fn has_way_out(&self, world: &World, tab: usize) -> bool {
        let Some(page) = self.page(world, tab) else { return true };
        let may = |step| page.view.may(step);
        page.view.verdict.is_some()
            || may(Step::HandOver)
            || may(Step::NewTransfer)
            || may(Step::Start)
            || may(Step::Quote)
            || (may(Step::Retry) && self.leads_on(world, tab, &Self::retry))
            || (may(Step::Abandon) && self.leads_on(world, tab, &Self::give_it_up))
    }

    /// Whether a step, carried out well, leads to another state than the one that the page comes back to by itself.
    fn leads_on(&self, world: &World, tab: usize, step: &dyn Fn(&Self, &mut World, usize)) -> bool {
        let mut after = world.clone();
        step(self, &mut after, tab);
        self.rest(&mut after, tab);
        after.tabs[tab].page != world.tabs[tab].page
    }

    fn retry(&self, world: &mut World, tab: usize) {
        let Some(key) = self.retry_key(world, tab) else { return };
        self.click(world, tab, Happening::Starting(key));
        self.carry_out(world, tab);
    }

    fn give_it_up(&self, world: &mut World, tab: usize) {
        self.abandon(world, tab);
        self.carry_out(world, tab);
    }

    /// Every message of this tab arrives.
    fn carry_out(&self, world: &mut World, tab: usize) {
        while let Some(message) = world.net.iter().find(|message| message.tab == tab).cloned() {
            if self.deliver(world, &message, Way::Through).is_none() {
                // No room for another session in the model: the bank would name one.
                let said = Said { id: OLD + self.setup.sessions as u8, face: Face::Running };
                self.meet(world, tab, Happening::Answer(Call::Init, message.to, said));
            }
        }
    }
}
