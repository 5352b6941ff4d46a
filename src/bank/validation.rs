//! Cross-field rules: from our problems into `validator` errors, and back into issues with the bank's paths.

use super::reader::Reader;
use crate::issue::{Issue, Param, Problem};
use validator::{Validate, ValidationError, ValidationErrors, ValidationErrorsKind};

/// The parameter that holds the fields a rule concerns, dotted, the one to tell first.
const FIELDS: &str = "@fields";

/// A broken rule. It is told at the first of `fields`, and only if none of them was refused already.
pub(crate) fn broken(fields: &'static str, problem: impl Into<Problem>) -> ValidationError {
    let Problem { code, message, params } = problem.into();
    let mut error = ValidationError::new(code).with_message(message.into());
    error.params.insert(FIELDS.into(), fields.into());
    // Not `add_param`, which serialises and unwraps: five kilobytes for a string.
    error.params.extend(params.into_iter().map(|(name, param)| match param {
        Param::Number(number) => (name.into(), number.into()),
        Param::Text(text) => (name.into(), text.into()),
    }));
    error
}

/// `Err` where `problem` holds of `fields`.
pub(crate) fn unless_broken(
    broken_rule: bool,
    fields: &'static str,
    problem: impl Into<Problem>,
) -> Result<(), ValidationError> {
    if broken_rule { Err(broken(fields, problem)) } else { Ok(()) }
}

impl Reader<'_> {
    /// Adds what the cross-field rules find in what was read.
    pub(crate) fn validate(&mut self, part: &impl Validate) {
        if let Err(errors) = part.validate() {
            self.collect(&errors, "");
        }
    }

    fn collect(&mut self, errors: &ValidationErrors, path: &str) {
        for (field, kind) in errors.errors() {
            match kind {
                ValidationErrorsKind::Struct(inner) => self.collect(inner, &join(path, field)),
                ValidationErrorsKind::List(items) => {
                    for (index, inner) in items {
                        self.collect(inner, &join(&join(path, field), &index.to_string()));
                    }
                }
                ValidationErrorsKind::Field(broken) => broken.iter().for_each(|error| self.tell(error, path)),
            }
        }
    }

    fn tell(&mut self, error: &ValidationError, path: &str) {
        let fields = error.params.get(FIELDS).and_then(|fields| fields.as_str()).unwrap_or_default();
        let mut paths = fields.split(' ').map(|field| join(path, field));
        let Some(first) = paths.next() else { return };
        if self.has_refused(&first) || paths.any(|other| self.has_refused(&other)) {
            return;
        }
        let params = error.params.iter().filter(|(name, _)| *name != FIELDS).filter_map(|(name, value)| {
            let param = match value.as_i64() {
                Some(number) => Param::Number(number),
                None => Param::Text(value.as_str()?.to_owned().into()),
            };
            Some((known_name(name)?, param))
        });
        self.add(Issue {
            code: error.code.clone(),
            field: first,
            message: error.message.clone().unwrap_or_default(),
            params: params.collect(),
        });
    }
}

/// The names that parameters of cross-field rules have.
fn known_name(name: &str) -> Option<&'static str> {
    ["expected", "country", "payout", "currency", "minimum", "actual"].into_iter().find(|known| *known == name)
}

fn join(path: &str, field: &str) -> String {
    match (path, field) {
        ("", _) => field.to_owned(),
        (_, "") => path.to_owned(),
        _ => format!("{path}.{field}"),
    }
}
