//! How does JavaScript call the crate? The only folder that knows JavaScript.
//!
//! Each export converts its arguments into [`Value`](crate::value::Value)s, asks `api`, and converts the answer back.

mod checks;
mod error;
mod exports;
mod flow;
mod kyc;
mod protocol;
mod requirements;
mod review;
mod types;
mod typing;
mod value;

/// Two kilobytes smaller (brotli) than the default allocator, and faster.
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
