//! The printed form while it is typed. In the tests `|` is the caret.

use super::support::{assert_misuse, value};
use bank131_checkout::api::{Check, format_input};
use bank131_checkout::check::{Date, FormattedInput, Inn, InputKind};
use bank131_checkout::value::Value;
use serde_json::json;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const NONE: Value = Value::Null;

/// The text without its caret, and the caret in UTF-16 units.
#[track_caller]
fn read(marked: &str) -> (String, i64) {
    let (head, tail) = marked.split_once('|').expect("a caret");
    (format!("{head}{tail}"), i64::try_from(head.encode_utf16().count()).unwrap())
}

fn shown(typing: &FormattedInput) -> String {
    let units: Vec<u16> = typing.text.encode_utf16().collect();
    let (head, tail) = units.split_at(typing.caret);
    format!("{}|{}", String::from_utf16(head).unwrap(), String::from_utf16(tail).unwrap())
}

#[track_caller]
fn formatted(kind: &str, marked: &str, options: &Value) -> String {
    let (text, caret) = read(marked);
    shown(&format_input(&kind.into(), &text.into(), &caret.into(), options).unwrap())
}

/// That each text becomes the other, and that one stays.
#[track_caller]
fn assert_formats(kind: &str, cases: &[(&str, &str)]) {
    for (typed, expected) in cases {
        assert_eq!(formatted(kind, typed, &NONE), *expected, "{kind} {typed}");
        assert_eq!(formatted(kind, expected, &NONE), *expected, "{kind} {expected} again");
    }
}

/// What stands in the field after each of these keys: a character, `<` for Backspace, `>` for Delete.
#[track_caller]
fn pressed(kind: &str, start: &str, keys: &str) -> String {
    let mut field = start.to_owned();
    for key in keys.chars() {
        let previous = field.replace('|', "");
        let (head, tail) = field.split_once('|').expect("a caret");
        let (mut before, mut behind) = (head.chars(), tail.chars());
        let (typed, input_type) = match key {
            '<' => (before.next_back().and(None), "deleteContentBackward"),
            '>' => (behind.next().and(None), "deleteContentForward"),
            key => (Some(key), "insertText"),
        };
        let typed = typed.map_or_else(String::new, String::from);
        let after = format!("{}{typed}|{}", before.as_str(), behind.as_str());
        field = formatted(kind, &after, &value(&json!({"previous": previous, "inputType": input_type})));
    }
    field
}

/// That one key after another shows each of these.
#[track_caller]
fn assert_keys(kind: &str, start: &str, steps: &[(&str, &str)]) {
    let mut field = start.to_owned();
    for (keys, expected) in steps {
        field = pressed(kind, &field, keys);
        assert_eq!(field, *expected, "{kind} after {keys}");
    }
}

#[test]
fn an_unknown_kind_is_misuse() {
    for kind in ["", "IBAN", "bic", "iban "] {
        let result = format_input(&kind.into(), &"1".into(), &1.into(), &NONE);
        assert_misuse(result, "kind", "choice.unknown");
    }
    assert_misuse(format_input(&NONE, &NONE, &NONE, &NONE), "kind", "choice.unknown");
}

#[test]
fn unknown_options_and_options_of_another_type_are_misuse() {
    let given = |options| format_input(&"inn".into(), &"1".into(), &1.into(), &value(&options));
    assert_misuse(given(json!({"last": "1"})), "last", "unknown_field");
    assert_misuse(given(json!({"previous": 1})), "previous", "wrong_type");
    assert_misuse(given(json!({"inputType": true})), "inputType", "wrong_type");
    assert_misuse(given(json!("1")), "", "wrong_type");
}

#[test]
fn what_is_neither_text_nor_a_caret_is_misuse() {
    let inn = Value::from("inn");
    assert_misuse(format_input(&inn, &1.into(), &1.into(), &NONE), "text", "wrong_type");
    assert_misuse(format_input(&inn, &"1".into(), &"1".into(), &NONE), "caret", "wrong_type");
    assert_misuse(format_input(&inn, &"1".into(), &value(&json!(0.5)), &NONE), "caret", "wrong_type");
}

#[test]
fn a_misuse_names_no_text() {
    let misuse = format_input(&"5001".into(), &NONE, &NONE, &NONE).expect_err("a misuse");
    assert_eq!(misuse.to_string(), "option kind: the value is not one of those allowed");
}

/// The kinds of input, by the names of their checks.
fn kinds() -> impl Iterator<Item = (&'static str, InputKind)> {
    Check::ALL.iter().filter_map(|check| Some((check.name(), check.input_kind()?)))
}

#[test]
fn an_unknown_kind_is_told_the_names_of_all() {
    let misuse = format_input(&"bic".into(), &NONE, &NONE, &NONE).expect_err("a misuse");
    let names = kinds().map(|(name, _)| name).collect::<Vec<_>>().join(", ");
    assert_eq!(misuse.issue.params, [("allowed", names.into())]);
}

#[test]
fn debug_says_nothing_of_the_text() {
    assert_eq!(format!("{:?}", Inn::INPUT_KIND.format("50010", 5)), "FormattedInput { caret: 6, .. }");
}

#[test]
fn an_empty_input_stays_empty() {
    for (kind, _) in kinds() {
        assert_formats(kind, &[("|", "|")]);
        assert_eq!(shown(&format_input(&kind.into(), &NONE, &NONE, &NONE).unwrap()), "|");
    }
}

#[test]
fn without_a_caret_it_is_the_end() {
    assert_eq!(shown(&format_input(&"inn".into(), &"50010".into(), &NONE, &NONE).unwrap()), "5001 0|");
}

#[test]
fn a_caret_outside_the_text_is_brought_back() {
    let caret = |caret: i64| shown(&format_input(&"inn".into(), &"50010".into(), &caret.into(), &NONE).unwrap());
    assert_eq!((caret(-1).as_str(), caret(i64::MAX).as_str()), ("|5001 0", "5001 0|"));
}

#[test]
fn more_than_512_characters_come_back_unchanged() {
    let longest = "1".repeat(512);
    assert_eq!(Inn::INPUT_KIND.format(&longest, 512).text.len(), 512 + 127);
    for text in ["1".repeat(513), "я".repeat(513)] {
        for (name, kind) in kinds() {
            let typing = kind.format(&text, 513);
            assert!((&typing.text, typing.caret) == (&text, 513), "{name}");
        }
    }
}

#[test]
fn an_iban_is_grouped_in_fours_and_capitals() {
    assert_formats(
        "iban",
        &[
            ("tr33|", "TR33|"),
            ("tr330|", "TR33 0|"),
            ("tr330006100519786457841326|", "TR33 0006 1005 1978 6457 8413 26|"),
            ("TR 33-0006 1005\u{a0}1978 6457 8413 26|", "TR33 0006 1005 1978 6457 8413 26|"),
            ("TR33 00|61005", "TR33 00|61 005"),
            ("TR33.0006/1005|", "TR33 0006 1005|"),
            ("NO 44 1850.|", "NO44 1850 .|"),
            ("NO44 1850.0|", "NO44 1850 0|"),
            ("NO44. |1850", "NO44 |1850"),
            (".NO4418|", "NO44 18|"),
        ],
    );
}

#[test]
fn an_inn_is_grouped_in_fours() {
    assert_formats(
        "inn",
        &[("5001|", "5001|"), ("500100732259|", "5001 0073 2259|"), ("5001 0073 2259|1", "5001 0073 2259| 1")],
    );
}

#[test]
fn a_passport_is_four_and_six() {
    assert_formats(
        "passport",
        &[("80085|", "8008 5|"), ("80 08 №579120|", "8008 579120|"), ("80085791201|", "8008 5791201|")],
    );
}

#[test]
fn a_division_code_has_a_dash_whatever_dash_was_typed() {
    assert_formats("division_code", &[("213432|", "213-432|"), ("213–432|", "213-432|"), ("213 — 432|", "213-432|")]);
}

#[test]
fn a_phone_is_grouped_by_its_numbering_plan() {
    assert_formats(
        "phone",
        &[
            ("+|", "+|"),
            ("+7|", "+7|"),
            ("+79|", "+7 9|"),
            ("+79376151530|", "+7 937 615-15-30|"),
            ("+7 (937) 615.15.30|", "+7 937 615-15-30|"),
            ("+793761515300|", "+7 937 615-15-300|"),
            ("+905321234567|", "+90 532 123-45-67|"),
            ("+996555123456|", "+996 555 123 456|"),
            ("+998901234567|", "+998 90 123-45-67|"),
        ],
    );
}

#[test]
fn a_russian_eight_and_a_double_zero_stay_as_begun() {
    assert_formats(
        "phone",
        &[
            ("8|", "8|"),
            ("89376151530|", "8 937 615-15-30|"),
            ("8 (937) 615-15-30|", "8 937 615-15-30|"),
            ("0079376151530|", "00 7 937 615-15-30|"),
        ],
    );
}

#[test]
fn a_phone_without_plan_or_without_plus_is_grouped_in_threes() {
    assert_formats("phone", &[("9376151530|", "937 615 153 0|"), ("00999|", "00 999|"), ("+9991|", "+999 1|")]);
}

#[test]
fn a_date_is_written_as_it_was_begun() {
    assert_formats(
        "date",
        &[
            ("1998|", "1998|"),
            ("19980|", "1998-0|"),
            ("19980315|", "1998-03-15|"),
            ("1998.03.15|", "1998-03-15|"),
            ("15|", "15|"),
            ("150|", "15.0|"),
            ("15031998|", "15.03.1998|"),
            ("15-03-1998|", "15.03.1998|"),
            ("15 03 1998|", "15.03.1998|"),
            ("19.03.1998|", "19.03.1998|"),
        ],
    );
}

#[test]
fn a_day_that_could_begin_a_year_is_told_by_its_dot_or_by_the_year_behind_it() {
    assert_formats(
        "date",
        &[
            ("19|", "19|"),
            ("19.|", "19.|"),
            ("19.0|", "19.0|"),
            ("1903|", "1903|"),
            ("19031|", "1903-1|"),
            ("1903-19|", "19.03.19|"),
            ("20122|", "20.12.2|"),
            ("20122011|", "20.12.2011|"),
            ("20101912|", "20.10.1912|"),
        ],
    );
}

#[test]
fn a_date_that_is_wrong_in_another_way_is_not_made_another_date() {
    assert_formats("date", &[("2012-19-05|", "2012-19-05|"), ("2012-20-05|", "2012-20-05|"), ("2012-2|", "2012-2|")]);
}

#[test]
fn a_date_with_a_separator_off_its_place_is_left_alone() {
    for text in
        ["1.03.1998|", "1|98-03-15", "15.013|.1998", "03/15/1998|", "1998--15|", ".|", "15.03.1998.|", "1998-|x"]
    {
        assert_formats("date", &[(text, text)]);
    }
}

#[test]
fn characters_that_the_kind_does_not_know_are_kept() {
    assert_formats(
        "inn",
        &[
            ("50O1x|", "50O1 x|"),
            ("50-01|", "50-0 1|"),
            ("５００１０|", "5001 0|"),
            ("👍👍👍👍|👍", "👍👍👍👍| 👍"),
            ("١٢٣٤٥|", "١٢٣٤ ٥|"),
        ],
    );
    assert_formats("iban", &[("TR33ı№|", "TR33 ı№|"), ("ß|", "ß|")]);
    assert_formats("passport", &[("8008/5|", "8008 /5|")]);
    assert_formats("phone", &[("+7937доб|", "+7 937 доб|"), ("8+7|", "8 +7|")]);
}

#[test]
fn blanks_and_marks_around_and_between_go() {
    assert_formats(
        "inn",
        &[(" |", "|"), ("|  5001", "|5001"), ("5001 |", "5001|"), ("\u{feff}50\u{200b}\u{ad}010|\t", "5001 0|")],
    );
}

#[test]
fn a_caret_within_a_surrogate_pair_stands_before_it() {
    for (caret, expected) in [(1, "|👍5"), (2, "👍|5")] {
        assert_eq!(shown(&Inn::INPUT_KIND.format("👍5", caret)), expected);
    }
    assert_eq!(shown(&Date::INPUT_KIND.format("👍5", 1)), "|👍5");
}

#[test]
fn at_the_border_of_two_groups_the_caret_keeps_its_side() {
    assert_formats("inn", &[("5001| 0073", "5001| 0073"), ("5001 |0073", "5001 |0073"), ("5001|0073", "5001| 0073")]);
}

#[test]
fn typing_goes_on_on_both_sides_of_a_separator() {
    assert_keys("inn", "5001| 0073", &[("2", "5001 2|007 3"), ("2", "5001 22|00 73")]);
    assert_keys("inn", "5001 |0073", &[("2", "5001 2|007 3")]);
    assert_keys("inn", "500|0073", &[("1", "5001| 0073"), ("2", "5001 2|007 3")]);
    assert_keys("inn", "5001| 0073", &[(" ", "5001 |0073")]);
}

#[test]
fn typing_shows_a_separator_with_the_character_behind_it() {
    assert_keys("passport", "|", &[("8008", "8008|"), ("5", "8008 5|"), ("79120", "8008 579120|")]);
    assert_keys("division_code", "|", &[("213", "213|"), ("-", "213|"), ("4", "213-4|")]);
    assert_keys("phone", "|", &[("+7", "+7|"), ("937615", "+7 937 615|"), ("1530", "+7 937 615-15-30|")]);
}

#[test]
fn dates_may_be_typed_with_and_without_separators() {
    assert_keys("date", "|", &[("1998-", "1998|"), ("03-15", "1998-03-15|")]);
    assert_keys("date", "|", &[("19980315", "1998-03-15|")]);
    assert_keys("date", "|", &[("15.", "15.|"), ("03.1998", "15.03.1998|")]);
    assert_keys("date", "|", &[("20.", "20.|"), ("01.", "20.01|"), ("1998", "20.01.1998|")]);
    assert_keys("date", "|", &[("2001", "2001|"), ("1", "2001-1|"), ("998", "20.01.1998|")]);
}

#[test]
fn backspace_takes_a_character_with_each_press() {
    assert_keys("inn", "5001 0|", &[("<", "5001|"), ("<", "500|")]);
    assert_keys("inn", "5001 |0", &[("<", "500|0"), ("<", "50|0")]);
    assert_keys("division_code", "213-|432", &[("<", "21|4-32"), ("<", "2|43-2"), ("<", "|432")]);
    assert_keys("phone", "+7 937 615-|15-30", &[("<", "+7 937 61|1-53-0")]);
    assert_keys("date", "15.0|", &[("<", "15.|"), ("<", "15|"), ("<", "1|")]);
}

#[test]
fn delete_takes_a_character_with_each_press() {
    assert_keys("inn", "5001| 0073", &[(">", "5001 |073"), (">", "5001 |73"), (">>", "5001|")]);
    assert_keys("date", "15|.03.1998", &[(">", "15.|3.1998")]);
}

#[test]
fn the_middle_of_a_date_can_be_typed_anew() {
    assert_keys("date", "15.|03.1998", &[("<", "1|.03.1998"), ("6", "16|.03.1998")]);
    assert_keys("date", "1998-|03-15", &[("<", "199|-03-15"), ("7", "1997|-03-15")]);
    assert_keys("date", "19|98-03-15", &[("<<", "|98.03.15"), ("20", "20|98-03-15")]);
}

#[test]
fn previous_alone_means_backspace() {
    let previous = value(&json!({"previous": "5001 0073"}));
    assert_eq!(formatted("inn", "5001|0073", &previous), "500|0 073");
}

#[test]
fn only_a_deleted_separator_takes_a_character_with_it() {
    let after = |kind: &str, typed: &str, previous: &str, input_type: &str| {
        formatted(kind, typed, &value(&json!({"previous": previous, "inputType": input_type})))
    };
    let backward = "deleteContentBackward";
    // Filled in by the browser, without the separator: the caret is not where it was.
    assert_eq!(after("division_code", "213432|", "213-432", ""), "213-432|");
    assert_eq!(after("division_code", "213432|", "213-432", backward), "213-432|");
    assert_eq!(after("division_code", "213|432", "213-432", "insertFromPaste"), "213|-432");
    assert_eq!(after("division_code", "213|432", "213-432", "deleteByCut"), "213|-432");
    // A character was deleted, or the field held something else.
    assert_eq!(after("division_code", "213-|32", "213-432", backward), "213-|32");
    assert_eq!(after("division_code", "213|432", "213432", backward), "213|-432");
    assert_eq!(after("division_code", "213|432", "999-432", backward), "213|-432");
}
