//! What must never happen.

/// A property that does not hold. Each is an `always` of the checker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Fault {
    /// Two sessions are charged, or surely will be, for one purpose.
    PaidTwice,
    /// A yes was sent twice to one session by one tab.
    SecondYes,
    /// A yes went to another session than the person saw.
    WrongYes,
    /// A yes went to a session that no answer to an own init has named.
    StrangersYes,
    /// A yes was sent more than five minutes after init.
    LateYes,
    /// A double click sent twice.
    SentTwice,
    /// A page sends without a click.
    SentUnasked,
    /// A page shows an end that the bank does not know, or another one.
    FalseEnd,
    /// "Nothing was charged" while the bank holds or will hold money.
    FalseAllClear,
    /// A new payment, or the offer of one, beside a live one.
    LiveBeside,
    /// A page names a session of another attempt than its own.
    WrongSession,
    /// Nothing more will change, and the page has neither a result nor a way out.
    Stuck,
    /// An event with a wrong inner shape was taken.
    ForgeryTaken,
    /// A step was sent that the state does not offer.
    NotOffered,
    /// The reducer refuses what the world's page rightly tells.
    Refused,
    /// Known: two tabs said yes to one session.
    BothConfirm,
    /// Known: a tab starts from its own quote beside another tab's live payment, or after it was paid.
    OwnQuote,
    /// Known: a yes after a reload by the id alone, while the first yes has not reached the proxy's record, or with an
    /// older state that another tab has stored.
    YesBeforeRecord,
}

impl Fault {
    /// Nothing but this one.
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

    /// Everything, with what a reducer alone cannot promise: that needs the proxy's rules (one yes, one open transfer).
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
