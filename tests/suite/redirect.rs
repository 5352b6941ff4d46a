//! Addresses to which the bank sends the sender, read as browsers read them.

use super::support::{Json, at, json, parsed, value};
use bank131_checkout::api::{read_event, read_session};
use bank131_checkout::value::Value;
use serde_json::json;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const FILE: &str = include_str!("../vectors/redirect.json");

fn interaction(url: &str) -> Json {
    json!({"customer_interaction": {"type": "redirect", "redirect": {"method": "GET", "url": url}}})
}

fn session(payments: &[Json], payouts: &[Json]) -> Json {
    json!({"id": "ps_1", "status": "in_progress", "payment_list": payments, "payout_list": payouts})
}

#[track_caller]
fn read(session: &Json) -> Json {
    let answer = json(read_session(&value(session)));
    assert_eq!(answer["status"], "ok", "{answer}");
    answer
}

/// Browsers write the slash of an empty path; this crate leaves it out.
fn with_slash(url: &str) -> String {
    let end = url.char_indices().skip("https://".len()).find(|(_, ch)| "/?#".contains(*ch));
    match end {
        Some((_, '/')) => url.to_owned(),
        Some((at, _)) => format!("{}/{}", url.get(..at).unwrap(), url.get(at..).unwrap()),
        None => format!("{url}/"),
    }
}

#[test]
fn an_address_is_read_as_browsers_read_it() {
    let file = parsed(FILE);
    let cases = file["cases"].as_array().unwrap();
    assert!(cases.len() > 60);
    let mut failures = Vec::new();
    for case in cases {
        let input = case["input"].as_str().unwrap();
        let answer = read(&session(&[interaction(input)], &[]));
        let url = answer["value"]["redirect"]["url"].as_str().map(with_slash);
        if url.as_deref() != case["href"].as_str() {
            failures.push(format!("\n{}: {input:?} is {url:?}, not {}", case["why"], case["href"]));
        }
        let is_unusable = answer["value"].get("redirect_unusable").is_some();
        let is_reported =
            answer["warnings"].as_array().unwrap().iter().any(|issue| issue["code"] == "redirect.insecure");
        assert_eq!((is_unusable, is_reported), (url.is_none(), url.is_none()), "{input}");
    }
    assert!(failures.is_empty(), "{}", failures.concat());
}

#[test]
fn a_session_without_a_usable_address_says_so() {
    for lost in ["http://example.com", "https://a b.example/", "", "https://user@example.com/"] {
        let answer = read(&session(&[interaction(lost)], &[]));
        assert_eq!((at(&answer, "value.redirect_unusable"), answer["value"].get("redirect")), (&json!(true), None));
    }
    let nothing = read(&session(&[json!({"customer_interaction": {"type": "redirect"}})], &[]));
    assert_eq!(at(&nothing, "value.redirect_unusable"), &json!(true));
}

#[test]
fn an_event_says_so_too() {
    let text = json!({"type": "action_required", "session": session(&[interaction("javascript:alert(1)")], &[])});
    let event = json(read_event(&Value::from(text.to_string())));
    assert_eq!(at(&event, "value.session.redirect_unusable"), &json!(true));
}

#[test]
fn a_usable_address_of_another_item_is_used() {
    let (good, bad) = (interaction("https://acs.example.com/3ds"), interaction("http://acs.example.com"));
    for session in [
        session(&[bad.clone(), good.clone()], &[]),
        session(&[good.clone(), bad.clone()], &[]),
        session(std::slice::from_ref(&bad), std::slice::from_ref(&good)),
    ] {
        let answer = read(&session);
        assert_eq!(at(&answer, "value.redirect.url"), "https://acs.example.com/3ds");
        assert_eq!(answer["value"].get("redirect_unusable"), None);
    }
}

#[test]
fn a_session_that_wants_no_redirect_says_nothing() {
    let answer = read(&session(&[json!({"customer_interaction": {"type": "inform"}})], &[]));
    assert_eq!(answer["value"].get("redirect_unusable"), None);
}

#[test]
fn an_address_in_two_parts_is_read_the_same_way() {
    let redirect = json!({"base_url": "https://my_bank.example./a b|{c}", "qs": {"имя": "a|b"}});
    let item = json!({"customer_interaction": {"redirect": redirect}});
    let expected = "https://my_bank.example./a%20b|%7Bc%7D?%D0%B8%D0%BC%D1%8F=a%7Cb";
    assert_eq!(at(&read(&session(&[item], &[])), "value.redirect.url"), expected);
}
