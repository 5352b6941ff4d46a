//! The printed form while it is typed: nothing is lost, the caret follows, and the check sees no difference.

use super::inputs::{self, anything};
use super::valid_inputs::valid_input;
use super::{Check, NONE, check_of, holds};
use bank131_checkout::api::{Answer, Check as Row};
use bank131_checkout::check::{Deletion, FormattedInput, InputKind};
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::strategy::BoxedStrategy;
use proptest::{prop_assert, prop_assert_eq};

/// Every row with a printed form, its check, and what that drops besides blanks.
fn forms() -> impl Iterator<Item = (Row, Check, &'static str)> {
    let rows = Row::ALL.iter().filter(|row| row.input_kind().is_some());
    rows.map(|row| (*row, check_of(*row), kind_of(*row).dropped()))
}

fn kind_of(row: Row) -> InputKind {
    row.input_kind().unwrap()
}

/// A text with any caret, also within a surrogate pair and beyond the end.
fn typing() -> BoxedStrategy<(String, usize)> {
    let with_caret = |text: String| {
        let units = units(&text);
        (Just(text), 0..=units.saturating_add(2))
    };
    let ibans =
        (inputs::iban(), "[./ -]{0,2}", "[./ -]{1,2}", "[./ -]{0,2}").prop_map(|(iban, before, between, behind)| {
            let (head, tail) = iban.split_at(4);
            [before.as_str(), head, &between, tail, &behind].concat()
        });
    prop_oneof![anything(), dates(), ibans, "[0-9 .+№8a-]{0,24}".boxed()].prop_flat_map(with_caret).boxed()
}

/// Digits with separators here and there, many of them dates.
fn dates() -> BoxedStrategy<String> {
    prop_oneof![
        "(19|20|21)[0-9]{2}-?[0-2][0-9]-?[0-3]?[0-9]?",
        "[0-3][0-9][.-]?[0-2][0-9][.-]?[0-9]{0,4}",
        "[0-9]{1,4}[.-][0-9]{1,4}[.-][0-9]{0,4}",
    ]
    .boxed()
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// The text before the caret; `None` where the caret splits a character or lies beyond the end.
fn head(text: &str, caret: usize) -> Option<String> {
    let units: Vec<u16> = text.encode_utf16().collect();
    String::from_utf16(units.get(..caret)?).ok()
}

fn is_blank(ch: char) -> bool {
    ch.is_whitespace()
        || matches!(ch, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// What the check reads of a text: no blanks and separators, full-width ASCII folded, letters of an IBAN in capitals. Dots
/// and slashes are separators of an IBAN only where another character follows.
fn meaning(form: Row, dropped: &str, text: &str) -> String {
    meaning_before(form, dropped, text, text.len())
}

/// The same of what stands before a place in the text.
fn meaning_before(form: Row, dropped: &str, text: &str, end: usize) -> String {
    let folded = |ch: char| match ch {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(ch).wrapping_sub(0xfee0)).unwrap(),
        _ => ch,
    };
    let is_other = |ch: char| !is_blank(ch) && !dropped.contains(folded(ch));
    let is_last = |at: usize| !text.split_at(at).1.contains(is_other);
    let is_kept = |(at, ch): &(usize, char)| {
        let is_mark_behind = form == Row::Iban && ['.', '/'].contains(&folded(*ch)) && is_last(*at);
        *at < end && (is_other(*ch) || is_mark_behind)
    };
    let kept = text.char_indices().filter(is_kept).map(|(_, ch)| folded(ch));
    kept.map(|ch| if form == Row::Iban { ch.to_ascii_uppercase() } else { ch }).collect()
}

#[test]
fn no_character_is_lost_added_or_moved_but_separators() {
    holds(2000, typing(), |(text, caret)| {
        for (form, _, dropped) in forms() {
            let shown = kind_of(form).format(&text, caret).text;
            let (before, after) = (meaning(form, dropped, &text), meaning(form, dropped, &shown));
            prop_assert_eq!(before, after, "{:?} {:?}", form, shown);
        }
        Ok(())
    });
}

#[test]
fn formatting_again_changes_nothing() {
    holds(2000, typing(), |(text, caret)| {
        for (form, _, _) in forms() {
            let shown = kind_of(form).format(&text, caret);
            let again = kind_of(form).format(&shown.text, shown.caret);
            prop_assert!(again == shown, "{:?} {:?} {:?}", form, shown.text, again.text);
        }
        Ok(())
    });
}

#[test]
fn the_caret_stays_behind_the_same_character_and_between_two() {
    holds(2000, typing(), |(text, caret)| {
        // The nearest place before that is between two characters.
        let place = (0..=caret.min(units(&text))).rev().find_map(|place| head(&text, place)).unwrap();
        for (form, _, dropped) in forms() {
            let shown = kind_of(form).format(&text, caret);
            let Some(before) = head(&shown.text, shown.caret) else {
                panic!("{form:?} {text:?}: {} in {:?}", shown.caret, shown.text);
            };
            let shown_before = meaning_before(form, dropped, &shown.text, before.len());
            prop_assert_eq!(shown_before, meaning_before(form, dropped, &text, place.len()), "{:?}", form);
        }
        Ok(())
    });
}

#[test]
fn the_check_gives_the_same_answer_to_the_printed_form() {
    let reported = |check: Check, text: &str| match check(&text.into(), &NONE).unwrap() {
        Answer::Ok { value, .. } => ("ok", serde_json::to_string(&value).unwrap()),
        Answer::Incomplete(issues) => ("incomplete", issues[0].code.to_string()),
        Answer::Invalid { issues, .. } => ("invalid", issues[0].code.to_string()),
        Answer::Request { .. } => panic!("no check answers a request"),
    };
    holds(2000, typing(), |(text, caret)| {
        for (form, check, _) in forms() {
            let before = reported(check, &text);
            let after = reported(check, &kind_of(form).format(&text, caret).text);
            // Separators that a date lacks make it right.
            let repaired = form == Row::Date && before.0 == "invalid";
            // Dashes alone, or longer than anything that is read.
            let other = ["required", "input.too_long"].contains(&after.1.as_str()) && before.0 == after.0;
            prop_assert!(repaired || other || before == after, "{:?} {:?}: {:?} {:?}", form, text, before, after);
        }
        Ok(())
    });
}

/// The field after `inserted` has been put at the caret, instead of as many characters behind it as `replaced`.
fn edited(form: Row, field: &FormattedInput, inserted: &str, replaced: usize) -> FormattedInput {
    let before = head(&field.text, field.caret).unwrap();
    let behind = field.text.strip_prefix(before.as_str()).unwrap();
    let behind: String = behind.chars().skip(replaced).collect();
    kind_of(form)
        .format(&[before.as_str(), inserted, behind.as_str()].concat(), field.caret.saturating_add(units(inserted)))
}

/// The field after a key that deletes, as the browser does it, was pressed.
fn deleted(form: Row, field: &FormattedInput, deletion: Deletion) -> FormattedInput {
    let before = head(&field.text, field.caret).unwrap();
    let behind = field.text.strip_prefix(before.as_str()).unwrap();
    let (mut kept, mut rest) = (before.chars(), behind.chars());
    match deletion {
        Deletion::Backward => kept.next_back(),
        Deletion::Forward => rest.next(),
    };
    let text = [kept.as_str(), rest.as_str()].concat();
    kind_of(form).format_deleted(&text, units(kept.as_str()), &field.text, deletion)
}

fn empty() -> FormattedInput {
    FormattedInput { text: String::new(), caret: 0 }
}

fn typed(form: Row, text: &str) -> FormattedInput {
    text.chars().fold(empty(), |field, ch| edited(form, &field, ch.encode_utf8(&mut [0; 4]), 0))
}

#[test]
fn typing_at_the_end_shows_what_the_whole_shows() {
    for (form, _, _) in forms() {
        let digits_only = |text: String| text.replace(['-', '.', ' '], "");
        let texts = prop_oneof![valid_input(form), valid_input(form).prop_map(digits_only), "\\+?[0-9]{0,20}"];
        holds(300, texts, |text| {
            let (field, whole) = (typed(form, &text), kind_of(form).format(&text, units(&text)));
            prop_assert!(field == whole, "{:?} {:?}: {:?} {:?}", form, text, field.text, whole.text);
            prop_assert_eq!(field.caret, units(&field.text));
            Ok(())
        });
    }
}

/// Places where an edit starts, what it puts there, and how many characters it replaces.
fn edits() -> BoxedStrategy<Vec<(usize, String, usize)>> {
    vec((any::<usize>(), "[0-9 +.a👍-]{0,3}", 0..4usize), 0..8).boxed()
}

#[test]
fn edits_anywhere_show_what_the_same_edits_of_the_bare_text_show() {
    for (form, _, dropped) in forms().filter(|(form, _, _)| *form != Row::Date) {
        holds(300, (valid_input(form), edits()), |(text, edits)| {
            let mut field = kind_of(form).format(&text, 0);
            let mut bare = meaning(form, dropped, &text);
            for (place, mut inserted, replaced) in edits {
                if form == Row::Iban {
                    // Whether its dots mean anything depends on what stands around them.
                    inserted = inserted.replace('.', "-");
                }
                let count = field.text.chars().count();
                let place = place.checked_rem(count.saturating_add(1)).unwrap();
                let before: String = field.text.chars().take(place).collect();
                let gone: String = field.text.chars().skip(place).take(replaced).collect();
                let (at, gone) =
                    (meaning(form, dropped, &before).chars().count(), meaning(form, dropped, &gone).chars().count());
                let new = meaning(form, dropped, &inserted);
                let rest = bare.chars().skip(at.saturating_add(gone));
                bare = bare.chars().take(at).chain(new.chars()).chain(rest).collect();
                field.caret = units(&before);
                field = edited(form, &field, &inserted, replaced);
                let caret = meaning(form, dropped, &head(&field.text, field.caret).unwrap()).chars().count();
                prop_assert_eq!(&field.text, &kind_of(form).format(&bare, 0).text, "{:?}", form);
                prop_assert_eq!(caret, at.saturating_add(new.chars().count()), "{:?} {:?}", form, field.text);
            }
            Ok(())
        });
    }
}

#[test]
fn each_backspace_and_each_delete_takes_one_character() {
    for (form, _, dropped) in forms() {
        holds(
            300,
            (prop_oneof![valid_input(form), inputs::nearly(valid_input(form))], any::<usize>()),
            |(text, place)| {
                let mut field = kind_of(form).format(&text, 0);
                let place = place.checked_rem(field.text.chars().count().saturating_add(1)).unwrap();
                field.caret = units(&field.text.chars().take(place).collect::<String>());
                for deletion in [Deletion::Backward, Deletion::Forward] {
                    let after = deleted(form, &field, deletion);
                    let at_end = match deletion {
                        Deletion::Backward => field.caret == 0,
                        Deletion::Forward => field.caret == units(&field.text),
                    };
                    let count = |text: &str| meaning(form, dropped, text).chars().count();
                    let gone = count(&field.text).saturating_sub(count(&after.text));
                    // A date's separator off its place is a character of its own.
                    let took_one = gone == 1 || (form == Row::Date && gone == 0 && after.text != field.text);
                    prop_assert!(
                        at_end || took_one,
                        "{:?} {:?} at {} gives {:?}",
                        form,
                        field.text,
                        field.caret,
                        after.text
                    );
                }
                Ok(())
            },
        );
    }
}

#[test]
fn backspace_from_the_end_and_delete_from_the_start_empty_the_field() {
    for (form, _, _) in forms() {
        holds(300, prop_oneof![valid_input(form), inputs::nearly(valid_input(form)), any::<String>()], |text| {
            let whole = kind_of(form).format(&text, units(&text));
            // A date that loses a separator may get another.
            let presses = whole.text.chars().count().saturating_mul(if form == Row::Date { 2 } else { 1 });
            for deletion in [Deletion::Backward, Deletion::Forward] {
                let caret = if deletion == Deletion::Backward { units(&whole.text) } else { 0 };
                let start = FormattedInput { text: whole.text.clone(), caret };
                let left = (0..presses).fold(start, |field, _| deleted(form, &field, deletion));
                prop_assert!(left == empty(), "{:?} {:?} leaves {:?}", form, whole.text, left.text);
            }
            Ok(())
        });
    }
}
