//! Lists of words, each declared once, which gives the enum, its words, what it reads and its TypeScript union.

/// A value that stands for one word of a list. Made by `words!` only.
pub trait Words: Copy + Sized + 'static {
    /// Every value, in the order of declaration.
    const ALL: &'static [Self];

    /// The word of each value.
    const WORDS: &'static [&'static str];

    /// What each word means.
    const MEANINGS: &'static [&'static str];

    /// Other words that are read, each with the word that it means. They are never written.
    const ALIASES: &'static [(&'static str, &'static str)];

    /// In an open list, the value for any other word.
    const OTHER: Option<Self>;

    /// Its place in the list.
    fn place(self) -> usize;

    /// The value of a word.
    #[must_use]
    fn find(word: &str) -> Option<Self> {
        Self::ALL.get(place_of(word, Self::WORDS, Self::ALIASES)?).copied()
    }

    /// The value of a word; in an open list, any word has one.
    #[must_use]
    fn read(word: &str) -> Option<Self> {
        Self::find(word).or(Self::OTHER)
    }

    /// Its word.
    #[must_use]
    fn name(self) -> &'static str {
        word_at(self.place(), Self::WORDS)
    }
}

/// Declares a list of words.
///
/// A closed list knows only its words. With `else` in front the list is open: any other word is read as that value,
/// since the bank may add words. An alias after `|` is read and never written. `as "Name"` gives TypeScript another
/// name than Rust.
macro_rules! words {
    (
        $(#[doc = $doc:literal])*
        pub enum $name:ident $(as $ts:literal)? {
            else $(#[doc = $other_doc:literal])* $other:ident = $other_word:literal,
            $($values:tt)+
        }
    ) => {
        $crate::words::words! {
            @list $(#[doc = $doc])* $name ($($ts)?) (Some(Self::$other)) { $($values)+ $(#[doc = $other_doc])* $other = $other_word, }
        }

        impl $name {
            /// What a word means.
            #[must_use]
            pub fn of_word(word: &str) -> Self {
                $crate::words::Words::find(word).unwrap_or(Self::$other)
            }
        }
    };
    (
        $(#[doc = $doc:literal])*
        pub enum $name:ident $(as $ts:literal)? { $($values:tt)+ }
    ) => {
        $crate::words::words! { @list $(#[doc = $doc])* $name ($($ts)?) (None) { $($values)+ } }

        impl $name {
            /// The value of a word; `None` for a word that is not in the list.
            #[must_use]
            pub fn of_word(word: &str) -> Option<Self> {
                $crate::words::Words::find(word)
            }
        }
    };
    (
        @list $(#[doc = $doc:literal])* $name:ident ($($ts:literal)?) ($($open:tt)+) {
            $( $(#[doc = $word_doc:literal])* $value:ident = $word:literal $(| $alias:literal)*, )+
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name {
            $( $(#[doc = $word_doc])* #[doc = concat!("\n\nIts word: `", $word, "`.")] $value, )+
        }

        impl $crate::words::Words for $name {
            const ALL: &'static [Self] = &[$(Self::$value),+];
            const WORDS: &'static [&'static str] = &[$($word),+];
            const MEANINGS: &'static [&'static str] = &[$(concat!($($word_doc),*)),+];
            const ALIASES: &'static [(&'static str, &'static str)] = &[$($(($alias, $word),)*)+];
            const OTHER: Option<Self> = $($open)+;

            fn place(self) -> usize {
                self as usize
            }
        }

        impl $name {
            /// Its word.
            #[must_use]
            pub fn word(self) -> &'static str {
                $crate::words::Words::name(self)
            }
        }

        $crate::words::typescript!(concat!(
            "/**" $(, "\n *", $doc)*, "\n */\nexport type ", $crate::words::words!(@name $name $($ts)?), " ="
            $(, "\n  /**" $(, $word_doc)*, " */\n  | \"", $word, "\"")+, ";"
        ));
    };
    (@name $name:ident) => {
        stringify!($name)
    };
    (@name $name:ident $ts:literal) => {
        $ts
    };
}

/// Adds a declaration to the TypeScript interface of the package.
macro_rules! typescript {
    ($declaration:expr) => {
        #[cfg(target_arch = "wasm32")]
        const _: () = {
            use wasm_bindgen::prelude::wasm_bindgen;
            #[wasm_bindgen(typescript_custom_section)]
            const DECLARATION: &str = $declaration;
        };
    };
}

pub(crate) use {typescript, words};

/// The word at this place.
#[inline(never)]
pub(crate) fn word_at(place: usize, words: &[&'static str]) -> &'static str {
    words.get(place).copied().unwrap_or_default()
}

#[inline(never)]
fn place_of(word: &str, words: &[&str], aliases: &[(&str, &str)]) -> Option<usize> {
    let meant = aliases.iter().find(|(alias, _)| *alias == word).map_or(word, |(_, meant)| meant);
    words.iter().position(|known| *known == meant)
}
