//! Declares an object that the bank sends: the names that it has there, and the one form in which it is read.

use crate::money::Amount;
use crate::value::{Record, Value, View};
use crate::words::Words;

/// How an object of the bank is read. What is missing or of another type is not there; nothing is refused.
#[derive(Debug)]
pub(crate) struct AnswerShape(pub(crate) &'static [AnswerField]);

/// One field of the form in which an object is read.
#[derive(Debug)]
pub(crate) struct AnswerField {
    /// Its name there.
    pub(crate) name: &'static str,
    /// The dotted paths at which the bank has it, the first that is there. Empty for a field that the reader's own code sets.
    pub(crate) from: &'static [&'static str],
    /// What becomes of it where it is not there.
    pub(crate) presence: Missing,
    /// What it holds.
    pub(crate) kind: AnswerKind,
}

/// What becomes of a field that is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Missing {
    /// It is empty: `""`, `[]`, the word for anything else.
    Empty,
    /// It is left out.
    LeftOut,
    /// It is `null`.
    Null,
}

/// What a field holds.
#[derive(Clone, Copy, Debug)]
pub(crate) enum AnswerKind {
    /// Text that passes this filter.
    Text(fn(&str) -> bool),
    /// `true` or `false`.
    Flag,
    /// A word, by its reader.
    Word(fn(&str) -> Option<&'static str>),
    /// Anything, as it came.
    Kept,
    /// An object.
    Record(&'static AnswerShape),
    /// An object that only its own reader makes, `None` where there is none.
    Made(fn(View<'_>) -> Option<Record>),
    /// An array of objects; anything else in it is left out.
    List(&'static AnswerShape),
}

/// Reads an object of the bank by its shape.
pub(crate) fn read_answer(answer: View<'_>, shape: &AnswerShape) -> Record {
    let mut read = Record::default();
    for field in shape.0 {
        let value = read_field(answer.first(field.from), field.kind);
        let empty = || match field.kind {
            AnswerKind::Word(word) => word("").unwrap_or_default().into(),
            AnswerKind::List(_) => Value::List(Vec::new()),
            _ => "".into(),
        };
        match (value, field.presence) {
            (Some(value), _) => read.push(field.name, value),
            (None, Missing::Empty) => read.push(field.name, empty()),
            (None, Missing::Null) => read.push(field.name, Value::Null),
            (None, Missing::LeftOut) => {}
        }
    }
    read
}

fn read_field(value: &Value, kind: AnswerKind) -> Option<Value> {
    match (kind, value) {
        (AnswerKind::Text(is_taken), Value::Text(text)) => is_taken(text).then(|| text.as_str().into()),
        (AnswerKind::Word(word), Value::Text(text)) => word(text).map(Value::from),
        (AnswerKind::Flag, Value::Flag(flag)) => Some(Value::Flag(*flag)),
        (AnswerKind::Kept, Value::Null) => None,
        (AnswerKind::Kept, value) => Some(value.clone()),
        // An object in which there is nothing to read is not there.
        (AnswerKind::Record(shape), Value::Record(record)) => {
            let read = read_answer(View(record), shape);
            let is_empty = read.keys().next().is_none();
            if is_empty { None } else { Some(Value::Record(read)) }
        }
        (AnswerKind::Made(make), Value::Record(record)) => make(View(record)).map(Value::Record),
        (AnswerKind::List(shape), Value::List(items)) => {
            let mut read = Vec::new();
            for item in items.iter().filter_map(Value::as_record) {
                read.push(Value::Record(read_answer(View(item), shape)));
            }
            Some(Value::List(read))
        }
        _ => None,
    }
}

/// What a field of an answer may be.
pub(crate) trait AnswerPart: Sized {
    /// How it is read of the bank's message.
    const KIND: AnswerKind;

    /// From the form in which it was read; `None` where it is not there.
    fn of_value(value: &Value) -> Option<Self>;
}

impl AnswerPart for String {
    const KIND: AnswerKind = AnswerKind::Text(|_| true);

    fn of_value(value: &Value) -> Option<Self> {
        value.as_text().map(str::to_owned)
    }
}

impl AnswerPart for bool {
    const KIND: AnswerKind = AnswerKind::Flag;

    fn of_value(value: &Value) -> Option<Self> {
        match value {
            Value::Flag(flag) => Some(*flag),
            _ => None,
        }
    }
}

impl AnswerPart for Value {
    const KIND: AnswerKind = AnswerKind::Kept;

    fn of_value(value: &Value) -> Option<Self> {
        (!matches!(value, Self::Null)).then(|| value.clone())
    }
}

impl<W: Words> AnswerPart for W {
    const KIND: AnswerKind = AnswerKind::Word(|word| W::read(word).map(W::name));

    fn of_value(value: &Value) -> Option<Self> {
        W::find(value.as_text()?)
    }
}

/// The bank's `{amount, currency}`, which it writes in either case.
impl AnswerPart for Amount {
    const KIND: AnswerKind = AnswerKind::Made(|money| {
        let minor = money.integer("amount").filter(|minor| (0..=crate::money::MAX_MINOR).contains(minor))?;
        let mut amount = Record::default();
        amount.set_integer("amount", minor);
        amount.set_text("currency", &money.text("currency")?.to_ascii_uppercase());
        Some(amount)
    });

    fn of_value(value: &Value) -> Option<Self> {
        let money = View(value.as_record()?);
        Self::new(money.integer("amount")?, money.currency("currency")?).ok()
    }
}

/// Declares an object that the bank sends.
///
/// `always` fields are there (an `object` where they are one), empty where the bank has none; `optional` ones are left out,
/// `nullable` ones `null`. After
/// `from` come the dotted paths at which the bank has the field, in its different versions; without them the reader's own
/// code sets the field. A literal after the field's name is its name in JSON. An object made `by` a function is read by it alone. `as "…"` is the type in TypeScript where the Rust type does not say it.
macro_rules! answer {
    (
        $(#[doc = $doc:literal])*
        pub struct $name:ident $(as $ts_name:literal)? $(by $make:ident)? {
            $(
                $(#[doc = $field_doc:literal])*
                $presence:ident $field:ident $($json:literal)? : $kind:tt $(as $ts:literal)? $(from $first:literal $(| $path:literal)*)?,
            )+
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone, Default, PartialEq)]
        pub struct $name($crate::value::Record);

        /// Shows nothing of what it holds.
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($name), "(..)"))
            }
        }

        impl $crate::schema::answer::AnswerPart for $name {
            const KIND: $crate::schema::answer::AnswerKind = $crate::schema::answer::answer!(@kind $($make)?);

            fn of_value(value: &$crate::value::Value) -> Option<Self> {
                value.as_record().cloned().map(Self::of_record)
            }
        }

        impl $name {
            /// How it is read.
            pub(crate) const SHAPE: &'static $crate::schema::answer::AnswerShape =
                &$crate::schema::answer::AnswerShape(&[$( $crate::schema::answer::AnswerField {
                    name: $crate::schema::answer::answer!(@json $field $($json)?),
                    from: &[$($first $(, $path)*)?],
                    presence: $crate::schema::answer::answer!(@missing $presence),
                    kind: $crate::schema::answer::answer!(@of $kind),
                } ),+]);

            $( $crate::schema::answer::answer! { @get $presence $field ($crate::schema::answer::answer!(@json $field $($json)?)) $kind $(#[doc = $field_doc])* } )+

            pub(crate) const fn of_record(record: $crate::value::Record) -> Self {
                Self(record)
            }

            /// As the page gets it.
            #[must_use]
            pub const fn as_record(&self) -> &$crate::value::Record {
                &self.0
            }

            /// As the page gets it, given away.
            #[must_use]
            pub fn into_record(self) -> $crate::value::Record {
                self.0
            }
        }

        $crate::words::typescript!(concat!(
            "/**" $(, "\n *", $doc)*, "\n */\nexport interface ", $crate::schema::answer::answer!(@ts_name $name $($ts_name)?), " {"
            $(, "\n  /**" $(, "\n   *", $field_doc)*, "\n   */\n  ", $crate::schema::answer::answer!(@json $field $($json)?),
                $crate::schema::answer::answer!(@mark $presence),
                $crate::schema::answer::answer!(@ts $kind $($ts)?),
                $crate::schema::answer::answer!(@null $presence), ";" )+,
            "\n}"
        ));
    };
    (@json $field:ident) => { stringify!($field) };
    (@json $field:ident $json:literal) => { $json };
    (@kind) => { $crate::schema::answer::AnswerKind::Record(Self::SHAPE) };
    (@kind $make:ident) => { $crate::schema::answer::AnswerKind::Made($make) };
    (@missing object) => { $crate::schema::answer::Missing::Empty };
    (@missing always) => { $crate::schema::answer::Missing::Empty };
    (@missing optional) => { $crate::schema::answer::Missing::LeftOut };
    (@missing nullable) => { $crate::schema::answer::Missing::Null };
    (@mark optional) => { "?: " };
    (@mark $presence:ident) => { ": " };
    (@null nullable) => { " | null" };
    (@null $presence:ident) => { "" };
    (@of [$item:ident]) => { $crate::schema::answer::AnswerKind::List($item::SHAPE) };
    (@of $kind:ident) => { <$kind as $crate::schema::answer::AnswerPart>::KIND };
    (@ts $kind:tt $ts:literal) => { $ts };
    (@ts [$item:ident]) => { concat!(stringify!($item), "[]") };
    (@ts String) => { "string" };
    (@ts bool) => { "boolean" };
    (@ts $kind:ident) => { stringify!($kind) };
    (@ts_name $name:ident) => { stringify!($name) };
    (@ts_name $name:ident $ts:literal) => { $ts };
    (@get $presence:ident $field:ident ($name:expr) [$item:ident] $(#[$doc:meta])*) => {
        $(#[$doc])*
        pub fn $field(&self) -> impl Iterator<Item = $item> {
            $crate::value::View(&self.0).items($name).map(|item| $item::of_record(item.0.clone()))
        }
    };
    (@get always $field:ident ($name:expr) String $(#[$doc:meta])*) => {
        $(#[$doc])*
        #[must_use]
        pub fn $field(&self) -> &str {
            self.0.get($name).as_text().unwrap_or_default()
        }
    };
    (@get $presence:ident $field:ident ($name:expr) String $(#[$doc:meta])*) => {
        $(#[$doc])*
        #[must_use]
        pub fn $field(&self) -> Option<&str> {
            self.0.get($name).as_text()
        }
    };
    (@get always $field:ident ($name:expr) Value $(#[$doc:meta])*) => {
        $(#[$doc])*
        #[must_use]
        pub fn $field(&self) -> &$crate::value::Value {
            self.0.get($name)
        }
    };
    (@get always $field:ident ($name:expr) bool $(#[$doc:meta])*) => {
        $(#[$doc])*
        #[must_use]
        pub fn $field(&self) -> bool {
            matches!(self.0.get($name), $crate::value::Value::Flag(true))
        }
    };
    (@get always $field:ident ($name:expr) $kind:ident $(#[$doc:meta])*) => {
        $(#[$doc])*
        #[must_use]
        pub fn $field(&self) -> $kind {
            $kind::of_word(self.0.get($name).as_text().unwrap_or_default())
        }
    };
    (@get object $field:ident ($name:expr) $kind:ident $(#[$doc:meta])*) => {
        $(#[$doc])*
        #[must_use]
        pub fn $field(&self) -> $kind {
            $crate::schema::answer::AnswerPart::of_value(self.0.get($name)).unwrap_or_default()
        }
    };
    (@get $presence:ident $field:ident ($name:expr) $kind:ident $(#[$doc:meta])*) => {
        $(#[$doc])*
        #[must_use]
        pub fn $field(&self) -> Option<$kind> {
            $crate::schema::answer::AnswerPart::of_value(self.0.get($name))
        }
    };
}
pub(crate) use answer;
