//! Cyrillic names in Latin letters, as a Russian passport for travel abroad has them.

use super::accent::is_accent;
use super::input::upper;
use crate::text::{cut, cut_or_all};

/// The letters from U+0400 to U+042F, in order; the soft sign has none.
///
/// Source: ICAO Doc 9303, part 3, section 6, transliteration of Cyrillic characters, which the orders 2113 and 2114 of the
/// Ministry of Foreign Affairs (12.02.2020) prescribe. Where the languages differ it is Russian: Г is G, И is I.
static LATIN: &str = "E E D G IE DZ I I J LJ NJ C K I U DZ \
A B V G D E ZH Z I I K L M N O P R S T U F KH TS CH SH SHCH IE Y  E IU IA";

/// Ukrainian from the same source; letters of Kazakh and Kyrgyz, which it lacks, as the passports of both have them; Tajik
/// and Uzbek ones as the romanization of Tajik by BGN and PCGN (1994) has them, without its accents.
static MORE: &str = "ҐGҒGҚKҢNӨOҮUҰUҺHӘAҲHҶJӢIӮU";

/// The name in Latin letters, if each of its letters has some. Accents typed as characters of their own vanish.
///
/// A letter that becomes several has the case of what follows it: `Щукин` → `Shchukin`, `ЩЕГОЛЕВА` → `SHCHEGOLEVA`.
pub(crate) fn in_latin(name: &str) -> Option<String> {
    let mut latin = String::with_capacity(name.len());
    let mut letters = name.chars().filter(|ch| !is_accent(*ch)).peekable();
    let mut before = None;
    while let Some(ch) = letters.next() {
        if !is_cyrillic(ch) {
            latin.push(ch);
            before = None;
            continue;
        }
        let spelling = spelling(upper(ch))?;
        let capital = is_capital(ch);
        let others = letters.peek().copied().filter(|next| is_cyrillic(*next)).or(before).is_some_and(is_capital);
        for (index, letter) in spelling.chars().enumerate() {
            let stays = capital && (index == 0 || others);
            latin.push(if stays { letter } else { letter.to_ascii_lowercase() });
        }
        before = Some(ch);
    }
    Some(latin)
}

fn spelling(capital: char) -> Option<&'static str> {
    match capital {
        'Ѐ'..='Я' => {
            let mut rest = LATIN;
            for _ in 'Ѐ'..capital {
                rest = cut(rest, b" ")?.1;
            }
            Some(cut_or_all(rest, b" ").0)
        }
        _ => {
            let mut letters = MORE.chars();
            letters.find(|known| *known == capital)?;
            letters.as_str().get(..1)
        }
    }
}

fn is_capital(ch: char) -> bool {
    is_cyrillic(ch) && upper(ch) == ch
}

pub(crate) const fn is_cyrillic(ch: char) -> bool {
    matches!(ch, '\u{400}'..='\u{52f}')
}
