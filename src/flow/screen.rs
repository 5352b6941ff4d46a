//! What a page may do, must show and does next, in each phase.

use super::phase::{Act, Phase, Verdict, Way};
use super::state::State;

/// After so long without an end the page tells the person whom to ask: fifteen minutes.
pub const HAND_OVER_MS: i64 = 15 * 60 * 1000;

/// The pauses between questions: 1 s, then twice the one before, up to 30 s.
const POLL_MS: i64 = 1000;
const MAX_POLL_MS: i64 = 30_000;

/// What a page may do next, as a set.
#[derive(Clone, Copy)]
pub(super) struct Steps(u16);

impl Steps {
    const NONE: Self = Self(0);
    const EDIT: Self = Self(1);
    const QUOTE: Self = Self(1 << 1);
    const START: Self = Self(1 << 2);
    const CONFIRM: Self = Self(1 << 3);
    const CANCEL: Self = Self(1 << 4);
    const REDIRECT: Self = Self(1 << 5);
    const NEW_TRANSFER: Self = Self(1 << 6);
    const POLL: Self = Self(1 << 7);
    const LOOK_UP: Self = Self(1 << 8);
    const RETRY: Self = Self(1 << 9);
    const ABANDON: Self = Self(1 << 10);
    const HAND_OVER: Self = Self(1 << 11);

    /// In the order of their bits.
    const WORDS: [&'static str; 12] = [
        "edit",
        "quote",
        "start",
        "confirm",
        "cancel",
        "redirect",
        "new_transfer",
        "poll",
        "look_up",
        "retry",
        "abandon",
        "hand_over",
    ];

    const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) const fn has(self, step: Self) -> bool {
        self.0 & step.0 != 0
    }

    pub(super) fn words(self) -> impl Iterator<Item = &'static str> {
        Self::WORDS.into_iter().enumerate().filter(move |(bit, _)| self.0 >> bit & 1 == 1).map(|(_, word)| word)
    }
}

/// A screen of the page.
#[derive(Clone, Copy)]
pub(super) struct Screen {
    /// What it may do next.
    pub(super) may: Steps,
    /// What it must show.
    pub(super) show: &'static str,
    /// What comes next.
    pub(super) ask: &'static str,
}

const fn screen(may: Steps, show: &'static str, ask: &'static str) -> Screen {
    Screen { may, show, ask }
}

impl State {
    /// What the page may do next: `confirm`, `cancel`, …
    pub fn may(&self) -> impl Iterator<Item = &'static str> {
        self.screen().may.words()
    }

    /// What the page must show: `form`, `quote`, …
    #[must_use]
    pub fn show(&self) -> &'static str {
        self.screen().show
    }

    /// What comes next: `poll`, `look_up`, `redirect`, `ask_person` or `nothing`.
    #[must_use]
    pub fn ask(&self) -> &'static str {
        self.screen().ask
    }

    /// How long to wait before the next question, where there is one: at once where an event waits for an answer.
    #[must_use]
    pub fn poll_after_ms(&self) -> Option<i64> {
        self.pause(self.screen())
    }

    pub(super) fn pause(&self, screen: Screen) -> Option<i64> {
        let is_new = self.polls == 0 && self.heard.waits() && self.course.session().is_some();
        let pause = if is_new { 0 } else { POLL_MS.wrapping_shl(self.polls.into()).min(MAX_POLL_MS) };
        screen.may.has(Steps::POLL.and(Steps::LOOK_UP)).then_some(pause)
    }

    pub(super) fn screen(&self) -> Screen {
        const ASKS_PROXY: Steps = Steps::LOOK_UP.and(Steps::ABANDON);
        const DECIDES: Steps = Steps::CANCEL.and(Steps::POLL);
        const ACTS: Steps = Steps::REDIRECT.and(Steps::POLL);
        let mut screen = match self.phase() {
            Phase::Draft => screen(Steps::EDIT.and(Steps::QUOTE), "form", "ask_person"),
            Phase::Quoted => screen(Steps::EDIT.and(Steps::QUOTE).and(Steps::START), "quote", "ask_person"),
            Phase::Starting => screen(Steps::NONE, "waiting", "nothing"),
            Phase::Unnamed(Way::Taken) => screen(ASKS_PROXY, "outcome_unknown", "look_up"),
            Phase::Unnamed(_) => screen(ASKS_PROXY.and(Steps::RETRY), "outcome_unknown", "look_up"),
            Phase::Preparing => screen(Steps::POLL, "waiting", "poll"),
            // Nobody agrees to a price while a newer one is being asked about.
            Phase::Asking if self.heard.awaits_price() => screen(DECIDES, "confirmation", "poll"),
            Phase::Asking => screen(DECIDES.and(Steps::CONFIRM), "confirmation", "ask_person"),
            Phase::Deciding | Phase::Acting(Act::Wait) => screen(Steps::POLL, "progress", "poll"),
            // Nobody can act: whom to ask is told at once.
            Phase::Acting(Act::Unusable) => screen(Steps::POLL.and(Steps::HAND_OVER), "progress", "poll"),
            Phase::Acting(Act::Inform) => screen(Steps::POLL, "inform", "poll"),
            // Who has come back unfinished may go there again; nobody is sent twice.
            Phase::Acting(Act::Redirect) if self.returned => screen(ACTS, "progress", "poll"),
            Phase::Acting(Act::Redirect) => screen(ACTS, "redirect", "redirect"),
            Phase::Lapsed => screen(DECIDES, "rate_expired", "poll"),
            Phase::Doubt(_) => screen(Steps::POLL, "outcome_unknown", "poll"),
            Phase::Watching => screen(Steps::POLL.and(Steps::LOOK_UP), "watching", "poll"),
            Phase::Over(verdict) => over(verdict, self.heard.waits()),
        };
        if self.is_stuck {
            screen.may = screen.may.and(Steps::HAND_OVER);
        }
        screen
    }
}

const fn over(verdict: Verdict, has_news: bool) -> Screen {
    let show = match verdict {
        Verdict::Succeeded => "success",
        Verdict::NotCharged => "not_charged",
        Verdict::Cancelled => "cancelled",
    };
    if has_news {
        screen(Steps::NEW_TRANSFER.and(Steps::POLL), show, "poll")
    } else {
        screen(Steps::NEW_TRANSFER, show, "nothing")
    }
}
