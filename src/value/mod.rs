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
pub use json::{JsonProblem, MAX_JSON, member_text, parse_json};
pub(crate) use number::UNSAFE_INTEGER;
pub use number::{MAX_SAFE_INTEGER, Number};
pub use record::Record;
pub(crate) use record::holding;
pub use value::Value;
pub(crate) use view::View;
