//! Checks each state of the world for faults.

use super::bank::{Session, Stage};
use super::net::{Leg, Message};
use super::tab::bit;
use super::{Around, World};
use crate::client::{Step, Verdict};
use crate::fault::Fault;
use crate::memory::Page;
use crate::setup::{Proxy, Reading};
use crate::words::{Call, Happening, Key, OLD, Sid, Standing};

impl Around {
    /// Remembers the first fault that is looked for.
    pub(crate) fn find(&self, world: &mut World, fault: Fault) {
        if world.fault.is_none() && self.setup.watch.contains(&fault) {
            world.fault = Some(fault);
        }
    }

    fn looks_for(&self, fault: Fault) -> bool {
        self.setup.watch.contains(&fault)
    }

    /// Whether this attempt may still move money.
    #[must_use]
    pub fn is_live(&self, world: &World, key: Key) -> bool {
        let Some(attempt) = world.attempt(key) else { return false };
        let keeps = self.setup.proxy == Proxy::Records;
        if keeps && attempt.standing == Standing::Abandoned {
            return false;
        }
        let may_create = |message: &Message| {
            let is_new = !world.bank.sessions.iter().any(|session| session.key == key);
            let is_passed = match message.leg {
                Leg::Out => !keeps || matches!(attempt.standing, Standing::Never | Standing::Unknown),
                // If the proxy knows a session of this key, another one can never be confirmed.
                Leg::Held | Leg::Beyond => !keeps || attempt.session.is_none(),
                Leg::Back(_) => false,
            };
            let creates = match self.setup.reading {
                Reading::Unsupported => false,
                Reading::Ignored => true,
                Reading::Again | Reading::Exists => is_new,
            };
            message.call == Call::Init && message.key == key && is_passed && creates
        };
        let is_bound = |id: Sid| (0..world.tabs.len()).any(|tab| self.asks_about(world, tab) == Some(id));
        // A second session of the same key, which nobody can confirm, need not be waited for.
        let is_orphan = |id: Sid| {
            let is_known = |other: Sid| if keeps { attempt.session == Some(other) } else { is_bound(other) };
            let is_other = |(other, session): (Sid, &Session)| other != id && session.key == key && is_known(other);
            !is_bound(id) && world.bank.each().any(is_other)
        };
        world.net.iter().any(may_create)
            || world.bank.each().any(|(id, session)| session.key == key && !session.stage.is_final() && !is_orphan(id))
    }

    pub(crate) fn check_init(&self, world: &mut World, tab: usize, key: Key) {
        for other in (1..=world.attempts.len() as Key).filter(|other| *other != key) {
            let is_paid = world.bank.each().any(|(_, session)| session.key == other && session.stage == Stage::Paid);
            let knows = world.tabs[tab].knows & bit(other) != 0;
            if knows && self.is_live(world, other) {
                self.find(world, Fault::LiveBeside);
            }
            if !knows && (is_paid || self.is_live(world, other)) {
                self.find(world, Fault::OwnQuote);
            }
        }
    }

    pub(crate) fn check_yes(&self, world: &mut World, tab: usize, id: Sid, happening: Happening) {
        if !matches!(happening, Happening::Confirming(seen) if seen == id) {
            self.find(world, Fault::WrongYes);
        }
        let Some(session) = world.bank.session(id) else {
            self.find(world, Fault::StrangersYes);
            return;
        };
        let key = session.key;
        if world.tabs[tab].yes & bit(id) != 0 {
            self.find(world, Fault::SecondYes);
        }
        if world.tabs[tab].forgotten & bit(id) != 0 {
            self.find(world, Fault::YesBeforeRecord);
        }
        if world.tabs.iter().enumerate().any(|(other, seen)| other != tab && seen.yes & bit(id) != 0) {
            self.find(world, Fault::BothConfirm);
        }
        if world.attempt(key).is_some_and(|attempt| attempt.is_late) {
            self.find(world, Fault::LateYes);
        }
    }

    /// Everything that a state alone can show.
    pub(crate) fn check(&self, world: &mut World) {
        let charged = world.bank.sessions.iter().filter(|session| session.stage.moves_money()).count();
        if charged > 1 {
            self.find(world, Fault::PaidTwice);
        }
        for tab in 0..world.tabs.len() {
            let (Some(id), Some(page)) = (world.tabs[tab].page, self.page(world, tab)) else { continue };
            self.check_session(world, tab, &page);
            self.check_end(world, tab, &page);
            self.check_offers(world, tab, &page);
            let remarks = self.memory.remarks(id);
            if remarks.sends_unoffered {
                self.find(world, Fault::NotOffered);
            }
            if remarks.takes_forgeries {
                self.find(world, Fault::ForgeryTaken);
            }
        }
        if world.fault.is_none() && self.looks_for(Fault::Stuck) && self.is_stuck(world) {
            self.find(world, Fault::Stuck);
        }
    }

    fn check_session(&self, world: &mut World, tab: usize, page: &Page) {
        let (Some(id), own) = (page.view.session, world.tabs[tab].key) else { return };
        let key = world.bank.session(id).map(|session| session.key);
        if own > 0 && key != Some(own) {
            self.find(world, Fault::WrongSession);
        }
    }

    fn check_end(&self, world: &mut World, tab: usize, page: &Page) {
        let Some(verdict) = page.view.verdict else { return };
        let known = world.tabs[tab].knows;
        let yes_is_under_way = |id: Sid| {
            let is_its = |message: &Message| message.call == Call::Confirm && message.session == id;
            let is_out = |message: &Message| !matches!(message.leg, Leg::Back(_));
            world.bank.stage(id) == Some(Stage::Asked)
                && world.net.iter().any(|message| is_its(message) && is_out(message))
        };
        let moves = world.bank.each().any(|(id, session)| {
            known & bit(session.key) != 0 && (session.stage.moves_money() || yes_is_under_way(id))
        });
        if verdict == Verdict::NotCharged && moves {
            self.find(world, Fault::FalseAllClear);
        }
        let stage = page.view.session.filter(|id| *id != OLD).and_then(|id| world.bank.stage(id));
        let is_true = match verdict {
            Verdict::Succeeded => stage == Some(Stage::Paid),
            Verdict::NotCharged | Verdict::Cancelled => matches!(stage, Some(Stage::Failed | Stage::Cancelled)),
        };
        if !is_true {
            self.find(world, Fault::FalseEnd);
        }
    }

    fn check_offers(&self, world: &mut World, tab: usize, page: &Page) {
        let offers = page.view.may(Step::NewTransfer) || page.view.may(Step::Start);
        let known = world.tabs[tab].knows;
        let keys = 1..=world.attempts.len() as Key;
        if offers && keys.into_iter().any(|key| known & bit(key) != 0 && self.is_live(world, key)) {
            self.find(world, Fault::LiveBeside);
        }
    }
}
