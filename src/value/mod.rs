//! What crosses? The one dynamic value, its JSON text with exact numbers, and looks into it by path. Knows no bank and no
//! check.

mod double;
mod json;
mod number;
mod record;
mod serde;
mod value;
mod view;

#[cfg(target_arch = "wasm32")]
pub(crate) use double::double_of;
pub(crate) use double::shortest;
pub(crate) use json::MAX_DEPTH;
pub use json::{JsonProblem, MAX_JSON, parse_json, parse_json_keeping};
pub(crate) use number::UNSAFE_INTEGER;
pub use number::{MAX_SAFE_INTEGER, Number};
pub(crate) use record::holding;
pub use value::{Record, Value};
pub use view::View;
