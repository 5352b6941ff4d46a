//! Letters of other alphabets that look like Latin ones.

/// A letter and the Latin one that it looks like, pair by pair: Cyrillic, then Greek. Source: Unicode's confusables.txt,
/// as far as most typefaces print both alike.
static PAIRS: &str = "\
АAВBЕEКKМMНHОOРPСCТTУYХXЅSІIЈJаaеeоoрpсcуyхxѕsіiјj\
ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοo";

/// The Latin letter that a Cyrillic or Greek one looks like.
pub(crate) fn latin_of(ch: char) -> Option<char> {
    pair(&|(other, _)| other == ch).map(|(_, latin)| latin)
}

/// The Cyrillic letter that a Latin one looks like.
pub(crate) fn cyrillic_of(ch: char) -> Option<char> {
    pair(&|(_, latin)| latin == ch).map(|(cyrillic, _)| cyrillic)
}

fn pair(is_it: &dyn Fn((char, char)) -> bool) -> Option<(char, char)> {
    let mut letters = PAIRS.chars();
    loop {
        let pair = (letters.next()?, letters.next()?);
        if is_it(pair) {
            return Some(pair);
        }
    }
}
