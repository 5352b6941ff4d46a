//! The passport check: its requests, its answers, and the bytes that are signed.

mod answer;
mod check;
mod check_v2;
mod draft;
mod payload;
mod status;

use super::support::{Json, answered, at, parsed, today, value};
use bank131_checkout::api::build_kyc_check;

/// A draft as people type it.
fn draft() -> Json {
    parsed(include_str!("../../fixtures/kyc.check.json"))
}

#[track_caller]
fn build(draft: &Json) -> Json {
    build_with(draft, &Json::Null)
}

#[track_caller]
fn build_with(draft: &Json, options: &Json) -> Json {
    answered(build_kyc_check(&value(draft), &value(options), today()))
}

/// The body of a draft that must build.
#[track_caller]
fn body(draft: &Json) -> Json {
    let answer = build(draft);
    assert_eq!(answer["status"], "ok", "{answer}");
    at(&answer, "request.body").clone()
}
