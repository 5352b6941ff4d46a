//! The passport check against arbitrary JSON: nothing panics, and what goes out goes out again unchanged.

use super::{NONE, holds, json, today};
use bank131_checkout::api::{self, Answer};
use bank131_checkout::value::{Value, parse_json};
use proptest::prelude::{Strategy, any};
use proptest::sample::select;
use proptest::strategy::BoxedStrategy;
use proptest::{prop_assert, prop_assert_eq};

fn version(name: &str) -> Value {
    parse_json(&format!(r#"{{"version":"{name}"}}"#)).unwrap()
}

fn draft() -> Value {
    parse_json(include_str!("../../fixtures/kyc.check.json")).unwrap()
}

/// A right draft with something else in one field.
fn mutated() -> BoxedStrategy<Value> {
    let keys: Vec<String> =
        draft().as_record().unwrap().keys().map(str::to_owned).chain(["signature".to_owned()]).collect();
    (select(keys), json::text())
        .prop_map(|(key, text)| {
            let mut draft = draft();
            draft.as_record_mut().unwrap().set(key, parse_json(&text).unwrap());
            draft
        })
        .boxed()
}

#[test]
fn no_draft_makes_a_builder_panic_and_a_refusal_has_a_reason() {
    let drafts = mutated().prop_union(json::text().prop_map(|text| parse_json(&text).unwrap()).boxed());
    holds(500, (drafts, select(vec!["1.1", "2.0"])), |(draft, name)| {
        if let Answer::Invalid { issues, .. } = api::build_kyc_check(&draft, &version(name), today()).unwrap() {
            prop_assert!(!issues.is_empty());
        }
        Ok(())
    });
}

#[test]
fn what_goes_out_goes_out_again_unchanged() {
    holds(500, mutated(), |draft| {
        if let Answer::Request { request, warnings } = api::build_kyc_check(&draft, &NONE, today()).unwrap() {
            let again = api::build_kyc_check(request.body(), &NONE, today()).unwrap();
            prop_assert_eq!(again, Answer::Request { request, warnings });
        }
        Ok(())
    });
}

#[test]
fn no_sender_makes_the_converter_panic() {
    holds(500, (json::text(), json::text()), |(sender, extra)| {
        let (sender, extra) = (parse_json(&sender).unwrap(), parse_json(&extra).unwrap());
        let drafted = api::kyc_draft(&sender, &extra);
        prop_assert_eq!(drafted.is_ok(), matches!(extra, Value::Record(_) | Value::Null));
        Ok(())
    });
}

#[test]
fn every_answer_is_read() {
    let text = json::text().prop_union(any::<String>().boxed());
    let word = select(vec!["ok", "success", "pending", "error", "else"]);
    let answer = (text.clone(), text, word, any::<u8>()).prop_map(|(error, data, status, form)| match form % 4 {
        0 => error,
        1 => format!(r#"{{"status":"{status}","error":{error},"data":{data}}}"#),
        2 => {
            format!(r#"{{"status":"{status}","error":{{"code":{error},"description":{data}}},"data":{{"id":{data}}}}}"#)
        }
        _ => format!(r#"{{"status":{data}}}"#),
    });
    holds(
        1000,
        (answer, select(vec![0, 200, 302, 400, 422, 500, u32::MAX]), any::<u32>()),
        |(answer, http, attempt)| {
            let options = parse_json(&format!(r#"{{"httpStatus":{http},"attempt":{attempt}}}"#)).unwrap();
            let read = api::read_kyc(&answer.into(), &options).unwrap();
            prop_assert_eq!(read.status(), "ok");
            Ok(())
        },
    );
}

#[test]
fn an_id_becomes_one_step_of_the_path_or_none() {
    let id = any::<String>().boxed().prop_union("[a-zA-Z0-9_/.%?#-]{0,20}".boxed());
    holds(1000, id, |id| {
        if let Answer::Request { request, .. } = api::build_kyc_status(&id.as_str().into(), &NONE).unwrap() {
            prop_assert_eq!(request.path(), format!("/api/v1.1/check/{id}"));
            prop_assert!(!id.contains(['/', '.', '%', '?', '#']));
        }
        Ok(())
    });
}
