//! The printed form of an input while it is typed.

use super::error::thrown;
use super::exports::Answered;
use super::value::from_js;
use crate::api;
use js_sys::Object;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

#[wasm_bindgen(typescript_custom_section)]
const TYPING: &str = include_str!("typing.d.ts");

#[wasm_bindgen]
extern "C" {
    type FormattedInput;

    #[wasm_bindgen(method, setter)]
    fn set_text(this: &FormattedInput, text: &JsValue);

    #[wasm_bindgen(method, setter)]
    fn set_caret(this: &FormattedInput, caret: &JsValue);
}

/// Text and caret of an input in its printed form, after each key. Without a caret: the end.
#[wasm_bindgen(js_name = "formatInput", unchecked_return_type = "FormattedInput")]
pub fn format_input(
    #[wasm_bindgen(unchecked_param_type = "InputKind")] kind: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "string | null | undefined")] text: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "number | null | undefined")] caret: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "FormatOptions")] options: &JsValue,
) -> Answered {
    let typed = from_js(text);
    let formatted = api::format_input(&from_js(kind), &typed, &from_js(caret), &from_js(options))
        .map_err(|misuse| thrown(&misuse))?;
    let shown: FormattedInput = Object::new().unchecked_into();
    // What did not change is given back itself: a long text came in cut.
    let is_same = typed.as_text() == Some(&formatted.text);
    shown.set_text(&if is_same { text.clone() } else { JsValue::from_str(&formatted.text) });
    shown.set_caret(&JsValue::from_f64(formatted.caret as f64));
    Ok(shown.into())
}
