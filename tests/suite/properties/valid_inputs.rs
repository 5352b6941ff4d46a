//! Typing and pasting what is valid: a beginning is never punished, dressing changes nothing, strangers are refused.

use super::{Check, NONE, beginnings, canonical, check_of, holds, inputs, is_closed, status, today};
use bank131_checkout::api::{self, Answer, Check as Row};
use bank131_checkout::check::Date;
use bank131_checkout::value::{Record, Value};
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::strategy::BoxedStrategy;
use proptest::{prop_assert, prop_assert_eq};

/// How much of a pasted text's dressing a check takes off.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Dress {
    /// A code: blanks anywhere, full-width characters.
    Code,
    /// A code in any case.
    CodeInAnyCase,
    /// A line: blanks at both ends, invisible marks anywhere.
    Line,
}

struct Kind {
    name: &'static str,
    check: Check,
    valid: BoxedStrategy<String>,
    dress: Dress,
}

fn options(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// The options and one more.
fn with(options: &Value, key: &'static str, value: &str) -> Value {
    let mut record = if let Value::Record(record) = options { record.clone() } else { Record::default() };
    record.set_text(key, value);
    Value::Record(record)
}

fn check_latin_name(input: &Value, options: &Value) -> Result<Answer, api::Misuse> {
    api::check_name(input, &with(options, "script", "latin"))
}

fn check_cyrillic_name(input: &Value, options: &Value) -> Result<Answer, api::Misuse> {
    api::check_name(input, &with(options, "script", "cyrillic"))
}

fn check_iban_of_turkey(input: &Value, options: &Value) -> Result<Answer, api::Misuse> {
    api::check_iban(input, &with(options, "country", "TUR"))
}

fn turkish_iban() -> BoxedStrategy<String> {
    "[0-9]{5}0[0-9A-Z]{16}".prop_map(|bban| super::oracles::iban_of("TR", &bban)).boxed()
}

/// Valid inputs of a check, and their dressing. A check without a generator of its own has the inputs of its vectors.
fn valid(row: Row) -> (Dress, BoxedStrategy<String>) {
    match row {
        Row::BirthDate => (Dress::Code, inputs::birth_date()),
        Row::Country => (Dress::CodeInAnyCase, inputs::country()),
        Row::Currency => (Dress::CodeInAnyCase, inputs::currency()),
        Row::Date => (Dress::Code, inputs::date()),
        Row::DivisionCode => (Dress::Code, inputs::division_code()),
        Row::DocumentNumber => (Dress::CodeInAnyCase, inputs::document_number()),
        Row::Email => (Dress::Line, inputs::email()),
        Row::ExpiryDate => (Dress::Code, inputs::expiry_date()),
        Row::Iban => (Dress::CodeInAnyCase, inputs::iban()),
        Row::Inn => (Dress::Code, inputs::inn()),
        Row::IssueDate => (Dress::Code, inputs::issue_date()),
        Row::Name => (Dress::Line, prop_oneof![inputs::latin_name(), inputs::cyrillic_name()].boxed()),
        Row::Passport => (Dress::Code, inputs::passport()),
        Row::Phone => (Dress::Code, inputs::phone()),
        Row::PostalCode => (Dress::Code, inputs::postal_code()),
        Row::Text => (Dress::Line, inputs::text()),
        Row::Url => (Dress::Line, inputs::url()),
        other => {
            (if other.input_kind().is_some() { Dress::Code } else { Dress::Line }, inputs::of_vectors(other.name()))
        }
    }
}

/// Valid inputs of a check.
pub(super) fn valid_input(row: Row) -> BoxedStrategy<String> {
    valid(row).1
}

/// Every check with its valid inputs, and some with options.
fn kinds() -> Vec<Kind> {
    let kind = |name, dress, check, valid| Kind { name, check, valid, dress };
    let rows = Row::ALL.iter().map(|row| {
        let (dress, valid) = valid(*row);
        kind(row.name(), dress, check_of(*row), valid)
    });
    let after_its_word = inputs::iban().prop_map(|iban| format!("IBAN: {iban}")).boxed();
    let more = [
        kind("iban after its word", Dress::CodeInAnyCase, api::check_iban, after_its_word),
        kind("iban of Turkey", Dress::CodeInAnyCase, check_iban_of_turkey, turkish_iban()),
        kind("Cyrillic name", Dress::Line, check_cyrillic_name, inputs::cyrillic_name()),
        kind("Latin name", Dress::Line, check_latin_name, inputs::latin_name()),
    ];
    rows.chain(more).collect()
}

#[test]
fn a_beginning_of_what_is_valid_is_never_invalid() {
    for Kind { name, check, valid, .. } in kinds() {
        holds(150, valid, |text| {
            prop_assert_eq!(status(check, &text), "ok", "{}: {:?}", name, text);
            for beginning in beginnings(&text) {
                prop_assert!(status(check, beginning) != "invalid", "{}: {:?} of {:?}", name, beginning, text);
            }
            Ok(())
        });
    }
}

#[test]
fn a_beginning_that_is_final_is_invalid_for_the_same_reason() {
    let last = options(r#"{"final": true}"#);
    for Kind { name, check, valid, .. } in kinds() {
        holds(30, valid, |text| {
            for beginning in beginnings(&text) {
                let (open, closed) =
                    (check(&beginning.into(), &NONE).unwrap(), check(&beginning.into(), &last).unwrap());
                prop_assert!(is_closed(&open, &closed), "{}: {:?}", name, beginning);
            }
            Ok(())
        });
    }
}

#[test]
fn what_is_canonical_stays_as_it_is() {
    for Kind { name, check, valid, .. } in kinds() {
        holds(100, valid, |text| {
            let Some(Value::Text(value)) = canonical(check, &text) else { panic!("{name}: {text:?} is valid") };
            prop_assert_eq!(canonical(check, &value), Some(Value::Text(value.clone())), "{}: {:?}", name, value);
            Ok(())
        });
    }
}

/// Spaces of several widths, and what nobody sees: zero-width and joining marks, soft hyphen, direction marks.
const BLANKS: [char; 14] = [
    ' ', '\t', '\n', '\u{a0}', '\u{2009}', '\u{202f}', '\u{3000}', '\u{ad}', '\u{200b}', '\u{200d}', '\u{200e}',
    '\u{200f}', '\u{202b}', '\u{feff}',
];

fn is_invisible(ch: char) -> bool {
    !ch.is_whitespace()
}

/// The text with each of `marks` (a place and a character) put in.
fn dressed(text: &str, marks: &[(usize, char)]) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    for (place, mark) in marks {
        chars.insert(place.checked_rem(chars.len().saturating_add(1)).unwrap(), *mark);
    }
    String::from_iter(chars)
}

#[test]
fn blanks_and_invisible_marks_change_nothing() {
    let mark = (any::<usize>(), proptest::sample::select(BLANKS.to_vec()));
    for Kind { name, check, valid, dress } in kinds() {
        holds(100, (valid, proptest::collection::vec(mark.clone(), 1..6)), |(text, mut marks)| {
            if dress == Dress::Line {
                marks.retain(|(_, mark)| is_invisible(*mark));
            }
            let pasted = format!("\u{feff}\u{a0}{}\u{200f}\r\n", dressed(&text, &marks));
            prop_assert!(canonical(check, &pasted) == canonical(check, &text), "{}: {:?}", name, pasted);
            Ok(())
        });
    }
}

#[test]
fn full_width_codes_are_the_codes() {
    let wide = |ch: char| match ch {
        '!'..='~' => char::from_u32(u32::from(ch).saturating_add(0xfee0)).unwrap(),
        ' ' => '\u{3000}',
        other => other,
    };
    for Kind { name, check, valid, .. } in kinds().into_iter().filter(|kind| kind.dress != Dress::Line) {
        holds(50, valid, |text| {
            let pasted: String = text.chars().map(wide).collect();
            prop_assert!(canonical(check, &pasted) == canonical(check, &text), "{}: {:?}", name, pasted);
            Ok(())
        });
    }
}

#[test]
fn lower_case_codes_are_the_codes() {
    for Kind { name, check, valid, .. } in kinds().into_iter().filter(|kind| kind.dress == Dress::CodeInAnyCase) {
        holds(50, valid, |text| {
            let pasted = text.to_lowercase();
            prop_assert!(canonical(check, &pasted) == canonical(check, &text), "{}: {:?}", name, pasted);
            Ok(())
        });
    }
}

/// An emoji, an at sign, digits of Arabic, Persian, Devanagari and superscript.
const STRANGERS: [char; 6] = ['🙂', '@', '٣', '۳', '३', '³'];

#[test]
fn strangers_are_refused_wherever_they_stand() {
    let stranger = (any::<usize>(), proptest::sample::select(STRANGERS.to_vec()));
    // Text takes them all, and a web address an at sign in its path.
    for Kind { name, check, valid, .. } in kinds().into_iter().filter(|kind| !["text", "url"].contains(&kind.name)) {
        holds(100, (valid, stranger.clone()), |(text, stranger)| {
            let wrong = dressed(&text, &[stranger]);
            prop_assert_eq!(status(check, &wrong), "invalid", "{}: {:?}", name, wrong);
            Ok(())
        });
    }
}

#[test]
fn dashes_of_every_kind_part_the_groups_of_codes() {
    let dash = (any::<usize>(), proptest::sample::select(vec!['-', '‐', '‑', '–', '—', '−']));
    let grouped: [(Check, BoxedStrategy<String>); 4] = [
        (api::check_iban, inputs::iban()),
        (check_of(Row::Passport), inputs::passport()),
        (api::check_division_code, inputs::division_code()),
        (api::check_document_number, inputs::document_number()),
    ];
    for (check, valid) in grouped {
        holds(100, (valid, proptest::collection::vec(dash.clone(), 1..5)), |(text, dashes)| {
            let pasted = dressed(&text, &dashes);
            prop_assert!(canonical(check, &pasted) == canonical(check, &text), "{:?}", pasted);
            Ok(())
        });
    }
    for dash in ['-', '‐', '‑', '–', '—', '−'] {
        holds(20, (inputs::inn(), Just(dash)), |(inn, dash)| {
            prop_assert_eq!(status(api::check_inn, &dressed(&inn, &[(4, dash)])), "invalid", "an INN has no dashes");
            Ok(())
        });
    }
}

#[test]
fn a_year_or_a_month_is_refused_exactly_when_none_of_its_days_is_left() {
    let (born, issued) = (options(r#"{"birthDate": "1998-03-15"}"#), options(r#"{"issueDate": "2027-05-31"}"#));
    let checks: [&dyn Fn(&Value) -> Answer; 3] = [
        &|text| api::check_birth_date(text, &NONE, today()).unwrap(),
        &|text| api::check_issue_date(text, &born, today()).unwrap(),
        &|text| api::check_expiry_date(text, &issued, today()).unwrap(),
    ];
    for check in checks {
        let status = |text: &str| check(&text.into()).status();
        let expected = |left: bool| if left { "incomplete" } else { "invalid" };
        for year in (1900..1910).chain(2005..2030).chain([1998, 2012, 2100, 2199]) {
            let is_left = |month: i8| {
                let days = (1..=31).filter_map(|day| Date::new(year, month, day));
                days.map(|day| status(&day.to_string())).any(|status| status == "ok")
            };
            let months: Vec<bool> = (1..=12).map(is_left).collect();
            let is_day_and_month = (1..=12).contains(&(year % 100));
            assert_eq!(status(&year.to_string()), expected(is_day_and_month || months.contains(&true)), "{year}");
            assert_eq!(status(&format!("{year}-")), expected(months.contains(&true)), "{year}-");
            for (month, left) in (1..).zip(months) {
                let typed = format!("{year}-{month:02}");
                assert_eq!(status(&typed), expected(left), "{typed}");
            }
        }
    }
}
