//! Misuse as a real `Error` with `name` and `code`.

use crate::api::Misuse;
use js_sys::{Error, Reflect};
use wasm_bindgen::JsValue;

/// The `name` of every error that this package throws.
const NAME: &str = "CheckoutError";

pub(super) fn thrown(misuse: &Misuse) -> JsValue {
    let error = Error::new(&misuse.to_string());
    error.set_name(NAME);
    // A fresh Error takes properties: the result says nothing.
    let _ = Reflect::set(&error, &"code".into(), &Misuse::CODE.into());
    error.into()
}
