//! The printed form while it is typed.

mod date_groups;
mod format;
mod phone_groups;

pub use format::{Deletion, FormattedInput};
