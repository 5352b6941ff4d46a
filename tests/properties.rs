//! What holds of every input, and second implementations as judges. Native only.
#![cfg(not(target_arch = "wasm32"))]

#[cfg(test)]
#[path = "suite/properties/mod.rs"]
mod properties;
