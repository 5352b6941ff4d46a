//! A model of everything around the reducer. See README.md.

pub mod first;
