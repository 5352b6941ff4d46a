//! Cuts texts at a mark. `str` can do it too, but its search, made for any pattern, makes the module larger at each
//! call.

/// What comes before and after the first of `marks`, which are ASCII characters.
#[inline(never)]
pub(crate) fn cut<'t>(text: &'t str, marks: &[u8]) -> Option<(&'t str, &'t str)> {
    let at = text.bytes().position(|byte| marks.contains(&byte))?;
    Some((text.get(..at)?, text.get(at.saturating_add(1)..)?))
}

/// The same; without a mark, the whole text comes before.
#[inline(never)]
pub(crate) fn cut_or_all<'t>(text: &'t str, marks: &[u8]) -> (&'t str, &'t str) {
    cut(text, marks).unwrap_or((text, ""))
}

/// The parts between marks; one part if there is no mark.
pub(crate) const fn parts<'t>(text: &'t str, marks: &'static [u8]) -> Parts<'t> {
    Parts { rest: Some(text), marks }
}

/// See [`parts`].
#[derive(Clone, Debug)]
pub(crate) struct Parts<'t> {
    rest: Option<&'t str>,
    marks: &'static [u8],
}

impl<'t> Iterator for Parts<'t> {
    type Item = &'t str;

    #[inline(never)]
    fn next(&mut self) -> Option<&'t str> {
        let rest = self.rest.take()?;
        let Some((part, others)) = cut(rest, self.marks) else { return Some(rest) };
        self.rest = Some(others);
        Some(part)
    }
}

/// What comes after the last dot, or all of it.
#[inline(never)]
pub(crate) fn behind_last_dot(text: &str) -> &str {
    parts(text, b".").fold(text, |_, part| part)
}

/// Whether a character is one of these.
pub(crate) fn is_one_of(ch: char, marks: &str) -> bool {
    marks.chars().any(|mark| mark == ch)
}

/// Several texts as one.
#[inline(never)]
pub(crate) fn joined(parts: &[&str]) -> String {
    let mut text = String::new();
    for part in parts {
        text.push_str(part);
    }
    text
}

/// Whether a text has nothing but spaces and invisible marks.
pub(crate) fn is_blank_text(text: &str) -> bool {
    text.chars().all(is_blank)
}

pub(crate) fn is_blank(ch: char) -> bool {
    ch.is_whitespace() || is_invisible(ch)
}

/// Soft hyphen, zero-width and joining marks, direction marks, word joiner, byte order mark.
pub(crate) const fn is_invisible(ch: char) -> bool {
    matches!(ch, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}
