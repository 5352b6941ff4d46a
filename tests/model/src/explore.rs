//! Runs: the whole space with the checker, the shortest way to a fault with a search of our own, and how it is printed.

use crate::client::Client;
use crate::fault::Fault;
use crate::quick::QuickMap;
use crate::setup::Setup;
use crate::world::{Action, Around, World};
use stateright::{Checker, Model};
use std::time::{Duration, Instant};

/// What a whole run found.
#[derive(Debug)]
pub struct Explored {
    /// The name of its set-up.
    pub name: &'static str,
    /// How many states of the whole.
    pub states: usize,
    /// How many states of the page.
    pub pages: usize,
    /// How long it took.
    pub took: Duration,
    /// What went wrong.
    pub found: Vec<&'static str>,
}

/// Explores everything, breadth first, with the checker.
#[must_use]
pub fn explore(client: Box<dyn Client>, setup: &Setup) -> Explored {
    let began = Instant::now();
    let threads = std::thread::available_parallelism().map_or(1, |count| count.get().min(4));
    let checker = Around::new(client, setup.clone()).checker().threads(threads).spawn_bfs().join();
    let mut found: Vec<_> = checker.discoveries().into_keys().collect();
    found.sort_unstable();
    let pages = checker.model().memory.count();
    Explored { name: setup.name, states: checker.unique_state_count(), pages, took: began.elapsed(), found }
}

/// The shortest way to a fault.
#[derive(Debug)]
pub struct Way {
    /// The fault.
    pub fault: Fault,
    /// What happened, one after the other.
    pub actions: Vec<Action>,
}

/// Looks for the shortest way to one of these faults, breadth first.
#[must_use]
pub fn shortest(model: &Around, faults: &[Fault], limit: usize) -> (usize, Option<Way>) {
    let mut seen: QuickMap<World, usize> = QuickMap::default();
    let mut list: Vec<(World, usize, Option<Action>)> = Vec::new();
    for world in model.init_states() {
        seen.insert(world.clone(), 0);
        list.push((world, 0, None));
    }
    let mut at = 0;
    while at < list.len() && list.len() < limit {
        let world = list[at].0.clone();
        if let Some(fault) = world.fault.filter(|fault| faults.contains(fault)) {
            return (list.len(), Some(Way { fault, actions: path(&list, at) }));
        }
        for (action, next) in model.next_steps(&world) {
            if seen.insert(next.clone(), list.len()).is_none() {
                list.push((next, at, Some(action)));
            }
        }
        at += 1;
    }
    (list.len(), None)
}

fn path(list: &[(World, usize, Option<Action>)], mut at: usize) -> Vec<Action> {
    let mut actions = Vec::new();
    while let (_, before, Some(action)) = &list[at] {
        actions.push(action.clone());
        at = *before;
    }
    actions.reverse();
    actions
}

/// A way, one line per step: what happened, and what each tab shows then.
#[must_use]
pub fn print(model: &Around, way: &Way) -> String {
    let mut text = format!("{:?} after {} steps ({})\n", way.fault, way.actions.len(), model.setup.name);
    let mut world = model.init_states().remove(0);
    for (number, action) in way.actions.iter().enumerate() {
        world = model.next_state(&world, action.clone()).expect("a step");
        let tabs: Vec<_> = (0..world.tabs.len()).map(|tab| glance(model, &world, tab)).collect();
        let bank: Vec<_> = world.bank.each().map(|(id, session)| format!("ps_{id} {:?}", session.stage)).collect();
        text += &format!("{:>3}. {}\n     {} | {}\n", number + 1, say(action), tabs.join(" | "), bank.join(", "));
    }
    text
}

fn glance(model: &Around, world: &World, tab: usize) -> String {
    let Some(page) = model.page(world, tab) else { return "closed".to_owned() };
    let may: Vec<_> = page.state["may"].as_array().into_iter().flatten().filter_map(|step| step.as_str()).collect();
    let session = page.view.session.map(|id| format!(" ps_{id}")).unwrap_or_default();
    format!("{}: {}{session} [{}]", char::from(b'A' + tab as u8), page.view.phase, may.join(" "))
}

fn say(action: &Action) -> String {
    match action {
        Action::Deliver(message, way) => format!("{way:?}: {}", say_message(message)),
        Action::TimeOut(message) => format!("the page waits no longer for {}", say_message(message)),
        Action::Lose(message) => format!("lost: {}", say_message(message)),
        Action::GiveUp(message) => format!("the proxy waits no longer for {}", say_message(message)),
        action => format!("{action:?}"),
    }
}

fn say_message(message: &crate::world::net::Message) -> String {
    let late = if message.is_reported { " (late)" } else { "" };
    let tab = if message.tab > 1 { '-' } else { char::from(b'A' + message.tab as u8) };
    format!(
        "{tab} {:?} key_{} ps_{} to {:?} {:?}{late}",
        message.call, message.key, message.session, message.to.seq, message.leg
    )
}
