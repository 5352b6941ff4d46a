//! Letters typed as a letter and accents of their own, as macOS stores them: one character each.

use super::host;
use super::input::upper;

/// An accent, then each letter that it stands over (or under) and what both are; small letters, and the capitals that have
/// a small letter of another kind.
///
/// Source: Unicode's canonical compositions (NFC), as far as Latin and Cyrillic alphabets of today have them.
static PAIRS: &str = "\
    \u{300}aàeèiìoòuùеѐиѝâầăằêềôồơờưừyỳ\
    \u{301}aáeéiíoóuúyýcćlĺnńrŕsśzźгѓкќâấăắêếôốơớưứ\
    \u{302}aâeêiîoôuûcĉgĝhĥjĵsŝwŵyŷạậẹệọộ\
    \u{303}aãnñoõiĩuũâẫăẵeẽêễôỗơỡưữyỹ\
    \u{304}aāeēiīoōuūиӣуӯ\
    \u{306}aăeĕgğiĭoŏuŭийуўаӑеӗạặ\
    \u{307}cċeėgġIİzż\
    \u{308}aäeëiïoöuüYŸyÿеёіїаӓәӛжӝзӟиӥоӧөӫэӭуӱчӵыӹ\
    \u{309}aảâẩăẳeẻêểiỉoỏôổơởuủưửyỷ\
    \u{30a}aåuů\
    \u{30b}oőuűуӳ\
    \u{30c}cčdďeělľnňrřsštťzž\
    \u{31b}oơuư\
    \u{323}aạeẹiịoọơợuụưựyỵ\
    \u{326}sștț\
    \u{327}cçgģkķlļnņrŗsştţ\
    \u{328}aąeęiįuų";

/// The text with accents on the letters before them, in NFC. What makes no letter together stays as typed.
pub(super) fn composed(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for ch in text.chars() {
        let whole = if is_accent(ch) { out.chars().next_back().and_then(|base| both(base, ch)) } else { None };
        if whole.is_some() {
            out.pop();
        }
        out.push(whole.unwrap_or(ch));
    }
    out
}

/// Combining accents.
pub(super) const fn is_accent(ch: char) -> bool {
    matches!(ch, '\u{300}'..='\u{36f}')
}

fn both(base: char, accent: char) -> Option<char> {
    let small = host::letter(base)?;
    let mut letters = PAIRS.chars();
    letters.find(|known| *known == accent)?;
    loop {
        let plain = letters.next().filter(|plain| !is_accent(*plain))?;
        let whole = letters.next()?;
        if plain == base {
            return Some(whole);
        }
        if plain == small {
            return Some(capital(whole));
        }
    }
}

fn capital(small: char) -> char {
    let less = match small {
        'à'..='þ' => 0x20,
        'ā'..='ț' | 'ạ'..='ỹ' => 1,
        _ => return upper(small),
    };
    char::from_u32((small as u32).wrapping_sub(less)).unwrap_or(small)
}
