//! The phases, and what each allows, shows and asks for.

/// Where a transfer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Phase {
    /// The person fills in the form.
    Draft,
    /// The bank has said what it would cost.
    Quoted,
    /// The request to start has been sent; the bank prepares the transfer.
    Started,
    /// The bank has named the sum and the rate, and waits for yes or no.
    AwaitingConfirmation,
    /// Yes has been sent.
    Confirmed,
    /// No has been sent.
    Cancelling,
    /// The person must go through 3-D Secure, or scan a code.
    ActionRequired,
    /// Nobody here knows what became of a request. The bank does.
    UnknownOutcome,
    /// The rate is no longer held.
    Expired,
    /// Settled.
    Finished,
}

/// A line per phase, in the order of [`Phase::ALL`]: its word, then `may show ask`. Where they depend on more than the
/// phase, the variants stand behind slashes; `poll` is the last step. One text: structs of pointers would be twice its size.
const PHASES: &str = "\
draft edit,quote form ask_person
quoted edit,quote,start quote ask_person
started - waiting nothing/poll waiting poll
awaiting_confirmation confirm,cancel,poll confirmation ask_person
confirmed poll progress poll
cancelling poll progress poll
action_required redirect,poll redirect redirect/redirect,poll progress poll/poll progress poll/poll inform poll
unknown_outcome retry outcome_unknown ask_person/poll outcome_unknown poll
expired cancel,new_transfer,poll rate_expired poll
finished new_transfer success nothing/new_transfer failure nothing/new_transfer cancelled nothing";

/// What a page does with a phase.
#[derive(Clone, Copy)]
pub(super) struct Screen {
    /// What it may do next.
    pub(super) may: &'static str,
    /// What it must show.
    pub(super) show: &'static str,
    /// What it should do next.
    pub(super) ask: &'static str,
}

impl Screen {
    pub(super) fn steps(self) -> impl Iterator<Item = &'static str> {
        self.may.split(',').filter(|step| *step != "-")
    }
}

impl Phase {
    /// Every phase.
    pub(super) const ALL: [Self; 10] = [
        Self::Draft,
        Self::Quoted,
        Self::Started,
        Self::AwaitingConfirmation,
        Self::Confirmed,
        Self::Cancelling,
        Self::ActionRequired,
        Self::UnknownOutcome,
        Self::Expired,
        Self::Finished,
    ];

    /// Its word in a stored state: `awaiting_confirmation`.
    #[must_use]
    pub(super) fn word(self) -> &'static str {
        self.line().0
    }

    pub(super) fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|phase| phase.word() == word)
    }

    pub(super) fn screen(self, variant: usize) -> Screen {
        let mut words = self.line().1.split('/').nth(variant).unwrap_or_default().split(' ');
        let mut next = || words.next().unwrap_or_default();
        Screen { may: next(), show: next(), ask: next() }
    }

    fn line(self) -> (&'static str, &'static str) {
        PHASES.lines().nth(self as usize).and_then(|line| line.split_once(' ')).unwrap_or_default()
    }
}
