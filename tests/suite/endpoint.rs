//! Where calls go, and the options that every builder takes.

use super::support::{Json, answered, assert_misuse, at, value};
use bank131_checkout::api::{self, Answer, Misuse, endpoints};
use bank131_checkout::bank::call::Call;
use bank131_checkout::value::Value;
use serde_json::json;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

type Build = fn(&Value) -> Result<Answer, Misuse>;

/// Every builder but those of KYC, with a draft that it takes.
const BUILDERS: [(Call, Build); 8] = [
    (Call::Calculate, |options| {
        let draft = r#"{"amounts":{"source":{"amount":1,"currency":"RUB"},"destination":{"currency":"TRY"}}}"#;
        api::build_calculate(&value(&super::support::parsed(draft)), options)
    }),
    (Call::InitPayment, |options| {
        let draft = super::support::parsed(include_str!("../fixtures/init.request.iban-turkey.json"));
        api::build_init_payment(&value(&draft), options, super::support::today())
    }),
    (Call::Confirm, |options| api::build_confirm(&"ps_1".into(), &"{}".into(), options)),
    (Call::Cancel, |options| api::build_cancel(&"ps_1".into(), options)),
    (Call::Status, |options| api::build_status(&"ps_1".into(), options)),
    (Call::Token, |options| api::build_widget_token(&value(&json!({"tokenize_widget": {"access": true}})), options)),
    (Call::TokenInfo, |options| {
        let draft = json!({"type": "recurrent_token", "recurrent_token": {"token": "6a6a29c4"}});
        api::build_token_info(&value(&draft), options)
    }),
    (Call::RecurrentDisable, |options| api::build_recurrent_disable(&"6a6a29c4".into(), options)),
];

#[track_caller]
fn request(build: Build, options: Json) -> Json {
    at(&answered(build(&value(&options))), "request").clone()
}

#[test]
fn each_call_goes_to_its_documented_path() {
    let expected = json!({
        "calculate": {"method": "POST", "path": "/api/v1/bpa/calculate"},
        "init_payment": {"method": "POST", "path": "/api/v2/bpa/session/multi/init/payment"},
        "confirm": {"method": "POST", "path": "/api/v1/session/confirm"},
        "cancel": {"method": "POST", "path": "/api/v1/session/cancel"},
        "status": {"method": "POST", "path": "/api/v1/session/status"},
        "token": {"method": "POST", "path": "/api/v1/token"},
        "token_info": {"method": "POST", "path": "/api/v1/token/info"},
        "recurrent_disable": {"method": "POST", "path": "/api/v1/recurrent/disable"},
        "kyc_check": {"method": "POST", "path": "/api/v1.1/check"},
        "kyc_status": {"method": "GET", "path": "/api/v1.1/check/{id}"},
    });
    assert_eq!(at(&serde_json::to_value(endpoints()).unwrap(), "calls"), &expected);
}

#[test]
fn the_hosts_are_those_that_the_bank_names() {
    let expected = json!({
        "live": "https://proxy.bank131.ru",
        "demo": "https://demo.bank131.ru",
        "kyc_live": "https://kyc.bank131.ru",
        "kyc_demo": "https://kyc-stage.bank131.ru",
    });
    assert_eq!(at(&serde_json::to_value(endpoints()).unwrap(), "hosts"), &expected);
}

#[test]
fn each_builder_names_the_method_and_path_of_the_table_and_json() {
    for (call, build) in BUILDERS {
        let request = request(build, json!(null));
        assert_eq!((&request["method"], &request["path"]), (&json!(call.method().word()), &json!(call.path())));
        assert_eq!(request["headers"], json!({"Content-Type": "application/json"}));
    }
}

#[test]
fn a_path_replaces_the_default_of_any_builder_and_nothing_else() {
    for (call, build) in BUILDERS {
        let mut expected = request(build, json!(null));
        expected["path"] = json!("/api/v9/other?x=1");
        assert_eq!(request(build, json!({"path": "/api/v9/other?x=1"})), expected, "{}", call.word());
    }
}

#[test]
fn a_project_becomes_a_header_of_any_builder() {
    for (call, build) in BUILDERS {
        let headers = &request(build, json!({"project": "promo_2026"}))["headers"];
        assert_eq!(headers["X-PARTNER-PROJECT"], "promo_2026", "{}", call.word());
    }
}

#[test]
fn a_path_that_is_not_absolute_or_names_a_host_is_misuse() {
    let wrong =
        ["", "api/v1/token", "https://example.com/", "//example.com/", "/\\example.com", "/a b", "/å", "/a\r\nb"];
    for (_, build) in BUILDERS {
        for path in wrong {
            assert_misuse(build(&value(&json!({"path": path}))), "path", "choice.unknown");
        }
        assert_misuse(build(&value(&json!({"path": 1}))), "path", "wrong_type");
    }
}

#[test]
fn an_unknown_option_of_any_builder_is_misuse() {
    for (_, build) in BUILDERS {
        assert_misuse(build(&value(&json!({"Path": "/"}))), "Path", "unknown_field");
    }
}
