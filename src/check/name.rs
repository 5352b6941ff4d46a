//! Names of people: one script, a few marks between letters.

use super::accent::{composed, is_accent};
use super::input::{PositionedChar, count, hyphened, is_dash, tidy, typed};
use super::lookalike::{cyrillic_of, latin_of};
use super::pan::find_pan;
use super::text::TextProblem;
use super::transliteration::{in_latin, is_cyrillic};
use super::verdict::{Rejection, State, canonical_text};
use crate::issue::problems;
use crate::text::is_invisible;
use crate::words::words;

/// A name as the passport has it: letters of one script, spaces, hyphens, apostrophes and dots.
#[derive(Clone, PartialEq, Eq)]
pub struct PersonName(String);

words! {
    /// Which script a name may have.
    pub enum Script as "ScriptName" {
        /// Unicode's Latin script: `Bayındır` and `Yılmaz-Öz` are Latin.
        Latin = "latin",
        /// Unicode's Cyrillic script.
        Cyrillic = "cyrillic",
        /// Any one script.
        Any = "any",
    }
}

problems! {
    /// Why a name is rejected.
    pub enum NameProblem {
        /// Neither a letter nor a mark that names have.
        Character { position: u32 } = "name.character", "a name has only letters, spaces, hyphens, apostrophes and dots";
        /// A letter of another script than the letters before it: a Cyrillic `о` in a Latin name.
        MixedScripts { position: u32 } = "name.mixed_scripts", "a letter of another script than those before it";
        /// A letter outside the Latin script where Latin is needed.
        NotLatin { position: u32 } = "name.not_latin", "the name must be in Latin letters";
        /// A letter outside the Cyrillic script where Cyrillic is needed.
        NotCyrillic { position: u32 } = "name.not_cyrillic", "the name must be in Cyrillic letters";
        /// Marks, but no letter.
        NoLetter = "name.no_letter", "a name must contain a letter";
    } also {
        /// Longer than any name on a passport.
        TooLong { maximum: u32, actual: u32 } = TextProblem::TooLong;
        /// A card number where the name belongs.
        Pan { position: u32 } = TextProblem::Pan;
    }
}

canonical_text!(PersonName, NameProblem);

/// Longer than the 39 places of ICAO Doc 9303's name field, for full names and patronymics.
const MAXIMUM: u32 = 120;

impl PersonName {
    /// Reads a name of any one script.
    ///
    /// # Errors
    /// As [`PersonName::parse_in`] with [`Script::Any`].
    pub fn parse(input: &str) -> Result<Self, Rejection<NameProblem>> {
        Self::parse_in(input, Script::Any)
    }

    /// Reads a name of the given script; white space is folded, every dash into a hyphen, `´` and `` ` `` into an apostrophe, and
    /// accents that are characters of their own into their letters (NFC).
    ///
    /// # Errors
    /// - [`NameProblem::Character`] for `"Anna1"`
    /// - [`NameProblem::MixedScripts`] for `"Yоrk"` with a Cyrillic `о`
    /// - [`NameProblem::NotLatin`] for `"Ольга"` for [`Script::Latin`]
    /// - [`NameProblem::NotCyrillic`] for `"Olga"` for [`Script::Cyrillic`]
    /// - [`NameProblem::NoLetter`] for `"-"` (incomplete)
    /// - [`NameProblem::TooLong`] for more than 120 characters
    /// - [`NameProblem::Pan`] for a card number
    ///
    /// A Cyrillic word where Latin is wanted has its transliteration as a suggestion, which is a guess: what the recipient's own
    /// passport has decides (`Юсуф` is `Iusuf` by the rule and `Yusuf` in a Turkish passport). A word of two scripts has itself
    /// with the letters that look alike in one.
    ///
    /// ```
    /// use bank131_checkout::check::{PersonName, Script};
    /// assert_eq!(PersonName::parse_in(" Yılmaz-Öz ", Script::Latin).unwrap().as_str(), "Yılmaz-Öz");
    /// assert_eq!(PersonName::parse_in("Щукина", Script::Latin).unwrap_err().suggestions(), ["Shchukina"]);
    /// ```
    pub fn parse_in(input: &str, wanted: Script) -> Result<Self, Rejection<NameProblem>> {
        Self::read(input, wanted).map_err(|rejection| match rejection.state {
            State::Incomplete => rejection,
            State::Invalid => match Self::meant(&written(input), wanted) {
                Some(name) => rejection.suggesting(name.0),
                None => rejection,
            },
        })
    }

    fn read(input: &str, wanted: Script) -> Result<Self, Rejection<NameProblem>> {
        if let Some(position) = find_pan(input) {
            return Err(Rejection::invalid(NameProblem::Pan { position }));
        }
        let mut script = None;
        for PositionedChar { ch, position } in typed(input) {
            check_letter(ch, position, wanted, &mut script).map_err(Rejection::invalid)?;
        }
        let name = written(input);
        match count(&name) {
            actual if actual > MAXIMUM => Err(Rejection::invalid(NameProblem::TooLong { maximum: MAXIMUM, actual })),
            _ if script.is_none() => Err(Rejection::incomplete(NameProblem::NoLetter)),
            _ => Ok(Self(name)),
        }
    }

    /// The same name in one script, if there is one way to write it so.
    fn meant(name: &str, wanted: Script) -> Option<Self> {
        let accepted = |spell: Spell<'_>| by_word(name, spell).and_then(|name| Self::read(&name, wanted).ok());
        accepted(&|word| {
            if word.contains(|ch: char| ch.is_ascii_alphabetic()) {
                Some(respelt(word, latin_of))
            } else if wanted == Script::Latin {
                in_latin(word)
            } else {
                Some(word.to_owned())
            }
        })
        .or_else(|| {
            accepted(&|word| {
                let twin = if word.contains(is_cyrillic) { cyrillic_of } else { Some };
                Some(respelt(word, twin))
            })
        })
    }
}

/// Tidy, accents on their letters, with a hyphen for every dash and an apostrophe for the accents that are typed as one.
fn written(input: &str) -> String {
    let mark = |ch| if matches!(ch, '´' | '`') { '\'' } else { hyphened(ch) };
    composed(&tidy(input)).chars().map(mark).collect()
}

type Spell<'s> = &'s dyn Fn(&str) -> Option<String>;

/// The name with each word spelt anew: a Cyrillic word next to a Latin one was meant as it stands.
fn by_word(name: &str, spell: Spell<'_>) -> Option<String> {
    let mut spelt = String::with_capacity(name.len());
    for word in name.split_inclusive([' ', '-']) {
        spelt.push_str(&spell(word)?);
    }
    Some(spelt)
}

/// The word with each letter that has a twin replaced by it.
#[inline(never)]
fn respelt(word: &str, twin: fn(char) -> Option<char>) -> String {
    let mut respelt = String::with_capacity(word.len());
    for ch in word.chars() {
        respelt.push(twin(ch).unwrap_or(ch));
    }
    respelt
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Letters {
    Latin,
    Cyrillic,
    Greek,
    Armenian,
    Georgian,
    Hebrew,
    Arabic,
    Devanagari,
    EastAsian,
}

fn check_letter(ch: char, position: u32, wanted: Script, script: &mut Option<Letters>) -> Result<(), NameProblem> {
    if ch.is_whitespace() || is_invisible(ch) || is_mark(ch) {
        return Ok(());
    }
    let Some(letters) = letters_of(ch) else { return Err(NameProblem::Character { position }) };
    match (*script, wanted) {
        (Some(before), _) if before != letters => Err(NameProblem::MixedScripts { position }),
        (_, Script::Latin) if letters != Letters::Latin => Err(NameProblem::NotLatin { position }),
        (_, Script::Cyrillic) if letters != Letters::Cyrillic => Err(NameProblem::NotCyrillic { position }),
        _ => {
            *script = Some(letters);
            Ok(())
        }
    }
}

/// What stands between the letters of names, and combining accents over them.
const fn is_mark(ch: char) -> bool {
    is_dash(ch) || is_accent(ch) || matches!(ch, '\'' | '’' | '‘' | 'ʼ' | 'ʻ' | '`' | '´' | '.')
}

/// The script of a letter. Ranges from Unicode 17 Scripts.txt, letters only; scripts that no passport is written in
/// are left out, and Unicode's own table of letters with them.
fn letters_of(ch: char) -> Option<Letters> {
    match ch {
        'A'..='Z'
        | 'a'..='z'
        | 'ª'
        | 'º'
        | 'À'..='Ö'
        | 'Ø'..='ö'
        | 'ø'..='ʸ'
        | '\u{1e00}'..='\u{1eff}'
        | '\u{2c60}'..='\u{2c7f}'
        | '\u{a722}'..='\u{a787}'
        | '\u{a78b}'..='\u{a7ff}'
        | '\u{fb00}'..='\u{fb06}' => Some(Letters::Latin),
        '\u{400}'..='\u{481}' | '\u{48a}'..='\u{52f}' | '\u{1c80}'..='\u{1c8a}' => Some(Letters::Cyrillic),
        '\u{370}'..='\u{3ff}' => Some(Letters::Greek),
        'Ա'..='Ֆ' | 'ՙ'..='ֈ' => Some(Letters::Armenian),
        'Ⴀ'..='ჿ' | 'Ა'..='Ჿ' => Some(Letters::Georgian),
        'א'..='ת' => Some(Letters::Hebrew),
        'ؠ'..='ي' | 'ٮ'..='ۓ' => Some(Letters::Arabic),
        '\u{900}'..='\u{963}' => Some(Letters::Devanagari),
        '々' | '぀'..='ヿ' | '㐀'..='䶿' | '一'..='鿿' | '가'..='힣' => Some(Letters::EastAsian),
        _ => None,
    }
}
