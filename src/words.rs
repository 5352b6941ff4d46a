//! Lists of words, each declared once, which gives the enum, its words, what it reads and its TypeScript union.

use crate::text::{cut_or_all, parts};

/// A value that stands for one word of a list. Made by `words!` only.
pub trait Words: Copy + Sized + 'static {
    /// Every value, in the order of declaration.
    const ALL: &'static [Self];

    /// A line for each value: its word, then after a bar each other word that is read for it and never written. One text: a
    /// table of words would have a pointer and a length for each.
    const LINES: &'static str;

    /// What each word means.
    const MEANINGS: &'static [&'static str];

    /// In an open list, the value for any other word.
    const OTHER: Option<Self>;

    /// Its place in the list.
    fn place(self) -> usize;

    /// The value of a word.
    #[must_use]
    fn find(word: &str) -> Option<Self> {
        Self::ALL.get(place_of(word, Self::LINES)).copied()
    }

    /// The value of a word; in an open list, any word has one.
    #[must_use]
    fn read(word: &str) -> Option<Self> {
        Self::find(word).or(Self::OTHER)
    }

    /// Every word, in the order of declaration.
    fn words() -> impl Iterator<Item = &'static str> {
        words_of(Self::LINES)
    }

    /// Its word.
    #[must_use]
    fn name(self) -> &'static str {
        word_at(self.place(), Self::LINES)
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
            const LINES: &'static str = concat!($($word $(, "|", $alias)*, "\n"),+);
            const MEANINGS: &'static [&'static str] = &[$(concat!($($word_doc),*)),+];
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

/// The words of a list's lines.
pub(crate) fn words_of(lines: &'static str) -> impl Iterator<Item = &'static str> {
    parts(lines, b"\n").filter(|line| !line.is_empty()).map(|line| cut_or_all(line, b"|").0)
}

#[inline(never)]
fn word_at(place: usize, lines: &'static str) -> &'static str {
    words_of(lines).nth(place).unwrap_or_default()
}

/// The line of a word, which is beyond the last for a word that is not in the list.
#[inline(never)]
fn place_of(word: &str, lines: &str) -> usize {
    parts(lines, b"\n").take_while(|line| parts(line, b"|").all(|known| known != word)).count()
}
