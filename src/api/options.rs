//! The options of the calls. An unknown one is misuse: a typo must never silently mean nothing.

use super::answer::Misuse;
use crate::check::Rejection;
use crate::issue::Problem;
use crate::money::MAX_MINOR;
use crate::schema::{Check, DraftProblem, Leaf, Rules, displayed};
use crate::value::{Record, Value};

/// The options of one call, their names compared with those that it takes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Options<'o>(Option<&'o Record>);

impl<'o> Options<'o> {
    /// `null` and `undefined` are the same as no options; every check takes `field` and `final` besides `more`.
    pub(super) fn of_check(options: &'o Value, more: &[&str]) -> Result<Self, Misuse> {
        Self::known(options, &|key| matches!(key, "field" | "final") || more.contains(&key))
    }

    /// `null` and `undefined` are the same as no options.
    pub(super) fn of_call(options: &'o Value, allowed: &[&str]) -> Result<Self, Misuse> {
        Self::known(options, &|key| allowed.contains(&key))
    }

    fn known(options: &'o Value, is_known: &dyn Fn(&str) -> bool) -> Result<Self, Misuse> {
        let record = match options {
            Value::Null => return Ok(Self(None)),
            Value::Record(record) => record,
            other => return Err(wrong_type("", "object", other)),
        };
        match record.keys().find(|key| !is_known(key)) {
            Some(key) => Err(misuse(&displayed(key), DraftProblem::UnknownField)),
            None => Ok(Self(Some(record))),
        }
    }

    /// The value of an option that is there.
    pub(super) fn get(self, key: &str) -> Option<&'o Value> {
        self.0.map(|record| record.get(key)).filter(|value| !matches!(value, Value::Null))
    }

    pub(super) fn flag(self, key: &str) -> Result<bool, Misuse> {
        match self.get(key) {
            None => Ok(false),
            Some(Value::Flag(flag)) => Ok(*flag),
            Some(other) => Err(wrong_type(key, "boolean", other)),
        }
    }

    pub(super) fn text(self, key: &str) -> Result<Option<&'o str>, Misuse> {
        match self.get(key) {
            None => Ok(None),
            Some(Value::Text(text)) => Ok(Some(text)),
            Some(other) => Err(wrong_type(key, "string", other)),
        }
    }

    /// A whole number from 0 on.
    pub(super) fn count(self, key: &str) -> Result<Option<u32>, Misuse> {
        match self.get(key) {
            None => Ok(None),
            Some(Value::Integer(number)) if *number >= 0 => Ok(Some(u32::try_from(*number).unwrap_or(u32::MAX))),
            Some(other) => Err(wrong_type(key, "whole number", other)),
        }
    }

    /// A whole number from 0 to 2^53 − 1: an amount, a time in milliseconds.
    pub(super) fn whole_number(self, key: &str) -> Result<Option<i64>, Misuse> {
        match self.get(key) {
            None => Ok(None),
            Some(Value::Integer(number @ 0..=MAX_MINOR)) => Ok(Some(*number)),
            Some(other) => Err(wrong_type(key, "whole number", other)),
        }
    }

    /// A value by its check: a country, a day, a word of a closed list.
    pub(super) fn leaf<L: Leaf>(self, key: &str) -> Result<Option<L>, Misuse> {
        Ok(self.checked(key, L::CHECK)?.as_deref().and_then(L::of_text))
    }

    /// A value that must be there.
    pub(super) fn required<L: Leaf>(self, key: &str) -> Result<L, Misuse> {
        self.leaf(key)?.ok_or_else(|| misuse(key, DraftProblem::Required))
    }

    /// The canonical text of an option by its check.
    pub(super) fn checked(self, key: &str, check: Check) -> Result<Option<String>, Misuse> {
        match self.text(key)?.map(|text| check(text, &Rules::TIMELESS)) {
            None => Ok(None),
            Some(Ok(text)) => Ok(Some(text)),
            Some(Err(rejection)) => Err(Misuse { issue: rejection.problem.at(key) }),
        }
    }
}

/// A project identifier: printable ASCII, since it becomes a header.
pub(super) fn project(text: &str, _rules: &Rules) -> Result<String, Rejection<Problem>> {
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Ok(text.to_owned());
    }
    Err(Rejection::invalid(DraftProblem::UnknownChoice { allowed: "printable ASCII without spaces".into() }.into()))
}

/// A path on the bank's host: printable ASCII, absolute, and not `//`, which begins the name of another host.
pub(super) fn path(text: &str, _rules: &Rules) -> Result<String, Rejection<Problem>> {
    let other_host = text.starts_with("//") || text.starts_with("/\\");
    if text.starts_with('/') && !other_host && text.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Ok(text.to_owned());
    }
    Err(Rejection::invalid(
        DraftProblem::UnknownChoice { allowed: "an absolute path in printable ASCII".into() }.into(),
    ))
}

pub(super) fn misuse(key: &str, problem: DraftProblem) -> Misuse {
    Misuse { issue: Problem::from(problem).at(key) }
}

pub(super) fn wrong_type(key: &str, expected: &'static str, value: &Value) -> Misuse {
    misuse(key, DraftProblem::WrongType { expected, actual: value.kind() })
}
