//! Calling codes, the countries that share them, and national numbering plans.
//!
//! Source: ITU-T E.164, its list of assigned codes and the national numbering plans; `data/calling_codes.json`,
//! `data/phone_plans.json`.

use crate::check::tables::phone::NUMBERING;
use crate::text::cut_or_all;

/// What the table says of one calling code, a line of it: `599abiXXCWBQ.BQ3,4,7.CW6,9`, `972adaIL|0|2aca[57]|1aba[2-489]`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Numbering(&'static str);

/// What a plan says of a national number, or of one to be.
pub(crate) struct Rule {
    /// Digits of the operator's or area's code; 0 if it is not known.
    pub(crate) operator: usize,
    /// How many digits it may have.
    pub(crate) lengths: Lengths,
}

/// Numbers of digits: bit n is set if there may be n.
#[derive(Clone, Copy)]
pub(crate) struct Lengths(pub(crate) u32);

impl Lengths {
    /// Of three letters of which `a` is 0: a bit each for 15 to 4 digits.
    fn of(letters: &str) -> Self {
        let mut bits = 0u32;
        for letter in letters.bytes() {
            bits = bits << 4 | u32::from(letter.wrapping_sub(b'a'));
        }
        Self(bits << 4)
    }

    /// Whether there may be so many.
    pub(crate) const fn has(self, digits: u32) -> bool {
        self.from(digits) & 1 == 1
    }

    /// The least number that `digits` may become, or else the least of all.
    pub(crate) const fn least(self, digits: u32) -> u32 {
        match self.from(digits) {
            0 => self.0.trailing_zeros(),
            more => more.trailing_zeros().saturating_add(digits),
        }
    }

    /// The greatest.
    pub(crate) const fn longest(self) -> u32 {
        31u32.saturating_sub(self.0.leading_zeros())
    }

    const fn from(self, digits: u32) -> u32 {
        if digits < 32 { self.0 >> digits } else { 0 }
    }
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
    /// That of the number with these digits after the `+`.
    pub(crate) fn of_number(digits: &str) -> Option<Self> {
        search(digits, &|numbering| digits.starts_with(numbering.code()))
    }

    /// That of a country whose plan is known. Such lines come first under each digit.
    pub(crate) fn of_home(alpha2: &str) -> Option<Self> {
        for mut rest in NUMBERING {
            while let (line, others) = cut_or_all(rest, b";")
                && !Self(line).rules().is_empty()
            {
                if Self(line).names(alpha2) {
                    return Some(Self(line));
                }
                rest = others;
            }
        }
        None
    }

    /// The first whose code begins with these digits, of all or of a country's.
    pub(crate) fn to_be(digits: &str, alpha2: Option<&str>) -> Option<Self> {
        search(digits, &|numbering| {
            numbering.0.starts_with(digits) && alpha2.is_none_or(|alpha2| numbering.names(alpha2))
        })
    }

    /// Whether the country has numbers of this code. Most lines do not even contain its letters.
    fn names(self, alpha2: &str) -> bool {
        let [first, second] = alpha2.as_bytes() else { return false };
        let mut pairs = self.owners().as_bytes().windows(2);
        pairs.any(|pair| matches!(pair, [a, b] if a == first && b == second)) && self.may_be("", alpha2)
    }

    /// The calling code.
    pub(crate) fn code(self) -> &'static str {
        self.split().0
    }

    /// The calling code and what stands after it.
    #[inline(never)]
    fn split(self) -> (&'static str, &'static str) {
        let end = self.0.bytes().position(|byte| byte.is_ascii_lowercase());
        self.0.split_at_checked(end.unwrap_or_default()).unwrap_or_default()
    }

    /// How many digits national numbers have: `abi`.
    fn lengths(self) -> Lengths {
        Lengths::of(self.split().1.get(..3).unwrap_or_default())
    }

    /// Countries and areas: `XXCWBQ.BQ3,4,7.CW6,9`.
    fn owners(self) -> &'static str {
        cut_or_all(self.split().1.get(3..).unwrap_or_default(), b"|").0
    }

    /// The countries that the national number is or may be of, the likeliest first, as alpha-2 codes.
    pub(crate) fn countries(self, national: &str) -> &'static str {
        let (main, mut areas) = cut_or_all(self.owners(), b".");
        while let Some((country, leading)) = next_area(&mut areas) {
            if fit(leading, national) == Fit::Whole {
                return country;
            }
        }
        main
    }

    /// Whether the national number is, may be or may become one of this country.
    pub(crate) fn may_be(self, national: &str, alpha2: &str) -> bool {
        let mut countries = self.countries(national);
        while let Some((country, others)) = countries.split_at_checked(2) {
            if country == alpha2 {
                return true;
            }
            countries = others;
        }
        let mut areas = cut_or_all(self.owners(), b".").1;
        while let Some((country, leading)) = next_area(&mut areas) {
            if country == alpha2 && fit(leading, national) == Fit::Begun {
                return true;
            }
        }
        false
    }

    /// The trunk prefix, `-` before it where national numbers may begin with 0, and the rules: `0|2i[57]|1h[2-489]`.
    fn plan(self) -> (&'static str, &'static str) {
        cut_or_all(cut_or_all(self.0, b"|").1, b"|")
    }

    /// Empty where the plan is not known.
    fn rules(self) -> &'static str {
        self.plan().1
    }

    /// What is dialled at home before the national number, if anything is.
    pub(crate) fn trunk(self) -> &'static str {
        let trunk = self.plan().0;
        trunk.strip_prefix('-').unwrap_or(trunk)
    }

    /// Whether the trunk prefix can be nothing else: a 0 that begins no national number.
    pub(crate) fn is_trunk_certain(self) -> bool {
        self.plan().0.starts_with('0')
    }

    /// Whether a 0 after the calling code can only be the national number's own: in Italy, in the Ivory Coast.
    pub(crate) fn has_zero(self) -> bool {
        self.plan().0 == "-"
    }

    /// The first rule that the national number fits, of those whose code has at least `least` digits; none if no number
    /// begins so.
    pub(crate) fn rule(self, national: &str, least: usize) -> Option<Rule> {
        let mut rest = self.rules();
        let mut begun = rest.is_empty();
        while let Some((head, leading)) = cut_or_all(rest, b"|").0.split_at_checked(4) {
            rest = cut_or_all(rest, b"|").1;
            let rule = Rule::of(head);
            if rule.operator >= least {
                match fit(leading, national) {
                    Fit::Whole => return Some(rule),
                    Fit::Begun => begun = true,
                    Fit::Not => {}
                }
            }
        }
        begun.then(|| Rule { operator: 0, lengths: self.lengths() })
    }
}

impl Rule {
    /// A digit and three letters.
    fn of(head: &str) -> Self {
        let (operator, lengths) = head.split_at_checked(1).unwrap_or_default();
        let operator = operator.bytes().next().map_or(0, |digit| digit.wrapping_sub(b'0'));
        Self { operator: operator.into(), lengths: Lengths::of(lengths) }
    }
}

/// How many digits of a number are its calling code and how many its operator's code; 0 each where it is not known.
pub(crate) fn grouping(digits: &str) -> (usize, usize) {
    let Some(numbering) = Numbering::of_number(digits) else { return (0, 0) };
    let code = numbering.code().len();
    let rule = digits.get(code..).and_then(|national| numbering.rule(national, 0));
    (code, rule.map_or(0, |rule| rule.operator))
}

/// The first line that `is_it`, of those that begin with the first of these digits, or of all.
fn search(digits: &str, is_it: &dyn Fn(Numbering) -> bool) -> Option<Numbering> {
    for (digit, text) in ('0'..).zip(NUMBERING) {
        let mut rest = text;
        while !rest.is_empty() && digits.chars().next().is_none_or(|first| first == digit) {
            let (line, others) = cut_or_all(rest, b";");
            if is_it(Numbering(line)) {
                return Some(Numbering(line));
            }
            rest = others;
        }
    }
    None
}

/// Takes a country with the leading digits that are its own.
fn next_area(areas: &mut &'static str) -> Option<(&'static str, &'static str)> {
    let (area, others) = cut_or_all(areas, b".");
    *areas = others;
    area.split_at_checked(2)
}

/// How the digits stand to the best of patterns that commas part.
fn fit(mut patterns: &str, national: &str) -> Fit {
    let mut best = Fit::Not;
    while !patterns.is_empty() && best != Fit::Whole {
        let (pattern, others) = cut_or_all(patterns, b",");
        patterns = others;
        match fit_one(pattern, national.as_bytes()) {
            Fit::Not => {}
            better => best = better,
        }
    }
    best
}

/// A pattern is made of digits and classes, `15[1279]`, `[2-57]`.
fn fit_one(pattern: &str, mut digits: &[u8]) -> Fit {
    let (mut is_class, mut is_in, mut before, mut from) = (false, false, 0, None);
    for byte in pattern.bytes() {
        let Some((digit, others)) = digits.split_first() else { return Fit::Begun };
        match byte {
            b'[' => (is_class, is_in) = (true, false),
            b'-' => from = Some(before),
            b']' => is_class = false,
            _ => {
                is_in = (is_class && is_in) || (from.unwrap_or(byte)..=byte).contains(digit);
                (before, from) = (byte, None);
            }
        }
        if !is_class {
            if !is_in {
                return Fit::Not;
            }
            digits = others;
        }
    }
    Fit::Whole
}
