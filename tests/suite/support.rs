//! Small helpers: between the crate's values and JSON, and for assertions about answers.

use bank131_checkout::api::{Answer, Misuse};
use bank131_checkout::check::{CurrencyCode, Date};
use bank131_checkout::value::Value;

pub(crate) type Json = serde_json::Value;

/// The day on which all tests run.
pub(crate) fn today() -> Date {
    date(2026, 11, 21)
}

#[track_caller]
pub(crate) fn date(year: i16, month: i8, day: i8) -> Date {
    Date::new(year, month, day).unwrap()
}

#[track_caller]
pub(crate) fn currency(code: &str) -> CurrencyCode {
    CurrencyCode::parse(code).unwrap()
}

#[track_caller]
pub(crate) fn parsed(text: &str) -> Json {
    serde_json::from_str(text).unwrap()
}

#[track_caller]
pub(crate) fn value(json: &Json) -> Value {
    serde_json::from_value(json.clone()).unwrap()
}

#[track_caller]
pub(crate) fn json(answer: Answer) -> Json {
    serde_json::to_value(answer.into_value()).unwrap()
}

#[track_caller]
pub(crate) fn answered(result: Result<Answer, Misuse>) -> Json {
    json(result.unwrap())
}

/// Asserts that a call is misuse: at this option, with this code.
#[track_caller]
pub(crate) fn assert_misuse<T>(result: Result<T, Misuse>, option: &str, code: &str) {
    let Err(Misuse { issue }) = result else { panic!("a misuse") };
    assert_eq!((issue.field.as_str(), issue.code.as_ref()), (option, code));
}

/// Asserts that an answer is `ok` and has this value.
#[track_caller]
pub(crate) fn assert_value(answer: &Json, expected: &Json) {
    assert_eq!((&answer["status"], &answer["value"]), (&Json::from("ok"), expected), "{answer}");
}

/// Asserts that an answer is `invalid` with these issues, field and code, in this order.
#[track_caller]
pub(crate) fn assert_issues(answer: &Json, expected: &[(&str, &str)]) {
    assert_eq!(answer["status"], "invalid", "{answer}");
    let text = |issue: &Json, key: &str| issue[key].as_str().unwrap().to_owned();
    let issues = answer["issues"].as_array().unwrap();
    let reported: Vec<_> = issues.iter().map(|issue| (text(issue, "field"), text(issue, "code"))).collect();
    let reported: Vec<_> = reported.iter().map(|(field, code)| (field.as_str(), code.as_str())).collect();
    assert_eq!(reported, expected);
}

/// Asserts that an answer is `invalid` with this one issue.
#[track_caller]
pub(crate) fn assert_issue(answer: &Json, field: &str, code: &str, params: &Json) {
    assert_issues(answer, &[(field, code)]);
    assert_eq!(&answer["issues"][0]["params"], params, "{answer}");
}

/// The JSON with another value at a dotted path.
#[track_caller]
pub(crate) fn with(mut json: Json, path: &str, value: Json) -> Json {
    let (parent, key) = parent_of(&mut json, path);
    match parent {
        Json::Array(items) => items[key.parse::<usize>().unwrap()] = value,
        Json::Object(fields) => drop(fields.insert(key.to_owned(), value)),
        _ => panic!("nothing can stand at {path}"),
    }
    json
}

/// The JSON without the value at a dotted path.
#[track_caller]
pub(crate) fn without(mut json: Json, path: &str) -> Json {
    let (parent, key) = parent_of(&mut json, path);
    parent.as_object_mut().and_then(|fields| fields.shift_remove(key)).expect(path);
    json
}

/// The value at a dotted path.
#[track_caller]
pub(crate) fn at<'j>(json: &'j Json, path: &str) -> &'j Json {
    json.pointer(&pointer(path)).expect(path)
}

fn parent_of<'j, 'p>(json: &'j mut Json, path: &'p str) -> (&'j mut Json, &'p str) {
    let (parent, key) = path.rsplit_once('.').unwrap_or(("", path));
    (json.pointer_mut(&pointer(parent)).expect(path), key)
}

fn pointer(path: &str) -> String {
    path.split('.').filter(|step| !step.is_empty()).map(|step| format!("/{step}")).collect()
}
