//! Which fields a form must ask for.

use super::exports::{Answered, answered};
use super::value::from_js;
use crate::api;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(typescript_custom_section)]
const REQUIREMENTS: &str = include_str!("requirements.d.ts");

/// The fields that a form must ask for, which are mandatory, and how each is checked.
#[wasm_bindgen(js_name = "requirements", unchecked_return_type = "Answer<Requirement[]>")]
pub fn requirements(#[wasm_bindgen(unchecked_param_type = "TransferWay")] transfer: &JsValue) -> Answered {
    answered(api::requirements(&from_js(transfer)))
}
