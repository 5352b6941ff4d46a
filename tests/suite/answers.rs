//! What every call has in common: the forms of answers, the options, and that no input causes an exception.

use super::checks::every_check;
use super::support::{Json, answered, assert_issue, assert_misuse, json, today, value};
use bank131_checkout::api::{self, Answer, Misuse};
use bank131_checkout::value::Value;
use serde_json::json;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

type Check = fn(&Value, &Value) -> Result<Answer, Misuse>;

macro_rules! checks_of {
    ($( $check:ident $name:literal $js:literal $function:ident($($clock:ident)?) $how:ident $by:ident {
        takes: $takes:literal,
        example: $example:literal,
        $($row:tt)+
    } )+) => {
        /// Every check of a single field, with something that it accepts.
        const CHECKS: &[(&str, Check, &str)] = &[
            $( ($name, |input, options| api::Check::$check.run(input, options, &today), $example), )+
            ("amount", |input, options| api::parse_amount(input, &"RUB".into(), options), "3579.12"),
        ];
    };
}

every_check!(checks_of);

fn options(options: Json) -> Value {
    value(&options)
}

const NONE: Value = Value::Null;

#[test]
fn an_accepted_input_answers_status_value_facts_and_warnings() {
    for (name, check, input) in CHECKS {
        let answer = answered(check(&(*input).into(), &NONE));
        let keys: Vec<&str> = answer.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!((&keys[..2], keys.last()), (&["status", "value"][..], Some(&"warnings")), "{name}");
        assert_eq!((&answer["status"], &answer["warnings"]), (&json!("ok"), &json!([])), "{name}");
    }
}

#[test]
fn a_refused_input_answers_status_and_issues() {
    let issue = json!({"code": "required", "field": "", "message": "a value is required", "params": {}});
    for (name, check, _) in CHECKS {
        let answer = answered(check(&"".into(), &NONE));
        assert_eq!(
            answer.to_string(),
            json!({"status": "incomplete", "issues": [issue.clone()]}).to_string(),
            "{name}"
        );
    }
}

#[test]
fn what_is_not_filled_in_yet_is_incomplete_and_required() {
    for (name, check, _) in CHECKS {
        for input in [NONE, "".into(), " \t\r\n".into(), "\u{a0}\u{3000}\u{200b}\u{feff}\u{ad}".into()] {
            let answer = answered(check(&input, &NONE));
            let verdict = (&answer["status"], &answer["issues"][0]["code"]);
            assert_eq!(verdict, (&json!("incomplete"), &json!("required")), "{name}");
        }
    }
}

#[test]
fn what_is_not_filled_in_is_invalid_when_final() {
    for (_, check, _) in CHECKS {
        assert_issue(&answered(check(&"".into(), &options(json!({"final": true})))), "", "required", &json!({}));
    }
}

#[test]
fn final_does_not_change_an_accepted_input() {
    for (name, check, input) in CHECKS {
        let last = answered(check(&(*input).into(), &options(json!({"final": true}))));
        assert_eq!(last, answered(check(&(*input).into(), &NONE)), "{name}");
    }
}

#[test]
fn final_false_leaves_incomplete_as_it_is() {
    for (name, check, _) in CHECKS {
        assert_eq!(answered(check(&"".into(), &options(json!({"final": false}))))["status"], "incomplete", "{name}");
    }
}

#[test]
fn more_than_512_characters_are_not_read() {
    for (_, check, _) in CHECKS {
        let answer = answered(check(&"1".repeat(513).into(), &NONE));
        assert_issue(&answer, "", "input.too_long", &json!({"maximum": 512}));
    }
}

#[test]
fn characters_are_counted_not_bytes() {
    let long = format!("{}{}", "я".repeat(120), " ".repeat(392));
    assert_eq!(answered(api::check_name(&long.as_str().into(), &NONE))["status"], "ok");
    let longer = format!("{long} ");
    assert_issue(
        &answered(api::check_name(&longer.as_str().into(), &NONE)),
        "",
        "input.too_long",
        &json!({"maximum": 512}),
    );
}

#[test]
fn anything_but_text_has_the_wrong_type() {
    let others = [(json!(500_100_732_259_i64), "number"), (json!(1.5), "number"), (json!(true), "boolean")];
    for (_, check, _) in CHECKS {
        for (input, kind) in others.iter().cloned().chain([(json!(["TUR"]), "array"), (json!({}), "object")]) {
            let answer = answered(check(&value(&input), &NONE));
            assert_issue(&answer, "", "wrong_type", &json!({"expected": "string", "actual": kind}));
        }
    }
}

#[test]
fn what_json_cannot_hold_has_the_wrong_type() {
    for (_, check, _) in CHECKS {
        let answer = answered(check(&Value::Foreign("function"), &NONE));
        assert_issue(&answer, "", "wrong_type", &json!({"expected": "string", "actual": "function"}));
    }
}

#[test]
fn the_option_field_names_the_issues_field() {
    let named = options(json!({"field": "participant_details.sender.tax_reference"}));
    for (_, check, _) in CHECKS {
        let answer = answered(check(&value(&json!(5)), &named));
        assert_eq!(answer["issues"][0]["field"], "participant_details.sender.tax_reference");
        assert_eq!(answered(check(&NONE, &named))["issues"][0]["field"], "participant_details.sender.tax_reference");
    }
}

#[test]
fn an_unknown_option_is_misuse() {
    for (_, check, input) in CHECKS {
        assert_misuse(check(&(*input).into(), &options(json!({"fields": "x"}))), "fields", "unknown_field");
    }
}

#[test]
fn an_option_of_another_check_is_misuse() {
    assert_misuse(api::check_inn(&NONE, &options(json!({"country": "TUR"}))), "country", "unknown_field");
    assert_misuse(api::check_iban(&NONE, &options(json!({"script": "latin"}))), "script", "unknown_field");
}

#[test]
fn options_that_are_not_an_object_are_misuse() {
    for (_, check, input) in CHECKS {
        for wrong in [json!("final"), json!([]), json!(1), json!(true)] {
            assert_misuse(check(&(*input).into(), &value(&wrong)), "", "wrong_type");
        }
    }
}

#[test]
fn an_option_of_the_wrong_type_is_misuse() {
    for (_, check, input) in CHECKS {
        assert_misuse(check(&(*input).into(), &options(json!({"final": "yes"}))), "final", "wrong_type");
        assert_misuse(check(&(*input).into(), &options(json!({"field": 5}))), "field", "wrong_type");
    }
    let born = "1998-03-15".into();
    let birth = |wrong: Json| api::check_birth_date(&born, &value(&wrong), today());
    assert_misuse(birth(json!({"minimumAge": "18"})), "minimumAge", "wrong_type");
    assert_misuse(birth(json!({"minimumAge": -1})), "minimumAge", "wrong_type");
    assert_misuse(birth(json!({"minimumAge": 17.5})), "minimumAge", "wrong_type");
    assert_misuse(birth(json!({"leapDay": true})), "leapDay", "wrong_type");
}

#[test]
fn an_option_with_a_value_that_does_not_exist_is_misuse() {
    let born = "1998-03-15".into();
    assert_misuse(api::check_iban(&NONE, &options(json!({"country": "TR"}))), "country", "country.alpha2");
    assert_misuse(api::check_phone(&NONE, &options(json!({"country": "XKK"}))), "country", "country.user_assigned");
    assert_misuse(api::check_name(&NONE, &options(json!({"script": "greek"}))), "script", "choice.unknown");
    let today_option = options(json!({"today": "2026-02-29"}));
    assert_misuse(api::check_birth_date(&born, &today_option, today()), "today", "date.not_real");
    let leap_day = options(json!({"leapDay": "march_2"}));
    assert_misuse(api::check_birth_date(&born, &leap_day, today()), "leapDay", "choice.unknown");
    let unfinished = options(json!({"birthDate": "1998-03"}));
    assert_misuse(api::check_issue_date(&NONE, &unfinished, today()), "birthDate", "date.length");
    assert_misuse(api::check_passport(&NONE, &unfinished, today()), "birthDate", "date.length");
    let unreal = options(json!({"issueDate": "2026-02-29"}));
    assert_misuse(api::check_passport(&NONE, &unreal, today()), "issueDate", "date.not_real");
    assert_misuse(api::check_expiry_date(&NONE, &unreal, today()), "issueDate", "date.not_real");
}

#[test]
fn a_misuse_names_the_option_and_not_its_value() {
    let misuse = api::check_name(&NONE, &options(json!({"script": "greek"}))).expect_err("a misuse");
    assert_eq!(misuse.to_string(), "option script: the value is not one of those allowed");
    assert_eq!(Misuse::CODE, "ERR_OPTIONS");
}

#[test]
fn an_answer_names_its_status() {
    for (input, status) in [("TUR", "ok"), ("T", "incomplete"), ("TURK", "invalid")] {
        let answer = api::check_country(&input.into(), &NONE).unwrap();
        assert_eq!(answer.status(), status);
        assert_eq!(json(answer)["status"], status);
    }
}
