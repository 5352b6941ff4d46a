//! Declares a closed list of words of the plain form.

/// Variant and word side by side. Unlike the bank's words, no other is known: the page and the reducer agree on these.
macro_rules! vocabulary {
    (
        $(#[$meta:meta])*
        pub enum $name:ident { $( $(#[$doc:meta])* $variant:ident = $word:literal, )+ }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name {
            $( $(#[$doc])* #[doc = concat!("\n\nIts word: `", $word, "`.")] $variant, )+
        }

        impl $name {
            /// Its word in the plain form.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self {
                    $( Self::$variant => $word, )+
                }
            }

            pub(super) fn of_word(word: &str) -> Option<Self> {
                match word {
                    $( $word => Some(Self::$variant), )+
                    _ => None,
                }
            }
        }
    };
}
pub(crate) use vocabulary;
