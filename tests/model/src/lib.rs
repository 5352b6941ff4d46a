//! A model of everything around the reducer. See README.md.

pub mod client;
pub mod explore;
pub mod fault;
pub mod first;
pub mod memory;
pub mod model;
pub mod quick;
pub mod setup;
pub mod setups;
pub mod words;
pub mod world;
