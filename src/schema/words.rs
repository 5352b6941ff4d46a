//! Declares the words that the bank says, as an enum that knows one more: whatever it will say tomorrow.

/// `else` comes first and stands for every other word; an alias after `|` is read and never written.
macro_rules! words {
    (
        $(#[$meta:meta])*
        pub enum $name:ident {
            else $(#[$other_doc:meta])* $other:ident = $other_word:literal,
            $( $(#[$doc:meta])* $variant:ident = $word:literal $(| $alias:literal)*, )+
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name {
            $( $(#[$doc])* $variant, )+
            $(#[$other_doc])* $other,
        }

        impl $name {
            /// What a word says.
            #[must_use]
            pub fn of_text(text: &str) -> Self {
                match text {
                    $( $word $(| $alias)* => Self::$variant, )+
                    _ => Self::$other,
                }
            }

            /// Its word.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $( Self::$variant => $word, )+
                    Self::$other => $other_word,
                }
            }
        }
    };
}
pub(crate) use words;
