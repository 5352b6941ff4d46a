//! Checks: answers stay what they are, positions are positions, nothing panics.

use super::inputs::anything;
use super::{CHECKS, NONE, canonical, holds, is_closed, status};
use bank131_checkout::api::Answer;
use bank131_checkout::issue::Param;
use bank131_checkout::value::Value;
use proptest::prelude::any;
use proptest::{prop_assert, prop_assert_eq};

#[test]
fn what_a_check_gives_it_accepts_and_gives_again() {
    holds(3000, anything(), |text| {
        for (name, check) in CHECKS.iter().filter(|(name, _)| *name != "amount") {
            if let Some(Value::Text(value)) = canonical(*check, &text) {
                prop_assert_eq!(canonical(*check, &value), Some(Value::Text(value.clone())), "{} {:?}", name, value);
            }
        }
        Ok(())
    });
}

#[test]
fn final_only_makes_incomplete_invalid() {
    let last = serde_json::from_str::<Value>(r#"{"final": true}"#).unwrap();
    holds(1000, anything(), |text| {
        for (name, check) in CHECKS {
            let open = check(&text.as_str().into(), &NONE).unwrap();
            let closed = check(&text.as_str().into(), &last).unwrap();
            prop_assert!(is_closed(&open, &closed), "{} {:?}", name, text);
        }
        Ok(())
    });
}

#[test]
fn a_position_lies_within_what_was_typed() {
    holds(2000, anything(), |text| {
        for (name, check) in CHECKS {
            let (Answer::Incomplete(issues) | Answer::Invalid { issues, .. }) =
                check(&text.as_str().into(), &NONE).unwrap()
            else {
                continue;
            };
            for (_, param) in issues.iter().flat_map(|issue| &issue.params).filter(|(name, _)| *name == "position") {
                let Param::Number(position) = param else { panic!("a position is a number") };
                let typed = i64::try_from(text.chars().count()).unwrap();
                prop_assert!((1..=typed).contains(position), "{} {:?}: {}", name, text, position);
            }
        }
        Ok(())
    });
}

#[test]
fn no_check_panics_whatever_is_typed() {
    holds(1000, any::<String>(), |text| {
        for (_, check) in CHECKS {
            prop_assert!(["ok", "incomplete", "invalid"].contains(&status(*check, &text)));
        }
        Ok(())
    });
}
