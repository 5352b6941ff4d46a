//! Messages of the bank, read leniently: a field that is missing or of another type is left out.

use crate::issue::{Issue, Param, Problem};
use crate::schema::DraftProblem;
use crate::value::{Record, Value, View};

/// What was read of a message, in one form, whichever version of it the bank used.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading<T> {
    /// What it says.
    pub value: T,
    /// What is wrong with the message.
    pub warnings: Vec<Issue>,
}

impl<T> Reading<T> {
    /// The same with its value changed.
    pub(crate) fn map<U>(self, change: fn(T) -> U) -> Reading<U> {
        Reading { value: change(self.value), warnings: self.warnings }
    }
}

/// A message as an object.
pub(super) fn root(message: &Value) -> Result<View<'_>, Vec<Issue>> {
    let wrong_type = DraftProblem::WrongType { expected: "object", actual: message.kind() };
    message.as_record().map(View).ok_or_else(|| vec![Problem::from(wrong_type).at("")])
}

/// Issues as a page gets them.
pub(crate) fn issues_value(issues: &[Issue]) -> Value {
    let mut list = Vec::with_capacity(issues.len());
    for issue in issues {
        list.push(issue_value(issue));
    }
    Value::List(list)
}

fn issue_value(issue: &Issue) -> Value {
    let mut params = Record::default();
    for (name, param) in &issue.params {
        match param {
            Param::Number(number) => params.set_integer(name, *number),
            Param::Text(text) => params.set_text(name, text),
        }
    }
    let mut record = Record::default();
    record.set_text("code", &issue.code);
    record.set_text("field", &issue.field);
    record.set_text("message", &issue.message);
    record.set("params", Value::Record(params));
    Value::Record(record)
}
