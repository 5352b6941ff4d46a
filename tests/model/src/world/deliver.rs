//! What happens to a message when it arrives.

use super::net::{Leg, Message, NOBODY, Reply, Way};
use super::tab::bit;
use super::{Action, Around, World};
use crate::setup::Proxy;
use crate::words::{Call, Happening, Note, OLD, Said, Standing, Why};

impl Around {
    /// What the network may do.
    pub(crate) fn arrivals(&self, world: &World, actions: &mut Vec<Action>) {
        for message in &world.net {
            for way in self.ways(message) {
                actions.push(Action::Deliver(message.clone(), *way));
            }
            if message.leg == Leg::Held {
                actions.push(Action::GiveUp(message.clone()));
            }
            if !self.setup.losses || message.is_reported {
                continue;
            }
            match message.call {
                Call::Init | Call::Confirm | Call::Cancel => actions.push(Action::TimeOut(message.clone())),
                Call::Status | Call::LookUp | Call::Abandon => actions.push(Action::Lose(message.clone())),
            }
        }
        for tab in (0..world.tabs.len()).filter(|tab| world.tabs[*tab].page.is_some()) {
            if self.setup.old_events {
                actions.extend([Note::Ready, Note::Finished].map(|note| Action::Event(tab, OLD, note)));
            }
            for (id, session) in world.bank.each() {
                for note in [Note::Ready, Note::Action, Note::Finished] {
                    if session.emitted & bit(note as u8) != 0 {
                        actions.push(Action::Event(tab, id, note));
                    }
                }
            }
        }
    }

    fn ways(&self, message: &Message) -> &'static [Way] {
        let setup = &self.setup;
        match (message.leg, message.call) {
            (Leg::Out, Call::Init) => match (setup.gives_up, setup.refusals) {
                (false, false) => &[Way::Through],
                (true, false) => &[Way::Through, Way::Held],
                (false, true) => &[Way::Through, Way::Refused],
                (true, true) => &[Way::Through, Way::Held, Way::Refused],
            },
            (Leg::Out, Call::Confirm | Call::Cancel) => match (setup.gives_up, setup.refusals, setup.not_passed) {
                (false, false, false) => &[Way::Through],
                (true, false, false) => &[Way::Through, Way::Beyond],
                (false, true, false) => &[Way::Through, Way::Refused],
                (false, false, true) => &[Way::Through, Way::NotPassed],
                (true, true, false) => &[Way::Through, Way::Beyond, Way::Refused],
                (true, false, true) => &[Way::Through, Way::Beyond, Way::NotPassed],
                (false, true, true) => &[Way::Through, Way::Refused, Way::NotPassed],
                (true, true, true) => &[Way::Through, Way::Beyond, Way::Refused, Way::NotPassed],
            },
            _ => &[Way::Through],
        }
    }

    /// `None` where the model has no room for what would follow.
    pub(crate) fn deliver(&self, world: &mut World, message: &Message, way: Way) -> Option<()> {
        world.net.remove(message);
        match (message.leg, message.call) {
            (Leg::Back(reply), _) => self.hear(world, message, reply),
            (Leg::Out, Call::Init) => self.start(world, message, way)?,
            (_, Call::Init) => self.reach_bank(world, message)?,
            (Leg::Out, Call::Confirm | Call::Cancel) => self.pass_on(world, message, way),
            (_, Call::Confirm | Call::Cancel) => {
                let _ = self.decide(world, message);
            }
            (_, Call::Abandon) => self.burn(world, message),
            (_, Call::Status | Call::LookUp) => {}
        }
        Some(())
    }

    fn hear(&self, world: &mut World, message: &Message, reply: Reply) {
        let Message { tab, call, to, .. } = *message;
        let happening = match reply {
            Reply::Said(said) => Happening::Answer(call, to, said),
            Reply::Failed(why) => Happening::Failed(call, to, why),
            Reply::Record(record, holds_lock) => Happening::Record(to, record, holds_lock),
        };
        if (call, reply) == (Call::Confirm, Reply::Failed(Why::NotPassed)) {
            world.tabs[tab].yes &= !bit(message.session);
        }
        if let Reply::Said(said) = reply
            && call == Call::Init
        {
            debug_assert!(said.id != OLD);
        }
        self.meet(world, tab, happening);
    }

    fn answer(world: &mut World, message: &Message, reply: Reply) {
        if message.tab != NOBODY {
            world.net.insert(Message { leg: Leg::Back(reply), ..message.clone() });
        }
    }

    /// Init arrives at the proxy.
    fn start(&self, world: &mut World, message: &Message, way: Way) -> Option<()> {
        let attempt = world.attempt_mut(message.key);
        if self.setup.proxy == Proxy::Records {
            match (attempt.standing, attempt.session) {
                (Standing::Refused | Standing::Abandoned, _) => {
                    Self::answer(world, message, Reply::Failed(Why::Mismatch));
                    return Some(());
                }
                // The first is under way: nothing is sent.
                (Standing::Sending, _) => {
                    Self::answer(world, message, Reply::Failed(Why::Unknown));
                    return Some(());
                }
                (Standing::Started, Some(id)) => {
                    let face = crate::words::Face::Running;
                    Self::answer(world, message, Reply::Said(Said { id, face }));
                    return Some(());
                }
                _ => {}
            }
        }
        match way {
            Way::Held => {
                attempt.is_open |= attempt.standing == Standing::Unknown;
                if matches!(attempt.standing, Standing::Never | Standing::Unknown) {
                    attempt.standing = Standing::Sending;
                }
                world.net.insert(Message { leg: Leg::Held, ..message.clone() });
            }
            Way::Refused => self.settle(world, message, Err(Why::Authentication)),
            _ => {
                let outcome = self.init(world, message.key)?;
                self.settle(world, message, outcome);
            }
        }
        Some(())
    }

    /// The proxy has the bank's answer to init, writes it down and passes it on.
    fn settle(&self, world: &mut World, message: &Message, outcome: Result<Said, Why>) {
        let attempt = world.attempt_mut(message.key);
        match outcome {
            // Only the first session of a key is named: a second one stays unknown.
            Ok(Said { face, .. }) if self.setup.proxy == Proxy::Records && attempt.session.is_some() => {
                let id = attempt.session.unwrap_or(OLD);
                attempt.standing = Standing::Started;
                Self::answer(world, message, Reply::Said(Said { id, face }));
            }
            Ok(said) => {
                (attempt.standing, attempt.session) = (Standing::Started, Some(said.id));
                Self::answer(world, message, Reply::Said(said));
            }
            Err(why) => {
                // Of a repeated one a refusal says nothing about the first.
                match attempt.standing {
                    Standing::Sending if attempt.is_open => attempt.standing = Standing::Unknown,
                    Standing::Never | Standing::Sending => attempt.standing = Standing::Refused,
                    _ => {}
                }
                Self::answer(world, message, Reply::Failed(why));
            }
        }
    }

    /// Init arrives at the bank late.
    fn reach_bank(&self, world: &mut World, message: &Message) -> Option<()> {
        let outcome = self.init(world, message.key)?;
        if message.leg == Leg::Held {
            self.settle(world, message, outcome);
        }
        Some(())
    }

    /// The proxy waits no longer.
    pub(crate) fn give_up(&self, world: &mut World, message: &Message) {
        world.net.remove(message);
        let attempt = world.attempt_mut(message.key);
        if attempt.standing == Standing::Sending {
            attempt.standing = Standing::Unknown;
        }
        Self::answer(world, message, Reply::Failed(Why::Unknown));
        let beyond =
            Message { leg: Leg::Beyond, tab: NOBODY, to: Default::default(), is_reported: true, ..message.clone() };
        world.net.insert(beyond);
    }

    /// A confirm or a cancel arrives at the proxy.
    fn pass_on(&self, world: &mut World, message: &Message, way: Way) {
        if way == Way::NotPassed {
            Self::answer(world, message, Reply::Failed(Why::NotPassed));
            return;
        }
        if let Some(key) = world.key_of(message.session) {
            let attempt = world.attempt_mut(key);
            if attempt.standing == Standing::Abandoned && self.setup.proxy == Proxy::Records {
                Self::answer(world, message, Reply::Failed(Why::NotPassed));
                return;
            }
            match message.call {
                Call::Confirm => attempt.yes = true,
                _ => attempt.no = true,
            }
        }
        match way {
            Way::Refused => Self::answer(world, message, Reply::Failed(Why::Authentication)),
            Way::Beyond => {
                Self::answer(world, message, Reply::Failed(Why::Unknown));
                let late = Message {
                    leg: Leg::Beyond,
                    tab: NOBODY,
                    to: Default::default(),
                    is_reported: true,
                    ..message.clone()
                };
                world.net.insert(late);
            }
            _ => {
                let outcome = self.decide(world, message);
                Self::answer(world, message, outcome.map_or_else(Reply::Failed, Reply::Said));
            }
        }
    }

    fn decide(&self, world: &mut World, message: &Message) -> Result<Said, Why> {
        match message.call {
            Call::Confirm => self.confirm(world, message.session),
            _ => self.cancel(world, message.session),
        }
    }

    /// The person abandons an attempt: what may still be sent is burnt.
    pub(crate) fn burn(&self, world: &mut World, message: &Message) {
        let attempt = world.attempt_mut(message.key);
        if matches!(attempt.standing, Standing::Never | Standing::Unknown) {
            attempt.standing = Standing::Abandoned;
        }
        let reply = Reply::Record(world.record(message.key), true);
        Self::answer(world, message, reply);
    }

    /// The page waits no longer.
    pub(crate) fn time_out(&self, world: &mut World, message: &Message) {
        world.net.remove(message);
        world.net.insert(Message { is_reported: true, ..message.clone() });
        self.meet(world, message.tab, Happening::Failed(message.call, message.to, Why::Unknown));
    }

    pub(crate) fn lose(&self, world: &mut World, message: &Message) {
        world.net.remove(message);
        if message.call == Call::Status {
            self.meet(world, message.tab, Happening::Failed(message.call, message.to, Why::Unknown));
        }
    }
}
