//! The passport check (KYC).

use super::error::coded;
use super::exports::{Answered, answered, clock};
use super::value::{from_js, message_from_js, to_js};
use crate::api::{self, PayloadError};
use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("kyc.d.ts");

/// The request that checks a passport. Sign it next: see `bank131-checkout/kyc`.
#[wasm_bindgen(js_name = "buildKycCheck", unchecked_return_type = "Built<KycCheck | KycCheckV2>")]
pub fn build_kyc_check(
    #[wasm_bindgen(unchecked_param_type = "Draft<KycCheck> | Draft<KycCheckV2>")] draft: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "KycCheckOptions")] options: &JsValue,
) -> Answered {
    // A signature is longer than a text of a draft may be.
    answered(api::build_kyc_check(&message_from_js(draft), &from_js(options), clock()))
}

/// The request that asks for the result of a check: `GET` without a body.
#[wasm_bindgen(js_name = "buildKycStatus", unchecked_return_type = "Built<null>")]
pub fn build_kyc_status(
    #[wasm_bindgen(unchecked_param_type = "string")] id: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "KycStatusOptions")] options: &JsValue,
) -> Answered {
    answered(api::build_kyc_status(&from_js(id), &from_js(options)))
}

/// What the bank's answer to a check or to the question for its status means; takes an object or JSON text.
#[wasm_bindgen(js_name = "readKyc", unchecked_return_type = "Answer<KycResult>")]
pub fn read_kyc(
    #[wasm_bindgen(unchecked_param_type = "unknown")] answer: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "KycAnswerOptions")] options: &JsValue,
) -> Answered {
    answered(api::read_kyc(&message_from_js(answer), &from_js(options)))
}

/// The draft of a check (version 1.1) of a transfer's sender; `extra` has the fields that a sender lacks.
#[wasm_bindgen(js_name = "kycDraft", unchecked_return_type = "Draft<KycCheck>")]
pub fn kyc_draft(
    #[wasm_bindgen(unchecked_param_type = "Draft<Sender>")] sender: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "Draft<KycCheck>")] extra: &JsValue,
) -> Answered {
    let draft = api::kyc_draft(&from_js(sender), &message_from_js(extra));
    draft.map_err(|misuse| super::error::thrown(&misuse)).and_then(|draft| to_js(&draft))
}

/// The bytes to sign: those of CPython's `json.dumps(payload, sort_keys=True) + "\r\n"`. Pass whole numbers beyond 2^53
/// as BigInt or in JSON text; what cannot be signed exactly throws `ERR_PAYLOAD`.
#[wasm_bindgen(js_name = "kycPayload")]
pub fn kyc_payload(
    #[wasm_bindgen(unchecked_param_type = "object | string")] payload: &JsValue,
) -> Result<Vec<u8>, JsValue> {
    api::kyc_payload(&message_from_js(payload)).map_err(|error| thrown(&error))
}

/// The error to throw, with the code and the path of the problem as properties.
fn thrown(error: &PayloadError) -> JsValue {
    let thrown = coded(PayloadError::CODE, &error.to_string());
    let _ = Reflect::set(&thrown, &"reason".into(), &error.issue.code.as_ref().into());
    let _ = Reflect::set(&thrown, &"field".into(), &error.issue.field.as_str().into());
    thrown.into()
}
