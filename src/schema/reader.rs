//! Turns a dynamic draft into its canonical form and collects every problem on the way, each with its path.
//!
//! One walk over the [`Shape`], whatever the request: a reader per type would be most of the shipped module.

use super::context::Rules;
use super::problem::DraftProblem;
use super::rule::Broken;
use super::shape::{Check, Field, Kind, Presence, Shape};
use crate::check::limited;
use crate::issue::{Issue, Problem};
use crate::money::{AmountProblem, Decimal, MAX_MINOR, MAX_QUANTITY, RateProblem};
use crate::value::{Record, Value, View};

/// More items than any transfer has.
const MAXIMUM_ITEMS: usize = 20;

/// More typos than anybody makes in one object: no more are reported.
const MAXIMUM_UNKNOWN: usize = 20;

/// Stands for any right text, where a draft only asks which fields it lacks. JavaScript cannot make one.
pub(crate) const PROBE: Value = Value::Foreign("probe");

/// Where in a draft the reader is, and what it has found.
#[derive(Debug)]
pub(crate) struct Reader<'r> {
    /// `None` for texts that were checked when they were parsed.
    rules: Option<&'r Rules>,
    path: String,
    issues: Vec<Issue>,
    /// How many unknown keys of an object are reported.
    unknown: usize,
}

impl<'r> Reader<'r> {
    pub(crate) const fn new(rules: &'r Rules) -> Self {
        Self { rules: Some(rules), path: String::new(), issues: Vec::new(), unknown: MAXIMUM_UNKNOWN }
    }

    /// For a record, whose texts were checked when they were parsed and whose keys are all known.
    pub(super) const fn of_record() -> Self {
        Self { rules: None, path: String::new(), issues: Vec::new(), unknown: 0 }
    }

    /// A problem of the field being read.
    #[inline(never)]
    fn report(&mut self, problem: Problem) {
        self.issues.push(problem.at(self.path.clone()));
    }

    /// A problem of a field of the object being read.
    pub(crate) fn report_at(&mut self, step: &str, problem: Problem) {
        let depth = self.enter(step);
        self.report(problem);
        self.path.truncate(depth);
    }

    /// Goes one step deeper, and gives the length to go back to.
    fn enter(&mut self, step: &str) -> usize {
        let depth = self.path.len();
        if depth > 0 {
            self.path.push('.');
        }
        self.path.push_str(step);
        depth
    }

    /// The canonical form of an object, as far as it has one.
    pub(crate) fn record(&mut self, value: &Value, shape: &Shape) -> Option<Record> {
        let Value::Record(record) = value else { return self.wrong_type("object", value) };
        let unknown = record.keys().filter(|key| !shape.fields.iter().any(|field| field.name == *key));
        for key in unknown.take(self.unknown) {
            self.report_at(&displayed(key), DraftProblem::UnknownField.into());
        }
        let mut canonical = Record::default();
        for field in shape.fields {
            self.field(record.get(field.name), field, &mut canonical);
        }
        for rule in shape.rules {
            self.check_rule(rule(View(&canonical)));
        }
        Some(canonical)
    }

    fn field(&mut self, value: &Value, field: &Field, canonical: &mut Record) {
        let depth = self.enter(field.name);
        let read = match (value.is_absent(), field.presence) {
            (false, _) => self.value(value, field.kind),
            (true, Presence::Nullable) => Some(Value::Null),
            (true, Presence::Optional) => None,
            (true, Presence::Required) => self.refused(DraftProblem::Required),
        };
        self.path.truncate(depth);
        if let Some(read) = read {
            canonical.set(field.name, read);
        }
    }

    fn value(&mut self, value: &Value, kind: Kind) -> Option<Value> {
        match kind {
            Kind::Text(..) if *value == PROBE => Some(PROBE),
            Kind::Text(check, _) => self.text(value, check),
            Kind::Record(shape) => self.record(value, shape).map(Value::Record),
            Kind::List(shape) => self.list(value, shape),
            Kind::MinorUnits => match self.whole_number(value)? {
                Value::Integer(0) => self.refused(AmountProblem::Zero),
                minor => Some(minor),
            },
            Kind::WholeNumber => self.whole_number(value),
            Kind::Quantity => match (value.as_whole(), value) {
                (Some(quantity @ 1..=MAX_QUANTITY), _) => Some(Value::Integer(quantity)),
                (_, Value::Integer(_) | Value::Number(_)) => self.refused(RateProblem::Quantity),
                _ => self.wrong_type("number", value),
            },
            Kind::Decimal => self.decimal(value),
            Kind::Flag if matches!(value, Value::Flag(_)) => Some(value.clone()),
            Kind::Flag => self.wrong_type("boolean", value),
        }
    }

    fn text(&mut self, value: &Value, check: Check) -> Option<Value> {
        let Value::Text(text) = value else { return self.wrong_type("string", value) };
        let Some(rules) = self.rules else { return Some(value.clone()) };
        let checked = match limited(text) {
            Ok(text) => check(text, rules),
            Err(refusal) => Err(refusal.common()),
        };
        checked.map_or_else(|refusal| self.refused(refusal.problem), |text| Some(Value::Text(text)))
    }

    fn list(&mut self, value: &Value, shape: &Shape) -> Option<Value> {
        let Value::List(items) = value else { return self.wrong_type("array", value) };
        if !(1..=MAXIMUM_ITEMS).contains(&items.len()) {
            let actual = u32::try_from(items.len()).unwrap_or(u32::MAX);
            return self.refused(DraftProblem::ListLength { minimum: 1, maximum: 20, actual });
        }
        let mut canonical = Vec::new();
        for (index, item) in items.iter().enumerate() {
            let depth = self.enter(&index.to_string());
            // An unreadable item keeps its place, so that the problems of the others are found at theirs.
            canonical.push(self.record(item, shape).map_or(Value::Null, Value::Record));
            self.path.truncate(depth);
        }
        Some(Value::List(canonical))
    }

    fn whole_number(&mut self, value: &Value) -> Option<Value> {
        let problem = match (value.as_whole(), value) {
            (Some(whole @ 0..=MAX_MINOR), _) => return Some(Value::Integer(whole)),
            (Some(..0), _) => AmountProblem::Negative,
            (Some(_), _) => AmountProblem::TooLarge,
            (_, Value::Number(number)) if number.value < 0.0 => AmountProblem::Negative,
            (_, Value::Number(number)) if number.value > MAX_MINOR as f64 => AmountProblem::TooLarge,
            (_, Value::Number(_)) => AmountProblem::NotInteger,
            _ => return self.wrong_type("number", value),
        };
        self.refused(problem)
    }

    /// Kept as its text: the decimal that is printed, never the double that is nearest to it.
    fn decimal(&mut self, value: &Value) -> Option<Value> {
        let text = match value {
            Value::Integer(number) => number.to_string(),
            Value::Number(number) => number.text.to_string(),
            Value::Text(text) => text.trim().to_owned(),
            _ => return self.wrong_type("number", value),
        };
        match Decimal::parse(&text) {
            Ok(_) => Some(Value::Text(text)),
            Err(problem) => self.refused(problem),
        }
    }

    fn wrong_type<T>(&mut self, expected: &'static str, value: &Value) -> Option<T> {
        self.refused(DraftProblem::WrongType { expected, actual: value.kind() })
    }

    /// A problem of the field being read, which therefore has no value.
    fn refused<T>(&mut self, problem: impl Into<Problem>) -> Option<T> {
        self.report(problem.into());
        None
    }

    /// Reports a broken rule of the object being read, unless a field that it concerns was refused already.
    fn check_rule(&mut self, outcome: Result<(), Broken>) {
        let Err(Broken { fields, problem }) = outcome else { return };
        if !fields.iter().any(|field| self.has_refused(field)) {
            self.report_at(fields.first().copied().unwrap_or_default(), problem);
        }
    }

    fn has_refused(&mut self, field: &str) -> bool {
        let depth = self.enter(field);
        let found = self.issues.iter().any(|issue| issue.field == self.path);
        self.path.truncate(depth);
        found
    }

    /// Nothing, or every problem in the document's order of fields. Few issues need no more than insertion; equal ranks
    /// keep the order in which they were found.
    pub(crate) fn finish(self, shape: &Shape) -> Result<(), Vec<Issue>> {
        let mut ranked: Vec<(Vec<usize>, Issue)> = Vec::new();
        for issue in self.issues {
            let rank = shape.rank(&issue.field);
            let at = ranked.iter().position(|(other, _)| *other > rank).unwrap_or(ranked.len());
            ranked.insert(at, (rank, issue));
        }
        if ranked.is_empty() { Ok(()) } else { Err(ranked.into_iter().map(|(_, issue)| issue).collect()) }
    }
}

/// Reads a whole draft.
pub(crate) fn read(draft: &Value, shape: &Shape, rules: &Rules) -> Result<Record, Vec<Issue>> {
    read_by(Reader::new(rules), draft, shape)
}

/// Reads what the bank sent: keys that this crate does not know are not a problem.
pub(crate) fn read_known(message: &Value, shape: &Shape) -> Result<Record, Vec<Issue>> {
    read_by(Reader { unknown: 0, ..Reader::new(&Rules::TIMELESS) }, message, shape)
}

#[inline(never)]
fn read_by(mut reader: Reader<'_>, value: &Value, shape: &Shape) -> Result<Record, Vec<Issue>> {
    let read = reader.record(value, shape);
    reader.finish(shape)?;
    Ok(read.unwrap_or_default())
}

/// A key as an issue may show it: page code wrote it, but it need not be short.
pub(crate) fn displayed(key: &str) -> String {
    key.chars().filter(|ch| !ch.is_control()).take(64).collect()
}
