//! Readers against arbitrary JSON: each answers, and what they do not know changes nothing.

use super::inputs::anything;
use super::{NONE, holds};
use bank131_checkout::api::{self, Answer};
use bank131_checkout::bank::answer::event::TransferCode;
use bank131_checkout::value::Value;
use proptest::collection::{hash_map, vec};
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::sample::select;
use proptest::strategy::BoxedStrategy;
use proptest::{prop_assert, prop_assert_eq};
use serde_json::Value as Json;

const MESSAGES: [&str; 11] = [
    include_str!("../../fixtures/confirm.response.json"),
    include_str!("../../fixtures/cancel.response.json"),
    include_str!("../../fixtures/status.response.json"),
    include_str!("../../fixtures/init.response.iban-turkey.json"),
    include_str!("../../fixtures/init.response.cash-turkey.json"),
    include_str!("../../fixtures/init.response.card-kyrgyzstan.json"),
    include_str!("../../fixtures/init.response.error.json"),
    include_str!("../../fixtures/calculate.response.error.json"),
    include_str!("../../fixtures/webhook.ready_to_confirm.json"),
    include_str!("../../fixtures/webhook.action_required.json"),
    include_str!("../../fixtures/webhook.payment_finished.json"),
];

/// Every key that a reader looks at.
const KEYS: &str = "session id status type next_action created_at updated_at acquiring_payments payments payment_list \
    payout_list payment_details payment_method payout_details card brand last4 bin amount_details amount currency \
    recurrent token is_active error code description customer_interaction redirect url method params inform qr content \
    details tcn_code_encoded confirm_information";

type Reader = fn(&Value) -> Answer;

const READERS: [(&str, Reader); 4] = [
    ("session", api::read_session),
    ("event", api::read_event),
    ("error", |message| api::read_error(message, &NONE).unwrap()),
    ("error of HTTP 500", |message| {
        let options = [("httpStatus", Value::Integer(500))].into_iter().collect();
        api::read_error(message, &Value::Record(options)).unwrap()
    }),
];

fn value(json: &Json) -> Value {
    serde_json::from_value(json.clone()).unwrap()
}

fn messages() -> Vec<Json> {
    MESSAGES.iter().map(|text| serde_json::from_str(text).unwrap()).collect()
}

fn leaf() -> BoxedStrategy<Json> {
    let words = "ps_1 accepted succeeded cancelled error in_progress failed confirm POST rub https://example.com \
        http://example.com NTkyMTc0LTY5NDEyMjEx invalid_request a.b.not_blank 4242 220220";
    prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        any::<i64>().prop_map(Json::from),
        any::<f64>().prop_map(Json::from),
        anything().prop_map(Json::from),
        select(words.split_whitespace().collect::<Vec<_>>()).prop_map(Json::from),
    ]
    .boxed()
}

/// Any JSON, mostly with keys that the readers look at.
fn any_json() -> BoxedStrategy<Json> {
    let known = select(KEYS.split_whitespace().map(str::to_owned).collect::<Vec<_>>());
    let key = prop_oneof![9 => known, 1 => any::<String>()];
    leaf()
        .prop_recursive(6, 48, 6, move |inner| {
            prop_oneof![
                1 => vec(inner.clone(), 0..4).prop_map(Json::from),
                3 => hash_map(key.clone(), inner, 0..8).prop_map(|fields| fields.into_iter().collect::<Json>()),
            ]
        })
        .boxed()
}

/// The JSON with these keys, which nobody knows, in each of its objects.
fn with_strangers(json: &Json, strangers: &[(String, Json)]) -> Json {
    match json {
        Json::Array(items) => items.iter().map(|item| with_strangers(item, strangers)).collect(),
        Json::Object(fields) => {
            let fields = fields.iter().map(|(key, field)| (key.clone(), with_strangers(field, strangers)));
            strangers.iter().cloned().chain(fields).collect()
        }
        leaf => leaf.clone(),
    }
}

/// An answer without what is kept as it came.
fn comparable(answer: Answer) -> Json {
    let mut answer = serde_json::to_value(answer.into_value()).unwrap();
    for kept in ["/value/confirm_information", "/value/redirect/params", "/value/session/redirect/params"] {
        if let Some(kept) = answer.pointer_mut(kept) {
            *kept = Json::Null;
        }
    }
    answer
}

#[test]
fn no_message_makes_a_reader_panic_and_a_refusal_has_a_reason() {
    holds(500, any_json(), |message| {
        let text = Value::Text(message.to_string());
        for (name, read) in READERS {
            for answer in [read(&value(&message)), read(&text)] {
                match answer {
                    Answer::Ok { .. } => {}
                    Answer::Invalid { issues, .. } => prop_assert!(!issues.is_empty(), "{}", name),
                    _ => prop_assert!(false, "{} neither reads nor refuses", name),
                }
            }
        }
        Ok(())
    });
}

#[test]
fn no_text_makes_a_reader_panic() {
    holds(600, anything(), |text| {
        for (_, read) in READERS {
            prop_assert_eq!(read(&Value::Text(text.clone())).status() == "incomplete", false);
        }
        let code = TransferCode::decode(&text).ok();
        prop_assert_eq!(code.is_none_or(|code| code.as_str().is_ascii()), true);
        Ok(())
    });
}

#[test]
fn a_refusal_by_its_http_status_is_always_read() {
    holds(600, any_json(), |message| {
        let (_, read) = READERS[3];
        prop_assert_eq!(read(&value(&message)).status(), "ok");
        prop_assert_eq!(read(&Value::Text(message.to_string())).status(), "ok");
        Ok(())
    });
}

#[test]
fn unknown_fields_change_nothing_wherever_they_stand() {
    let strangers = vec(("x_[a-z]{1,8}", any_json()), 1..4);
    let message = prop_oneof![select(messages()), any_json()];
    holds(300, (message, strangers), |(message, strangers)| {
        let stranger = with_strangers(&message, &strangers);
        for (name, read) in READERS {
            prop_assert_eq!(comparable(read(&value(&stranger))), comparable(read(&value(&message))), "{}", name);
        }
        Ok(())
    });
}

#[test]
fn a_confirmation_goes_back_as_the_same_text() {
    let object = hash_map(any::<String>(), any_json(), 0..6).prop_map(|fields| fields.into_iter().collect::<Json>());
    holds(500, object, |information| {
        let text = information.to_string();
        let answer = api::build_confirm(&"ps_1".into(), &Value::Text(text.clone()), &NONE).unwrap();
        let Answer::Request { request, .. } = answer else { return Ok(()) };
        let expected = format!(r#"{{"session_id":"ps_1","confirm_information":{text}}}"#);
        prop_assert_eq!(request.body().as_text(), Some(expected.as_str()));
        Ok(())
    });
}

#[test]
fn an_encoded_code_is_decoded_to_itself() {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let encoded = |text: &str, padded: bool| {
        let mut out = String::new();
        for chunk in text.as_bytes().chunks(3) {
            let bits =
                chunk.iter().chain([0, 0].iter()).take(3).fold(0usize, |bits, byte| bits << 8 | usize::from(*byte));
            (0..=chunk.len()).for_each(|at| out.push(char::from(ALPHABET[bits >> (18 - 6 * at) & 63])));
            (chunk.len()..3).filter(|_| padded).for_each(|_| out.push('='));
        }
        out
    };
    holds(600, ("[0-9A-Za-z-]{1,64}", any::<bool>()), |(code, padded)| {
        let decoded = TransferCode::decode(&encoded(&code, padded)).unwrap();
        prop_assert_eq!(decoded.as_str(), code);
        Ok(())
    });
}
