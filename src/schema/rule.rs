//! Cross-field rules: what the fields of an object must agree on.

use crate::issue::Problem;
use crate::value::View;

/// Judges the fields of an object together. It sees canonical values only; what was refused is not there.
pub type Rule = fn(View<'_>) -> Result<(), Broken>;

/// A rule of an object that its fields break together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// The fields concerned, by dotted paths within the object; the problem is told at the first.
    pub fields: &'static [&'static str],
    /// What is wrong.
    pub problem: Problem,
}

/// `Err` where the rule is broken.
pub(crate) fn unless(broken: bool, fields: &'static [&'static str], problem: impl Into<Problem>) -> Result<(), Broken> {
    if broken { Err(Broken { fields, problem: problem.into() }) } else { Ok(()) }
}
