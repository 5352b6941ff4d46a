//! The model, as the checker uses it.

use crate::fault::Fault;
use crate::setup::Opens;
use crate::words::{Happening, Said};
use crate::world::tab::Tab;
use crate::world::{Action, Around, World};
use stateright::{Model, Property};

impl Around {
    fn act(&self, world: &mut World, action: &Action) -> Option<()> {
        match action {
            Action::Quote(tab) => self.meet(world, *tab, Happening::Quoted),
            Action::Edit(tab) => self.meet(world, *tab, Happening::Edited),
            Action::Start(tab) => self.click(world, *tab, Happening::Starting(world.attempts.len() as u8 + 1)),
            Action::Confirm(tab, id) => self.click(world, *tab, Happening::Confirming(*id)),
            Action::Cancel(tab, id) => self.click(world, *tab, Happening::Cancelling(*id)),
            Action::Again(tab) => self.click_again(world, *tab),
            Action::Retry(tab) => {
                let key = self.retry_key(world, *tab)?;
                self.click(world, *tab, Happening::Starting(key));
            }
            Action::Abandon(tab) => self.abandon(world, *tab),
            Action::NewTransfer(tab) => self.begin_anew(world, *tab),
            Action::PassThreeDs(id) => world.bank.enter(*id, crate::world::bank::Stage::Charged),
            Action::Return(tab) => self.meet(world, *tab, Happening::Returned),
            Action::Poll(tab, face) => self.poll(world, *tab, *face),
            Action::LookUp(tab, holds_lock) => self.look_up(world, *tab, *holds_lock),
            Action::Tick(tab) => self.meet(world, *tab, Happening::Tick),
            Action::Reload(tab, from) => self.load(world, *tab, *from),
            Action::Forget(tab) => self.forget(world, *tab),
            Action::Open(tab) => self.open(world, *tab),
            Action::Yield(tab) => self.meet(world, *tab, Happening::Yielded),
            Action::Deliver(message, way) => self.deliver(world, message, *way)?,
            Action::TimeOut(message) => self.time_out(world, message),
            Action::Lose(message) => self.lose(world, message),
            Action::GiveUp(message) => self.give_up(world, message),
            Action::Event(tab, id, note) => {
                let face = self.event_face(world, *id, *note);
                self.meet(world, *tab, Happening::Event(*note, Said { id: *id, face }));
            }
            Action::Bank(id, next) => Self::go_on(world, *id, *next),
            Action::Pass(span) => self.pass(world, *span),
        }
        Some(())
    }

    /// Renumbers every tab's places without gaps: otherwise repetitions would count up for ever.
    fn renumber(&self, world: &mut World) {
        for tab in 0..world.tabs.len() {
            let Some(page) = self.page(world, tab) else { continue };
            let mut seqs = page.view.seqs.clone();
            seqs.extend(world.net.iter().filter(|message| message.tab == tab).map(|message| message.to.seq));
            seqs.push(0);
            seqs.sort_unstable();
            seqs.dedup();
            let ranks: Vec<(u32, u32)> = seqs.into_iter().zip(0..).collect();
            if ranks.iter().all(|(from, to)| from == to) {
                continue;
            }
            let rank = |seq| ranks.iter().find(|(from, _)| *from == seq).map_or(seq, |(_, to)| *to);
            let net = std::mem::take(&mut world.net);
            world.net = net
                .into_iter()
                .map(|mut message| {
                    if message.tab == tab {
                        message.to.seq = rank(message.to.seq);
                    }
                    message
                })
                .collect();
            world.tabs[tab].page = world.tabs[tab].page.map(|page| self.memory.moved(page, 0, &ranks));
        }
    }
}

impl Model for Around {
    type State = World;
    type Action = Action;

    fn init_states(&self) -> Vec<World> {
        let mut tabs = vec![Tab::default(); self.setup.tabs];
        tabs[0].page = Some(self.memory.start());
        if self.setup.opens == Opens::Fresh {
            for tab in &mut tabs {
                tab.page = Some(self.memory.start());
            }
        }
        let mut world =
            World { bank: Default::default(), attempts: Vec::new(), net: Default::default(), tabs, fault: None };
        self.check(&mut world);
        vec![world]
    }

    fn actions(&self, world: &World, actions: &mut Vec<Action>) {
        if world.fault.is_some() {
            return;
        }
        for tab in 0..world.tabs.len() {
            self.offers(world, tab, actions);
        }
        self.arrivals(world, actions);
        self.moves(world, actions);
        self.spans(world, actions);
    }

    fn next_state(&self, world: &World, action: Action) -> Option<World> {
        let mut next = world.clone();
        self.act(&mut next, &action)?;
        self.renumber(&mut next);
        self.check(&mut next);
        (next != *world).then_some(next)
    }

    fn properties(&self) -> Vec<Property<Self>> {
        macro_rules! never {
            ($($fault:ident),*) => {
                vec![$(Property::always(stringify!($fault), |_, world: &World| world.fault != Some(Fault::$fault))),*]
            };
        }
        let all = never![
            PaidTwice,
            SecondYes,
            WrongYes,
            StrangersYes,
            LateYes,
            SentTwice,
            SentUnasked,
            FalseEnd,
            FalseAllClear,
            LiveBeside,
            WrongSession,
            Stuck,
            ForgeryTaken,
            NotOffered,
            Refused,
            BothConfirm,
            OwnQuote,
            YesBeforeRecord
        ];
        all
    }
}
