//! How does JavaScript reach it? The only folder that knows JavaScript.
//!
//! Each export converts its arguments into [`Value`](crate::bank::Value)s, asks `api`, and converts the answer back.

mod error;
mod exports;
mod types;
mod value;
