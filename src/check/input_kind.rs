//! What the printed form of an input is made of.

/// A kind of input that has a printed form: `Iban::INPUT_KIND`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InputKind {
    pub(in crate::check) layout: Layout,
    dropped: &'static str,
}

/// How the characters that carry meaning are laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::check) enum Layout {
    /// In groups: a size and the separator after it, in turn. The last pair repeats; a size without a separator takes the
    /// rest.
    Groups(&'static str),
    /// In groups of four, in capitals.
    Iban,
    /// By the country's numbering plan.
    Phone,
    /// In the form that is begun.
    Date,
}

impl InputKind {
    /// `dropped`: what the check drops besides blanks.
    pub(in crate::check) const fn new(layout: Layout, dropped: &'static str) -> Self {
        Self { layout, dropped }
    }

    /// What the check drops besides blanks.
    #[must_use]
    pub const fn dropped(self) -> &'static str {
        self.dropped
    }
}
