//! Builders against arbitrary JSON: nothing panics, and what goes out goes out again unchanged.

use super::inputs::{anything, nearly};
use super::{NONE, holds, today};
use bank131_checkout::api::{self, Answer};
use bank131_checkout::value::Value;
use proptest::collection::{hash_map, vec};
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::prop_assert_eq;
use proptest::sample::select;
use proptest::strategy::BoxedStrategy;
use serde_json::Value as Json;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The requests that the documents give, as they go out.
fn drafts() -> Vec<Json> {
    let files = fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures")).unwrap();
    let mut paths: Vec<PathBuf> = files.map(|file| file.unwrap().path()).filter(|path| is_draft(path)).collect();
    paths.sort();
    let draft = |path| serde_json::from_str::<Json>(&fs::read_to_string(path).unwrap()).unwrap();
    paths.into_iter().map(draft).map(|draft| draft.get("body").cloned().unwrap_or(draft)).collect()
}

fn is_draft(path: &Path) -> bool {
    let name = path.file_name().unwrap().to_str().unwrap();
    name.starts_with("calculate.request.") || (name.starts_with("init.request.") && name.ends_with(".sent.json"))
}

/// The dotted path of everything in a JSON value, the whole first.
fn pointers(json: &Json, path: &str) -> Vec<String> {
    let fields: Vec<(String, &Json)> = match json {
        Json::Object(fields) => fields.iter().map(|(key, field)| (key.clone(), field)).collect(),
        Json::Array(items) => items.iter().enumerate().map(|(index, item)| (index.to_string(), item)).collect(),
        _ => Vec::new(),
    };
    let deeper = fields.into_iter().flat_map(|(key, field)| pointers(field, &format!("{path}/{key}")));
    std::iter::once(path.to_owned()).chain(deeper).collect()
}

/// Every key that the documents' requests have.
fn known_keys() -> Vec<String> {
    let keys = drafts().into_iter().flat_map(|draft| pointers(&draft, ""));
    let keys: BTreeSet<String> = keys.filter_map(|path| path.rsplit('/').next().map(str::to_owned)).collect();
    keys.into_iter().chain(["recurrent", "documents_foreigner", "source_of_money"].map(str::to_owned)).collect()
}

fn leaf() -> BoxedStrategy<Json> {
    prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        any::<i64>().prop_map(Json::from),
        any::<f64>().prop_map(Json::from),
        anything().prop_map(Json::from),
        select(vec!["card", "bank_account", "moneysend", "recurrent", "iban", "RUB", "TRY", "TUR", "KAZ"])
            .prop_map(Json::from),
    ]
    .boxed()
}

/// Any JSON, mostly with keys that the bank knows.
fn any_json() -> BoxedStrategy<Json> {
    let key = prop_oneof![9 => select(known_keys()), 1 => any::<String>()];
    leaf()
        .prop_recursive(4, 24, 6, move |inner| {
            prop_oneof![
                vec(inner.clone(), 0..4).prop_map(Json::from),
                hash_map(key.clone(), inner, 0..6).prop_map(|fields| fields.into_iter().collect::<Json>()),
            ]
        })
        .boxed()
}

/// The JSON with another value at a pointer.
fn with(mut json: Json, pointer: &str, value: Json) -> Json {
    *json.pointer_mut(pointer).unwrap() = value;
    json
}

/// A documented request with something else at one place.
fn mutated() -> BoxedStrategy<Json> {
    let spoil = |draft: Json| {
        let paths = pointers(&draft, "");
        (Just(draft), select(paths), any_json()).prop_map(|(draft, path, other)| with(draft, &path, other))
    };
    select(drafts()).prop_flat_map(spoil).boxed()
}

/// A documented request with a slip of the finger in one of its texts.
fn mistyped() -> BoxedStrategy<Json> {
    let text_at = |draft: &Json, path: &str| draft.pointer(path).and_then(Json::as_str).map(str::to_owned);
    let texts = |draft: Json| {
        let paths = pointers(&draft, "").into_iter();
        paths.filter_map(|path| Some((draft.clone(), text_at(&draft, &path)?, path))).collect::<Vec<_>>()
    };
    let all: Vec<_> = drafts().into_iter().flat_map(texts).collect();
    let spoil = |(draft, text, path): (Json, String, String)| {
        nearly(Just(text).boxed()).prop_map(move |text| with(draft.clone(), &path, text.into()))
    };
    select(all).prop_flat_map(spoil).boxed()
}

type Builder = fn(&Value) -> Answer;

const BUILDERS: [(&str, Builder); 4] = [
    ("init_payment", |draft| api::build_init_payment(draft, &NONE, today()).unwrap()),
    ("calculate", |draft| api::build_calculate(draft, &NONE).unwrap()),
    ("estimate", api::estimate),
    ("total", api::total),
];

fn value(json: &Json) -> Value {
    serde_json::from_value(json.clone()).unwrap()
}

#[test]
fn no_draft_makes_a_builder_panic() {
    holds(400, any_json(), |draft| {
        for (name, build) in BUILDERS {
            let answer = build(&value(&draft));
            prop_assert_eq!(answer.status() == "invalid", matches!(answer, Answer::Invalid { .. }), "{}", name);
        }
        Ok(())
    });
}

#[test]
fn no_change_of_a_documented_request_makes_a_builder_panic() {
    holds(500, mutated(), |draft| {
        for (name, build) in BUILDERS {
            if let Answer::Invalid { issues, .. } = build(&value(&draft)) {
                prop_assert_eq!(issues.is_empty(), false, "{} refuses without a reason", name);
            }
        }
        Ok(())
    });
}

#[test]
fn what_goes_out_goes_out_again_unchanged() {
    holds(600, prop_oneof![mutated(), mistyped()], |draft| {
        for (name, build) in BUILDERS {
            if let Answer::Request { request, warnings } = build(&value(&draft)) {
                let again = build(request.body());
                prop_assert_eq!(again, Answer::Request { request, warnings }, "{}", name);
            }
        }
        Ok(())
    });
}

#[test]
fn no_options_make_a_call_panic() {
    holds(300, (any_json(), select(drafts())), |(options, draft)| {
        let (options, draft) = (value(&options), value(&draft));
        let calls = [
            api::build_init_payment(&draft, &options, today()),
            api::build_calculate(&draft, &options),
            api::parse_amount(&"1".into(), &options, &NONE),
            api::check_iban(&"TR".into(), &options),
            api::check_birth_date(&"1998-03-15".into(), &options, today()),
        ];
        for misuse in calls.into_iter().filter_map(Result::err) {
            prop_assert_eq!(misuse.to_string().is_empty(), false);
        }
        Ok(())
    });
}
