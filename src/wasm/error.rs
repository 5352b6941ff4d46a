//! Errors to throw: a real `Error` with `name` and `code`.

use crate::api::Misuse;
use js_sys::{Error, Reflect};
use wasm_bindgen::JsValue;

/// The `name` of every error that this package throws.
const NAME: &str = "CheckoutError";

pub(super) fn thrown(misuse: &Misuse) -> JsValue {
    coded(Misuse::CODE, &misuse.to_string()).into()
}

pub(super) fn coded(code: &str, message: &str) -> Error {
    let error = Error::new(message);
    error.set_name(NAME);
    // Setting a property of a new Error cannot fail.
    let _ = Reflect::set(&error, &"code".into(), &code.into());
    error
}
