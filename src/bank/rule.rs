//! Cross-field rules, and what they say to `validator`.

use crate::issue::{Param, Problem};
use validator::ValidationError;

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

/// For who calls `validate()` of a record. The module for JavaScript does not: the maps in these errors would be ten of
/// its kilobytes.
impl From<Broken> for ValidationError {
    fn from(Broken { fields, problem }: Broken) -> Self {
        let mut error = Self::new(problem.reason.code).with_message(problem.reason.message.into());
        error.params.insert("field".into(), fields.first().copied().unwrap_or_default().into());
        error.params.extend(problem.reason.params.iter().copied().zip(problem.values).map(
            |(name, param)| match param {
                Param::Number(number) => (name.into(), number.into()),
                Param::Text(text) => (name.into(), text.into()),
            },
        ));
        error
    }
}
