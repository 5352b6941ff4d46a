//! Which transfers exist: country, way and currency together.

use super::super::support::{Json, assert_issue, assert_issues, assert_misuse, today, value, with};
use super::{WAYS, build, build_with, card, cash, iban};
use bank131_checkout::api::build_init_payment;
use serde_json::json;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const COUNTRY: &str = "payout_details_multi.0.country";
const CURRENCY: &str = "calculate.amounts.destination.currency";

#[track_caller]
fn assert_unsupported(draft: &Json, country: &str, payout: &str, currency: &str) {
    let params = json!({"country": country, "payout": payout, "currency": currency});
    assert_issue(&build(draft), COUNTRY, "corridor.unsupported", &params);
}

#[test]
fn the_documented_corridors_are_open() {
    for way in WAYS {
        assert_eq!(build(&(way.draft)())["status"], "ok", "{}", way.name);
    }
}

#[test]
fn another_currency_is_refused() {
    assert_unsupported(&with(iban(), CURRENCY, json!("EUR")), "TUR", "bank_account", "EUR");
}

#[test]
fn another_way_of_a_documented_country_is_refused() {
    assert_unsupported(&with(cash(), CURRENCY, json!("TRY")), "TUR", "moneysend", "TRY");
}

#[test]
fn another_country_is_refused() {
    let draft = with(with(card(), COUNTRY, json!("UZB")), CURRENCY, json!("UZS"));
    assert_unsupported(&draft, "UZB", "card", "UZS");
}

#[test]
fn an_opened_corridor_is_taken() {
    let draft = with(with(card(), COUNTRY, json!("UZB")), CURRENCY, json!("UZS"));
    let opened = json!({"corridors": [{"country": "uzb", "payout": "card", "currency": "uzs"}]});
    assert_eq!(build_with(&draft, &opened)["status"], "ok");
}

#[test]
fn an_opened_corridor_opens_no_other() {
    let draft = with(with(card(), COUNTRY, json!("UZB")), CURRENCY, json!("UZS"));
    for other in [
        json!({"country": "KAZ", "payout": "card", "currency": "UZS"}),
        json!({"country": "UZB", "payout": "moneysend", "currency": "UZS"}),
        json!({"country": "UZB", "payout": "card", "currency": "USD"}),
    ] {
        let answer = build_with(&draft, &json!({"corridors": [other]}));
        assert_issues(&answer, &[(COUNTRY, "corridor.unsupported")]);
    }
}

#[test]
fn opened_corridors_leave_the_documented_ones_open() {
    let opened = json!({"corridors": [{"country": "UZB", "payout": "card", "currency": "UZS"}]});
    assert_eq!(build_with(&iban(), &opened)["status"], "ok");
}

#[test]
fn a_corridor_that_is_not_whole_is_misuse() {
    for (corridors, option) in [
        (json!([{"country": "UZB", "payout": "card"}]), "corridors.0.currency"),
        (json!([{"country": "UZ", "payout": "card", "currency": "UZS"}]), "corridors.0.country"),
        (json!([{"country": "UZB", "payout": "wire", "currency": "UZS"}]), "corridors.0.payout"),
        (json!([{"country": "UZB", "payout": "card", "currency": "UZS", "way": 1}]), "corridors.0.way"),
        (json!({"country": "UZB"}), "corridors"),
    ] {
        let options = value(&json!({ "corridors": corridors }));
        let misuse = build_init_payment(&value(&iban()), &options, today()).expect_err("a misuse");
        assert_eq!(misuse.issue.field, option);
    }
}

#[test]
fn no_corridor_is_checked_while_the_currency_is_wrong() {
    let expected = [(CURRENCY, "currency.unknown")];
    assert_issues(&build(&with(iban(), CURRENCY, json!("ABC"))), &expected);
}

#[test]
fn roubles_on_the_receiving_side_are_reported_once_as_a_wrong_pair() {
    assert_issues(&build(&with(iban(), CURRENCY, json!("RUB"))), &[(CURRENCY, "currency.pair")]);
}

#[test]
fn roubles_abroad_are_not_a_corridor() {
    let amounts =
        json!({"source": {"amount": 100, "currency": "TRY"}, "destination": {"amount": null, "currency": "RUB"}});
    let draft = with(iban(), "calculate.amounts", amounts);
    assert_issues(&build(&draft), &[("payout_details_multi.0.country", "corridor.unsupported")]);
}

#[test]
fn a_corridors_list_of_the_wrong_type_is_misuse() {
    let options = value(&json!({"corridors": "UZB"}));
    assert_misuse(build_init_payment(&value(&iban()), &options, today()), "corridors", "wrong_type");
}
