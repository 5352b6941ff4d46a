//! What crosses? The one dynamic value, its JSON text with exact numbers, and paths into it. Knows no bank and no check.

mod double;
mod json;
mod natural;
mod number;
mod path;
mod serde;
#[expect(clippy::module_inception, reason = "the room is named after the value that it holds")]
mod value;
mod view;

pub(crate) use double::shortest;
pub(crate) use json::MAX_DEPTH;
pub use json::{JsonProblem, MAX_JSON, parse_json, parse_json_keeping};
pub(crate) use number::UNSAFE_INTEGER;
pub use number::{MAX_SAFE_INTEGER, Number};
pub(crate) use path::{object_at, set_at, value_at};
pub(crate) use value::holding;
pub use value::{Record, Value};
pub(crate) use view::View;
