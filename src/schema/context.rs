//! What requests are checked against besides themselves.

use crate::check::Date;

/// What requests are checked against besides themselves.
#[derive(Clone, Debug)]
pub struct Rules {
    /// The day on which the person acts, where the person is.
    pub today: Date,
    /// Full years that sender and recipient must have.
    pub minimum_age: u32,
}

impl Rules {
    /// For drafts in which no date is compared with today.
    pub(crate) const TIMELESS: Self = Self { today: Date::EPOCH, minimum_age: 0 };
}
