//! What do we send, and what came back? One file per call and per message of the bank. Requests are data, never sent from
//! here.
//!
//! A draft is a dynamic [`Value`](crate::value::Value) in the bank's own shape, read by a [`Shape`](crate::schema::Shape);
//! [`Request`](call::Request) is the proof that nothing was wrong with it. The records are the same shapes as Rust structs,
//! for servers in Rust.
//!
//! Incoming messages are read leniently, into one shape whichever of its own the bank used ([`Reading`](answer::Reading)).
//!
//! Source of shapes and names: the bank's document "Money transfers without opening an account".

pub mod answer;
pub mod call;
pub mod kyc;
