//! The person, and the page that does what its state offers.

use super::net::{Leg, Message, Reply, Way};
use super::tab::bit;
use super::{Action, Around, World};
use crate::client::{Step, Verdict};
use crate::memory::Page;
use crate::words::{Call, Happening, Key, OLD, Sid};

impl Around {
    /// What may be done in a tab.
    pub(crate) fn offers(&self, world: &World, tab: usize, actions: &mut Vec<Action>) {
        let Some(page) = self.page(world, tab) else {
            if world.tabs[0].page.is_some() {
                actions.push(Action::Open(tab));
            }
            return;
        };
        self.clicks(world, tab, &page, actions);
        self.questions(world, tab, &page, actions);
        actions.push(Action::Tick(tab));
        if self.setup.reloads {
            actions.push(Action::Reload(tab, tab));
        }
        let other = 1 - tab.min(1);
        if self.setup.shared_store && world.tabs.get(other).is_some_and(|other| other.page.is_some()) {
            actions.push(Action::Reload(tab, other));
        }
        if self.setup.forgets && page.view.session.is_some() {
            actions.push(Action::Forget(tab));
        }
        if self.setup.tabs > 1 && !self.setup.shared_store {
            actions.push(Action::Yield(tab));
        }
    }

    fn clicks(&self, world: &World, tab: usize, page: &Page, actions: &mut Vec<Action>) {
        let may = |step| page.view.may(step);
        let seen = &world.tabs[tab];
        let has_key = world.attempts.len() < usize::from(self.setup.keys);
        if may(Step::Quote) && page.view.phase == "draft" {
            actions.push(Action::Quote(tab));
        }
        if may(Step::Edit) && page.view.phase == "quoted" {
            actions.push(Action::Edit(tab));
        }
        if may(Step::Start) && has_key {
            actions.push(Action::Start(tab));
        }
        let under_way = |call| world.net.iter().filter(|message| message.tab == tab && message.call == call).count();
        if may(Step::Retry) && self.retry_key(world, tab).is_some() && under_way(Call::Init) < 2 {
            actions.push(Action::Retry(tab));
        }
        if may(Step::Abandon) && self.may_ask(world, tab, Call::Abandon) {
            actions.push(Action::Abandon(tab));
        }
        for id in (OLD..=self.setup.sessions as Sid).filter(|id| seen.shown & bit(*id) != 0) {
            if may(Step::Confirm) {
                actions.push(Action::Confirm(tab, id));
            }
            if may(Step::Cancel) && self.setup.cancels {
                actions.push(Action::Cancel(tab, id));
            }
        }
        // After a success another transfer is another purpose.
        if may(Step::NewTransfer) && page.view.verdict != Some(Verdict::Succeeded) && has_key {
            actions.push(Action::NewTransfer(tab));
        }
        if self.setup.double_clicks && seen.click.is_some() {
            actions.push(Action::Again(tab));
        }
        if may(Step::Redirect) {
            let acting = world.bank.each().filter(|(_, session)| session.stage == super::bank::Stage::Acting);
            actions.extend(acting.map(|(id, _)| Action::PassThreeDs(id)));
            actions.push(Action::Return(tab));
        }
    }

    /// A page has each question under way only once, and few at a time.
    fn may_ask(&self, world: &World, tab: usize, call: Call) -> bool {
        let asked = world.net.iter().filter(|message| message.tab == tab && message.call.is_question());
        self.setup.questions == 0
            || asked.clone().count() < self.setup.questions && !asked.into_iter().any(|message| message.call == call)
    }

    fn questions(&self, world: &World, tab: usize, page: &Page, actions: &mut Vec<Action>) {
        if page.view.may(Step::Poll) && self.may_ask(world, tab, Call::Status) {
            let faces = page.view.session.map(|id| self.faces(world, id)).unwrap_or_default();
            actions.extend(faces.into_iter().map(|face| Action::Poll(tab, face)));
        }
        if page.view.may(Step::LookUp) && self.may_ask(world, tab, Call::LookUp) && self.looked_up(world, tab).is_some()
        {
            actions.push(Action::LookUp(tab, true));
            if self.setup.tabs > 1 && !self.setup.shared_store {
                actions.push(Action::LookUp(tab, false));
            }
        }
    }

    /// The key whose record the page asks for: its own, or by the list of open attempts that of its session.
    pub(crate) fn looked_up(&self, world: &World, tab: usize) -> Option<Key> {
        let page = self.page(world, tab)?;
        let own = page.view.ticket.key.or_else(|| Some(world.tabs[tab].key).filter(|key| *key > 0));
        own.or_else(|| world.key_of(page.view.session?))
    }

    pub(crate) fn retry_key(&self, world: &World, tab: usize) -> Option<Key> {
        let fresh = world.attempts.len() as Key + 1;
        let key = self.memory.client().retry_key(world.tabs[tab].key, fresh);
        (key > 0 && key <= self.setup.keys).then_some(key)
    }

    /// A click, which may be doubled.
    pub(crate) fn click(&self, world: &mut World, tab: usize, happening: Happening) {
        if let Happening::Starting(key) = happening {
            while world.attempts.len() < usize::from(key) {
                world.attempts.push(Default::default());
            }
            // What a page without a ticket sends again when it tries again.
            if world.tabs[tab].key == 0 || self.page(world, tab).is_some_and(|page| page.view.may(Step::Start)) {
                world.tabs[tab].key = key;
            }
        }
        self.meet(world, tab, happening);
        if self.setup.double_clicks {
            world.tabs[tab].click = Some(happening);
        }
    }

    /// The same click again, before anything else happens.
    pub(crate) fn click_again(&self, world: &mut World, tab: usize) {
        let Some(happening) = world.tabs[tab].click else { return };
        let id = world.tabs[tab].page.unwrap_or_default();
        if self.memory.step(id, happening).send.is_some() {
            self.find(world, crate::fault::Fault::SentTwice);
        }
        self.meet(world, tab, happening);
    }

    pub(crate) fn abandon(&self, world: &mut World, tab: usize) {
        let Some(key) = self.looked_up(world, tab) else { return };
        let to = self.page(world, tab).map(|page| page.view.ticket).unwrap_or_default();
        world.tabs[tab].click = None;
        let leg = Leg::Out;
        let message = Message { tab, call: Call::Abandon, key, session: OLD, to, is_reported: false, leg };
        if self.setup.questions == 0 {
            self.burn(world, &message);
            let answers: Vec<_> = world.net.iter().filter(|known| known.call == Call::Abandon).cloned().collect();
            for answer in answers {
                let _ = self.deliver(world, &answer, Way::Through);
            }
        } else {
            world.net.insert(message);
        }
    }

    pub(crate) fn begin_anew(&self, world: &mut World, tab: usize) {
        // A person who begins again no longer waits for answers to questions.
        world.net.retain(|message| message.tab != tab || !message.call.is_question());
        let seen = &mut world.tabs[tab];
        (seen.page, seen.key, seen.shown, seen.click) = (Some(self.memory.start()), 0, 0, None);
    }

    pub(crate) fn poll(&self, world: &mut World, tab: usize, face: crate::words::Face) {
        let Some(id) = self.asks_about(world, tab) else { return };
        self.ask(world, tab, Call::Status, Reply::Said(crate::words::Said { id, face }));
    }

    pub(crate) fn look_up(&self, world: &mut World, tab: usize, holds_lock: bool) {
        let Some(key) = self.looked_up(world, tab) else { return };
        self.ask(world, tab, Call::LookUp, Reply::Record(world.record(key), holds_lock));
    }

    /// A question and its answer are one: what was true when it was asked.
    fn ask(&self, world: &mut World, tab: usize, call: Call, reply: Reply) {
        let to = self.page(world, tab).map(|page| page.view.ticket).unwrap_or_default();
        world.tabs[tab].click = None;
        let leg = Leg::Back(reply);
        let message = Message { tab, call, key: 0, session: OLD, to, is_reported: false, leg };
        if self.setup.questions == 0 {
            let _ = self.deliver(world, &message, Way::Through);
        } else {
            world.net.insert(message);
        }
    }
}
