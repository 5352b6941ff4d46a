//! Turns a dynamic draft into typed requests and collects every problem on the way, each with its path.

use super::rule::Broken;
use super::shape::{Field, Kind, Presence, Shape};
use super::value::{Record, Value};
use crate::check::{Date, Refusal, limited};
use crate::issue::{Issue, Problem, problems};

problems! {
    /// Why a draft is refused before any check reads its values.
    pub enum DraftProblem {
        /// Missing, null or empty.
        Required = "required", "a value is required";
        /// Another JSON type than the field has.
        WrongType { expected: &'static str, actual: &'static str } = "wrong_type", "the value has another type";
        /// A key that the bank does not know: a typo must never pass silently.
        UnknownField = "unknown_field", "the bank knows no such field";
        /// A known field that does not belong to what the type beside it says.
        UnexpectedField = "unexpected_field", "this field does not belong to the chosen type";
        /// A word outside the list.
        UnknownChoice { allowed: &'static str } = "choice.unknown", "the value is none of those allowed";
        /// An empty list, or one too long to be meant.
        ListLength { minimum: u32, maximum: u32, actual: u32 } = "list.length", "the list has too few or too many items";
    }
}

/// What requests are judged by besides themselves.
#[derive(Clone, Debug)]
pub struct Rules {
    /// The day on which the person acts, where the person is.
    pub today: Date,
    /// Full years that sender and recipient must have.
    pub minimum_age: u32,
}

/// Something that a draft is read into and a request written from.
pub trait Part: Sized {
    /// What it is.
    const KIND: Kind;

    /// Reads it, telling `reader` what is wrong.
    fn read(value: &Value, reader: &mut Reader<'_>) -> Option<Self>;

    /// Reads it as a field of the open object.
    fn read_field(record: &Record, field: Option<&Field>, reader: &mut Reader<'_>) -> Option<Self> {
        let mut read = None;
        reader.visit(record, field, &mut |value, reader| read = Self::read(value, reader));
        read
    }

    /// Tells `reader` which cross-field rules it breaks.
    fn judge(&self, _reader: &mut Reader<'_>) {}

    /// As it is sent.
    fn write(&self) -> Value;
}

/// A check that gives the canonical text.
pub type Check = fn(&str, &Rules) -> Result<String, Refusal<Problem>>;

/// A single value that is text.
pub trait Leaf: Sized {
    /// Named after its check.
    const NAME: &'static str;

    /// Gives the canonical text, or refuses. A plain function, so that what reading all leaves has in common is compiled
    /// once.
    const CHECK: Check;

    /// The value of a text that its check gave.
    fn of_canonical(text: String) -> Option<Self>;

    /// Its canonical text.
    fn text(&self) -> String;
}

impl<T: Leaf> Part for T {
    const KIND: Kind = Kind::Leaf(T::NAME);

    fn read(value: &Value, reader: &mut Reader<'_>) -> Option<Self> {
        reader.leaf(value, T::CHECK).and_then(T::of_canonical)
    }

    fn read_field(record: &Record, field: Option<&Field>, reader: &mut Reader<'_>) -> Option<Self> {
        reader.leaf_field(record, field, T::CHECK).and_then(T::of_canonical)
    }

    fn write(&self) -> Value {
        self.text().into()
    }
}

/// More items than any transfer has.
const MAXIMUM_ITEMS: usize = 20;

impl<T: Part> Part for Vec<T> {
    const KIND: Kind = match T::KIND {
        Kind::Record(shape) => Kind::List(shape),
        kind => kind,
    };

    fn read(value: &Value, reader: &mut Reader<'_>) -> Option<Self> {
        let items = reader.list(value)?;
        let (mut read, mut outputs) = (Self::new(), Vec::new());
        for (index, item) in items.iter().enumerate() {
            // One unreadable item keeps the others: their problems are wanted too.
            read.extend(reader.within(&index.to_string(), |reader| T::read(item, reader)));
            outputs.push(reader.take_output());
        }
        reader.output = Value::List(outputs);
        Some(read)
    }

    fn judge(&self, reader: &mut Reader<'_>) {
        for (index, item) in self.iter().enumerate() {
            reader.judge(&index.to_string(), Some(item));
        }
    }

    fn write(&self) -> Value {
        Value::List(self.iter().map(Part::write).collect())
    }
}

impl Part for bool {
    const KIND: Kind = Kind::Leaf("flag");

    fn read(value: &Value, reader: &mut Reader<'_>) -> Option<Self> {
        match value {
            Value::Flag(flag) => {
                reader.output = Value::Flag(*flag);
                Some(*flag)
            }
            _ => reader.wrong_type("boolean", value),
        }
    }

    fn write(&self) -> Value {
        Value::Flag(*self)
    }
}

/// Where the reading stands and what it found.
#[derive(Debug)]
pub struct Reader<'r> {
    pub(crate) rules: &'r Rules,
    path: String,
    issues: Vec<Issue>,
    /// The canonical form of what was read last.
    pub(crate) output: Value,
    /// The canonical objects that are being read, the innermost last.
    open: Vec<Record>,
}

impl<'r> Reader<'r> {
    pub(crate) const fn new(rules: &'r Rules) -> Self {
        Self { rules, path: String::new(), issues: Vec::new(), output: Value::Null, open: Vec::new() }
    }

    fn take_output(&mut self) -> Value {
        std::mem::replace(&mut self.output, Value::Null)
    }

    /// A problem of the field being read, which therefore has no value.
    pub(crate) fn refused<T>(&mut self, problem: impl Into<Problem>) -> Option<T> {
        self.refuse(problem);
        None
    }

    /// A problem of the field being read.
    pub(crate) fn refuse(&mut self, problem: impl Into<Problem>) {
        self.issues.push(problem.into().at(self.path.clone()));
    }

    /// Reads something one step deeper.
    pub(crate) fn within<T>(&mut self, step: &str, read: impl FnOnce(&mut Self) -> T) -> T {
        let depth = self.enter(step);
        let result = read(self);
        self.path.truncate(depth);
        result
    }

    /// What reading any field has in common, once for all types.
    fn visit(&mut self, record: &Record, field: Option<&Field>, read: &mut dyn FnMut(&Value, &mut Self)) {
        let Some(field) = field else { return };
        let Some(value) = self.present(record, field) else { return };
        let depth = self.enter(field.name);
        read(value, self);
        self.path.truncate(depth);
        self.keep(field);
    }

    fn leaf_field(&mut self, record: &Record, field: Option<&Field>, check: Check) -> Option<String> {
        let mut read = None;
        self.visit(record, field, &mut |value, reader| read = reader.leaf(value, check));
        read
    }

    /// Reads text by its check.
    fn leaf(&mut self, value: &Value, check: Check) -> Option<String> {
        match check(self.text(value)?, self.rules) {
            Ok(canonical) => {
                self.output = Value::Text(canonical.clone());
                Some(canonical)
            }
            Err(refusal) => self.refused(refusal.problem),
        }
    }

    /// Puts what was read into the open object.
    fn keep(&mut self, field: &Field) {
        let value = self.take_output();
        if let Some(open) = self.open.last_mut() {
            open.set(field.name, value);
        }
    }

    /// One step deeper; the length to go back to.
    fn enter(&mut self, step: &str) -> usize {
        let depth = self.path.len();
        if depth > 0 {
            self.path.push('.');
        }
        self.path.push_str(step);
        depth
    }

    /// The value of a field, if there is one to read.
    fn present<'v>(&mut self, record: &'v Record, field: &Field) -> Option<&'v Value> {
        let value = record.get(field.name);
        let absent = value.is_absent();
        if absent && field.presence == Presence::Required {
            self.within(field.name, |reader| reader.refuse(DraftProblem::Required));
        }
        if absent && field.presence == Presence::Nullable {
            self.keep(field);
        }
        (!absent).then_some(value)
    }

    /// Ends the open object.
    pub(crate) fn close(&mut self) {
        self.output = Value::Record(self.open.pop().unwrap_or_default());
    }

    /// The object to read, once its keys were compared with the known ones.
    pub(crate) fn open<'v>(&mut self, value: &'v Value, shape: &Shape) -> Option<&'v Record> {
        let Some(record) = value.as_record() else { return self.wrong_type("object", value) };
        for key in record.keys() {
            if !shape.fields.iter().any(|field| field.name == key) {
                self.within(&displayed(key), |reader| reader.refuse(DraftProblem::UnknownField));
            }
        }
        self.open.push(Record::default());
        Some(record)
    }

    pub(crate) fn wrong_type<T>(&mut self, expected: &'static str, value: &Value) -> Option<T> {
        self.refuse(DraftProblem::WrongType { expected, actual: value.kind() });
        None
    }

    fn text<'v>(&mut self, value: &'v Value) -> Option<&'v str> {
        let Value::Text(text) = value else { return self.wrong_type("string", value) };
        limited(text).map_err(|refusal| self.refuse(refusal.problem)).ok()
    }

    fn list<'v>(&mut self, value: &'v Value) -> Option<&'v [Value]> {
        let Value::List(items) = value else { return self.wrong_type("array", value) };
        if (1..=MAXIMUM_ITEMS).contains(&items.len()) {
            return Some(items);
        }
        let actual = u32::try_from(items.len()).unwrap_or(u32::MAX);
        self.refuse(DraftProblem::ListLength { minimum: 1, maximum: 20, actual });
        None
    }

    /// Judges a part one step deeper.
    pub(crate) fn judge<T: Part>(&mut self, step: &str, part: Option<&T>) {
        if let Some(part) = part {
            self.within(step, |reader| part.judge(reader));
        }
    }

    /// Tells a broken rule of the object at hand, unless a field that it concerns was refused already.
    pub(crate) fn rule(&mut self, outcome: Result<(), Broken>) {
        let Err(Broken { fields, problem }) = outcome else { return };
        if !fields.iter().any(|field| self.within(field, |reader| reader.has_refused())) {
            self.within(fields.first().copied().unwrap_or_default(), |reader| reader.refuse(problem));
        }
    }

    /// Whether the field being read was refused already.
    fn has_refused(&self) -> bool {
        self.issues.iter().any(|issue| issue.field == self.path)
    }

    /// The canonical form of what was read, or every problem in the document's order of fields.
    pub(crate) fn finish(self, shape: &Shape) -> Result<Value, Vec<Issue>> {
        if self.issues.is_empty() { Ok(self.output) } else { Err(in_order(self.issues, shape)) }
    }
}

/// Few issues need no more than insertion; equal ranks keep the order in which they were found.
fn in_order(issues: Vec<Issue>, shape: &Shape) -> Vec<Issue> {
    let mut ranked: Vec<(Vec<usize>, Issue)> = Vec::with_capacity(issues.len());
    for issue in issues {
        let rank = shape.rank(&issue.field);
        let at = ranked.iter().position(|(other, _)| *other > rank).unwrap_or(ranked.len());
        ranked.insert(at, (rank, issue));
    }
    ranked.into_iter().map(|(_, issue)| issue).collect()
}

/// A key as an issue may show it: page code wrote it, but it need not be short.
fn displayed(key: &str) -> String {
    key.chars().filter(|ch| !ch.is_control()).take(64).collect()
}
