//! The warnings of a transfer that goes out all the same.

use super::super::support::{Json, with, without};
use super::{build, build_with, card, cash, iban};
use serde_json::json;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const NUMBER: &str = "participant_details.sender.identity_document.id_number";
const ISSUED: &str = "participant_details.sender.identity_document.issue_date";
const ACCOUNT: &str = "payout_details_multi.0.bank_account.iban.account";

/// That a draft goes out with exactly these warnings: field, code, parameters.
#[track_caller]
fn assert_warned(answer: &Json, expected: &[(&str, &str, Json)]) {
    assert_eq!(answer["status"], "ok", "{answer}");
    let warnings = answer["warnings"].as_array().unwrap().iter();
    let reported: Vec<_> =
        warnings.map(|issue| [&issue["field"], &issue["code"], &issue["params"]].map(Json::clone)).collect();
    let expected: Vec<_> =
        expected.iter().map(|(field, code, params)| [json!(field), json!(code), params.clone()]).collect();
    assert_eq!(reported, expected);
}

/// The IBAN transfer with a passport of this series, issued on this day.
fn issued(series: &str, day: &str) -> Json {
    with(with(iban(), NUMBER, json!(format!("{series} 579120"))), ISSUED, json!(day))
}

#[test]
fn the_documents_own_passports_have_a_series_far_from_their_issue() {
    let expected = (NUMBER, "passport.series_year", json!({"series": "08", "issued": "20"}));
    for draft in [iban(), cash(), card()] {
        assert_warned(&build(&draft), std::slice::from_ref(&expected));
    }
}

#[test]
fn a_passport_renewed_at_20_with_a_near_series_is_not_warned_of() {
    assert_warned(&build(&issued("8019", "2020-03-01")), &[]);
}

#[test]
fn a_passport_that_lapsed_at_20_is_warned_of_at_its_issue_date() {
    assert_warned(&build(&issued("8012", "2012-03-15")), &[(ISSUED, "passport.lapsed", json!({"age": 20}))]);
}

#[test]
fn a_passport_within_its_days_of_grace_is_not_warned_of() {
    let draft = issued("8012", "2012-03-15");
    assert_warned(&build_with(&draft, &json!({"today": "2018-06-13"})), &[]);
    let lapsed = (ISSUED, "passport.lapsed", json!({"age": 20}));
    assert_warned(&build_with(&draft, &json!({"today": "2018-06-14"})), &[lapsed]);
}

#[test]
fn warnings_stand_in_the_documents_order() {
    let draft = with(issued("8008", "2012-03-15"), ACCOUNT, json!("TR08 0006 1105 1978 6457 8413 26"));
    let expected = [
        (ACCOUNT, "iban.tr_reserved_digit", json!({})),
        (NUMBER, "passport.series_year", json!({"series": "08", "issued": "12"})),
        (ISSUED, "passport.lapsed", json!({"age": 20})),
    ];
    assert_warned(&build(&draft), &expected);
}

#[test]
fn a_transfer_without_a_russian_passport_is_not_warned_of() {
    let document = json!({"id_number": "U1234567", "issue_date": "2012-03-15"});
    let draft = with(iban(), "participant_details.sender.documents_foreigner", document);
    assert_warned(&build(&without(draft, "participant_details.sender.identity_document")), &[]);
}

#[test]
fn a_refused_transfer_has_no_warnings() {
    let answer = build(&with(iban(), "participant_details.sender.date_of_birth", json!("2010-01-01")));
    assert_eq!((&answer["status"], answer.get("warnings")), (&json!("invalid"), None));
}
