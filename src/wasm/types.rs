//! TypeScript that the Rust structs do not say: generic answers, and what the leaves of records are in JavaScript.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(typescript_custom_section)]
const ANSWERS: &str = include_str!("types.d.ts");
