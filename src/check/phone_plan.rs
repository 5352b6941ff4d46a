//! Calling codes, the countries that share them, and national numbering plans.
//!
//! Source: ITU-T E.164, its list of assigned codes and the national numbering plans; `data/calling_codes.json`,
//! `data/phone_plans.json`.

use super::tables::phone::NUMBERING;
use std::str::Bytes;

/// What the table says of one calling code.
#[derive(Clone, Copy)]
pub(crate) struct Numbering {
    /// The calling code.
    pub(crate) code: &'static str,
    /// Shortest and longest national number, a letter each; countries; areas: `iiXXCWBQ.BQ3,4.CW6`.
    owners: &'static str,
    /// The trunk prefix and the rules: `0|2ii5|1hh[2-4679]`; empty where the plan is not known.
    plan: &'static str,
}

/// What a plan says of a national number, or of one to be.
pub(crate) struct Rule {
    /// Digits of the operator's or area's code; 0 if it is not told.
    pub(crate) operator: usize,
    /// Digits of the shortest number.
    pub(crate) shortest: usize,
    /// Digits of the longest number.
    pub(crate) longest: usize,
}

/// How digits stand to a pattern of leading digits.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fit {
    /// They begin so.
    Whole,
    /// They are a start of it.
    Begun,
    /// Neither.
    Not,
}

impl Numbering {
    fn of_line(line: &'static str) -> Option<Self> {
        let (code, rest) = line.split_at_checked(line.bytes().position(|byte| byte.is_ascii_lowercase())?)?;
        let (owners, plan) = rest.split_once('|').unwrap_or((rest, ""));
        Some(Self { code, owners, plan })
    }

    /// That of the number with these digits behind the `+`.
    pub(crate) fn of_number(digits: &str) -> Option<Self> {
        let first = digits.bytes().next()?.wrapping_sub(b'0');
        let mut lines = NUMBERING.get(usize::from(first))?.split(';');
        lines.find(|line| begins_with_code(digits, line)).and_then(Self::of_line)
    }

    /// That of a country by its alpha-2 code.
    pub(crate) fn of_country(alpha2: &str) -> Option<Self> {
        let [first, second] = alpha2.as_bytes() else { return None };
        let is_it = |pair: &[u8]| matches!(pair, [a, b] if a == first && b == second);
        let mut lines = lines().filter(|line| line.as_bytes().windows(2).any(is_it));
        lines.find_map(|line| Self::of_line(line).filter(|numbering| numbering.may_be("", alpha2)))
    }

    /// The countries that the national number is or may be of, the likeliest first, as alpha-2 codes.
    pub(crate) fn countries(self, national: &str) -> &'static str {
        let own = areas(self.owners).find(|(_, leading)| any_fits(leading, national, Fit::Whole));
        own.map_or_else(|| main_countries(self.owners), |(country, _)| country)
    }

    /// Whether the national number is or may become one of this country.
    pub(crate) fn may_be(self, national: &str, alpha2: &str) -> bool {
        let mut countries = self.countries(national).as_bytes().chunks_exact(2);
        countries.any(|country| country == alpha2.as_bytes())
            || areas(self.owners).any(|(country, leading)| country == alpha2 && any_fits(leading, national, Fit::Begun))
    }

    /// What is dialled at home before the national number; nothing where the plan is not known or has none.
    pub(crate) fn trunk(self) -> &'static str {
        self.plan.split_once('|').map_or("", |(trunk, _)| trunk)
    }

    /// Whether it has rules.
    pub(crate) const fn has_plan(self) -> bool {
        !self.plan.is_empty()
    }

    /// The first rule that the national number fits, of those whose code has at least `told` digits; none if no number
    /// begins so.
    pub(crate) fn rule(self, national: &str, told: usize) -> Option<Rule> {
        let anything = Rule::of(b'0', self.owners);
        if !self.has_plan() {
            return anything;
        }
        let mut begun = None;
        for text in self.plan.split('|').skip(1) {
            let (head, leading) = text.split_at_checked(3)?;
            let rule = Rule::of(*head.as_bytes().first()?, head.get(1..)?).filter(|rule| rule.operator >= told);
            if rule.is_some() && any_fits(leading, national, Fit::Whole) {
                return rule;
            }
            if rule.is_some() && any_fits(leading, national, Fit::Begun) {
                begun = Some(());
            }
        }
        begun.and(anything)
    }
}

impl Rule {
    /// A digit, and two lengths of which `a` is 1.
    fn of(operator: u8, lengths: &str) -> Option<Self> {
        let [shortest, longest, ..] = lengths.as_bytes() else { return None };
        let length = |letter: u8| usize::from(letter.wrapping_sub(b'a').wrapping_add(1));
        let operator = usize::from(operator.wrapping_sub(b'0'));
        Some(Self { operator, shortest: length(*shortest), longest: length(*longest) })
    }
}

/// How many digits of a number are its calling code and how many its operator's code; 0 each where it is not known.
pub(crate) fn grouping(digits: &str) -> (usize, usize) {
    let Some(numbering) = Numbering::of_number(digits) else { return (0, 0) };
    let national = digits.get(numbering.code.len()..).unwrap_or_default();
    (numbering.code.len(), numbering.rule(national, 0).map_or(0, |rule| rule.operator))
}

/// Every calling code.
pub(crate) fn all() -> impl Iterator<Item = Numbering> {
    lines().filter_map(Numbering::of_line)
}

fn lines() -> impl Iterator<Item = &'static str> {
    NUMBERING.iter().flat_map(|text| text.split(';'))
}

/// Whether the digits begin with the line's code.
fn begins_with_code(digits: &str, line: &str) -> bool {
    let same = digits.bytes().zip(line.bytes()).take_while(|(digit, byte)| digit == byte).count();
    line.as_bytes().get(same).is_some_and(u8::is_ascii_lowercase)
}

fn main_countries(owners: &'static str) -> &'static str {
    owners.split('.').next().and_then(|first| first.get(2..)).unwrap_or_default()
}

/// Countries with the leading digits that are theirs alone.
fn areas(owners: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    owners.split('.').skip(1).filter_map(|area| area.split_at_checked(2))
}

fn any_fits(patterns: &str, national: &str, wanted: Fit) -> bool {
    patterns.split(',').any(|pattern| fit(pattern, national) == wanted)
}

/// A pattern is made of digits and classes, `15[1279]`.
fn fit(pattern: &str, national: &str) -> Fit {
    let (mut pattern, mut digits) = (pattern.bytes(), national.bytes());
    while let Some(first) = pattern.next() {
        let Some(digit) = digits.next() else { return Fit::Begun };
        if first != digit && !(first == b'[' && is_in(&mut pattern, digit)) {
            return Fit::Not;
        }
    }
    Fit::Whole
}

/// Whether a class, read behind its `[` and to its `]`, has the digit: `0-257]`.
fn is_in(class: &mut Bytes<'_>, digit: u8) -> bool {
    let (mut found, mut from, mut before) = (false, u8::MAX, u8::MAX);
    for byte in class.take_while(|byte| *byte != b']') {
        if byte == b'-' {
            from = before;
        } else {
            found |= (from.min(byte)..=byte).contains(&digit);
            (before, from) = (byte, u8::MAX);
        }
    }
    found
}
