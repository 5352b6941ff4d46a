//! Cross-field rules: what the fields of an object must agree on.

use super::problem::DraftProblem;
use crate::issue::Problem;
use crate::value::View;

/// Checks the fields of an object together. It sees canonical values only: a refused one is not there.
pub(crate) type Rule = fn(View<'_>) -> Result<(), Broken>;

/// A rule that the fields of an object break together.
#[derive(Debug)]
pub(crate) struct Broken {
    /// By dotted paths within the object. The problem is reported at the first, and not at all where one of them has been
    /// refused already.
    pub(super) fields: &'static [&'static str],
    pub(super) problem: Problem,
}

impl Broken {
    /// The problem that these fields have together.
    pub(crate) fn at(fields: &'static [&'static str], problem: impl Into<Problem>) -> Self {
        Self { fields, problem: problem.into() }
    }
}

/// The rule is broken where the condition holds.
pub(crate) fn broken_if(
    condition: bool,
    fields: &'static [&'static str],
    problem: impl Into<Problem>,
) -> Result<(), Broken> {
    if condition { Err(Broken::at(fields, problem)) } else { Ok(()) }
}

/// A detail belongs to one value of `type`: it must be there with that one and not with another.
#[inline(never)]
pub(crate) fn belongs_to(kind: &str, object: View<'_>, detail: &'static [&'static str]) -> Result<(), Broken> {
    let Some(actual) = object.text("type") else { return Ok(()) };
    let is_there = detail.iter().all(|field| object.has(field));
    if actual == kind {
        broken_if(!is_there, detail, DraftProblem::Required)
    } else {
        broken_if(is_there, detail, DraftProblem::UnexpectedField)
    }
}
