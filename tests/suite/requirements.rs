//! `requirements` and the builder agree, field by field.

use super::init_payment::{WAYS, Way};
use super::support::{Json, answered, assert_issue, assert_misuse, parsed, today, value, with};
use bank131_checkout::api::{build_init_payment, requirements};
use serde_json::json;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// Each way of paying out, with the words of a draft that a form does not ask for.
fn corridors() -> Vec<(Json, Json)> {
    let corridor = |way: &Way| {
        let sent = way.body();
        let (payment, payout) = (&sent["payment_details_multi"][0], &sent["payout_details_multi"][0]);
        let draft = json!({
            "payment_details_multi": [words(payment)],
            "payout_details_multi": [words(payout)],
            "participant_details": {"sender": {}, "recipient": {}},
            "calculate": sent["calculate"],
        });
        (json!({"payout": way.name, "country": payout["country"]}), draft)
    };
    WAYS.iter().map(corridor).collect()
}

/// Its types and its country, without what a form asks for.
fn words(details: &Json) -> Json {
    let fields = details.as_object().unwrap().iter().filter_map(|(key, value)| match value {
        Json::Object(_) => Some((key.clone(), words(value))),
        word => ["type", "country"].contains(&key.as_str()).then(|| (key.clone(), word.clone())),
    });
    fields.collect()
}

fn fields(way: &Json) -> Vec<Json> {
    let answer = answered(requirements(&value(way)));
    assert_eq!(answer["status"], "ok", "{answer}");
    answer["value"].as_array().unwrap().clone()
}

/// A right value of a kind. The documents' own samples, or made up.
fn sample(field: &Json, citizenship: &str) -> Json {
    let sample = match field["kind"].as_str().unwrap() {
        "birth_date" => "1998-03-15",
        "country" if field["field"] == "participant_details.sender.citizenship_country_iso3" => citizenship,
        "country" => "RUS",
        "digits" => "937",
        "division_code" => "213-432",
        "document_number" => "C01X00T47",
        "email" => "olga@example.com",
        "expiry_date" => "2031-01-01",
        "iban" => "TR330006100519786457841326",
        "inn" => "500100732259",
        "issue_date" => "2020-03-01",
        "latin_name" => "Yusuf",
        "name" => "Ольга",
        "passport" => "8008579120",
        "phone" => "+79376151530",
        "text" => "192300",
        "token" => "6e9f60d7cb764803e153a2fdb04e5d17c",
        "url" => "https://example.com/back",
        kind => panic!("no sample of {kind}"),
    };
    sample.into()
}

/// A draft with what stands at these fields, and objects around them.
fn filled(mut draft: Json, fields: &[Json], citizenship: &str) -> Json {
    for field in fields {
        let path = field["field"].as_str().unwrap();
        let steps: Vec<&str> = path.split('.').collect();
        for depth in 1..steps.len() {
            let parent = steps[..depth].join("/");
            if draft.pointer(&format!("/{parent}")).is_none() {
                draft = with(draft, &steps[..depth].join("."), json!({}));
            }
        }
        draft = with(draft, path, sample(field, citizenship));
    }
    draft
}

fn build(draft: &Json) -> Json {
    answered(build_init_payment(&value(draft), &value(&json!({"today": today().to_string()})), today()))
}

fn mandatory(fields: &[Json]) -> Vec<Json> {
    fields.iter().filter(|field| field["mandatory"] == true).cloned().collect()
}

#[test]
fn a_draft_with_exactly_the_mandatory_fields_builds() {
    for citizenship in ["RUS", "UZB"] {
        for (way, base) in corridors() {
            let fields = fields(&with(way.clone(), "citizenship", citizenship.into()));
            let answer = build(&filled(base, &mandatory(&fields), citizenship));
            assert_eq!(answer["status"], "ok", "{way} {citizenship}: {answer}");
        }
    }
}

#[test]
fn leaving_any_mandatory_field_out_gives_exactly_its_required() {
    for citizenship in ["RUS", "UZB"] {
        for (way, base) in corridors() {
            let mandatory = mandatory(&fields(&with(way, "citizenship", citizenship.into())));
            let draft = filled(base, &mandatory, citizenship);
            for field in &mandatory {
                let path = field["field"].as_str().unwrap();
                assert_issue(&build(&with(draft.clone(), path, Json::Null)), path, "required", &json!({}));
            }
        }
    }
}

#[test]
fn every_listed_field_may_be_filled_in() {
    for (way, base) in corridors() {
        let fields = fields(&way);
        let asked: Vec<Json> = fields.into_iter().filter(|field| field["derived"] == false).collect();
        let answer = build(&filled(base, &asked, "RUS"));
        assert_eq!(answer["status"], "ok", "{way}: {answer}");
    }
}

#[test]
fn the_turkish_account_asks_for_these_fields_in_the_documents_order() {
    let told: Vec<String> = fields(&json!({"payout": "iban", "country": "TUR"}))
        .iter()
        .map(|field| {
            let text = |key: &str| field[key].as_str().unwrap().to_owned();
            let mark = match (&field["mandatory"], &field["derived"]) {
                (Json::Bool(true), _) => "!",
                (_, Json::Bool(true)) => "*",
                _ => "?",
            };
            format!("{} {mark} {} {}", text("field"), text("kind"), text("autocomplete")).trim_end().to_owned()
        })
        .collect();
    let expected = parsed(include_str!("../vectors/requirements.iban-turkey.json"));
    let expected: Vec<&str> = expected.as_array().unwrap().iter().map(|line| line.as_str().unwrap()).collect();
    assert_eq!(told, expected);
}

#[test]
fn whatever_the_phone_what_the_builder_misses_is_listed() {
    let (way, base) = corridors().into_iter().find(|(way, _)| way["payout"] == "iban").unwrap();
    let listed = fields(&way);
    let phone = "participant_details.sender.contacts.phone";
    let draft =
        with(filled(base, &mandatory(&listed), "RUS"), "participant_details.sender.contacts", json!({"phone": {}}));
    let answer = build(&with(draft, &format!("{phone}.full_number"), "+33612345678".into()));
    let missing: Vec<&str> =
        answer["issues"].as_array().unwrap().iter().map(|issue| issue["field"].as_str().unwrap()).collect();
    assert!(!missing.is_empty(), "{answer}");
    for field in missing {
        assert!(listed.iter().any(|listed| listed["field"] == field && listed["derived"] == true), "{field}");
    }
}

#[test]
fn a_saved_card_needs_its_token_and_somewhere_to_come_back_to() {
    let way = json!({"payment": "recurrent", "payout": "iban", "country": "TUR"});
    let needed: Vec<Json> = mandatory(&fields(&way)).iter().map(|field| field["field"].clone()).collect();
    assert!(needed.contains(&json!("payment_details_multi.0.recurrent.token")), "{needed:?}");
    assert!(needed.contains(&json!("payment_options.return_url")), "{needed:?}");
    assert!(!needed.contains(&json!("payment_details_multi.0.card.tokenized_card.token")), "{needed:?}");
}

#[test]
fn a_transfer_that_the_bank_does_not_offer_has_no_requirements() {
    let answer = answered(requirements(&value(&json!({"payout": "cash", "country": "KGZ"}))));
    let params = json!({"country": "KGZ", "payout": "moneysend", "currency": ""});
    assert_issue(&answer, "country", "corridor.unsupported", &params);
}

#[test]
fn a_corridor_that_the_page_opens_has_requirements() {
    let opened = json!([{"country": "KGZ", "payout": "moneysend", "currency": "USD"}]);
    let way = json!({"payout": "cash", "country": "KGZ", "corridors": opened});
    assert!(fields(&way).iter().any(|field| field["field"] == "participant_details.recipient.first_name"));
}

#[test]
fn a_word_that_does_not_exist_is_a_misuse() {
    assert_misuse(requirements(&value(&json!({"payout": "gold", "country": "TUR"}))), "payout", "choice.unknown");
    assert_misuse(requirements(&value(&json!({"payout": "cash"}))), "country", "required");
    assert_misuse(
        requirements(&value(&json!({"payout": "cash", "country": "XX"}))),
        "country",
        "country.user_assigned",
    );
    assert_misuse(requirements(&value(&json!({"pay": "cash"}))), "pay", "unknown_field");
}
