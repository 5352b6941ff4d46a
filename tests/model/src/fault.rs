//! What must never happen.

/// A property that does not hold. Each is an `always` of the checker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Fault {
    /// Two sessions are charged, or certainly will be, for one purpose.
    PaidTwice,
    /// A confirm was sent twice to one session by one tab.
    SecondYes,
    /// A confirm went to another session than the person saw.
    WrongYes,
    /// A confirm went to a session that no answer to the tab's own init has named.
    StrangersYes,
    /// A confirm was sent more than five minutes after init.
    LateYes,
    /// A double click sent twice.
    SentTwice,
    /// A page sends without a click.
    SentUnasked,
    /// A page shows an end that the bank does not know, or another one.
    FalseEnd,
    /// "Nothing was charged" while the bank holds or will hold money.
    FalseAllClear,
    /// A new payment, or the offer of one, next to a live one.
    LiveBeside,
    /// A page names a session of another attempt than its own.
    WrongSession,
    /// Nothing more will change, and the page has neither a result nor a way out.
    Stuck,
    /// An event with a wrong inner shape was accepted.
    ForgeryTaken,
    /// A step was sent that the state does not offer.
    NotOffered,
    /// The reducer rejects what a page rightly reports.
    Refused,
    /// Known: two tabs confirmed one session.
    BothConfirm,
    /// Known: a tab starts from its own quote next to another tab's live payment, or after it was paid.
    OwnQuote,
    /// Known: a confirm after a reload by the id alone, while the first confirm has not reached the proxy's record, or
    /// with an older state that another tab has stored.
    YesBeforeRecord,
}

impl Fault {
    /// Only this one.
    #[must_use]
    pub fn alone(fault: Self) -> &'static [Self] {
        static ALL: [Fault; 18] = Fault::ALL;
        ALL.iter().find(|known| **known == fault).map_or(&[], std::slice::from_ref)
    }

    /// What no reducer may let happen.
    pub const WRONG: [Self; 15] = [
        Self::PaidTwice,
        Self::SecondYes,
        Self::WrongYes,
        Self::StrangersYes,
        Self::LateYes,
        Self::SentTwice,
        Self::SentUnasked,
        Self::FalseEnd,
        Self::FalseAllClear,
        Self::LiveBeside,
        Self::WrongSession,
        Self::Stuck,
        Self::ForgeryTaken,
        Self::NotOffered,
        Self::Refused,
    ];

    /// Everything, including what no reducer alone can promise: that needs the proxy's rules (one confirm, one open
    /// transfer).
    pub const ALL: [Self; 18] = [
        Self::PaidTwice,
        Self::SecondYes,
        Self::WrongYes,
        Self::StrangersYes,
        Self::LateYes,
        Self::SentTwice,
        Self::SentUnasked,
        Self::FalseEnd,
        Self::FalseAllClear,
        Self::LiveBeside,
        Self::WrongSession,
        Self::Stuck,
        Self::ForgeryTaken,
        Self::NotOffered,
        Self::Refused,
        Self::BothConfirm,
        Self::OwnQuote,
        Self::YesBeforeRecord,
    ];
}
