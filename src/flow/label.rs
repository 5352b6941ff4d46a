//! A short word of the bank that a state may keep.

use std::fmt;

/// More than any identifier of the bank has.
const MAX_LENGTH: usize = 128;

/// The id of a session or the code of an error: printable ASCII without spaces, 128 characters at most. A sentence or a
/// Cyrillic name does not fit.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Label(String);

impl Label {
    /// `None` for any other text: empty, longer, with spaces.
    ///
    /// ```
    /// use bank131_checkout::flow::Label;
    /// assert_eq!(Label::of_text("ps_1").unwrap().as_str(), "ps_1");
    /// assert!(Label::of_text("Ольга").is_none());
    /// ```
    #[must_use]
    pub fn of_text(text: &str) -> Option<Self> {
        let fits = (1..=MAX_LENGTH).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic());
        fits.then(|| Self(text.to_owned()))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Does not show the text.
impl fmt::Debug for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Label(..)")
    }
}
