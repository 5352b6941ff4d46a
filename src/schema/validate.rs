//! What `validator::Validate` of a record finds: the reader's own problems, nested as that crate nests errors.

use super::reader::Reader;
use super::shape::Shape;
use crate::issue::{Issue, Param};
use crate::text::cut_or_all;
use crate::value::Value;
use std::collections::{BTreeMap, HashMap};
use validator::{ValidationError, ValidationErrors, ValidationErrorsKind};

/// Where `validator` keeps the errors of an object as a whole.
const WHOLE: &str = "__all__";

/// Whether an object made of checked values has all that is required, numbers and lists within their limits, and keeps
/// its cross-field rules and those of the objects in it.
pub(crate) fn validated(value: &Value, shape: &Shape) -> Result<(), ValidationErrors> {
    let mut reader = Reader::of_record();
    reader.record(value, shape);
    reader.finish(shape).map_err(|issues| {
        let mut errors = ValidationErrors::new();
        for issue in issues {
            let path = issue.field.clone();
            place(&mut errors, &path, issue.into());
        }
        errors
    })
}

/// Adds an error at a dotted path. One whose name is taken by an error of another kind goes to the object as a whole.
fn place(errors: &mut ValidationErrors, path: &str, error: ValidationError) {
    let (name, rest) = cut_or_all(path, b".");
    let name = if name.is_empty() { WHOLE } else { name };
    let (index, of_item) = cut_or_all(rest, b".");
    let index = index.parse::<usize>();
    let kind = errors.0.entry(name.to_owned().into()).or_insert_with(|| match index {
        _ if rest.is_empty() => ValidationErrorsKind::Field(Vec::new()),
        Ok(_) => ValidationErrorsKind::List(BTreeMap::new()),
        Err(_) => ValidationErrorsKind::Struct(Box::default()),
    });
    match (kind, index) {
        (ValidationErrorsKind::Field(found), _) if rest.is_empty() => found.push(error),
        (ValidationErrorsKind::List(items), Ok(index)) => place(items.entry(index).or_default(), of_item, error),
        (ValidationErrorsKind::Struct(object), Err(_)) if !rest.is_empty() => place(object, rest, error),
        _ => place(errors, WHOLE, error),
    }
}

/// With the whole path as the parameter `field`.
impl From<Issue> for ValidationError {
    fn from(issue: Issue) -> Self {
        let mut params = HashMap::from([("field".into(), issue.field.into())]);
        params.extend(issue.params.into_iter().map(|(name, param)| match param {
            Param::Number(number) => (name.into(), number.into()),
            Param::Text(text) => (name.into(), text.into()),
        }));
        Self { code: issue.code, message: Some(issue.message), params }
    }
}
