//! The passport check (KYC).

use super::error::coded;
use super::exports::{Answered, answered, clock};
use super::value::{from_js, message_from_js, to_js};
use crate::api::{self, PayloadError};
use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** `DD.MM.YYYY`; `YYYY-MM-DD` is read too. */
export type KycDate = string;
export type KycBirthDate = KycDate;
export type KycIssueDate = KycDate;
/** ISO 3166-1 alpha-2: `RU`; alpha-3 is read too. */
export type KycCountry = string;
export type KycTaxNumber = string;
/** Six digits. */
export type PostalCode = string;
export type KycIdentityDocument = "Паспорт гражданина РФ";
export type KycCitizenship = "РФ";
export type KycBeneficialOwners = "ВБ отсутствует";
export type KycPublicOfficials = "Нет";
export type KycMigrationCard = "-";
export type KycRightToStay = "-";
export type KycType = "FL_RESIDENT" | "FL_NONRESIDENT";
/** Sent as they are: the bank publishes no more of their fields. */
export type KycDocuments = Record<string, unknown>[];
/** CryptoPro's signature as text: see `signKycCheck` of `bank131-checkout/kyc`. */
export type Signature = string;

export interface KycStatusOptions extends BuildOptions {
  /** Of the bank's form and path; "1.1" by default. */
  version?: "1.1" | "2.0" | undefined;
}
export interface KycCheckOptions extends KycStatusOptions {
  /** The day on which the person acts; the local date by default. */
  today?: CivilDate | undefined;
}
export interface KycAnswerOptions {
  /** Which call was answered; "status" by default. Only a status says that a person is verified. */
  call?: "check" | "status" | undefined;
  /** The answer's HTTP status; 200 by default. */
  httpStatus?: number | undefined;
  /** How many answers were read before this one; 0 by default. Each wait is twice the last, up to a limit. */
  attempt?: number | undefined;
}
/** What the bank's answer means. */
export interface KycResult {
  /**
   * accepted: the check is taken on, ask for its status; verified: the person is verified; pending: ask again later;
   * already_exists: go on with the `id` that came; refused: for the reason in `code`; retry: the same call later;
   * unknown: ask for the status.
   */
  outcome: "accepted" | "verified" | "pending" | "already_exists" | "refused" | "retry" | "unknown";
  /** The check's id, for `buildKycStatus`. */
  id?: string;
  /** The bank's code as it came. */
  code?: string;
  /** The bank's own words, for logs of yours, not for the person. */
  description?: string;
  /** Who can do something about it. */
  class?: "fix_input" | "retry_later" | "check_status" | "contact_support" | "integration";
  /** When to ask next. */
  retry_after_ms?: number;
  /** What is refused, with codes like `bank.inn_validation_failure` and the field of the body. */
  issues?: Issue[];
}
"#;

/// The request that checks a passport. Sign it next: see `bank131-checkout/kyc`.
#[wasm_bindgen(js_name = "buildKycCheck", unchecked_return_type = "Built<KycCheck | KycCheckV2>")]
pub fn build_kyc_check(
    #[wasm_bindgen(unchecked_param_type = "Draft<KycCheck> | Draft<KycCheckV2>")] draft: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "KycCheckOptions")] options: &JsValue,
) -> Answered {
    // A signature is longer than what a draft may hold.
    answered(api::build_kyc_check(&message_from_js(draft), &from_js(options), clock()))
}

/// The request that asks what became of a check: `GET` without a body.
#[wasm_bindgen(js_name = "buildKycStatus", unchecked_return_type = "Built<null>")]
pub fn build_kyc_status(
    #[wasm_bindgen(unchecked_param_type = "string")] id: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "KycStatusOptions")] options: &JsValue,
) -> Answered {
    answered(api::build_kyc_status(&from_js(id), &from_js(options)))
}

/// What the bank's answer to a check or a status means; an object or JSON text.
#[wasm_bindgen(js_name = "readKyc", unchecked_return_type = "Answer<KycResult>")]
pub fn read_kyc(
    #[wasm_bindgen(unchecked_param_type = "unknown")] answer: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "KycAnswerOptions")] options: &JsValue,
) -> Answered {
    answered(api::read_kyc(&message_from_js(answer), &from_js(options)))
}

/// The draft of a check (version 1.1) of the person who sends a transfer; `extra` has the fields that a sender lacks.
#[wasm_bindgen(js_name = "kycDraft", unchecked_return_type = "Draft<KycCheck>")]
pub fn kyc_draft(
    #[wasm_bindgen(unchecked_param_type = "Draft<Sender>")] sender: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "Draft<KycCheck>")] extra: &JsValue,
) -> Answered {
    let draft = api::kyc_draft(&from_js(sender), &message_from_js(extra));
    draft.map_err(|misuse| super::error::thrown(&misuse)).and_then(|draft| to_js(&draft))
}

/// The bytes to sign: what CPython's `json.dumps(payload, sort_keys=True) + "\r\n"` gives. Whole numbers beyond 2^53 come
/// as BigInt or in JSON text; what cannot be signed exactly throws `ERR_PAYLOAD`.
#[wasm_bindgen(js_name = "kycPayload")]
pub fn kyc_payload(
    #[wasm_bindgen(unchecked_param_type = "object | string")] payload: &JsValue,
) -> Result<Vec<u8>, JsValue> {
    api::kyc_payload(&message_from_js(payload)).map_err(|error| thrown(&error))
}

/// With the code and the path of the problem as properties.
fn thrown(error: &PayloadError) -> JsValue {
    let thrown = coded(PayloadError::CODE, &error.to_string());
    let _ = Reflect::set(&thrown, &"reason".into(), &error.issue.code.as_ref().into());
    let _ = Reflect::set(&thrown, &"field".into(), &error.issue.field.as_str().into());
    thrown.into()
}
