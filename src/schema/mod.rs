//! How is a draft read? A [`Shape`] says what an object is made of. A reader walks a draft by it: each field by its check,
//! then each object by its cross-field rules. Knows no bank.

pub(crate) mod answer;
mod context;
mod leaf;
mod leaf_kind;
mod numbers;
mod part;
mod problem;
mod reader;
pub(crate) mod record;
mod rule;
mod shape;
mod validate;

pub(crate) use answer::{AnswerKind, AnswerPart, answer, read_answer};
pub use context::Rules;
pub use leaf::Leaf;
pub(crate) use leaf::{graphic, leaf_at};
pub use leaf_kind::LeafKind;
pub use numbers::{MinorUnits, Quantity, WholeNumber};
pub use part::Part;
pub use problem::DraftProblem;
pub(crate) use reader::{PROBE, Reader, displayed, read, read_known};
pub(crate) use record::record;
pub(crate) use rule::{Broken, belongs_to, broken_if};
pub(crate) use shape::bare;
pub use shape::{Check, Field, Kind, Presence, Shape};
pub(crate) use validate::validated;
