//! The suite, natively.

#[cfg(test)]
mod suite;
