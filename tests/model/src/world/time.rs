//! Time: five minutes, a quarter of an hour, an hour. Time passes only if it would end a wait.

use super::bank::Stage;
use super::net::NOBODY;
use super::{Action, Around, World};

/// How much time passes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Span {
    /// Five minutes.
    Five,
    /// A quarter of an hour.
    Quarter,
    /// An hour.
    Hour,
}

const MINUTE_MS: i64 = 60_000;

impl Span {
    const ALL: [Self; 3] = [Self::Five, Self::Quarter, Self::Hour];

    /// How long it is.
    #[must_use]
    pub const fn ms(self) -> i64 {
        MINUTE_MS
            * match self {
                Self::Five => 5,
                Self::Quarter => 15,
                Self::Hour => 60,
            }
    }

    fn at_least(ms: i64) -> Self {
        Self::ALL.into_iter().find(|span| span.ms() >= ms).unwrap_or(Self::Hour)
    }
}

impl Around {
    /// The spans after which something is over.
    pub(crate) fn spans(&self, world: &World, actions: &mut Vec<Action>) {
        // A page does not wait five minutes: by then it has its answer or a report that there is none, unless messages
        // may be lost without a report.
        if !self.setup.silence && world.net.iter().any(|message| message.tab != NOBODY && !message.is_reported) {
            return;
        }
        let mut spans = Vec::new();
        for session in world.bank.sessions.iter().filter(|session| !session.is_due) {
            match session.stage {
                Stage::Fresh | Stage::Asked => spans.push(Span::Five),
                Stage::Acting => spans.push(Span::Hour),
                _ => {}
            }
        }
        for page in (0..world.tabs.len()).filter_map(|tab| self.page(world, tab)) {
            if page.view.verdict.is_some() {
                continue;
            }
            for left in &page.view.moments {
                match *left {
                    0 if matches!(page.view.phase.as_str(), "draft" | "quoted") => {}
                    left if left > 0 => spans.push(Span::at_least(left)),
                    left if left > -Span::Quarter.ms() => spans.push(Span::Quarter),
                    _ => {}
                }
            }
        }
        spans.sort_unstable();
        spans.dedup();
        actions.extend(spans.into_iter().map(Action::Pass));
    }

    pub(crate) fn pass(&self, world: &mut World, span: Span) {
        for session in &mut world.bank.sessions {
            session.is_due |= match session.stage {
                Stage::Fresh | Stage::Asked => true,
                Stage::Acting => span == Span::Hour,
                _ => false,
            };
        }
        world.net = std::mem::take(&mut world.net)
            .into_iter()
            .map(|mut message| {
                message.to.is_old = message.tab != NOBODY;
                message
            })
            .collect();
        for attempt in &mut world.attempts {
            attempt.is_late = true;
        }
        for tab in &mut world.tabs {
            tab.click = None;
            if let Some(page) = tab.page {
                tab.page = Some(self.memory.moved(page, -span.ms(), &[]));
            }
        }
    }
}
