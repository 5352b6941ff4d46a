//! What a page may do, must show and does next, in each phase.

use super::phase::{Act, Phase, Verdict, Way};
use super::state::State;

/// After so long without an end the page tells the person whom to ask: fifteen minutes.
pub const HAND_OVER_MS: i64 = 15 * 60 * 1000;

/// The pauses between questions: 1 s, then twice the one before, up to 30 s.
const POLL_MS: i64 = 1000;
const MAX_POLL_MS: i64 = 30_000;

/// A screen of the page.
#[derive(Clone, Debug)]
pub(super) struct Screen {
    /// What it may do next.
    pub(super) may: Vec<&'static str>,
    /// What it must show.
    pub(super) show: &'static str,
    /// What comes next.
    pub(super) ask: &'static str,
}

fn screen(may: &[&'static str], show: &'static str, ask: &'static str) -> Screen {
    Screen { may: may.to_vec(), show, ask }
}

impl State {
    /// What the page may do next: `confirm`, `cancel`, …
    pub fn may(&self) -> impl Iterator<Item = &'static str> {
        self.screen().may.into_iter()
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
        self.pause(&self.screen())
    }

    pub(super) fn pause(&self, screen: &Screen) -> Option<i64> {
        let asks = screen.may.iter().any(|step| matches!(*step, "poll" | "look_up"));
        let is_new = self.polls == 0 && self.heard.waits() && self.phase.session().is_some();
        let pause = if is_new { 0 } else { POLL_MS.wrapping_shl(self.polls.into()).min(MAX_POLL_MS) };
        asks.then_some(pause)
    }

    pub(super) fn screen(&self) -> Screen {
        let mut screen = match &self.phase {
            Phase::Draft => screen(&["edit", "quote"], "form", "ask_person"),
            Phase::Quoted => screen(&["edit", "quote", "start"], "quote", "ask_person"),
            Phase::Starting(_) => screen(&[], "waiting", "nothing"),
            Phase::Unnamed(_, Way::Taken) => screen(&["look_up", "abandon"], "outcome_unknown", "look_up"),
            Phase::Unnamed(..) => screen(&["look_up", "retry", "abandon"], "outcome_unknown", "look_up"),
            Phase::Preparing(_) => screen(&["poll"], "waiting", "poll"),
            // Nobody agrees to a price while a newer one is being asked about.
            Phase::Asking(_) if self.heard.awaits_price() => screen(&["cancel", "poll"], "confirmation", "poll"),
            Phase::Asking(_) => screen(&["confirm", "cancel", "poll"], "confirmation", "ask_person"),
            Phase::Deciding(..) => screen(&["poll"], "progress", "poll"),
            Phase::Acting(_, act, _) => acting(*act, self.returned),
            Phase::Lapsed(_) => screen(&["cancel", "poll"], "rate_expired", "poll"),
            Phase::Doubt(..) => screen(&["poll"], "outcome_unknown", "poll"),
            Phase::Watching(..) => screen(&["poll", "look_up"], "watching", "poll"),
            Phase::Over(_, verdict) => over(*verdict, self.heard.waits()),
        };
        if self.is_stuck {
            screen.may.push("hand_over");
        }
        screen
    }
}

fn acting(act: Act, returned: bool) -> Screen {
    match act {
        Act::Wait => screen(&["poll"], "progress", "poll"),
        Act::Inform => screen(&["poll"], "inform", "poll"),
        // Who has come back unfinished may go there again; nobody is sent twice.
        Act::Redirect if returned => screen(&["redirect", "poll"], "progress", "poll"),
        Act::Redirect => screen(&["redirect", "poll"], "redirect", "redirect"),
    }
}

fn over(verdict: Verdict, has_news: bool) -> Screen {
    let show = match verdict {
        Verdict::Succeeded => "success",
        Verdict::NotCharged => "not_charged",
        Verdict::Cancelled => "cancelled",
    };
    if has_news { screen(&["new_transfer", "poll"], show, "poll") } else { screen(&["new_transfer"], show, "nothing") }
}
