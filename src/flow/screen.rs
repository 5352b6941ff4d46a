//! What a page may do, must show and should do next, in each phase.

use super::phase::{Act, Phase, Verdict, Way};
use super::state::State;
use crate::words::words;

/// After fifteen minutes in one phase, the page says whom the person can ask.
pub const HAND_OVER_MS: i64 = 15 * 60 * 1000;

/// The pauses between questions: 1 s, then twice the one before, up to 30 s.
const POLL_MS: i64 = 1000;
const MAX_POLL_MS: i64 = 30_000;

words! {
    /// What a page may do next.
    pub enum Step as "TransferStep" {
        /// Back to the form: report `edited`.
        Edit = "edit",
        /// Ask for a price, and report `quoted`.
        Quote = "quote",
        /// Start the transfer: report `starting` with a new key.
        Start = "start",
        /// Confirm: report `confirming`, with the session that the page shows.
        Confirm = "confirm",
        /// Cancel: report `cancelling`.
        Cancel = "cancel",
        /// Send the person to 3-D Secure.
        Redirect = "redirect",
        /// Ask the bank for the status, and for its events.
        Poll = "poll",
        /// Ask the proxy for its record of the attempt.
        LookUp = "look_up",
        /// Send init once more: report `starting` with the same key.
        Retry = "retry",
        /// Abandon the attempt at the proxy, and report `attempt` with the record that it answers.
        Abandon = "abandon",
        /// Say whom the person can ask, with the id of the session, or else the key of the attempt.
        HandOver = "hand_over",
        /// Forget this transfer, and begin with `startTransfer()`.
        NewTransfer = "new_transfer",
    }
}

words! {
    /// What a page must show.
    pub enum Show as "TransferScreen" {
        /// The form.
        Form = "form",
        /// The form, with the price.
        Quote = "quote",
        /// The transfer is being prepared.
        Waiting = "waiting",
        /// What the bank will take, with the choice to confirm or to cancel.
        Confirmation = "confirmation",
        /// The way to 3-D Secure.
        Redirect = "redirect",
        /// A code to scan: `session.inform`.
        Inform = "inform",
        /// The transfer is under way.
        Progress = "progress",
        /// The rate is no longer held. This page does not know yet whether something was paid.
        RateExpired = "rate_expired",
        /// This page does not know what became of the transfer: do not pay again.
        OutcomeUnknown = "outcome_unknown",
        /// The transfer goes on elsewhere, and is followed here.
        Watching = "watching",
        /// The money was sent.
        Success = "success",
        /// The money was not sent, and nothing was charged.
        NotCharged = "not_charged",
        /// The transfer was cancelled. The bank has not said whether something was charged.
        Cancelled = "cancelled",
    }
}

words! {
    /// What comes next: the person acts, a question to the bank or to the proxy, 3-D Secure, or nothing.
    pub enum Next as "TransferNext" {
        /// The person acts.
        AskPerson = "ask_person",
        /// Ask the bank for the status.
        Poll = "poll",
        /// Ask the proxy for its record of the attempt.
        LookUp = "look_up",
        /// Send the person to 3-D Secure.
        Redirect = "redirect",
        /// Nothing.
        Nothing = "nothing",
    }
}

/// A screen of the page.
#[derive(Clone, Copy)]
struct Screen {
    may: &'static [Step],
    show: Show,
    next: Next,
}

const fn screen(may: &'static [Step], show: Show, next: Next) -> Screen {
    Screen { may, show, next }
}

impl State {
    /// What the page may do next.
    pub fn may(&self) -> impl Iterator<Item = Step> {
        let may = self.screen().may;
        let is_late = self.is_stuck && !may.contains(&Step::HandOver);
        may.iter().copied().chain(is_late.then_some(Step::HandOver))
    }

    /// What the page must show.
    #[must_use]
    pub fn show(&self) -> Show {
        self.screen().show
    }

    /// What comes next.
    #[must_use]
    pub fn ask(&self) -> Next {
        self.screen().next
    }

    /// How long to wait before the next question, if there is one: not at all while an event waits for an answer.
    #[must_use]
    pub fn poll_after_ms(&self) -> Option<i64> {
        let asks = self.may().any(|step| matches!(step, Step::Poll | Step::LookUp));
        let is_new = self.polls == 0 && self.heard.waits() && self.course.session().is_some();
        let pause = if is_new { 0 } else { POLL_MS.wrapping_shl(self.polls.into()).min(MAX_POLL_MS) };
        asks.then_some(pause)
    }

    fn screen(&self) -> Screen {
        use Step::{Abandon, Cancel, Confirm, Edit, HandOver, LookUp, Poll, Quote, Redirect, Retry, Start};
        match self.phase() {
            Phase::Draft => screen(&[Edit, Quote], Show::Form, Next::AskPerson),
            Phase::Quoted => screen(&[Edit, Quote, Start], Show::Quote, Next::AskPerson),
            Phase::Starting => screen(&[], Show::Waiting, Next::Nothing),
            Phase::Unnamed(Way::Taken) => screen(&[LookUp, Abandon], Show::OutcomeUnknown, Next::LookUp),
            Phase::Unnamed(_) => screen(&[LookUp, Retry, Abandon], Show::OutcomeUnknown, Next::LookUp),
            Phase::Preparing => screen(&[Poll], Show::Waiting, Next::Poll),
            // The person cannot agree to a price while the page asks about a newer one.
            Phase::Asking if self.heard.awaits_price() => screen(&[Cancel, Poll], Show::Confirmation, Next::Poll),
            Phase::Asking => screen(&[Confirm, Cancel, Poll], Show::Confirmation, Next::AskPerson),
            Phase::Deciding | Phase::Acting(Act::Wait) => screen(&[Poll], Show::Progress, Next::Poll),
            // The person cannot act: whom to ask is shown at once.
            Phase::Acting(Act::Unusable) => screen(&[Poll, HandOver], Show::Progress, Next::Poll),
            Phase::Acting(Act::Inform) => screen(&[Poll], Show::Inform, Next::Poll),
            // A person who came back without finishing may go there again, but is not sent there again.
            Phase::Acting(Act::Redirect) if self.returned => screen(&[Redirect, Poll], Show::Progress, Next::Poll),
            Phase::Acting(Act::Redirect) => screen(&[Redirect, Poll], Show::Redirect, Next::Redirect),
            Phase::Lapsed => screen(&[Cancel, Poll], Show::RateExpired, Next::Poll),
            Phase::Doubt(_) => screen(&[Poll], Show::OutcomeUnknown, Next::Poll),
            Phase::Watching => screen(&[Poll, LookUp], Show::Watching, Next::Poll),
            Phase::Over(verdict) => over(verdict, self.heard.waits()),
        }
    }
}

const fn over(verdict: Verdict, has_news: bool) -> Screen {
    let show = match verdict {
        Verdict::Succeeded => Show::Success,
        Verdict::NotCharged => Show::NotCharged,
        Verdict::Cancelled => Show::Cancelled,
    };
    if has_news {
        screen(&[Step::NewTransfer, Step::Poll], show, Next::Poll)
    } else {
        screen(&[Step::NewTransfer], show, Next::Nothing)
    }
}
