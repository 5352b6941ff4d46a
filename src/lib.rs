//! Form checks, exact pricing and request bodies for Bank 131 transfer checkouts.
//!
//! In reading order:
//!
//! | module | question |
//! |---|---|
//! | [`issue`] | what can be wrong, and how is it reported? |
//! | [`check`] | is this input right? |
//! | [`money`] | what will it cost? |
//! | [`value`] | how are drafts and answers held? |
//! | [`schema`] | what is a draft made of? |
//! | [`words`] | which words may a field have? |
//! | [`bank`] | what do we send, and what came back? |
//! | [`flow`] | where is the transfer now? |
//! | [`api`] | what may a page ask? |
//! | [`codes`] | which codes are there? |
//!
//! Only the folder `wasm` (for wasm32) knows JavaScript. Everything else is plain Rust and runs the same natively, so a
//! server can check a request by the very rules that the page used:
//!
//! ```
//! use bank131_checkout::check::{Iban, Rejection};
//!
//! let iban: Iban = "TR 33 0006 1005 1978 6457 8413 26".parse()?;
//! assert_eq!(iban.as_str(), "TR330006100519786457841326");
//! assert_eq!(iban.country(), "TUR");
//! # Ok::<(), Rejection<bank131_checkout::check::IbanProblem>>(())
//! ```

pub mod api;
pub mod bank;
pub mod check;
pub mod codes;
pub mod flow;
pub mod issue;
pub mod money;
pub mod schema;
mod text;
pub mod value;
#[cfg(target_arch = "wasm32")]
mod wasm;
pub mod words;

/// The Rust of the documents, run as tests.
#[cfg(doctest)]
#[doc = include_str!("../docs/loading.md")]
struct Documents;
