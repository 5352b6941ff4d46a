//! JSON text, read with its numbers as written.

use super::support::{Json, parsed};
use bank131_checkout::value::{JsonProblem, MAX_JSON, Number, Value, parse_json};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[track_caller]
fn assert_syntax(text: &str, position: u32) {
    assert_eq!(parse_json(text), Err(JsonProblem::Syntax { position }), "{text}");
}

#[track_caller]
fn assert_text(json: &str, text: &str) {
    assert_eq!(parse_json(json).unwrap().as_text(), Some(text), "{json}");
}

/// A number that is not a 64-bit integer.
#[track_caller]
fn number(json: &str) -> Number {
    match parse_json(json) {
        Ok(Value::Number(number)) => number,
        other => panic!("{json} is {other:?}"),
    }
}

#[test]
fn what_is_cut_off_is_refused_where_it_ends() {
    for (text, position) in [
        ("", 1),
        (" ", 2),
        ("{", 2),
        ("[", 2),
        ("\"a", 2),
        ("\"a\\", 4),
        ("\"\\u041", 3),
        ("{\"a\"", 5),
        ("{\"a\":", 6),
        ("{\"a\":1", 7),
        ("[1", 3),
        ("tru", 1),
        ("-", 1),
    ] {
        assert_syntax(text, position);
    }
}

#[test]
fn extra_commas_are_refused() {
    for (text, position) in [("[1,]", 4), ("[,1]", 2), ("{\"a\":1,}", 8), ("{,}", 2), ("1,", 2), ("[1,,2]", 4)] {
        assert_syntax(text, position);
    }
}

#[test]
fn what_other_languages_allow_is_refused() {
    for (text, position) in [
        ("{'a':1}", 2),
        ("{a:1}", 2),
        ("[NaN]", 2),
        ("Infinity", 1),
        ("undefined", 1),
        ("[1] // why", 5),
        ("True", 1),
        ("\u{feff}1", 1),
        ("\u{a0}1", 1),
        ("1 2", 3),
    ] {
        assert_syntax(text, position);
    }
}

#[test]
fn numbers_of_other_forms_are_refused() {
    for text in ["01", "-01", "1.", ".5", "+1", "1e", "1e+", "0x10", "1_000", "--1", "1.5.2", "1e5e5", "-.5", "1e1.5"] {
        assert!(matches!(parse_json(text), Err(JsonProblem::Syntax { .. })), "{text}");
    }
}

#[test]
fn raw_control_characters_in_text_are_refused_at_their_place() {
    assert_syntax("\"a\nb\"", 3);
    assert_syntax("\"я\u{0}\"", 4);
}

#[test]
fn unknown_escapes_are_refused() {
    for text in [r#""\a""#, r#""\x41""#, r#""\u00g0""#, r#""\u+041""#, r#""\U0041""#] {
        assert!(matches!(parse_json(text), Err(JsonProblem::Syntax { .. })), "{text}");
    }
}

#[test]
fn halves_of_surrogate_pairs_are_refused() {
    for text in [r#""\ud800""#, r#""\ude00""#, r#""\ude00\ud83d""#, r#""\ud83dx""#, r#""\ud83d\n""#, r#"{"\ud83d":1}"#]
    {
        assert_eq!(parse_json(text), Err(JsonProblem::Surrogate), "{text}");
    }
}

#[test]
fn escapes_stand_for_their_characters() {
    assert_text(r#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{c}\n\r\t");
    assert_text(r#""\u0000\u007F\u042f\u042F""#, "\u{0}\u{7f}ЯЯ");
    assert_text(r#""\ud83d\ude00\uD83D\uDE00""#, "😀😀");
}

#[test]
fn text_is_taken_as_it_is() {
    assert_text("\"Ольга\u{2028}😀\u{7f}\"", "Ольга\u{2028}😀\u{7f}");
    assert_text("\"\"", "");
}

#[test]
fn white_space_may_stand_anywhere_between() {
    let read = parse_json(" \t\r\n{ \"a\" : [ 1 , { } , [ ] ] } \n").unwrap();
    assert_eq!(read, parse_json(r#"{"a":[1,{},[]]}"#).unwrap());
}

#[test]
fn integers_of_64_bits_are_integers() {
    for (text, integer) in
        [("0", 0), ("-0", 0), ("7", 7), ("9223372036854775807", i64::MAX), ("-9223372036854775808", i64::MIN)]
    {
        assert_eq!(parse_json(text), Ok(Value::Integer(integer)), "{text}");
    }
}

#[test]
fn other_numbers_keep_the_text_in_which_they_came() {
    for text in ["1.0", "-0.0", "0.3000", "1e5", "1E+05", "9223372036854775808", "123456789012345678901234567890"] {
        assert_eq!(&*number(text).text, text);
    }
}

/// Each expected double is the compiler's own reading of the literal.
#[test]
#[expect(clippy::float_cmp, reason = "to the last bit")]
fn numbers_are_the_nearest_doubles() {
    for (text, double) in [
        ("1.0", 1.0),
        ("2.7233", 2.7233),
        ("-357912.5", -357_912.5),
        ("1e22", 1e22),
        ("1e23", 1e23),
        ("9007199254740993.0", 9_007_199_254_740_992.0),
        ("9007199254740993.00000000000000000000000000000000001", 9_007_199_254_740_994.0),
        ("0.1000000000000000055511151231257827", 0.1),
        ("1.7976931348623157e308", f64::MAX),
        ("1.7976931348623158e308", f64::MAX),
        ("2.2250738585072014e-308", f64::MIN_POSITIVE),
        ("2.2250738585072011e-308", f64::from_bits(0x000f_ffff_ffff_ffff)),
        ("5e-324", 5e-324),
        ("2.4703282292062328e-324", 5e-324),
        ("2.4703282292062327e-324", 0.0),
        ("1e-400", 0.0),
        ("0e999999999999", 0.0),
        ("0.000000000000000000000000000000000000000000000000001e51", 1.0),
    ] {
        assert_eq!(number(text).value, double, "{text}");
    }
}

#[test]
#[expect(clippy::float_cmp, reason = "infinity is itself")]
fn numbers_too_large_for_a_double_are_infinite_and_keep_their_text() {
    for text in ["1.7976931348623159e308", "1e309", "1e99999999999999999999"] {
        assert_eq!((number(text).value, &*number(text).text), (f64::INFINITY, text));
    }
    assert_eq!(number("-1e309").value, f64::NEG_INFINITY);
}

/// Halfway between 1 and the next double: all 53 digits count, and a digit after the last one decides.
#[test]
#[expect(clippy::float_cmp, reason = "to the last bit")]
fn a_digit_far_after_the_others_decides_a_tie() {
    let tie = "1.00000000000000011102230246251565404236316680908203125";
    assert_eq!(number(tie).value, 1.0);
    let zeros = "0".repeat(2000);
    assert_eq!(number(&format!("{tie}{zeros}")).value, 1.0);
    assert_eq!(number(&format!("{tie}{zeros}1")).value, 1.0 + f64::EPSILON);
}

#[test]
fn keys_keep_their_order_and_the_last_of_a_name_counts() {
    let read = parse_json(r#"{"b":1,"a":2,"b":3}"#).unwrap();
    let read = read.as_record().unwrap();
    assert_eq!(read.keys().collect::<Vec<_>>(), ["b", "a"]);
    assert_eq!(read.get("b"), &Value::Integer(3));
}

#[test]
fn a_key_named_proto_is_a_key() {
    assert_eq!(parse_json(r#"{"__proto__":1}"#).unwrap().as_record().unwrap().get("__proto__"), &Value::Integer(1));
}

#[test]
fn levels_end_at_64() {
    let nested = |levels| format!("{}1{}", "[".repeat(levels), "]".repeat(levels));
    assert!(parse_json(&nested(64)).is_ok());
    assert_eq!(parse_json(&nested(65)), Err(JsonProblem::TooLarge));
    assert_eq!(parse_json(&"[".repeat(100_000)), Err(JsonProblem::TooLarge));
}

#[test]
fn keys_end_at_1024() {
    let object =
        |keys: u32| format!("{{{}}}", (0..keys).map(|key| format!("\"{key}\":1")).collect::<Vec<_>>().join(","));
    assert!(parse_json(&object(1024)).is_ok());
    assert_eq!(parse_json(&object(1025)), Err(JsonProblem::TooLarge));
}

#[test]
fn text_ends_at_a_mebibyte() {
    let longest = format!("{}1", " ".repeat(const { MAX_JSON - 1 }));
    assert_eq!(parse_json(&longest), Ok(Value::Integer(1)));
    assert_eq!(parse_json(&format!(" {longest}")), Err(JsonProblem::TooLarge));
}

#[test]
fn the_documents_answers_are_read_as_serde_reads_them() {
    for text in [
        include_str!("../fixtures/calculate.response.direct-rub-try.json"),
        include_str!("../fixtures/calculate.response.indirect-rub-uzs.json"),
        include_str!("../fixtures/init.request.iban-turkey.json"),
    ] {
        let read: Json = serde_json::to_value(parse_json(text).unwrap()).unwrap();
        assert_eq!(read, parsed(text));
    }
}
